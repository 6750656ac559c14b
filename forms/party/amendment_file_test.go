package party_test

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"rogatory/forms/party"
)

func TestAmendmentsSurviveTheFile(t *testing.T) {
	amendments := []party.Amendment{newPoint(), newLanguage(), newStatement(),
		{ID: "3", Party: "JP", Made: "2026-12-01", Ends: "jp-29-4",
			Source: &party.Source{Document: party.OfficeSource, Place: "letter", AsOf: "2026-11-30"}}}
	text, err := party.EncodeAmendments(amendments, party.Edition)
	if err != nil {
		t.Fatal(err)
	}
	read, edition, err := party.DecodeAmendments(text)
	if err != nil {
		t.Fatal(err)
	}
	if edition != party.Edition || !reflect.DeepEqual(read, amendments) {
		t.Errorf("edition %s, read %+v", edition, read)
	}
}

func TestAFileOfAnEarlierProgramIsRead(t *testing.T) {
	read, _, err := party.DecodeAmendments([]byte(sealed("format: rogatory-register-amendments\nschema: 1\nedition: " +
		"\"2026-11-22\"\namendments:\n  - {id: \"3\", party: JP, made: \"2026-12-01\", ends: jp-29-4}\n")))
	if err != nil || len(read) != 1 || read[0].Grounds() != (party.Source{}) {
		t.Errorf("read %+v, %v", read, err)
	}
}

func TestAmendmentSurvivesTheStore(t *testing.T) {
	text, err := party.EncodeAmendment(newPoint())
	if err != nil {
		t.Fatal(err)
	}
	read, err := party.DecodeAmendment(text)
	if err != nil {
		t.Fatal(err)
	}
	again, err := party.EncodeAmendment(read)
	if err != nil || !bytes.Equal(text, again) {
		t.Errorf("written again as %s: %v", again, err)
	}
	if _, err := party.DecodeAmendment([]byte(`{"party":"JP","colour":"blue"}`)); reasonOf(t,
		err) != party.NotAmendments {
		t.Errorf("an unknown key gives %v", err)
	}
}

func TestWrongFilesOfAmendmentsAreRefused(t *testing.T) {
	whole, err := party.EncodeAmendments([]party.Amendment{newPoint()}, party.Edition)
	if err != nil {
		t.Fatal(err)
	}
	cases := []struct {
		sentence, text, reason string
	}{
		{"an empty file", "", party.NotAmendments},
		{"a letter", "Dear colleague,\nthank you", party.NotAmendments},
		{"one address changed", strings.Replace(string(whole), "desk@example.jp", "desk@example.kp", 1),
			party.DamagedAmendments},
		{"cut off in the middle", string(whole[:len(whole)/2]), party.DamagedAmendments},
		{"an unknown key", sealed("format: rogatory-register-amendments\nschema: 1\ncolour: blue\n"),
			party.NotAmendments},
		{"another format", sealed("format: rogatory-draft\nschema: 1\n"), party.NotAmendments},
		{"written by a newer program", sealed("format: rogatory-register-amendments\nschema: 9\ncolour: blue\n"),
			party.NewerAmendments},
		{"larger than any office's amendments", strings.Repeat("a", party.MaximumAmendments+1), party.TooLarge},
	}
	for _, c := range cases {
		_, _, err := party.DecodeAmendments([]byte(c.text))
		if got := reasonOf(t, err); got != c.reason {
			t.Errorf("%s: refused for %q, want %q", c.sentence, got, c.reason)
		}
	}
}

func sealed(body string) string {
	return fmt.Sprintf("sha256: %x\n%s", sha256.Sum256([]byte(body)), body)
}
