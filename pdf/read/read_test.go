package read_test

import (
	"bytes"
	"errors"
	"fmt"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"rogatory/cmd/golden"
	"rogatory/pdf/pdftest"
	"rogatory/pdf/read"
)

// parse reads one value by way of a file whose sixth object it is.
func parse(t testing.TB, value string) (read.Object, error) {
	t.Helper()
	document, err := read.Open(file(value))
	if err != nil {
		t.Fatal(err)
	}
	return document.Object(read.Reference{Number: 6})
}

func file(value string) []byte {
	return pdftest.Objects(
		"<</Type /Catalog /Pages 2 0 R>>", "<</Type /Pages /Kids [3 0 R] /Count 1>>", "<</Type /Page /Parent 2 0 R>>",
		"7", "<</Title (A request)>>", value,
	)
}

func TestObjects(t *testing.T) {
	text := func(s string) []byte { return []byte(s) }
	for name, c := range map[string]struct {
		source string
		want   string // as Append writes it
	}{
		"numbers with signs and points":     {"[1 -2 +3 4. -.5 +0.25 00012]", "[1 -2 3 4 -0.5 0.25 12]"},
		"a number too large for an integer": {"99999999999999999999", "100000000000000000000"},
		"names with escapes": {"[/A#20B /Lime#23 /a#zz / /A;B]",
			"[/A#20B /Lime#23 /a#23zz / /A;B]"},
		"references among numbers":               {"[1 0 R 1 0 2 0 R]", "[1 0 R 1 0 2 0 R]"},
		"constants":                              {"[true false null]", "[true false null]"},
		"a dictionary in a dictionary":           {"<</B<</C/D>>/A[1]>>", "<</A [1]/B <</C /D>>>>"},
		"comments and every kind of white space": {"[1% one\n2%two\r3\x00\f\t4]", "[1 2 3 4]"},
		"a string with brackets and escapes":     {`(a(b)c\(\)\\\101\7x\n)`, "<612862296328295C41" + "07780A>"},
		"a string over lines":                    {"(a\\\nb\\\r\nc\r\nd\re)", "<6162630A640A65>"},
		"a hexadecimal string with an odd digit": {"<41 4\n2 5>", "(ABP)"},
		"an empty dictionary, array and strings": {"[<<>>[]()<>]", "[<<>> [] () ()]"},
		"nothing between the words":              {"[/A/B(c)<64>[1]true]", "[/A /B (c) (d) [1] true]"},
		"a stream": {"<</Length 3>>stream\r\nabc\nendstream",
			"<</Length 3>>\nstream\nabc\nendstream"},
		"a stream whose length stands elsewhere": {"<</Length 4 0 R>>stream\nabcdefg\nendstream",
			"<</Length 4 0 R>>\nstream\nabcdefg\nendstream"},
		"a stream that contains the word endobj": {"<</Length 4 0 R>>stream\nendobj \nendstream",
			"<</Length 4 0 R>>\nstream\nendobj \nendstream"},
	} {
		t.Run(name, func(t *testing.T) {
			o, err := parse(t, c.source)
			if err != nil {
				t.Fatal(err)
			}
			got := read.Append(nil, o)
			if !bytes.Equal(got, text(c.want)) {
				t.Fatalf("got %s, want %s", got, c.want)
			}
			again, err := parse(t, string(got))
			if err != nil || !bytes.Equal(read.Append(nil, again), got) {
				t.Errorf("written and read again it is %s, error %v", read.Append(nil, again), err)
			}
		})
	}
}

