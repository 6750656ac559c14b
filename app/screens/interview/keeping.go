package interview

import (
	"maps"

	"rogatory/app/session"
	"rogatory/app/work"
	"rogatory/forms/question"
	"rogatory/forms/request"
)

// keeping stores what stands on a page, beside the window.
type keeping struct {
	page    *page
	storing *work.Storing
	gone    bool           // the page is no longer shown
	taken   session.Values // what the last step took to be stored
}

// further are the values that are not as the last step took them.
func (k *keeping) further(submitted bool) session.Values {
	values := k.page.values(submitted)
	maps.DeleteFunc(values, func(id question.ID, value any) bool { return request.SameAnswer(value, k.taken[id]) })
	return values
}

// typed sees to it that the page is stored soon.
func (k *keeping) typed() {
	if !k.gone && k.storing.Typed(k.page.deps.Runner, k.keep) {
		k.page.deps.Pending()
	}
}

// left stores the page unless what the user does next stores it at once.
func (k *keeping) left() {
	if !k.gone {
		k.storing.Left(k.page.deps.Runner, k.keep)
	}
}

// leave ends the wait of what was typed. The page stores nothing any more.
func (k *keeping) leave() {
	k.storing.Stop()
	k.gone = true
}

// keep stores what stands on the page, beside the window.
func (k *keeping) keep() { k.page.deps.Line.Do(k.stored(func() {})) }

// stored is the step that stores what stands on the page and then does something. A page that was left has fields that
// still lose the focus; they store nothing.
func (k *keeping) stored(then func()) func() work.Job {
	return func() work.Job {
		if k.gone {
			return nil
		}
		change, err := k.page.deps.Session.Answer(k.read(false))
		return k.page.deps.store(change, err, func(err error) {
			k.storing.Stored(err)
			then()
		})
	}
}

// read are the values of the page for a step that stores them, so that nothing waits to be stored any more.
func (k *keeping) read(submitted bool) session.Values {
	k.storing.Read()
	k.taken = k.page.values(submitted)
	return k.taken
}

// keepChoice stores a choice.
func (k *keeping) keepChoice() { k.page.deps.Line.Do(k.stored(k.chosen)) }

// chosen shows the page anew where other questions follow from a choice that was stored, after what was typed meanwhile
// is stored too.
func (k *keeping) chosen() {
	k.page.do.chosen()
	switch {
	case !k.page.outdated():
	case len(k.further(false)) > 0:
		k.page.deps.Line.Next(k.stored(k.chosen))
	default:
		k.page.do.rebuild(k.page.focused())
	}
}
