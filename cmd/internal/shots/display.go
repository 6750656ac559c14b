package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// patience is how long a page may take to stand still.
const patience = 20 * time.Second

// pause is what the program is given after a key.
const pause = 150 * time.Millisecond

// display is a screen that nobody sees.
type display struct {
	server *exec.Cmd
	name   string
	folder string
}

func newDisplay() (*display, error) {
	for _, tool := range []string{"Xvfb", "xdotool", "import", "convert"} {
		if _, err := exec.LookPath(tool); err != nil {
			return nil, fmt.Errorf("%s is missing: run .ci/setup test", tool)
		}
	}
	folder, err := os.MkdirTemp("", "shots")
	if err != nil {
		return nil, err
	}
	read, write, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	server := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", "1280x800x24", "-nolisten", "tcp")
	server.ExtraFiles = []*os.File{write}
	if err := server.Start(); err != nil {
		return nil, err
	}
	number := make([]byte, 16)
	n, err := read.Read(number)
	return &display{server, ":" + strings.TrimSpace(string(number[:n])), folder}, err
}

func (d *display) stop() {
	_ = d.server.Process.Kill() // nothing on it is worth keeping
	_ = d.server.Wait()
	_ = os.RemoveAll(d.folder)
}

// run starts another program on the display.
func (d *display) command(name string, arguments ...string) *exec.Cmd {
	command := exec.Command(name, arguments...)
	command.Env = append(os.Environ(), "DISPLAY="+d.name, "WAYLAND_DISPLAY=", "XDG_CONFIG_HOME="+d.settings(), "XDG_CACHE_HOME="+filepath.Join(d.folder, "cache"), "HOME="+d.home())
	return command
}

func (d *display) settings() string { return filepath.Join(d.folder, "config") }

// home has a short path, since a page shows it.
func (d *display) home() string { return filepath.Join(d.folder, "home") }

// take makes one image: in a vault of its own the program is started and led to the page.
func (d *display) take(program, picture string, one scene, stage stage) error {
	if err := errors.Join(os.RemoveAll(d.settings()), os.MkdirAll(d.settings(), 0o700), os.MkdirAll(d.home(), 0o700)); err != nil {
		return err
	}
	if err := stage.prepare(one, d.settings()); err != nil {
		return err
	}
	running := d.command(program)
	if err := running.Start(); err != nil {
		return err
	}
	defer func() { _ = running.Process.Kill(); _ = running.Wait() }()
	if _, err := d.still(); err != nil {
		return err
	}
	for _, step := range one.steps {
		if err := d.do(step, program, stage); err != nil {
			return fmt.Errorf("%s: %w", step, err)
		}
		time.Sleep(pause)
	}
	frame, err := d.still()
	if err != nil {
		return err
	}
	return lighten(frame, one.crop, picture)
}

// cursor is how many bytes of a picture may change while a page stands still: those of the cursor that blinks in a field.
const cursor = 600

// alike reports whether two pictures show the same page.
func alike(one, other []byte) bool {
	if len(one) != len(other) {
		return false
	}
	differ := 0
	for i := range one {
		if one[i] != other[i] {
			differ++
		}
	}
	return differ <= cursor
}

// do takes one step.
func (d *display) do(step, program string, stage stage) error {
	command := d.command("xdotool", driving(step)...)
	if step == "open:" {
		file := filepath.Join(d.home(), "request.pdf")
		if err := stage.sign(file); err != nil {
			return err
		}
		command = d.command(program, file)
	}
	if out, err := command.CombinedOutput(); err != nil {
		return fmt.Errorf("%w: %s", err, out)
	}
	return nil
}

// driving turns a step into the arguments of xdotool.
func driving(step string) []string {
	if text, ok := strings.CutPrefix(step, "type:"); ok {
		return []string{"type", "--delay", "15", text}
	}
	if notches, ok := strings.CutPrefix(step, "wheel:"); ok {
		return []string{"mousemove", "955", "500", "click", "--repeat", notches, "--delay", "30", "5"}
	}
	return []string{"key", step}
}

// still waits until something is shown and four pictures in a row are alike.
func (d *display) still() ([]byte, error) {
	var last []byte
	same := 0
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(200 * time.Millisecond) {
		frame, err := d.command("import", "-window", "root", "ppm:-").Output()
		if err != nil {
			return nil, err
		}
		if same++; !alike(frame, last) || empty(frame) {
			last, same = frame, 0
		}
		if same == 4 {
			return frame, nil
		}
	}
	return nil, errors.New("the page did not come to rest")
}

// empty reports whether a picture has one colour only: the display before the window.
func empty(frame []byte) bool {
	pixels := frame[min(len(frame), 15):] // behind the head of a PPM
	return len(pixels) < 3 || bytes.Count(pixels, pixels[:1]) == len(pixels)
}

// lighten writes a picture with 256 colours, which a page of text does not need more of.
func lighten(frame []byte, crop, picture string) error {
	arguments := []string{"ppm:-", "-strip"}
	if crop != "" {
		arguments = append(arguments, "-crop", crop, "+repage")
	}
	command := exec.Command("convert", append(arguments, "+dither", "-colors", "256", "-define", "png:compression-level=9", "PNG8:"+picture)...)
	command.Stdin = bytes.NewReader(frame)
	if out, err := command.CombinedOutput(); err != nil {
		return fmt.Errorf("%w: %s", err, out)
	}
	return nil
}
