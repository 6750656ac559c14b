package table

import (
	"slices"

	"rogatory/app/widgets"

	"fyne.io/fyne/v2"
)

// shownRow is a row while it is on the screen.
type shownRow struct {
	cells map[string]cell // by column
	line  *fyne.Container
	all   *fyne.Container // the line, and the marks below it
}

// cell is one text of a row on the screen.
type cell interface {
	fyne.Focusable
	fyne.CanvasObject
	// show shows the text of the cell, or hides the cell.
	show(text string, hidden bool)
}

func (t *Table[R]) newShownRow(i int) *shownRow {
	e := t.rows[i]
	s := &shownRow{cells: map[string]cell{}}
	objects := []fyne.CanvasObject{widgets.NewText(widgets.Caption, t.setup.Words.Number(i+1))}
	for _, column := range t.shape.columns {
		c := t.newCell(e, column)
		s.cells[column.Name] = c
		objects = append(objects, c)
	}
	objects = append(objects, widgets.NewLineLink(t.setup.Words.Delete, func() { t.delete(e) }))
	s.line = t.shape.line(objects...)
	s.all = widgets.Column(gap, s.line)
	s.show(t.shape.columns, e.row, e.marks)
	return s
}

// newCell makes the cell of a column; what is typed there goes into the row at once.
func (t *Table[R]) newCell(e *entry[R], column Column) cell {
	actions := t.actions(e, column.Name)
	if len(column.Choices) > 0 {
		c := newChoiceCell(actions, column, e.row.Text(column.Name))
		c.onChanged = func(value string) { e.row.Set(column.Name, value); t.left(e, column.Name) }
		return c
	}
	c := newTextCell(actions, column, e.row.Text(column.Name))
	c.OnChanged = func(text string) { e.row.Set(column.Name, text) }
	c.OnLeft = func() { t.left(e, column.Name) }
	return c
}

// left judges and keeps a row of which a cell was left.
func (t *Table[R]) left(e *entry[R], column string) {
	i := slices.Index(t.rows, e)
	if i < 0 {
		return // it was deleted while it had the focus
	}
	t.setup.Left(e.row, column)
	t.judge(i)
	if i >= t.first && i-t.first < len(t.shown) {
		t.shown[i-t.first].show(t.shape.columns, e.row, e.marks)
	}
	t.setup.Changed()
}

// show shows a row as it now is, with the messages below it.
func (s *shownRow) show(columns []Column, row Row, marks map[string]*widgets.Field) {
	s.all.Objects = []fyne.CanvasObject{s.line}
	for _, column := range columns {
		s.cells[column.Name].show(row.Text(column.Name), !column.Main && !row.Uses(column.Name))
		if mark := marks[column.Name]; mark != nil {
			s.all.Add(mark)
		}
	}
	s.line.Refresh()
	s.all.Refresh()
}
