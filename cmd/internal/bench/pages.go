package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"time"
)

// The page changes between which the memory is compared: what the first ones leave behind is kept once, such as
// typefaces.
const (
	changesBefore = 200
	changesAfter  = 1000
)

const (
	// keeps is for how long the toolkit keeps what it drew of a page that is gone: by itself a minute, here less, so
	// that the figure tells what stays and not how fast the pages were turned.
	keeps = "FYNE_CACHE=5s"
	// forgets is how long it takes until the toolkit looks for what it can forget, and gives until the program gives
	// memory back.
	forgets, gives = 15 * time.Second, 65 * time.Second
)

// hand presses keys in the window of the program, as a person would.
type hand struct{ window string }

// newHand gives the window the focus, for which a bare display has no manager.
func newHand() (hand, error) {
	var h hand
	err := waitFor(func() bool {
		h.window, _, _ = strings.Cut(xdotool("search", "--onlyvisible", "--name", "Rogatory"), "\n")
		return h.window != ""
	})
	xdotool("windowfocus", "--sync", h.window)
	return h, err
}

// xdotool returns what the program of that name says; nothing where it fails, as when there is no such window yet.
func xdotool(arguments ...string) string {
	command := exec.Command("xdotool", arguments...)
	command.Env = append(os.Environ(), "DISPLAY="+display)
	out, err := command.Output()
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(out))
}

func (h hand) title() string { return xdotool("getwindowname", h.window) }

// goes presses a key until the window shows another page; a machine under load can miss one.
func (h hand) goes(key string) error {
	before := h.title()
	for range 3 {
		xdotool("key", key)
		for end := time.Now().Add(4 * time.Second); time.Now().Before(end); time.Sleep(5 * time.Millisecond) {
			if now := h.title(); now != "" && now != before {
				return nil
			}
		}
	}
	return errors.New("the window stays at " + before + " after " + key)
}

// turn changes the page so many times, on and back.
func (h hand) turn(changes int) error {
	for n := range changes {
		if err := h.goes([]string{"ctrl+Next", "ctrl+Prior"}[n%2]); err != nil {
			return err
		}
	}
	return nil
}

// benchPages prints the resident memory with the preview, without it again, and after many changes of the page.
func benchPages(program, frame, folder string) error {
	command, _, err := start(program, frame, folder, keeps)
	defer stop(command)
	if err != nil {
		return err
	}
	h, err := newHand()
	if err != nil {
		return err
	}
	time.Sleep(settle)
	for _, step := range []struct {
		name string
		do   func() error
		wait time.Duration
	}{
		{"resident memory, preview shown", func() error { return h.goes("ctrl+r") }, 4 * settle},
		{"resident memory, preview closed", func() error { return h.goes("Escape") }, 2 * settle},
		{fmt.Sprintf("resident memory after %d page changes", changesBefore),
			func() error { return h.rested(changesBefore) }, gives},
		{fmt.Sprintf("resident memory after %d page changes", changesBefore+changesAfter),
			func() error { return h.rested(changesAfter) }, gives},
	} {
		if err := step.do(); err != nil {
			return err
		}
		time.Sleep(step.wait)
		megabytes, err := residentNow(command.Process.Pid)
		if err != nil {
			return err
		}
		fmt.Printf("%-48s %d MB\n", step.name, megabytes)
	}
	return nil
}

// rested changes the page so many times and then waits until the toolkit forgets, which it does when it paints.
func (h hand) rested(changes int) error {
	const last = 10
	if err := h.turn(changes - last); err != nil {
		return err
	}
	time.Sleep(forgets)
	return h.turn(last)
}
