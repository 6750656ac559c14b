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

// SubmitSection is Continue for a whole section: it keeps the values, says what is wrong with any answer of the
// section, and moves to the next section where nothing is.
func (s *Session) SubmitSection(values Values) ([]Fault, error) {
	if err := s.Keep(values); err != nil {
		return nil, err
	}
	section := s.Section()
	if len(section) == 0 {
		return nil, nil
	}
	var faults []Fault
	for _, page := range section {
		faults = append(faults, s.faults(page)...)
	}
	if len(faults) > 0 {
		return faults, nil
	}
	return nil, s.stand(flow.Next(s.facts, section[len(section)-1].ID))
}

// BackSection goes to the first page of the section before this one. In the first section it does nothing.
func (s *Session) BackSection() error {
	section, path := s.Section(), s.Path()
	if len(section) == 0 {
		return s.Back()
	}
	at := slices.IndexFunc(path, func(p flow.Page) bool { return p.ID == section[0].ID })
	if at <= 0 {
		return nil
	}
	return s.stand(s.pagesOf(path[at-1].Group)[0].ID)
}

// CanBackSection reports whether there is a section before this one.
func (s *Session) CanBackSection() bool {
	section := s.Section()
	return len(section) == 0 || section[0].ID != s.Path()[0].ID
}
