package installed_test

import (
	"os"
	"path/filepath"
	"testing"

	"rogatory/cmd/installed"
)

// stopped is a test that notes how it would end, and ends only the goroutine in which Program was called.
type stopped struct {
	testing.TB
	failed, skipped bool
}

func (s *stopped) Helper()               {}
func (s *stopped) Fatalf(string, ...any) { s.failed = true; panic(s) }
func (s *stopped) Skipf(string, ...any)  { s.skipped = true; panic(s) }

func find(s *stopped, name string) (path string) {
	defer func() { _ = recover() }() // the end of the test
	return installed.Program(s, name)
}

func TestAMissingProgramFailsWhereCIIsSet(t *testing.T) {
	folder := t.TempDir()
	there := filepath.Join(folder, "qpdf")
	if err := os.WriteFile(there, []byte("#!/bin/sh\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", folder)
	for _, c := range []struct {
		name, program, ci string
		path              string
		failed, skipped   bool
	}{
		{"it is there", "qpdf", "", there, false, false},
		{"it is there, on the integration machine", "qpdf", "true", there, false, false},
		{"it is missing", "pdftotext", "", "", false, true},
		{"it is missing, on the integration machine", "pdftotext", "true", "", true, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Setenv("CI", c.ci)
			var s stopped
			if got := find(&s, c.program); got != c.path || s.failed != c.failed || s.skipped != c.skipped {
				t.Errorf("path %q, failed %v, skipped %v", got, s.failed, s.skipped)
			}
		})
	}
}
