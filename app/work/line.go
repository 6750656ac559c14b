package work

import (
	"context"
	"slices"
)

// Line does steps one after the other, in the order in which they came: the next one begins when what the one before
// shows has happened. All its methods are for the UI goroutine.
//
//	line := work.NewLine(runner)
//	line.Do(func() work.Job {           // on the UI goroutine, when its turn has come
//		change := session.Submit(page.Values())
//		return func(context.Context) func() {
//			err := change.Store()       // any goroutine
//			return func() { shown(change, err) }
//		}
//	})
//	line.Wait()                         // before the window closes
type Line struct {
	runner  Runner
	waiting []func() Job
	step    *step // that is under way, or nil
}

// step is a job under way. What it shows is shown once, by whoever comes first: its own call of the UI goroutine, or
// Wait.
type step struct {
	result chan func()
	shown  bool
}

// NewLine returns a line whose jobs run on a Runner.
func NewLine(runner Runner) *Line { return &Line{runner: runner} }

// Do begins a step when its turn has come, which is at once where none is under way. The step works out its job on the
// UI goroutine; nil is nothing to do.
func (l *Line) Do(begin func() Job) {
	l.waiting = append(l.waiting, begin)
	l.next()
}

// Next is Do for what belongs to the step that is under way: it comes before all that wait.
func (l *Line) Next(begin func() Job) {
	l.waiting = slices.Insert(l.waiting, 0, begin)
	l.next()
}

// Busy reports whether a step is under way.
func (l *Line) Busy() bool { return l.step != nil }

// Wait returns when every step is done and has shown what it shows. Called by what a step shows it returns at once,
// since the step cannot wait for itself.
func (l *Line) Wait() {
	for l.step != nil && !l.step.shown {
		l.show(l.step)
	}
}

func (l *Line) next() {
	for l.step == nil && len(l.waiting) > 0 {
		begin := l.waiting[0]
		l.waiting = l.waiting[1:]
		if job := begin(); job != nil {
			l.start(job)
		}
	}
}

func (l *Line) start(job Job) {
	s := &step{result: make(chan func(), 1)}
	l.step = s
	l.runner.Run(func(ctx context.Context) func() {
		s.result <- job(ctx)
		return func() { l.show(s) }
	})
}

// show waits for the work of a step and shows it; then comes the next.
func (l *Line) show(s *step) {
	if s.shown {
		return
	}
	s.shown = true
	if show := <-s.result; show != nil {
		show()
	}
	l.step = nil
	l.next()
}
