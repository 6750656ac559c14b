package pdf

// lines sets text in a column of a given width. Every text has at least one line, which may be empty.
func (s *setter) lines(text string, face typeface, width float64) []line {
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
		lines = append(lines, s.cut(b.passage, start, end, face))
		start = end
	}
	return lines
}

// parted puts a space after what stands before a line feed.
func (s *setter) parted(lines []line, i int) []line {
	if i > 0 {
		lines[len(lines)-1] = s.spaced(lines[len(lines)-1])
	}
	return lines
}
