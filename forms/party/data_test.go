package party_test

import (
	"testing"

	"rogatory/forms/party"
	"rogatory/forms/treaty"
)

// The built-in records pass every rule of the linter, and all 81 Parties have one.
func TestEmbeddedRecordsAreClean(t *testing.T) {
	problems, err := party.Lint(party.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range problems {
		t.Error(p)
	}
	register, err := party.Open(party.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	for _, code := range register.Codes() {
		record, err := register.Party(code)
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range record.Effects(treaty.PreservationDualCriminality) {
			if s.Governs == "" {
				t.Errorf("%s: what the reservation governs is not said", s.By.ID)
			}
		}
	}
	if n := len(register.Codes()); n != 81 {
		t.Errorf("the register holds %d Parties, want 81", n)
	}
}
