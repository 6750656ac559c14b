package table

import (
	"slices"

	"fyne.io/fyne/v2"
)

// add puts a new row before the one with this index.
func (t *Table[R]) add(i int) {
	row := t.setup.New
	if i > 0 {
		row = func() R { return t.setup.After(t.rows[i-1].row) }
	}
	t.insert(i, &entry[R]{row: row()})
}

// insert puts a row before the one with this index, and the focus into its main cell.
func (t *Table[R]) insert(i int, e *entry[R]) {
	t.rows = slices.Insert(t.rows, i, e)
	t.current = i
	t.changed()
	t.Focus(i, t.shape.mainName())
}

// duplicate puts a copy below the current row. The text of its main cell is selected: that is what will differ.
func (t *Table[R]) duplicate() {
	t.insert(t.current+1, &entry[R]{row: t.setup.Copy(t.rows[t.current].row)})
	if cell, ok := t.setup.Canvas.Focused().(*textCell); ok {
		cell.Entry.Entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
}

// move exchanges the current row with the one so many rows further down.
func (t *Table[R]) move(by int) {
	from, to := t.current, t.current+by
	if to < 0 || to >= len(t.rows) {
		return
	}
	t.rows[from], t.rows[to] = t.rows[to], t.rows[from]
	t.current = to
	t.changed()
}

// delete takes a row away. An empty one cannot be brought back, and ends what could be.
func (t *Table[R]) delete(e *entry[R]) {
	i := slices.Index(t.rows, e)
	if i < 0 {
		return
	}
	t.rows = slices.Delete(t.rows, i, i+1)
	t.deleted = &deletion[R]{entry: e, index: i}
	if e.row.Empty() {
		t.deleted = nil
	}
	t.neverBare()
	t.current = min(i, len(t.rows)-1)
	t.changed()
	t.Focus(t.current, t.shape.mainName())
}

// undo brings back the row that was deleted last.
func (t *Table[R]) undo() {
	if t.deleted == nil {
		return
	}
	back := t.deleted
	t.deleted = nil
	t.insert(min(back.index, len(t.rows)), back.entry)
}

// Append adds rows behind the others and judges them; rows that are empty make room for them. The focus goes to the
// first of them.
func (t *Table[R]) Append(rows []R) {
	t.rows = slices.DeleteFunc(t.rows, func(e *entry[R]) bool { return e.row.Empty() })
	first := len(t.rows)
	for _, row := range rows {
		t.rows = append(t.rows, &entry[R]{row: row})
		t.judge(len(t.rows) - 1)
	}
	t.neverBare()
	t.current = first
	t.changed()
	t.Focus(first, t.shape.mainName())
}
