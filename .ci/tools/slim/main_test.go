package main

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// cache has a toolkit and a binding side by side, as the module cache has; some of their files may be given.
func cache(t *testing.T, given map[string]string) dependencies {
	t.Helper()
	of := func(body string) string {
		return "package painter\n\nimport \"github.com/go-gl/gl/v2.1/gl\"\n\nfunc draw() { " + body + " }\n"
	}
	files := map[string]string{
		"toolkit/painter.go":         of("gl.Clear(gl.COLOR_BUFFER_BIT)"),
		"toolkit/painter_windows.go": of("gl.Flush()"),
		"toolkit/painter_test.go":    of("gl.Pointer(nil)"),
		"binding/go.mod":             "module github.com/go-gl/gl\n",
		"binding/v2.1/gl/package.go": fake,
	}
	maps.Copy(files, given)
	root := folder(t, files)
	return dependencies{binding: filepath.Join(root, "binding"), callers: []string{filepath.Join(root, "toolkit")}}
}

func TestTheCallsAreReadFromAllFilesButTests(t *testing.T) {
	found := cache(t, nil)
	calls, err := callsOf(found)
	want := []string{"COLOR_BUFFER_BIT", "Clear", "Flush"}
	if got := calls["github.com/go-gl/gl/v2.1/gl"]; err != nil || len(calls) != 1 || !slices.Equal(got, want) {
		t.Errorf("%v, %v", calls, err)
	}
}

func TestAnImportOfAnotherKindIsNotCut(t *testing.T) {
	for why, text := range map[string]string{
		"all names are imported": "package painter\n\nimport . \"github.com/go-gl/gl/v2.1/gl\"\n\n" +
			"func draw() { Clear(0) }\n",
		"nothing is used":   "package painter\n\nimport _ \"github.com/go-gl/gl/v2.1/gl\"\n",
		"no name is used":   "package painter\n\nimport \"github.com/go-gl/gl/v2.1/gl\"\n",
		"it does not parse": "package painter\n\nfunc {",
	} {
		found := cache(t, map[string]string{"toolkit/painter.go": text})
		if calls, err := callsOf(found); err == nil {
			t.Errorf("%s: %v", why, calls)
		}
	}
}

func TestTheListOfPackagesIsRead(t *testing.T) {
	const (
		toolkit = "/cache/painter\tfyne.io/fyne/v2\t/cache\t\tstrings github.com/go-gl/gl/v2.1/gl\n"
		library = "/cache/gl/v2.1/gl\tgithub.com/go-gl/gl\t/cache/gl\t\tC unsafe\n"
		system  = "/go/src/strings\t\t\t\tunsafe\n"
	)
	found, err := readList(system + library + toolkit)
	if err != nil || found.binding != "/cache/gl" || !slices.Equal(found.callers, []string{"/cache/painter"}) {
		t.Errorf("%+v, %v", found, err)
	}
	for why, text := range map[string]string{
		"nothing calls the binding": system + library,
		"the binding is missing":    system + toolkit,
		"go.mod replaces it":        strings.Replace(library, "gl\t\tC", "gl\treplaced\tC", 1) + toolkit,
		"another form":              "strings\n",
	} {
		if found, err := readList(text); err == nil {
			t.Errorf("%s: %+v", why, found)
		}
	}
}

// Where the cut cannot be made, the file for the build is go.mod itself, older than it, and nothing is left behind.
func TestTheWholeBindingIsTheWayOut(t *testing.T) {
	root := folder(t, map[string]string{
		"go.mod": "module rogatory\n\ngo 1.26.0\n", "go.sum": "",
		"cmd/rogatory/main.go":          "package main\n\nfunc main() {}\n",
		"build/slim/v2.1/gl/package.go": "of the last build",
	})
	if err := run(root); err != nil {
		t.Fatal(err)
	}
	want, _ := os.ReadFile(filepath.Join(root, "go.mod"))
	got, err := os.ReadFile(filepath.Join(root, "build", "slim.mod"))
	if err != nil || string(got) != string(want) {
		t.Errorf("%v\n%s", err, got)
	}
	before, err := os.Stat(filepath.Join(root, "go.mod"))
	if err != nil {
		t.Fatal(err)
	}
	after, err := os.Stat(filepath.Join(root, "build", "slim.mod"))
	if err != nil || !after.ModTime().Before(before.ModTime()) {
		t.Errorf("make would not try again: %v", err)
	}
	if _, err := os.Stat(filepath.Join(root, "build", "slim")); !os.IsNotExist(err) {
		t.Errorf("a part of the cut is left: %v", err)
	}
}

// The binding of the version in the project's own go.mod has the shape that we know: here it must be cut.
func TestTheBindingOfTheProjectIsCut(t *testing.T) {
	target := t.TempDir()
	if err := slim(filepath.Join("..", "..", ".."), target); err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(filepath.Join(target, "v2.1", "gl", generated))
	if err != nil {
		t.Fatal(err)
	}
	if functions := strings.Count(string(text), "\n// static "); functions < 20 || functions > 200 {
		t.Errorf("%d C functions are left", functions)
	}
	for _, name := range []string{"go.mod", "LICENSE", "v2.1/gl/procaddr.go", "v2.1/gl/KHR/khrplatform.h"} {
		if _, err := os.Stat(filepath.Join(target, filepath.FromSlash(name))); err != nil {
			t.Error(err)
		}
	}
}
