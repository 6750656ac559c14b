package bidi

import "golang.org/x/text/unicode/bidi"

// maxDepth is the highest level that an embedding or isolate may have (BD2).
const maxDepth = 125

// text is a paragraph while its levels are found.
type text struct {
	runes    []rune
	original []bidi.Class
	classes  []bidi.Class // as overrides change them (X4 to X6a)
	base     Level
	levels   []Level
	closes   []int // where the isolate that an initiator opens is closed, or the end of the text
	opens    []int // the initiator that a PDI closes, or -1
}

// resolve returns the levels of all characters. Those that rule X9 removes have the level of what stands before them.
func resolve(runes []rune, classes []bidi.Class, base Level) []Level {
	t := &text{
		runes: runes, original: classes, classes: append([]bidi.Class(nil), classes...), base: base,
		levels: make([]Level, len(runes)), closes: make([]int, len(runes)), opens: make([]int, len(runes)),
	}
	t.matchIsolates()
	t.explicit()
	for _, s := range t.sequences() {
		s.resolve()
	}
	before := base
	for i, c := range classes {
		if isRemoved(c) {
			t.levels[i] = before
		}
		before = t.levels[i]
	}
	return t.levels
}

func isIsolate(c bidi.Class) bool { return c == bidi.LRI || c == bidi.RLI || c == bidi.FSI }

// isRemoved reports whether rule X9 removes a character.
func isRemoved(c bidi.Class) bool {
	switch c {
	case bidi.LRE, bidi.RLE, bidi.LRO, bidi.RLO, bidi.PDF, bidi.BN:
		return true
	}
	return false
}

// matchIsolates finds the pairs of isolate initiators and PDI (BD9).
func (t *text) matchIsolates() {
	var open []int
	for i, c := range t.original {
		t.opens[i] = -1
		switch {
		case isIsolate(c):
			t.closes[i] = len(t.original)
			open = append(open, i)
		case c == bidi.PDI && len(open) > 0:
			last := open[len(open)-1]
			open = open[:len(open)-1]
			t.closes[last], t.opens[i] = i, last
		case c == bidi.B:
			open = open[:0]
		}
	}
}

// firstStrong is the direction of the first letter from start to end outside isolates (P2, P3).
func (t *text) firstStrong(start, end int) Level {
	for i := start; i < end; i++ {
		switch c := t.original[i]; {
		case c == bidi.L:
			return LeftToRight
		case c == bidi.R || c == bidi.AL:
			return RightToLeft
		case isIsolate(c):
			i = t.closes[i]
		}
	}
	return LeftToRight
}

// noOverride is the state in which characters keep their class.
const noOverride = bidi.Class(0xFF)

// embedding is an entry of the directional status stack.
type embedding struct {
	level    Level
	override bidi.Class
	isolate  bool
}

// status is where rules X1 to X8 stand in the text.
type status struct {
	*text
	stack              []embedding
	overflowIsolates   int
	overflowEmbeddings int
	isolates           int
}

func (t *text) explicit() {
	s := &status{text: t, stack: []embedding{{level: t.base, override: noOverride}}}
	for i, c := range t.original {
		switch {
		case c == bidi.RLE || c == bidi.LRE || c == bidi.RLO || c == bidi.LRO:
			s.take(i)
			s.embed(c)
		case isIsolate(c):
			s.take(i)
			s.open(i, c)
		case c == bidi.PDI:
			s.close()
			s.take(i)
		case c == bidi.PDF:
			s.take(i)
			s.pop()
		case c == bidi.B: // X8
			t.levels[i] = t.base
			*s = status{text: t, stack: s.stack[:1]}
		default:
			s.take(i)
		}
	}
}

func (s *status) top() embedding { return s.stack[len(s.stack)-1] }

// take gives a character the level and the class that are in force (X6).
func (s *status) take(i int) {
	top := s.top()
	s.levels[i] = top.level
	if top.override != noOverride && !isRemoved(s.original[i]) {
		s.classes[i] = top.override
	}
}

// next is the next higher level of a direction.
func next(l Level, rightToLeft bool) Level {
	if rightToLeft {
		return (l + 1) | 1
	}
	return (l + 2) &^ 1
}

// embed opens an embedding or an override (X2 to X5).
func (s *status) embed(c bidi.Class) {
	level, override := next(s.top().level, c == bidi.RLE || c == bidi.RLO), noOverride
	switch c {
	case bidi.RLO:
		override = bidi.R
	case bidi.LRO:
		override = bidi.L
	}
	switch {
	case level <= maxDepth && s.overflowIsolates == 0 && s.overflowEmbeddings == 0:
		s.stack = append(s.stack, embedding{level: level, override: override})
	case s.overflowIsolates == 0:
		s.overflowEmbeddings++
	}
}

// open opens an isolate (X5a to X5c).
func (s *status) open(i int, c bidi.Class) {
	rightToLeft := c == bidi.RLI || c == bidi.FSI && s.firstStrong(i+1, s.closes[i]) == RightToLeft
	level := next(s.top().level, rightToLeft)
	if level > maxDepth || s.overflowIsolates > 0 || s.overflowEmbeddings > 0 {
		s.overflowIsolates++
		return
	}
	s.isolates++
	s.stack = append(s.stack, embedding{level: level, override: noOverride, isolate: true})
}

// close ends an isolate and every embedding inside it (X6a).
func (s *status) close() {
	switch {
	case s.overflowIsolates > 0:
		s.overflowIsolates--
	case s.isolates > 0:
		s.overflowEmbeddings = 0
		for !s.top().isolate {
			s.stack = s.stack[:len(s.stack)-1]
		}
		s.stack = s.stack[:len(s.stack)-1]
		s.isolates--
	}
}

// pop ends an embedding or an override (X7).
func (s *status) pop() {
	switch {
	case s.overflowIsolates > 0:
	case s.overflowEmbeddings > 0:
		s.overflowEmbeddings--
	case !s.top().isolate && len(s.stack) > 1:
		s.stack = s.stack[:len(s.stack)-1]
	}
}
