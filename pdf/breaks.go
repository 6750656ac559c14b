package pdf

import (
	"unicode"

	"github.com/go-text/typesetting/segmenter"
)

// opportunities tells for every place in text whether a line may end before it. The rules are UAX #14, but that neither
// a single letter nor a number stays behind with its hyphen: the Maltese "l-Artikolu" and the Georgian "29-ე" are one
// word to a reader. What is copied sign by sign holds together (exact.go).
func opportunities(text []rune, together []span) []bool {
	may := make([]bool, len(text)+1)
	var s segmenter.Segmenter
	s.Init(text)
	for lines := s.LineIterator(); lines.Next(); {
		line := lines.Line()
		may[line.Offset+len(line.Text)] = true
	}
	for i := range text {
		if hyphenInside(text, i) {
			may[i+1] = false
		}
	}
	for _, t := range together {
		for i := t.start + 1; i < t.end; i++ {
			may[i] = false
		}
	}
	return may
}

// hyphenInside reports whether a hyphen joins the first letter of a word, or a number, with the letters that follow.
func hyphenInside(text []rune, i int) bool {
	if text[i] != '-' || i == 0 || i+1 == len(text) || !unicode.IsLetter(text[i+1]) {
		return false
	}
	return unicode.IsDigit(text[i-1]) || unicode.IsLetter(text[i-1]) && (i == 1 || !isWordRune(text[i-2]))
}

// wordEnd returns the place where a word ends: before white space, or in writing that has none between words.
func wordEnd(text []rune, start int) int {
	for i := start; i < len(text); i++ {
		if unicode.IsSpace(text[i]) || isWide(text[i]) {
			return i
		}
	}
	return len(text)
}

// isWide reports whether a character belongs to Japanese or Chinese writing, where UAX #14 knows all that a line needs.
func isWide(r rune) bool {
	return r >= 0x2E80 && r <= 0x9FFF || r >= 0xF900 && r <= 0xFAFF || r >= 0xFF00 && r <= 0xFFEF || r >= 0x20000
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// characterStarts tells where a character as a reader sees it begins (a grapheme cluster of UAX #29): a word that is
// wider than its column is broken there, when nothing else is left.
func characterStarts(text []rune) []bool {
	starts := make([]bool, len(text)+1)
	var s segmenter.Segmenter
	s.Init(text)
	for characters := s.GraphemeIterator(); characters.Next(); {
		starts[characters.Grapheme().Offset] = true
	}
	starts[len(text)] = true
	return starts
}
