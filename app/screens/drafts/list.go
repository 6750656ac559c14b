package drafts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
	"rogatory/app/look"
	"rogatory/app/widgets"
	"rogatory/forms/request"
)

// list shows the drafts. Arrows, Page Up, Page Down, Home and End move, Enter opens, Delete deletes; the arrow to the
// right, the menu key and F10 open what else can be done.
type list struct {
	widget.List
	screen *Screen
	heads  *heads
	least  *row   // one that is only measured
	rows   []*row // those that were made; the toolkit shows each in turn for many drafts
	cursor int
}

func newList(s *Screen) *list {
	l := &list{screen: s, heads: newHeads(s), least: newRow(s)}
	l.Length = func() int { return len(s.shown) }
	l.CreateItem = func() fyne.CanvasObject {
		l.rows = append(l.rows, newRow(s))
		return l.rows[len(l.rows)-1]
	}
	l.UpdateItem = func(i widget.ListItemID, o fyne.CanvasObject) {
		o.(*row).at = i
		o.(*row).show(s.shown[i])
	}
	l.OnSelected = func(i widget.ListItemID) {
		l.UnselectAll()
		s.open(i)
	}
	l.OnHighlighted = func(i widget.ListItemID) {
		l.cursor = i
		s.tellCursor()
	}
	l.ExtendBaseWidget(l)
	return l
}

func (s *Screen) open(i int) {
	if i >= 0 && i < len(s.shown) {
		s.deps.Open(s.shown[i].ID)
	}
}

// TypedKey adds to what a list knows the keys that move far, Enter, Delete and the menu of a draft.
func (l *list) TypedKey(key *fyne.KeyEvent) {
	shown := l.screen.shown
	if len(shown) == 0 {
		return
	}
	l.cursor = min(l.cursor, len(shown)-1)
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		l.screen.open(l.cursor)
	case fyne.KeyDelete:
		l.screen.remove(shown[l.cursor])
	case fyne.KeyRight, desktop.KeyMenu, fyne.KeyF10:
		l.ScrollTo(l.cursor)
		l.screen.showMenu(shown[l.cursor], l.atCursor())
	case fyne.KeyHome:
		l.move(0)
	case fyne.KeyEnd:
		l.move(len(shown) - 1)
	case fyne.KeyPageUp:
		l.move(l.cursor - l.page())
	case fyne.KeyPageDown:
		l.move(l.cursor + l.page())
	default:
		l.List.TypedKey(key)
	}
}

// atCursor is what shows the draft under the cursor.
func (l *list) atCursor() fyne.CanvasObject {
	for _, r := range l.rows {
		if r.at == l.cursor && r.Visible() && r.Size().Height > 0 {
			return r.more
		}
	}
	return l
}

// move puts the cursor on a row, as near as there is one.
func (l *list) move(to int) { l.Highlight(min(max(to, 0), len(l.screen.shown)-1)) }

// page is how many rows are seen at once, less one that stays in sight.
func (l *list) page() int {
	return max(int(l.Size().Height/l.rowHeight())-1, 1)
}

// rowHeight is the height of a row with the line below it.
func (l *list) rowHeight() float32 { return l.least.MinSize().Height + theme.Padding() }

func (l *list) headed() fyne.CanvasObject { return widgets.Column(0, l.heads, widgets.Rule()) }

// row is one draft in the list.
type row struct {
	widget.BaseWidget
	screen  *Screen
	at      int // place in the list
	cells   *cells
	more    *widgets.Button
	content *fyne.Container
}

func newRow(s *Screen) *row {
	r := &row{screen: s, cells: newCells()}
	r.more = widgets.NewLineLink(s.say("more"), nil)
	r.content = r.cells.container(s.deps.Canvas, r.more)
	r.ExtendBaseWidget(r)
	return r
}

func (r *row) show(d request.Summary) {
	s := r.screen
	for column := range columnCount {
		importance := widget.MediumImportance
		if column >= columnChanged {
			importance = widget.LowImportance
		}
		r.cells.set(column, s.cell(d, column), importance, fyne.TextStyle{})
	}
	r.cells.set(columnReference, s.reference(d), widget.HighImportance, fyne.TextStyle{Bold: true})
	r.more.OnTapped = func() { s.showMenu(d, r.more) }
}

