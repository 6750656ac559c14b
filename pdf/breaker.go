package pdf

import (
	"unicode"

	"rogatory/pdf/font"
)

// tolerance is how far a line may stand out, in points, so that rounding does not break a line that fits exactly.
const tolerance = 0.01

// breaker finds the ends of lines in a text.
type breaker struct {
	passage
	advances []float64 // of each character, in points
	may      []bool    // whether a line may end before a character
	together []span    // what is copied sign by sign
	inside   []bool    // whether a line may end there inside such a part that is wider than the column
	starts   []bool    // whether a character as a reader sees it starts there
	width    float64   // of the column
	hyphen   float64   // width of a hyphen
}

// breaker returns one for a passage and its glyphs in a typeface.
func (s *setter) breaker(p passage, glyphs []font.Glyph, face typeface, width float64) *breaker {
	together := s.exact.spans(p.text)
	return &breaker{
		passage: p, advances: measure(len(p.text), glyphs, face.size), width: width,
		may: opportunities(p.text, together), together: together, inside: secondChoice(p.text, together),
		starts: characterStarts(p.text), hyphen: s.glyphs("-", face)[0].Advance * face.size / 1000,
	}
}

// measure spreads the advances of glyphs over the characters that they stand for: the first one of a cluster carries
// all.
func measure(length int, glyphs []font.Glyph, size float64) []float64 {
	advances := make([]float64, length)
	for _, g := range glyphs {
		advances[g.Start] += g.Advance * size / 1000
	}
	return advances
}

// ends returns the ends of all lines. A text without characters has one line too.
func (b *breaker) ends() []int {
	ends := []int{b.furthest(0)}
	for ends[len(ends)-1] < len(b.text) {
		ends = append(ends, b.furthest(ends[len(ends)-1]))
	}
	return ends
}

// evenLines is the number of lines up to which a text is evened out: more are no title.
const evenLines = 5

// even narrows the column as far as the number of lines stays the same and no word has to be torn apart.
func (b *breaker) even() {
	const step = 6
	lines, floor := len(b.ends()), b.widestWord()
	for lines > 1 && lines <= evenLines && b.width-step > floor {
		b.width -= step
		if len(b.ends()) > lines {
			b.width += step
			return
		}
	}
}

// The last line of Japanese text has at least so many characters, for which the lines above give up at most so many
// points each.
const (
	lastCharacters = 3
	givenUp        = 24.0
)

// accompany narrows the column of Japanese text whose last line would be a single character with its full stop, as far
// as the number of lines stays the same.
func (b *breaker) accompany() {
	const step = 3
	lines, whole := b.ends(), b.width
	if len(lines) < 2 || !isWide(b.text[len(b.text)-1]) {
		return
	}
	for len(b.text)-lines[len(lines)-2] < lastCharacters {
		count := len(lines)
		b.width -= step
		if lines = b.ends(); len(lines) > count || b.width < whole-givenUp {
			b.width = whole
			return
		}
	}
}

// widestWord returns the width of the widest part between two opportunities to end a line.
func (b *breaker) widestWord() float64 {
	widest, word := 0.0, 0.0
	for i, advance := range b.advances {
		word += advance
		widest = max(widest, word)
		if b.may[i+1] {
			word = 0
		}
	}
	return widest + b.hyphen
}

// furthest returns where the line that begins at start must end to fit into the column: at the last opportunity, else,
// where even the first word is too wide, before the last sign in an address or a number, else at the last character
// that fits, else after one character.
func (b *breaker) furthest(start int) int {
	used, visible := 0.0, 0.0
	opportunity, sign, character := 0, 0, 0
	for i := start; i < len(b.text); i++ {
		used += b.advances[i]
		if !unicode.IsSpace(b.text[i]) {
			visible = used
		}
		if visible > b.width+tolerance {
			return firstPositive(opportunity, sign, character, nextStart(b.starts, i))
		}
		if b.may[i+1] && b.hyphenFits(i, visible) {
			opportunity = i + 1
		}
		if b.starts[i+1] {
			character = i + 1
		}
		if b.inside != nil && b.inside[i+1] {
			sign = i + 1
		}
	}
	return len(b.text)
}

// hyphenFits reports whether a line can end after a character, with the hyphen that a soft hyphen then needs.
func (b *breaker) hyphenFits(last int, visible float64) bool {
	return b.text[last] != softHyphen || visible+b.hyphen <= b.width+tolerance
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
