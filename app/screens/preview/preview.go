// Package preview shows the PDF of a request as it will be sent, page below page, with its mark of a draft where it has
// one.
//
// The shell makes the screen with New, shows its Content and calls Load; Renew makes the pages anew after the draft has
// changed, and Leave gives the memory back. The document is made and its pages are drawn beside the window, through the
// Runner; only pages near the window have a picture, the others an empty sheet of their size, so that the scroll bar is
// true from the beginning.
//
// A click on a paragraph leads to its question. By keyboard Tab goes from answer to answer and Enter to the question.
// The line at the foot names the question.
//
// Keys: arrows, Page Up and Page Down, Home and End scroll; plus and minus zoom, 0 fits the width; Escape goes back.
package preview

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
	"rogatory/app/look"
	pages "rogatory/app/preview"
	"rogatory/app/widgets"
	"rogatory/app/work"
	"rogatory/forms/office"
	"rogatory/i18n"
)

// Engine draws PDF files.
type Engine interface {
	Pages(ctx context.Context, pdf []byte) (*pages.Document, error)
	// Close gives the memory back; the engine starts again when it is asked for pages.
	Close()
}

// Place is where the answer to a question stands on a page: in points, from the top left corner of the sheet.
type Place struct {
	Question string // its id, or a place inside its answer
	Page     int    // from 0

	Left, Top, Width, Height float64
}

// Made is a document with the places of its answers, in the order in which they are read.
type Made struct {
	PDF    []byte
	Places []Place
}

// Office keeps the profile, which says how two languages stand on paper.
type Office interface {
	Profile() (office.Profile, error)
	SaveProfile(office.Profile) error
}

// Deps are what the screen uses, and what it reports.
type Deps struct {
	Words  *i18n.Words
	Runner work.Runner
	Canvas fyne.Canvas
	Engine Engine
	// Make makes the document of the draft as it is now. It is called on any goroutine, so it holds that draft and does
	// not ask the session for it.
	Make func() (Made, error)
	// offers the other layout of two languages; nil where the request has one language
	Office   Office
	Question func(place string) string // the name of a question, or of a place inside its answer
	Go       func(place string)        // goes to the question
	Back     func()
}

// Screen is the page.
type Screen struct {
	deps    Deps
	stack   *stack
	sheets  *fyne.Container
	pane    *pane
	notice  *fyne.Container // stands in the place of the pages
	content fyne.CanvasObject
	tools   tools
	zoom    zoom

	document *pages.Document // nil until the first one is made
	made     Made
	named    *answerLink // the one whose question stands at the foot
	foot     *widgets.Text
	drawing  bool   // a page is being drawn
	cancel   func() // ends what runs; its result is not shown any more
	activity *widget.Activity
	keys     func(*fyne.KeyEvent) // what heard the keys of the window before
	left     bool
}

// tools is the line above the pages.
type tools struct {
	back, smaller, larger, fit *widgets.Button
	layout                     *widgets.Button
	page, percent, state       *widgets.Text
	row                        *fyne.Container
}

// New makes the page; Load fills it.
func New(deps Deps) *Screen {
	s := &Screen{deps: deps, stack: &stack{factor: screenPoint, scale: 1}, notice: container.NewCenter(),
		cancel: func() {}, activity: widget.NewActivity()}
	s.sheets = container.New(s.stack)
	s.pane = newPane(deps.Canvas, s.sheets)
	s.pane.resized, s.pane.key, s.pane.rune = s.arrange, s.key, s.sign
	s.pane.scroll.OnScrolled = func(fyne.Position) { s.scrolled() }
	head := widgets.Column(0, widgets.Inset(look.Large, look.Small, s.line()), widgets.Rule())
	s.foot = widgets.NewText(widgets.Note, "")
	foot := widgets.Column(0, widgets.Rule(), widgets.Inset(look.Large, look.Hair, s.foot))
	s.content = container.New(framed{}, head, container.NewStack(s.pane, s.notice), foot)
	s.renewTools()
	return s
}

// line makes the tools.
func (s *Screen) line() fyne.CanvasObject {
	t := &s.tools
	t.back = widgets.NewLineLink("‹ "+s.say("back"), s.deps.Back)
	t.smaller = widgets.NewButton(widgets.Plain, s.say("smaller"), s.Smaller)
	t.larger = widgets.NewButton(widgets.Plain, s.say("larger"), s.Larger)
	t.fit = widgets.NewButton(widgets.Plain, s.say("fit"), s.FitWidth)
	t.page, t.percent, t.state = widgets.NewLine(widgets.Strong, ""), widgets.NewLine(widgets.Body,
		""), widgets.NewLine(widgets.Caption, "")
	t.layout = widgets.NewButton(widgets.Plain, "", s.changeLayout)
	t.layout.Hide()
	t.row = widgets.Row(look.Medium, t.back, t.page, t.smaller, t.percent, t.larger, t.fit, t.layout, t.state)
	return t.row
}

// Content is what the window shows.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Focus is where the keys go first: to the pages.
func (s *Screen) Focus() fyne.Focusable { return s.pane }

// Leave ends what is under way and gives the memory of pages and engine back.
func (s *Screen) Leave() {
	if s.left {
		return
	}
	s.left = true
	s.stop()
	s.deps.Canvas.SetOnTypedKey(s.keys)
	s.showInstead(nil)
	s.setSheets(nil, nil)
	s.document, s.made = nil, Made{}
	s.deps.Runner.Run(s.close)
}

func (s *Screen) say(id string, args ...i18n.Args) string {
	return s.deps.Words.Say("screen.preview."+id, args...)
}

// key hears the keys of the pages, and those that a button does not use. The rest, such as that of the guide, is for
// the window.
func (s *Screen) key(key *fyne.KeyEvent) {
	switch {
	case s.pane.scrolls(key.Name):
	case key.Name == fyne.KeyEscape:
		s.deps.Back()
	case s.keys != nil:
		s.keys(key)
	}
}

// sign hears the signs of the zoom.
func (s *Screen) sign(sign rune) {
	switch sign {
	case '+', '=':
		s.Larger()
	case '-', '−':
		s.Smaller()
	case '0':
		s.FitWidth()
	}
}

// showInstead puts something in the place of the pages, or nothing.
func (s *Screen) showInstead(object fyne.CanvasObject) {
	s.activity.Stop()
	s.notice.RemoveAll()
	if object != nil {
		s.notice.Add(widgets.Fixed(look.ReadingWidth*.75, object))
	}
	s.notice.Refresh()
}

// busy says that something is being made: in the place of the pages where there are none yet, else beside the tools.
func (s *Screen) busy() {
	if s.document != nil {
		s.tools.state.SetText(s.say("renewing"))
		s.showInstead(nil)
		return
	}
	s.showInstead(widgets.Panel(look.Paper, look.Line,
		widgets.Column(look.Small, container.NewCenter(s.activity), widgets.NewText(widgets.Body, s.say("preparing")))))
	s.activity.Start()
}
