package pdf

import "rogatory/forms/document"

const (
	tableGap    = 9.0
	cellSide    = 5.0
	cellTop     = 2.8
	cellBottom  = 3.6
	wholeRow    = 4 // a row of so many lines is not broken over pages
	hairline    = 0.5
	headRule    = 0.9
	repeatLimit = (pageLimit - marginTop) / 3 // a head higher than this is not set again
)

// cell is one cell of a row: its lines from the top down, and on each what stands there, mostly one text.
type cell [][]words

// torn reports whether something that is copied sign by sign is parted in a cell.
func (c cell) torn() bool {
	for _, texts := range c {
		for _, w := range texts {
			if len(w.line.pieces) > 0 {
				return true
			}
		}
	}
	return false
}

// table sets a table, and with it the same table in a second language, which may be itself: a head or cell that is the
// same in both stands once, any other in both languages.
func (s *setter) table(t, second document.Table) []box {
	widths := s.columns(t, second)
	if len(widths) == 0 {
		return nil
	}
	of := s.add("Table")
	head := keepWithNext(s.row(headRow(of.add("THead"), len(widths)), titles(t), titles(second), widths, columnType))
	shade(head)
	head[0].gap = tableGap
	answering(head, t.Question)
	boxes := append([]box(nil), head...)
	if len(t.Rows) > 0 {
		of = of.add("TBody")
	}
	for i, texts := range t.Rows {
		row := s.row(bodyRow(of, len(widths)), texts, second.Rows[i], widths, cellType)
		boxes = append(boxes, answering(row, t.Place(i))...)
	}
	boxes[len(boxes)-1].together = false
	if extent(head) <= repeatLimit {
		repeat(boxes[len(head):], head)
	}
	return boxes
}

func titles(t document.Table) []string {
	all := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		all[i] = c.Title
	}
	return all
}

func repeat(rows, head []box) {
	for i := range rows {
		rows[i].head = head
	}
}

// headRow and bodyRow make the elements of a row. Every row has a cell for every column, also where no text is given
// for it (ISO 14289-1, 7.5).
func headRow(of *element, columns int) *element {
	row := of.add("TR")
	for range columns {
		row.head("Column")
	}
	return row
}

func bodyRow(of *element, columns int) *element {
	row := of.add("TR")
	for range columns {
		row.add("TD")
	}
	return row
}

// row sets the cells of a row side by side, each in one language or in both.
func (s *setter) row(of *element, texts, second []string, widths []float64, face typeface) []box {
	var cells []cell
	x := 0.0
	for i, text := range texts {
		cells = append(cells, s.stacked(of.kids[i], text, second[i], face, x+cellSide, max(1, widths[i]-2*cellSide)))
		x += widths[i]
	}
	widen(cells, func(i int) cell {
		of.kids[i].kids = nil
		return s.stacked(of.kids[i], texts[i], second[i], face.givingWay(), cellSide, textWidth-2*cellSide)
	})
	return s.rowBoxes(cells, face.leading)
}

// widen sets each cell anew that is too narrow for what is copied sign by sign: below the other cells of its row, on
// lines as wide as all of them together.
func widen(cells []cell, anew func(i int) cell) {
	height := 0
	for _, c := range cells {
		if !c.torn() {
			height = max(height, len(c))
		}
	}
	for i, c := range cells {
		if c.torn() {
			cells[i] = append(make(cell, height), anew(i)...)
			height = len(cells[i])
		}
	}
}

// rowBoxes cuts a row into boxes as high as a line, with a light rule below the last.
func (s *setter) rowBoxes(cells []cell, leading float64) []box {
	boxes := s.openRow(cells, leading)
	closeRow(boxes)
	for _, c := range cells {
		keepEnds(boxes[:len(c)])
	}
	return boxes
}

func (s *setter) openRow(cells []cell, leading float64) []box {
	s.rows++
	count := 1
	for _, c := range cells {
		count = max(count, len(c))
	}
	boxes := make([]box, count)
	for i := range boxes {
		boxes[i] = box{height: leading, columns: make([][]mark, len(cells)), row: s.rows}
	}
	boxes[0].height += cellTop
	for column, c := range cells {
		for i, texts := range c {
			for _, w := range texts {
				w.y = boxes[i].height - leading
				boxes[i].columns[column] = append(boxes[i].columns[column], w)
			}
		}
	}
	return boxes
}

func closeRow(boxes []box) {
	last := &boxes[len(boxes)-1]
	last.height += cellBottom
	last.under = []mark{rule{y: last.height, width: textWidth, thickness: hairline, grey: ruleGrey}}
	if len(boxes) <= wholeRow {
		keepAll(boxes)
	}
}

// shade gives the head of a table its background and a darker rule below.
func shade(head []box) {
	for i := range head {
		head[i].under = []mark{ground{width: textWidth, height: head[i].height, grey: headGrey}}
	}
	last := &head[len(head)-1]
	last.under = append(last.under, rule{y: last.height, width: textWidth, thickness: headRule, grey: softBlack})
}
