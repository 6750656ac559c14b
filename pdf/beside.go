package pdf

import (
	"slices"

	"rogatory/forms/document"
	"rogatory/pdf/bidi"
)

// gutter is the space between two languages that stand side by side.
const gutter = 20.0

// strokeSpace is the space after the stroke between two languages on a line, in parts of the type size.
const strokeSpace = 0.26

// inLanguage does something in a language; an empty one is the language that is spoken already.
func (s *setter) inLanguage(language string, do func()) {
	if language == "" || language == s.language {
		do()
		return
	}
	outer, tongue := s.language, s.tongue
	s.language, s.tongue = language, language
	do()
	s.language, s.tongue = outer, tongue
}

// speaking sets blocks in a language, in a column that begins at x. Where the language runs against what is around it,
// its lines begin at the other side of the column.
func (s *setter) speaking(language string, x, width float64, set func() []box) (boxes []box) {
	outer, outside := s.language, s.width
	s.width = width
	against := false
	s.inLanguage(language, func() {
		against = directionOf(s.language) != directionOf(outer)
		boxes = set()
	})
	s.width = outside
	for _, p := range boxes {
		for _, list := range append(p.columns, p.under) {
			for i, m := range list {
				list[i] = m.within(x, width, against)
			}
		}
	}
	return boxes
}

// within moves a mark into a column; one against the page runs from its other side.
func (w words) within(x, width float64, against bool) mark {
	if against {
		w.x = width - w.x - w.line.width
	}
	w.x += x
	return w
}

func (r rule) within(x, width float64, against bool) mark {
	if against {
		r.x = width - r.x - r.width
	}
	r.x += x
	return r
}

func (g ground) within(x, width float64, against bool) mark {
	if against {
		g.x = width - g.x - g.width
	}
	g.x += x
	return g
}

func (w watermark) within(float64, float64, bool) mark { return w }

// held sets text in a language in a cell. Where it runs against the page, the lines begin at the other side of the
// cell: because of its language, or because it has no letter of it, such as the text of a foreign law.
func (s *setter) held(of *element, text, language string, face typeface, x, width float64) (c cell) {
	s.inLanguage(language, func() {
		c = s.column(of.in(s.tongue), text, face, 0, width)
		latin, foreign := letters([]rune(text))
		runsLeftToRight := directionOf(s.language) == bidi.LeftToRight || latin && !foreign
		against := runsLeftToRight == s.mirrored()
		for _, texts := range c {
			texts[0] = texts[0].within(x, width, against).(words)
		}
	})
	return c
}

// column sets text in a cell.
func (s *setter) column(of *element, text string, face typeface, x, width float64) cell {
	var c cell
	for _, l := range s.lines(text, face, width) {
		c = append(c, []words{{x: x, line: l, of: of}})
	}
	return c
}

// stacked sets a text and the same in the second language: once where both are the same, on one line parted by a stroke
// where there is room, else one below the other.
func (s *setter) stacked(of *element, text, second string, face typeface, x, width float64) cell {
	if text == second {
		return s.column(of, text, face, x, width)
	}
	one, other := of.add("P"), of.add("P").in(s.second)
	first, stroked := s.column(one, text, face, x, width), s.column(one, text+" /", face, x, width)
	var below cell
	s.inLanguage(s.second, func() { below = s.column(other, second, face, x, width) })
	if len(stroked) == 1 && len(below) == 1 {
		start, end := s.spaced(stroked[0][0].line), below[0][0].line
		if from := start.width + strokeSpace*face.size; from+end.width <= width {
			return cell{{{x: x, line: start, of: one}, {x: x + from, line: end, of: other}}}
		}
	}
	return append(first, below...)
}

