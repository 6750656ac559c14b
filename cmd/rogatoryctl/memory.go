package main

import (
	"runtime"
	"runtime/debug"
)

// How much the heap may grow, in per cent of what is in use, before the collector runs. A command ends before there is
// much to find, so it may grow to five times what is in use, but not beyond the limit in bytes: a request with
// thousands of rows has the usual goal. A fixed limit of the runtime would instead collect without end above it.
const (
	growth      = 400
	usualGrowth = 100
	limit       = 128 << 20
)

// economise sets the goal of the collector for a short process.
func economise() {
	debug.SetGCPercent(growth)
	runtime.SetFinalizer(&sentinel{}, (*sentinel).collected)
}

// sentinel is found by each collection, since nothing holds it.
type sentinel struct{ _ *int } // a pointer keeps it from sharing its memory with others

// collected returns to the usual goal once so much stays in use that the heap would grow beyond the limit.
func (s *sentinel) collected() {
	var memory runtime.MemStats
	runtime.ReadMemStats(&memory)
	if memory.HeapAlloc*(100+growth)/100 > limit {
		debug.SetGCPercent(usualGrowth)
		return
	}
	runtime.SetFinalizer(s, (*sentinel).collected)
}
