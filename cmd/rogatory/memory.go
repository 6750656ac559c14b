package main

import (
	"context"
	"runtime/debug"
	"time"

	"rogatory/app/work"
)

// How much the heap may grow, in per cent of what is in use, before the collector runs. A start only builds up, so that a collection
// in it takes time from the first window and finds next to nothing. From then on most of what is in use are typefaces, which stay:
// to keep as much again in reserve, as is usual, would gain nothing that anybody notices.
const (
	growthAtStart = 400
	growthAtRest  = 50
)

// calm is how long after its first picture the window is done with its start.
const calm = time.Second

// settle ends the start: what it leaves behind goes back to the operating system, beside the window.
func settle(runner work.Runner) {
	runner.Later(calm, func() {
		runner.Run(func(context.Context) func() {
			debug.SetGCPercent(growthAtRest)
			debug.FreeOSMemory()
			return nil
		})
	})
}
