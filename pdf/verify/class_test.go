package verify_test

import (
	"bytes"
	"fmt"
	"image/png"
	"slices"
	"strings"
	"testing"

	"rogatory/app/preview"
	"rogatory/pdf/pdftest"
	"rogatory/pdf/verify"
)

// leftField is object 7 of plain, signed with these further entries; object 10 is its drawing, object 20 its signature.
func leftField(t *testing.T, pdf []byte, entries, drawing string) []byte {
	t.Helper()
	out := appendTo(t, pdf, map[int]string{
		7: "<</Type /Annot /Subtype /Widget /FT /Sig /T (here) /Rect [0 0 100 20] /P 3 0 R /V 20 0 R" + entries + ">>",
		10: "<</Type /XObject /Subtype /Form" + drawing +
			" /Length 29>>\nstream\n0 0 0 rg 0 0 2000 2000 re f  \nendstream",
		20: pdftest.EmptySignature(""),
	})
	return pdftest.Seal(t, out, pdftest.NewAuthority(t).Issue(t, "Second", pdftest.P256(t), nil))
}

// TestACounterSignatureMayShowItselfInItsPlace lets a second office sign visibly where the first one left a field.
func TestACounterSignatureMayShowItselfInItsPlace(t *testing.T) {
	pdf := signed(t, pdftest.NewAuthority(t), plain(), "First")
	const box, drawn = " /BBox [0 0 100 20]", " /AP <</N 10 0 R>>"
	for name, c := range map[string]struct {
		entries, drawing string
		want             verify.Problem // empty for none
		valid            bool
	}{
		"a drawing in the place":          {drawn, box, verify.VisibleMarkInField, true},
		"nothing drawn":                   {"", box, "", true},
		"a drawing without box":           {drawn, "", verify.VisibleMarkAdded, false},
		"a box without area":              {drawn, " /BBox [0 0 0 20]", verify.VisibleMarkAdded, false},
		"a flat box":                      {drawn, " /BBox [0 20 100 20]", verify.VisibleMarkAdded, false},
		"a box of three numbers":          {drawn, " /BBox [0 0 100]", verify.VisibleMarkAdded, false},
		"a box of names":                  {drawn, " /BBox [/a /b /c /d]", verify.VisibleMarkAdded, false},
		"a drawing for another state":     {" /AP <</D 10 0 R>>", box, verify.VisibleMarkAdded, false},
		"drawings for several states":     {" /AP <</N 10 0 R /D 10 0 R>>", box, verify.VisibleMarkAdded, false},
		"a larger place":                  {" /Rect [0 0 900 900]" + drawn, box, verify.LaterBytes, false},
		"a caption that the reader draws": {" /MK <</CA (x)>>" + drawn, box, verify.LaterChanges, false},
	} {
		first := examine(t, leftField(t, pdf, c.entries, c.drawing)).Signatures[0]
		if first.Valid != c.valid || (c.want == "") != (len(first.Problems) == 0) ||
			c.want != "" && !slices.Contains(first.Problems, c.want) {
			t.Errorf("%s: valid %v, problems %v", name, first.Valid, first.Problems)
		}
	}
	engine := preview.Open(t.TempDir())
	t.Cleanup(engine.Close)
	now := leftField(t, pdf, drawn, box)
	if readers := differing(t, engine, pdf, now); len(readers) == 0 {
		t.Error("no reader shows the mark")
	}
	second := drawings(t, engine, now)
	for i, reader := range drawings(t, engine, pdf) {
		for n, part := range reader.parts {
			if !bytes.Equal(outsideOf(t, part), outsideOf(t, second[i].parts[n])) {
				t.Errorf("%s shows something else outside of the field", reader.reader)
			}
		}
	}
}

