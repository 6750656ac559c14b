package party_test

import (
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"rogatory/cmd/golden"
	"rogatory/forms/party"
)

// Every address of every Party stands in one golden file, so that the difference of a change shows where requests will
// go.
func TestAddresses(t *testing.T) {
	golden.Hold(t, filepath.Join("testdata", "addresses.txt"), "# The authorities of each Party as requests print "+
		"them; made from the records by `go test ./forms/party -update`.\n"+addressesOf(t, open(t)))
}

func addressesOf(t *testing.T, register *party.Register) string {
	t.Helper()
	var text strings.Builder
	for _, code := range register.Codes() {
		record, err := register.Party(code)
		if err != nil {
			t.Fatal(err)
		}
		for _, a := range record.Authorities {
			text.WriteString("\n" + addressOf(a))
		}
	}
	return text.String()
}

// addressOf is one authority: its id, its role and its days, then all that an envelope, a message or a call needs.
func addressOf(a party.Authority) string {
	text := fmt.Sprintf("%s %s", a.ID, a.Role)
	if a.From != "" {
		text += fmt.Sprintf(" from %s", a.From)
	}
	if a.Until != "" {
		text += fmt.Sprintf(" until %s", a.Until)
	}
	text += "\n  " + a.Name + "\n"
	if a.Address != "" {
		text += "  " + a.Address + "\n"
	}
	for _, list := range []struct {
		kind   string
		values []string
	}{{"e-mail", a.Emails}, {"telephone", a.Phones}, {"fax", a.Faxes}, {"web", a.Web}} {
		for _, value := range list.values {
			text += "  " + list.kind + " " + value + "\n"
		}
	}
	for _, c := range a.Conditions {
		text += fmt.Sprintf("  %s: %s\n", c.Of, c.Kind)
	}
	return text
}

// Whatever is changed of an address in a file of the register, the golden text shows it.
func TestAChangedAddressChangesTheText(t *testing.T) {
	for _, c := range []struct{ sentence, file, from, to string }{
		{"another office", "CV.yaml", "Compared Law", "Comparative Law"},
		{"another street", "CV.yaml", "Achada Grande", "Achada Pequena"},
		{"another e-mail address", "CV.yaml", "Autoridade.Central@prg.gov.cv", "Central@prg.gov.cv"},
		{"another telephone number", "CV.yaml", "261 68 08", "261 68 09"},
		{"another fax number", "CV.yaml", "261 68 84", "261 68 85"},
		{"another page on the web", "CV.yaml", "www.ministeriopublico.cv", "www.ministeriopublico.example"},
		{"another role", "CV.yaml", "role: contact-point-24-7", "role: extradition"},
		{"another first day", "CV.yaml", `from: "2018-06-19"`, `from: "2018-06-20"`},
		{"another last day", "DK.yaml", `until: "2018-08-01"`, `until: "2018-09-01"`},
		{"another limit of a number", "BE.yaml", "kind: office-hours-only", "kind: call-first"},
	} {
		text, err := fs.ReadFile(party.Embedded(), c.file)
		if err != nil {
			t.Fatal(err)
		}
		changed := strings.ReplaceAll(string(text), c.from, c.to)
		if changed == string(text) {
			t.Fatalf("%s: %s does not hold %s", c.sentence, c.file, c.from)
		}
		if addressesIn(t, c.file, changed) == addressesIn(t, c.file, string(text)) {
			t.Errorf("%s: the text does not change", c.sentence)
		}
	}
}

// addressesIn are those of a register of one file.
func addressesIn(t *testing.T, name, text string) string {
	t.Helper()
	register, err := party.Open(fstest.MapFS{name: {Data: []byte(text)}})
	if err != nil {
		t.Fatal(err)
	}
	return addressesOf(t, register)
}
