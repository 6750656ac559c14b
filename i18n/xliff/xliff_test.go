package xliff

import (
	"errors"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
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
		if err != nil || len(got.Units) < 2 || !slices.ContainsFunc(got.Units, func(u Unit) bool {
			return u.ID == valid().Units[0].ID && u.Target == valid().Units[0].Target && u.State == Translated
		}) {
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
		result Result
	}{
		{"nothing changed", func(now []Unit) []Unit { return now }, Taken},
		{"lines broken anew", func(now []Unit) []Unit {
			now[0].Source = "He  wrote \"it's <b>&amp;\r\nnew line two spaces\""
			return now
		}, Taken},
		{"quotation marks made typographic", func(now []Unit) []Unit {
			now[0].Source = strings.Replace(now[0].Source, "it's", "it’s", 1)
			return now
		}, Taken},
		{"another text", func(now []Unit) []Unit { now[0].Source = "Used 192.0.2.8"; return now }, SourceChanged},
		{"a text that is gone", func(now []Unit) []Unit { return now[1:] }, Unknown},
	} {
		compared := valid().Compare(c.change(valid().Units))
		if got := compared.Judged; len(got) != 1 || got[0].Result != c.result {
			t.Errorf("%s: %+v", c.name, got)
		}
	}
}

// Each case is a unit as one of the translators' tools writes it, made up after their documentation.
func TestWhatToolsSayOfATranslationIsHeard(t *testing.T) {
	const unit = `<trans-unit id="a"><source>The whole text.</source><target>Der ganze Text.</target></trans-unit>`
	for _, c := range []struct {
		sentence, from, to, target string
		state                      State
	}{
		{"nothing", "", "", "Der ganze Text.", Translated},
		{"signed off", "<target>", `<target state="signed-off">`, "Der ganze Text.", Translated},
		{"needs a review", "<target>", `<target state="needs-review-translation">`, "Der ganze Text.", AwaitsReview},
		{"needs localisation", "<target>", `<target state="needs-l10n">`, "Der ganze Text.", AwaitsReview},
		{"a state of its own", "<target>", `<target state="x-draft">`, "Der ganze Text.", AwaitsReview},
		{"not approved", `id="a"`, `id="a" approved="no"`, "Der ganze Text.", AwaitsReview},
		{"made by a machine", "<target>", `<target state="translated" state-qualifier="leveraged-mt">`,
			"Der ganze Text.",
			MachineMade},
		{"like another text", "<target>", `<target state-qualifier="fuzzy-match">`, "Der ganze Text.", AwaitsReview},
		{"an exact match", "<target>", `<target state-qualifier="exact-match">`, "Der ganze Text.", Translated},
		{"waits", "<target>", `<target state="needs-translation">`, "", Translated},
		{"cut into sentences", "<target>Der ganze Text.",
			`<seg-source><mrk mtype="seg" mid="0">The whole text.</mrk></seg-source>` +
				`<target><mrk mtype="seg" mid="0">Der ganze</mrk> <mrk mtype="seg" mid="1">Text.</mrk>`,
			"Der ganze Text.", Translated},
		{"other translations with marks", "</trans-unit>",
			`<alt-trans origin="mt"><source><mrk mtype="x">a</mrk></source>` +
				`<target><g id="1">X</g></target></alt-trans></trans-unit>`, "Der ganze Text.", Translated},
		{"a draft, says SDL", "</trans-unit>", `<sdl:seg-defs xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0">` +
			`<sdl:seg id="1" conf="Draft" origin="nmt"/></sdl:seg-defs></trans-unit>`, "Der ganze Text.", MachineMade},
		{"translated, says SDL", "</trans-unit>", `<sdl:seg-defs xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0">` +
			`<sdl:seg id="1" conf="Translated"/></sdl:seg-defs></trans-unit>`, "Der ganze Text.", Translated},
		{"edited, says memoQ", `id="a"`, `id="a" xmlns:mq="MQXliff" mq:status="PartiallyEdited"`, "Der ganze Text.",
			AwaitsReview},
		{"texts of a name space of its own", "</trans-unit>",
			`<o:x xmlns:o="urn:o"><o:target>Y</o:target></o:x></trans-unit>`,
			"Der ganze Text.", Translated},
	} {
		content := `<x:xliff xmlns:x="` + namespace + `" version="1.2"><x:file original="d" source-language="en" ` +
			`target-language="de-DE"><x:body>` + strings.NewReplacer("<t", "<x:t", "</t", "</x:t", "<s", "<x:s",
			"</s", "</x:s",
			"<mrk", "<x:mrk", "</mrk", "</x:mrk", "<alt", "<x:alt", "</alt", "</x:alt", "<g", "<x:g", "</g", "</x:g",
			"<sdl", "<sdl", "</sdl", "</sdl").Replace(strings.Replace(unit, c.from, c.to, 1)) +
			`</x:body></x:file></x:xliff>`
		content = strings.NewReplacer("x:sdl:", "sdl:").Replace(content)
		file, err := Read([]byte(content))
		if err != nil || len(file.Units) != 1 || file.Units[0].Target != c.target || file.Units[0].State != c.state {
			t.Errorf("%s: %+v %v", c.sentence, file.Units, err)
		}
	}
}

