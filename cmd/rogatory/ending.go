package main

import (
	"fmt"
	"os"
	"runtime/pprof"
	"time"
)

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
