package verify_test

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"rogatory/pdf/pdftest"
	"rogatory/pdf/read"
	"rogatory/pdf/sign"
	"rogatory/pdf/verify"
)

// appendTo appends an incremental update: new values by object number.
func appendTo(t testing.TB, pdf []byte, values map[int]string) []byte {
	t.Helper()
	return updateTo(t, pdf, values, "1 0 R")
}

func updateTo(t testing.TB, pdf []byte, values map[int]string, root string) []byte {
	t.Helper()
	u := pdftest.Update{Root: root}
	for _, number := range slices.Sorted(maps.Keys(values)) {
		u.Objects = append(u.Objects, pdftest.Object{Number: number, Value: values[number]})
	}
	return u.Write(t, pdf)
}

// plain is a file whose object numbers the tests know: 3 is the page, 4 its contents, 5 the information, 6 a form field
// for text, 7 a field for a signature with a place on the page.
func plain() []byte { return plainWith("") }

// plainWith adds entries to the field for a signature.
func plainWith(entries string) []byte {
	return pdftest.Objects(
		"<</Type /Catalog /Pages 2 0 R /AcroForm <</Fields [6 0 R 7 0 R]>>>>",
		"<</Type /Pages /Kids [3 0 R] /Count 1>>",
		"<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Annots [6 0 R 7 0 R]>>",
		"<</Length 3>>\nstream\nq Q\nendstream",
		"<</Title (A request) /Producer (x)>>",
		"<</Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (old) /Rect [0 0 100 20] /P 3 0 R>>",
		"<</Type /Annot /Subtype /Widget /FT /Sig /T (here) /Rect [0 0 100 20] /P 3 0 R"+entries+">>",
	)
}

// Object numbers that signing plain adds, and values that the tests put in their place.
const (
	signedCatalog = "<</Type /Catalog /Pages 2 0 R /AcroForm <</Fields [6 0 R 7 0 R 9 0 R%s] /SigFlags 3%s>> /Perms " +
		"<</DocMDP 8 0 R>>%s>>"
	signedPage = "<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Annots [6 0 R 7 0 R 9 0 R%s]%s>>"
	newField   = "<</Type /Annot /Subtype /Widget /FT /Sig /T (S) /V 22 0 R /Rect [0 0 0 0] /P 3 0 R%s>>"
)

