// Package system is what differs from one operating system to another: opening a file with the program that the user
// chose for it, printing, the system's own file dialogs, and finding out whether the program runs already.
//
// Errors are of the type *Error: their sentence for people stands in the catalogue under "error.system.<reason>". What
// may take long is meant to be called on any goroutine, never on that of the window.
package system

import "fmt"

// Error says what the operating system could not do. Reason is the end of the catalogue's id "error.system.<reason>".
type Error struct {
	Reason string // "no-print", "print", "no-open", "open", "dialog"
	Path   string
	Err    error // what lay behind it
}

// Error gives the reason in technical English; the sentence for people is in the catalogue.
func (e *Error) Error() string {
	if e.Err == nil {
		return fmt.Sprintf("%s: %s", e.Reason, e.Path)
	}
	return fmt.Sprintf("%s: %s: %v", e.Reason, e.Path, e.Err)
}

// Message returns the catalogue id of the sentence for people, and its argument Path.
func (e *Error) Message() (string, map[string]any) {
	return "error.system." + e.Reason, map[string]any{"Path": e.Path}
}

// Unwrap returns what lay behind the error.
func (e *Error) Unwrap() error { return e.Err }
