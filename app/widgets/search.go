package widgets

import (
	"strings"

	"rogatory/app/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// shownMatches is how many matches a searchable list shows at once.
const shownMatches = 8

// Search chooses one of a long list by typing a part of it. The matches stand below the field while it has the focus:
// arrows move among them, Enter chooses, Escape closes them. Capitals and accents make no difference. What was typed
// and matches nothing stays as it is and is returned as typed.
type Search struct {
	widget.BaseWidget
	// OnChanged is called after the user chose or cleared a value.
	OnChanged func()
	// OnSubmitted is called on Enter when no list is open.
	OnSubmitted func()
	// OnLeft is called when the field loses the focus.
	OnLeft func()

	Entry   *Entry
	choices []Choice
	folded  []string // what a search looks at, by choice
	value   string
	matches []int
	cursor  int
	top     int
	open    bool
	list    *fyne.Container
	ground  *ground
	column  *fyne.Container
	more    func(n int) string
}

// NewSearch returns an empty field. more words that there are n further matches.
func NewSearch(choices []Choice, placeholder string, more func(n int) string) *Search {
	s := &Search{choices: choices, Entry: NewEntry(), more: more,
		ground: newGround(look.Paper, theme.ColorNameInputBorder)}
	for _, c := range choices {
		s.folded = append(s.folded, Fold(c.Label+" "+c.Hint+" "+c.Value))
	}
	s.Entry.SetPlaceHolder(placeholder)
	s.Entry.Replaced = true
	s.Entry.ActionItem = newDropIcon(s.toggle)
	s.Entry.OnKey = s.key
	s.Entry.OnChanged = s.typed
	s.Entry.OnLeft = s.left
	s.Entry.OnSubmitted = func(string) {
		if s.OnSubmitted != nil {
			s.OnSubmitted()
		}
	}
	s.list = Column(0)
	drop := container.NewStack(s.ground, Inset(2, 2, s.list))
	s.column = Column(2, s.Entry, drop)
	s.showList(false)
	s.ExtendBaseWidget(s)
	return s
}

// Value returns the value of the choice, else the words as they were typed.
func (s *Search) Value() string { return s.value }

// SetValue chooses without telling OnChanged.
func (s *Search) SetValue(value string) {
	s.setQuietly(value)
	s.showList(false)
}

func (s *Search) setQuietly(value string) {
	s.value = value
	changed := s.Entry.OnChanged
	s.Entry.OnChanged = nil
	s.Entry.SetText(s.labelOf(value))
	s.Entry.OnChanged = changed
}

func (s *Search) labelOf(value string) string {
	for _, c := range s.choices {
		if c.Value == value {
			return c.Label
		}
	}
	return value
}

// typed looks for what was typed; a value counts only when its whole label stands there.
func (s *Search) typed(words string) {
	s.value = strings.TrimSpace(words)
	wanted := Fold(words)
	known := wanted == ""
	for _, c := range s.choices {
		if Fold(c.Label) == wanted {
			s.value, known = c.Value, true
		}
	}
	s.cursor, s.top = 0, 0
	s.find(wanted)
	s.showList(wanted != "" && len(s.matches) > 0)
	if known {
		s.changed()
	}
}

func (s *Search) changed() {
	if s.OnChanged != nil {
		s.OnChanged()
	}
}

// find lists what contains every word: first the labels that begin with the words, then those in which a word begins
// so, then the rest.
func (s *Search) find(wanted string) {
	var ranked [3][]int
	for i, text := range s.folded {
		if rank := rankOf(text, wanted); rank >= 0 {
			ranked[rank] = append(ranked[rank], i)
		}
	}
	s.matches = append(append(ranked[0], ranked[1]...), ranked[2]...)
}

func rankOf(text, wanted string) int {
	for _, word := range strings.Fields(wanted) {
		if !strings.Contains(text, word) {
			return -1
		}
	}
	switch {
	case strings.HasPrefix(text, wanted):
		return 0
	case strings.Contains(text, " "+wanted):
		return 1
	}
	return 2
}

// toggle opens the whole list, or closes it.
func (s *Search) toggle() {
	if s.open {
		s.showList(false)
		return
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(s.Entry); c != nil {
		c.Focus(s.Entry)
	}
	s.cursor, s.top = 0, 0
	s.find("")
	s.showList(true)
}

// key moves in the list while it is open, and opens it with the arrow down.
func (s *Search) key(key *fyne.KeyEvent) bool {
	if !s.open {
		if key.Name == fyne.KeyDown {
			s.find("")
			s.showList(true)
			return true
		}
		return false
	}
	switch key.Name {
	case fyne.KeyDown:
		s.move(1)
	case fyne.KeyUp:
		s.move(-1)
	case fyne.KeyPageDown:
		s.move(shownMatches)
	case fyne.KeyPageUp:
		s.move(-shownMatches)
	case fyne.KeyReturn, fyne.KeyEnter:
		s.pick(s.matches[s.cursor])
	case fyne.KeyEscape:
		s.showList(false)
	default:
		return false
	}
	return true
}

func (s *Search) move(by int) {
	s.cursor = min(max(s.cursor+by, 0), len(s.matches)-1)
	s.top = min(s.top, s.cursor)
	s.top = max(s.top, s.cursor-shownMatches+1)
	s.showList(true)
}

func (s *Search) pick(choice int) {
	s.setQuietly(s.choices[choice].Value)
	s.showList(false)
	s.Entry.CursorColumn = len([]rune(s.Entry.Text))
	s.Entry.Refresh()
	s.changed()
}

// left closes the list when the focus goes elsewhere.
func (s *Search) left() {
	s.showList(false)
	if s.OnLeft != nil {
		s.OnLeft()
	}
}

func (s *Search) showList(open bool) {
	s.open = open && len(s.matches) > 0
	s.list.RemoveAll()
	drop := s.column.Objects[1]
	if !s.open {
		drop.Hide()
		s.column.Refresh()
		return
	}
	end := min(s.top+shownMatches, len(s.matches))
	for i := s.top; i < end; i++ {
		s.list.Add(newMatchRow(s, s.matches[i], i == s.cursor))
	}
	if rest := len(s.matches) - end; rest > 0 {
		s.list.Add(Inset(look.Small, look.Hair, NewText(Caption, s.more(rest))))
	}
	drop.Show()
	s.column.Refresh()
}

// Open reports whether the list of matches is shown.
func (s *Search) Open() bool { return s.open }

// Matches returns the labels of the matches, the best first.
func (s *Search) Matches() []string {
	labels := make([]string, len(s.matches))
	for i, m := range s.matches {
		labels[i] = s.choices[m].Label
	}
	return labels
}

// Body is what Tab walks through.
func (s *Search) Body() fyne.CanvasObject { return s.column }

// CreateRenderer draws the field; only the toolkit calls it.
func (s *Search) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(s.column) }

// matchRow is one match. It acts on the press of the mouse: before the release the field has lost the focus and the
// list is gone.
type matchRow struct {
	widget.BaseWidget
	search  *Search
	choice  int
	content fyne.CanvasObject
}

func newMatchRow(s *Search, choice int, marked bool) *matchRow {
	c := s.choices[choice]
	words := Column(0, NewText(Body, c.Label))
	if c.Hint != "" {
		words.Add(NewText(Caption, c.Hint))
	}
	shade := newGround("", "")
	if marked {
		shade.fill = look.AccentTint
	}
	row := &matchRow{search: s, choice: choice}
	row.content = container.NewStack(shade, Inset(look.Small, look.Hair, words))
	row.ExtendBaseWidget(row)
	return row
}

func (r *matchRow) MouseDown(*desktop.MouseEvent) { r.search.pick(r.choice) }
func (r *matchRow) MouseUp(*desktop.MouseEvent)   {}

func (r *matchRow) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(r.content)
}

// dropIcon opens the list for the mouse; the keyboard has the arrow down.
type dropIcon struct {
	widget.Icon
	tapped func()
}

func newDropIcon(tapped func()) *dropIcon {
	icon := &dropIcon{tapped: tapped}
	icon.Resource = theme.MenuDropDownIcon()
	icon.ExtendBaseWidget(icon)
	return icon
}

func (d *dropIcon) Tapped(*fyne.PointEvent) { d.tapped() }
