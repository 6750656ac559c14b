package system

import (
	"os/exec"

	"golang.org/x/sys/windows"
)

// Print asks the program that the user chose for the file's kind to print it.
func Print(path string) error {
	if err := shell("print", path); err != nil {
		return &Error{Reason: "print", Path: path, Err: err}
	}
	return nil
}

// Open shows a file with the program that the user chose for its kind.
func Open(path string) error {
	if err := shell("open", path); err != nil {
		return &Error{Reason: "open", Path: path, Err: err}
	}
	return nil
}

// ShowInFolder opens the folder in which a file is and selects the file.
func ShowInFolder(path string) error {
	// The file manager ends with an error code even when it has shown the folder, so that only the start counts.
	if err := exec.Command("explorer", "/select,"+path).Start(); err != nil {
		return &Error{Reason: "open", Path: path, Err: err}
	}
	return nil
}

func shell(verb, path string) error {
	v, err := windows.UTF16PtrFromString(verb)
	if err != nil {
		return err
	}
	p, err := windows.UTF16PtrFromString(path)
	if err != nil {
		return err
	}
	return windows.ShellExecute(0, v, p, nil, nil, windows.SW_SHOWNORMAL)
}

// hasDisplay reports whether there is something to open a window on: always, on Windows.
func hasDisplay(func(string) string) bool { return true }
