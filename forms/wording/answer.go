package wording

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"rogatory/forms/answer"
	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

// Answer writes the answer to a question as a reader knows it: names for codes, dates in words, a line for each entry
// of a list. It is empty where there is none.
func (s Speaker) Answer(id question.ID, value any) string { return answerer{s}.answer(id, value) }

// answerer writes answers.
type answerer struct{ speaker Speaker }

func (a answerer) answer(id question.ID, value any) string {
	q, _ := question.ByID(id)
	switch v := value.(type) {
	case nil:
		return ""
	case answer.Addressee:
		return a.addressee(v)
	case []answer.Addressee:
		names := make([]string, len(v))
		for i, one := range v {
			names[i] = a.addressee(one)
		}
		return strings.Join(names, "\n")
	}
	if q.Kind == question.Entries {
		return a.entries(string(id), q.Fields, value)
	}
	return a.plain(string(id), q.Kind, value)
}

func (a answerer) addressee(v answer.Addressee) string {
	known, _ := a.speaker.Addressee(v)
	return strings.Join(slices.Concat([]string{known.Name}, known.Emails, known.Phones), " · ")
}

func (a answerer) plain(path string, kind question.Kind, value any) string {
	switch v := value.(type) {
	case bool:
		return a.speaker.Words.Say(map[bool]string{true: "screen.interview.yes", false: "screen.interview.no"}[v])
	case string:
		return a.word(path, kind, v)
	case []string:
		return a.list(path, kind, v)
	case answer.Text:
		return a.text(v)
	}
	return fmt.Sprint(value)
}

func (a answerer) list(path string, kind question.Kind, values []string) string {
	names := make([]string, len(values))
	for i, value := range values {
		names[i] = a.word(path, kind, value)
	}
	return strings.Join(names, "\n")
}

// text shows the words and, below them, the translations with their language.
func (a answerer) text(v answer.Text) string {
	lines := []string{v.Text}
	languages := make([]string, 0, len(v.Translations))
	for language := range v.Translations {
		languages = append(languages, language)
	}
	slices.Sort(languages)
	for _, language := range languages {
		lines = append(lines, a.speaker.Words.Say("screen.review.translation",
			i18n.Args{"Language": a.speaker.Words.LanguageName(language), "Text": v.Translations[language]}))
	}
	return strings.Join(lines, "\n")
}

// word names one value: an option, a Party, a language or a date.
func (a answerer) word(path string, kind question.Kind, value string) string {
	switch kind {
	case question.Party:
		return a.speaker.Party(party.Code(value))
	case question.Language, question.Languages:
		return a.speaker.Words.LanguageName(value)
	case question.Date:
		return a.speaker.Date(treaty.Date(value))
	case question.Moment:
		if treaty.Date(value).Valid() {
			return a.speaker.Date(treaty.Date(value))
		}
		return a.speaker.Option(question.ID(path), value)
	case question.One, question.Several:
		return a.speaker.Option(question.ID(path), value)
	}
	return value
}

// entries writes a list answer: each entry is numbered, with a line for each of its fields.
func (a answerer) entries(path string, fields []question.Field, value any) string {
	raw, err := json.Marshal(value)
	if err != nil {
		return ""
	}
	var list []map[string]json.RawMessage
	if err := json.Unmarshal(raw, &list); err != nil {
		return ""
	}
	var lines []string
	for i, entry := range list {
		lines = append(lines, fmt.Sprintf("%d. %s", i+1, strings.Join(a.fields(path, fields, entry), "\n    ")))
	}
	return strings.Join(lines, "\n")
}

func (a answerer) fields(path string, fields []question.Field, entry map[string]json.RawMessage) []string {
	var lines []string
	for _, f := range fields {
		value, ok := entry[string(f.Name)]
		if !ok {
			continue
		}
		below := path + "." + string(f.Name)
		words := ""
		if f.Kind == question.Entries {
			words = strings.ReplaceAll(a.entries(below, f.Fields, value), "\n", "\n    ")
		} else {
			words = strings.ReplaceAll(a.plain(below, f.Kind, fieldValue(f.Kind, value)), "\n", ", ")
		}
		lines = append(lines, a.speaker.Words.Say("screen.review.field",
			i18n.Args{"Field": a.speaker.Words.SayOr("question."+below+".title", string(f.Name)), "Value": words}))
	}
	return lines
}

// fieldValue reads the answer to a field of an entry. Of a text it is the words without their translations.
func fieldValue(kind question.Kind, raw json.RawMessage) any {
	switch kind {
	case question.Text:
		return read[answer.Text](raw).Text
	case question.Several, question.Languages:
		return read[[]string](raw)
	case question.Number, question.Index:
		return read[int](raw)
	case question.YesNo:
		return read[bool](raw)
	}
	return read[string](raw)
}

// read decodes what was encoded from the same type; a value of another is read as nothing.
func read[T any](raw json.RawMessage) T {
	var value T
	if err := json.Unmarshal(raw, &value); err != nil {
		var nothing T
		return nothing
	}
	return value
}
