package register

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
	"rogatory/app/look"
	"rogatory/app/widgets"
	"rogatory/forms/party"
	"rogatory/i18n"
)

// parties is the search with what it found, or with all Parties.
func (s *Screen) parties() fyne.CanvasObject {
	head := widgets.Column(look.Small, s.search, s.found, widgets.Rule())
	return above(head, s.list)
}

// find looks for what stands in the search field; a search that is still under way is given up.
func (s *Screen) find() {
	s.cancel()
	words := strings.TrimSpace(s.search.Text)
	s.deps.State.Words = words
	if s.held.register == nil {
		return
	}
	if words == "" {
		s.found.SetText(s.deps.Words.Count("screen.register.all", len(s.held.heads)))
		s.showHits(nil)
		return
	}
	register, language := s.held.register, s.deps.Words.Language()
	s.cancel = s.deps.Runner.Run(func(context.Context) func() {
		hits, err := register.Search(words, language)
		byName(hits)
		return func() {
			if err != nil {
				s.fail(err)
				return
			}
			s.found.SetText(s.say("nothing-found"))
			if len(hits) > 0 {
				s.found.SetText(s.deps.Words.Count("screen.register.found", len(hits)))
			}
			s.showHits(append([]party.Hit{}, hits...))
		}
	})
}

// byName sorts hits of the same kind by the name of the Party in the reader's language.
func byName(hits []party.Hit) {
	kinds := []party.HitKind{party.HitParty, party.HitAuthority, party.HitDeclaration, party.HitPractice}
	slices.SortStableFunc(hits, func(a, b party.Hit) int {
		return cmp.Or(cmp.Compare(slices.Index(kinds, a.Kind), slices.Index(kinds, b.Kind)),
			strings.Compare(widgets.Fold(a.Name), widgets.Fold(b.Name)))
	})
}

func (s *Screen) showHits(hits []party.Hit) {
	s.hits, s.list.cursor = hits, 0
	if s.list.Size().Height > 0 { // the toolkit cannot scroll a list that was never drawn
		s.list.ScrollToTop()
	}
	s.list.Refresh()
	s.root.Refresh()
}

// searchKey goes from the search field into the list.
func (s *Screen) searchKey(key *fyne.KeyEvent) bool {
	if key.Name != fyne.KeyDown || s.list.Length() == 0 {
		return false
	}
	s.deps.Canvas.Focus(s.list)
	return true
}

// open shows the whole record of the Party in a row.
func (s *Screen) open(row int) {
	switch {
	case row < 0 || row >= s.list.Length():
	case s.hits != nil:
		s.deps.Party(s.hits[row].Party)
	default:
		s.deps.Party(s.held.heads[row].Code)
	}
}

// list shows the Parties or the hits. Arrows move, Enter opens.
type list struct {
	widget.List
	screen *Screen
	cursor int
}

func newList(s *Screen) *list {
	l := &list{screen: s}
	l.Length = func() int {
		if s.hits != nil {
			return len(s.hits)
		}
		return len(s.held.heads)
	}
	l.CreateItem = func() fyne.CanvasObject { return newRow(s.deps.Canvas) }
	l.UpdateItem = func(i widget.ListItemID, o fyne.CanvasObject) { s.fillRow(i, o.(*row)) }
	l.OnSelected = func(i widget.ListItemID) {
		l.UnselectAll()
		s.open(i)
	}
	l.OnHighlighted = func(i widget.ListItemID) { l.cursor = i }
	l.ExtendBaseWidget(l)
	return l
}

// TypedKey adds Enter to what a list knows.
func (l *list) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		l.screen.open(l.cursor)
	default:
		l.List.TypedKey(key)
	}
}

func (s *Screen) fillRow(i int, r *row) {
	if s.hits == nil {
		head := s.held.heads[i]
		mark := ""
		if n := s.held.amended(head.Code); n > 0 {
			mark = s.deps.Words.Count("screen.register.amended", n)
		}
		r.show(head.Names.In(s.deps.Words.Language()),
			s.say("since", i18n.Args{"Date": s.speaker().Date(head.Membership.InForce)}), mark)
		return
	}
	hit := s.hits[i]
	text := hit.Text
	if hit.Until != "" {
		text = s.say("until", i18n.Args{"Date": s.speaker().Date(hit.Until)}) + " " + text
	}
	if s.held.touched(hit.ID) {
		text = s.say("office-entry") + " " + text
	}
	if hit.Kind == party.HitParty {
		text = ""
	}
	r.show(hit.Name, s.say("hit."+string(hit.Kind), i18n.Args{"Article": string(hit.Article)}), beginning(text))
}

// longest is how much of a text a row is given, in characters: the toolkit measures all of it to find where it ends on
// the screen.
const longest = 300

// beginning is as much of a text as a row can show, on one line.
func beginning(text string) string {
	text = oneLine(text)
	if letters := []rune(text); len(letters) > longest {
		return string(letters[:longest]) + "…"
	}
	return text
}

// row is a Party or a hit: its name, what it is, and the words of it. A text that does not fit ends in an ellipsis.
type row struct {
	widget.BaseWidget
	labels  [3]*widget.Label
	content *fyne.Container
}

func newRow(canvas fyne.Canvas) *row {
	r := &row{}
	objects := make([]fyne.CanvasObject, len(r.labels))
	for i := range r.labels {
		r.labels[i] = widget.NewLabel("")
		r.labels[i].Truncation = fyne.TextTruncateEllipsis
		objects[i] = r.labels[i]
	}
	r.labels[0].TextStyle.Bold, r.labels[0].Importance = true, widget.HighImportance
	r.labels[1].Importance = widget.LowImportance
	r.content = container.New(columns{canvas}, objects...)
	r.ExtendBaseWidget(r)
	return r
}

func (r *row) show(words ...string) {
	for i, label := range r.labels {
		label.SetText(words[i])
	}
}

// CreateRenderer draws the row; only the toolkit calls it.
func (r *row) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.content) }

// columns gives the first two cells a width that follows the size of text, and the third the rest. Where the window is
// narrow for its text, the third stands below them.
type columns struct{ canvas fyne.Canvas }

// twoLinesBelow is the width of the window, at the normal text size, under which a row has two lines.
const twoLinesBelow float32 = 900

func (c columns) twoLines() bool { return c.canvas.Size().Width < twoLinesBelow*look.Larger() }

// Layout places the cells.
func (c columns) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	first, second := 230*look.Larger(), 290*look.Larger()
	cells := []struct{ x, y, width float32 }{{0, 0, first}, {first, 0, second},
		{first + second, 0, max(size.Width-first-second, 0)}}
	height := size.Height
	if c.twoLines() {
		half := size.Width / 2
		height /= 2
		cells = []struct{ x, y, width float32 }{{0, 0, half}, {half, 0, half}, {0, height, size.Width}}
	}
	for i, o := range objects {
		o.Resize(fyne.NewSize(cells[i].width, height))
		o.Move(fyne.NewPos(cells[i].x, cells[i].y))
	}
}

// MinSize is the height of one line or two.
func (c columns) MinSize(objects []fyne.CanvasObject) fyne.Size {
	height := float32(0)
	for _, o := range objects {
		height = max(height, o.MinSize().Height)
	}
	if c.twoLines() {
		height *= 2
	}
	return fyne.NewSize(300, height)
}
