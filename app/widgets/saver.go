package widgets

import (
	"context"

	"rogatory/app/look"
	"rogatory/app/work"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// SaverWords are what a Saver says.
type SaverWords struct {
	Save, Doing, Stop, Open string
	Failed                  string // above what went wrong
	Saved                   func(path string) string
	Error                   func(err error) string
}

// SaverDeps are what a Saver works with. All but the job that Write returns and Open are called on the UI goroutine.
type SaverDeps struct {
	Words  SaverWords
	Runner work.Runner
	Canvas fyne.Canvas
	// Ask asks the user where to write; the path is empty where no place was chosen.
	Ask func(then func(path string, err error))
	// Write prepares the work and returns the job that makes the file, on any goroutine.
	Write func(path string) func(ctx context.Context) error
	// Open opens a file as the operating system does.
	Open func(path string) error
}

// Saver makes a file beside the window and says where it lies: a quiet button that asks for the place, and below it
// what came out, with a link that opens the file.
type Saver struct {
	Button *Button
	Result *fyne.Container
	// Shown is called when the result has changed, so that the page can bring it into sight; it may be nil.
	Shown func()

	deps   SaverDeps
	cancel func()
}

// NewSaver returns a Saver; the page places its Button and its Result.
func NewSaver(deps SaverDeps) *Saver {
	s := &Saver{Result: Column(look.Small), deps: deps, cancel: func() {}}
	s.Button = NewButton(Plain, deps.Words.Save, s.Save)
	return s
}

// Save asks for the place and writes the file there, unless a file is being made.
func (s *Saver) Save() {
	if s.Button.Disabled() {
		return
	}
	s.deps.Ask(func(path string, err error) {
		switch {
		case err != nil:
			s.fail(err)
		case path != "" && !s.Button.Disabled():
			s.write(path)
		}
	})
}

// Cancel ends what is under way.
func (s *Saver) Cancel() { s.cancel() }

func (s *Saver) write(path string) {
	job := s.deps.Write(path)
	s.Button.Disable()
	stop := NewLineLink(s.deps.Words.Stop, func() { s.cancel(); s.Button.Enable(); s.show() })
	s.show(NewText(Body, s.deps.Words.Doing), widget.NewProgressBarInfinite(), Row(0, stop))
	s.cancel = s.deps.Runner.Run(func(ctx context.Context) func() {
		err := job(ctx)
		return func() { s.done(path, err) }
	})
}

func (s *Saver) done(path string, err error) {
	s.Button.Enable()
	if err != nil {
		s.fail(err)
		return
	}
	open := NewLineLink(s.deps.Words.Open, func() { s.open(path) })
	saved := NewSigned(Success, TextStyle{Size: theme.SizeNameText, Colour: look.Ink}, s.deps.Words.Saved(path))
	s.show(Panel(look.DoneTint, look.Done, Column(look.Hair, saved, Row(0, open))))
	s.deps.Canvas.Focus(open)
}

func (s *Saver) open(path string) {
	s.deps.Runner.Run(func(context.Context) func() {
		if err := s.deps.Open(path); err != nil {
			return func() { s.fail(err) }
		}
		return nil
	})
}

func (s *Saver) fail(err error) {
	s.show(NewNotice(Notice{Severity: MustFix, Word: s.deps.Words.Failed, Summary: s.deps.Words.Error(err)}))
}

func (s *Saver) show(objects ...fyne.CanvasObject) {
	s.Result.Objects = objects
	s.Result.Refresh()
	if s.Shown != nil {
		s.Shown()
	}
}
