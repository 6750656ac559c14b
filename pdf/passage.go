package pdf

import (
	"slices"
	"strings"

	"rogatory/pdf/bidi"
	"rogatory/pdf/font"
)

// passage is a text without line feeds, ready to be shaped, with the direction of every character in it.
type passage struct {
	text   []rune
	bidi   *bidi.Paragraph
	broken bool // at a soft hyphen
}

// passages prepares a text in the language of the document. There is at least one.
func (s *setter) passages(text string) []passage {
	var all []passage
	for _, line := range linesOf(text) {
		all = append(all, s.passage(line))
	}
	return all
}

func (s *setter) passage(text []rune) passage {
	base := directionOf(s.language)
	text = isolated(text, base)
	return passage{text: text, bidi: bidi.New(text, base)}
}

// directionOf is the direction in which a language is written. It orders pages too: labels, columns and numbers begin
// there.
func directionOf(language string) bidi.Level {
	primary, _, _ := strings.Cut(language, "-")
	if slices.Contains([]string{"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"}, primary) {
		return bidi.RightToLeft
	}
	return bidi.LeftToRight
}

// mirrored reports whether the page runs from right to left.
func (s *setter) mirrored() bool { return directionOf(s.home) == bidi.RightToLeft }

// shape returns the glyphs of the part of a passage from start to end, in a typeface.
func (s *setter) shape(p passage, start, end int, face typeface) []font.Glyph {
	glyphs := s.shaper.Shape(font.Text{
		Runes: p.text, Start: start, End: end, Levels: p.levels(start, end), Language: s.language,
	}, face.style)
	for _, r := range font.Missing(p.text, glyphs) {
		s.missing[r] = true
	}
	return glyphs
}

// levels returns those of a line. A soft hyphen at its end, or the hyphen that shows there, goes with the letter before
// it and not, like white space, with the paragraph.
func (p passage) levels(start, end int) []bidi.Level {
	if end-start < 2 || p.text[end-1] != softHyphen && !p.broken {
		return p.bidi.Line(start, end)
	}
	levels := p.bidi.Line(start, end-1)
	if levels == nil {
		return nil
	}
	return append(levels, levels[len(levels)-1])
}

// hyphenated is the passage with a hyphen in place of a soft hyphen before end.
func (p passage) hyphenated(end int) passage {
	if end == 0 || p.text[end-1] != softHyphen {
		return p
	}
	text := slices.Clone(p.text)
	text[end-1] = '-'
	return passage{text, p.bidi, true}
}