// outsideOf returns the dots of a page at 50 dots an inch that lie above the field of plain; a text as it is, but for
// the word with which MuPDF asks to sign an empty field.
func outsideOf(t *testing.T, part []byte) []byte {
	t.Helper()
	if !bytes.HasPrefix(part, []byte("\x89PNG")) {
		return bytes.Replace(part, []byte("SIGN\n\n"), nil, 1)
	}
	picture, err := png.Decode(bytes.NewReader(part))
	if err != nil {
		t.Fatal(err)
	}
	var out []byte
	const field = 20*50/72 + 2
	for y := range picture.Bounds().Dy() - field {
		for x := range picture.Bounds().Dx() {
			r, g, b, _ := picture.At(x, y).RGBA()
			out = append(out, byte(r), byte(g), byte(b))
		}
	}
	return out
}

func TestEveryKindOfChangeIsNamed(t *testing.T) {
	authority := pdftest.NewAuthority(t)
	pdf := signed(t, authority, plain(), "First")
	text := "<</Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (%s) /Rect [0 0 100 20] /P 3 0 R%s>>"
	note := fmt.Sprintf(signedPage, " 21 0 R", "")
	withNote := "<</Type /Annot /Subtype /Text /Rect [0 0 9 9]>>"
	store := fmt.Sprintf(signedCatalog, "", "", " /DSS <</Certs []>>")
	for name, c := range map[string]struct {
		pdf  []byte
		want []verify.Class
	}{
		"nothing":               {pdf, nil},
		"nothing that is used":  {appendTo(t, pdf, map[int]string{20: "(x)"}), nil},
		"a further signature":   {signed(t, authority, pdf, "Second"), []verify.Class{verify.CounterSignature}},
		"a field that was left": {leftField(t, pdf, "", ""), []verify.Class{verify.CounterSignature}},
		"validation data":       {appendTo(t, pdf, map[int]string{1: store}), []verify.Class{verify.ValidationData}},
		"a field filled in": {appendTo(t, pdf, map[int]string{6: fmt.Sprintf(text, "new", "")}),
			[]verify.Class{verify.FormFilled}},
		"a field with an action": {appendTo(t, pdf, map[int]string{6: fmt.Sprintf(text, "new", " /A <<>>")}),
			[]verify.Class{verify.OtherChange}},
		"a note": {appendTo(t, pdf, map[int]string{3: note, 21: withNote}), []verify.Class{verify.Annotation}},
		"another title": {appendTo(t, pdf, map[int]string{5: "<</Title (x) /Producer (x)>>"}),
			[]verify.Class{verify.OtherChange}},
		"other contents": {appendTo(t, pdf, map[int]string{4: "<</Length 3>>\nstream\nQ q\nendstream"}),
			[]verify.Class{verify.OtherChange}},
		"a comment behind": {append(bytes.Clone(pdf), "% x\n"...), []verify.Class{verify.OtherChange}},
		"several at once": {appendTo(t, pdf, map[int]string{1: store, 3: note, 21: withNote,
			6: fmt.Sprintf(text, "new", "")}),
			[]verify.Class{verify.Annotation, verify.FormFilled, verify.ValidationData}},
	} {
		got := slices.Sorted(slices.Values(examine(t, c.pdf).Signatures[0].Changes))
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
	annotated := signed(t, authority, appendTo(t, plain(), map[int]string{
		3: strings.Replace(plainPage, "7 0 R]", "7 0 R 8 0 R]", 1), 8: withNote}), "First")
	moved := appendTo(t, annotated, map[int]string{8: strings.Replace(withNote, "9 9", "99 99", 1)})
	if got := examine(t, moved).Signatures[0].Changes; !slices.Equal(got, []verify.Class{verify.Annotation}) {
		t.Errorf("a note that was moved: %v", got)
	}
	all := verify.Classes()
	if len(all) == 0 || len(slices.Compact(slices.Sorted(slices.Values(all)))) != len(all) {
		t.Errorf("%v", all)
	}
}

// plainPage is object 3 of plain.
const plainPage = "<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Annots [6 0 R 7 0 R]>>"
