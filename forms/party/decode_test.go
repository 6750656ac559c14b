package party_test

import (
	"bytes"
	"io/fs"
	"testing"

	"rogatory/forms/party"
)

// Decode takes any text without falling over, and what it takes can be cut to a day and linted.
func FuzzDecode(f *testing.F) {
	for _, name := range []string{"CI.yaml", "RW.yaml"} { // the shortest records: a long seed makes the search slow
		text, err := fs.ReadFile(party.Embedded(), name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		record, err := party.Decode(text)
		if err != nil {
			return
		}
		cut := record.At("2026-11-22")
		if len(cut.Authorities) > len(record.Authorities) || len(cut.Declarations) > len(record.Declarations) {
			t.Error("the cut to a day added entries")
		}
	})
}

// DecodeAmendments takes any text without falling over, and what it takes survives being written again.
func FuzzDecodeAmendments(f *testing.F) {
	whole, err := party.EncodeAmendments([]party.Amendment{newPoint(), newLanguage()}, party.Edition)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(whole)
	f.Fuzz(func(t *testing.T, text []byte) {
		amendments, edition, err := party.DecodeAmendments(text)
		if err != nil {
			reasonOf(t, err)
			return
		}
		once, err := party.EncodeAmendments(amendments, edition)
		if err != nil {
			t.Fatal(err)
		}
		again, edition, err := party.DecodeAmendments(once)
		if err != nil {
			t.Fatal(err)
		}
		twice, err := party.EncodeAmendments(again, edition)
		if err != nil || !bytes.Equal(once, twice) {
			t.Errorf("written a second time it differs: %v", err)
		}
	})
}
