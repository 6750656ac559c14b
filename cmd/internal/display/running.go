package display

import (
	"bytes"
	"fmt"
	"image"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"sync"
	"time"
)

// patience is how long a step may take before it has failed. It is only ever used up by a failure.
const patience = 90 * time.Second

// Running is a program with its window on a display.
type Running struct {
	Display *Display
	command *exec.Cmd
	window  string
	log     *log
	aside   bool // the mouse stands where it hides nothing
	ended   chan struct{}
	result  error
}

// log keeps what a program says on its two outputs.
type log struct {
	mutex sync.Mutex
	bytes.Buffer
}

func (l *log) Write(words []byte) (int, error) {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	return l.Buffer.Write(words)
}

// Start starts a program and waits for its window, which gets the whole display and the keyboard.
func (d *Display) Start(command *exec.Cmd) (*Running, error) {
	p := &Running{Display: d, command: command, log: &log{}, ended: make(chan struct{})}
	command.Stdout, command.Stderr = p.log, p.log
	if err := command.Start(); err != nil {
		return nil, err
	}
	go func() { p.result = command.Wait(); close(p.ended) }()
	if err := p.Until("the window", p.find); err != nil {
		p.Kill()
		return nil, err
	}
	p.tool("windowmove", p.window, "0", "0", "windowsize", p.window, strconv.Itoa(d.Size.X), strconv.Itoa(d.Size.Y),
		"windowfocus", p.window)
	p.Rest()
	return p, nil
}

func (p *Running) find() bool {
	p.window, _, _ = strings.Cut(p.tool("search", "--onlyvisible", "--name", "Rogatory"), "\n")
	return p.window != ""
}

// tool runs xdotool and returns what it says.
func (p *Running) tool(arguments ...string) string {
	command := exec.Command("xdotool", arguments...)
	command.Env = p.command.Env
	out, _ := command.Output() // it ends with an error where nothing was found; the caller looks at the words
	return strings.TrimSpace(string(out))
}

// Press presses keys one after the other, as xdotool names them, and waits after each.
func (p *Running) Press(keys ...string) {
	for _, key := range keys {
		p.tool("key", key)
		p.Rest()
	}
}

// Type types words at the focus, with Enter between lines.
func (p *Running) Type(words string) {
	for i, line := range strings.Split(words, "\n") {
		if i > 0 {
			p.Press("Return")
		}
		p.tool("type", "--delay", "5", line)
		p.Rest()
	}
}

// Strike strikes a key and does not wait, as somebody who types without a pause.
func (p *Running) Strike(key string) { p.tool("key", key) }

// Signal sends the program what the operating system would.
func (p *Running) Signal(signal os.Signal) error { return p.command.Process.Signal(signal) }

// wheel turns the wheel of the mouse over a point: down, or up where notches are negative.
func (p *Running) wheel(at image.Point, notches int) {
	button := "5"
	if notches < 0 {
		button, notches = "4", -notches
	}
	p.point(at)
	p.tool("click", "--repeat", strconv.Itoa(notches), "--delay", "4", button)
	p.Rest()
}

// ClickAt clicks at a point.
func (p *Running) ClickAt(at image.Point) {
	p.point(at)
	p.tool("click", "1")
	p.Rest()
}

// point moves the mouse. The program sees it arrive before anything is done with it, as it would under a hand.
func (p *Running) point(at image.Point) {
	p.tool("mousemove", strconv.Itoa(at.X), strconv.Itoa(at.Y))
	p.Rest()
	p.aside = false
}

// Title is the title of the window.
func (p *Running) Title() string { return p.tool("getwindowname", p.window) }

// Await waits until the title begins with words and the program rests.
func (p *Running) Await(begin string) error {
	return p.Until(fmt.Sprintf("the page %q", begin), func() bool {
		if !strings.HasPrefix(p.Title(), begin) {
			return false
		}
		p.Rest()
		return true
	})
}

// Until waits until something holds, and fails where the program ends before or patience does.
func (p *Running) Until(what string, holds func() bool) error {
	for end := time.Now().Add(patience); ; time.Sleep(15 * time.Millisecond) {
		if holds() {
			return nil
		}
		select {
		case <-p.ended:
			return fmt.Errorf("the program ended before %s was there: %s\n%s", what, fmt.Sprint(p.result), p.Log())
		default:
		}
		if time.Now().After(end) {
			return fmt.Errorf("waited in vain for %s; the window shows %q\n%s", what, p.Title(), p.Log())
		}
	}
}

// Picture is what the window shows when it has come to rest. The mouse goes to the end of the menu first, where it
// hides and marks nothing.
func (p *Running) Picture() (*image.RGBA, error) {
	if !p.aside {
		p.point(image.Pt(p.Display.Size.X-1, 0))
		p.aside = true
	}
	var last *image.RGBA
	for end := time.Now().Add(patience); time.Now().Before(end); p.Rest() {
		frame, err := p.Display.Frame()
		if err != nil {
			return nil, err
		}
		if last != nil && alike(frame, last) && !blank(frame) {
			return frame, nil
		}
		last = frame
	}
	return nil, fmt.Errorf("the page %q did not come to rest", p.Title())
}

func alike(one, other *image.RGBA) bool { return bytes.Equal(one.Pix, other.Pix) }

// Log is what the program has said on its outputs.
func (p *Running) Log() string {
	p.log.mutex.Lock()
	defer p.log.mutex.Unlock()
	return p.log.String()
}

// Wait waits until the program has ended by itself and returns its error.
func (p *Running) Wait() error {
	select {
	case <-p.ended:
		return p.result
	case <-time.After(patience):
		return fmt.Errorf("the program did not end\n%s", p.Log())
	}
}

// Kill ends the program as a crash would, and waits until it is gone.
func (p *Running) Kill() {
	_ = p.command.Process.Kill() // it may have ended already
	<-p.ended
}
