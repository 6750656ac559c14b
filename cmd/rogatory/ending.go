package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"runtime/pprof"
	"syscall"
	"time"

	"rogatory/app/work"
)

// endWhenTold ends the program by way of end, on the UI goroutine, when the operating system asks for it: at the end of
// a session, when a terminal closes, at Ctrl+C. Call it once the window is there: the toolkit answers some of these by
// ending at once, with whatever was typed last, and has to be told that it is not asked.
func endWhenTold(runner work.Runner, end func()) {
	signals := []os.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP}
	signal.Reset(signals...)
	told := make(chan os.Signal, len(signals))
	signal.Notify(told, signals...)
	runner.Run(func(context.Context) func() {
		for range told {
			runner.Show(end)
		}
		return nil
	})
}

// lastWait is how long the program waits, once its window is closed, for whatever still holds it.
const lastWait = 5 * time.Second

// endAnyway sees to it that the program ends soon after its window: a graphics driver or the toolkit can wait for ever,
// and the next start would find the vault locked. Nothing is lost by it: every answer that was acknowledged is in the
// vault, and files are written whole or not at all. What held the program goes to standard error.
func endAnyway() {
	time.AfterFunc(lastWait, func() {
		fmt.Fprintln(os.Stderr, "The window is closed, but the program did not end by itself. It ends now; this is "+
			"where it stood:")
		_ = pprof.Lookup("goroutine").WriteTo(os.Stderr, 2)
		os.Exit(0)
	})
}
