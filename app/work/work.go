// Package work is the one place where a goroutine meets the UI goroutine of the window. Whatever takes longer than a
// blink (reading a file, making a PDF, signing, printing) is a Job: it runs beside the window and returns what must
// then happen on the UI goroutine, the only one that may touch a widget.
//
//	cancel := runner.Run(func(ctx context.Context) func() {
//		list, err := store.List(ctx) // any goroutine
//		return func() { screen.show(list, err) } // the UI goroutine
//	})
//
// Background is the Runner of the program. Inline does everything at once on the calling goroutine, for tests. No other
// package writes "go" or calls fyne.Do.
package work

import (
	"context"
	"time"

	"fyne.io/fyne/v2"
)

// Job does its work on any goroutine and returns what must happen on the UI goroutine, or nil. It ends early when its
// context is done.
type Job func(ctx context.Context) (show func())

// Runner runs jobs. All its methods may be called from any goroutine.
type Runner interface {
	// Run starts a job. After cancel, which may be called more than once, what the job returns is not shown any more.
	Run(job Job) (cancel func())
	// Show runs a function on the UI goroutine.
	Show(show func())
	// Later runs a function on the UI goroutine after a pause, unless it is cancelled before.
	Later(pause time.Duration, show func()) (cancel func())
	// Every runs a function on the UI goroutine again and again, until it is cancelled.
	Every(pause time.Duration, show func()) (cancel func())
}

// Background returns the Runner of the program.
func Background() Runner { return background{} }

type background struct{}

func (background) Run(job Job) func() {
	ctx, cancel := context.WithCancel(context.Background())
	go func() {
		defer cancel()
		show := job(ctx)
		if show == nil {
			return
		}
		fyne.DoAndWait(func() {
			if ctx.Err() == nil {
				show()
			}
		})
	}()
	return cancel
}

func (background) Show(show func()) { fyne.Do(show) }

func (b background) Later(pause time.Duration, show func()) func() {
	return b.Run(func(ctx context.Context) func() {
		select {
		case <-ctx.Done():
			return nil
		case <-time.After(pause):
			return show
		}
	})
}

func (background) Every(pause time.Duration, show func()) func() {
	ctx, cancel := context.WithCancel(context.Background())
	go func() {
		ticker := time.NewTicker(pause)
		defer ticker.Stop()
		for {
			select {
			case <-ctx.Done():
				return
			case <-ticker.C:
				fyne.DoAndWait(func() {
					if ctx.Err() == nil {
						show()
					}
				})
			}
		}
	}()
	return cancel
}
