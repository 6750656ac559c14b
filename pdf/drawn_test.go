package pdf

import (
	"strings"
	"testing"

	"rogatory/pdf/font"
)

// The glyphs of a page are those of its words, of the spaces after them and of the mark behind them.
func TestDrawnGlyphs(t *testing.T) {
	face := &font.Face{}
	glyphs := func(id font.GlyphID) []font.Glyph { return []font.Glyph{{Face: face, ID: id}} }
	used := drawnGlyphs([]page{{behind: []mark{watermark{line: line{glyphs: glyphs(1)}}},
		margin: []mark{words{line: line{glyphs: glyphs(2), space: glyphs(3)}}}}})
	if len(used) != 1 || len(used[face]) != 3 {
		t.Errorf("drawn are %v", used)
	}
}

func TestHyphensInsideWords(t *testing.T) {
	for text, want := range map[string]bool{"e-mail": true, "9-year": true, "A-1": false, "-mail": false, "e-": false,
		"be-mail": false, "(e-mail": true} {
		if got := hyphenInside([]rune(text), strings.IndexByte(text, '-')); got != want {
			t.Errorf("%q: the hyphen stands inside: %v", text, got)
		}
	}
}

// What has no value has no property.
func TestPropertiesWithoutAValue(t *testing.T) {
	if got := property("dc:title", "") + listed("Seq", "", ""); got != "" {
		t.Errorf("%q", got)
	}
}

// What is never drawn needs no typeface.
func TestInvisibleCharactersNeedNoTypeface(t *testing.T) {
	for r := range rune(0xFFFF) {
		if missing := typesetter(t).Undrawable(string(r)); font.Invisible(r) && missing != "" {
			t.Errorf("%U cannot be drawn: %s", r, missing)
		}
	}
}
