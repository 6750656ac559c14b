//go:build !windows

package files_test

import (
	"errors"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"rogatory/app/files"
)

// What a file allows is decided by the umask, or by the file that was there; never is it more than was asked for.
func TestTheModeOfWhatIsWritten(t *testing.T) {
	for _, c := range []struct {
		sentence string
		before   os.FileMode // of the file that is there; 0 where none is
		umask    int
		asked    os.FileMode
		want     os.FileMode
	}{
		{"a new file under the usual umask", 0, 0o022, 0o666, 0o644},
		{"a new file under a strict umask", 0, 0o077, 0o666, 0o600},
		{"a new private file", 0, 0o022, 0o600, 0o600},
		{"a private file stays private", 0o600, 0o022, 0o666, 0o600},
		{"a file for the group stays one, whatever the umask", 0o660, 0o077, 0o666, 0o660},
		{"a file that was open becomes private where that is asked", 0o644, 0o022, 0o600, 0o600},
		{"nothing that is written can be run", 0o755, 0o022, 0o666, 0o644},
	} {
		path := filepath.Join(t.TempDir(), "request.pdf")
		if c.before != 0 {
			if err := errors.Join(os.WriteFile(path, []byte("old"), 0o600), os.Chmod(path, c.before)); err != nil {
				t.Fatal(err)
			}
		}
		before := syscall.Umask(c.umask)
		err := files.Write(path, []byte("new"), c.asked)
		syscall.Umask(before)
		info, statErr := os.Stat(path)
		if err := errors.Join(err, statErr); err != nil {
			t.Fatal(err)
		}
		if content, err := os.ReadFile(path); err != nil || string(content) != "new" || info.Mode().Perm() != c.want {
			t.Errorf("%s: %o with %q, want %o, %v", c.sentence, info.Mode().Perm(), content, c.want, err)
		}
		if names, _ := os.ReadDir(filepath.Dir(path)); len(names) != 1 {
			t.Errorf("%s: something lies beside it: %v", c.sentence, names)
		}
	}
}

// Each error for want of space is called so.
func TestAFullDriveIsCalledSo(t *testing.T) {
	for code, want := range map[syscall.Errno]string{syscall.ENOSPC: "no-space", syscall.EDQUOT: "no-space",
		syscall.EFBIG: "no-space", syscall.EIO: "cannot-write", syscall.ENOENT: "no-folder"} {
		if got := files.Unwritable("/x/y", &os.PathError{Op: "write", Path: "/x/y", Err: code}); got.Reason != want {
			t.Errorf("%v: %s, want %s", code, got.Reason, want)
		}
	}
}
