package work_test

import (
	"context"
	"testing"
	"time"

	"fyne.io/fyne/v2/test"
	"rogatory/app/work"
)

func TestAJobShowsItsResult(t *testing.T) {
	test.NewTempApp(t)
	for name, runner := range map[string]work.Runner{"background": work.Background(), "inline": &work.Inline{}} {
		done := make(chan int, 1)
		runner.Run(func(context.Context) func() {
			n := 6 * 7
			return func() { done <- n }
		})
		select {
		case n := <-done:
			if n != 42 {
				t.Errorf("%s: got %d", name, n)
			}
		case <-time.After(5 * time.Second):
			t.Errorf("%s: nothing was shown", name)
		}
	}
}

func TestACancelledJobShowsNothing(t *testing.T) {
	test.NewTempApp(t)
	started, ended := make(chan bool), make(chan bool)
	cancel := work.Background().Run(func(ctx context.Context) func() {
		close(started)
		<-ctx.Done()
		close(ended)
		return func() { t.Error("the result of a cancelled job was shown") }
	})
	<-started
	cancel()
	<-ended
	time.Sleep(50 * time.Millisecond)
}

func TestLaterAndEveryCanBeCancelled(t *testing.T) {
	inline := &work.Inline{}
	later, every := 0, 0
	inline.Later(time.Hour, func() { later++ })
	inline.Later(time.Hour, func() { t.Error("a cancelled call was made") })()
	stop := inline.Every(time.Hour, func() { every++ })
	inline.Pass()
	inline.Pass()
	stop()
	inline.Pass()
	if later != 1 || every != 2 {
		t.Errorf("later ran %d times and every %d times, want 1 and 2", later, every)
	}
}

func TestEveryRunsAgainUntilItIsCancelled(t *testing.T) {
	test.NewTempApp(t)
	ticks := make(chan bool, 100)
	stop := work.Background().Every(time.Millisecond, func() { ticks <- true })
	<-ticks
	<-ticks
	stop()
}
