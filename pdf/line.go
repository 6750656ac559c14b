package pdf

import (
	"unicode"

	"rogatory/pdf/bidi"
	"rogatory/pdf/font"
)

const softHyphen = '\u00AD'

// line is one line of text, ready to be drawn.
type line struct {
	text   []rune       // the text that the places in glyphs refer to
	glyphs []font.Glyph // from left to right
	width  float64
	face   typeface
	space  []font.Glyph // the space that parts it from what follows in the same element; it takes no room
	pieces []piece      // of what is longer than a line and goes on in the next or comes from the one before

	replaced    bool // what it shows stands in the file as another text
	rightToLeft bool // its language is written from right to left
}

// piece is a part of a line that belongs to something longer than the line. A reader of the file takes text in its
// place: the whole where it begins, and nothing where it goes on.
type piece struct {
	span
	text string
}

// setter makes lines and boxes, and remembers the characters that no face has.
type setter struct {
	shaper   *font.Shaper
	language string  // of what is being set
	home     string  // the language of the document or of its part, which gives the direction of the page
	second   string  // the language that stands beside it
	width    float64 // of the column that is being set
	missing  map[rune]bool
	exact    exact // what is never parted at the end of a line
	rows     int   // rows of tables and pairs made so far, to number them
	outline
}

// single sets a text on one line, however wide it is.
func (s *setter) single(text string, face typeface) line {
	p := s.passages(oneLine(text))[0]
	return s.line(p.text, s.shape(p, 0, len(p.text), face), face)
}

// fitted sets a text on one line of at most a given width, and cuts what does not fit: for headers, whose text stands
// in full on the first page.
func (s *setter) fitted(text string, face typeface, width float64) line {
	p := s.passages(oneLine(text))[0]
	all := s.shape(p, 0, len(p.text), face)
	if l := s.line(p.text, all, face); l.width <= width {
		return l
	}
	ellipsis := s.single("…", face)
	starts := characterStarts(p.text)
	b := breaker{passage: p, advances: measure(len(p.text), all, face.size), width: width - ellipsis.width, may: starts,
		starts: starts}
	stop := b.furthest(0)
	return s.single(string(p.text[:stop])+"…", face)
}

func (s *setter) line(text []rune, glyphs []font.Glyph, face typeface) line {
	l := line{text: text, glyphs: glyphs, face: face, rightToLeft: directionOf(s.language) == bidi.RightToLeft}
	for _, g := range glyphs {
		l.width += g.Advance * face.size / 1000
	}
	return l
}

// cut makes a line of a passage from start to end without the white space at its end. A soft hyphen at the end becomes
// a hyphen.
func (s *setter) cut(p passage, start, end int, face typeface) line {
	parted := false
	for end > start && unicode.IsSpace(p.text[end-1]) {
		end--
		parted = true
	}
	l := s.line(p.text, s.shape(p.hyphenated(end), start, end, face), face)
	if parted {
		l = s.spaced(l)
	}
	return l
}

// spaced ends a line with a space. Nobody sees it, but a reader that follows the structure would join the last word of
// the line with the next one (ISO 32000-1, 14.8.2.5).
func (s *setter) spaced(l line) line {
	if len(l.glyphs) > 0 {
		l.space = s.glyphs(" ", l.face)
	}
	return l
}

// glyphs returns those of a sign that the program adds to a text.
func (s *setter) glyphs(sign string, face typeface) []font.Glyph {
	runes := []rune(sign)
	return s.shaper.Shape(font.Text{Runes: runes, End: len(runes), Language: s.language}, face.style)
}
