package rules_test

import (
	"os"
	"runtime/debug"
	"testing"
)

// TestMain lets the collector wait: the rules are asked a hundred thousand times, and keep nothing.
func TestMain(m *testing.M) {
	debug.SetGCPercent(800)
	os.Exit(m.Run())
}