func TestBrokenObjects(t *testing.T) {
	for name, source := range map[string]string{
		"a string without end":               "(abc",
		"a hexadecimal string without end":   "<4142",
		"other letters in hexadecimal":       "<4x>",
		"an array without end":               "[1 2",
		"a dictionary without end":           "<</A 1",
		"a dictionary without a value":       "<</A>>",
		"a dictionary whose key is a number": "<<1 2>>",
		"a key that stands twice":            "<</A 1 /A 2>>",
		"an unknown word":                    "obj2",
		"a number with letters":              "1x",
		"a number with two points":           "1.2.3",
		"nesting without end":                strings.Repeat("[", 5000),
		"nested dictionaries without end":    strings.Repeat("<</A", 5000),
		"a stream longer than the file":      "<</Length 99999>>stream\nabc\nendstream",
		"a stream with a negative length":    "<</Length -1>>stream\nabc\nendstream",
		"a stream with a wrong length":       "<</Length 2>>stream\nabc\nendstream",
		"a stream without a length":          "<<>>stream\nabc\nendstream",
		"a stream whose length is itself":    "<</Length 6 0 R>>stream\nabc\nendstream",
	} {
		t.Run(name, func(t *testing.T) {
			if o, err := parse(t, source); !errors.Is(err, read.ErrDamaged) {
				t.Errorf("got %v, error %v", o, err)
			}
		})
	}
}

func TestOpenRefuses(t *testing.T) {
	good := file("null")
	section := fmt.Sprintf("startxref\n%d", bytes.LastIndex(good, []byte("xref\n0")))
	change := func(old, now string) []byte {
		if !bytes.Contains(good, []byte(old)) {
			t.Fatalf("%q is not in the file", old)
		}
		return bytes.Replace(good, []byte(old), []byte(now), 1)
	}
	for name, c := range map[string]struct {
		pdf  []byte
		want error
	}{
		"an empty file":               {nil, read.ErrNotPDF},
		"a picture":                   {[]byte("\x89PNG\r\n\x1a\n"), read.ErrNotPDF},
		"a file without startxref":    {change("startxref", "endofxref"), read.ErrDamaged},
		"a position outside the file": {change(section, "startxref\n999999"), read.ErrDamaged},
		"a position in the middle":    {change(section, "startxref\n20"), read.ErrDamaged},
		"a section that leads to itself": {change("/Root",
			fmt.Sprintf("/Prev %d /Root", bytes.LastIndex(good, []byte("xref\n0")))), read.ErrDamaged},
		"a section before it that is none":  {change("/Root", "/Prev 3 /Root"), read.ErrDamaged},
		"a table with a letter in it":       {change("0000000000 65535 f", "000000000x 65535 f"), read.ErrDamaged},
		"a table longer than the file":      {change("xref\n0 7", "xref\n0 70000"), read.ErrDamaged},
		"a table of impossible numbers":     {change("xref\n0 7", "xref\n8388600 70000"), read.ErrDamaged},
		"no catalog":                        {change("/Root 1 0 R", "/Root 88 0 R"), read.ErrDamaged},
		"a catalog that is a number":        {change("/Root 1 0 R", "/Root 4 0 R"), read.ErrDamaged},
		"an encrypted file":                 {change("/Root", "/Encrypt <<>> /Root"), read.ErrEncrypted},
		"objects that stand somewhere else": {change("1 0 obj", "9 0 obj"), read.ErrDamaged},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := read.Open(c.pdf); !errors.Is(err, c.want) {
				t.Errorf("got %v, want %v", err, c.want)
			}
		})
	}
}

func TestPageTree(t *testing.T) {
	for name, c := range map[string]struct {
		kids  string
		inner string
		want  int
	}{
		"one page":                   {"[3 0 R]", "null", 1},
		"a page inside a branch":     {"[3 0 R 6 0 R]", "<</Type /Pages /Kids [7 0 R]>>", 2},
		"no page":                    {"[]", "null", 0},
		"a page that stands twice":   {"[3 0 R 3 0 R]", "null", -1},
		"a branch that leads back":   {"[6 0 R]", "<</Type /Pages /Kids [2 0 R]>>", -1},
		"a page that does not exist": {"[99 0 R]", "null", -1},
		"a page inside the list":     {"[<</Type /Page>>]", "null", -1},
		"a list that is not a list":  {"(x)", "null", -1},
	} {
		t.Run(name, func(t *testing.T) {
			document, err := read.Open(pdftest.Objects(
				"<</Type /Catalog /Pages 2 0 R>>", "<</Type /Pages /Kids "+c.kids+">>", "<</Type /Page>>", "7", "<<>>",
				c.inner, "<</Type /Page>>"))
			if err != nil {
				t.Fatal(err)
			}
			pages, err := document.Pages()
			if (err != nil) != (c.want < 0) || (err == nil && len(pages) != c.want) {
				t.Errorf("%d pages, error %v", len(pages), err)
			}
		})
	}
}

