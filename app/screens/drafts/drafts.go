// Package drafts is the start page: the list of drafts with search and filters, and what can be done with a draft:
// open, follow it up with another, duplicate, archive, delete and take back, send to a colleague, receive from one.
//
// The screen asks its Store for everything and tells the shell through Deps what the user wants to open or begin.
package drafts

import (
	"context"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"
	"rogatory/app/look"
	"rogatory/app/widgets"
	"rogatory/app/work"
	"rogatory/forms/request"
	"rogatory/i18n"
)

// Incoming is a draft that a file from a colleague holds. Its Changed is zero where the file does not say when it was
// changed.
type Incoming struct {
	request.Summary
	Here      *request.Summary // what the list holds under the same id, or nil
	Same      bool             // both say the same
	Questions []string         // whose answers differ, by their ids

	// what arrived and what the list holds; Own is nil where there is none, or it does not read
	Draft, Own *request.Draft
}

// Store keeps the drafts. Its calls may take a moment; they are made on any goroutine.
type Store interface {
	List() ([]request.Summary, error)
	Delete(id string) error
	Restore(id string) error
	// Duplicate stores a copy and returns its id.
	Duplicate(id string) (string, error)
	SetArchived(id string, archived bool) error
}

// Exchange sends drafts to a colleague and receives them. Its calls are made on any goroutine.
type Exchange interface {
	// Send writes drafts for a colleague into a file that opens with the passphrase.
	Send(ids []string, passphrase, path string) error
	// Receive reads a colleague's file, or a single draft file, which needs no passphrase. Nothing is stored yet.
	Receive(path, passphrase string) ([]Incoming, error)
	// Accept carries out the choices, by id, for the drafts of the file that Receive read last; the others are left.
	Accept(choices map[string]Choice) error
}

// Deps are what the screen uses.
type Deps struct {
	Words    *i18n.Words
	Runner   work.Runner
	Canvas   fyne.Canvas
	Store    Store
	Exchange Exchange
	Files    Files
	Party    func(code string) string // the name of a State; called on any goroutine
	Now      func() time.Time
	// Answers returns a function that writes the answers of a draft as a reader knows them, by the id of the question.
	Answers func(draft *request.Draft) func(id string) string

	Open func(id string)
	New  func(requestType string)
	// OpenFile opens a file that is no colleague's encrypted one, whatever it holds; ChooseFile asks for one first.
	OpenFile   func(path string)
	ChooseFile func()
	// Assistance begins the request for stored data that follows a preservation request, Extension one for a longer
	// preservation.
	Assistance, Extension func(id string)
	// Office leads to the particulars of the office, which the first start needs.
	Office func()
}

// Files asks the user for a file; the path is empty where none was chosen.
type Files interface {
	OpenDraft(then func(path string, err error))
	SaveDrafts(name string, then func(path string, err error))
}

// Screen is the start page.
type Screen struct {
	deps    Deps
	all     []listed
	shown   []request.Summary
	search  *widgets.Entry
	kind    *widget.Select
	to      *partyFilter
	state   *widget.Select
	order   order
	list    *list
	headed  fyne.CanvasObject // the heads of the columns
	counted *widgets.Text     // below the list
	count   fyne.CanvasObject // counted with room around it
	notice  *fyne.Container   // what happened last, with a way back
	ways    *fyne.Container   // what begins a request, and what narrows the list
	asking  fyne.CanvasObject // a form in the place of the list, or nil
	body    *fyne.Container
	root    *fyne.Container
	scroll  *widgets.Scroll // over all, for large text in a small window
}

