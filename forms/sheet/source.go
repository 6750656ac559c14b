package sheet

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

// Source is a document on which the sheet rests, as of a day. Old says that this day lies more than two years before
// the check. Compared is the day on which a person compared the addresses with it, the earliest where these differ; it
// is empty where no address is from there.
type Source struct {
	Document string      `json:"document"`
	Title    string      `json:"title"`
	AsOf     treaty.Date `json:"as_of"`
	Old      bool        `json:"old"`
	Compared treaty.Date `json:"compared,omitempty"`
}

// sources are those of every fact that the text states, each once.
func (s Sheet) sources(more []entry) []Source {
	list := []Source{}
	add := func(source party.Source) {
		known := func(l Source) bool { return l.Document == source.Document && l.AsOf == source.AsOf }
		if source.Document == "" || slices.ContainsFunc(list, known) {
			return
		}
		title := source.Document
		if document, ok := party.DocumentByID(source.Document); ok {
			title = document.Title.In(s.speaker.Words.Language())
		}
		list = append(list, Source{source.Document, title, source.AsOf, s.old(source.AsOf), s.compared(source)})
	}
	for _, f := range s.Findings {
		for _, id := range f.Basis {
			evidence, _ := s.evidence(f, id)
			add(evidence.Source)
		}
	}
	for _, a := range s.Addresses {
		add(a.evidence.Source)
	}
	for _, a := range s.Languages.Accepted {
		add(a.Rule.Source)
	}
	for _, e := range more {
		add(e.evidence.Source)
	}
	return list
}

// compared is the earliest day on which an address from this source was compared with it.
func (s Sheet) compared(source party.Source) treaty.Date {
	var earliest treaty.Date
	for _, a := range s.Addresses {
		from := a.evidence.Source.Document == source.Document && a.evidence.Source.AsOf == source.AsOf
		if from && a.Review == treaty.Reviewed && (earliest == "" || a.Compared < earliest) {
			earliest = a.Compared
		}
	}
	return earliest
}

// number is the place of a source in the list, from 1.
func (s Sheet) number(source party.Source) string {
	at := slices.IndexFunc(s.Editions.Sources, func(l Source) bool {
		return l.Document == source.Document && l.AsOf == source.AsOf
	})
	return strconv.Itoa(at + 1)
}

// ground names what a finding rests on, with the day and number of the source where it is a fact of the register.
func (s Sheet) ground(f rules.Finding, id string) string {
	name := capital(s.speaker.Basis(id))
	evidence, known := s.evidence(f, id)
	if !known {
		if name == capital(id) {
			return "" // a code without words
		}
		return name
	}
	if name == capital(id) || s.isEntry(id) {
		name = evidence.Source.Place
	}
	if name == "" {
		return s.say("ground.source",
			i18n.Args{"Date": s.speaker.Date(evidence.Source.AsOf), "Number": s.number(evidence.Source)})
	}
	return s.say("ground", i18n.Args{"Ground": name, "Date": s.speaker.Date(evidence.Source.AsOf),
		"Number": s.number(evidence.Source)})
}

// capital begins a line with a capital letter.
func capital(words string) string {
	first, size := utf8.DecodeRuneInString(words)
	if size == 0 {
		return words
	}
	return string(unicode.ToUpper(first)) + words[size:]
}

// evidence finds the fact of the register behind the basis of a finding.
func (s Sheet) evidence(f rules.Finding, id string) (party.Evidence, bool) {
	for _, record := range []party.Party{s.facts().Requested, s.facts().Requesting} {
		for _, statement := range slices.Concat(record.Declarations, record.Practice) {
			if statement.ID == id {
				return statement.Evidence, true
			}
		}
		if evidence, ok := entryOf(record, id); ok {
			return evidence, true
		}
	}
	if asked := f.Question.Question(); asked != question.RequestLanguage.ID() &&
		asked != question.TranslationCertified.ID() {
		return party.Evidence{}, false
	}
	instrument, _, _ := strings.Cut(id, " ")
	for _, a := range s.Languages.Accepted {
		if a.Rule.Instrument == instrument && a.Rule.Source.Document != "" {
			return a.Rule.Evidence, true
		}
	}
	return party.Evidence{}, false
}

// isEntry reports whether an id names an authority or a defect, which have no name of their own but that of their
// source.
func (s Sheet) isEntry(id string) bool {
	return slices.ContainsFunc([]party.Party{s.facts().Requested, s.facts().Requesting}, func(record party.Party) bool {
		_, ok := entryOf(record, id)
		return ok
	})
}

func entryOf(record party.Party, id string) (party.Evidence, bool) {
	if a, ok := record.Authority(id); ok {
		return a.Evidence, true
	}
	for _, d := range record.Defects {
		if d.ID == id {
			return d.Evidence, true
		}
	}
	return party.Evidence{}, false
}
