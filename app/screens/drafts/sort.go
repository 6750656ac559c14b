package drafts

import (
	"bytes"
	"cmp"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
	"golang.org/x/text/collate"
	"golang.org/x/text/language"
	"rogatory/forms/request"
)

// The columns of the list, in their order on the screen.
const (
	columnReference = iota
	columnType
	columnTo
	columnSubject
	columnChanged
	columnState
	columnCount
)

// columnNames are the ends of the catalogue ids. The table is read only.
var columnNames = [columnCount]string{"reference", "type", "to", "subject", "changed", "state"}

// order is how the list is sorted.
type order struct {
	column     int
	descending bool
}

// sortBy sorts by a column; the same column again turns the order round. The day of the last change begins with the
// newest.
func (s *Screen) sortBy(column int) {
	descending := column == columnChanged
	if s.order.column == column {
		descending = !s.order.descending
	}
	s.order = order{column, descending}
	s.sort()
	s.filter()
	s.list.heads.Refresh()
}

// sort puts all drafts in order: words in that of the reader's language, numbers in them by their value. What is equal
// stands with the newest first.
func (s *Screen) sort() {
	slices.SortStableFunc(s.all, func(a, b listed) int { return b.Changed.Compare(a.Changed) })
	compare := func(a, b listed) int { return bytes.Compare(a.key, b.key) }
	if s.order.column == columnChanged {
		compare = func(a, b listed) int { return cmp.Compare(a.Changed.UnixNano(), b.Changed.UnixNano()) }
	} else {
		s.makeKeys()
	}
	slices.SortStableFunc(s.all, func(a, b listed) int {
		if s.order.descending {
			return compare(b, a)
		}
		return compare(a, b)
	})
}

// makeKeys prepares what the column is compared by; comparing the words themselves is too slow for ten thousand drafts.
func (s *Screen) makeKeys() {
	collator := collate.New(language.Make(s.deps.Words.Language()), collate.IgnoreCase, collate.Numeric)
	var buffer collate.Buffer
	for i, d := range s.all {
		s.all[i].key = bytes.Clone(collator.KeyFromString(&buffer, s.cell(d.Summary, s.order.column)))
		buffer.Reset()
	}
}

// cell is what a column says about a draft.
func (s *Screen) cell(d request.Summary, column int) string {
	switch column {
	case columnReference:
		return d.Reference
	case columnType:
		if d.Type == "" {
			return ""
		}
		return s.say("type." + d.Type)
	case columnTo:
		return s.party(d)
	case columnSubject:
		return d.Subject
	case columnChanged:
		return s.changed(d)
	}
	return s.stateOf(d)
}

// heads are the names of the columns. A click sorts; for the keyboard they are one stop of the Tab key, in which the
// arrows go from column to column and Enter or Space sorts.
type heads struct {
	widget.BaseWidget
	screen  *Screen
	cells   *cells
	content *fyne.Container
	cursor  int
	focused bool
}

func newHeads(s *Screen) *heads {
	h := &heads{screen: s, cells: newCells()}
	h.content = h.cells.container(s.deps.Canvas, nil)
	h.ExtendBaseWidget(h)
	h.Refresh()
	return h
}

// Refresh writes the names; an arrow shows the order, and a line below the name the focus.
func (h *heads) Refresh() {
	for i, name := range columnNames {
		words := h.screen.say("column." + name)
		if h.screen.order.column == i {
			words += map[bool]string{true: " ▾", false: " ▴"}[h.screen.order.descending]
		}
		importance, here := widget.LowImportance, h.focused && h.cursor == i
		if here {
			importance = widget.HighImportance
		}
		h.cells.set(i, words, importance, fyne.TextStyle{Bold: true, Underline: here})
	}
}

// Tapped sorts by the column that was clicked.
func (h *heads) Tapped(at *fyne.PointEvent) {
	for i, label := range h.cells.labels {
		begin, size := label.Position(), label.Size()
		if at.Position.X >= begin.X && at.Position.X < begin.X+size.Width && at.Position.Y >= begin.Y &&
			at.Position.Y < begin.Y+size.Height {
			h.cursor = i
			h.screen.sortBy(i)
			return
		}
	}
}

// TypedKey moves among the columns and sorts.
func (h *heads) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyRight:
		h.cursor = min(h.cursor+1, columnCount-1)
	case fyne.KeyLeft:
		h.cursor = max(h.cursor-1, 0)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		h.screen.sortBy(h.cursor)
	}
	h.Refresh()
}

// TypedRune hears letters, for which the heads have no use.
func (h *heads) TypedRune(rune) {}

// FocusGained shows where the cursor is.
func (h *heads) FocusGained() { h.focused = true; h.Refresh() }

// FocusLost takes the cursor away.
func (h *heads) FocusLost() { h.focused = false; h.Refresh() }

// CreateRenderer shows the names of the columns.
func (h *heads) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(h.content) }
