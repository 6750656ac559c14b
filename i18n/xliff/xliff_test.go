package xliff

import (
	"errors"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"rogatory/forms/question"
)

func valid() File {
	return File{Original: "7b0c", SourceLanguage: "en", TargetLanguage: "de", Units: []Unit{
		{ID: string(question.FactsSummary), Source: "He wrote \"it's <b>&amp;\nnew line\r\n  two spaces\"",
			Target: "Er schrieb „<&>“\nneue Zeile"},
		{ID: string(question.DataItems.At(0).Field(question.FieldRelationship)), Source: "Used 192.0.2.7",
			Note: "Connection with the facts"},
	}}
}

func written(t testing.TB) string {
	t.Helper()
	content, err := Write(valid())
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

func TestWhatIsWrittenIsReadBack(t *testing.T) {
	content := written(t)
	if !strings.Contains(content, "<note>Connection with the facts</note>") {
		t.Error("the note for the translator is missing")
	}
	got, err := Read([]byte("\ufeff" + content))
	want := valid()
	want.Units[1].Note = ""
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%v: read %+v, wrote %+v", err, got, want)
	}
}

func TestWhatToolsAddIsPassedOver(t *testing.T) {
	for name, change := range map[string][2]string{
		"a sentence marked in a target": {"Er schrieb",
			`<mrk mtype="seg" mid="1">Er</mrk> <mrk mtype="x">schrieb</mrk>`},
		"alternative translations": {"</trans-unit>",
			"<alt-trans><target>X</target></alt-trans></trans-unit>"},
		"a header": {"<body>", "<header><tool tool-id=\"x\"/></header><body>"},
		"units in a group": {"<body>",
			"<body><group><trans-unit id=\"0\"><source>S</source></trans-unit></group>"},
		"a comment and white space at the end": {"</xliff>", "</xliff><!-- done -->\n "},
		"another state than the one at export": {`state="translated"`,
			`state="final" state-qualifier="exact-match"`},
		"a target that is a CDATA section partly": {"neue Zeile", "<![CDATA[neue]]> Zeile"},
	} {
		got, err := Read([]byte(strings.Replace(written(t), change[0], change[1], 1)))
		if err != nil || len(got.Units) < 2 || got.Units[0].Target != valid().Units[0].Target {
			t.Errorf("%s: %v, %+v", name, err, got.Units)
		}
	}
}

func TestATargetThatWaitsForItsTranslatorIsEmpty(t *testing.T) {
	for _, state := range []string{"new", "needs-translation"} {
		got, err := Read([]byte(strings.Replace(written(t), `"translated"`, `"`+state+`"`, 1)))
		if err != nil || got.Units[0].Target != "" {
			t.Errorf("%s: %v, %q", state, err, got.Units)
		}
	}
}

func TestAFileThatIsNotWholeOrNotPlainIsRefused(t *testing.T) {
	for _, c := range []struct{ name, from, to, reason string }{
		{"no XML", "<", "{", "not-xml"},
		{"cut off", "</body>\n  </file>\n</xliff>\n", "", "not-xml"},
		{"something after the document", "</xliff>", "</xliff><xliff/>", "not-xml"},
		{"words after the document", "</xliff>", "</xliff>words", "not-xml"},
		{"an entity that nobody declared", "Er schrieb", "&er;", "not-xml"},
		{"a document type", "<xliff", `<!DOCTYPE xliff [<!ENTITY er "Er">]><xliff`, "entities"},
		{"a document type after the document", "</xliff>", "</xliff><!DOCTYPE xliff>", "entities"},
		{"another root", "xliff", "html", "not-xliff"},
		{"a nest of elements", "<body>", strings.Repeat("<group>", 100) + strings.Repeat("</group>", 100) + "<body>",
			"not-xliff"},
		{"a nest of marks", "Er schrieb", strings.Repeat("<mrk>", 100) + strings.Repeat("</mrk>", 100), "not-xliff"},
		{"words before the document", "<xliff", "words<xliff", "not-xml"},
		{"another version", `version="1.2"`, `version="2.0"`, "version"},
		{"another namespace", ":1.2\"", ":2.0\"", "version"},
		{"two files", "</file>", "</file><file/>", "several"},
		{"a unit without id", ` id="facts.summary"`, "", "no-id"},
		{"a unit twice", string(question.DataItems.At(0).Field(question.FieldRelationship)),
			string(question.FactsSummary), "twice"},
		{"formatting in a target", "Er schrieb", "<g id=\"1\">Er</g> schrieb", "markup"},
		{"formatting inside a marked sentence", "Er schrieb", "<mrk><x id=\"1\"/></mrk>", "markup"},
	} {
		content := written(t)
		n := 1
		if c.from == "xliff" {
			n = -1
		}
		broken := strings.Replace(content, c.from, c.to, n)
		if broken == content {
			t.Fatalf("%s: the case changes nothing", c.name)
		}
		_, err := Read([]byte(broken))
		var refused *FileError
		if !errors.As(err, &refused) || refused.Reason != c.reason {
			t.Errorf("%s: %v, not %s", c.name, err, c.reason)
			continue
		}
		if id, _ := refused.Message(); id != "error.xliff."+c.reason {
			t.Errorf("%s: the message is %s", c.name, id)
		}
	}
	if _, err := Read(make([]byte, MaximumFile+1)); err == nil || !strings.Contains(err.Error(), "too-large") {
		t.Errorf("a file without end: %v", err)
	}
}

