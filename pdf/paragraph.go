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
	advances := measure(len(text), glyphs, face.size)
	hyphen := s.hyphen(0, face).Advance * face.size / 1000
	may, starts := opportunities(text), characterStarts(text)
	var lines []line
	for start := 0; start < len(text); {
		end := furthest(advances, may, starts, text, start, width, hyphen)
		lines = append(lines, s.cut(text, start, end, face))
		start = end
	}
	return lines
}

// measure spreads the advances of glyphs over the characters that they stand for: the first one of a cluster carries all.
func measure(length int, glyphs []font.Glyph, size float64) []float64 {
	advances := make([]float64, length)
	for _, g := range glyphs {
		advances[g.Start] += g.Advance * size / 1000
	}
	return advances
}

// furthest returns where the line that begins at start must end to fit into width: at the last opportunity, else, where even
// the first word is too wide, at the last character that fits, else after one character.
func furthest(advances []float64, may, starts []bool, text []rune, start int, width, hyphen float64) int {
	used, visible := 0.0, 0.0
	opportunity, character := 0, 0
	for i := start; i < len(text); i++ {
		used += advances[i]
		if !unicode.IsSpace(text[i]) {
			visible = used
		}
		if visible > width+tolerance {
			return firstPositive(opportunity, character, nextStart(starts, i))
		}
		if may != nil && may[i+1] && (string(text[i]) != softHyphen || visible+hyphen <= width+tolerance) {
			opportunity = i + 1
		}
		if starts[i+1] {
			character = i + 1
		}
	}
	return len(text)
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