// New makes the page; Load fills it.
func New(deps Deps) *Screen {
	s := &Screen{deps: deps, order: order{columnChanged, true}, notice: widgets.Column(look.Small),
		body: container.NewStack()}
	s.search = widgets.NewEntry()
	s.search.SetPlaceHolder(s.say("search"))
	s.search.OnChanged = func(string) { s.filter() }
	s.kind = widget.NewSelect([]string{s.say("type.all"), s.say("type.preservation"), s.say("type.stored-data")}, nil)
	s.state = widget.NewSelect([]string{s.say("state.open"), s.say("state.signed"), s.say("state.archived"),
		s.say("state.all")}, nil)
	s.to = newPartyFilter(s.say("party.all"), s.filter)
	s.kind.SetSelectedIndex(0)
	s.state.SetSelectedIndex(0)
	s.kind.OnChanged = func(string) { s.filter() }
	s.state.OnChanged = func(string) { s.filter() }
	s.list = newList(s)
	s.headed, s.counted = s.list.headed(), widgets.NewText(widgets.Caption, "")
	s.count = widgets.Inset(0, look.Small, s.counted)
	s.search.OnSubmitted = func(string) { s.focusList() }
	s.root = below(widgets.Inset(look.Large, look.Medium, s.head()), widgets.Inset(look.Large, 0, s.body))
	s.scroll = widgets.NewScroll(deps.Runner, deps.Canvas, s.root)
	return s
}

// below gives an object what another leaves of the height. The Tab key comes to the upper one first, which it does not
// in a container made by NewBorder.
func below(upper, lower fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewBorderLayout(upper, nil, nil, nil), upper, lower)
}

func (s *Screen) say(id string, args ...i18n.Args) string {
	return s.deps.Words.Say("screen.drafts."+id, args...)
}

func (s *Screen) head() fyne.CanvasObject {
	begin := widgets.Row(look.Small,
		widgets.NewButton(widgets.Filled, s.say("new-preservation"), func() { s.deps.New("preservation") }),
		widgets.NewButton(widgets.Plain, s.say("new-stored-data"), func() { s.deps.New("stored-data") }),
		widgets.NewButton(widgets.Plain, s.say("receive"), func() { s.ShowReceive("") }))
	filters := container.New(&filters{}, s.search, widgets.Framed(s.kind), widgets.Framed(s.to),
		widgets.Framed(s.state))
	s.ways = widgets.Column(look.Medium, begin, filters)
	return widgets.Column(look.Medium, widgets.NewText(widgets.Title, s.say("title")), s.ways, s.notice)
}

// Content is what the window shows.
func (s *Screen) Content() fyne.CanvasObject { return s.scroll.Scroll }

// Leave ends the watch over the focus.
func (s *Screen) Leave() { s.scroll.Stop() }

// Title stands in the title of the window.
func (s *Screen) Title() string { return s.say("title") }

// Focus is what has the focus first.
func (s *Screen) Focus() fyne.Focusable { return s.search }

// listed is a draft with the text that a search looks at.
type listed struct {
	request.Summary
	text string
	key  []byte // by which the list is sorted
}

// Load reads the list.
func (s *Screen) Load() {
	s.deps.Runner.Run(func(context.Context) func() {
		all, err := s.read()
		return func() { s.show(all, err) }
	})
}

// read reads the list and prepares it for searching, which would be too slow for ten thousand drafts at every key.
func (s *Screen) read() ([]listed, error) {
	stored, err := s.deps.Store.List()
	all := make([]listed, len(stored))
	for i, d := range stored {
		all[i] = listed{d, widgets.Fold(strings.Join([]string{d.Reference, d.Subject, s.party(d), d.To}, " ")), nil}
	}
	return all, err
}

func (s *Screen) show(all []listed, err error) {
	if err != nil {
		s.fail(err)
		return
	}
	s.all = all
	s.sort()
	s.to.offer(s)
	s.filter()
}

// filter shows the drafts that the search and the filters let through.
func (s *Screen) filter() {
	s.shown = s.shown[:0]
	words := strings.Fields(widgets.Fold(s.search.Text))
	for _, d := range s.all {
		if s.passes(d.Summary) && contains(d.text, words) {
			s.shown = append(s.shown, d.Summary)
		}
	}
	switch {
	case s.asking != nil:
		s.body.Objects = []fyne.CanvasObject{s.asking}
	case len(s.all) == 0:
		s.body.Objects = []fyne.CanvasObject{s.empty()}
	case len(s.shown) == 0:
		s.body.Objects = []fyne.CanvasObject{s.nothingFound()}
	default:
		s.body.Objects = []fyne.CanvasObject{container.New(layout.NewBorderLayout(s.headed, s.count, nil, nil),
			s.headed, container.New(fewRows{s.list}, s.list), s.count)}
	}
	s.list.cursor = max(min(s.list.cursor, len(s.shown)-1), 0)
	s.tellCursor()
	s.list.Refresh()
	s.body.Refresh()
}

