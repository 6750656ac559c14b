// Command rogatoryctl does on the command line what the desktop program does in its window: it shows the register,
// finds the route, checks, writes, signs and verifies requests, and keeps drafts. It draws nothing and builds without
// cgo.
//
// Results go to standard output, as text for people or, with --json, as one JSON value. Errors go to standard error in
// one sentence that says what to do. The exit code is 0 when done, 1 for findings that block, a signature that is not
// valid or an address that a translation lost, 2 for input that cannot be read or used, and 3 for wrong usage.
package main

import (
	"io"
	"os"
	"time"
	_ "time/tzdata" // systems without a time zone data base know the zones of a request all the same

	"rogatory/forms/wording"
	"rogatory/i18n"
)

func main() {
	economise()
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

// run is the program without the process around it.
func run(args []string, out, errors io.Writer) int {
	catalogue := i18n.Embedded()
	words, err := catalogue.Words(catalogue.Match(os.Getenv("LC_ALL"), os.Getenv("LC_MESSAGES"), os.Getenv("LANG")))
	if err != nil {
		panic(err) // Match returns a language of the catalogue
	}
	printed := &printer{to: out}
	p := &program{console: console{out: neutral{printed}, exact: printed, words: words}, catalogue: catalogue,
		now: time.Now}
	err = p.dispatch(args)
	if printed.err != nil {
		err = printed.err
	}
	return p.report(errors, err)
}

// neutral passes on what people read. A write is a whole text, so that no sign lies in two of them.
type neutral struct{ to io.Writer }

// Write passes text on with what would steer a terminal shown by its code point.
func (n neutral) Write(text []byte) (int, error) {
	if _, err := io.WriteString(n.to, wording.Neutral(string(text))); err != nil {
		return 0, err
	}
	return len(text), nil
}

// printer remembers the first error of standard output, so that a full disk behind a redirection is not taken for
// success.
type printer struct {
	to  io.Writer
	err error
}

// Write passes text on until an error occurs.
func (p *printer) Write(text []byte) (int, error) {
	if p.err != nil {
		return 0, p.err
	}
	n, err := p.to.Write(text)
	p.err = err
	return n, err
}
