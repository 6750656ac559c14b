// Package register is the page of the register of Parties apart from any request: all Parties with a search over names,
// articles, addresses and text, the edition of the data in use, and the amendments that the office made for itself.
//
// The page asks its Store for everything on any goroutine and shows it on the UI goroutine. Whatever changes the
// register is reported through Deps.Changed, so that the rest of the program goes on with the new one. A Party's whole
// record is another page, which opens through Deps.Party.
package register

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"rogatory/app/look"
	"rogatory/app/widgets"
	"rogatory/app/work"
	"rogatory/forms/party"
	"rogatory/forms/treaty"
	"rogatory/forms/wording"
	"rogatory/i18n"
)

// Store is the register in use and what can change it. A change that is refused returns an error with words in the
// catalogue and changes nothing. Its calls are made on any goroutine.
type Store interface {
	// Register returns the edition in use with the amendments of the office.
	Register() *party.Register
	// BuiltIn reports whether the edition in use is the one that is built into the program.
	BuiltIn() (bool, error)
	// Amendments returns the amendments in the order in which they apply.
	Amendments() ([]party.Amendment, error)
	// Add takes an amendment into use and gives it, and its entry, the ids that they lack.
	Add(party.Amendment) error
	Remove(id string) error
	// Restore takes the amendments into use that were there before, in their order.
	Restore([]party.Amendment) error
	// Import takes the amendments of a file into use, all or none.
	Import(path string) (added, replaced int, err error)
	Export(path string) error
	UseEdition(path string) error
	ResetEdition() error
}

// Files asks the user for a file; the path is empty where none was chosen.
type Files interface {
	OpenEdition(then func(path string, err error))
	OpenAmendments(then func(path string, err error))
	SaveAmendments(name string, then func(path string, err error))
}

// State is what the page remembers while another one is shown: what was searched for, and whether the amendments were
// in view.
type State struct {
	Words  string
	Office bool
}

// Deps are what the page uses, and what it reports.
type Deps struct {
	Words  *i18n.Words
	Runner work.Runner
	Canvas fyne.Canvas
	Store  Store
	Files  Files
	Today  func() treaty.Date
	State  *State

	Party   func(code party.Code) // shows the whole record of a Party
	Changed func()                // the register in use is another one now
	Back    func()
}

// Screen is the page.
type Screen struct {
	deps    Deps
	held    held
	hits    []party.Hit // of the last search; nil while all Parties are shown
	back    *widgets.Button
	edition *fyne.Container
	notice  *fyne.Container // what happened last, with a way back
	tabs    *fyne.Container
	search  *widgets.Entry
	found   *widgets.Text
	list    *list
	add     *widgets.Button
	form    *form           // in the place of the amendments, or nil
	scroll  *widgets.Scroll // of the amendments or the form, or nil
	body    *fyne.Container
	root    *fyne.Container
	cancel  func() // ends the search under way
}

// New makes the page; Load fills it.
func New(deps Deps) *Screen {
	s := &Screen{deps: deps, edition: widgets.Row(look.Large), notice: widgets.Column(look.Small),
		tabs:  widgets.Row(look.Large),
		found: widgets.NewText(widgets.Caption, ""), body: container.NewStack(), cancel: func() {}}
	s.back = widgets.NewLineLink("‹ "+s.say("back"), deps.Back)
	s.search = widgets.NewEntry()
	s.search.SetPlaceHolder(s.say("search"))
	s.search.SetText(deps.State.Words)
	s.search.OnChanged = func(string) { s.find() }
	s.search.OnSubmitted = func(string) { s.open(0) }
	s.search.OnKey = s.searchKey
	s.list = newList(s)
	s.add = widgets.NewButton(widgets.Filled, s.say("add"), func() { s.Amend("") })
	head := widgets.Column(look.Small, widgets.Row(0, s.back), widgets.NewText(widgets.Title, s.say("title")),
		s.edition, s.notice, s.tabs)
	s.root = above(widgets.Inset(look.Large, look.Medium, head), s.body)
	s.fill()
	return s
}

// above places one object over another, which gets the rest of the height. The toolkit's own container would lead Tab
// through the lower one first.
func above(top, rest fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewBorderLayout(top, nil, nil, nil), top, rest)
}

