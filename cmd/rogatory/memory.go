package main

import (
	"context"
	"runtime/debug"
	"time"

	"rogatory/app/work"
)

// How much the heap may grow, in per cent of what is in use, before the collector runs. A start only builds up, so that
// a collection in it takes time from the first window and finds next to nothing. From then on most of what is in use
// are typefaces, which stay: to keep as much again in reserve, as is usual, would gain nothing that anybody notices.
const (
	growthAtStart = 400
	growthAtRest  = 50
)

const (
	// calm is how long after its first picture the window is done with its start.
	calm = time.Second
	// forgets is how long the toolkit keeps what it drew of a page that is gone.
	forgets = time.Minute
)

// settle ends the start: what it leaves behind goes back to the operating system, beside the window, and so does from
// then on what the toolkit has forgotten. The collector alone would wait until as much again is in use, which for a
// reader it never is.
func settle(runner work.Runner) {
	release := func() {
		runner.Run(func(context.Context) func() {
			debug.FreeOSMemory()
			return nil
		})
	}
	runner.Later(calm, func() {
		debug.SetGCPercent(growthAtRest)
		release()
		runner.Every(forgets, release)
	})
}
