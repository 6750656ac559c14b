// Package interview shows the page of a request on which its user works: the list of tasks at the left, the questions
// in the middle, the requested Party and what was found at the right.
//
// Every question is answered in an editor of package editor; the identifiers of data sought in the table of package
// identifiers. A page keeps their answers and knows which belong to it; Screen goes from page to page. Those who know
// the questions see a whole section, all pages of a task, at once.
//
// Nothing is judged while the user types. What is typed is stored within two seconds of the first key that is not, and
// sooner when the field is left; Continue keeps the page, shows what is wrong, and moves on when nothing is.
package interview

import (
	"errors"

	"fyne.io/fyne/v2"
	"rogatory/app/screens/interview/editor"
	"rogatory/app/screens/interview/identifiers"
	"rogatory/app/session"
	"rogatory/app/work"
	"rogatory/forms/request"
	"rogatory/forms/wording"
	"rogatory/i18n"
)

// Deps are what the screen uses, and what it reports.
type Deps struct {
	Words   *i18n.Words
	Session *session.Session
	Runner  work.Runner
	Line    *work.Line // what is stored is stored beside the window, one step of the session after the other
	Canvas  fyne.Canvas
	Choose  editor.Files
	Rows    identifiers.Files // reads a file of identifiers; may be nil

	Remembered identifiers.Memory // what was said about the columns of pasted tables; may be nil

	Whole bool // all pages of a task are shown as one

	ChangeWhole func() // show single pages or whole sections, whichever is not shown now

	Pending func()      // something was typed that is not stored yet
	Kept    func()      // an answer was stored
	Fail    func(error) // something could not be stored
	Changed func()      // nothing was stored, since the draft was changed meanwhile; Unsaved has what is on the page
	Arrived func()      // another page is shown
	Moved   func()      // the place is no longer a page of the interview
	Later   func()      // "I'll come back later"
	Party   func()      // show all about the requested Party

}

// store is the job that stores a change of the session and then takes it over. Ended is told how that went, on the UI
// goroutine; a change that was not stored changes nothing.
func (d Deps) store(change *session.Change, err error, ended func(error)) work.Job {
	return session.Storing(change, err, func(err error) {
		ended(err)
		var changed *request.ChangedError
		switch {
		case err == nil:
			d.Kept()
		case errors.As(err, &changed):
			d.Changed()
		default:
			d.Fail(err)
		}
	})
}

func (d Deps) say(id string, a ...i18n.Args) string { return d.Words.Say("screen.interview."+id, a...) }

func (d Deps) speaker() wording.Speaker {
	return wording.Speaker{Words: d.Words, Facts: d.Session.Facts()}
}
