package party_test

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"rogatory/forms/party"
)

// The change log begins with the edition in use, and names every Party whose record departs from the list of
// declarations: by a later source, by a defect or by an entry that ended.
func TestChangeLogNamesEveryDeparture(t *testing.T) {
	text, err := os.ReadFile("data/CHANGES.md")
	if err != nil {
		t.Fatal(err)
	}
	log := string(text)
	if heading := regexp.MustCompile(`(?m)^## .*$`).FindString(log); heading != "## Edition of "+party.Edition {
		t.Errorf("the newest section is %q, the edition is %s", heading, party.Edition)
	}
	register := open(t)
	for _, code := range register.Codes() {
		record, err := register.Party(code)
		if err != nil {
			t.Fatal(err)
		}
		named := regexp.MustCompile(`\b` + string(code) + `\b`).MatchString(log)
		if departs(record) && !named {
			t.Errorf("the change log does not name %s", code)
		}
	}
	for _, row := range regexp.MustCompile(`(?m)^\| ([A-Z]{2}(?:, [A-Z]{2})*) \|`).FindAllStringSubmatch(log, -1) {
		for code := range strings.SplitSeq(row[1], ", ") {
			if !register.Has(party.Code(code)) {
				t.Errorf("the change log names %s, which is no Party", code)
			}
		}
	}
}

func departs(record party.Party) bool {
	later := func(a party.Authority) bool {
		return a.Until != "" || a.Source.Document != "declarations-2024"
	}
	return len(record.Defects) > 0 || slices.ContainsFunc(record.Authorities, later) ||
		slices.ContainsFunc(record.Declarations, func(s party.Statement) bool {
			return s.Until != "" || s.Withdrawn != ""
		})
}
