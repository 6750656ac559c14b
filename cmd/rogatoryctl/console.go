package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"rogatory/app/files"
	"rogatory/forms/wording"
	"rogatory/i18n"
)

// The exit codes.
const (
	exitDone    = 0
	exitBlocked = 1 // findings that block, a signature that is not valid, or an address that a translation lost
	exitInput   = 2 // input that cannot be read or used
	exitUsage   = 3 // wrong usage
)

// usageError is wrong usage; its sentence is finished.
type usageError struct{ text string }

func (e usageError) Error() string { return e.text }

// errBlocked ends a command that has said everything already: findings block, or a signature is not valid.
var errBlocked = errors.New("blocked")

// errHelp ends a command whose flags were listed.
var errHelp = errors.New("help")

// console says results and errors, in words or as JSON. It knows no command.
type console struct {
	out   io.Writer // for people: what would steer their terminal is shown instead (wording.Neutral)
	exact io.Writer // for programs: sign by sign
	words *i18n.Words
	json  bool // --json
}

func (c *console) usage(id string, args ...i18n.Args) error {
	return usageError{c.words.Say("usage."+id, args...)}
}

// printJSON writes one JSON value.
func (c *console) printJSON(value any) error {
	encoder := json.NewEncoder(c.exact)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(value)
}

// result writes a result: as one JSON value where --json asks for it, else as text.
func (c *console) result(value any, asText func()) error {
	if c.json {
		return c.printJSON(value)
	}
	asText()
	return nil
}

// save sends a result to a file, or to standard output for "-". The mode is that of files.Write: the umask, or the file
// that is replaced, takes away from it.
func (c *console) save(path string, content []byte, mode os.FileMode) error {
	if path == "-" {
		_, err := c.exact.Write(content)
		return err
	}
	return files.Write(path, content, mode)
}

// label writes a name before what it names, with the colon as the language sets it.
func (c *console) label(name string) string {
	return c.words.Say("line.label", i18n.Args{"Name": name})
}

// report writes an error in one sentence and returns the exit code.
func (c *console) report(errorsOut io.Writer, err error) int {
	var usage usageError
	switch {
	case err == nil, errors.Is(err, errHelp):
		return exitDone
	case errors.Is(err, errBlocked):
		return exitBlocked
	case errors.As(err, &usage):
		fmt.Fprintln(errorsOut, wording.Neutral(usage.text))
		return exitUsage
	}
	fmt.Fprintln(errorsOut, wording.Neutral(c.sentence(err)))
	return exitInput
}

// sentence finds the words for an error: its own, or those for what the system says about a file.
func (c *console) sentence(err error) string {
	var speaker i18n.Speaker
	var path *fs.PathError
	if !errors.As(err, &speaker) && errors.As(err, &path) {
		err = files.Unreadable(path.Path, err)
		if path.Op == "write" {
			err = files.Unwritable(path.Path, err)
		}
	}
	return c.words.Error(err)
}
