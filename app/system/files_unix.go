//go:build !windows

package system

import (
	"os/exec"
	"path/filepath"
	"runtime"
)

// Print sends a file to the default printer with lp, or with lpr where there is no lp.
func Print(path string) error {
	for _, program := range []string{"lp", "lpr"} {
		found, err := exec.LookPath(program)
		if err != nil {
			continue
		}
		if err := exec.Command(found, "--", path).Run(); err != nil {
			return &Error{Reason: "print", Path: path, Err: err}
		}
		return nil
	}
	return &Error{Reason: "no-print", Path: path}
}

// Open shows a file with the program that the user chose for its kind.
func Open(path string) error { return open(path, path) }

// ShowInFolder opens the folder in which a file is; on macOS the file is selected.
func ShowInFolder(path string) error {
	if runtime.GOOS == "darwin" {
		return open(path, "-R", path)
	}
	return open(path, filepath.Dir(path))
}

func open(path string, arguments ...string) error {
	program := "xdg-open"
	if runtime.GOOS == "darwin" {
		program = "open"
	}
	found, err := exec.LookPath(program)
	if err != nil {
		return &Error{Reason: "no-open", Path: path, Err: err}
	}
	if err := exec.Command(found, arguments...).Run(); err != nil {
		return &Error{Reason: "open", Path: path, Err: err}
	}
	return nil
}

// hasDisplay reports whether there is something to open a window on.
func hasDisplay(environment func(string) string) bool {
	return runtime.GOOS == "darwin" || environment("DISPLAY") != "" || environment("WAYLAND_DISPLAY") != ""
}
