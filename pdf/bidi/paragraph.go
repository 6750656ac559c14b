package bidi

import "golang.org/x/text/unicode/bidi"

// Level is the depth of a character: even from left to right, odd from right to left.
type Level uint8

// The levels of a paragraph.
const (
	LeftToRight Level = 0
	RightToLeft Level = 1
)

// IsRightToLeft reports whether characters of the level are written from right to left.
func (l Level) IsRightToLeft() bool { return l&1 == 1 }

// Paragraph is a text with the levels of its characters. It is read-only.
type Paragraph struct {
	base    Level
	classes []bidi.Class
	levels  []Level // nil where the whole text is written from left to right
}

// New finds the levels of a text that is one paragraph of the direction base.
func New(text []rune, base Level) *Paragraph {
	if base == LeftToRight && !turns(text) {
		return &Paragraph{}
	}
	classes := classesOf(text)
	return &Paragraph{base: base, classes: classes, levels: resolve(text, classes, base)}
}

// turns reports whether a text may hold anything that is written from right to left. Text that does not, such as nearly
// all Latin text, needs no levels.
func turns(text []rune) bool {
	for _, r := range text {
		if r >= 0x0590 && (r < 0x0900 || r >= 0x200F && r <= 0x2069 || r >= 0xFB1D) {
			return true
		}
	}
	return false
}

func classesOf(text []rune) []bidi.Class {
	classes := make([]bidi.Class, len(text))
	for i, r := range text {
		properties, _ := bidi.LookupRune(r)
		classes[i] = properties.Class()
	}
	return classes
}

// Line returns the levels of the characters from start to end, which make one line, or nil where the whole paragraph is
// written from left to right. White space at the end of the line has the level of the paragraph (rule L1).
func (p *Paragraph) Line(start, end int) []Level {
	if p.levels == nil {
		return nil
	}
	levels := append([]Level(nil), p.levels[start:end]...)
	trailing := true
	for i := end - 1; i >= start; i-- {
		switch c := p.classes[i]; {
		case c == bidi.B || c == bidi.S:
			trailing = true
		case c == bidi.WS || isIsolate(c) || c == bidi.PDI || isRemoved(c):
		default:
			trailing = false
		}
		if trailing {
			levels[i-start] = p.base
		}
	}
	return levels
}

// Order returns the order in which to draw, from left to right, runs of these levels (rule L2).
func Order(levels []Level) []int {
	order := make([]int, len(levels))
	highest, lowestOdd := Level(0), ^Level(0)
	for i, l := range levels {
		order[i] = i
		highest = max(highest, l)
		if l.IsRightToLeft() {
			lowestOdd = min(lowestOdd, l)
		}
	}
	for l := highest; l >= lowestOdd; l-- {
		reverseAbove(order, levels, l)
	}
	return order
}

// reverseAbove reverses every stretch of the order in which all levels are at least l.
func reverseAbove(order []int, levels []Level, l Level) {
	for start := 0; start < len(order); start++ {
		end := start
		for end < len(order) && levels[order[end]] >= l {
			end++
		}
		for i, j := start, end-1; i < j; i, j = i+1, j-1 {
			order[i], order[j] = order[j], order[i]
		}
		start = max(start, end)
	}
}
