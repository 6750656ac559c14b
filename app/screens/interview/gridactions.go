package interview

import (
	"slices"

	"fyne.io/fyne/v2"
	"rogatory/app/widgets"
	"rogatory/forms/rows"
)

// actions are what the keys of the cells of a row do.
func (g *grid) actions(s *shownRow) func(at rows.Field) cellActions {
	index := func() int { return slices.Index(g.rows, s.row) }
	return func(at rows.Field) cellActions {
		return cellActions{
			focused: func() { g.current = index(); g.nameTools() },
			acts: map[string]func(){
				widgets.RowBelow:     func() { g.add(index() + 1) },
				widgets.RowUp:        func() { g.focus(index()-1, at) },
				widgets.RowDown:      func() { g.focus(index()+1, at) },
				widgets.PageUp:       func() { g.focus(max(index()-gridPage, 0), at) },
				widgets.PageDown:     func() { g.focus(min(index()+gridPage, len(g.rows)-1), at) },
				widgets.MoveUp:       func() { g.current = index(); g.move(-1); g.focus(g.current, at) },
				widgets.MoveDown:     func() { g.current = index(); g.move(1); g.focus(g.current, at) },
				widgets.DuplicateRow: func() { g.current = index(); g.duplicate() },
				widgets.DeleteRow:    func() { g.delete(s.row) },
			},
			paste:  func(text string) { g.paste(text) },
			canvas: g.page.deps.Canvas,
		}
	}
}

// focus goes to a cell of a row. Where the row has no use for the column, it goes to the value.
func (g *grid) focus(i int, at rows.Field) {
	if i < 0 || i >= len(g.rows) {
		return
	}
	g.turnTo(i)
	cell := g.shown[i-g.first].cell(at)
	if !cell.Visible() {
		cell = g.shown[i-g.first].cell(rows.Value)
	}
	if f := widgets.FirstFocusable(cell); f != nil {
		g.page.deps.Canvas.Focus(f)
	}
}

// changed shows and keeps the rows after one came, went or moved.
func (g *grid) changed() {
	g.turnTo(g.current)
	g.show()
	g.hooks.left()
}

// add puts an empty row at a place; it has the kind of the row before it, since lists seldom mix kinds.
func (g *grid) add(at int) {
	row := &gridRow{changed: true}
	if at > 0 {
		g.rows[at-1].complete()
		row.set(rows.Kind, g.rows[at-1].text(rows.Kind))
	}
	g.rows = slices.Insert(g.rows, at, row)
	g.current = at
	g.changed()
	g.focus(at, rows.Value)
}

// duplicate puts a copy below the current row. Its value is marked: that is what differs.
func (g *grid) duplicate() {
	if g.current < 0 || g.current >= len(g.rows) {
		return
	}
	row := &gridRow{}
	for at, text := range g.rows[g.current].cells {
		row.set(at, text)
	}
	g.rows = slices.Insert(g.rows, g.current+1, row)
	g.current++
	g.changed()
	g.focus(g.current, rows.Value)
	if cell, ok := g.page.deps.Canvas.Focused().(*textCell); ok {
		cell.Entry.Entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
}

func (g *grid) move(by int) {
	from, to := g.current, g.current+by
	if from < 0 || from >= len(g.rows) || to < 0 || to >= len(g.rows) {
		return
	}
	g.rows[from], g.rows[to] = g.rows[to], g.rows[from]
	g.current = to
	g.changed()
}

// delete takes a row away; it can be brought back until the next one goes.
func (g *grid) delete(row *gridRow) {
	i := slices.Index(g.rows, row)
	if i < 0 {
		return
	}
	g.rows = slices.Delete(g.rows, i, i+1)
	g.deleted = &deletedRow{row: row, at: i}
	if row.empty() {
		g.deleted = nil
	}
	if len(g.rows) == 0 {
		g.rows = append(g.rows, &gridRow{})
	}
	g.current = min(i, len(g.rows)-1)
	g.changed()
	g.focus(g.current, rows.Value)
}

func (g *grid) undo() {
	if g.deleted == nil {
		return
	}
	at := min(g.deleted.at, len(g.rows))
	g.rows = slices.Insert(g.rows, at, g.deleted.row)
	g.deleted, g.current = nil, at
	g.changed()
	g.focus(at, rows.Value)
}

// take adds rows that were pasted behind the others; empty rows make room for them.
func (g *grid) take(pasted []rows.Row) {
	g.rows = slices.DeleteFunc(g.rows, (*gridRow).empty)
	first := len(g.rows)
	for _, one := range pasted {
		row := pastedRow(one)
		g.rows = append(g.rows, row)
		if len(one.Faults) > 0 {
			g.judge(row)
		}
	}
	g.current = first
	g.changed()
	g.focus(first, rows.Value)
}