func (s *Screen) party(d request.Summary) string {
	if d.To == "" {
		return ""
	}
	return s.deps.Party(d.To)
}

// nothingFound is shown while there are drafts, but none that search and filters let through.
func (s *Screen) nothingFound() fyne.CanvasObject {
	return widgets.Measure(look.ReadingWidth, look.Medium, widgets.NewText(widgets.Body, s.say("nothing-found")),
		widgets.Row(0, widgets.NewButton(widgets.Plain, s.say("clear"), s.clear)))
}

// clear shows all drafts that are not in the archive; where there are none, those in the archive too.
func (s *Screen) clear() {
	s.search.SetText("")
	s.kind.SetSelectedIndex(0)
	s.to.SetSelectedIndex(0)
	s.state.SetSelectedIndex(0)
	if len(s.shown) == 0 {
		s.state.SetSelectedIndex(3)
	}
	s.deps.Canvas.Focus(s.search)
}

// tellCursor says below the list how many drafts it shows, and in full what the draft under the cursor is, of which the
// columns may show a part only.
func (s *Screen) tellCursor() {
	words := s.deps.Words.Count("screen.drafts.shown", len(s.shown), i18n.Args{"All": len(s.all)})
	if s.list.cursor < len(s.shown) {
		words += " · " + s.nameOf(s.shown[s.list.cursor])
	}
	s.counted.SetText(words)
	if len(s.body.Objects) == 1 {
		s.body.Objects[0].Refresh() // the words may need more lines than those before
		// before it has its size, it would scroll away from the first row
		if s.list.Size().Height > s.list.rowHeight() {
			s.list.ScrollTo(s.list.cursor)
		}
	}
}

// empty is shown while there is no draft at all.
func (s *Screen) empty() fyne.CanvasObject {
	return widgets.Measure(look.ReadingWidth, look.Medium,
		widgets.NewText(widgets.Section, s.say("empty.title")),
		widgets.NewText(widgets.Body, s.say("empty.what")),
		widgets.NewText(widgets.Body, s.say("empty.how")),
		widgets.Row(0, widgets.NewButton(widgets.Plain, s.say("empty.open"), s.deps.ChooseFile)),
		widgets.Row(0, widgets.NewLineLink(s.say("empty.office"), s.deps.Office)))
}

// focusList goes from the search to what it found.
func (s *Screen) focusList() {
	if s.asking == nil && len(s.shown) > 0 {
		s.deps.Canvas.Focus(s.list)
	}
}

// FocusSearch puts the cursor into the search field.
func (s *Screen) FocusSearch() {
	s.backToList()
}

func (s *Screen) fail(err error) {
	s.notify(widgets.Notice{Severity: widgets.MustFix, Word: s.deps.Words.Say("widget.failed"),
		Summary: s.deps.Words.Error(err)})
}

// notify shows what happened in place of what was shown before; without a notice it clears the place.
func (s *Screen) notify(notices ...widgets.Notice) {
	widgets.Notify(s.notice, notices...)
	s.root.Refresh()
}

// changed writes when a draft was last changed: the time for today, else the date.
func (s *Screen) changed(d request.Summary) string {
	now, at := s.deps.Now(), d.Changed.In(s.deps.Now().Location())
	if now.Format(time.DateOnly) == at.Format(time.DateOnly) {
		return s.say("today", i18n.Args{"Time": s.deps.Words.TimeOfDay(at)})
	}
	return s.deps.Words.Date(at)
}

// Chosen returns the id and the type of the draft under the cursor of the list; both are empty where there is none.
func (s *Screen) Chosen() (id, requestType string) {
	if s.list.cursor >= len(s.shown) {
		return "", ""
	}
	return s.shown[s.list.cursor].ID, s.shown[s.list.cursor].Type
}

// Shown returns the ids of the drafts that search and filters let through, in the order of the list.
func (s *Screen) Shown() []string {
	ids := make([]string, len(s.shown))
	for i, d := range s.shown {
		ids[i] = d.ID
	}
	return ids
}
