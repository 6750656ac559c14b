//go:build window

package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"rogatory/cmd/internal/display"
	"rogatory/forms/example"
	"rogatory/forms/office"
	"rogatory/forms/party"
	"rogatory/forms/treaty"
	"rogatory/i18n"
	"rogatory/storage"
)

// screens is where the pictures of a run are kept.
const screens = "../../build/screens"

// program compiles the program once for all tests of the run; TestMain sets it.
var program func() (string, error)

func TestMain(m *testing.M) {
	folder, err := os.MkdirTemp("", "rogatory")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	program = sync.OnceValues(func() (string, error) { return build(filepath.Join(folder, "rogatory")) })
	code := m.Run()
	_ = os.RemoveAll(folder)
	os.Exit(code)
}

// build compiles the program in the form in which the toolkit looks at every call whether it comes from the goroutine
// of the window, with the graphics binding that make has cut (.ci/tools/slim).
func build(path string) (string, error) {
	command := exec.Command("go", "build", "-modfile", "../../build/slim.mod", "-tags", "threads", "-o", path, ".")
	out, err := command.CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("build: %w\n%s", err, out)
	}
	return path, nil
}

// testDesk is a display with the real program on it and a home of its own.
type testDesk struct {
	*display.Running
	t       *testing.T
	screen  *display.Display
	home    string
	name    string // of the run, with which its pictures begin
	words   *i18n.Words
	byMouse bool
	shots   int
}

// newDesk starts a display for a test that runs beside others.
func newDesk(t *testing.T, name, language string, width, height int) *testDesk {
	t.Helper()
	screen, err := display.Open(width, height)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(screen.Close)
	words, err := i18n.Embedded().Words(language)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(screens, 0o755); err != nil {
		t.Fatal(err)
	}
	return &testDesk{t: t, screen: screen, home: t.TempDir(), name: name, words: words}
}

// start opens the program. What it said is read when the test ends, however that comes.
func (d *testDesk) start() {
	d.t.Helper()
	running, err := d.screen.Start(d.command())
	if err != nil {
		d.t.Fatal(err)
	}
	d.Running = running
	d.t.Cleanup(func() {
		running.Kill()
		readLog(d.t, running)
	})
}

// readLog looks for what must not be said on the outputs of the program: a call from the wrong goroutine, a panic, a
// message that is missing in the catalogue.
func readLog(t *testing.T, running *display.Running) {
	t.Helper()
	for _, wrong := range []string{"Error in Fyne call thread", "panic:", "⟦"} {
		if strings.Contains(running.Log(), wrong) {
			t.Errorf("the log holds %q:\n%s", wrong, running.Log())
		}
	}
}

func (d *testDesk) command(arguments ...string) *exec.Cmd {
	d.t.Helper()
	path, err := program()
	if err != nil {
		d.t.Fatal(err)
	}
	command, err := d.screen.Command(d.home, path, arguments...)
	if err != nil {
		d.t.Fatal(err)
	}
	return command
}

// must stops the test at an error, with a picture of what the window shows.
func (d *testDesk) must(err error) {
	d.t.Helper()
	if err != nil {
		d.shot("stuck")
		d.t.Fatal(err)
	}
}

// at waits for the page with a title of the catalogue.
func (d *testDesk) at(title string) {
	d.t.Helper()
	d.must(d.Await(d.words.Say(title)))
}

// shot keeps a picture of the window.
func (d *testDesk) shot(name string) {
	d.t.Helper()
	d.shots++
	frame, err := d.Picture()
	if err == nil {
		err = display.Save(frame, filepath.Join(screens, fmt.Sprintf("%s-%02d-%s.png", d.name, d.shots, name)))
	}
	if err != nil {
		d.t.Errorf("picture %s: %v", name, err)
	}
}

// quit closes the program by its shortcut.
func (d *testDesk) quit() {
	d.t.Helper()
	d.Press("ctrl+q")
	d.must(d.Wait())
}

// vault opens the store of the program, which must not run.
func (d *testDesk) vault() *storage.Vault {
	d.t.Helper()
	opened, err := storage.Open(filepath.Join(d.home, "config", "rogatory", "rogatory.db"), storage.Options{})
	if err != nil {
		d.t.Fatal(err)
	}
	return opened
}

// settle stores what an office would have chosen and entered before.
func (d *testDesk) settle(settings storage.Settings, profile office.Profile) {
	d.t.Helper()
	opened := d.vault()
	for _, err := range []error{opened.SaveSettings(settings), opened.SaveProfile(profile), opened.Close()} {
		if err != nil {
			d.t.Fatal(err)
		}
	}
}

// profile is that of an office in Germany, in a language of the program.
func profile(language string) office.Profile {
	entered := example.Office(party.Code("DE"), language)
	entered.DraftingLanguage, entered.AuthorityKind = language, treaty.AuthorityKind("prosecutor")
	return entered
}
