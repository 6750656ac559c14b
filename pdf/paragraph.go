package pdf

import "slices"

// lines sets text in a column of a given width. Every text has at least one line, which may be empty. A typeface that
// gives way is set smaller where something that is copied sign by sign would be parted, and as it is where that does
// not help.
func (s *setter) lines(text string, face typeface, width float64) []line {
	whole := s.linesIn(text, face, width)
	if !face.givesWay {
		return whole
	}
	for _, size := range []float64{1, 0.88, 0.76} {
		smaller := face
		smaller.size *= size
		if lines := s.linesIn(text, smaller, width); !torn(lines) {
			return lines
		}
	}
	return whole
}

func (s *setter) linesIn(text string, face typeface, width float64) []line {
	var lines []line
	for i, p := range s.passages(text) {
		lines = append(s.parted(lines, i), s.wrap(p, face, width)...)
	}
	return lines
}

// balanced sets a title: in as few lines as fit the width, and these as even as can be.
func (s *setter) balanced(text string, face typeface, width float64) []line {
	var lines []line
	for i, p := range s.passages(text) {
		b := s.breaker(p, s.shape(p, 0, len(p.text), face), face, width)
		b.even()
		lines = append(s.parted(lines, i), s.cutAll(b, face)...)
	}
	return lines
}

// wrap breaks a passage into lines, each as full as it can be.
func (s *setter) wrap(p passage, face typeface, width float64) []line {
	glyphs := s.shape(p, 0, len(p.text), face)
	if whole := s.line(p.text, glyphs, face); whole.width <= width+tolerance {
		return []line{whole}
	}
	b := s.breaker(p, glyphs, face, width)
	b.accompany()
	return s.cutAll(b, face)
}

// cutAll makes the lines whose ends a breaker finds.
func (s *setter) cutAll(b *breaker, face typeface) []line {
	var lines []line
	start := 0
	for _, end := range b.ends() {
		next := s.cut(b.passage, start, end, face)
		next.pieces = b.pieces(start, end)
		lines = append(lines, next)
		start = end
	}
	return lines
}

// pieces returns the parts of a line from start to end that belong to something longer than the line.
func (b *breaker) pieces(start, end int) []piece {
	var all []piece
	for _, t := range b.together {
		begun, goesOn := t.start < start && t.end > start, t.start < end && t.end > end
		switch {
		case begun:
			all = append(all, piece{span: span{start, min(t.end, end)}})
		case goesOn:
			all = append(all, piece{span: span{t.start, end}, text: string(withoutInvisible(b.text[t.start:t.end]))})
		}
	}
	return all
}

// torn reports whether something that is copied sign by sign is parted at the end of one of the lines.
func torn(lines []line) bool {
	return slices.ContainsFunc(lines, func(l line) bool { return len(l.pieces) > 0 })
}

// parted puts a space after what stands before a line feed.
func (s *setter) parted(lines []line, i int) []line {
	if i > 0 {
		lines[len(lines)-1] = s.spaced(lines[len(lines)-1])
	}
	return lines
}
