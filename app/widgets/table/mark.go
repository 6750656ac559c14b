package table

import (
	"slices"

	"rogatory/app/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Mark is the place for a message about a cell, below the row with this index, which must be one of the table. The
// focus goes from there to the cell, on whichever page of the table it is. A column that the table has not gets the
// mark of the main one.
func (t *Table[R]) Mark(i int, column string) *widgets.Field {
	at := slices.IndexFunc(t.shape.columns, func(c Column) bool { return c.Name == column })
	if at < 0 {
		at = t.shape.main
		column = t.shape.mainName()
	}
	e := t.rows[i]
	if e.marks == nil {
		e.marks = map[string]*widgets.Field{}
	}
	if e.marks[column] == nil {
		e.marks[column] = widgets.NewField("", "", t.setup.Words.Fault+" "+t.shape.columns[at].Heading+" –",
			newCellLink(func() fyne.CanvasObject { return t.reveal(e, column) }))
	}
	return e.marks[column]
}

// ClearMarks takes all messages away.
func (t *Table[R]) ClearMarks() {
	for _, e := range t.rows {
		for _, mark := range e.marks {
			mark.SetFault("")
		}
	}
}

// judge says below a row what is wrong with its cells.
func (t *Table[R]) judge(i int) {
	for column, message := range t.setup.Judge(t.rows[i].row) {
		if message != "" || t.rows[i].marks[column] != nil {
			t.Mark(i, column).SetFault(message)
		}
	}
}

// reveal shows the page of the table on which a row is, and returns the cell.
func (t *Table[R]) reveal(e *entry[R], column string) fyne.CanvasObject {
	i := slices.Index(t.rows, e)
	if i < 0 {
		return widgets.Column(0) // the row was deleted: nothing can have the focus
	}
	t.turnTo(i)
	return t.shown[i-t.first].cells[column]
}

// cellLink is in a mark what the input is in a field, and shows nothing. widgets.FirstFocusable follows its Body to
// the cell, which the table shows only then: so a link in a list of faults leads to a row on another page.
type cellLink struct {
	widget.BaseWidget
	reveal func() fyne.CanvasObject
}

func newCellLink(reveal func() fyne.CanvasObject) *cellLink {
	l := &cellLink{reveal: reveal}
	l.ExtendBaseWidget(l)
	return l
}

// Body is where the focus goes.
func (l *cellLink) Body() fyne.CanvasObject { return l.reveal() }

// CreateRenderer draws nothing; only the toolkit calls it.
func (l *cellLink) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewWithoutLayout())
}
