package shell

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"
	"rogatory/app/look"
	"rogatory/app/screens/interview"
	"rogatory/app/session"
	"rogatory/app/widgets"
	"rogatory/forms/request"
)

// versions is the page that shows both versions of a request that was changed meanwhile, side by side by question, and
// asks which one to go on with. To leave it is to keep one's own: that is all that could be lost.
type versions struct {
	shell    *Shell
	mine     *session.Change
	theirs   request.Kept
	decided  bool
	failed   bool // the own version could not be stored
	keepMine *widgets.Button
	scroll   *widgets.Scroll
}

// compareUnsaved shows the page in the place of the page of the interview whose answers could not be stored.
func (s *Shell) compareUnsaved() {
	if page, ok := s.shown.(*interview.Screen); ok {
		s.compareVersions(page.Unsaved)
	}
}

// compareVersions shows the page in the place of the one whose change could not be stored.
func (s *Shell) compareVersions(unsaved func() (*session.Change, error)) {
	page, id := s.shown, s.session.Draft().ID
	s.services.Runner.Run(func(context.Context) func() {
		theirs, err := s.services.Drafts.Load(id)
		return func() {
			if s.shown != page {
				return // it was left meanwhile, which kept its answers
			}
			var mine *session.Change
			if err == nil {
				mine, err = unsaved()
			}
			if err != nil {
				s.fail(err)
				return
			}
			s.showVersions(mine, theirs)
		}
	})
}

func (s *Shell) showVersions(mine *session.Change, theirs request.Kept) {
	v := &versions{shell: s, mine: mine, theirs: theirs}
	v.keepMine = widgets.NewButton(widgets.Filled, s.say("keep-mine"), v.keep)
	body := widgets.Measure(look.ReadingWidth, look.Large, widgets.NewText(widgets.Title, s.say("versions.title")),
		widgets.NewText(widgets.Body, s.words.Error(&request.ChangedError{Newest: theirs.Revision})),
		widgets.NewText(widgets.Body, s.say("versions.what")),
		widgets.Row(look.Medium, v.keepMine, widgets.NewButton(widgets.Plain, s.say("take-theirs"), v.take)))
	own, other := s.answers(mine.Draft()), s.answers(theirs.Draft)
	for _, id := range mine.Draft().Differing(theirs.Draft) {
		body.Add(widgets.Column(look.Small, widgets.NewText(widgets.Strong, s.speaker().Place(id)),
			widgets.Halves(look.Medium, v.side("versions.mine", own(string(id))),
				v.side("versions.theirs", other(string(id))))))
	}
	v.scroll = widgets.NewScroll(s.services.Runner, s.services.Window.Canvas(),
		widgets.Inset(look.Large, look.Medium, body))
	s.show(v, func() { v.decided = true; s.showVersions(mine, theirs) })
}

// side is the answer of one version.
func (v *versions) side(label, words string) fyne.CanvasObject {
	if words == "" {
		words = v.shell.words.Say("screen.drafts.compare.no-answer")
	}
	return widgets.Panel(look.Panel, look.Line, widgets.Column(look.Hair,
		widgets.NewText(widgets.Caption, v.shell.say(label)), widgets.NewText(widgets.Body, words)))
}

// Content is what the window shows.
func (v *versions) Content() fyne.CanvasObject { return v.scroll.Scroll }

// Focus is the way that loses nothing.
func (v *versions) Focus() fyne.Focusable { return v.keepMine }

// Title is for the title bar of the window.
func (v *versions) Title() string { return v.shell.say("versions.title") }

// Turn scrolls for a key that nothing else used.
func (v *versions) Turn(key fyne.KeyName) { v.scroll.Turn(key) }

// Pending reports whether one version is on its way to the disk, Failed whether it could not be stored.
func (v *versions) Pending() bool { return v.shell.line.Busy() }

// Failed reports whether the own version could not be stored; then the page is not left.
func (v *versions) Failed() bool { return v.failed }

// Leave keeps the own version where nothing was decided.
func (v *versions) Leave() {
	v.scroll.Stop()
	if !v.decided {
		v.decided = true
		v.store(func() {})
		v.shell.line.Wait()
	}
}

// keep stores the own version as the newest one and goes on with it.
func (v *versions) keep() {
	v.decided = true
	v.store(v.shell.showPlace)
}

func (v *versions) store(then func()) {
	s := v.shell
	v.mine.OnTop(v.theirs.Revision)
	s.store(v.mine, func(err error) {
		var changed *request.ChangedError
		v.failed = err != nil
		switch {
		case err == nil:
			s.kept()
			then()
		case errors.As(err, &changed) && s.shown == v: // once more
			v.failed = false
			v.reload()
		default:
			v.decided = false
			s.fail(err)
		}
	})
}

// reload compares with what is stored now.
func (v *versions) reload() {
	s := v.shell
	s.services.Runner.Run(func(context.Context) func() {
		theirs, err := s.services.Drafts.Load(v.theirs.Draft.ID)
		return func() {
			if v.decided = false; err != nil {
				s.fail(err)
				return
			}
			v.decided = true
			s.showVersions(v.mine, theirs)
		}
	})
}

// take goes on with the other version.
func (v *versions) take() {
	if err := v.mine.GiveWay(v.theirs); err != nil {
		v.shell.fail(err)
		return
	}
	v.decided = true
	v.mine.Take()
	v.shell.showPlace()
}
