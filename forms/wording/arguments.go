package wording

import (
	"fmt"

	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

// Arguments puts the arguments of a message into the reader's words. Party and RequestingParty, the two Parties of the
// draft, stand in every message that asks for them.
func (s Speaker) Arguments(args i18n.Arguments) i18n.Args {
	words := i18n.Args{"Party": s.Party(s.Facts.Requested.Code), "RequestingParty": s.Party(s.Facts.Requesting.Code)}
	for name, value := range args {
		words[name] = s.argument(value)
	}
	return words
}

// argument says one argument. A number stays one, since a message can count by it.
func (s Speaker) argument(value i18n.Argument) any {
	switch v := value.(type) {
	case i18n.Text:
		return string(v)
	case i18n.Number:
		return int(v)
	case i18n.Date:
		return s.Date(treaty.Date(v))
	case i18n.Article:
		return string(v)
	case i18n.Provision:
		return s.Basis(string(v))
	case i18n.Party:
		return s.Party(party.Code(v))
	case i18n.Language:
		return s.Words.LanguageName(string(v))
	case i18n.Languages:
		return s.Words.LanguageNames(v)
	case i18n.Places:
		return s.places(v)
	case i18n.Translations:
		return v.In(s.Words.Language())
	case i18n.Term:
		return s.term(v.List, v.Code)
	case i18n.Terms:
		return s.terms(v)
	}
	return i18n.Missing(fmt.Sprintf("%T", value))
}

func (s Speaker) places(ids []string) string {
	titles := make([]string, len(ids))
	for i, id := range ids {
		titles[i] = s.Place(question.ID(id))
	}
	return s.Words.And(titles)
}

func (s Speaker) term(list i18n.List, code string) string {
	if list == i18n.Instruments {
		return s.Instrument(treaty.Instrument(code))
	}
	return s.Words.SayOr(list.Name(code), code)
}

func (s Speaker) terms(t i18n.Terms) string {
	names := make([]string, len(t.Codes))
	for i, code := range t.Codes {
		names[i] = s.term(t.List, code)
	}
	return s.Words.And(names)
}
