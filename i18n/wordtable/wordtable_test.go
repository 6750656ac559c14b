package wordtable_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"reflect"
	"strings"
	"testing"

	"rogatory/i18n/wordtable"
	"rogatory/i18n/xliff"
)

var words = wordtable.Words{Instruction: "Translate.", ID: "Place", Source: "Original", Translation: "Translation"}

// sent are texts with what XML and Word treat in a special way.
var sent = xliff.File{Original: "6f1c6a52-0f6b-4b53-9d0f-6c3f9d7f5c11", SourceLanguage: "en", TargetLanguage: "de",
	Units: []xliff.Unit{
		{ID: "first", Source: "On 3 March, «case n°\u00a012» & 'q' <tag>\n\nthird line\twith a tab",
			Target: "Am 3. März"},
		{ID: "second", Source: "Illegal access"},
		{ID: "third[0]", Source: "The server 198.51.100.27", Target: "第二行 — שלום\nzwei"}}}

func write(t *testing.T, f xliff.File) []byte {
	t.Helper()
	content, err := wordtable.Write(f, words, false)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

// changed is a document with its parts changed, as the program of a translator leaves it; a part that becomes empty is
// left out.
func changed(t *testing.T, content []byte, change func(name, part string) string) []byte {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, f := range archive.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		part, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if text := change(f.Name, string(part)); text != "" {
			p, err := w.Create(f.Name)
			if err != nil {
				t.Fatal(err)
			}
			_, _ = io.WriteString(p, text)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestTextsComeBackAsTheyWent(t *testing.T) {
	for _, rightToLeft := range []bool{false, true} {
		content, err := wordtable.Write(sent, words, rightToLeft)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := wordtable.Read(content); err != nil || !reflect.DeepEqual(got, sent) {
			t.Errorf("right to left %v: %+v, %v", rightToLeft, got, err)
		}
		if strings.Contains(string(content), "<w:sdt>") || !wordtable.Is(content) {
			t.Error("the document has content controls, or is not known again")
		}
	}
	if !bytes.Equal(write(t, sent), write(t, sent)) {
		t.Error("the same texts give other bytes")
	}
}

const titleRow = `<w:t xml:space="preserve">second</w:t>`

// Each case is a shape in which word processors give the document back, or what a person does to it.
func TestWhatWordProcessorsMakeOfIt(t *testing.T) {
	plain := write(t, sent)
	mark := markIn(t, plain, 2)
	body := func(old, new string) func(string, string) string {
		return func(name, part string) string {
			if name == "word/document.xml" {
				if !strings.Contains(part, old) {
					t.Fatalf("the document holds no %q", old)
				}
				return strings.Replace(part, old, new, 1)
			}
			return part
		}
	}
	empty := mark + `<w:bookmarkEnd w:id="2"/>`
	filled := func(words string) func(string, string) string {
		return body(empty, mark+words+`<w:bookmarkEnd w:id="2"/>`)
	}
	for _, c := range []struct {
		sentence string
		change   func(name, part string) string
		target   string
		state    xliff.State
	}{
		{"a run that is cut into several", filled(`<w:r><w:t>Rechts</w:t></w:r><w:proofErr w:type="spellStart"/>` +
			`<w:r><w:rPr><w:lang w:val="de-DE"/></w:rPr><w:t xml:space="preserve">widriger </w:t></w:r><w:r>` +
			`<w:t>Zugang</w:t></w:r>`), "Rechtswidriger Zugang", xliff.Translated},
		{"the bookmark closes before the words", body(empty, empty+`<w:r><w:t>Zugang</w:t></w:r>`), "Zugang",
			xliff.Translated},
		{"changes are tracked", filled(`<w:del w:id="9"><w:r><w:delText>Alt</w:delText></w:r></w:del><w:ins w:id="8">` +
			`<w:r><w:t>Neu</w:t></w:r></w:ins>`), "Neu", xliff.Translated},
		{"words were moved", filled(`<w:moveFrom w:id="9"><w:r><w:t>Alt</w:t></w:r></w:moveFrom><w:r><w:t>Neu</w:t>` +
			`</w:r>`), "Neu", xliff.Translated},
		{"several paragraphs", body(empty, empty+`<w:r><w:t>eins</w:t></w:r></w:p><w:p><w:r><w:t>zwei</w:t></w:r>`),
			"eins\nzwei", xliff.Translated},
		{"a content control that somebody added", filled(`<w:sdt><w:sdtPr><w:tag w:val="x"/></w:sdtPr><w:sdtContent>` +
			`<w:r><w:t>Zugang</w:t></w:r></w:sdtContent></w:sdt>`), "Zugang", xliff.Translated},
		{"hyphens, breaks and fields", filled(`<w:r><w:t>E</w:t><w:noBreakHyphen/><w:t>Mail</w:t><w:br/>` +
			`<w:instrText>PAGE</w:instrText><w:t>x</w:t></w:r>`), "E\u2011Mail\nx", xliff.Translated},
		{"a drawing with a second form", filled(`<w:r><w:t>a</w:t></w:r><mc:AlternateContent xmlns:mc="m">` +
			`<mc:Fallback><w:r><w:t>b</w:t></w:r></mc:Fallback></mc:AlternateContent>`), "a", xliff.Translated},
		{"the bookmark is gone", body(empty, `<w:r><w:t>Zugang</w:t></w:r>`), "Zugang", xliff.AwaitsReview},
		{"the bookmark is that of another text", body(empty, strings.Replace(markIn(t, plain, 3), `"3"`, `"2"`, 1)+
			`<w:r><w:t>Zugang</w:t></w:r>`), "Zugang", xliff.AwaitsReview},
		{"the name is gone", func(name, part string) string {
			return strings.Replace(filled(`<w:r><w:t>Zugang</w:t></w:r>`)(name, part), titleRow, `<w:t/>`, 1)
		}, "Zugang", xliff.AwaitsReview},
		{"the properties are gone", func(name, part string) string {
			if name == "docProps/custom.xml" {
				return ""
			}
			return filled(`<w:r><w:t>Zugang</w:t></w:r>`)(name, part)
		}, "Zugang", xliff.Translated},
		{"the strict form", func(name, part string) string {
			return strings.Replace(filled(`<w:r><w:t>Zugang</w:t></w:r>`)(name, part),
				"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
				"http://purl.oclc.org/ooxml/wordprocessingml/main", 1)
		}, "Zugang", xliff.Translated},
		{"another column behind", body(empty+`</w:p></w:tc>`, mark+`<w:r><w:t>Zugang</w:t></w:r></w:p></w:tc><w:tc>`+
			`<w:p><w:r><w:t>my note</w:t></w:r></w:p></w:tc>`), "Zugang", xliff.Translated},
		{"a table inside the cell", body(empty+`</w:p>`, mark+`<w:r><w:t>Zugang</w:t></w:r></w:p><w:tbl>`+
			`<w:tr><w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`), "Zugang\nx", xliff.Translated},
	} {
		got, err := wordtable.Read(changed(t, plain, c.change))
		if err != nil || len(got.Units) != 3 || got.Original != sent.Original || got.TargetLanguage != "de" {
			t.Errorf("%s: %+v %v", c.sentence, got, err)
			continue
		}
		u := got.Units[1]
		if u.ID != "second" || u.Source != "Illegal access" || u.Target != c.target || u.State != c.state {
			t.Errorf("%s: %+v", c.sentence, u)
		}
		if got.Units[0] != sent.Units[0] || got.Units[2] != sent.Units[2] {
			t.Errorf("%s changes another text: %+v", c.sentence, got.Units)
		}
	}
}

// markIn is the element that begins the bookmark with a number.
func markIn(t *testing.T, content []byte, number int) string {
	t.Helper()
	var found string
	changed(t, content, func(name, part string) string {
		if name == "word/document.xml" {
			_, after, _ := strings.Cut(part, `<w:bookmarkStart w:id="`+string(rune('0'+number))+`"`)
			rest, _, _ := strings.Cut(after, "/>")
			found = `<w:bookmarkStart w:id="` + string(rune('0'+number)) + `"` + rest + "/>"
		}
		return part
	})
	return found
}

func TestADocumentThatIsNoneOfOursIsRefusedInASentence(t *testing.T) {
	plain := write(t, sent)
	body := func(change func(part string) string) []byte {
		return changed(t, plain, func(name, part string) string {
			if name == "word/document.xml" {
				return change(part)
			}
			return part
		})
	}
	for _, c := range []struct {
		sentence, reason string
		content          []byte
	}{
		{"an archive that ends in the middle", "not-word", plain[:len(plain)/2]},
		{"an archive of something else", "not-word", body(func(string) string { return "" })},
		{"no XML", "not-word", body(func(part string) string { return part[:len(part)-40] })},
		{"a document type", "entities", body(func(part string) string {
			return strings.Replace(part, "<w:document", `<!DOCTYPE x><w:document`, 1)
		})},
		{"another document", "no-table", body(func(part string) string {
			before, _, _ := strings.Cut(part, "<w:tbl>")
			return before + `</w:body></w:document>`
		})},
		{"a text twice", "twice", body(func(part string) string {
			return strings.Replace(part, titleRow, `<w:t>first</w:t>`, 1)
		})},
		{"more than a translation can be", "too-large", body(func(part string) string {
			return strings.Replace(part, "Illegal access", strings.Repeat("x", 33<<20), 1)
		})},
		{"elements without end", "too-large", body(func(part string) string {
			return strings.Replace(part, "<w:tbl>", strings.Repeat("<w:p>", 300)+"<w:tbl>", 1)
		})},
		{"a file that is too large itself", "too-large",
			append([]byte("PK\x03\x04"), make([]byte, xliff.MaximumFile)...)},
	} {
		var own *xliff.FileError
		if _, err := wordtable.Read(c.content); !errors.As(err, &own) || own.Reason != c.reason {
			t.Errorf("%s: %v", c.sentence, err)
		}
	}
}

// Whatever comes in, reading ends, and each text has a name.
func FuzzRead(f *testing.F) {
	content, err := wordtable.Write(sent, words, true)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(content)
	f.Fuzz(func(t *testing.T, content []byte) {
		file, err := wordtable.Read(content)
		var own *xliff.FileError
		if err != nil && !errors.As(err, &own) {
			t.Errorf("%v is no error of a file", err)
		}
		for _, u := range file.Units {
			if u.ID == "" {
				t.Errorf("a text without a name: %+v", u)
			}
		}
	})
}
