package wording

import (
	"strings"
	"unicode"

	"rogatory/forms/party"
	"rogatory/forms/question"
)

// StateNamed returns the State that words about a place name, "" where they name none or several. It is a proposal for
// a person to confirm: "Georgia" is also a State of the United States.
func (s Speaker) StateNamed(place string, codes []string) string {
	padded := words(place)
	found := ""
	for _, code := range codes {
		if name := words(s.Party(party.Code(code))); name == "  " || !strings.Contains(padded, name) {
			continue
		}
		if found != "" {
			return ""
		}
		found = code
	}
	return found
}

// CountryOfData returns the State that the words about the location of the computer system name, else the State of the
// custodian's address, else nothing.
func (s Speaker) CountryOfData(codes []string) string {
	draft := s.Facts.Draft
	if named := s.StateNamed(draft.Text(question.CustodianLocation).Text, codes); named != "" {
		return named
	}
	return s.StateNamed(draft.String(question.CustodianAddress), codes)
}

// words writes a text as words in small letters with one blank around each, so that a name is found whole.
func words(text string) string {
	return " " + strings.Join(strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsMark(r)
	}), " ") + " "
}
