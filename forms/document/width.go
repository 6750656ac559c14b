package document

import (
	"strings"
	"unicode"

	"golang.org/x/text/width"
)

// columns returns how many columns of a terminal a text takes: two for a character of East Asian width, none for a mark
// that stands on another character or for a control of direction (UAX #11).
func columns(text string) int {
	n := 0
	for _, r := range text {
		n += columnsOf(r)
	}
	return n
}

func columnsOf(r rune) int {
	switch {
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		return 0
	case isWide(r):
		return 2
	}
	return 1
}

func isWide(r rune) bool {
	kind := width.LookupRune(r).Kind()
	return kind == width.EastAsianWide || kind == width.EastAsianFullwidth
}

// smallKana cannot begin a line in Japanese (JIS X 4051), nor can what closes, ends or lengthens what stands before it.
const smallKana = "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ"

// mayPart reports whether a line may end between two characters without a space: where both are of East Asian width,
// the first opens nothing and the second may begin a line.
func mayPart(before, after rune) bool {
	opens := unicode.In(before, unicode.Ps, unicode.Pi)
	clings := unicode.In(after, unicode.Pe, unicode.Pf, unicode.Po, unicode.Lm) ||
		strings.ContainsRune(smallKana, after)
	return isWide(before) && isWide(after) && !opens && !clings
}

// unbroken cuts a word where a line may end inside it.
func unbroken(word string) []string {
	var parts []string
	start, before := 0, rune(-1) // no line ends after what is no character
	for i, r := range word {
		if mayPart(before, r) {
			parts = append(parts, word[start:i])
			start = i
		}
		before = r
	}
	return append(parts, word[start:])
}
