package bidi

import (
	"slices"
	"unicode/utf8"

	"golang.org/x/text/unicode/bidi"
)

// maxOpen is how many brackets may be open at a time (BD16).
const maxOpen = 63

// bracketPair is where a pair of brackets opens and closes in a sequence.
type bracketPair struct{ opens, closes int }

// brackets gives the brackets of a pair one direction (N0).
func (s *sequence) brackets() {
	for _, pair := range s.bracketPairs() {
		if c := s.directionOf(pair); c != bidi.ON {
			s.setBracket(pair.opens, c)
			s.setBracket(pair.closes, c)
		}
	}
}

// bracketPairs finds the pairs in the order in which they open (BD16).
func (s *sequence) bracketPairs() []bracketPair {
	var pairs []bracketPair
	var open []int
	for k, i := range s.places {
		properties, _ := bidi.LookupRune(s.runes[i])
		if s.classes[k] != bidi.ON || !properties.IsBracket() {
			continue
		}
		if properties.IsOpeningBracket() {
			if len(open) == maxOpen {
				break
			}
			open = append(open, k)
			continue
		}
		for n, o := range slices.Backward(open) {
			if canonical(closing(s.runes[s.places[o]])) == canonical(s.runes[i]) {
				pairs = append(pairs, bracketPair{o, k})
				open = open[:n]
				break
			}
		}
	}
	slices.SortFunc(pairs, func(a, b bracketPair) int { return a.opens - b.opens })
	return pairs
}

// closing is the bracket that closes one.
func closing(opening rune) rune {
	r, _ := utf8.DecodeRuneInString(bidi.ReverseString(string(opening)))
	return r
}

// canonical lets the deprecated angle bracket match the one that it is equivalent to.
func canonical(r rune) rune {
	if r == 0x232A {
		return 0x3009
	}
	return r
}

// directionOf is the direction of a pair: that of the sequence where a letter of it is inside, else, where one of the
// other direction is inside, what stands before; else nothing.
func (s *sequence) directionOf(pair bracketPair) bidi.Class {
	embedding, other := direction(s.level), false
	for _, c := range s.classes[pair.opens+1 : pair.closes] {
		switch strength(c) {
		case embedding:
			return embedding
		case bidi.L, bidi.R:
			other = true
		}
	}
	if !other {
		return bidi.ON
	}
	for _, c := range slices.Backward(s.classes[:pair.opens]) {
		if c := strength(c); c == bidi.L || c == bidi.R {
			return c
		}
	}
	return s.before
}

// strength is the direction that a class has for the neutrals beside it: numbers count as written from right to left.
func strength(c bidi.Class) bidi.Class {
	if c == bidi.EN || c == bidi.AN {
		return bidi.R
	}
	return c
}

// setBracket sets the direction of a bracket and of the marks on it.
func (s *sequence) setBracket(k int, c bidi.Class) {
	s.classes[k] = c
	for k++; k < len(s.classes) && s.original[s.places[k]] == bidi.NSM; k++ {
		s.classes[k] = c
	}
}

// neutrals gives what has no direction that of its neighbours where both agree (N1), else that of the sequence (N2).
func (s *sequence) neutrals() {
	for start := 0; start < len(s.classes); start++ {
		end := start
		for end < len(s.classes) && isNeutral(s.classes[end]) {
			end++
		}
		if end == start {
			continue
		}
		before, after := s.before, s.after
		if start > 0 {
			before = strength(s.classes[start-1])
		}
		if end < len(s.classes) {
			after = strength(s.classes[end])
		}
		if before != after {
			before = direction(s.level)
		}
		s.set(start, end, before)
		start = end - 1
	}
}

func isNeutral(c bidi.Class) bool {
	switch c {
	case bidi.B, bidi.S, bidi.WS, bidi.ON, bidi.LRI, bidi.RLI, bidi.FSI, bidi.PDI:
		return true
	}
	return false
}
