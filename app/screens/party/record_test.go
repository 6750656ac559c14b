package party_test

import (
	"strings"
	"testing"

	"rogatory/forms/party"
	"rogatory/forms/request"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
)

// record is what the page of a Party says apart from any request.
func record(t *testing.T, all *party.Register, language string, code party.Code) string {
	t.Helper()
	whole, err := all.Party(code)
	if err != nil {
		t.Fatal(err)
	}
	return says(t, language, rules.Facts{Draft: request.New(""), Requested: whole.At("2026-11-22"), Register: all,
		Today: "2026-11-22"}, &whole)
}

func TestEveryRecordByItselfInBothLanguages(t *testing.T) {
	all := register(t)
	for i, code := range all.Codes() {
		language := []string{"fr", "en"}[i%2]
		if shown := record(t, all, language, code); strings.Contains(shown, "⟦") {
			t.Errorf("%s in %s says\n%s", code, language, shown)
		}
	}
}

func TestARecordByItselfKeepsWhatNoLongerHolds(t *testing.T) {
	all := register(t)
	shown := record(t, all, "en", "NO")
	for _, words := range []string{"KRIPOS", "No longer holds since 1 January 2026", "Instruments that bind this Party",
		"Back to the register"} {
		if !strings.Contains(shown, words) {
			t.Errorf("the record of Norway lacks %q:\n%s", words, shown)
		}
	}
	if strings.Contains(shown, "What matters for this request") {
		t.Error("there is no request that anything could matter for")
	}
	amended := all.With([]party.Amendment{{ID: "1", Party: "NO", Made: "2026-11-20",
		Language: &party.LanguageRule{Article: "31", Instrument: "ets185", Languages: []string{"en"},
			Kind: party.LanguageAccepted, Confidence: treaty.High,
			Evidence: party.Evidence{Source: party.Source{Document: party.OfficeSource, Place: "letter",
				AsOf: "2026-11-19"}, Review: treaty.Reviewed}}}})
	if strings.Contains(shown, "Amended by your office") ||
		!strings.Contains(record(t, amended, "en", "NO"), "Amended by your office") {
		t.Error("what the office amended is not marked, or something else is")
	}
}
