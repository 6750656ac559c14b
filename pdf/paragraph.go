package pdf

import (
	"unicode"

	"rogatory/pdf/font"
)

// tolerance is how far a line may stand out, in points, so that rounding does not break a line that fits exactly.
const tolerance = 0.01

// lines sets text in a column of a given width. Every text has at least one line, which may be empty.
func (s *setter) lines(text string, face typeface, width float64) []line {
	var lines []line
	for _, runes := range linesOf(text) {
		lines = append(lines, s.wrap(runes, face, width)...)
	}
	return lines
}

// wrap breaks a text without line feeds into lines, each as full as it can be.
func (s *setter) wrap(text []rune, face typeface, width float64) []line {
	glyphs := s.shape(text, 0, len(text), face)
	if whole := newLine(text, glyphs, face); whole.width <= width+tolerance {
		return []line{whole}
	}
	b := breaker{
		text: text, advances: measure(len(text), glyphs, face.size), width: width,
		may: opportunities(text), starts: characterStarts(text), hyphen: s.hyphen(0, face).Advance * face.size / 1000,
	}
	var lines []line
	for start := 0; start < len(text); {
		end := b.furthest(start)
		lines = append(lines, s.cut(text, start, end, face))
		start = end
	}
	return lines
}

// breaker finds the ends of lines in a text.
type breaker struct {
	text     []rune
	advances []float64 // of each character, in points
	may      []bool    // whether a line may end before a character
	starts   []bool    // whether a character as a reader sees it starts there
	width    float64   // of the column
	hyphen   float64   // width of a hyphen
}

// measure spreads the advances of glyphs over the characters that they stand for: the first one of a cluster carries all.
func measure(length int, glyphs []font.Glyph, size float64) []float64 {
	advances := make([]float64, length)
	for _, g := range glyphs {
		advances[g.Start] += g.Advance * size / 1000
	}
	return advances
}

// furthest returns where the line that begins at start must end to fit into the column: at the last opportunity, else, where
// even the first word is too wide, at the last character that fits, else after one character.
func (b *breaker) furthest(start int) int {
	used, visible := 0.0, 0.0
	opportunity, character := 0, 0
	for i := start; i < len(b.text); i++ {
		used += b.advances[i]
		if !unicode.IsSpace(b.text[i]) {
			visible = used
		}
		if visible > b.width+tolerance {
			return firstPositive(opportunity, character, nextStart(b.starts, i))
		}
		if b.may[i+1] && b.hyphenFits(i, visible) {
			opportunity = i + 1
		}
		if b.starts[i+1] {
			character = i + 1
		}
	}
	return len(b.text)
}

// hyphenFits reports whether a line can end after a character, with the hyphen that a soft hyphen then needs.
func (b *breaker) hyphenFits(last int, visible float64) bool {
	return string(b.text[last]) != softHyphen || visible+b.hyphen <= b.width+tolerance
}

// nextStart returns the first place after i where a character begins.
func nextStart(starts []bool, i int) int {
	for i++; !starts[i]; i++ {
	}
	return i
}

func firstPositive(places ...int) int {
	for _, p := range places {
		if p > 0 {
			return p
		}
	}
	return 0
}
