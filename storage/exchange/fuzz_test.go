package exchange_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"rogatory/cmd/golden"
	"rogatory/storage"
	"rogatory/storage/exchange"
)

// Whatever a file holds, it is refused with a reason or gives a parcel that can be sent again and arrives the same.
func FuzzContent(f *testing.F) {
	content, err := os.ReadFile(goldenContent)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(content)
	f.Fuzz(func(t *testing.T, text []byte) {
		parcel, err := exchange.Decode(text)
		if err != nil {
			var said *storage.Error
			if !errors.As(err, &said) {
				t.Fatalf("an error without a reason: %v", err)
			}
			return
		}
		once, err := exchange.Content(parcel)
		if err != nil {
			t.Fatalf("what arrived cannot be sent again: %v", err)
		}
		again, err := exchange.Decode(once)
		if err != nil {
			t.Fatalf("its own content is refused: %v", err)
		}
		if twice, err := exchange.Content(again); err != nil || !bytes.Equal(once, twice) {
			t.Errorf("the content is not stable: %v", err)
		}
	})
}

func TestTheSeedsExist(t *testing.T) {
	if seeds, err := filepath.Glob(filepath.Join("testdata", "fuzz", "FuzzContent", "*")); err != nil ||
		len(seeds) == 0 {
		t.Errorf("no seeds: %v", err)
	}
}

var goldenContent = filepath.Join("testdata", "content.json")

// Colleagues read what this edition writes for years: the content of a file changes only with the schema.
func TestTheContentIsAsDocumented(t *testing.T) {
	text, err := exchange.Content(parcel(t))
	if err != nil {
		t.Fatal(err)
	}
	golden.Hold(t, goldenContent, string(text))
}
