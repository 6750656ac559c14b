package verify_test

import (
	"bytes"
	"context"
	"fmt"
	"image/png"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"rogatory/app/preview"
	"rogatory/pdf/pdftest"
	"rogatory/pdf/read"
)

// drawing is what a reader of PDF makes of a file: pictures of its pages, and its text where the reader gives one.
type drawing struct {
	reader string
	parts  [][]byte
}

// drawings lets three independent readers draw a file: PDFium, MuPDF and Poppler.
func drawings(t *testing.T, engine *preview.Engine, pdf []byte) []drawing {
	t.Helper()
	folder := t.TempDir()
	pdftest.File(t, folder, "in.pdf", pdf)
	pdftest.MustRun(t, folder, "mutool", "draw", "-q", "-F", "txt", "-o", "mupdf.txt", "in.pdf")
	pdftest.MustRun(t, folder, "mutool", "draw", "-q", "-r", "50", "-o", "mupdf%d.png", "in.pdf")
	pdftest.MustRun(t, folder, "pdftotext", "-layout", "in.pdf", "poppler.txt")
	pdftest.MustRun(t, folder, "pdftoppm", "-r", "50", "-png", "in.pdf", "poppler")
	return []drawing{
		{"PDFium", pdfiumPages(t, engine, pdf)}, {"MuPDF", written(t, folder, "mupdf*")},
		{"Poppler", written(t, folder, "poppler*")},
	}
}

func pdfiumPages(t *testing.T, engine *preview.Engine, pdf []byte) [][]byte {
	t.Helper()
	document, err := engine.Pages(context.Background(), pdf)
	if err != nil {
		t.Fatal(err)
	}
	defer document.Close()
	var pages [][]byte
	for n := range document.Sizes() {
		picture, err := document.Page(context.Background(), n, 50.0/72)
		if err != nil {
			t.Fatal(err)
		}
		var out bytes.Buffer
		if err := png.Encode(&out, picture); err != nil {
			t.Fatal(err)
		}
		pages = append(pages, out.Bytes())
	}
	return pages
}

// written returns the files that a program wrote, in the order of their names.
func written(t *testing.T, folder, pattern string) [][]byte {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(folder, pattern))
	if err != nil || len(names) < 2 {
		t.Fatalf("%d files %s, error %v", len(names), pattern, err)
	}
	var out [][]byte
	for _, name := range names {
		out = append(out, pdftest.Read(t, name))
	}
	return out
}

// differing names the readers that draw two files differently.
func differing(t *testing.T, engine *preview.Engine, a, b []byte) []string {
	t.Helper()
	var out []string
	second := drawings(t, engine, b)
	for i, first := range drawings(t, engine, a) {
		if !slices.EqualFunc(first.parts, second[i].parts, bytes.Equal) {
			out = append(out, first.reader)
		}
	}
	return out
}

// signedStates cuts a file behind each of its signatures, except at its end.
func signedStates(t *testing.T, pdf []byte) [][]byte {
	t.Helper()
	document, err := read.Open(pdf)
	if err != nil {
		t.Fatal(err)
	}
	fields, err := document.Fields()
	if err != nil {
		t.Fatal(err)
	}
	var out [][]byte
	for _, field := range fields {
		if field.Type != "Sig" || field.Value == nil {
			continue
		}
		dict, err := document.Dict(field.Value)
		if err != nil {
			t.Fatal(err)
		}
		covered, err := document.Array(dict["ByteRange"])
		if err != nil {
			t.Fatal(err)
		}
		if len(covered) != 4 {
			continue
		}
		if end := int(covered[2].(read.Integer) + covered[3].(read.Integer)); end < len(pdf) {
			out = append(out, pdf[:end])
		}
	}
	return out
}

