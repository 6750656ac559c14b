package table

import (
	"slices"

	"rogatory/app/look"
	"rogatory/app/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

const (
	gap         float32 = 4  // between cells, and between lines
	numberWidth float32 = 30 // of the column with the number of the row, at the normal size of text
)

// shape is where the cells of a row stand: the number of the row, its columns, the link that deletes it. All rows of a
// table have the same shape.
type shape struct {
	columns []Column
	main    int     // index of the main column
	delete  float32 // width of the link in the language of the program
}

func newShape(columns []Column, deleteWord string) *shape {
	return &shape{columns: columns, main: slices.IndexFunc(columns, func(c Column) bool { return c.Main }),
		delete: widgets.NewLineLink(deleteWord, nil).MinSize().Width}
}

// mainName is the name of the main column.
func (s *shape) mainName() string { return s.columns[s.main].Name }

// oneLine reports whether a row stands in one line at this width.
func (s *shape) oneLine(width float32) bool {
	least := numberWidth
	for _, c := range s.columns {
		least += c.Width
	}
	return width >= look.Larger()*least+s.delete+float32(len(s.columns)+1)*gap
}

// lines are the indices of the columns in each line of a table that is too narrow for one.
func (s *shape) lines() (first, second []int) {
	for i, c := range s.columns {
		if c.Second {
			second = append(second, i)
		} else {
			first = append(first, i)
		}
	}
	return first, second
}

// line is a row of a number, a cell for each column and the link that deletes the row. An object that is hidden keeps
// its place, but a second line in which all are hidden is left out.
func (s *shape) line(objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&lineLayout{shape: s}, objects...)
}

// headings is the line above the rows.
func (s *shape) headings() fyne.CanvasObject {
	captions := []fyne.CanvasObject{widgets.NewText(widgets.Caption, "")}
	for _, column := range s.columns {
		captions = append(captions, widgets.NewText(widgets.Caption, column.Heading))
	}
	return s.line(append(captions, widgets.NewText(widgets.Caption, ""))...)
}

// lineLayout lays out one line of the table with the width that it got last.
type lineLayout struct {
	shape *shape
	width float32
}

// Layout places the objects of a line, each in the middle of its height.
func (l *lineLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	y := float32(0)
	for _, line := range l.boxes(objects) {
		height := heightOf(objects, line)
		for _, b := range line {
			o := objects[b.object]
			own := min(o.MinSize().Height, height)
			o.Resize(fyne.NewSize(b.width, own))
			o.Move(fyne.NewPos(b.x, y+(height-own)/2))
		}
		y += height + gap
	}
}

// MinSize is as wide as what cannot yield, and as high as the lines are at the width that they have.
func (l *lineLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	first, second := l.shape.lines()
	width := numberWidth
	for _, i := range first {
		if i != l.shape.main {
			width += l.shape.columns[i].Width
		}
	}
	for _, i := range second {
		if l.shape.columns[i].Share == 0 {
			width += l.shape.columns[i].Width
		}
	}
	height := float32(0)
	for i, line := range l.boxes(objects) {
		if i > 0 {
			height += gap
		}
		height += heightOf(objects, line)
	}
	return fyne.NewSize(look.Larger()*width+l.shape.delete+float32(len(first)+1)*gap, height)
}

// box is the room of an object in its line.
type box struct {
	object   int // its index
	x, width float32
}

// boxes are the lines with their objects.
func (l *lineLayout) boxes(objects []fyne.CanvasObject) [][]box {
	width := max(l.width, 1) // before the first layout the width is not known
	if l.shape.oneLine(width) {
		all := make([]int, len(l.shape.columns))
		for i := range all {
			all[i] = i
		}
		return [][]box{l.shape.firstLine(all, width, func(c Column) float32 { return look.Larger() * c.Width })}
	}
	first, second := l.shape.lines()
	lines := [][]box{l.shape.firstLine(first, width, func(c Column) float32 {
		return max(look.Larger()*c.Width, c.Share*width)
	})}
	if slices.ContainsFunc(second, func(i int) bool { return objects[1+i].Visible() }) {
		lines = append(lines, l.shape.secondLine(second, width))
	}
	return lines
}

// firstLine places number, columns and link; the main column has what the others leave.
func (s *shape) firstLine(columns []int, width float32, widthOf func(Column) float32) []box {
	number := look.Larger() * numberWidth
	rest := width - number - s.delete - float32(len(columns)+1)*gap
	for _, i := range columns {
		if i != s.main {
			rest -= widthOf(s.columns[i])
		}
	}
	line := along(nil, 0, 0, number)
	for _, i := range columns {
		own := rest
		if i != s.main {
			own = widthOf(s.columns[i])
		}
		line = along(line, 0, 1+i, own)
	}
	return along(line, 0, 1+len(s.columns), s.delete)
}

// secondLine places columns below the others, beside the number.
func (s *shape) secondLine(columns []int, width float32) []box {
	start := look.Larger()*numberWidth + gap
	rest := width - start - float32(len(columns)-1)*gap
	for _, i := range columns {
		if s.columns[i].Share == 0 {
			rest -= look.Larger() * s.columns[i].Width
		}
	}
	var line []box
	for _, i := range columns {
		own := rest * s.columns[i].Share
		if s.columns[i].Share == 0 {
			own = look.Larger() * s.columns[i].Width
		}
		line = along(line, start, 1+i, own)
	}
	return line
}

// along adds an object to a line that begins at start.
func along(line []box, start float32, object int, width float32) []box {
	x := start
	if len(line) > 0 {
		last := line[len(line)-1]
		x = last.x + last.width + gap
	}
	return append(line, box{object, x, max(width, 1)})
}

// heightOf is the height of the highest object of a line that is seen. Wrapped words know theirs only at their width.
func heightOf(objects []fyne.CanvasObject, line []box) float32 {
	height := float32(0)
	for _, b := range line {
		if o := objects[b.object]; o.Visible() {
			if o.Size().Width != b.width {
				o.Resize(fyne.NewSize(b.width, o.MinSize().Height))
			}
			height = max(height, o.MinSize().Height)
		}
	}
	return height
}