// TestForeignFiles reads files by qpdf: object streams, cross-reference streams with predictors, a linearized one.
func TestForeignFiles(t *testing.T) {
	files, err := filepath.Glob("testdata/*.pdf")
	if err != nil || len(files) == 0 {
		t.Fatalf("%d files, error %v", len(files), err)
	}
	for _, name := range files {
		t.Run(name, func(t *testing.T) {
			document, err := read.Open(pdftest.Read(t, name))
			if err != nil {
				t.Fatal(err)
			}
			pages, err := document.Pages()
			if err != nil || len(pages) != 2 {
				t.Fatalf("%d pages, error %v", len(pages), err)
			}
			contents, err := document.Resolve(pages[1].Dict["Contents"])
			if err != nil {
				t.Fatal(err)
			}
			data, err := document.Decode(contents.(*read.Stream))
			if err != nil || !bytes.Contains(data, []byte("Second page")) {
				t.Errorf("the second page holds %q, error %v", data, err)
			}
			info, err := document.Dict(document.Trailer()["Info"])
			if err != nil {
				t.Fatal(err)
			}
			title, err := document.String(info["Title"])
			if err != nil || read.Text(title) != "Preservation request" {
				t.Errorf("the title is %q, error %v", read.Text(title), err)
			}
			if keywords, _ := document.String(info["Keywords"]); keywords.Start >= 0 &&
				strings.Contains(name, "objectstreams") {
				t.Error("a string of an object stream claims a position in the file")
			}
		})
	}
}

func TestBomb(t *testing.T) {
	// A table of 70 million bytes, all zero, compresses to some 70 kilobytes.
	compressed := deflate(t, make([]byte, 70<<20))
	pdf := fmt.Appendf(nil, "%%PDF-1.7\n1 0 obj\n<</Type /XRef /W [1 1 1] /Size 8000000 /Filter /FlateDecode "+
		"/Length %d>>stream\n%s\nendstream\nendobj\nstartxref\n9\n%%%%EOF", len(compressed), compressed)
	if _, err := read.Open(pdf); !errors.Is(err, read.ErrDamaged) {
		t.Errorf("got %v", err)
	}
}

func TestText(t *testing.T) {
	for name, c := range map[string]struct{ bytes, want string }{
		"plain text":                     {"Request", "Request"},
		"the upper half of ISO 8859-1":   {"Pr\xe9servation", "Préservation"},
		"UTF-16":                         {"\xfe\xff\x00A\x01\x41\xd8\x3d\xde\x00", "AŁ😀"},
		"UTF-16, low byte first":         {"\xff\xfeA\x00\x41\x01", "AŁ"},
		"UTF-8":                          {"\xef\xbb\xbfŁódź", "Łódź"},
		"characters that are not mapped": {"a\x9fb", "a\uFFFDb"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := read.Text(read.NewString([]byte(c.bytes))); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
			if strings.ContainsRune(c.want, '\uFFFD') {
				return
			}
			if got := read.Text(read.NewText(c.want)); got != c.want {
				t.Errorf("written and read again it is %q", got)
			}
		})
	}
}

func TestDate(t *testing.T) {
	at := func(s string) time.Time {
		moment, err := time.Parse(time.RFC3339, s)
		if err != nil {
			t.Fatal(err)
		}
		return moment.UTC()
	}
	for source, want := range map[string]time.Time{
		"D:20261122114500+01'00'": at("2026-11-22T10:45:00Z"),
		"D:20261122114500-05'30":  at("2026-11-22T17:15:00Z"),
		"D:20261122114500Z":       at("2026-11-22T11:45:00Z"),
		"D:20261122114500Z00'00'": at("2026-11-22T11:45:00Z"),
		"D:20261122114500+02":     at("2026-11-22T09:45:00Z"),
		"20261122":                at("2026-11-22T00:00:00Z"),
		"D:2026":                  at("2026-01-01T00:00:00Z"),
	} {
		got, ok := read.Date(read.NewString([]byte(source)))
		if !ok || !got.Equal(want) {
			t.Errorf("%s: got %v, %v", source, got, ok)
		}
	}
	for _, source := range []string{"", "D:", "D:20", "D:202", "D:20261399", "yesterday", "D:20261122114500+xx",
		"D:2026112211450099"} {
		if got, ok := read.Date(read.NewString([]byte(source))); ok {
			t.Errorf("%q is taken for %v", source, got)
		}
	}
	moment := at("2026-11-22T10:45:01Z")
	if got, ok := read.Date(read.NewDate(moment)); !ok || !got.Equal(moment) {
		t.Errorf("written and read again it is %v", got)
	}
}

