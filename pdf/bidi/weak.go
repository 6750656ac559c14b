package bidi

import "golang.org/x/text/unicode/bidi"

// marks gives a mark the class of what it stands on (W1).
func (s *sequence) marks() {
	before := s.before
	for k, c := range s.classes {
		if c == bidi.NSM {
			s.classes[k] = before
		}
		before = s.classes[k]
		if original := s.original[s.places[k]]; c == original && (isIsolate(original) || original == bidi.PDI) {
			before = bidi.ON
		}
	}
}

// numbers makes European digits after Arabic letters Arabic ones (W2) and Arabic letters plain ones (W3).
func (s *sequence) numbers() {
	strong := s.before
	for k, c := range s.classes {
		switch c {
		case bidi.L, bidi.R:
			strong = c
		case bidi.AL:
			strong = c
			s.classes[k] = bidi.R
		case bidi.EN:
			if strong == bidi.AL {
				s.classes[k] = bidi.AN
			}
		}
	}
}

// separators joins the parts of a number (W4, W5), makes neutral what parts none (W6), and lets digits after a letter
// from left to right go with it (W7).
func (s *sequence) separators() {
	s.joinDigits()
	s.joinTerminators()
	strong := s.before
	for k, c := range s.classes {
		switch c {
		case bidi.ES, bidi.ET, bidi.CS:
			s.classes[k] = bidi.ON
		case bidi.L, bidi.R:
			strong = c
		case bidi.EN:
			if strong == bidi.L {
				s.classes[k] = bidi.L
			}
		}
	}
}

func (s *sequence) joinDigits() {
	for k := 1; k+1 < len(s.classes); k++ {
		c, before, after := s.classes[k], s.classes[k-1], s.classes[k+1]
		if before != after {
			continue
		}
		if c == bidi.ES && before == bidi.EN || c == bidi.CS && (before == bidi.EN || before == bidi.AN) {
			s.classes[k] = before
		}
	}
}

// joinTerminators makes signs such as that of a currency part of the number beside them.
func (s *sequence) joinTerminators() {
	for start := 0; start < len(s.classes); start++ {
		end := start
		for end < len(s.classes) && s.classes[end] == bidi.ET {
			end++
		}
		if end == start {
			continue
		}
		if start > 0 && s.classes[start-1] == bidi.EN || end < len(s.classes) && s.classes[end] == bidi.EN {
			s.set(start, end, bidi.EN)
		}
		start = end - 1
	}
}

func (s *sequence) set(start, end int, c bidi.Class) {
	for k := start; k < end; k++ {
		s.classes[k] = c
	}
}
