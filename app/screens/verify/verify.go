// Package verify is the page that says what the signatures of a PDF are worth: whether it is signed, whether the
// signature holds, by whom, when, at which level, whether anybody vouches for the certificate, and what is wrong, each
// with a sentence.
//
// The screen knows no PDF: it is given a function that examines the file at a path. Where the PDF holds the draft from
// which it was made, the page offers to open it, or to compare it with the one that the list has.
package verify

import (
	"context"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
	"rogatory/app/look"
	"rogatory/app/widgets"
	"rogatory/app/work"
	"rogatory/i18n"
)

// Files asks the user for a file; the path is empty where none was chosen.
type Files interface {
	OpenPDF(then func(path string, err error))
}

// Deps are what the screen uses, and what it reports.
type Deps struct {
	Words  *i18n.Words
	Runner work.Runner
	Canvas fyne.Canvas
	Files  Files
	// Examine reads the file at a path and checks its signatures. It is called on any goroutine.
	Examine func(path string) (Outcome, error)
	Party   func(code string) string // the name of a State
	// Take stores and opens the draft inside the PDF at a path; fresh makes it a draft of its own, beside the one of
	// the same id.
	Take func(path string, fresh bool)
	// Compare shows the draft inside the PDF at a path beside the one of the same id.
	Compare func(path string)
	// Open opens the draft of the list with this id.
	Open func(id string)
	Back func()
}

// Screen is the page.
type Screen struct {
	deps   Deps
	back   *widgets.Button
	choose *widgets.Button
	result *fyne.Container
	scroll *widgets.Scroll
	path   string // of the file that was examined last
	cancel func()
}

// New makes the page without a file; Check examines one.
func New(deps Deps) *Screen {
	s := &Screen{deps: deps, result: widgets.Column(look.Medium), cancel: func() {}}
	s.back = widgets.NewLineLink("‹ "+s.say("back"), deps.Back)
	s.choose = widgets.NewButton(widgets.Filled, s.say("choose"), s.Choose)
	body := widgets.Measure(look.ReadingWidth, look.Large, widgets.Row(0, s.back),
		widgets.NewText(widgets.Title, s.say("title")),
		widgets.NewText(widgets.Body, s.say("what")),
		widgets.Column(look.Small, widgets.Row(0, s.choose), widgets.NewText(widgets.Note, s.say("drop"))), s.result)
	s.scroll = widgets.NewScroll(deps.Runner, deps.Canvas, widgets.Inset(look.Large, look.Medium, body))
	return s
}

// Content is what the window shows.
func (s *Screen) Content() fyne.CanvasObject { return s.scroll.Scroll }

// Focus is the button that chooses a file.
func (s *Screen) Focus() fyne.Focusable { return s.choose }

// Title names the page in the title of the window.
func (s *Screen) Title() string { return s.say("title") }

// Path is the file that was examined last; empty for none.
func (s *Screen) Path() string { return s.path }

// Turn scrolls by a key.
func (s *Screen) Turn(key fyne.KeyName) { s.scroll.Turn(key) }

// Leave ends what is under way.
func (s *Screen) Leave() {
	s.cancel()
	s.scroll.Stop()
}

func (s *Screen) say(id string, args ...i18n.Args) string {
	return s.deps.Words.Say("screen.verify."+id, args...)
}

// Choose asks for a PDF and examines it.
func (s *Screen) Choose() {
	s.deps.Files.OpenPDF(func(path string, err error) {
		switch {
		case err != nil:
			s.fail(err)
		case path != "":
			s.Check(path)
		}
	})
}

// Check examines the file at a path, such as one that was dropped on the window.
func (s *Screen) Check(path string) {
	s.cancel()
	s.path = path
	stop := widgets.NewLineLink(s.say("stop"), func() { s.cancel(); s.show() })
	s.show(widgets.NewText(widgets.Body, s.say("examining", i18n.Args{"File": filepath.Base(path)})),
		widget.NewProgressBarInfinite(), widgets.Row(0, stop))
	s.cancel = s.deps.Runner.Run(func(context.Context) func() {
		outcome, err := s.deps.Examine(path)
		return func() {
			if err != nil {
				s.fail(err)
				return
			}
			s.showOutcome(path, outcome)
		}
	})
}

func (s *Screen) show(objects ...fyne.CanvasObject) {
	s.result.Objects = objects
	s.result.Refresh()
	s.scroll.Content.Refresh()
	s.scroll.Refresh()
}

func (s *Screen) fail(err error) {
	s.show(widgets.NewNotice(widgets.Notice{Severity: widgets.MustFix, Word: s.deps.Words.Say("widget.failed"),
		Summary: s.deps.Words.Error(err)}))
	s.scroll.Reveal(s.result)
}

func (s *Screen) showOutcome(path string, outcome Outcome) {
	parts := []fyne.CanvasObject{widgets.Rule(), widgets.NewText(widgets.Section, filepath.Base(path)),
		s.verdict(outcome)}
	for i, signature := range outcome.Signatures {
		parts = append(parts, s.signature(signature, i+1, len(outcome.Signatures)))
	}
	if outcome.Signed {
		parts = append(parts, widgets.NewText(widgets.Note, s.say("revocation")))
	}
	parts = append(parts, s.inside(path, outcome))
	s.show(parts...)
	s.scroll.Reveal(s.result)
}
