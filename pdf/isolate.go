package pdf

import (
	"slices"

	xbidi "golang.org/x/text/unicode/bidi"

	"rogatory/pdf/bidi"
)

// The marks that isolate a part of a text (UAX #9, 2.4): it has its own direction and is one neutral thing to what is
// around it.
const (
	leftToRightIsolate = '\u2066'
	rightToLeftIsolate = '\u2067'
	popIsolate         = '\u2069'
)

// isolated puts marks around what is written in the other direction than its document: identifiers, addresses,
// telephone and reference numbers, names. Without them UAX #9 tears such things apart, since it cannot know that they
// are one: in an Arabic line
// 2001:db8::1 would read db8::1:2001. The rule is here and not with those who make documents because what a user types
// needs it too, and because it rests on the letters alone.
func isolated(text []rune, base bidi.Level) []rune {
	latin, foreign := letters(text)
	switch {
	case base == bidi.LeftToRight && !foreign:
		return text
	case base == bidi.LeftToRight:
		return wrapped(text, rightToLeftIsolate, rightToLeftStretch)
	case latin && !foreign:
		return slices.Concat([]rune{leftToRightIsolate}, text, []rune{popIsolate})
	}
	return wrapped(text, leftToRightIsolate, leftToRightStretch)
}

// letters reports whether a text has letters of either direction.
func letters(text []rune) (leftToRight, rightToLeft bool) {
	for _, r := range text {
		leftToRight = leftToRight || classOf(r) == xbidi.L
		rightToLeft = rightToLeft || isForeign(r)
	}
	return leftToRight, rightToLeft
}

// isForeign reports whether a letter or digit is written from right to left.
func isForeign(r rune) bool {
	c := classOf(r)
	return c == xbidi.R || c == xbidi.AL || c == xbidi.AN
}

func classOf(r rune) xbidi.Class {
	properties, _ := xbidi.LookupRune(r)
	return properties.Class()
}

// wrapped puts marks around every stretch. The function returns the end of the stretch that begins at a place, or the
// place itself where none does.
func wrapped(text []rune, opening rune, stretch func([]rune, int) int) []rune {
	var result []rune
	for start := 0; start < len(text); {
		if end := stretch(text, start); end > start {
			result = append(append(append(result, opening), text[start:end]...), popIsolate)
			start = end
			continue
		}
		result = append(result, text[start])
		start++
	}
	return result
}

// rightToLeftStretch ends with the last letter before one of the other direction or a number.
func rightToLeftStretch(text []rune, start int) int {
	end := start
	for i := start; i < len(text); i++ {
		switch classOf(text[i]) {
		case xbidi.R, xbidi.AL, xbidi.AN:
			end = i + 1
		case xbidi.NSM:
			if end == i && end > start {
				end = i + 1
			}
		case xbidi.L, xbidi.EN, xbidi.LRI, xbidi.RLI, xbidi.FSI, xbidi.PDI:
			return end
		default:
			if i == start {
				return start
			}
		}
	}
	return end
}
