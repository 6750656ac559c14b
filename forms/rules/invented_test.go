package rules_test

import (
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"rogatory/forms/formtest"
	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
)

const invented = `id: pacific-2027
names:
  en: "Pacific Agreement on Mutual Assistance (Suva, 1 March 2020)"
  fr: "Accord du Pacifique sur l’entraide (Suva, 1er mars 2020)"
  short: {en: "Pacific Agreement", fr: "Accord du Pacifique"}
citation: {place: "Suva", date: "2020-03-01", number: "PA 1"}
kind: convention
basis: governs
status: {in_force: "2021-01-01", as_of: "2026-11-30", confidence: high}
shape: club
territory:
  excludes: [GB/jersey]
relations:
  - {how: displaces-27, to: ets185}
provisions:
  ministries: {article: "4", words_en: "Between ministries.", words_fr: "Entre ministères.", confidence: high}
  direct: {article: "5", words_en: "Directly.", words_fr: "Directement.", confidence: high}
sources:
  - {document: instruments-study-2026, place: "invented", as_of: "2026-11-30"}
review: unreviewed
`

// An instrument and a bond in two records change the route, and no line of Go does: the edition alone.
func TestAnInventedInstrumentChangesTheRoute(t *testing.T) {
	folder := fstest.MapFS{}
	for _, pattern := range []string{"*.yaml", "instruments/*.yaml", "edition.txt"} {
		names, err := fs.Glob(party.Embedded(), pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			text, err := fs.ReadFile(party.Embedded(), name)
			if err != nil {
				t.Fatal(err)
			}
			folder[name] = &fstest.MapFile{Data: text}
		}
	}
	const bond = "instruments:\n  - id: pacific-2027\n    from: \"2026-01-01\"\n    confidence: high\n" +
		"    source: {document: instruments-study-2026, place: \"invented\", as_of: \"2026-11-22\"}\n" +
		"    review: unreviewed\n"
	for _, name := range []string{"FJ.yaml", "TO.yaml"} {
		text := strings.Replace(string(folder[name].Data), "instruments:\n", bond, 1)
		folder[name] = &fstest.MapFile{Data: []byte(text)}
	}
	folder["instruments/pacific-2027.yaml"] = &fstest.MapFile{Data: []byte(invented)}
	if problems, err := party.Lint(folder); err != nil || len(problems) > 0 {
		t.Fatalf("%v %v", problems, err)
	}
	edition, err := party.Open(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		day  treaty.Date
		want string
	}{{"2025-12-31", "ets185 central-authority"}, {"2026-01-01", "pacific-2027 judicial-direct"}} {
		draft := request.New("")
		for id, value := range map[question.ID]string{question.RequestType.ID(): "stored-data",
			question.RequestingParty.ID(): "FJ", question.RequestedParty.ID(): "TO"} {
			set(t, draft, id, value)
		}
		facts, err := rules.Gather(edition, draft, c.day)
		if err != nil {
			t.Fatal(err)
		}
		if got := shortRoute(rules.FindRoute(facts)); !strings.HasPrefix(got, c.want) {
			t.Errorf("on %s: %s, want %s", c.day, got, c.want)
		}
	}
}

// A rule asks for purposes and relations: it holds no id of an instrument but that of the Convention.
func TestNoRuleNamesAnInstrument(t *testing.T) {
	all, err := register(t).Instruments()
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob("*.go")
	if err != nil || len(files) == 0 {
		t.Fatal(err)
	}
	for _, file := range formtest.Sources(t, ".") {
		literals(t, file, func(text string) {
			id, _, _ := strings.Cut(text, " ")
			if all.Has(treaty.Instrument(id)) {
				t.Errorf("a rule holds %q", text)
			}
		})
	}
}
