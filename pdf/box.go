package pdf

// box is a strip of the text column, mostly one line high, that is never torn apart. A document is a list of boxes.
type box struct {
	gap    float64 // space above; left out at the top of a page
	height float64
	// columns are the marks in the order of reading. The lines of a table's row are painted column by column, so that a
	// cell of several lines can be read and copied as one text.
	columns  [][]mark
	under    []mark // rules and backgrounds, painted first
	together bool   // no page ends between this box and the next
	head     []box  // set again above this box where it begins a page
	row      int    // the row of a table that it belongs to; 0 outside tables
	bookmark string // title of the bookmark that leads here
	turns    bool   // it begins a page
	mirrored bool   // its left is right: the language is written from right to left
	question string // the id of the question that it answers; empty where it answers none
}

// mark is something to be drawn; the place of a box is added to its own.
type mark interface {
	draw(p *painter, left, top float64)
	within(x, width float64, against bool) mark
}

// words is a line of text. The corner where the line begins is at (x, y): the top left one, or the top right one where
// the page is mirrored and x runs leftward.
type words struct {
	x, y float64
	line line
	of   *element // what the text belongs to; nil outside the text, in headers and footers
}

// rule is a horizontal line.
type rule struct {
	x, y, width, thickness, grey float64
}

// ground is a filled rectangle.
type ground struct {
	x, y, width, height, grey float64
}

// stack makes one box of each line of an element, with its left edge at x, and keeps at least two lines of the text
// on a page.
func stack(of *element, lines []line, x, gap float64) []box {
	boxes := make([]box, len(lines))
	for i, l := range lines {
		boxes[i] = box{height: l.face.leading, columns: [][]mark{{words{x: x, line: l, of: of}}}}
	}
	boxes[0].gap = gap
	keepEnds(boxes)
	return boxes
}

// torn reports whether something that is copied sign by sign is parted in a box.
func (p box) torn() bool {
	for _, column := range p.columns {
		for _, m := range column {
			if w, ok := m.(words); ok && len(w.line.pieces) > 0 {
				return true
			}
		}
	}
	return false
}

// keepEnds keeps the first two boxes together and the last two: no widows, no orphans.
func keepEnds(boxes []box) {
	if n := len(boxes); n > 1 {
		boxes[0].together = true
		boxes[n-2].together = true
	}
}

// keepAll keeps boxes on one page.
func keepAll(boxes []box) []box {
	for i := range boxes[:max(0, len(boxes)-1)] {
		boxes[i].together = true
	}
	return boxes
}

// keepWithNext binds boxes to what follows.
func keepWithNext(boxes []box) []box {
	for i := range boxes {
		boxes[i].together = true
	}
	return boxes
}

// extent is the height of boxes set one under the other, without the space above the first.
func extent(boxes []box) float64 {
	total := 0.0
	for i, p := range boxes {
		total += p.height
		if i > 0 {
			total += p.gap
		}
	}
	return total
}
