package interview_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"rogatory/app/screens/interview"
	"rogatory/app/widgets"
	"rogatory/app/work"
	"rogatory/forms/question"
)

// slow is a Runner whose jobs are done when the test says so.
type slow struct {
	work.Inline
	jobs []work.Job
}

func (s *slow) Run(job work.Job) func() {
	s.jobs = append(s.jobs, job)
	return func() {}
}

// work does the jobs that were run, and those that follow from them.
func (s *slow) work() {
	for len(s.jobs) > 0 {
		job := s.jobs[0]
		s.jobs = s.jobs[1:]
		if show := job(context.Background()); show != nil {
			show()
		}
	}
}

// The window does not wait for the disk. The page stays until its answers are stored, a second Continue is none, and
// what is typed meanwhile is kept too.
func TestContinueStoresBesideTheWindow(t *testing.T) {
	d, runner := slowly(t)
	d.write("12 Js 44/26")
	before := d.store.base.Number
	d.screen.Continue()
	d.screen.Continue()
	if d.store.base.Number != before || d.session.Place() != "reference" || len(runner.jobs) != 1 {
		t.Fatalf("stored %d times, at %s, %d jobs", d.store.base.Number-before, d.session.Place(), len(runner.jobs))
	}
	d.write("7")
	runner.work()
	if got := d.store.draft.String(question.Reference); got != "12 Js 44/267" || d.session.Place() == "reference" {
		t.Errorf("the store has %q, at %s, failed %v", got, d.session.Place(), d.failed)
	}
	if got := d.store.base.Number - before; got != 2 {
		t.Errorf("stored %d times, want once and once more for what was typed meanwhile", got)
	}
}

// Whatever leads elsewhere is one transaction together with what was typed, by keyboard or after the field lost the
// focus to the mouse.
func TestEachStepIsOneTransaction(t *testing.T) {
	for name, step := range steps {
		for _, mouse := range []bool{false, true} {
			d := open(t, "en", "reference", started)
			d.write("12 Js 44/26")
			before := d.store.base.Number
			if mouse {
				d.window.Canvas().Unfocus()
			}
			step.act(d.screen)
			d.runner.Pass()
			if got := d.store.base.Number - before; got != 1 || d.session.Place() == "reference" ||
				d.store.draft.String(question.Reference) != "12 Js 44/26" {
				t.Errorf("%s, mouse %t: stored %d times, at %s", name, mouse, got, d.session.Place())
			}
		}
	}
}

// steps are the ways to leave a page.
var steps = map[string]struct {
	act   func(*interview.Screen)
	place question.PageID
}{
	"continue":      {(*interview.Screen).Continue, "languages"},
	"back":          {(*interview.Screen).Back, "need"},
	"to a page":     {func(s *interview.Screen) { s.GoTo("facts") }, "facts"},
	"to a question": {func(s *interview.Screen) { s.GoToQuestion(question.FactsSummary.ID()) }, "facts"},
}

// slowly opens a page whose store waits until the test says so.
func slowly(t *testing.T) (*fixture, *slow) {
	d := open(t, "en", "reference", started)
	runner := &slow{}
	d.screen = interview.New(interview.Deps{Words: d.words, Session: d.session, Runner: runner,
		Line: work.NewLine(runner), Canvas: d.window.Canvas(), Pending: func() {},
		Kept: func() {}, Arrived: func() {}, Moved: func() {},
		Fail: func(err error) { d.failed = append(d.failed, err) }})
	d.window.SetContent(d.screen.Content())
	d.window.Canvas().Focus(d.screen.Focus())
	return d, runner
}

// Who types on while the disk is slow loses nothing, wherever the step leads, and the saves come in the order of the
// acts.
func TestWhatIsTypedOnWhileAStepIsStoredIsKept(t *testing.T) {
	for name, step := range steps {
		d, runner := slowly(t)
		d.write("12 Js 44/26")
		step.act(d.screen)
		if d.store.draft != nil || len(runner.jobs) != 1 {
			t.Fatalf("%s: the window waits for the disk", name)
		}
		d.write("7")
		runner.work()
		if got := d.store.draft.String(question.Reference); got != "12 Js 44/267" || d.session.Place() != step.place ||
			d.store.place != string(step.place) {
			t.Errorf("%s: the store has %q at %s, the session is at %s, %v", name, got, d.store.place,
				d.session.Place(), d.failed)
		}
	}
}

// Two steps that follow each other quickly are both done, the second on what the first left.
func TestStepsAreStoredInTheOrderOfTheActs(t *testing.T) {
	d, runner := slowly(t)
	d.write("12 Js 44/26")
	d.screen.Undo()
	d.screen.GoTo("facts")
	d.screen.Back()
	d.screen.Redo()
	runner.work()
	if got := d.store.draft.String(question.Reference); got != "12 Js 44/26" || d.store.place == "reference" ||
		string(d.session.Place()) != d.store.place {
		t.Errorf("the store has %q at %s, the session is at %s", got, d.store.place, d.session.Place())
	}
}

func TestAnUndoTakesBackWhatWasTypedAndKeepsWhatIsTypedOn(t *testing.T) {
	d, runner := slowly(t)
	d.write("12 Js")
	d.screen.Undo()
	d.write("!")
	runner.work()
	if got := d.store.draft.String(question.Reference); got != "12 Js!" || len(d.failed) > 0 {
		t.Errorf("the store has %q", got)
	}
}

func TestAStepThatCannotBeStoredLeadsNowhere(t *testing.T) {
	for name, step := range steps {
		d := open(t, "en", "reference", started)
		d.write("12 Js 44/26")
		d.store.fail = errors.New("the disk is full")
		step.act(d.screen)
		entry, ok := d.window.Canvas().Focused().(*widgets.Entry)
		if len(d.failed) != 1 || d.session.Place() != "reference" || !ok || entry.Text != "12 Js 44/26" {
			t.Errorf("%s: failed %v, at %s", name, d.failed, d.session.Place())
		}
	}
}

func TestAChangeMeanwhileLosesNothing(t *testing.T) {
	for name, then := range map[string]func(*fixture){
		"leaving the page": func(d *fixture) { d.screen.Leave() },
		"keeping it all the same": func(d *fixture) {
			d.write("7")
			change, err := d.screen.Unsaved()
			if err != nil {
				d.t.Fatal(err)
			}
			change.OnTop(d.store.base)
			if err := change.Apply(); err != nil {
				d.t.Fatal(err)
			}
			d.screen.Leave()
		},
	} {
		d := open(t, "en", "reference", started)
		d.write("12 Js 44/26")
		d.store.base.Number += 5
		d.screen.Continue()
		if d.meanwhile != 1 || len(d.failed) > 0 || d.session.Place() != "reference" || d.store.draft != nil {
			t.Fatalf("%s: said %d times, failed %v, at %s", name, d.meanwhile, d.failed, d.session.Place())
		}
		then(d)
		if d.meanwhile != 1 || d.store.draft == nil ||
			!strings.HasPrefix(d.store.draft.String(question.Reference), "12 Js 44/26") {
			t.Errorf("%s: what was typed is lost, said %d times", name, d.meanwhile)
		}
	}
}
