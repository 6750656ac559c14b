// Package interview shows the page of a request on which its user works: the list of tasks at the left, the questions
// in the middle, the requested Party and what was found at the right.
//
// An editor stands for every kind of answer (editor.go); the answers that are lists have cards, made from the table of
// questions (entries.go). Those who know the questions see a whole section, all pages of a task, at once. Nothing is
// judged while somebody types. Leaving a field keeps what stands in it; Continue keeps the page, shows what is wrong,
// and moves on when nothing is.
package interview

import (
	"fyne.io/fyne/v2"
	"rogatory/app/session"
	"rogatory/app/work"
	"rogatory/i18n"
)

// Deps are what the screen uses, and what it reports.
type Deps struct {
	Words   *i18n.Words
	Session *session.Session
	Runner  work.Runner
	Canvas  fyne.Canvas
	Choose  Files
	Whole   bool // all pages of a task are shown as one

	ChangeWhole func() // show single pages or whole sections, whichever is not shown now

	Kept    func()      // an answer was stored
	Fail    func(error) // something could not be stored
	Arrived func()      // another page is shown
	Moved   func()      // the place is no longer a page of the interview
	Later   func()      // "I'll come back later"
	Party   func()      // show all about the requested Party
}

// Files asks the user for a file that goes with the request and reads it.
type Files interface {
	Attachment(then func(name, sha256 string, err error))
}
