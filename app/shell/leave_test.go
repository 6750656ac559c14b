package shell_test

import (
	"testing"
	"time"

	"rogatory/app/service"
	"rogatory/app/work"
	"rogatory/i18n"
)

// counting counts what is due later or again and again, and was not cancelled.
type counting struct {
	work.Inline
	due int
}

func (c *counting) Later(pause time.Duration, show func()) func() {
	stop := c.counted()
	cancel := c.Inline.Later(pause, func() { stop(); show() })
	return func() { stop(); cancel() }
}

func (c *counting) Every(pause time.Duration, show func()) func() {
	stop, cancel := c.counted(), c.Inline.Every(pause, show)
	return func() { stop(); cancel() }
}

func (c *counting) counted() (stop func()) {
	c.due++
	stopped := false
	return func() {
		if !stopped {
			stopped = true
			c.due--
		}
	}
}

// A page that was left watches nothing any more and leaves no box: after a hundred changes as much is under way as
// after two. (The memory of the real window is measured by make bench, since here the toolkit never forgets what it
// drew.)
func TestPagesLeaveNothingBehind(t *testing.T) {
	v := preserved(t)
	for id := range v.drafts {
		v.remembered = service.Settings{LastDraft: id}
	}
	runner := &counting{}
	_, w := beginOn(t, runner, v, "en", i18n.Embedded())
	first, pages := 0, map[string]bool{}
	for n := range 50 {
		for _, way := range []string{"Continue to the next page", "Back to the page before"} {
			choose(t, w, way)
			pages[w.Title()] = true
		}
		if n == 0 {
			first = runner.due
		}
	}
	if len(pages) != 2 {
		t.Fatalf("the pages did not change: %v", pages)
	}
	if runner.due != first || w.Canvas().Overlays().Top() != nil {
		t.Errorf("after a hundred changes %d things are due, after two %d", runner.due, first)
	}
}
