package service

import (
	"slices"

	"rogatory/forms/answer"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/rules"
	"rogatory/i18n"
)

// disclosed returns the part of a draft that its document prints. That part goes into the PDF, so that whoever receives
// the request can read it back; the rest must not leave the office with it. Left out are answers that stay in
// the office, answers to questions that no longer apply, words in a language in which nothing is printed, and who
// confirmed an address by which way. The document of what is left is the same, so the id stays too.
func disclosed(facts rules.Facts) (*request.Draft, error) {
	d := disclosure{printed: []string{documentLanguage(facts.Draft)}, in: []rules.Facts{facts}}
	if second := facts.Draft.String(question.SecondLanguage); second != "" {
		translated, err := inLanguage(facts, second)
		if err != nil {
			return nil, err
		}
		d.printed, d.in = append(d.printed, second), append(d.in, translated)
	}
	draft := facts.Draft.Clone()
	draft.ReplaceSetAside(nil)
	for _, id := range draft.Answered() {
		if q, _ := question.ByID(id); q.OfficeOnly || !d.applies(id) {
			draft.Remove(id)
			continue
		}
		if err := draft.Set(id, d.answer(draft.Answer(id))); err != nil {
			return nil, err
		}
	}
	return draft, nil
}

// documentLanguage is the language of a document, English until one is chosen.
func documentLanguage(draft *request.Draft) string {
	if chosen := draft.String(question.RequestLanguage); chosen != "" {
		return chosen
	}
	return i18n.English
}

// inLanguage returns the facts for the document in another language.
func inLanguage(facts rules.Facts, language string) (rules.Facts, error) {
	facts.Draft = facts.Draft.Clone()
	return facts, request.Set(facts.Draft, question.RequestLanguage, language)
}

// disclosure knows the languages that are printed, and the facts for the document in each.
type disclosure struct {
	printed []string
	in      []rules.Facts
}

// applies reports whether a question applies in one of the languages: a translator is named only where there was
// something to translate.
func (d disclosure) applies(id question.ID) bool {
	return slices.ContainsFunc(d.in, func(facts rules.Facts) bool { return rules.Applies(facts, id) })
}

// answer returns what of an answer is printed.
func (d disclosure) answer(value any) any {
	switch v := value.(type) {
	case answer.Text:
		return d.text(v)
	case answer.Addressee:
		return addressed(v)
	case []answer.Addressee:
		all := slices.Clone(v)
		for i := range all {
			all[i] = addressed(all[i])
		}
		return all
	case []answer.Item:
		items := slices.Clone(v)
		for i := range items {
			items[i].Relationship, items[i].Excluded = d.text(items[i].Relationship), d.text(items[i].Excluded)
			items[i].Identifiers = withoutSources(items[i].Identifiers)
		}
		return items
	}
	return value
}

// withoutSources leaves out where identifiers were read, which stays in the office.
func withoutSources(all []answer.Identifier) []answer.Identifier {
	all = slices.Clone(all)
	for i := range all {
		all[i].Source = nil
	}
	return all
}

func addressed(a answer.Addressee) answer.Addressee {
	a.Source, a.ConfirmedBy = "", ""
	return a
}

// text keeps the words that are printed: in each language the translation, and where there is none the words as
// drafted. Where these are not among them, the words in the document's language stand in their place, since a text
// without any would count as missing.
func (d disclosure) text(t answer.Text) answer.Text {
	kept := answer.Text{Translations: map[string]string{}}
	for _, language := range d.printed {
		if words := t.Translations[language]; words != "" {
			kept.Translations[language] = words
		} else {
			kept.Text = t.Text
		}
	}
	if kept.Text == "" {
		kept.Text = kept.Translations[d.printed[0]]
	}
	return kept
}
