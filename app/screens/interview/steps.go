package interview

import (
	"rogatory/app/session"
	"rogatory/app/work"
	"rogatory/forms/question"
)

// steps lead from page to page. Each is stored together with what stands on the page that it leaves.
type steps struct{ *Screen }

// step stores what stands on the page together with where it leads, beside the window. What is typed meanwhile is
// stored too; then comes what is to be shown. A change that could not be stored is nil there.
func (s steps) step(submitted bool, answer func(session.Values) (*session.Change, error),
	show func(*session.Change)) {
	s.deps.Line.Do(func() work.Job {
		page, values := s.page, session.Values{}
		if page != nil {
			values = page.read(submitted)
		}
		change, err := answer(values)
		return s.deps.store(change, err, func(err error) {
			if page != nil {
				page.storing.Stored(err)
			}
			if err != nil {
				show(nil)
				return
			}
			s.storeFurther(page, submitted, func() { show(change) })
		})
	})
}

// storeFurther stores what was typed since a step took the values of the page, and then shows where that step leads.
// What cannot be stored stays on its page.
func (s steps) storeFurther(page *page, submitted bool, show func()) {
	if page == nil {
		show()
		return
	}
	further := page.further(submitted)
	if len(further) == 0 {
		show()
		return
	}
	s.deps.Line.Next(func() work.Job {
		page.read(submitted)
		change, err := s.deps.Session.Answer(further)
		return s.deps.store(change, err, func(err error) {
			if page.storing.Stored(err); err == nil {
				s.storeFurther(page, submitted, show)
			}
		})
	})
}

// continued shows the next page, or what is wrong with this one.
func (s steps) continued(faults []session.Fault) {
	if len(faults) == 0 {
		s.arrive("")
		return
	}
	if s.page.outdated() {
		s.show() // an answer brought further questions, and they may have faults
	}
	s.page.showFaults(faults)
	s.showAround()
	s.scroll.ScrollToTop()
	s.page.focus(s.page.summary)
}

func (s steps) move(to func(*session.Change) error, focus question.ID) {
	s.Move(to, func() { s.arrive(focus) })
}
