package session

import (
	"context"
	"errors"
	"slices"

	"rogatory/forms/question"
	"rogatory/forms/request"
)

// Change is a step of the user that is worked out but not stored yet: answers, the place of the interview, or both. The
// session stays as it is until the change is taken.
type Change struct {
	Faults []Fault // what is wrong on the page, which then stays; for Submit and SubmitSection

	session *Session
	next    Session        // as the session is once the change is stored
	draft   *request.Draft // before it
	place   question.PageID
}

// change is one that leads from this state of the session to another.
func (s *Session) change(next Session) *Change {
	return &Change{session: s, next: next, draft: s.facts.Draft, place: s.place}
}

// Store stores the change in one transaction, on any goroutine. Where there is nothing to be stored it does nothing.
func (c *Change) Store() error {
	if c.next.facts.Draft == c.draft && c.next.place == c.place {
		return nil
	}
	base, err := c.next.services.Store.Keep(c.next.facts.Draft, string(c.next.place), c.next.base)
	if err == nil {
		c.next.base = base
	}
	return err
}

// Take takes over a change that was stored, on the goroutine of the session.
func (c *Change) Take() { *c.session = c.next }

// Storing is the job that stores a change on any goroutine, unless there was an error before; what it returns takes the
// change over on the goroutine of the session and says how it went. A change that was not stored changes nothing.
func Storing(change *Change, err error, ended func(error)) func(context.Context) func() {
	return func(context.Context) func() {
		if err == nil {
			err = change.Store()
		}
		return func() {
			if err == nil {
				change.Take()
			}
			ended(err)
		}
	}
}

// Apply stores a change and takes it over, for those who wait for the disk.
func (c *Change) Apply() error {
	err := c.Store()
	if err == nil {
		c.Take()
	}
	return err
}

// turnTo makes the change lead to an earlier or later draft. Where its place is not on the path of that draft, the
// interview goes to the first page that needs an answer.
func (c *Change) turnTo(draft *request.Draft) error {
	if err := c.next.use(draft); err != nil {
		return err
	}
	if !c.next.reachable(c.next.place) {
		c.next.place = c.next.firstOpen()
	}
	return nil
}

// Draft returns the draft as it is once the change is stored. The caller must not change it.
func (c *Change) Draft() *request.Draft { return c.next.facts.Draft }

// OnTop lets the change be stored after a revision that was stored meanwhile, which stays in the history as a revision
// of its own.
func (c *Change) OnTop(newest request.Revision) {
	c.next.base = newest
	c.next.base.Marked = true
}

// GiveWay makes the change lead to what was stored meanwhile. Nothing is left to be stored; an undo brings back the
// answers that the change had.
func (c *Change) GiveWay(theirs request.Kept) error {
	c.next.past, c.next.future = append(slices.Clone(c.next.past), c.next.facts.Draft), nil
	c.next.base = theirs.Revision
	if err := c.turnTo(theirs.Draft.Clone()); err != nil {
		return err
	}
	c.draft, c.place = c.next.facts.Draft, c.next.place
	return nil
}

// Overrule lets the next change be stored although the draft was changed meanwhile, and reports whether that is what
// the error of a change said. What was stored meanwhile stays in the history, as a revision of its own.
func (s *Session) Overrule(err error) bool {
	var changed *request.ChangedError
	if !errors.As(err, &changed) {
		return false
	}
	s.base = changed.Newest
	s.base.Marked = true
	return true
}
