package files_test

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"rogatory/app/files"
)

func TestAFileIsWrittenWholeOrNotAtAll(t *testing.T) {
	path := filepath.Join(t.TempDir(), "request.pdf")
	for _, content := range []string{"first", "second"} {
		if err := files.Write(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		if got, err := os.ReadFile(path); err != nil || string(got) != content {
			t.Errorf("%q, %v", got, err)
		}
	}
	if err := files.Write(filepath.Join(path, "below-a-file"), nil, 0o600); err == nil {
		t.Error("a path below a file was written to")
	}
	if entries, _ := os.ReadDir(filepath.Dir(path)); len(entries) != 1 {
		t.Errorf("something was left behind: %v", entries)
	}
}

// A device keeps its name and its nature, whoever runs the program.
func TestADeviceStaysADevice(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows has no null device under a path")
	}
	if err := files.Write(os.DevNull, []byte("nothing"), 0o600); err != nil {
		t.Fatal(err)
	}
	if there, err := os.Stat(os.DevNull); err != nil || there.Mode().IsRegular() {
		t.Errorf("the null device became %v, %v", there.Mode(), err)
	}
}