// stackedBlock is stacked for paragraphs, that begin at x.
func (s *setter) stackedBlock(text, second string, face typeface, x, gap float64) []box {
	boxes := stack(s.add("P"), s.lines(text, face, s.width-x), x, gap)
	if second != text && second != "" {
		s.inLanguage(s.second, func() {
			boxes = append(boxes, stack(s.add("P"), s.lines(second, face, s.width-x), x, 0)...)
		})
	}
	return boxes
}

// pair sets a block in two languages.
func (s *setter) pair(p document.Pair) []box {
	switch first := p.First.(type) {
	case document.Fields:
		return s.fields(first, p.Second.(document.Fields))
	case document.Table:
		if second, ok := p.Second.(document.Table); ok {
			return s.table(first, second)
		}
		return s.table(first, first)
	case document.Signature:
		if second, ok := p.Second.(document.Signature); ok {
			return answering(s.signature(first, second), first.Question)
		}
		return s.block(first)
	case document.List:
		if second, ok := p.Second.(document.List); ok {
			return s.besideOrBelow(p, func() []box { return answering(s.lists(first, second), first.Question) })
		}
	case document.Paragraph:
		return s.besideOrBelow(p, func() []box { return s.halves(p) })
	}
	return s.halves(p)
}

// besideOrBelow sets a pair side by side, and one half below the other where half of the width is too narrow for
// something that is copied sign by sign.
func (s *setter) besideOrBelow(p document.Pair, beside func() []box) []box {
	before := len(s.section.kids)
	boxes := beside()
	if !slices.ContainsFunc(boxes, box.torn) {
		return boxes
	}
	s.section.kids = s.section.kids[:before]
	second := s.speaking(s.second, 0, s.width, func() []box { return s.block(p.Second) })
	return append(s.block(p.First), second...)
}

// halves sets the blocks of a pair in a column each. The second heading belongs to the section that the first one
// opens.
func (s *setter) halves(p document.Pair) []box {
	first := s.half(s.home, func() []box { return s.block(p.First) })
	second := s.half(s.second, func() []box {
		if heading, ok := p.Second.(document.Heading); ok && p.First != nil {
			return answering(s.headingInSection(heading), heading.Question)
		}
		return s.block(p.Second)
	})
	return s.weave(first, second)
}

// half sets blocks in the column of a language.
func (s *setter) half(language string, set func() []box) []box {
	x, width := 0.0, (s.width-gutter)/2
	if language == s.second {
		x = width + gutter
	}
	return s.speaking(language, x, width, set)
}

// lists sets two lists so that each item begins beside its counterpart.
func (s *setter) lists(first, second document.List) []box {
	var boxes []box
	left, right := s.halfList(s.home, first), s.halfList(s.second, second)
	for i := range left {
		boxes = append(boxes, s.weave(left[i], right[i])...)
	}
	return boxes
}

// halfList sets the items of a list in the column of a language.
func (s *setter) halfList(language string, l document.List) (items [][]box) {
	s.half(language, func() []box {
		items = s.items(l)
		return slices.Concat(items...)
	})
	return items
}

// weave lays the boxes of two columns side by side. No page ends where it must not in either of them.
func (s *setter) weave(first, second []box) []box {
	s.rows++
	both := make([]box, max(len(first), len(second)))
	for i := range both {
		both[i].columns = make([][]mark, 2)
		both[i].row = s.rows
		for column, half := range [][]box{first, second} {
			if i < len(half) {
				both[i].take(half[i], column)
			}
		}
	}
	for _, half := range [][]box{first, second} {
		if len(half) > 0 && half[len(half)-1].together {
			both[len(both)-1].together = true
		}
	}
	return both
}

// take makes a box of one column a part of this one.
func (p *box) take(half box, column int) {
	p.columns[column] = slices.Concat(half.columns...)
	p.under = append(p.under, half.under...)
	p.gap, p.height = max(p.gap, half.gap), max(p.height, half.height)
	p.together = p.together || half.together
	if p.bookmark == "" {
		p.bookmark = half.bookmark
	}
	if p.question == "" {
		p.question = half.question
	}
}
