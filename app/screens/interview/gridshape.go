package interview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"rogatory/app/look"
	"rogatory/app/widgets"
	"rogatory/i18n"
)

// gridShape is where the cells of a row stand: number, kind, value, port, date and time, zone, delete. Where the table
// is wide enough, in one line; else port, moment and zone stand in a second one, below kind and value. All rows have
// the same shape.
type gridShape struct {
	delete float32 // width of the button in the language of the program
}

func newGridShape(words *i18n.Words) *gridShape {
	return &gridShape{delete: widgets.NewLineLink(words.Say("screen.rows.delete"), nil).MinSize().Width}
}

const (
	gridGap    float32 = 4
	numberCell float32 = 30
	kindCellW  float32 = 128
	portCell   float32 = 76
	momentCell float32 = 184
	zoneCellW  float32 = 132
	valueCell  float32 = 150 // at the least

	kindShare float32 = 0.27 // of the width, where port, moment and zone stand in a second line
)

func (g *gridShape) oneLine(width float32) bool {
	return width >= look.Larger()*(numberCell+kindCellW+valueCell+portCell+momentCell+zoneCellW)+g.delete+6*gridGap
}

// gridLine lays out one row. It has seven objects; those that are hidden keep their place.
type gridLine struct {
	shape *gridShape
	width float32
}

func (g *gridShape) line(objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&gridLine{shape: g}, objects...)
}

func (l *gridLine) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	lines := l.spots(objects)
	y := float32(0)
	for _, line := range lines {
		height := heightOf(objects, line)
		for _, s := range line {
			o := objects[s.object]
			own := min(o.MinSize().Height, height)
			o.Resize(fyne.NewSize(s.width, own))
			o.Move(fyne.NewPos(s.x, y+(height-own)/2))
		}
		y += height + gridGap
	}
}

// spot is the place of an object in its line.
type spot struct {
	object   int
	x, width float32
}

// spots are the lines with their objects. A second line in which nothing is seen is left out.
func (l *gridLine) spots(objects []fyne.CanvasObject) [][]spot {
	s, width := look.Larger(), max(l.width, 1)
	if l.shape.oneLine(width) {
		value := width - s*(numberCell+kindCellW+portCell+momentCell+zoneCellW) - l.shape.delete - 6*gridGap
		return [][]spot{along(0, s*numberCell, s*kindCellW, value, s*portCell, s*momentCell, s*zoneCellW,
			l.shape.delete)}
	}
	kind := max(s*kindCellW, kindShare*width)
	value := width - s*numberCell - kind - l.shape.delete - 3*gridGap
	first := along(0, s*numberCell, kind, value, l.shape.delete)
	first[3].object = 6
	if !objects[3].Visible() && !objects[4].Visible() && !objects[5].Visible() {
		return [][]spot{first}
	}
	rest := width - s*(numberCell+portCell) - 3*gridGap
	second := along(s*numberCell+gridGap, s*portCell, rest*0.58, rest*0.42)
	for i := range second {
		second[i].object = 3 + i
	}
	return [][]spot{first, second}
}

// along places objects of these widths side by side.
func along(x float32, widths ...float32) []spot {
	line := make([]spot, len(widths))
	for i, width := range widths {
		line[i] = spot{i, x, max(width, 1)} // before the first layout the width is not known
		x += width + gridGap
	}
	return line
}

func heightOf(objects []fyne.CanvasObject, line []spot) float32 {
	height := float32(0)
	for _, s := range line {
		if o := objects[s.object]; o.Visible() {
			if o.Size().Width != s.width {
				o.Resize(fyne.NewSize(s.width, o.MinSize().Height))
			}
			height = max(height, o.MinSize().Height)
		}
	}
	return height
}

func (l *gridLine) MinSize(objects []fyne.CanvasObject) fyne.Size {
	height := float32(0)
	for i, line := range l.spots(objects) {
		if i > 0 {
			height += gridGap
		}
		height += heightOf(objects, line)
	}
	return fyne.NewSize(look.Larger()*(numberCell+kindCellW+portCell)+l.shape.delete+3*gridGap, height)
}

// headings is the line above the rows.
func (g *grid) headings() fyne.CanvasObject {
	caption := func(words string) fyne.CanvasObject { return widgets.NewText(widgets.Caption, words) }
	return g.shape.line(caption(""), caption(g.heading(gridFields[0])), caption(g.heading(gridFields[1])),
		caption(g.heading(gridFields[2])),
		caption(g.heading(gridFields[3])), caption(g.heading(gridFields[4])), caption(""))
}

// previewLine lays out one line of the preview: line, kind, value, port, date and time, zone. Words wrap inside their
// column.
func previewLine(objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&previewShape{}, objects...)
}

// previewShares are the parts of the width that the columns have.
var previewShares = [...]float32{0.06, 0.15, 0.30, 0.09, 0.22, 0.18}

type previewShape struct{ width float32 }

func (l *previewShape) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	x := float32(0)
	for i, o := range objects {
		width := previewShares[i]*size.Width - gridGap
		o.Resize(fyne.NewSize(width, o.MinSize().Height))
		o.Resize(fyne.NewSize(width, o.MinSize().Height))
		o.Move(fyne.NewPos(x, 0))
		x += previewShares[i] * size.Width
	}
}

func (l *previewShape) MinSize(objects []fyne.CanvasObject) fyne.Size {
	height := float32(0)
	for _, o := range objects {
		height = max(height, o.MinSize().Height)
	}
	return fyne.NewSize(0, height)
}