func TestLaterUpdates(t *testing.T) {
	pdf := signed(t, pdftest.NewAuthority(t), plain(), "Claire Procureur")
	for name, c := range map[string]struct {
		pdf  []byte
		want []verify.Problem
	}{
		"an object that nothing uses": {appendTo(t, pdf, map[int]string{20: "(harmless)"}), nil},
		"validation data": {appendTo(t, pdf,
			map[int]string{1: fmt.Sprintf(signedCatalog, "", "", " /DSS 20 0 R"), 20: "<</Certs []>>"}), nil},
		"the date of change in the information": {appendTo(t, pdf,
			map[int]string{5: "<</Title (A request) /Producer (y) /ModDate (D:2027)>>"}), nil},

		"a new field that repeats the signature": {appendTo(t, pdf, map[int]string{
			1: fmt.Sprintf(signedCatalog, " 21 0 R", "", ""), 3: fmt.Sprintf(signedPage, " 21 0 R", ""),
			21: strings.Replace(fmt.Sprintf(newField, ""), "22 0 R", "8 0 R", 1),
		}), changes()},
		"a new signature on the page that is no field of the form": {appendTo(t, pdf, map[int]string{
			3: fmt.Sprintf(signedPage, " 21 0 R", ""), 21: fmt.Sprintf(newField, ""), 22: "<</Type /Sig>>",
		}), changes()},
		"another title": {appendTo(t, pdf, map[int]string{5: "<</Title (Another) /Producer (x)>>"}),
			changes()},
		"other contents of the page": {appendTo(t, pdf, map[int]string{4: "<</Length 3>>\nstream\nQ q\nendstream"}),
			changes()},
		"the contents removed": {appendTo(t, pdf, map[int]string{4: "null"}), changes()},
		"another page size": {appendTo(t, pdf,
			map[int]string{3: strings.Replace(fmt.Sprintf(signedPage, "", ""), "842", "421", 1)}), changes()},
		"an action on the page": {appendTo(t, pdf,
			map[int]string{3: fmt.Sprintf(signedPage, "", " /AA <<>>")}), changes()},
		"a second page": {appendTo(t, pdf,
			map[int]string{2: "<</Type /Pages /Kids [3 0 R 30 0 R] /Count 2>>", 30: "<</Type /Page /Parent 2 0 R>>"}),
			changes()},
		"a filled form field": {appendTo(t, pdf,
			map[int]string{6: "<</Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (new) " +
				"/Rect [0 0 100 20] /P 3 0 R>>"}), changes()},
		"a note on the page": {appendTo(t, pdf,
			map[int]string{3: fmt.Sprintf(signedPage, " 21 0 R", ""),
				21: "<</Type /Annot /Subtype /Text /Rect [0 0 9 9]>>"}), changes()},
		"an annotation taken away": {appendTo(t, pdf,
			map[int]string{3: strings.Replace(fmt.Sprintf(signedPage, "", ""), "6 0 R ", "", 1)}), changes()},
		"a field taken away": {appendTo(t, pdf,
			map[int]string{1: strings.Replace(fmt.Sprintf(signedCatalog, "", "", ""), "[6 0 R", "[", 1)}), changes()},
		"a script that runs on opening": {appendTo(t, pdf,
			map[int]string{1: fmt.Sprintf(signedCatalog, "", "", " /OpenAction <</S /JavaScript /JS (x)>>")}),
			changes()},
		"another draft attached": {appendTo(t, pdf,
			map[int]string{1: fmt.Sprintf(signedCatalog, "", "", " /AF [21 0 R]"), 21: "<</F (request.json)>>"}),
			changes()},
		"a form of another kind (XFA)": {appendTo(t, pdf,
			map[int]string{1: fmt.Sprintf(signedCatalog, "", " /XFA []", "")}), changes()},
		"the certification removed": {appendTo(t, pdf,
			map[int]string{1: strings.Replace(fmt.Sprintf(signedCatalog, "", "", ""), "/Perms <</DocMDP 8 0 R>>", "",
				1)}), changes()},
		"another catalog": {updateTo(t, pdf, map[int]string{30: fmt.Sprintf(signedCatalog, "", "", "")},
			"30 0 R"), changes()},
		"a new field with an action": {appendTo(t, pdf,
			map[int]string{1: fmt.Sprintf(signedCatalog, " 21 0 R", "", ""), 21: fmt.Sprintf(newField, " /A <<>>")}),
			changes()},
		"a new field that is not signed": {appendTo(t, pdf,
			map[int]string{1: fmt.Sprintf(signedCatalog, " 21 0 R", "", ""), 21: "<</FT /Sig /T (S)>>"}), changes()},
		"a new field for text": {appendTo(t, pdf,
			map[int]string{1: fmt.Sprintf(signedCatalog, " 21 0 R", "", ""), 21: "<</FT /Tx /T (S)>>"}), changes()},
		"a picture in a new signature's place": {appendTo(t, pdf, map[int]string{
			1: fmt.Sprintf(signedCatalog, " 21 0 R", "", ""), 3: fmt.Sprintf(signedPage, " 21 0 R", ""),
			21: strings.Replace(fmt.Sprintf(newField, " /AP <</N 4 0 R>>"), "[0 0 0 0]", "[0 0 595 842]", 1),
			22: "<</Type /Sig>>",
		}), []verify.Problem{verify.VisibleMarkAdded}},
		"a picture in a waiting signature's place": {appendTo(t, pdf, map[int]string{
			7: "<</Type /Annot /Subtype /Widget /FT /Sig /T (here) /V 20 0 R /AP <</N 4 0 R>> /Rect [0 0 100 20] /P " +
				"3 0 R>>", 20: "<</Type /Sig>>",
		}), []verify.Problem{verify.VisibleMarkAdded}},
		"a waiting signature's place enlarged": {appendTo(t, pdf, map[int]string{
			7:  "<</Type /Annot /Subtype /Widget /FT /Sig /T (here) /V 20 0 R /Rect [0 0 500 800] /P 3 0 R>>",
			20: "<</Type /Sig>>",
		}), changes()},
	} {
		t.Run(name, func(t *testing.T) {
			r := examine(t, c.pdf)
			if r.Valid != (c.want == nil) || r.CoversWholeDocument || !r.Signed {
				t.Errorf("valid %v, covers whole document %v", r.Valid, r.CoversWholeDocument)
			}
			if !slices.Equal(r.Signatures[0].Problems, append([]verify.Problem{}, c.want...)) {
				t.Errorf("problems %v, want %v", r.Signatures[0].Problems, c.want)
			}
		})
	}
}

func changes() []verify.Problem { return []verify.Problem{verify.LaterChanges} }

