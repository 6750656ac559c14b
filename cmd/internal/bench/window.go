package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"time"
)

// The display of the measurement and how long a window may take before the run counts as failed.
const (
	display  = ":93"
	patience = 30 * time.Second
)

// paints is how often each program is started: a start is so short that whatever else the machine does shows in single
// runs.
const paints = 15

func benchWindow(program, empty string) error {
	folder, err := os.MkdirTemp("", "bench")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(folder) }()
	server := exec.Command("Xvfb", display, "-screen", "0", "1280x800x24", "-nolisten", "tcp", "-fbdir", folder)
	if err := server.Start(); err != nil {
		return err
	}
	defer stop(server)
	frame := filepath.Join(folder, "Xvfb_screen0")
	if err := waitFor(func() bool { _, err := os.Stat(frame); return err == nil }); err != nil {
		return fmt.Errorf("the display did not start: %w", err)
	}
	time.Sleep(500 * time.Millisecond)
	if err := benchPaint(program, empty, frame, folder); err != nil {
		return err
	}
	if err := benchMemory(program, empty, frame, folder); err != nil {
		return err
	}
	return benchPages(program, frame, folder)
}

// benchPaint times both programs in turn, so that whatever else the machine does falls on both.
func benchPaint(program, empty, frame, folder string) error {
	var ours, nothing []time.Duration
	for range paints {
		for _, run := range []struct {
			program string
			times   *[]time.Duration
		}{{program, &ours}, {empty, &nothing}} {
			painted, err := firstPaint(run.program, frame, folder)
			if err != nil {
				return err
			}
			*run.times = append(*run.times, painted)
		}
	}
	show("first painted window, Xvfb", ours)
	show("first painted window, Xvfb, empty program", nothing)
	fmt.Printf("%-48s %.2f\n", "ours / empty, medians", float64(ours[len(ours)/2])/float64(nothing[len(nothing)/2]))
	return nil
}

// firstPaint starts the program with settings of its own and waits until the picture on the display changes.
func firstPaint(program, frame, folder string) (time.Duration, error) {
	command, took, err := start(program, frame, folder)
	stop(command)
	time.Sleep(300 * time.Millisecond) // the display goes back to an empty screen
	return took, err
}

// start starts the program, with more in its environment, which the caller stops, and returns once its window is
// painted.
func start(program, frame, folder string, more ...string) (*exec.Cmd, time.Duration, error) {
	command := exec.Command(program)
	before, err := os.ReadFile(frame)
	if err != nil {
		return command, 0, err
	}
	command.Env = append(os.Environ(), "DISPLAY="+display, "WAYLAND_DISPLAY=",
		"XDG_CONFIG_HOME="+filepath.Join(folder, "config"), "XDG_CACHE_HOME="+filepath.Join(folder, "cache"))
	command.Env = append(command.Env, more...)
	begin := time.Now()
	if err := command.Start(); err != nil {
		return command, 0, err
	}
	err = waitFor(func() bool {
		now, err := os.ReadFile(frame)
		return err == nil && !bytes.Equal(before, now)
	})
	took := time.Since(begin)
	if err != nil {
		return command, 0, fmt.Errorf("no window was painted: %w", err)
	}
	return command, took, nil
}

func waitFor(done func() bool) error {
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(2 * time.Millisecond) {
		if done() {
			return nil
		}
	}
	return errors.New("it took too long")
}

// stop ends a process that was started and waits until it is gone.
func stop(command *exec.Cmd) {
	if command.Process == nil {
		return // it never started
	}
	_ = command.Process.Kill()
	_ = command.Wait()
}
