//go:build window

package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// screens is where the pictures of a run are kept.
const screens = "../../build/screens"

// patience is how long a page may take to appear before the run has failed.
const patience = 20 * time.Second

// testDesk is a display with the real program on it, driven by keyboard and mouse.
type testDesk struct {
	t       *testing.T
	folder  string // home, settings and files of this run
	display string
	size    string
	program *exec.Cmd
	log     *bytes.Buffer
	window  string
	shots   int
	name    string
}

// build compiles the program once for all tests of the run.
func build(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "rogatory")
	if out, err := exec.Command("go", "build", "-o", path, ".").CombinedOutput(); err != nil {
		t.Fatalf("build: %v\n%s", err, out)
	}
	return path
}

// newDesk starts a display of its own. The programs that it needs are installed by make.
func newDesk(t *testing.T, name, size string) *testDesk {
	t.Helper()
	for _, tool := range []string{"Xvfb", "xdotool", "xwd", "convert"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Fatalf("%s is not installed; make test installs it", tool)
		}
	}
	d := &testDesk{t: t, folder: t.TempDir(), size: size, name: name}
	if err := os.MkdirAll(screens, 0o755); err != nil {
		t.Fatal(err)
	}
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	server := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", size+"x24", "-nolisten", "tcp")
	server.ExtraFiles = []*os.File{write}
	if err := server.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = server.Process.Kill(); _ = server.Wait() })
	number := make([]byte, 16)
	n, err := read.Read(number)
	if err != nil {
		t.Fatal(err)
	}
	d.display = ":" + strings.TrimSpace(string(number[:n]))
	return d
}

func (d *testDesk) environment() []string {
	return append(os.Environ(), "DISPLAY="+d.display, "WAYLAND_DISPLAY=", "HOME="+d.folder, "LANG=en_US.UTF-8", "LC_ALL=en_US.UTF-8",
		"XDG_CONFIG_HOME="+filepath.Join(d.folder, "config"), "XDG_CACHE_HOME="+filepath.Join(d.folder, "cache"))
}

// start opens the program and waits for its window.
func (d *testDesk) start(program string) {
	d.t.Helper()
	d.log = &bytes.Buffer{}
	d.program = exec.Command(program)
	d.program.Env, d.program.Stderr, d.program.Stdout = d.environment(), d.log, d.log
	if err := d.program.Start(); err != nil {
		d.t.Fatal(err)
	}
	running := d.program.Process
	d.t.Cleanup(func() { _ = running.Kill() }) // it has ended already, unless the test stopped early
	d.until("the window", func() bool {
		d.window = strings.TrimSpace(strings.SplitN(d.x("search", "--onlyvisible", "--name", "Rogatory"), "\n", 2)[0])
		return d.window != ""
	})
	width, height, _ := strings.Cut(d.size, "x")
	d.x("windowmove", d.window, "0", "0")
	d.x("windowsize", "--sync", d.window, width, height)
	d.x("windowfocus", d.window)
}

// x runs xdotool and returns what it says.
func (d *testDesk) x(arguments ...string) string {
	command := exec.Command("xdotool", arguments...)
	command.Env = d.environment()
	out, _ := command.Output() // it ends with an error where nothing was found; the caller looks at the words
	return strings.TrimSpace(string(out))
}

func (d *testDesk) keys(keys ...string) {
	for _, key := range keys {
		d.x("key", "--delay", "40", key)
		time.Sleep(60 * time.Millisecond)
	}
}

func (d *testDesk) write(words string) {
	d.x("type", "--delay", "12", words)
	time.Sleep(80 * time.Millisecond)
}

func (d *testDesk) click(x, y int) {
	d.x("mousemove", fmt.Sprint(x), fmt.Sprint(y), "click", "1")
	time.Sleep(200 * time.Millisecond)
}

func (d *testDesk) title() string { return d.x("getwindowname", d.window) }

// at waits until the window shows a page, by its title.
func (d *testDesk) at(page string) {
	d.t.Helper()
	d.until(page, func() bool { return strings.HasPrefix(d.title(), page) })
	time.Sleep(250 * time.Millisecond) // until it is painted and has the focus
}

func (d *testDesk) until(what string, done func() bool) {
	d.t.Helper()
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(40 * time.Millisecond) {
		if done() {
			return
		}
	}
	d.shot("stuck")
	d.t.Fatalf("waited in vain for %s; the window shows %q; the log:\n%s", what, d.title(), d.log)
}

// shot keeps a picture of the window.
func (d *testDesk) shot(name string) {
	d.t.Helper()
	d.shots++
	picture := filepath.Join(screens, fmt.Sprintf("%s-%02d-%s.png", d.name, d.shots, name))
	command := exec.Command("sh", "-c", `xwd -silent -root | convert xwd:- "$0"`, picture)
	command.Env = d.environment()
	if out, err := command.CombinedOutput(); err != nil {
		d.t.Errorf("picture %s: %v %s", name, err, out)
	}
}

// quit closes the program by its menu and looks at its log.
func (d *testDesk) quit() {
	d.t.Helper()
	ended := make(chan error, 1)
	go func() { ended <- d.program.Wait() }()
	for range 3 { // a machine under load can miss a key
		d.keys("ctrl+q")
		select {
		case err := <-ended:
			if err != nil {
				d.t.Errorf("the program ended with %v", err)
			}
			d.readLog()
			return
		case <-time.After(patience / 2):
		}
	}
	_ = d.program.Process.Signal(syscall.SIGQUIT) // it writes where it stands
	<-ended
	d.t.Errorf("the program did not end: %s", d.log)
}

// kill ends the program as a crash would.
func (d *testDesk) kill() {
	d.t.Helper()
	if err := d.program.Process.Kill(); err != nil {
		d.t.Error(err)
	}
	_ = d.program.Wait() // it reports the signal
	d.readLog()
}

func (d *testDesk) readLog() {
	d.t.Helper()
	for _, wrong := range []string{"Error in Fyne call thread", "panic:", "⟦"} {
		if strings.Contains(d.log.String(), wrong) {
			d.t.Errorf("the log holds %q:\n%s", wrong, d.log)
		}
	}
}
