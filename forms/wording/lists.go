package wording

import (
	"slices"

	"rogatory/forms/party"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// Named is a code with its name in the reader's language.
type Named struct {
	Code string
	Name string
}

// Parties returns all Parties by name, in the order of the reader's language.
func (s Speaker) Parties() ([]Named, error) {
	heads, err := s.Facts.Register.Heads()
	if err != nil {
		return nil, err
	}
	list := make([]Named, len(heads))
	for i, head := range heads {
		list[i] = Named{string(head.Code), head.Names.In(s.Words.Language())}
	}
	s.sort(list)
	return list, nil
}

// OtherStates names States that are no Parties, by their codes, in the order of the reader's language.
func (s Speaker) OtherStates(codes []string) []Named {
	var list []Named
	for _, code := range codes {
		if !s.Facts.Register.Has(party.Code(code)) {
			list = append(list, Named{code, s.Words.CountryName(code)})
		}
	}
	s.sort(list)
	return list
}

// OfficialLanguages returns the official languages of all Parties, and those given, by name.
func (s Speaker) OfficialLanguages(more ...string) ([]Named, error) {
	heads, err := s.Facts.Register.Heads()
	if err != nil {
		return nil, err
	}
	tags := slices.Clone(more)
	for _, head := range heads {
		tags = append(tags, head.OfficialLanguages...)
	}
	return s.LanguagesByName(tags), nil
}

// LanguagesByName names languages, each once, in the order of the reader's language.
func (s Speaker) LanguagesByName(tags []string) []Named {
	tags = slices.Clone(tags)
	slices.Sort(tags)
	var list []Named
	for _, tag := range slices.Compact(tags) {
		list = append(list, Named{tag, s.Words.LanguageName(tag)})
	}
	s.sort(list)
	return list
}

// sort orders by name as a dictionary of the reader's language does: accents and capitals count last.
func (s Speaker) sort(list []Named) {
	order := collate.New(language.Make(s.Words.Language()), collate.IgnoreCase)
	slices.SortStableFunc(list, func(a, b Named) int { return order.CompareString(a.Name, b.Name) })
}