func TestTranslationsBelongToTheTextsAsTheyAreNow(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(now []Unit) []Unit
		reason string
		units  []string
	}{
		{"nothing changed", func(now []Unit) []Unit { return now }, "", nil},
		{"lines broken anew", func(now []Unit) []Unit { now[1].Source = "Used\r\n192.0.2.7 "; return now }, "", nil},
		{"another text", func(now []Unit) []Unit { now[1].Source = "Used 192.0.2.8"; return now }, "changed",
			[]string{string(question.DataItems.At(0).Field(question.FieldRelationship))}},
		{"a text that is gone", func(now []Unit) []Unit { return now[1:] }, "unknown",
			[]string{string(question.FactsSummary)}},
	} {
		compared := valid().Compare(c.change(valid().Units))
		got, err := compared.Translated, compared.Err()
		var wrong *UnitsError
		if c.reason == "" {
			if err != nil || len(got) != 1 || got[0].ID != string(question.FactsSummary) {
				t.Errorf("%s: %v, %v", c.name, got, err)
			}
		} else if !errors.As(err, &wrong) || wrong.Reason != c.reason || !slices.Equal(wrong.Units, c.units) {
			t.Errorf("%s: %v, %v", c.name, got, err)
		}
	}
}

func TestControlCharactersDoNotMakeATextAnother(t *testing.T) {
	units := []Unit{{ID: "a", Source: "one\x00two\x1bthree\xff", Target: "eins"}}
	content, err := Write(File{Units: units})
	if err != nil {
		t.Fatal(err)
	}
	file, err := Read(content)
	if err != nil {
		t.Fatal(err)
	}
	if got := file.Compare(units); got.Err() != nil || len(got.Translated) != 1 {
		t.Errorf("%+v", got)
	}
}

func TestLostNamesWhatTheTranslationDoesNotRepeat(t *testing.T) {
	for _, c := range []struct {
		source, target string
		lost           []string
	}{
		{"Mail from a.b@example.org.", "Nachricht von a.b@example.org", nil},
		{"Mail from a.b@example.org.", "Nachricht von a.b@example.com", []string{"a.b@example.org"}},
		{"See (https://example.org/login?x=1).", "Siehe https://example.org/login",
			[]string{"https://example.org/login?x=1"}},
		{"From 192.0.2.7, then 192.0.2.7.", "Von 192.0.2.1", []string{"192.0.2.7"}},
		{"From 192.0.2.7:443 and 2001:db8::7.", "Von 192.0.2.7:443 und 2001:db8::7", nil},
		{"Network 198.51.100.0/24", "Netz 198.51.100.0", []string{"198.51.100.0/24"}},
		{"At 22:10, on 3.11.2026: nothing", "Um 22.10 Uhr", nil},
	} {
		if got := (Unit{Source: c.source, Target: c.target}).Lost(); !slices.Equal(got, c.lost) {
			t.Errorf("%q in %q: %q", c.source, c.target, got)
		}
	}
}

func FuzzRead(f *testing.F) {
	seeds, err := filepath.Glob("testdata/fuzz/FuzzRead/*")
	if err != nil || len(seeds) == 0 {
		f.Fatalf("no seeds: %v", err)
	}
	f.Add([]byte(written(f)))
	f.Fuzz(func(t *testing.T, content []byte) {
		file, err := Read(content)
		var refused *FileError
		if err != nil {
			if !errors.As(err, &refused) {
				t.Fatalf("%v has no words for people", err)
			}
			return
		}
		again, err := Write(file)
		if err != nil {
			t.Fatal(err)
		}
		back, err := Read(again)
		if err != nil || !reflect.DeepEqual(file, back) {
			t.Fatalf("%v: %+v became %+v", err, file, back)
		}
	})
}
