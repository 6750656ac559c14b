package wording

import (
	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

// arguments makes readable words of the arguments of a finding or a reason.
func (s Speaker) arguments(args map[string]any) i18n.Args {
	words := i18n.Args{"Party": s.Party(s.Facts.Requested.Code), "RequestingParty": s.Party(s.Facts.Requesting.Code)}
	for name, value := range args {
		words[name] = s.argument(name, value)
	}
	s.inReadersLanguage(words, "Why")
	s.inReadersLanguage(words, "Summary")
	return words
}

func (s Speaker) argument(name string, value any) any {
	switch v := value.(type) {
	case []question.ID:
		titles := make([]string, len(v))
		for i, id := range v {
			titles[i] = s.Place(id)
		}
		return s.Words.And(titles)
	case []string:
		return s.list(name, v)
	case string:
		return s.word(name, v)
	}
	return value
}

// list turns codes into their names by the argument that holds them.
func (s Speaker) list(name string, codes []string) string {
	prefix, suffix := "", ""
	switch name {
	case "Instruments":
		prefix, suffix = "instrument.", ".short"
	case "Elements":
		prefix = "element."
	case "Items":
		prefix = "wanted."
	default:
		return s.Words.LanguageNames(codes)
	}
	names := make([]string, len(codes))
	for i, code := range codes {
		names[i] = s.Words.SayOr(prefix+code+suffix, code)
	}
	return s.Words.And(names)
}

// word turns a code into its name by the argument that holds it.
func (s Speaker) word(name, value string) string {
	switch name {
	case "Party", "State":
		return s.Party(party.Code(value))
	case "Language":
		return s.Words.LanguageName(value)
	case "Element":
		return s.Words.SayOr("element."+value, value)
	case "Item":
		return s.Words.SayOr("wanted."+value, value)
	case "Instrument":
		return s.Words.SayOr("instrument."+value+".short", value)
	case "Proposed", "Chosen":
		return s.Words.SayOr("channel."+value, value)
	case "Date", "AsOf":
		return s.Date(treaty.Date(value))
	case "Territory":
		return s.territory(value)
	case "Assurance":
		return s.Words.SayOr("option.assurances."+value, value)
	case "Strength":
		return s.Words.SayOr("strength."+value, value)
	case "Condition":
		return s.Words.SayOr("condition."+value, value)
	case "Form":
		return s.Words.SayOr("error.answer."+value, value)
	}
	return value
}

func (s Speaker) territory(id string) string {
	for _, t := range s.Facts.Requested.Territories {
		if t.ID == id {
			return t.Names.In(s.Words.Language())
		}
	}
	return id
}

// inReadersLanguage makes one argument of a pair such as WhyEn and WhyFr.
func (s Speaker) inReadersLanguage(words i18n.Args, name string) {
	text := party.Words{}
	text.En, _ = words[name+"En"].(string)
	text.Fr, _ = words[name+"Fr"].(string)
	if text.En != "" || text.Fr != "" {
		words[name] = text.In(s.Words.Language())
	}
}