func TestFields(t *testing.T) {
	document, err := read.Open(pdftest.Objects(
		"<</Type /Catalog /Pages 2 0 R /AcroForm <</Fields [6 0 R 9 0 R]>>>>", "<</Type /Pages /Kids []>>", "null",
		"null", "<<>>",
		"<</T (case) /FT /Tx /Kids [7 0 R 8 0 R]>>", "<</T (number) /V (12)>>",
		"<</T (signature) /FT /Sig /Kids [10 0 R]>>",
		"<</T (alone) /FT /Sig /V 5 0 R>>", "<</Subtype /Widget>>"))
	if err != nil {
		t.Fatal(err)
	}
	fields, err := document.Fields()
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, f := range fields {
		got = append(got, fmt.Sprintf("%s %s %v", f.Name, f.Type, f.Value != nil))
	}
	want := []string{"case.number Tx true", "case.signature Sig false", "alone Sig true"}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// FuzzOpen holds that no file makes the parser panic, and that whatever it reads it can write and read again.
func FuzzOpen(f *testing.F) {
	for _, name := range []string{"objectstreams.pdf", "linearized.pdf"} {
		f.Add(pdftest.Read(f, "testdata", name))
	}
	f.Fuzz(func(t *testing.T, pdf []byte) {
		document, err := read.Open(pdf)
		if err != nil {
			return
		}
		_, _ = document.Pages()
		_, _ = document.Fields()
		_, _ = document.Permission()
		_, _ = document.IsDraft()
		_, _ = document.Attachments()
		for number := range min(document.NextNumber(), 1000) {
			o, err := document.Object(read.Reference{Number: number})
			if err != nil {
				continue
			}
			if s, ok := o.(*read.Stream); ok {
				_, _ = document.Decode(s)
				continue
			}
			written := read.Append(nil, o)
			again, err := parse(t, string(written))
			if err != nil || !bytes.Equal(read.Append(nil, again), written) {
				t.Fatalf("%s is read again as %s, error %v", written, read.Append(nil, again), err)
			}
		}
	})
}

// TestSeeds holds that the seeds of the fuzz test are there; with -update they are written.
func TestSeeds(t *testing.T) {
	seeds := map[string][]byte{
		"classic": file("[<</A (b)>> <41> /C#20D 1.5 null 4 0 R]"),
		"stream":  file("<</Length 4 0 R>>stream\nabcdefg\nendstream"),
		"form": pdftest.Objects("<</Type /Catalog /Pages 2 0 R /AcroForm <</Fields [6 0 R]>> /Perms <</DocMDP "+
			"4 0 R>>>>", "<</Kids [3 0 R]>>", "<</Type /Page>>", "<</Reference [<</TransformMethod /DocMDP>>]>>",
			"<</Keywords (a, rogatory-draft)>>", "<</FT /Sig /T (s) /V 4 0 R>>"),
		"circle":     pdftest.Objects("<</Pages 2 0 R>>", "<</Kids [2 0 R]>>", "3 0 R", "5 0 R", "4 0 R"),
		"cutoff":     []byte("%PDF-1.7\nstartxref\n0\n%%EOF"),
		"predictors": pdftest.Objects("<</Pages 2 0 R>>", "<</Kids []>>", predicted(t)),
	}
	for name, pdf := range seeds {
		golden.Hold(t, filepath.Join("testdata", "fuzz", "FuzzOpen", name),
			fmt.Sprintf("go test fuzz v1\n[]byte(%q)\n", pdf))
	}
}
