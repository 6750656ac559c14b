package wording_test

import (
	"testing"

	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/rules"
	"rogatory/forms/wording"
	"rogatory/i18n"
)

// The State that words name is a proposal: whole names alone, and none where there are two.
func TestAStateIsProposedFromWords(t *testing.T) {
	english, err := i18n.Embedded().Words("en")
	if err != nil {
		t.Fatal(err)
	}
	codes := wording.StateCodes()
	for _, c := range []struct{ why, place, address, want string }{
		{"a State in a sentence", "A data centre in Dublin, Ireland.", "", "IE"},
		{"small letters", "somewhere in germany", "", "DE"},
		{"a part of a word is no name", "Nigeria alone is not Niger", "", ""},
		{"one name inside another word", "In the Nigerian desert", "", ""},
		{"two States", "Between France and Spain", "", ""},
		{"no State", "A data centre in the capital", "", ""},
		{"the address of the custodian, where the place names none", "A data centre", "7 Road, Osaka, Japan", "JP"},
		{"the place comes first", "Servers in Norway", "7 Road, Osaka, Japan", "NO"},
	} {
		draft := request.New("")
		put := func(id question.ID, value any) {
			if err := draft.Set(id, value); err != nil {
				t.Fatal(err)
			}
		}
		put(question.CustodianLocation.ID(), map[string]any{"text": c.place})
		put(question.CustodianAddress.ID(), c.address)
		speaker := wording.Speaker{Words: english, Facts: rules.Facts{Draft: draft}}
		if got := speaker.CountryOfData(codes); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}
