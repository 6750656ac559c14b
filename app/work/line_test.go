package work_test

import (
	"context"
	"slices"
	"testing"
	"time"

	"rogatory/app/work"
)

// beside runs jobs on goroutines of their own; the test is the UI goroutine and takes what they show.
type beside struct{ shows chan func() }

func (b beside) Run(job work.Job) func() {
	go func() { b.shows <- job(context.Background()) }()
	return func() {}
}
func (b beside) Show(func())                              {}
func (b beside) Later(time.Duration, func()) (end func()) { return func() {} }
func (b beside) Every(time.Duration, func()) (end func()) { return func() {} }

// noted is a step that notes when it begins and shows.
func noted(log *[]string, name string, during func()) func() work.Job {
	return func() work.Job {
		*log = append(*log, "begin "+name)
		return func(context.Context) func() {
			during()
			return func() { *log = append(*log, "show "+name) }
		}
	}
}

func TestStepsOfALineDoNotOverlap(t *testing.T) {
	for name, runner := range map[string]work.Runner{"beside": beside{make(chan func(), 3)}, "inline": &work.Inline{}} {
		var log []string
		line := work.NewLine(runner)
		line.Do(noted(&log, "a", func() {}))
		line.Do(noted(&log, "b", func() {}))
		line.Do(func() work.Job { log = append(log, "nothing"); return nil })
		line.Do(noted(&log, "c", func() {}))
		line.Wait()
		want := []string{"begin a", "show a", "begin b", "show b", "nothing", "begin c", "show c"}
		if !slices.Equal(log, want) || line.Busy() {
			t.Errorf("%s: %q, busy %t", name, log, line.Busy())
		}
	}
}

func TestTheNextStepBeginsWhenTheFirstHasShown(t *testing.T) {
	var log []string
	runner := beside{make(chan func())}
	line := work.NewLine(runner)
	line.Do(noted(&log, "a", func() {}))
	line.Do(noted(&log, "b", func() {}))
	if !slices.Equal(log, []string{"begin a"}) || !line.Busy() {
		t.Errorf("under way: %q, busy %t", log, line.Busy())
	}
	(<-runner.shows)()
	if !slices.Equal(log, []string{"begin a", "show a", "begin b"}) || !line.Busy() {
		t.Errorf("after the first: %q, busy %t", log, line.Busy())
	}
	(<-runner.shows)()
	if line.Busy() {
		t.Error("a line without steps is busy")
	}
}

// What a step shows happens once, although both Wait and the step itself would do it.
func TestWaitShowsWhatTheStepWouldHaveShown(t *testing.T) {
	var log []string
	runner, release := beside{make(chan func())}, make(chan bool)
	line := work.NewLine(runner)
	line.Do(noted(&log, "a", func() { <-release }))
	close(release)
	line.Wait()
	if !slices.Equal(log, []string{"begin a", "show a"}) {
		t.Errorf("after the wait: %q", log)
	}
	line.Do(noted(&log, "b", func() {}))
	(<-runner.shows)() // one of the two comes first, and either is right
	(<-runner.shows)()
	if want := []string{"begin a", "show a", "begin b", "show b"}; !slices.Equal(log, want) {
		t.Errorf("in the end: %q", log)
	}
}

func TestAStepDoesNotWaitForItself(t *testing.T) {
	line := work.NewLine(&work.Inline{})
	shown := 0
	line.Do(func() work.Job {
		return func(context.Context) func() {
			return func() { line.Wait(); shown++ }
		}
	})
	if shown != 1 || line.Busy() {
		t.Errorf("shown %d times, busy %t", shown, line.Busy())
	}
}
