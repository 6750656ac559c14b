package table

import (
	"iter"

	"rogatory/app/look"
	"rogatory/app/widgets"

	"fyne.io/fyne/v2"
)

// PageSize is how many rows are shown at once: each of their cells is a widget, and more of them would make every
// change slow.
const PageSize = 20

// Row is a row as it was typed. The table reads and writes its cells by the names of the columns.
type Row interface {
	Text(column string) string
	Set(column, text string)
	// Uses reports whether a column makes sense for the row; the cell of one that does not is hidden. The main column
	// always does.
	Uses(column string) bool
	// Empty reports whether the row holds nothing that would be missed.
	Empty() bool
}

// Column is a column of a table. Widths are in units of the normal size of text and grow with it.
type Column struct {
	Name    string           // as the rows know it
	Heading string           // above the column, and in front of a message about one of its cells
	Choices []widgets.Choice // of a cell that holds one of a few words; none where text is typed
	Digits  bool             // nothing but digits can be typed
	Example string           // shown in an empty cell

	Width float32
	// Main marks the one column that takes the width which the others leave, Width at the least. It has the focus in a
	// new row.
	Main bool
	// Second puts the column into a second line where the table is too narrow for one.
	Second bool
	// Share is the part of the width that the column has where there are two lines: in the first line of the whole
	// width, but Width at the least; in the second of what the columns without a share leave. 0 stands for Width.
	Share float32
}

// Words are what a table says. Numbers of rows begin with 1.
type Words struct {
	Add, Paste               string // buttons below the table
	Duplicate, Up, Down      string // links, for the row that had the focus last
	Delete                   string // link in each row
	Undo                     string // link behind Deleted
	Fault                    string // in front of a message, such as "Error:"
	Number, Current, Deleted func(row int) string
	Pager                    PagerWords
}

// Setup is what a table is made of, and whom it tells what happened. Every function must be there.
type Setup[R Row] struct {
	Columns []Column
	Words   Words
	Canvas  fyne.Canvas

	New   func() R                  // an empty row
	After func(R) R                 // a new row to stand below another
	Copy  func(R) R                 // a second row like another
	Left  func(R, string)           // a cell of this column was left, before the row is judged
	Judge func(R) map[string]string // messages by column: "" says that nothing is wrong, no entry leaves a mark alone

	// Behind says what stands behind a row, such as where it was read, under a title; no title where nothing does.
	Behind func(R) (title, words string)

	Paste   func(text string) // text of several lines or cells was pasted, or the button was pressed ("")
	Changed func()            // the rows are others than before: keep them
	Resized func()            // the table has another height
	Submit  func()            // Ctrl+Enter in a cell
}

// Table is a table of rows of the type R.
type Table[R Row] struct {
	setup Setup[R]
	shape *shape

	rows    []*entry[R]
	first   int // index of the first row on this page
	current int // index of the row that had the focus last
	shown   []*shownRow
	deleted *deletion[R]

	body        *fyne.Container // headings and rows
	foot        *fyne.Container // pager and undo
	tools       *fyne.Container // links for the current row
	currentName *widgets.Text
	behind      *fyne.Container // what stands behind the current row, closed
	behindWords string          // that is offered there
	content     *fyne.Container
}

// entry is a row with the messages about its cells, by column.
type entry[R Row] struct {
	row   R
	marks map[string]*widgets.Field
}

// deletion is what Undo brings back, and where it stood.
type deletion[R Row] struct {
	entry *entry[R]
	index int
}

