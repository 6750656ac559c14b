package party_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"rogatory/forms/party"
)

// Every address and number that a source prints is in its Party's record: with an authority, current or superseded, or
// as what a defect says the source prints.
func TestEveryPrintedContactIsOnRecord(t *testing.T) {
	files, err := filepath.Glob("testdata/printed-contacts*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no list of printed contacts: %v", err)
	}
	register := open(t)
	for _, file := range files {
		for _, c := range printedContacts(t, file) {
			record, err := register.Party(c.party)
			if err != nil {
				t.Fatal(err)
			}
			if !onRecord(record, c) {
				t.Errorf("%s: the %s %s is printed but not on record", c.party, c.kind, c.form)
			}
		}
	}
}

type printedContact struct {
	party party.Code
	kind  string
	form  string
}

func printedContacts(t *testing.T, file string) []printedContact {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var contacts []printedContact
	for line := range strings.Lines(string(text)) {
		line = strings.TrimRight(line, "\r\n")
		if strings.HasPrefix(line, "#") {
			continue
		}
		fields := strings.Split(line, "\t")
		if len(fields) != 3 {
			t.Fatalf("%s: %q is not code, kind and form", file, line)
		}
		contacts = append(contacts, printedContact{party.Code(fields[0]), fields[1], fields[2]})
	}
	if len(contacts) == 0 {
		t.Fatalf("%s names no contact", file)
	}
	return contacts
}

func onRecord(record party.Party, c printedContact) bool {
	for _, a := range record.Authorities {
		lists := map[string][]string{"e-mail": a.Emails, "telephone": a.Phones, "fax": a.Faxes, "web": a.Web}
		if slices.Contains(lists[c.kind], c.form) {
			return true
		}
	}
	return slices.ContainsFunc(record.Defects, func(d party.Defect) bool { return strings.Contains(d.Printed, c.form) })
}
