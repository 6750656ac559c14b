package drafts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
	"rogatory/app/look"
	"rogatory/app/widgets"
)

// list shows the drafts. Arrows move, Enter opens, Delete deletes, the arrow to the right opens what else can be done.
type list struct {
	widget.List
	screen *Screen
	cursor int
}

func newList(s *Screen) *list {
	l := &list{screen: s}
	l.Length = func() int { return len(s.shown) }
	l.CreateItem = func() fyne.CanvasObject { return newRow(s) }
	l.UpdateItem = func(i widget.ListItemID, o fyne.CanvasObject) { o.(*row).show(s.shown[i]) }
	l.OnSelected = func(i widget.ListItemID) {
		l.UnselectAll()
		s.open(i)
	}
	l.OnHighlighted = func(i widget.ListItemID) { l.cursor = i }
	l.ExtendBaseWidget(l)
	return l
}

func (s *Screen) open(i int) {
	if i >= 0 && i < len(s.shown) && !s.shown[i].Damaged {
		s.deps.Open(s.shown[i].ID)
	}
}

// TypedKey adds Enter, Delete and the menu of a draft to what a list knows.
func (l *list) TypedKey(key *fyne.KeyEvent) {
	if l.cursor >= len(l.screen.shown) {
		l.cursor = 0
	}
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		l.screen.open(l.cursor)
	case fyne.KeyDelete:
		if l.cursor < len(l.screen.shown) {
			l.screen.remove(l.screen.shown[l.cursor])
		}
	case fyne.KeyRight:
		if l.cursor < len(l.screen.shown) {
			l.screen.showMenu(l.screen.shown[l.cursor], l)
		}
	default:
		l.List.TypedKey(key)
	}
}

func (l *list) heads() fyne.CanvasObject {
	heads := newCells()
	for i, id := range []string{"reference", "type", "to", "subject", "changed", "state"} {
		heads.set(i, l.screen.say("column."+id), widget.LowImportance, fyne.TextStyle{Bold: true})
	}
	return widgets.Column(0, heads.container(nil), widgets.Rule())
}

// row is one draft in the list.
type row struct {
	widget.BaseWidget
	screen  *Screen
	cells   *cells
	more    *widgets.Button
	content *fyne.Container
}

func newRow(s *Screen) *row {
	r := &row{screen: s, cells: newCells()}
	r.more = widgets.NewLineLink(s.say("more"), nil)
	r.content = r.cells.container(r.more)
	r.ExtendBaseWidget(r)
	return r
}

func (r *row) show(d Summary) {
	s := r.screen
	reference, kind := d.Reference, ""
	if reference == "" {
		reference = s.deps.Words.Say("widget.no-reference")
	}
	if d.Type != "" {
		kind = s.say("type." + d.Type)
	}
	r.cells.set(0, reference, widget.HighImportance, fyne.TextStyle{Bold: true})
	r.cells.set(1, kind, widget.MediumImportance, fyne.TextStyle{})
	r.cells.set(2, s.party(d), widget.MediumImportance, fyne.TextStyle{})
	r.cells.set(3, d.Subject, widget.MediumImportance, fyne.TextStyle{})
	r.cells.set(4, s.changed(d), widget.LowImportance, fyne.TextStyle{})
	r.cells.set(5, s.stateOf(d), widget.LowImportance, fyne.TextStyle{})
	r.more.OnTapped = func() { s.showMenu(d, r.more) }
}

func (s *Screen) stateOf(d Summary) string {
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
type cells struct{ labels [6]*widget.Label }

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

func (c *cells) container(more fyne.CanvasObject) *fyne.Container {
	objects := make([]fyne.CanvasObject, 0, len(c.labels)+1)
	for _, label := range c.labels {
		objects = append(objects, label)
	}
	if more != nil {
		objects = append(objects, more)
	}
	return container.New(columns{}, objects...)
}

// columns gives each cell its share of the width; the subject gets what the others leave.
type columns struct{}

// widths are those of the cells but the subject, whose place is 3, and of the link at the end.
func (columns) widths() [7]float32 {
	unit := theme.TextSize() / 15
	return [7]float32{150 * unit, 130 * unit, 150 * unit, 0, 150 * unit, 100 * unit, 70 * unit}
}

func (c columns) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	widths := c.widths()
	rest := size.Width
	for _, w := range widths {
		rest -= w
	}
	widths[3] = max(rest, 0)
	x := float32(0)
	for i, o := range objects {
		least := o.MinSize()
		o.Resize(fyne.NewSize(widths[i], least.Height))
		o.Move(fyne.NewPos(x, (size.Height-least.Height)/2))
		x += widths[i]
	}
}

func (c columns) MinSize(objects []fyne.CanvasObject) fyne.Size {
	height := float32(0)
	for _, o := range objects {
		height = max(height, o.MinSize().Height)
	}
	return fyne.NewSize(600, height+look.Small)
}
