//go:build window

package main

import (
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"rogatory/cmd/internal/display"
	"rogatory/cmd/internal/scenes"
)

// shape is a form of the window in which pictures are taken. Every scene is taken in those that are whole, some in the
// others.
type shape struct {
	language, theme string
	width, height   int
	whole           bool
}

// shapes show both themes and both languages, and the smallest and the largest window.
func shapes() []shape {
	return []shape{
		{"en", "light", 1280, 800, true}, {"fr", "dark", 1280, 800, true},
		{"fr", "light", 1024, 700, false}, {"en", "dark", 3840, 2160, false},
	}
}

// Every screen that the shell knows is kept as a picture, in both themes.
func TestPicturesOfEveryScreen(t *testing.T) {
	for _, l := range shapes() {
		t.Run(strings.Join([]string{l.language, l.theme, strconv.Itoa(l.width)}, "-"), func(t *testing.T) {
			t.Parallel()
			taken := l.pictures(t)
			for _, screen := range shellScreens(t) {
				if l.whole && !taken[screen] {
					t.Errorf("the screen %s has no picture: add a scene to cmd/internal/scenes", screen)
				}
			}
		})
	}
}

// pictures takes the scenes of a look and returns the screens that they show.
func (l shape) pictures(t *testing.T) map[string]bool {
	t.Helper()
	path, err := program()
	if err != nil {
		t.Fatal(err)
	}
	folder := filepath.Join(screens, strings.Join([]string{l.language, l.theme, strconv.Itoa(l.width)}, "-"))
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	screen, err := display.Open(l.width, l.height)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(screen.Close)
	stage, err := scenes.NewStage(l.language, l.theme, filepath.Join(t.TempDir(), "home"), time.Now())
	if err != nil {
		t.Fatal(err)
	}
	taken := map[string]bool{}
	for _, one := range scenes.All() {
		if (l.whole || one.Sizes) && l.take(t, stage, screen, path, filepath.Join(folder, one.Name+".png"), one) {
			taken[one.Screen] = true
		}
	}
	return taken
}

// take takes one picture; false says that there is none.
func (l shape) take(t *testing.T, stage *scenes.Stage, screen *display.Display, program, picture string,
	one scenes.Scene) bool {
	t.Helper()
	running, err := stage.Show(screen, program, one)
	if running != nil {
		defer running.Kill()
		defer readLog(t, running)
	}
	if err != nil {
		t.Error(err)
		if frame, err := screen.Frame(); err == nil {
			_ = display.Save(frame, strings.TrimSuffix(picture, ".png")+"-stuck.png")
		}
		return false
	}
	frame, err := running.Picture() // one of one colour is none
	if err == nil {
		err = display.Save(frame, picture)
	}
	if err != nil {
		t.Errorf("%s: %v", one.Name, err)
	}
	return err == nil
}

// shellScreens are the packages of the screens that the shell imports, as they are called below app/screens, and the
// guide.
func shellScreens(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("../../app/shell/*.go")
	if err != nil || len(files) == 0 {
		t.Fatalf("the shell has no files: %v", err)
	}
	var names []string
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		source, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
		if err != nil {
			t.Fatal(err)
		}
		for _, one := range source.Imports {
			path, err := strconv.Unquote(one.Path.Value)
			if err != nil {
				t.Fatal(err)
			}
			if name, ok := strings.CutPrefix(path, "rogatory/app/screens/"); ok {
				names = append(names, name)
			} else if path == "rogatory/app/guide" {
				names = append(names, "guide")
			}
		}
	}
	if len(names) == 0 {
		t.Fatal("the shell imports no screens: this test looks in the wrong place")
	}
	return names
}
