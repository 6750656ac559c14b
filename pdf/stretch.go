package pdf

import (
	"slices"
	"strings"
	"unicode"

	xbidi "golang.org/x/text/unicode/bidi"

	"rogatory/pdf/font"
)

// stretch is a part of a right-to-left text that is written from left to right.
type stretch struct {
	text       []rune
	start, end int
	lettered   bool // it holds a letter, or a sign that makes it more than a number
}

// leftToRightStretch ends with the last letter or digit, or sign that belongs to it, to which everything is joined.
func leftToRightStretch(text []rune, start int) int {
	s := stretch{text: text, start: start, end: start, lettered: strings.ContainsRune("+#@/(", text[start])}
	if !s.begins() {
		return start
	}
	for i := start; i < len(text); i++ {
		switch {
		case isWritten(text[i]):
			s.lettered = s.lettered || classOf(text[i]) != xbidi.EN
			s.end = i + 1
		case text[i] == '(' && s.bracketed(i):
			s.lettered = true
		case text[i] == ')' && s.isOpen(i):
			s.end = i + 1
		case i > start && !s.joins(i):
			return s.closed()
		}
	}
	return s.closed()
}

// begins reports whether a stretch begins: with a letter or digit, a sign before one, or a bracket that more follows.
func (s *stretch) begins() bool {
	r := s.text[s.start]
	switch {
	case isWritten(r):
		return true
	case strings.ContainsRune("+#@/-", r):
		return s.written(s.start+1) && (s.start == 0 || strings.ContainsRune(" (\u00A0\u202F", s.text[s.start-1]))
	case r == '(':
		closing := s.start + slices.Index(s.text[s.start:], ')')
		return s.bracketed(s.start) && closing+2 < len(s.text) && s.text[closing+1] == ' ' && s.written(closing+2)
	}
	return false
}

func (s *stretch) written(i int) bool { return i >= 0 && i < len(s.text) && isWritten(s.text[i]) }

// isWritten reports whether a character is a letter, digit or mark from left to right.
func isWritten(r rune) bool {
	c := classOf(r)
	return c == xbidi.L || c == xbidi.EN || c == xbidi.NSM && r < 0x0590
}

// bracketed reports whether the bracket that opens at i is closed after nothing but letters, digits and marks: it then
// belongs to what stands before it, as in 29(2)(f).
func (s *stretch) bracketed(i int) bool {
	end := i + 1
	for s.written(end) {
		end++
	}
	return end > i+1 && end < len(s.text) && s.text[end] == ')'
}

// isOpen reports whether a bracket that closes at i was opened in the stretch.
func (s *stretch) isOpen(i int) bool {
	open := 0
	for _, r := range s.text[s.start:i] {
		switch r {
		case '(':
			open++
		case ')':
			open--
		}
	}
	return open > 0
}

// joins reports whether the character at i, no letter or digit, binds what stands on both sides. In a mere number these
// are few, so that an enumeration keeps the order of the language around it.
func (s *stretch) joins(i int) bool {
	switch r := s.text[i]; {
	case r == '\u00A0' || r == '\u202F' || font.Invisible(r):
		return s.written(i + 1)
	case r == ' ':
		return s.joinsAcross(i)
	case strings.ContainsRune(".:,/-", r):
		return s.lettered || s.written(i+1)
	case r == ')' || unicode.IsSpace(r):
		return false
	default:
		return s.lettered && unicode.In(r, unicode.P, unicode.S) && !foreignFollows(s.text, i)
	}
}

// foreignFollows reports whether the word that goes on at i is written from right to left.
func foreignFollows(text []rune, i int) bool {
	for ; i < len(text) && !unicode.IsSpace(text[i]); i++ {
		if isForeign(text[i]) {
			return true
		}
	}
	return false
}

// longestAbbreviation is the number of letters up to which a full stop after a word is taken for that of an
// abbreviation.
const longestAbbreviation = 4

// joinsAcross reports whether the space at i stands inside a name, a sentence or a number in groups.
func (s *stretch) joinsAcross(i int) bool {
	if i == s.start || !s.written(i+1) && (!s.lettered || !s.bracketed(i+1)) {
		return false
	}
	before, letterAfter := s.text[i-1], i+1 < len(s.text) && classOf(s.text[i+1]) == xbidi.L
	switch {
	case before == '.':
		return letterAfter || s.wordBefore(i-1) <= longestAbbreviation
	case strings.ContainsRune(",;:", before):
		return letterAfter && s.wordBefore(i-1) > 0
	case s.lettered || letterAfter:
		return true
	}
	return unicode.IsDigit(before) && unicode.IsDigit(s.text[i+1])
}

// wordBefore is the number of letters that stand before i.
func (s *stretch) wordBefore(i int) int {
	n := 0
	for i-n > s.start && classOf(s.text[i-n-1]) == xbidi.L {
		n++
	}
	return n
}

// closed adds the signs that end an address.
func (s *stretch) closed() int {
	for s.end < len(s.text) && s.end > s.start && strings.ContainsRune("/_=&#%+", s.text[s.end]) {
		s.end++
	}
	return s.end
}
