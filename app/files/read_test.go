package files_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rogatory/app/files"
	"rogatory/i18n"
)

const limit = 100 // bytes

// Each of these paths is refused with a sentence that names it.
func TestWhatCannotBeReadIsNamed(t *testing.T) {
	folder := t.TempDir()
	large := filepath.Join(folder, "large")
	if err := os.WriteFile(large, make([]byte, limit+1), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		says string
		read func(string, int64) ([]byte, error)
		path string
		want string
	}{
		{"nothing there", files.Read, filepath.Join(folder, "gone"), "not-found"},
		{"a folder", files.Read, folder, "folder"},
		{"a device where a file is wanted", files.Read, os.DevNull, "special"},
		{"more than may be read", files.Read, large, "too-large"},
		{"nothing there, on a command line", files.ReadAny, filepath.Join(folder, "gone"), "not-found"},
		{"a folder, on a command line", files.ReadAny, folder, "folder"},
		{"more than may be read, on a command line", files.ReadAny, large, "too-large"},
	} {
		_, err := c.read(c.path, limit)
		if got := reason(err); got != c.want+" "+c.path {
			t.Errorf("%s: %s (%v)", c.says, got, err)
		}
		says(t, err)
	}
}

// What never ends is read up to the limit, and a file of just that size is read whole.
func TestNoMoreIsReadThanTheLimit(t *testing.T) {
	if _, err := os.Stat("/dev/zero"); err == nil {
		if _, err := files.ReadAny("/dev/zero", limit); reason(err) != "too-large /dev/zero" {
			t.Errorf("zeros without end: %v", err)
		}
	}
	path := filepath.Join(t.TempDir(), "full")
	if err := os.WriteFile(path, make([]byte, limit), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, read := range []func(string, int64) ([]byte, error){files.Read, files.ReadAny} {
		if content, err := read(path, limit); err != nil || len(content) != limit {
			t.Errorf("%d bytes, %v", len(content), err)
		}
	}
}

// A person reads the path that was given, not that of a temporary file.
func TestWhatCannotBeWrittenIsNamed(t *testing.T) {
	folder := t.TempDir()
	there := filepath.Join(folder, "there")
	if err := os.WriteFile(there, []byte("kept"), 0o600); err != nil {
		t.Fatal(err)
	}
	below, nowhere := filepath.Join(there, "request.pdf"), filepath.Join(folder, "nowhere")
	for path, want := range map[string]string{
		folder:                                folder,
		filepath.Join(nowhere, "request.pdf"): nowhere,
		below:                                 below,
	} {
		err := files.Write(path, []byte("new"), 0o600)
		var wrong *files.Error
		if !errors.As(err, &wrong) || wrong.Path != want {
			t.Errorf("%s: %v", path, err)
		}
		says(t, err)
	}
	if left, err := os.ReadDir(folder); err != nil || len(left) != 1 {
		t.Errorf("something was left behind: %v, %v", left, err)
	}
}

func reason(err error) string {
	var wrong *files.Error
	if !errors.As(err, &wrong) {
		return fmt.Sprint(err)
	}
	return wrong.Reason + " " + wrong.Path
}

// says holds an error to a sentence of the catalogue that names the path.
func says(t *testing.T, err error) {
	t.Helper()
	words, bad := i18n.Embedded().Words(i18n.English)
	if bad != nil {
		t.Fatal(bad)
	}
	var wrong *files.Error
	if !errors.As(err, &wrong) {
		t.Fatalf("%v is no *files.Error", err)
	}
	if sentence := words.Error(err); !strings.Contains(sentence, wrong.Path) || !strings.HasSuffix(sentence, ".") ||
		sentence == wrong.Error() {
		t.Errorf("says %q", sentence)
	}
}
