package pdf

// piece is a strip of the text column, mostly one line high, that is never torn apart. A document is a list of pieces.
type piece struct {
	gap    float64 // space above; left out at the top of a page
	height float64
	// columns are the marks in the order of reading. The lines of a table's row are painted column by column, so that a
	// cell of several lines can be read and copied as one text.
	columns  [][]mark
	under    []mark  // rules and backgrounds, painted first
	together bool    // no page ends between this piece and the next
	head     []piece // set again above this piece where it begins a page
	row      int     // the row of a table that it belongs to; 0 outside tables
	bookmark string  // title of the bookmark that leads here
	turns    bool    // it begins a page
	mirrored bool    // its left is right: the language is written from right to left
	question string  // the id of the question that it answers; empty where it answers none
}

// mark is something to be drawn; the place of a piece is added to its own.
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

// stack makes one piece of each line of an element, with its left edge at x, and keeps at least two lines of the text
// on a page.
func stack(of *element, lines []line, x, gap float64) []piece {
	pieces := make([]piece, len(lines))
	for i, l := range lines {
		pieces[i] = piece{height: l.face.leading, columns: [][]mark{{words{x: x, line: l, of: of}}}}
	}
	pieces[0].gap = gap
	keepEnds(pieces)
	return pieces
}

// keepEnds keeps the first two pieces together and the last two: no widows, no orphans.
func keepEnds(pieces []piece) {
	if n := len(pieces); n > 1 {
		pieces[0].together = true
		pieces[n-2].together = true
	}
}

// keepAll keeps pieces on one page.
func keepAll(pieces []piece) []piece {
	for i := range pieces[:max(0, len(pieces)-1)] {
		pieces[i].together = true
	}
	return pieces
}

// keepWithNext binds pieces to what follows.
func keepWithNext(pieces []piece) []piece {
	for i := range pieces {
		pieces[i].together = true
	}
	return pieces
}

// extent is the height of pieces set one under the other, without the space above the first.
func extent(pieces []piece) float64 {
	total := 0.0
	for i, p := range pieces {
		total += p.height
		if i > 0 {
			total += p.gap
		}
	}
	return total
}
