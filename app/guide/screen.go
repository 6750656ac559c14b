package guide

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"rogatory/app/look"
	"rogatory/app/widgets"
	"rogatory/app/widgets/reader"
	"rogatory/app/work"
	"rogatory/i18n"
)

// contentsWidth is the room for the list of contents, in the toolkit's units.
const contentsWidth float32 = 270

// widestContents is the most room that the list of contents takes where the text is large.
const widestContents float32 = 420

// normalText is the size of text at which contentsWidth fits.
const normalText float32 = 15

// mostMatches is how many places a search shows.
const mostMatches = 40

// Deps are what the screen uses, and what it reports.
type Deps struct {
	Words   *i18n.Words
	Runner  work.Runner
	Canvas  fyne.Canvas
	Chapter string // id of the chapter to begin with; empty for the first
	Back    func()
}

// Screen is the page: search and contents at the left, the chapter at the right.
type Screen struct {
	deps     Deps
	chapters []Chapter
	shown    int
	search   *widgets.Entry
	list     *fyne.Container
	side     *widgets.Scroll
	page     *reader.Reader
	parts    []fyne.CanvasObject // of the chapter that is shown
	content  fyne.CanvasObject
}

// New makes the page. It fails only where the guide was not built into the program.
func New(deps Deps) (*Screen, error) {
	chapters, err := Chapters(deps.Words)
	if err != nil {
		return nil, err
	}
	s := &Screen{deps: deps, chapters: chapters, search: widgets.NewEntry(), list: widgets.Column(look.Small)}
	s.search.SetPlaceHolder(s.say("search"))
	s.search.OnChanged = func(string) { s.fillList() }
	s.search.OnSubmitted = func(string) { s.goToFirst() }
	s.search.OnKey = s.searchKey
	s.page = reader.New(deps.Runner, deps.Canvas, widgets.Column(0))
	s.side = widgets.NewScroll(deps.Runner, deps.Canvas, widgets.Inset(look.Medium, look.Hair, s.list))
	head := widgets.Inset(look.Medium, look.Medium, widgets.Column(look.Medium,
		widgets.Row(0, widgets.NewLineLink("‹ "+s.say("back"), deps.Back)), s.search))
	left := container.NewStack(widgets.Ground(look.Panel), container.NewBorder(head, nil, nil, nil, s.side.Scroll))
	s.content = container.NewBorder(nil, nil,
		widgets.Fixed(min(contentsWidth*theme.TextSize()/normalText, widestContents), left), nil, s.page)
	s.Open(deps.Chapter)
	return s, nil
}

// Content is what the window shows.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Focus is the chapter, so that the keys scroll it.
func (s *Screen) Focus() fyne.Focusable { return s.page }

// Title names the page in the title of the window.
func (s *Screen) Title() string { return s.chapters[s.shown].Title }

// Turn scrolls by a key.
func (s *Screen) Turn(key fyne.KeyName) { s.page.Turn(key) }

// Leave ends the watch over the focus.
func (s *Screen) Leave() {
	s.page.Stop()
	s.side.Stop()
}

// Back leaves the guide.
func (s *Screen) Back() { s.deps.Back() }

// FocusSearch puts the cursor into the search field.
func (s *Screen) FocusSearch() { s.deps.Canvas.Focus(s.search) }

// Shown returns the id of the chapter that is shown.
func (s *Screen) Shown() string { return s.chapters[s.shown].ID }

func (s *Screen) say(id string, args ...i18n.Args) string {
	return s.deps.Words.Say("screen.guide."+id, args...)
}

// Open shows a chapter; one that does not exist leads to the first.
func (s *Screen) Open(id string) {
	place := 0
	for i, chapter := range s.chapters {
		if chapter.ID == id {
			place = i
		}
	}
	s.open(place)
}

func (s *Screen) open(place int) {
	s.shown = place
	chapter := s.chapters[place]
	column := widgets.Measure(look.ReadingWidth, look.Medium, widgets.NewText(widgets.Title, chapter.Title))
	s.parts = s.parts[:0]
	for _, block := range chapter.Blocks {
		part := s.show(block)
		s.parts = append(s.parts, part)
		column.Add(part)
	}
	column.Add(s.neighbours())
	s.page.SetContent(widgets.Inset(look.Large, look.Large, column))
	s.fillList()
}

// neighbours are the links to the chapter after this one and to the one before.
func (s *Screen) neighbours() fyne.CanvasObject {
	links := widgets.Column(look.Small)
	if s.shown > 0 {
		before := s.shown - 1
		links.Add(widgets.NewButton(widgets.Link, s.say("before", i18n.Args{"Chapter": s.chapters[before].Title}),
			func() { s.turn(before) }))
	}
	if s.shown < len(s.chapters)-1 {
		next := s.shown + 1
		links.Add(widgets.NewButton(widgets.Link, s.say("next", i18n.Args{"Chapter": s.chapters[next].Title}),
			func() { s.turn(next) }))
	}
	return widgets.Column(look.Medium, widgets.Rule(), links)
}

// turn shows a chapter and gives it the focus, so that reading goes on with the arrows.
func (s *Screen) turn(place int) {
	s.open(place)
	s.deps.Canvas.Focus(s.page)
}

// fillList shows the contents, or while something is searched the places that were found.
func (s *Screen) fillList() {
	s.list.RemoveAll()
	if widgets.Fold(s.search.Text) == "" {
		s.listContents()
	} else {
		s.listMatches(Find(s.chapters, s.search.Text))
	}
	s.list.Refresh()
}

func (s *Screen) listContents() {
	s.list.Add(widgets.NewText(widgets.Strong, s.say("contents")))
	for i, chapter := range s.chapters {
		if i == s.shown {
			s.list.Add(widgets.Inset(0, 3, widgets.NewText(widgets.Strong, "› "+chapter.Title)))
			continue
		}
		s.list.Add(widgets.NewButton(widgets.Link, chapter.Title, func() { s.turn(i) }))
	}
}

func (s *Screen) listMatches(matches []Match) {
	if len(matches) == 0 {
		s.list.Add(widgets.NewText(widgets.Note, s.say("nothing")))
		return
	}
	s.list.Add(widgets.NewText(widgets.Strong, s.deps.Words.Count("screen.guide.found", len(matches))))
	for _, match := range matches[:min(len(matches), mostMatches)] {
		link := widgets.NewButton(widgets.Link, s.chapters[match.Chapter].Title, func() { s.goTo(match) })
		place := widgets.Column(0, link)
		if match.Text != "" {
			place.Add(widgets.NewText(widgets.Caption, match.Text))
		}
		s.list.Add(place)
	}
}

// goTo shows a place that was found. The search stays as it is.
func (s *Screen) goTo(match Match) {
	s.turn(match.Chapter)
	if match.Block >= 0 {
		s.page.Reveal(s.parts[match.Block])
	}
}

func (s *Screen) goToFirst() {
	if matches := Find(s.chapters, s.search.Text); len(matches) > 0 {
		s.goTo(matches[0])
	}
}

// searchKey empties the search with Escape.
func (s *Screen) searchKey(key *fyne.KeyEvent) bool {
	if key.Name != fyne.KeyEscape || s.search.Text == "" {
		return false
	}
	s.search.SetText("")
	return true
}
