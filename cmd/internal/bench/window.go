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

func benchWindow(program string) error {
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
	var times []time.Duration
	for range 7 {
		painted, err := firstPaint(program, frame, folder)
		if err != nil {
			return err
		}
		times = append(times, painted)
	}
	show("first painted window, Xvfb", times)
	return nil
}

// firstPaint starts the program with settings of its own and waits until the picture on the display changes.
func firstPaint(program, frame, folder string) (time.Duration, error) {
	before, err := os.ReadFile(frame)
	if err != nil {
		return 0, err
	}
	command := exec.Command(program)
	command.Env = append(os.Environ(), "DISPLAY="+display, "WAYLAND_DISPLAY=", "XDG_CONFIG_HOME="+filepath.Join(folder, "config"), "XDG_CACHE_HOME="+filepath.Join(folder, "cache"))
	start := time.Now()
	if err := command.Start(); err != nil {
		return 0, err
	}
	err = waitFor(func() bool {
		now, err := os.ReadFile(frame)
		return err == nil && !bytes.Equal(before, now)
	})
	took := time.Since(start)
	stop(command)
	time.Sleep(300 * time.Millisecond) // the display goes back to an empty screen
	if err != nil {
		return 0, fmt.Errorf("no window was painted: %w", err)
	}
	return took, nil
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
	_ = command.Process.Kill()
	_ = command.Wait()
}
