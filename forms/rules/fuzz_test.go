package rules_test

import (
	"path/filepath"
	"testing"

	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
)

// A draft file comes from anywhere. Whatever it holds, the rules answer: no panic, every finding at a question that
// exists, and the same answer twice.
func FuzzCheck(f *testing.F) {
	for _, kind := range treaty.RequestTypes() {
		for _, to := range []party.Code{"JP", "GB", "FR"} {
			text, err := complete(f, "CH", to, kind).Encode()
			if err != nil {
				f.Fatal(err)
			}
			f.Add(text)
		}
	}
	if seeds, err := filepath.Glob("testdata/fuzz/FuzzCheck/*"); err != nil || len(seeds) == 0 {
		f.Fatalf("no seeds under testdata/fuzz/FuzzCheck (%v)", err)
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		draft, err := request.Decode(text)
		if err != nil {
			return
		}
		facts := gather(t, draft)
		found := rules.Check(facts)
		for _, finding := range found {
			if _, known := question.ByID(finding.Question); !known || finding.Code == "" {
				t.Errorf("a finding without place or code: %+v", finding)
			}
		}
		if again := rules.Check(facts); shortFindings(again) != shortFindings(found) {
			t.Errorf("two answers: %s, %s", shortFindings(found), shortFindings(again))
		}
		_, _, _ = rules.FindRoute(facts), rules.FindLanguages(facts), rules.ProposedInstruments(facts)
	})
}
