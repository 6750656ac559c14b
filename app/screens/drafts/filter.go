package drafts

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2/widget"
	"golang.org/x/text/collate"
	"golang.org/x/text/language"
	"rogatory/forms/request"
)

// partyFilter narrows the list to the requests to one State. It offers the States of the drafts that are there.
type partyFilter struct {
	widget.Select
	codes []string // of the offers after the first, which is for all
}

func newPartyFilter(all string, changed func()) *partyFilter {
	p := &partyFilter{}
	p.Options = []string{all}
	p.ExtendBaseWidget(p)
	p.SetSelectedIndex(0)
	p.OnChanged = func(string) { changed() }
	return p
}

// code is the State that was chosen; empty for all.
func (p *partyFilter) code() string {
	if at := p.SelectedIndex(); at > 0 {
		return p.codes[at-1]
	}
	return ""
}

// offer renews what can be chosen. A State that is no longer there gives way to all.
func (p *partyFilter) offer(s *Screen) {
	chosen := p.code()
	var codes []string
	for _, d := range s.all {
		if d.To != "" && !slices.Contains(codes, d.To) {
			codes = append(codes, d.To)
		}
	}
	names := collate.New(language.Make(s.deps.Words.Language()), collate.IgnoreCase)
	slices.SortFunc(codes, func(a, b string) int { return names.CompareString(s.deps.Party(a), s.deps.Party(b)) })
	options := p.Options[:1:1]
	for _, code := range codes {
		options = append(options, s.deps.Party(code))
	}
	then := p.OnChanged
	p.OnChanged = nil // the caller filters once, after this
	p.codes = codes
	p.SetOptions(options)
	p.SetSelectedIndex(slices.Index(codes, chosen) + 1)
	p.OnChanged = then
}

// passes reports whether a draft is one of the type, the State and the state that are chosen.
func (s *Screen) passes(d request.Summary) bool {
	kind := []string{d.Type, "preservation", "stored-data"}[max(s.kind.SelectedIndex(), 0)]
	if d.Type != kind || (s.to.code() != "" && s.to.code() != d.To) {
		return false
	}
	switch s.state.SelectedIndex() {
	case 0:
		return !d.Archived
	case 1:
		return d.Signed > 0
	case 2:
		return d.Archived
	}
	return true
}

func contains(text string, words []string) bool {
	return !slices.ContainsFunc(words, func(word string) bool { return !strings.Contains(text, word) })
}
