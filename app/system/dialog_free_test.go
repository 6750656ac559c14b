package system

import (
	"os"
	"path/filepath"
	"testing"
)

func TestANameThatIsTakenGetsANumber(t *testing.T) {
	folder := t.TempDir()
	for _, want := range []string{"request.pdf", "request (2).pdf", "request (3).pdf"} {
		path := free(filepath.Join(folder, "request.pdf"))
		if filepath.Base(path) != want {
			t.Errorf("the free name is %q, not %q", filepath.Base(path), want)
		}
		if err := os.WriteFile(path, nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if path := free(filepath.Join(folder, "without ending")); filepath.Base(path) != "without ending" {
		t.Errorf("a free name without an ending became %q", path)
	}
}
