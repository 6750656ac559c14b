package work

import (
	"context"
	"time"
)

// Inline runs every job at once on the calling goroutine, so that a test sees the result in the next line. What is due
// later waits until the test calls Pass.
type Inline struct {
	waiting []*waiting
}

type waiting struct {
	show   func()
	again  bool
	cancel bool
}

// Run does the job and shows its result before it returns.
func (*Inline) Run(job Job) func() {
	ctx, cancel := context.WithCancel(context.Background())
	if show := job(ctx); show != nil {
		show()
	}
	return cancel
}

// Show runs the function at once.
func (*Inline) Show(show func()) { show() }

// Later keeps the function for the next Pass, whatever the pause.
func (i *Inline) Later(_ time.Duration, show func()) func() { return i.keep(&waiting{show: show}) }

// Every keeps the function for every Pass, whatever the pause.
func (i *Inline) Every(_ time.Duration, show func()) func() {
	return i.keep(&waiting{show: show, again: true})
}

func (i *Inline) keep(w *waiting) func() {
	i.waiting = append(i.waiting, w)
	return func() { w.cancel = true }
}

// Pass runs what Later and Every have kept, in their order.
func (i *Inline) Pass() {
	due := i.waiting
	i.waiting = nil
	for _, w := range due {
		if w.cancel {
			continue
		}
		w.show()
		if w.again {
			i.waiting = append(i.waiting, w)
		}
	}
}