// Tapped opens the draft. The toolkit gives every click to the topmost part that takes any kind of click, so the list
// below never learns of one.
func (r *row) Tapped(*fyne.PointEvent) {
	r.screen.list.cursor = r.at
	r.screen.open(r.at)
}

// TappedSecondary opens the menu of the draft where the mouse is.
func (r *row) TappedSecondary(*fyne.PointEvent) { r.more.OnTapped() }

func (s *Screen) stateOf(d request.Summary) string {
	switch {
	case d.Damaged:
		return s.say("is.damaged")
	case d.Archived:
		return s.say("is.archived")
	case d.Signed > 0:
		return s.say("is.signed")
	}
	return s.say("is.draft")
}

func (r *row) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.content) }

// cells are the columns of a row. A text that does not fit ends in an ellipsis.
type cells struct{ labels [columnCount]*widget.Label }

func newCells() *cells {
	c := &cells{}
	for i := range c.labels {
		c.labels[i] = widget.NewLabel("")
		c.labels[i].Truncation = fyne.TextTruncateEllipsis
	}
	return c
}

func (c *cells) set(i int, words string, importance widget.Importance, style fyne.TextStyle) {
	c.labels[i].Importance, c.labels[i].TextStyle = importance, style
	c.labels[i].SetText(words)
}

func (c *cells) container(canvas fyne.Canvas, more fyne.CanvasObject) *fyne.Container {
	objects := make([]fyne.CanvasObject, 0, len(c.labels)+1)
	for _, label := range c.labels {
		objects = append(objects, label)
	}
	if more != nil {
		objects = append(objects, more)
	}
	return container.New(columns{canvas}, objects...)
}

// columns gives each cell its share of the width; reference and subject share what the others leave. Where that is too
// little, a row has two lines.
type columns struct{ canvas fyne.Canvas }

// twoLinesBelow is the width of the window, at the normal text size, under which a row has two lines.
const twoLinesBelow float32 = 1100

func (c columns) twoLines() bool { return c.canvas.Size().Width < twoLinesBelow*look.Larger() }

// linkWidth is the room of the link at the end.
func linkWidth() float32 { return 90 * look.Larger() }

func (c columns) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	if c.twoLines() {
		c.layoutTwoLines(objects, size)
		return
	}
	// the longest name that a Party has, where there is room for it
	party := min(max(size.Width/look.Larger()*0.19, 160), 260)
	widths := [7]float32{0, 155, party, 0, 160, 95, 90}
	rest := size.Width
	for i := range widths {
		widths[i] *= look.Larger()
		rest -= widths[i]
	}
	widths[columnReference] = max(rest*0.4, 0)
	widths[columnSubject] = max(rest*0.6, 0)
	x := float32(0)
	for i, o := range objects {
		place(o, x, 0, widths[i], size.Height)
		x += widths[i]
	}
}

// layoutTwoLines puts reference, State and state of the draft above, type, subject and day below.
func (c columns) layoutTwoLines(objects []fyne.CanvasObject, size fyne.Size) {
	width, line := size.Width-linkWidth(), size.Height/2
	for i, at := range []struct{ x, y, share float32 }{{0, 0, 0.3}, {0, 1, 0.3}, {0.3, 0, 0.4}, {0.3, 1, 0.4},
		{0.7, 1, 0.3}, {0.7, 0, 0.3}} {
		place(objects[i], at.x*width, at.y*line, at.share*width, line)
	}
	if len(objects) > 6 {
		place(objects[6], width, 0, linkWidth(), size.Height)
	}
}

// place puts an object into the middle of the height that it is given.
func place(o fyne.CanvasObject, x, y, width, height float32) {
	least := o.MinSize()
	o.Resize(fyne.NewSize(width, least.Height))
	o.Move(fyne.NewPos(x, y+(height-least.Height)/2))
}

func (c columns) MinSize(objects []fyne.CanvasObject) fyne.Size {
	height := float32(0)
	for _, o := range objects {
		height = max(height, o.MinSize().Height)
	}
	if c.twoLines() {
		return fyne.NewSize(300, 2*height)
	}
	return fyne.NewSize(300, height+look.Small)
}