// TestReadersDrawAcceptedFilesAsTheyWereSigned holds the promise of the word valid: whatever was appended to a file
// that is accepted, every reader shows what was signed. First it shows, with files that once were accepted, that the
// comparison sees what it is for.
func TestReadersDrawAcceptedFilesAsTheyWereSigned(t *testing.T) {
	engine := preview.Open(t.TempDir())
	t.Cleanup(engine.Close)
	t.Run("the comparison", func(t *testing.T) { readersThatDisagreeAreNoticed(t, engine) })
	for name, pdf := range acceptedFiles(t) {
		t.Run(name, func(t *testing.T) {
			if r := examine(t, pdf); !r.Valid {
				t.Fatalf("the file is not accepted: %v", r.Problems)
			}
			states := signedStates(t, pdf)
			if len(states) == 0 {
				t.Fatal("nothing was appended to the file")
			}
			for i, before := range states {
				if readers := differing(t, engine, before, pdf); len(readers) > 0 {
					t.Errorf("%v draw something else than what signature %d covers", readers, i+1)
				}
			}
		})
	}
}

func readersThatDisagreeAreNoticed(t *testing.T, engine *preview.Engine) {
	t.Helper()
	for name, want := range map[string][]string{
		"a02-duplicate-entry-first-evil": {"MuPDF", "Poppler"},
		"a20-objstm-twice-first-evil":    {"MuPDF"},
		"k01-incremental-saving":         {"PDFium", "MuPDF", "Poppler"},
	} {
		honest := pdftest.Read(t, "testdata", "cases", "a01-dss-only-honest.pdf")
		got := differing(t, engine, honest, pdftest.Read(t, "testdata", "cases", name+".pdf"))
		if !slices.Equal(got, want) {
			t.Errorf("%s: %v draw something else, want %v", name, got, want)
		}
	}
}

// acceptedFiles makes files to which something was appended that leaves the signatures before it valid.
func acceptedFiles(t *testing.T) map[string][]byte {
	t.Helper()
	authority := pdftest.NewAuthority(t)
	one := signed(t, authority, plain(), "First")
	streams := pdftest.Read(t, "..", "read", "testdata", "objectstreams.pdf")
	return map[string][]byte{
		"validation data":             pdftest.Read(t, "testdata", "cases", "a01-dss-only-honest.pdf"),
		"an object that nothing uses": appendTo(t, one, map[int]string{20: "(harmless)"}),
		"a store of validation data": appendTo(t, one,
			map[int]string{1: fmt.Sprintf(signedCatalog, "", "", " /DSS 20 0 R"), 20: "<</Certs []>>"}),
		"the date of change": appendTo(t, one,
			map[int]string{5: "<</Title (A request) /Producer (y) /ModDate (D:2027)>>"}),
		"three signatures":              signed(t, authority, pdftest.PDF(t, ""), "First", "Second", "Third"),
		"a file with object streams":    signed(t, authority, streams, "First", "Second"),
		"two signatures in a form":      signed(t, authority, plain(), "First", "Second"),
		"a field with area, unsealed":   widgetAdded(t, one, "/Rect [50 50 300 300]"),
		"a field with a border":         widgetAdded(t, one, "/Rect [50 50 300 300] /Border [0 0 9]"),
		"a field with a border style":   widgetAdded(t, one, "/Rect [50 50 300 300] /BS <</W 9 /S /S>>"),
		"a field with a blank drawing":  widgetAdded(t, one, "/Rect [50 50 300 300] /AP <</N 10 0 R>>"),
		"a drawing without any area":    widgetAdded(t, one, "/Rect [0 0 0 0] /AP <</N 10 0 R>>"),
		"a field with its own settings": widgetAdded(t, one, "/Rect [9 9 200 90] /DA (/Helv 30 Tf) /TU (Sign!) /Ff 1"),
	}
}

// widgetAdded signs a file made from plain a second time, with a field that has other entries than this program writes.
func widgetAdded(t *testing.T, pdf []byte, entries string) []byte {
	t.Helper()
	out := appendTo(t, pdf, map[int]string{
		1: fmt.Sprintf(signedCatalog, " 21 0 R", "", ""), 3: fmt.Sprintf(signedPage, " 21 0 R", ""),
		10: "<</Type /XObject /Subtype /Form /BBox [0 0 300 300] /Length 0>>\nstream\n\nendstream",
		21: strings.Replace(fmt.Sprintf(newField, ""), "/Rect [0 0 0 0]", entries, 1),
		22: pdftest.EmptySignature(""),
	})
	return pdftest.Seal(t, out, pdftest.NewAuthority(t).Issue(t, "Second", pdftest.P256(t), nil))
}