// New returns a table with these rows, or one empty row where there are none.
func New[R Row](setup Setup[R], rows []R) *Table[R] {
	t := &Table[R]{setup: setup, shape: newShape(setup.Columns, setup.Words.Delete), body: widgets.Column(look.Hair),
		foot:   widgets.Column(look.Small),
		behind: widgets.Column(0), currentName: widgets.NewLine(widgets.Note, "")}
	for _, row := range rows {
		t.rows = append(t.rows, &entry[R]{row: row})
	}
	t.neverBare()
	words := setup.Words
	t.tools = widgets.Row(look.Medium, t.currentName, widgets.NewLineLink(words.Duplicate, t.duplicate),
		widgets.NewLineLink(words.Up, func() { t.move(-1) }), widgets.NewLineLink(words.Down, func() { t.move(1) }))
	buttons := widgets.Row(look.Small, widgets.NewButton(widgets.Plain, words.Add, func() { t.add(len(t.rows)) }),
		widgets.NewButton(widgets.Plain, words.Paste, func() { setup.Paste("") }))
	t.content = widgets.Column(look.Small, t.body, t.foot, t.tools, t.behind, buttons)
	t.show()
	return t
}

// Object is what is put on the page.
func (t *Table[R]) Object() fyne.CanvasObject { return t.content }

// All goes through the rows in their order, with their indices.
func (t *Table[R]) All() iter.Seq2[int, R] {
	return func(yield func(int, R) bool) {
		for i, e := range t.rows {
			if !yield(i, e.row) {
				return
			}
		}
	}
}

// neverBare adds an empty row to a table without rows, so that there is always one to type in.
func (t *Table[R]) neverBare() {
	if len(t.rows) == 0 {
		t.rows = append(t.rows, &entry[R]{row: t.setup.New()})
	}
}

// changed shows and keeps the rows after one came, went or moved.
func (t *Table[R]) changed() {
	t.turnTo(t.current)
	t.show()
	t.setup.Changed()
}

// show makes the rows of the page anew.
func (t *Table[R]) show() {
	t.first = min(t.first, (len(t.rows)-1)/PageSize*PageSize)
	t.current = min(max(t.current, 0), len(t.rows)-1)
	t.shown = nil
	t.body.Objects = []fyne.CanvasObject{t.shape.headings()}
	for i := t.first; i < min(t.first+PageSize, len(t.rows)); i++ {
		s := t.newShownRow(i)
		t.shown = append(t.shown, s)
		t.body.Add(s.all)
	}
	t.body.Refresh()
	t.showFoot()
	t.nameCurrent()
	t.setup.Resized()
}

// showFoot tells which rows are shown, and what can be brought back.
func (t *Table[R]) showFoot() {
	t.foot.RemoveAll()
	if len(t.rows) > PageSize {
		t.foot.Add(NewPager(t.setup.Words.Pager, t.first, len(t.rows), t.turnTo))
	}
	if t.deleted != nil {
		t.foot.Add(widgets.Row(look.Medium,
			widgets.NewLine(widgets.Body, t.setup.Words.Deleted(t.deleted.index+1)),
			widgets.NewLineLink(t.setup.Words.Undo, t.undo)))
	}
	t.foot.Refresh()
}

// nameCurrent says on which row the links below the table act.
func (t *Table[R]) nameCurrent() {
	t.currentName.SetText(t.setup.Words.Current(t.current + 1))
	t.tools.Refresh()
	title, words := t.setup.Behind(t.rows[t.current].row)
	if title+words == t.behindWords {
		return
	}
	t.behindWords = title + words
	t.behind.RemoveAll()
	if title != "" {
		t.behind.Add(widgets.NewDisclosure(title, func() fyne.CanvasObject {
			return widgets.NewText(widgets.Note, words)
		}))
	}
	t.behind.Refresh()
	t.setup.Resized()
}

// turnTo shows the page of the table on which a row is.
func (t *Table[R]) turnTo(i int) {
	if first := i / PageSize * PageSize; first != t.first {
		t.first, t.current = first, i
		t.show()
	}
}

// Focus goes to a cell of the row with this index; where the row has no use for the column, to its main one.
func (t *Table[R]) Focus(i int, column string) {
	if i < 0 || i >= len(t.rows) {
		return
	}
	t.turnTo(i)
	shown := t.shown[i-t.first]
	cell := shown.cells[column]
	if !cell.Visible() {
		cell = shown.cells[t.shape.mainName()]
	}
	if f := widgets.FirstFocusable(cell); f != nil {
		t.setup.Canvas.Focus(f)
	}
}