func TestTheSecondVersionIsReadToo(t *testing.T) {
	const whole = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="de">` +
		`<file id="f1" original="d"><notes><note>N</note></notes><unit id="u1" name="facts.summary">` +
		`<mtc:matches xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0">` +
		`<mtc:match><source>X</source><target>Y</target>` +
		`</mtc:match></mtc:matches><segment state="final"><source>One.</source><target>Eins<cp hex="0009"/>` +
		`.</target></segment>` +
		`<ignorable><source> </source></ignorable><segment><source>Two.</source><target>Zwei.</target></segment>` +
		`</unit></file></xliff>`
	for _, c := range []struct {
		sentence, from, to, target string
		state                      State
	}{
		{"all sentences", "", "", "Eins\t. Zwei.", Translated},
		{"one that nobody has looked at", `<segment><source>Two`, `<segment state="initial"><source>Two`,
			"Eins\t. Zwei.",
			AwaitsReview},
		{"one that a machine made", `state="final"`, `state="translated" subState="x:mt"`, "Eins\t. Zwei.",
			MachineMade},
		{"one without a translation", "<target>Zwei.</target>", "", "", Translated},
	} {
		file, err := Read([]byte(strings.Replace(whole, c.from, c.to, 1)))
		if err != nil || file.Original != "d" || file.TargetLanguage != "de" || len(file.Units) != 1 ||
			file.Units[0].ID != string(question.FactsSummary) || file.Units[0].Source != "One. Two." ||
			file.Units[0].Target != c.target ||
			file.Units[0].State != c.state {
			t.Errorf("%s: %+v %v", c.sentence, file, err)
		}
	}
}

func TestAFileIsReadInItsEncoding(t *testing.T) {
	content := strings.Replace(written(t), "neue Zeile", "neue Zeile für Größe", 1)
	latin, err := charmap.ISO8859_1.NewEncoder().
		String(strings.NewReplacer("UTF-8", "ISO-8859-1", "„", "(", "“", ")").Replace(content))
	if err != nil {
		t.Fatal(err)
	}
	for name, encoded := range map[string]string{"ISO-8859-1": latin} {
		if file, err := Read([]byte(encoded)); err != nil || !strings.HasSuffix(file.Units[0].Target, "für Größe") {
			t.Errorf("%s: %+v %v", name, file, err)
		}
	}
	for _, order := range []unicode.Endianness{unicode.BigEndian, unicode.LittleEndian} {
		for _, mark := range []unicode.BOMPolicy{unicode.UseBOM, unicode.IgnoreBOM} {
			encoded, err := unicode.UTF16(order, mark).NewEncoder().
				String(strings.Replace(content, "UTF-8", "UTF-16", 1))
			if err != nil {
				t.Fatal(err)
			}
			if file, err := Read([]byte(encoded)); err != nil || !strings.HasSuffix(file.Units[0].Target, "für Größe") {
				t.Errorf("UTF-16: %+v %v", file, err)
			}
		}
	}
	var refused *FileError
	if _, err := Read([]byte(strings.Replace(content, "UTF-8", "KOI-9", 1))); !errors.As(err, &refused) ||
		refused.Reason != "encoding" {
		t.Errorf("an encoding that nobody knows: %v", err)
	}
}

func TestTheOriginalIsNoTranslation(t *testing.T) {
	for text, want := range map[string]Result{"Examplehost Ltd": Taken, "Example City": Taken,
		"Ten years": SameAsSource,
		"Public Prosecutor’s Office, Cybercrime Section, Room": SameAsSource} {
		units := []Unit{{ID: "a", Source: text, Target: text}}
		if got := (File{Units: units}).Compare(units).Judged; len(got) != 1 || got[0].Result != want {
			t.Errorf("%q: %+v", text, got)
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
	if got := file.Compare(units); len(got.Judged) != 1 || got.Judged[0].Result != Taken {
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
