package disk

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"testing"
)

func TestIsFull(t *testing.T) {
	code := fullCodes()[0]
	for _, c := range []struct {
		sentence string
		err      error
		full     bool
	}{
		{"the system's own error", &fs.PathError{Op: "write", Path: "a", Err: code}, true},
		{"its text alone, as bbolt passes it on", fmt.Errorf("file resize error: %s", code.Error()), true},
		{"its text within other words", fmt.Errorf("%s was said", code.Error()), false},
		{"another error", fs.ErrPermission, false},
		{"no error", nil, false},
	} {
		if got := IsFull(c.err); got != c.full {
			t.Errorf("%s: %v", c.sentence, got)
		}
	}
}

func TestSyncFolder(t *testing.T) {
	folder := t.TempDir()
	if err := SyncFolder(folder); err != nil {
		t.Errorf("a folder that is there: %v", err)
	}
	if err := SyncFolder(filepath.Join(folder, "gone")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a folder that is gone: %v", err)
	}
}
