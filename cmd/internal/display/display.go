// Package display drives the real program on a screen that nobody sees, as a person would: it presses keys, clicks on
// words that it finds in the picture, and looks at what is painted. The window tests and the images of the guide are
// made with it.
//
//	screen, err := display.Open(1280, 800)
//	command, err := screen.Command(home, "build/bin/rogatory")
//	running, err := screen.Start(command)
//	running.Press("ctrl+n")            // returns when the program has nothing more to do
//	running.Await("Which State asks")  // the title of the window
//	running.Click("Continue")
//
// Nothing here waits for the clock alone. A step ends when the program rests (rest.go), so that the same steps hold on
// a machine that is ten times slower; patience bounds them all. It needs Xvfb and xdotool, and reads /proc: Linux
// alone.
package display

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// Display is a screen that nobody sees.
type Display struct {
	Size   image.Point
	server *exec.Cmd
	name   string // as in the environment variable DISPLAY
	folder string // where the server keeps what is painted
}

// Open starts a screen of its own for the caller, who closes it.
func Open(width, height int) (*Display, error) {
	for _, tool := range []string{"Xvfb", "xdotool"} {
		if _, err := exec.LookPath(tool); err != nil {
			return nil, fmt.Errorf("%s is missing: run .ci/setup test", tool)
		}
	}
	folder, err := os.MkdirTemp("", "display")
	if err != nil {
		return nil, err
	}
	d := &Display{Size: image.Pt(width, height), folder: folder}
	if err := d.serve(); err != nil {
		d.Close()
		return nil, err
	}
	return d, nil
}

// serve starts the server and waits until it names its screen. Keys do not repeat: one that a busy machine lifts late
// must not count twice; and the server goes on when its last client leaves, which is between two programs.
func (d *Display) serve() error {
	read, write, err := os.Pipe()
	if err != nil {
		return err
	}
	defer func() { _ = read.Close() }()
	size := fmt.Sprintf("%dx%dx24", d.Size.X, d.Size.Y)
	d.server = exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", size, "-r", "-noreset", "-nocursor", "-nolisten",
		"tcp", "-fbdir", d.folder)
	d.server.ExtraFiles = []*os.File{write}
	err = d.server.Start()
	_ = write.Close() // the server has its own; without this the read would never end
	if err != nil {
		return err
	}
	// to the end of the line: the server would die of a pipe that is closed before
	number, err := bufio.NewReader(read).ReadString('\n')
	if err != nil {
		return fmt.Errorf("the display did not start: %w", err)
	}
	d.name = ":" + strings.TrimSpace(number)
	return nil
}

// Close ends the server.
func (d *Display) Close() {
	if d.server != nil && d.server.Process != nil {
		_ = d.server.Process.Kill() // nothing on it is worth keeping
		_ = d.server.Wait()
	}
	_ = os.RemoveAll(d.folder)
}

// Command is a program that shows its windows here and keeps its files below home. Nothing in its windows moves by
// itself, not even the cursor: the toolkit has a setting for those whom that disturbs, and here it would look like
// work.
func (d *Display) Command(home, program string, arguments ...string) (*exec.Cmd, error) {
	config, cache := filepath.Join(home, "config"), filepath.Join(home, "cache")
	toolkit := filepath.Join(config, "fyne")
	err := errors.Join(os.MkdirAll(toolkit, 0o700), os.MkdirAll(cache, 0o700),
		os.WriteFile(filepath.Join(toolkit, "settings.json"), []byte(`{"no_animations":true}`), 0o600))
	command := exec.Command(program, arguments...)
	command.Env = append(os.Environ(), "DISPLAY="+d.name, "WAYLAND_DISPLAY=", "HOME="+home, "LANG=en_US.UTF-8",
		"LC_ALL=en_US.UTF-8",
		"XDG_CONFIG_HOME="+config, "XDG_CACHE_HOME="+cache)
	return command, err
}

// Frame is what is painted at the moment.
func (d *Display) Frame() (*image.RGBA, error) {
	dump, err := os.ReadFile(filepath.Join(d.folder, "Xvfb_screen0"))
	if err != nil {
		return nil, err
	}
	return readDump(dump)
}

// readDump reads the format of xwd, in which the server keeps its screen: numbers of four bytes, big end first, then a
// table of colours, then pixels of four bytes.
func readDump(dump []byte) (*image.RGBA, error) {
	const fields = 25 * 4
	if len(dump) < fields {
		return nil, fmt.Errorf("what is painted cannot be read: %d bytes", len(dump))
	}
	number := func(i int) int { return int(binary.BigEndian.Uint32(dump[4*i:])) }
	width, height, line := number(4), number(5), number(12)
	pixels := dump[min(len(dump), number(0)+12*number(19)):]
	if number(11) != 32 || len(pixels) < line*height {
		return nil, fmt.Errorf("what is painted cannot be read: %d bits a pixel, %d bytes", number(11), len(pixels))
	}
	frame := image.NewRGBA(image.Rect(0, 0, width, height))
	for y := range height {
		for x := range width {
			p := pixels[y*line+4*x:]
			frame.SetRGBA(x, y, color.RGBA{p[2], p[1], p[0], 255})
		}
	}
	return frame, nil
}

// blank reports whether a picture has one colour alone.
func blank(frame *image.RGBA) bool {
	for i := 4; i < len(frame.Pix); i++ {
		if frame.Pix[i] != frame.Pix[i-4] {
			return false
		}
	}
	return true
}

// Save writes a picture as PNG.
func Save(frame image.Image, path string) error {
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	encoder := png.Encoder{CompressionLevel: png.BestSpeed}
	if err := encoder.Encode(file, frame); err != nil {
		_ = file.Close()
		return err
	}
	return file.Close()
}
