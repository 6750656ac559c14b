package display

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"time"
)

// The window's loop wakes sixty times a second, reads what was typed, and paints where something changed. A program
// rests when its loop woke several times and all threads together did no more than that. Both are counted by the
// kernel, so that it does not matter how long the machine takes for it.
const (
	toRead = 2 // wakes until the loop has read what was sent
	quiet  = 4 // wakes in a row without work
	// processor time of a wake without work, at the most; painting takes ten times that
	perWake    = 2 * time.Millisecond
	restBound  = 6 * time.Second // what goes on longer, such as something that moves, is not waited for
	betweenTwo = 4 * time.Millisecond
)

// work is what a program has done since it started.
type work struct {
	wakes int           // how often its loop waited for the next beat
	used  time.Duration // processor time of all threads
}

// Rest waits until the program has done what it was told.
func (p *Running) Rest() {
	begin, err := p.work()
	mark, arrived := begin, false
	for end := time.Now().Add(restBound); err == nil && time.Now().Before(end); time.Sleep(betweenTwo) {
		var now work
		now, err = p.work() // an error is the end of the program
		switch wakes := now.wakes - mark.wakes; {
		case !arrived:
			if wakes >= toRead {
				mark, arrived = now, true
			}
		case now.used-mark.used > quiet*perWake:
			mark = now
		case wakes >= quiet:
			return
		}
	}
}

// work reads what the kernel counts about the program.
func (p *Running) work() (work, error) {
	folder := fmt.Sprintf("/proc/%d", p.command.Process.Pid)
	threads, err := filepath.Glob(folder + "/task/*")
	if err != nil || len(threads) == 0 {
		return work{}, os.ErrProcessDone
	}
	var sum work
	for _, thread := range threads {
		sum.used += used(thread)
	}
	sum.wakes = wakes(folder) // of the first thread, which is the loop's
	return sum, nil
}

// used is the processor time of a thread; one that has just ended has none.
func used(thread string) time.Duration {
	counted, _ := os.ReadFile(thread + "/schedstat")
	first, _, _ := bytes.Cut(counted, []byte(" "))
	nanoseconds, _ := strconv.ParseInt(string(first), 10, 64)
	return time.Duration(nanoseconds)
}

// wakes is how often a thread has waited of its own will.
func wakes(thread string) int {
	status, _ := os.ReadFile(thread + "/status")
	_, after, _ := bytes.Cut(status, []byte("\nvoluntary_ctxt_switches:"))
	line, _, _ := bytes.Cut(after, []byte("\n"))
	count, _ := strconv.Atoi(string(bytes.TrimSpace(line)))
	return count
}
