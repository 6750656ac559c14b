package font

import (
	"bytes"
	"errors"
	"slices"
	"testing"

	"github.com/go-text/typesetting/font"

	"rogatory/pdf/bidi"
)

func load(t testing.TB) *Set {
	t.Helper()
	set, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	return set
}

func TestEveryGlyphAnswersToItsCodePoint(t *testing.T) {
	for _, face := range load(t).Faces() {
		program, err := font.ParseTTF(bytes.NewReader(programOf(t, face)))
		if err != nil {
			t.Fatalf("%s: %v", face.Name, err)
		}
		for g := range GlyphID(glyphCountOf(t, face)) {
			if got, _ := program.NominalGlyph(CodePoint(g)); got != g &&
				(face.Name != japaneseName || slices.Contains(someGlyphs, g)) {
				t.Fatalf("%s: U+%04X leads to glyph %d, want %d", face.Name, CodePoint(g), got, g)
			}
		}
	}
}

const japaneseName = "NotoSansJP-Regular"

// someGlyphs are those asked for of a font that has to be converted.
var someGlyphs = []GlyphID{0, 1, 34, 35, 36, 700, 5000, 17000}

func programOf(t *testing.T, face *Face) []byte {
	t.Helper()
	program, err := face.Program(someGlyphs)
	if err != nil {
		t.Fatalf("%s: %v", face.Name, err)
	}
	return program
}

func glyphCountOf(t *testing.T, face *Face) int {
	t.Helper()
	tables, err := sfntTables(programOf(t, face))
	if err != nil {
		t.Fatal(err)
	}
	count := glyphCount(tables)
	if count < 1000 {
		t.Fatalf("%s has only %d glyphs", face.Name, count)
	}
	return count
}

func TestCodePointsLeaveOutSurrogates(t *testing.T) {
	last := rune(0)
	for g := range glyphLimit {
		r := CodePoint(GlyphID(g))
		if r <= last || r >= 0xD800 && r <= 0xDFFF || r >= 0xFFFF {
			t.Fatalf("glyph %d answers to U+%04X after U+%04X", g, r, last)
		}
		last = r
	}
}

func TestLargeFontNeedsTwoSegments(t *testing.T) {
	const glyphs = surrogates // more than lie below the surrogates
	cmap := glyphCmap(glyphs)
	if segments := int(cmap[18])<<8 | int(cmap[19]); segments != 2*3 {
		t.Errorf("the table has %d/2 segments, want 3", segments)
	}
}

func TestDamagedFontIsRefused(t *testing.T) {
	good := programOf(t, load(t).Faces()[0])
	cases := map[string][]byte{
		"an empty file":                  {},
		"a file cut inside its head":     good[:11],
		"a file cut inside its tables":   good[:40],
		"a file cut inside the outlines": good[:len(good)/2],
		"a file without tables":          {0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0},
	}
	for name, file := range cases {
		if _, err := addressByGlyph(file); !errors.Is(err, ErrProgram) {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

// whole is a text to be shaped from end to end, with its directions.
func whole(text []rune, lang string) Text {
	base := bidi.LeftToRight
	if lang == "he" || lang == "ar" {
		base = bidi.RightToLeft
	}
	return Text{Runes: text, End: len(text), Levels: bidi.New(text, base).Line(0, len(text)), Language: lang}
}

func TestShape(t *testing.T) {
	shaper := NewShaper(load(t))
	cases := []struct {
		name, text string
		glyphs     int
		missing    string
	}{
		{"Latin letters take a glyph each", "Partei", 6, ""},
		{"French spaces have glyphs", "a\u00a0: b\u202f;", 7, ""},
		{"Greek and Cyrillic are covered", "Ελένη Дмитрий", 13, ""},
		{"a soft hyphen is not drawn", "Zu\u00adsammen", 8, ""},
		{"marks of direction are not drawn", "\u2066AB\u2069", 2, ""},
		{"Hebrew and Armenian are covered", "a\u05d0 Երևան", 8, ""},
		{"Georgian is covered", "თბილისი", 7, ""},
		{"Japanese is covered, beyond the basic plane too", "東京𠮷ー（", 5, ""},
		{"Arabic letters are joined", "لا", 1, ""},
		{"Korean is missing", "a한", 2, "한"},
		{"an emoji is missing", "x😀", 2, "😀"},
		{"a control character is missing", "a\x00", 2, "\x00"},
		{"no text gives no glyphs", "", 0, ""},
	}
	for _, c := range cases {
		text := []rune(c.text)
		glyphs := shaper.Shape(whole(text, "en"), Regular)
		if len(glyphs) != c.glyphs {
			t.Errorf("%s: %d glyphs, want %d", c.name, len(glyphs), c.glyphs)
		}
		if got := string(Missing(text, glyphs)); got != c.missing {
			t.Errorf("%s: missing %q, want %q", c.name, got, c.missing)
		}
	}
}

func TestKerning(t *testing.T) {
	shaper := NewShaper(load(t))
	glyphs := shaper.Shape(whole([]rune("AV"), "en"), Regular)
	if glyphs[0].Advance >= glyphs[0].Width {
		t.Errorf("A before V takes %v, as wide as A by itself (%v)", glyphs[0].Advance, glyphs[0].Width)
	}
}

func TestMarksStandOnTheirLetters(t *testing.T) {
	shaper := NewShaper(load(t))
	text := []rune("m\u0304") // no single character is m with a macron
	glyphs := shaper.Shape(whole(text, "en"), Regular)
	if len(glyphs) != 2 || glyphs[1].Advance != 0 || glyphs[1].Start != 0 {
		t.Errorf("the macron is not set over the m: %+v", glyphs)
	}
}

// A line is shaped by itself once its paragraph is broken, with the rest of the paragraph as context.
func TestPartOfATextIsShapedLikeTheWhole(t *testing.T) {
	shaper := NewShaper(load(t))
	text := []rune("Voluntary office AVATAR")
	all := shaper.Shape(whole(text, "en"), Bold)
	part := shaper.Shape(Text{Runes: text, Start: 10, End: 16, Language: "en"}, Bold)
	within := slices.DeleteFunc(all, func(g Glyph) bool { return g.Start < 10 || g.Start >= 16 })
	if len(part) != len(within) {
		t.Fatalf("%d glyphs in the part, %d in the whole", len(part), len(within))
	}
	for i := range part {
		if part[i].ID != within[i].ID || part[i].Start != within[i].Start {
			t.Errorf("glyph %d is %d at %d in the part, %d at %d in the whole", i, part[i].ID, part[i].Start,
				within[i].ID, within[i].Start)
		}
	}
}