// Content is what the window shows.
func (s *Screen) Content() fyne.CanvasObject { return s.root }

// Title stands in the title of the window.
func (s *Screen) Title() string { return s.say("title") }

// Focus is the search field, or the button that adds an amendment.
func (s *Screen) Focus() fyne.Focusable {
	if s.deps.State.Office {
		return s.add
	}
	return s.search
}

// FocusSearch shows all Parties and puts the cursor into the search field.
func (s *Screen) FocusSearch() { s.view(false) }

// Back leaves the form, else the page.
func (s *Screen) Back() {
	if s.form != nil {
		s.view(true)
		return
	}
	s.deps.Back()
}

// Leave ends what is under way.
func (s *Screen) Leave() {
	s.cancel()
	s.stopScroll()
}

func (s *Screen) stopScroll() {
	if s.scroll != nil {
		s.scroll.Stop()
		s.scroll = nil
	}
}

func (s *Screen) say(id string, args ...i18n.Args) string {
	return s.deps.Words.Say("screen.register."+id, args...)
}

func (s *Screen) speaker() wording.Speaker {
	speaker := wording.Speaker{Words: s.deps.Words}
	speaker.Facts.Register = s.held.register
	if s.held.register != nil {
		speaker.Facts.Instruments, _ = s.held.register.Instruments() // a faulty edition leaves ids without names
	}
	return speaker
}

// Load reads the register in use and the amendments.
func (s *Screen) Load() { s.change(nil, nil) }

// change does something in the store, reads everything again and then tells what happened.
func (s *Screen) change(act func() error, then func()) {
	language, before := s.deps.Words.Language(), s.held.register
	s.deps.Runner.Run(func(context.Context) func() {
		var failed error
		if act != nil {
			failed = act()
		}
		now, err := read(s.deps.Store, language)
		return func() {
			s.show(now, err)
			if act != nil && err == nil && now.register != before {
				s.deps.Changed()
			}
			switch {
			case failed != nil:
				s.fail(failed)
			case err == nil && then != nil:
				then()
			}
		}
	})
}

func (s *Screen) show(now held, err error) {
	if err != nil {
		s.fail(err)
		return
	}
	s.held = now
	s.showEdition()
	s.fill()
	s.find()
}

// view changes between all Parties and the amendments of the office.
func (s *Screen) view(office bool) {
	s.deps.State.Office, s.form = office, nil
	s.notify()
	s.fill()
	s.deps.Canvas.Focus(s.Focus())
}

// fill puts what is in view into the body, and marks it above.
func (s *Screen) fill() {
	s.stopScroll()
	s.tabs.RemoveAll()
	for _, office := range []bool{false, true} {
		words := s.say("tab.parties")
		if office {
			words = s.deps.Words.Count("screen.register.tab.office", len(s.held.amendments))
		}
		if office == s.deps.State.Office {
			s.tabs.Add(widgets.Inset(0, 3, widgets.NewLine(widgets.Strong, words)))
			continue
		}
		s.tabs.Add(widgets.NewLineLink(words, func() { s.view(office) }))
	}
	switch {
	case s.form != nil:
		s.scroll = widgets.NewScroll(s.deps.Runner, s.deps.Canvas,
			widgets.Inset(look.Large, look.Small, s.form.content))
		s.body.Objects = []fyne.CanvasObject{s.scroll.Scroll}
	case s.deps.State.Office:
		s.scroll = widgets.NewScroll(s.deps.Runner, s.deps.Canvas, widgets.Inset(look.Large, look.Small, s.office()))
		s.body.Objects = []fyne.CanvasObject{s.scroll.Scroll}
	default:
		s.body.Objects = []fyne.CanvasObject{widgets.Inset(look.Large, 0, s.parties())}
	}
	s.root.Refresh()
}

func (s *Screen) fail(err error) {
	s.notify(widgets.Notice{Severity: widgets.MustFix, Word: s.deps.Words.Say("widget.failed"),
		Summary: s.deps.Words.Error(err)})
}

// notify shows what happened in place of what was told before; without a notice it clears the place.
func (s *Screen) notify(notices ...widgets.Notice) {
	widgets.Notify(s.notice, notices...)
	s.root.Refresh()
}