// TestLaterBytes appends what is no complete update, or one that readers could take in different ways.
func TestLaterBytes(t *testing.T) {
	pdf := signed(t, pdftest.NewAuthority(t), plain(), "Claire Procureur")
	good := appendTo(t, pdf, map[int]string{20: "(harmless)"})
	insert := func(before, text string) []byte {
		at := len(pdf) + bytes.Index(good[len(pdf):], []byte(before))
		return slices.Concat(good[:at], []byte(text), good[at:])
	}
	section := bytes.LastIndex(good, []byte("xref\n20 1"))
	for name, broken := range map[string][]byte{
		"one byte":                    append(bytes.Clone(pdf), 'x'),
		"one line end":                append(bytes.Clone(pdf), '\n'),
		"a comment":                   append(bytes.Clone(pdf), "% seen\n"...),
		"an object without a section": append(bytes.Clone(pdf), "4 0 obj\n(x)\nendobj\n"...),
		"an object that no section lists": bytes.Replace(insert("xref", "4 0 obj (x) endobj\n"),
			fmt.Appendf(nil, "startxref\n%d", section), fmt.Appendf(nil, "startxref\n%d", section+19), 1),
		"text after the end mark":            append(bytes.Clone(good), "more"...),
		"two line ends after the end mark":   append(bytes.Clone(good), '\n'),
		"text between section and startxref": insert("startxref", "4 0 obj (x) endobj\n"),
		"a section that skips the last one": bytes.Replace(good, lastPrev(t, good),
			fmt.Appendf(nil, "/Prev %-*d", len(lastPrev(t, good))-6, firstSection(t, good)), 1),
	} {
		t.Run(name, func(t *testing.T) {
			if r := examine(t, broken); r.Valid || r.CoversWholeDocument ||
				!slices.Equal(r.Problems, []verify.Problem{verify.LaterBytes}) {
				t.Errorf("valid %v, covers whole document %v, problems %v", r.Valid, r.CoversWholeDocument, r.Problems)
			}
		})
	}
	if r := examine(t, good); !r.Valid {
		t.Errorf("the update from which the others are made is not valid: %v", r.Problems)
	}
}

func lastPrev(t *testing.T, pdf []byte) []byte {
	t.Helper()
	at := bytes.LastIndex(pdf, []byte("/Prev "))
	return pdf[at : at+bytes.IndexByte(pdf[at:], '>')]
}

func firstSection(t *testing.T, pdf []byte) int {
	t.Helper()
	document, err := read.Open(pdf)
	if err != nil {
		t.Fatal(err)
	}
	sections := document.Sections()
	return sections[len(sections)-1].Offset
}

func TestSeveralSigners(t *testing.T) {
	authority := pdftest.NewAuthority(t)
	pdf := signed(t, authority, pdftest.PDF(t, ""), "First", "Second", "Third")
	r := examine(t, pdf)
	if !r.Valid || !r.CoversWholeDocument || r.Signer != "First" || len(r.Signatures) != 3 {
		t.Fatalf("%+v", r)
	}
	for i, name := range []string{"First", "Second", "Third"} {
		s := r.Signatures[i]
		if s.Signer != name || !s.Valid || s.CoversWholeDocument != (i == 2) {
			t.Errorf("signature %d: %+v", i+1, s)
		}
	}
}

// TestCutBackToTheFirst drops the second signature by cutting the file: what remains is a whole signed file.
func TestCutBackToTheFirst(t *testing.T) {
	authority := pdftest.NewAuthority(t)
	one := signed(t, authority, pdftest.PDF(t, ""), "First")
	two := signed(t, authority, one, "Second")
	if r := examine(t, two[:len(one)]); !r.Valid || len(r.Signatures) != 1 {
		t.Errorf("%+v", r)
	}
}

// TestLockedDocument adds a signature although the first one allowed no change.
func TestLockedDocument(t *testing.T) {
	authority := pdftest.NewAuthority(t)
	pdf := signed(t, authority, pdftest.PDF(t, ""), "First")
	locked := bytes.Replace(pdf, []byte("/TransformParams <</P 2"), []byte("/TransformParams <</P 1"), 1)
	locked = pdftest.Seal(t, locked, authority.Issue(t, "First", pdftest.P256(t), nil))
	if r := examine(t, locked); !r.Valid {
		t.Fatalf("%+v", r)
	}
	unlocked := bytes.Replace(locked, []byte("/TransformParams <</P 1"), []byte("/TransformParams <</P 2"), 1)
	two := signed(t, authority, unlocked, "Second")
	two = append(bytes.Clone(locked), two[len(locked):]...)
	if r := examine(t, two); r.Valid || !slices.Contains(r.Signatures[0].Problems, verify.LaterChanges) {
		t.Errorf("%+v", r)
	}
}

// TestUpdatesOfFilesWithStreams signs a file with object streams twice.
func TestUpdatesOfFilesWithStreams(t *testing.T) {
	authority := pdftest.NewAuthority(t)
	pdf := pdftest.Read(t, "..", "read", "testdata", "objectstreams.pdf")
	two := signed(t, authority, pdf, "First", "Second")
	if r := examine(t, two); !r.Valid || len(r.Signatures) != 2 {
		t.Errorf("%+v", r)
	}
	options := sign.Options{Time: pdftest.Now(), Page: 1}
	one := signedBy(t, pdf, authority.Issue(t, "First", pdftest.P256(t), nil), options)
	if r := examine(t, one); !r.Valid || !r.CoversWholeDocument {
		t.Errorf("%+v", r)
	}
}
