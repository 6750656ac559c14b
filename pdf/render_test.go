package pdf

import (
	"bytes"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"rogatory/cmd/golden"
	"rogatory/forms/document"
	"rogatory/pdf/read"
)

func TestGoldenText(t *testing.T) {
	for name, doc := range map[string]document.Document{"en": english(), "fr": french(), "hy": armenian(),
		"ja": japanese(), "ka": georgian()} {
		t.Run(name, func(t *testing.T) {
			got := tool(t, render(t, doc), "pdftotext", "-layout", "FILE", "-")
			golden.Hold(t, filepath.Join("testdata", name+".txt"), got)
		})
	}
}

func TestSameDocumentGivesSameBytes(t *testing.T) {
	first := render(t, english())
	other, err := New()
	if err != nil {
		t.Fatal(err)
	}
	if second, err := other.Render(english()); err != nil || !bytes.Equal(first, second) {
		t.Errorf("another typesetter wrote another file (error %v)", err)
	}
	ts := typesetter(t)
	for range 3 {
		again, err := ts.Render(english())
		if err != nil || !bytes.Equal(first, again) {
			t.Fatalf("one typesetter wrote another file when it was used again (error %v)", err)
		}
	}
}

func TestTypesetterServesSeveralGoroutines(t *testing.T) {
	ts, want := typesetter(t), render(t, french())
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			if got, err := ts.Render(french()); err != nil || !bytes.Equal(got, want) {
				t.Errorf("a concurrent rendering differs (error %v)", err)
			}
		})
	}
	wait.Wait()
}

func TestFileIsSound(t *testing.T) {
	draft := english()
	draft.DraftMark = "DRAFT"
	for name, doc := range map[string]document.Document{"English": english(), "French": french(), "a draft": draft,
		"nothing": {}} {
		file := render(t, doc)
		if printed := tool(t, file, "qpdf", "--check", "FILE"); strings.Contains(printed, "WARNING") {
			t.Errorf("%s: %s", name, printed)
		}
		if fonts := tool(t, file, "pdffonts", "FILE"); strings.Contains(fonts, " no ") {
			t.Errorf("%s: a font is not embedded, not a subset, or has no text:\n%s", name, fonts)
		}
	}
}

// The many small objects of the structure stand in an object stream; what an archive reads without a PDF program does
// not.
func TestSmallObjectsArePacked(t *testing.T) {
	file := render(t, french())
	source := must(read.Open(file))(t)
	if sections := source.Sections(); len(sections) != 1 || !sections[0].Stream {
		t.Errorf("the file has %d sections, or a table in place of the stream", len(sections))
	}
	if bytes.Contains(file, []byte("/StructTreeRoot")) ||
		!bytes.Contains(file, []byte("<pdfaid:part>3</pdfaid:part>")) {
		t.Error("the structure is not packed, or the metadata are")
	}
}

// The part of the page between header and footer, for pdftotext.
var textArea = []string{"-x", "0", "-y", "58", "-W", "596", "-H", "708", "-enc", "UTF-8", "-raw", "FILE", "-"}

func TestTextReadsBackInOrder(t *testing.T) {
	for name, doc := range map[string]document.Document{"English": english(), "French": french()} {
		got := tool(t, render(t, doc), "pdftotext", append([]string(nil), textArea...)...)
		got = withoutRepeatedHeads(got, doc)
		if want := strings.Join(texts(doc), "\n"); inked(got) != inked(want) {
			t.Errorf("%s: %s", name, firstDifference(inked(got), inked(want)))
		}
	}
}

// withoutRepeatedHeads removes the head of the only table of a sample from the top of the pages after the one it begins
// on.
func withoutRepeatedHeads(text string, doc document.Document) string {
	var head string
	for _, b := range doc.Blocks {
		if table, ok := b.(document.Table); ok {
			head = strings.Join(tableTexts(document.Table{Columns: table.Columns}), " ")
		}
	}
	var kept []string
	for _, page := range strings.Split(text, "\f") {
		kept = append(kept, strings.TrimPrefix(strings.Join(strings.Fields(page), " "), head))
	}
	return strings.Join(kept, "\n")
}

func firstDifference(got, want string) string {
	g, w := []rune(got), []rune(want)
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			return "got  …" + string(g[max(0, i-20):min(len(g), i+20)]) + "…, want …" +
				string(w[max(0, i-20):min(len(w), i+20)]) + "…"
		}
	}
	return "one text ends before the other: " + got[max(0, len(got)-40):] + " / " + want[max(0, len(want)-40):]
}

func TestWordsReadBackExactly(t *testing.T) {
	text := "The office asks for offices, efficient affidavits: fjord, Łódź, Škoda, İstanbul, Đặng Thị Ngọc Trâm, ᾧ, " +
		"m̄ q̃ Ж̀, Žižek, “quoted” – ‘thus’ — №\u00a07, 25\u202f000\u00a0€, Straße, æœ, Ελλάδα, Україна, Ђорђевић, ﬁ."
	doc := document.Document{Language: "en", Blocks: []document.Block{document.Paragraph{Text: text}}}
	got := strings.Fields(tool(t, render(t, doc), "pdftotext", append([]string(nil), textArea...)...))
	want := strings.Fields(text)
	if strings.Join(got, " ") != strings.Join(want, " ") {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestMetadata(t *testing.T) {
	info := tool(t, render(t, english()), "pdfinfo", "-isodates", "FILE")
	for _, want := range []string{
		"Title:           Request for the expedited preservation of stored computer data\n",
		"Subject:         12 Js 44/26\n", "Author:          Public Prosecutor’s Office of Freiburg\n",
		"Creator:         Rogatory\n", "CreationDate:    2026-11-22T00:00:00Z\n",
		"ModDate:         2026-11-22T00:00:00Z\n",
	} {
		if !strings.Contains(info, want) {
			t.Errorf("pdfinfo does not say %q:\n%s", want, info)
		}
	}
}

func TestLanguageIsNamed(t *testing.T) {
	catalogue := must(must(read.Open(render(t, french())))(t).Catalog())(t)
	if catalogue["Lang"] == nil || read.Text(catalogue["Lang"].(read.String)) != "fr" {
		t.Error("the catalogue does not name the language")
	}
}
