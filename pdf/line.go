package pdf

import (
	"unicode"

	"rogatory/pdf/font"
)

const softHyphen = "\u00AD"

// line is one line of text, ready to be drawn.
type line struct {
	text   []rune       // the text that the places in glyphs refer to
	glyphs []font.Glyph // from left to right
	width  float64
	face   typeface
	space  []font.Glyph // the space that parts it from what follows in the same element; it takes no room
}

// setter makes lines and pieces, and remembers the characters that no face has.
type setter struct {
	shaper   *font.Shaper
	language string
	missing  map[rune]bool
	rows     int // rows of tables made so far, to number them
	outline
}

// shape returns the glyphs of text[start:end] in a typeface.
func (s *setter) shape(text []rune, start, end int, face typeface) []font.Glyph {
	glyphs := s.shaper.Shape(text, start, end, face.style, s.language)
	for _, r := range font.Missing(text, glyphs) {
		s.missing[r] = true
	}
	return glyphs
}

// single sets a text on one line, however wide it is.
func (s *setter) single(text string, face typeface) line {
	runes := linesOf(oneLine(text))[0]
	return newLine(runes, s.shape(runes, 0, len(runes), face), face)
}

// fitted sets a text on one line of at most a given width, and cuts what does not fit: for headers, whose text stands in full
// on the first page.
func (s *setter) fitted(text string, face typeface, width float64) line {
	runes := linesOf(oneLine(text))[0]
	all := s.shape(runes, 0, len(runes), face)
	if l := newLine(runes, all, face); l.width <= width {
		return l
	}
	ellipsis := s.single("…", face)
	starts := characterStarts(runes)
	b := breaker{text: runes, advances: measure(len(runes), all, face.size), width: width - ellipsis.width, may: starts, starts: starts}
	stop := b.furthest(0)
	return s.single(string(runes[:stop])+"…", face)
}

func newLine(text []rune, glyphs []font.Glyph, face typeface) line {
	l := line{text: text, glyphs: glyphs, face: face}
	for _, g := range glyphs {
		l.width += g.Advance * face.size / 1000
	}
	return l
}

// cut makes a line of text[start:end] without the white space at its end. A soft hyphen at the end becomes a hyphen.
func (s *setter) cut(text []rune, start, end int, face typeface) line {
	parted := false
	for end > start && unicode.IsSpace(text[end-1]) {
		end--
		parted = true
	}
	glyphs := s.shape(text, start, end, face)
	if end > start && string(text[end-1]) == softHyphen {
		glyphs = append(glyphs, s.hyphen(end-1, face))
	}
	l := newLine(text, glyphs, face)
	if parted {
		l = s.spaced(l)
	}
	return l
}

// spaced ends a line with a space. Nobody sees it, but a reader that follows the structure would join the last word of the line
// with the next one (ISO 32000-1, 14.8.2.5).
func (s *setter) spaced(l line) line {
	if len(l.glyphs) > 0 {
		l.space = s.shaper.Shape([]rune{' '}, 0, 1, l.face.style, s.language)
	}
	return l
}

// hyphen returns the glyph of a hyphen that stands for the soft hyphen at a place of the text.
func (s *setter) hyphen(place int, face typeface) font.Glyph {
	glyph := s.shaper.Shape([]rune{'-'}, 0, 1, face.style, s.language)[0]
	glyph.Start = place
	return glyph
}
