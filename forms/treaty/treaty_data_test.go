package treaty_test

import (
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"rogatory/forms/treaty"
)

func load(t *testing.T) *treaty.Instruments {
	t.Helper()
	all, err := treaty.Load(treaty.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// Every instrument that other programs name by its id is there, the Convention first.
func TestEveryInstrumentIsThere(t *testing.T) {
	ids := load(t).IDs()
	if ids[0] != treaty.ETS185 {
		t.Errorf("the first is %s", ids[0])
	}
	for id := range strings.FieldsSeq("ets185 ets30 ets99 ets182 eio eu-mla-2000 schengen eu-no-is eu-japan eu-us " +
		"eu-uk nordic oas-a55 cplp cis-minsk cis-chisinau ecowas riyadh maghreb mercosur central-america asean saarc " +
		"harare bilateral reg-2023-1543 cloud-uk-us cloud-au-us cets224 un-cyber untoc uncac cis-cyber-2018 " +
		"baltic-1992") {
		if !slices.Contains(ids, treaty.Instrument(id)) {
			t.Errorf("%s is missing", id)
		}
	}
	if len(ids) != 34 {
		t.Errorf("there are %d", len(ids))
	}
}

// broken returns the folder with one part of a file changed.
func broken(t *testing.T, file, old, changed string) fstest.MapFS {
	t.Helper()
	folder := fstest.MapFS{}
	names, err := fs.Glob(treaty.Embedded(), "*.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		text, err := fs.ReadFile(treaty.Embedded(), name)
		if err != nil {
			t.Fatal(err)
		}
		folder[name] = &fstest.MapFile{Data: text}
	}
	text := string(folder[file].Data)
	if !strings.Contains(text, old) {
		t.Fatalf("%s does not hold %q", file, old)
	}
	folder[file] = &fstest.MapFile{Data: []byte(strings.Replace(text, old, changed, 1))}
	return folder
}

// A file with one thing wrong is refused with its name and the place, by the linter and when it is read.
func TestWrongInstrumentsAreRefused(t *testing.T) {
	for _, c := range []struct{ why, file, old, changed, want string }{
		{"an unknown key", "ets30.yaml", "kind: convention", "colour: blue", "ets30.yaml: file: it cannot be read"},
		{"a key twice", "ets30.yaml", "kind: convention", "kind: convention\nkind: order", "already defined"},
		{"an unknown purpose", "ets30.yaml", "  content:", "  contents:",
			`provisions.contents: "contents" is not one of`},
		{"an unknown kind", "ets30.yaml", "kind: convention", "kind: treaty", `kind: "treaty" is not one of`},
		{"an unknown basis", "ets30.yaml", "basis: governs", "basis: rules", `basis: "rules" is not one of`},
		{"a basis for some offences without saying which", "cplp.yaml", "basis: governs", "basis: by-offence",
			"condition: it must say when"},
		{"three sides", "cloud-uk-us.yaml", "us: [US]", "us: [US]\n    ca: [CA]", "an instrument has two sides"},
		{"a side without a member", "cloud-uk-us.yaml", "us: [US]", "us: []", "the side has no member"},
		{"a member on both sides", "cloud-uk-us.yaml", "us: [US]", "us: [US, GB]", "stands on the side"},
		{"a member that is no State", "cloud-uk-us.yaml", "us: [US]", "us: [XQ]", `"XQ" is not the code of a State`},
		{"a shape that nobody knows", "cplp.yaml", "shape: club", "shape: ring", "shape is the word club or pair"},
		{"in force before it was done", "ets30.yaml", `in_force: "1962-06-12"`, `in_force: "1958-06-12"`,
			"status: in_force (1958-06-12) lies before citation.date (1959-04-20)"},
		{"pending and in force", "cets224.yaml", "status:", "status:\n  in_force: \"2027-01-01\"",
			"what is pending has no day of force"},
		{"a date that is none", "ets30.yaml", `as_of: "2026-11-30"`, `as_of: "soon"`, `the date "soon" is not`},
		{"an unknown relation", "nordic.yaml", "how: beside", "how: near", `how: "near" is not one of`},
		{"a relation to nothing", "nordic.yaml", "to: ets30", "to: ets31", `"ets31" is not another instrument`},
		{"a relation to itself", "nordic.yaml", "to: ets30", "to: nordic", `"nordic" is not another instrument`},
		{"two that go before each other", "ets30.yaml", "relations:",
			"relations:\n  - {how: replaces, to: ets182}", "would go before itself"},
		{"one that supplements itself in the end", "ets30.yaml", "relations:",
			"relations:\n  - {how: supplements, to: ets99}", "would supplement itself"},
		{"Article 27 of another instrument", "cplp.yaml", "to: ets185", "to: ets30",
			"displaces-27 is a relation to ets185"},
		{"a territory without its Party", "eio.yaml", "NL/curacao", "curacao", `"curacao" is not a territory such as`},
		{"a territory twice", "eio.yaml", "NL/aruba", "NL/curacao", "NL/curacao stands twice"},
		{"an article that is none", "ets30.yaml", `article: "14"`, `article: "fourteen"`,
			`"fourteen" is not an article`},
		{"a wording of nothing", "ets182.yaml", "as_replaced_by: ets182", "as_replaced_by: ets183", `"ets183" is not`},
		{"an unknown confidence", "ets30.yaml", "    confidence: high", "    confidence: sure", `"sure" is not one of`},
		{"an unknown strength of a form", "eu-uk.yaml", "strength: mandatory", "strength: must",
			`"must" is not one of`},
		{"an unknown recipient", "eu-us.yaml", "default: central-authority", "default: post", `"post" is not one of`},
		{"a text in one language", "eu-us.yaml", "notes:\n  en:", "notes:\n  en: \"\" #", "in English and in French"},
		{"no review", "eu-us.yaml", "review: unreviewed", "review: perhaps", `"perhaps" is not one of`},
		{"another name than the file", "eu-us.yaml", "id: eu-us", "id: eu-usa", `id: "eu-usa" must be the file's name`},
	} {
		folder := broken(t, c.file, c.old, c.changed)
		problems, err := treaty.Lint(folder)
		if err != nil {
			t.Fatal(err)
		}
		var all []string
		for _, p := range problems {
			all = append(all, p.String())
		}
		if got := strings.Join(all, "\n"); !strings.Contains(got, c.want) || !strings.Contains(got, c.file) {
			t.Errorf("%s: no %q in\n%s", c.why, c.want, got)
		}
		if _, err := treaty.Load(folder); err == nil || !strings.Contains(err.Error(), "instrument") {
			t.Errorf("%s: it was read: %v", c.why, err)
		}
	}
	if problems, err := treaty.Lint(treaty.Embedded()); err != nil || len(problems) > 0 {
		t.Errorf("the instruments that are built in: %v %v", problems, err)
	}
}

// What was read nowhere is cited by nobody.
func TestWhatWasReadNowhereIsNotProvided(t *testing.T) {
	all := load(t)
	if _, ok := all.Provides(treaty.ForCentral, "oas-a55"); ok {
		t.Error("an article from memory is provided")
	}
	found, ok := all.Provides(treaty.ForDirect, "ets30", "ets182")
	if !ok || found.Basis() != "ets182 15(1)" {
		t.Errorf("the direct way rests on %q", found.Basis())
	}
}

// An article of a declaration names its instrument in brackets.
func TestCitedInstruments(t *testing.T) {
	all := load(t)
	for article, want := range map[treaty.Article]treaty.Instrument{"29(4)": "ets185", "15(6) (ETS 30)": "ets30",
		"15(8) (ETS 182)": "ets182", "1 (ETS 1)": ""} {
		if got := all.Cited(article); got != want {
			t.Errorf("%s is one of %q, want %q", article, got, want)
		}
	}
}
