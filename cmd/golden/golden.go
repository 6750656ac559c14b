// Package golden is what the tests of every room share: it holds a text that the program makes to a file that a person
// has read, a golden file. A text that differs fails the test, which shows the difference, short enough to be read:
//
//	golden.Hold(t, filepath.Join("testdata", "matrix.txt"), got)
//
// Run with -update, the tests write the files; the difference of the files is then part of the review of the change.
// Only tests import the package.
package golden

import (
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/diff"
)

// Lines is the most that a failing test prints of one golden file, its first sentence included.
const Lines = 60

var update = flag.Bool("update", false, "write the golden files; read their difference before it is committed")

// Hold compares a text with its golden file, whose path starts at the folder of the test. A text that differs fails the
// test with a unified diff of at most Lines lines, and so does a file that is not there. With -update the file is
// written instead, together with its folder.
func Hold(t testing.TB, file, got string) {
	t.Helper()
	if *update {
		write(t, file, got)
		return
	}
	want, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		t.Errorf("there is no %s: run the test with -update, and read the file", file)
		return
	}
	if err != nil {
		t.Fatal(err)
	}
	if shown := difference(file, string(want), got); shown != "" {
		t.Error(shown)
	}
}

func write(t testing.TB, file, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// difference says how a text differs from its file, in at most Lines lines; nothing where it does not.
func difference(file, want, got string) string {
	if want == got {
		return ""
	}
	lines := strings.Split(strings.TrimSuffix(string(diff.Diff(file, []byte(want), "got", []byte(got))), "\n"), "\n")
	lines[0] = "the text is not that of " + file + ": if it is right, run the test with -update"
	if more := len(lines) - (Lines - 1); len(lines) > Lines {
		lines = append(lines[:Lines-1], fmt.Sprintf("… and %d more lines; -update and git diff show them all", more))
	}
	return strings.Join(lines, "\n")
}
