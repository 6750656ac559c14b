package session

import (
	"slices"

	"rogatory/forms/flow"
	"rogatory/forms/question"
)

// A section is a task shown as one page, for those who know its questions. The place of the interview remains one of
// its pages, so that a restart, and a change back to single pages, come back to it.

// Section returns the pages of the task in which the interview stands; none where the place has no questions.
func (s *Session) Section() []flow.Page {
	page, ok := s.Page()
	if !ok {
		return nil
	}
	return s.pagesOf(page.Group)
}

func (s *Session) pagesOf(group question.Group) []flow.Page {
	return slices.DeleteFunc(s.Path(), func(p flow.Page) bool { return p.Group != group })
}

// SubmitSection is Continue for a whole section: the values are kept, and the next section is shown where nothing is
// wrong with any answer of this one.
func (s *Session) SubmitSection(values Values) (*Change, error) {
	next, err := s.answered(values)
	if err != nil {
		return nil, err
	}
	change := s.change(next)
	section := change.next.Section()
	if len(section) == 0 {
		return change, nil
	}
	for _, page := range section {
		change.Faults = append(change.Faults, change.next.faults(page)...)
	}
	if len(change.Faults) == 0 {
		change.next.place = flow.Next(change.next.facts, section[len(section)-1].ID)
	}
	return change, nil
}

// BackSection makes the change lead to the first page of the section before this one. In the first section it stays.
func (c *Change) BackSection() {
	section, path := c.next.Section(), c.next.Path()
	if len(section) == 0 {
		c.Back()
		return
	}
	at := slices.IndexFunc(path, func(p flow.Page) bool { return p.ID == section[0].ID })
	if at > 0 {
		c.next.place = c.next.pagesOf(path[at-1].Group)[0].ID
	}
}

// CanBackSection reports whether there is a section before this one.
func (s *Session) CanBackSection() bool {
	section := s.Section()
	return len(section) == 0 || section[0].ID != s.Path()[0].ID
}
