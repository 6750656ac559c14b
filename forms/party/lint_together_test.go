package party_test

import (
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"rogatory/forms/party"
	"rogatory/forms/treaty"
)

// built reads the edition that is built in into memory, so that a test can break a part of it.
func built(t *testing.T) fstest.MapFS {
	t.Helper()
	folder := fstest.MapFS{}
	for _, pattern := range []string{"*.yaml", "instruments/*.yaml", "edition.txt"} {
		names, err := fs.Glob(party.Embedded(), pattern)
		if err != nil || len(names) == 0 {
			t.Fatalf("%s: %v", pattern, err)
		}
		for _, name := range names {
			text, err := fs.ReadFile(party.Embedded(), name)
			if err != nil {
				t.Fatal(err)
			}
			folder[name] = &fstest.MapFile{Data: text}
		}
	}
	return folder
}

// What stands in records and instruments together fits together, and each rule has a case that breaks it.
func TestRecordsAndInstrumentsFitTogether(t *testing.T) {
	const japan = "    side: japan\n"
	for _, c := range []struct{ why, file, old, new, want string }{
		{"a treaty between two that the other record lacks", "CH.yaml", "1977-01-23", "1977-01-24",
			"US.yaml: instruments[bilateral].with: the record of CH does not hold the same treaty"},
		{"a bond on the wrong side", "JP.yaml", japan, "    side: eu\n", `on the side "japan", not "eu"`},
		{"a bond without its side", "JP.yaml", japan, "", `on the side "japan", not ""`},
		{"a territory that no Party has", "instruments/eio.yaml", "NL/curacao", "NL/curacoa",
			"instruments/eio.yaml: territory: NL/curacoa is not among the Party's territories"},
		{"a member whose record does not say so", "instruments/eu-us.yaml", "us: [US]", "us: [US, CA]",
			"instruments/eu-us.yaml: shape.sides.us: the record of CA does not hold the instrument"},
		{"a document that nobody lists", "instruments/cplp.yaml", "document: instruments-study-2026",
			"document: memory",
			`instruments/cplp.yaml: sources: the document "memory" is not in the list of sources`},
		{"an unknown key", "instruments/cplp.yaml", "shape: club", "colour: blue",
			"instruments/cplp.yaml: file: it cannot be read"},
		{"a bond by an instrument that is gone", "BR.yaml", "id: cplp", "id: cplp-1996",
			`BR.yaml: instruments[cplp-1996]: "cplp-1996" is not an instrument of the list`},
	} {
		folder := built(t)
		text := string(folder[c.file].Data)
		if !strings.Contains(text, c.old) {
			t.Fatalf("%s: %s does not hold %q", c.why, c.file, c.old)
		}
		folder[c.file] = &fstest.MapFile{Data: []byte(strings.Replace(text, c.old, c.new, 1))}
		problems, err := party.Lint(folder)
		if err != nil {
			t.Fatal(err)
		}
		var all []string
		for _, p := range problems {
			all = append(all, p.String())
		}
		if !strings.Contains(strings.Join(all, "\n"), c.want) {
			t.Errorf("%s: no %q in\n%s", c.why, c.want, strings.Join(all, "\n"))
		}
	}
}

// Treaties between two Parties stand in both records; what was signed and is not in force, and what has no title, is no
// bond. One whose first day nobody read is there from the day of its source on.
func TestTreatiesBetweenTwoParties(t *testing.T) {
	register := open(t)
	bonds := 0
	for _, code := range register.Codes() {
		record, err := register.Party(code)
		if err != nil {
			t.Fatal(err)
		}
		for _, b := range record.Instruments {
			if b.With == "" {
				continue
			}
			bonds++
			pair := string(code) + string(b.With)
			if pair == "JPCA" || pair == "CAJP" || pair == "USCO" || pair == "COUS" || pair == "GBAU" || b.Title == "" {
				t.Errorf("%s holds %+v", code, b)
			}
			if b.From == party.UnknownDay && b.Confidence == "high" {
				t.Errorf("%s: the day is unknown, and the treaty is certain: %s", code, b.Title)
			}
		}
	}
	if bonds != 2*83 {
		t.Errorf("%d entries, want 166", bonds)
	}
	morocco, err := register.Party("MA")
	if err != nil {
		t.Fatal(err)
	}
	for day, want := range map[treaty.Date]bool{"2015-02-28": false, "2015-03": true, "2026-11-22": true} {
		if got := strings.Contains(fmt.Sprint(morocco.At(day).Instruments), "INCSR 2015"); got != want {
			t.Errorf("on %s the treaty with the United States is there: %v", day, got)
		}
	}
	france := 0
	for _, b := range morocco.Instruments {
		if b.With == "FR" && b.Signed == "2008-04-18" && b.From == "2011-08-19" {
			france++
		}
	}
	if france != 1 {
		t.Errorf("Morocco and France: %d", france)
	}
}
