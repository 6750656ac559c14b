package house

import (
	"encoding/json"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// longestMain is how many lines the desktop program may have outside its tests: it joins what others do, and decides
// nothing.
const longestMain = 400

func TestTheDesktopProgramIsWiring(t *testing.T) {
	lines, found := 0, 0
	for _, s := range sources(t) {
		if s.folder != "cmd/rogatory" || s.test {
			continue
		}
		text, err := os.ReadFile(filepath.Join(root, s.folder, s.name))
		if err != nil {
			t.Fatal(err)
		}
		found++
		lines += strings.Count(string(text), "\n")
	}
	if found == 0 || lines > longestMain {
		t.Errorf("cmd/rogatory has %d lines in %d files, at most %d are right: what is done belongs to app/service",
			lines, found, longestMain)
	}
}

// listed is what go list says of a package.
type listed struct {
	ImportPath string
	Standard   bool
	CgoFiles   []string
}

// The use cases need no window and no C compiler. Of the toolkit they reach only what pdf/font takes its Noto Sans
// from: its theme, with what that imports, but no widget, no app and no driver of a window.
func TestTheUseCasesNeedNoWindow(t *testing.T) {
	command := exec.Command("go", "list", "-deps", "-json=ImportPath,Standard,CgoFiles", "./app/service/...",
		"./app/files")
	command.Dir = root
	command.Env = append(os.Environ(), "CGO_ENABLED=1") // files that need cgo are listed as such, not left out
	command.Stderr = os.Stderr
	out, err := command.Output()
	if err != nil {
		t.Fatal(err)
	}
	const toolkit = "fyne.io/fyne/v2/"
	seen := 0
	for decoder := json.NewDecoder(strings.NewReader(string(out))); ; seen++ {
		var p listed
		err := decoder.Decode(&p)
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		if below, ok := strings.CutPrefix(p.ImportPath, toolkit); ok && covers(windows, below) {
			t.Errorf("app/service reaches %s", p.ImportPath)
		}
		if len(p.CgoFiles) > 0 && !p.Standard {
			t.Errorf("app/service needs cgo, for %s", p.ImportPath)
		}
	}
	if seen < 100 {
		t.Fatalf("only %d packages were listed", seen)
	}
}

// windows are the parts of the toolkit that open or fill a window.
var windows = []string{"app", "widget", "dialog", "driver/desktop", "internal/driver/glfw/...",
	"internal/painter/gl/...", "test/..."}

func TestNoUseCaseIsTwo(t *testing.T) {
	methods := map[string]int{}
	for _, s := range sources(t) {
		if s.folder != "app/service" || s.test {
			continue
		}
		text, err := os.ReadFile(filepath.Join(root, s.folder, s.name))
		if err != nil {
			t.Fatal(err)
		}
		countMethods(t, methods, text)
	}
	if len(methods) < 5 {
		t.Fatalf("only %d types with methods were found", len(methods))
	}
	for name, n := range methods {
		if n > mostMethods {
			t.Errorf("service.%s has %d methods, %d are allowed: a use case with more is two", name, n, mostMethods)
		}
	}
}
