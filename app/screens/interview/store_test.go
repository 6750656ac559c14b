package interview_test

import (
	"context"
	"errors"
	"testing"

	"rogatory/app/screens/interview"
	"rogatory/app/work"
	"rogatory/forms/question"
	"rogatory/forms/request"
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
	d := open(t, "en", "reference", started)
	runner := &slow{}
	d.screen = interview.New(interview.Deps{Words: d.words, Session: d.session, Runner: runner,
		Canvas: d.window.Canvas(), Pending: func() {}, Kept: func() {}, Arrived: func() {}, Moved: func() {},
		Fail: func(err error) { d.failed = append(d.failed, err) }})
	d.window.SetContent(d.screen.Content())
	d.window.Canvas().Focus(d.screen.Focus())
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

func TestContinueIsOneTransaction(t *testing.T) {
	d := open(t, "en", "reference", started)
	d.write("12 Js 44/26")
	before := d.store.base.Number
	d.screen.Continue()
	if got := d.store.base.Number - before; got != 1 || d.session.Place() == "reference" {
		t.Errorf("stored %d times, at %s", got, d.session.Place())
	}
}

func TestAChangeMeanwhileLosesNothing(t *testing.T) {
	for name, then := range map[string]func(*fixture){
		"leaving the page": func(d *fixture) { d.screen.Leave() },
		"keeping it all the same": func(d *fixture) {
			d.session.Overrule(d.failed[0])
			d.screen.Keep()
		},
	} {
		d := open(t, "en", "reference", started)
		d.write("12 Js 44/26")
		d.store.base.Number += 5
		d.screen.Continue()
		var changed *request.ChangedError
		if len(d.failed) != 1 || !errors.As(d.failed[0], &changed) || d.session.Place() != "reference" {
			t.Fatalf("%s: failed %v, at %s", name, d.failed, d.session.Place())
		}
		then(d)
		if d.store.draft == nil || d.store.draft.String(question.Reference) != "12 Js 44/26" {
			t.Errorf("%s: what was typed is lost", name)
		}
	}
}
