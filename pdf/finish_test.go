package pdf

import (
	"bytes"
	"testing"

	"rogatory/forms/document"
	"rogatory/pdf/font"
)

// painted is a file as gofpdf writes it, with what must be added to it.
func painted(t *testing.T) ([]byte, contents) {
	t.Helper()
	ts := typesetter(t)
	pages, root, _ := ts.lay(document.Document{Title: "Title", Footer: "Footer"})
	p, err := paint(pages, root, ts.faces.Faces())
	if err != nil {
		t.Fatal(err)
	}
	file, err := p.output()
	if err != nil {
		t.Fatal(err)
	}
	return file, contents{fonts: p.characters(), marking: p.marking}
}

func TestFileOfAnotherShapeIsRefused(t *testing.T) {
	good, added := painted(t)
	if _, err := finish(good, added); err != nil {
		t.Fatal(err)
	}
	change := func(old, new string) []byte { return bytes.ReplaceAll(good, []byte(old), []byte(new)) }
	cases := map[string][]byte{
		"no file":                        nil,
		"a file that is cut":             good[:len(good)/2],
		"no information dictionary":      change("/Info", "/Infx"),
		"a font of another name":         change("/utf8face0", "/utf9face0"),
		"a font without a character map": change("/ToUnicode", "/ToUnicodx"),
		"a font without descendants":     change("/DescendantFonts", "/DescendantFontx"),
		"a font without a descriptor":    change("/FontDescriptor", "/FontDescriptox"),
	}
	for name, file := range cases {
		if out, err := finish(file, added); err == nil {
			t.Errorf("%s: %d bytes are written", name, len(out))
		}
	}
}

func TestGlyphWithTwoMeaningsKeepsTheFirst(t *testing.T) {
	c := &characters{text: map[font.GlyphID]string{}}
	glyph := []font.Glyph{{ID: 7}}
	for range 2 {
		if !c.record(glyph, "a") {
			t.Error("a glyph with one text needs no other help")
		}
	}
	if c.record(glyph, "b") || c.text[7] != "a" {
		t.Error("a second text must be written beside the glyph")
	}
	if c.record([]font.Glyph{{ID: 8}, {ID: 9}}, "x") {
		t.Error("two glyphs for one letter have no text by themselves")
	}
	if _, drawn := c.text[8]; !drawn {
		t.Error("a glyph without a text is left out of the font")
	}
}

func TestSectionNumbers(t *testing.T) {
	for number, want := range map[string]string{"5": "5.", "5.": "5.", "10.1": "10.1", "": ""} {
		if got := sectionNumber(number); got != want {
			t.Errorf("%q becomes %q, want %q", number, got, want)
		}
	}
}
