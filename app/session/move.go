package session

import (
	"slices"
	"unicode/utf8"

	"rogatory/forms/answer"
	"rogatory/forms/flow"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/rules"
	"rogatory/i18n"
)

// Values are the answers typed on a page. A question with a nil value loses its answer.
type Values = map[question.ID]any

// Fault is what is wrong with a value. Code is the end of the catalogue id "error.answer.<code>"; Place is the
// question, or the place inside its list.
type Fault struct {
	Place question.ID
	Code  string
	Args  i18n.Arguments
}

// Submit is Continue: it keeps the values, says what is wrong with them, and moves to the next page where nothing is.
// The error is for values that could not be kept.
func (s *Session) Submit(values Values) ([]Fault, error) {
	from := s.place
	if err := s.Keep(values); err != nil {
		return nil, err
	}
	page, ok := flow.ByID(from)
	if !ok {
		return nil, nil
	}
	if faults := s.faults(page); len(faults) > 0 {
		return faults, nil
	}
	return nil, s.stand(flow.Next(s.facts, from))
}

// Keep stores the values without judging them and stays on the page. Values that change nothing cost nothing.
func (s *Session) Keep(values Values) error {
	changed := s.facts.Draft.Clone()
	for id, value := range values {
		if value == nil {
			changed.Remove(id)
			continue
		}
		if err := changed.Set(id, value); err != nil {
			return err
		}
	}
	if changed.Same(s.facts.Draft) {
		return nil
	}
	if err := s.services.Store.Keep(changed, string(s.place)); err != nil {
		return err
	}
	s.past = append(s.past, s.facts.Draft)
	if len(s.past) > rememberedSteps {
		s.past = s.past[1:]
	}
	s.future = nil
	return s.use(changed)
}

// stand moves to a page and keeps the place, so that a restart comes back to it.
func (s *Session) stand(place question.PageID) error {
	s.place = place
	return s.services.Store.Keep(s.facts.Draft, string(place))
}

// GoTo moves to a page of the path, or to the review. A page that is not on the path leaves the interview where it is.
func (s *Session) GoTo(id question.PageID) error {
	if !s.reachable(id) {
		return nil
	}
	return s.stand(id)
}

// GoToQuestion moves to the page of a question, or of a place inside its list.
func (s *Session) GoToQuestion(id question.ID) error {
	page, ok := flow.Of(id)
	if !ok {
		return nil
	}
	return s.GoTo(page.ID)
}

// Back moves to the page before this one on the path. On the first page it does nothing.
func (s *Session) Back() error {
	path := s.Path()
	at := slices.IndexFunc(path, func(p flow.Page) bool { return p.ID == s.place })
	switch {
	case at > 0:
		return s.stand(path[at-1].ID)
	case at < 0:
		return s.stand(path[len(path)-1].ID)
	}
	return nil
}

// CanBack reports whether there is a page before this one.
func (s *Session) CanBack() bool { return s.place != s.Path()[0].ID }

// CanUndo reports whether there is a change to take back.
func (s *Session) CanUndo() bool { return len(s.past) > 0 }

// CanRedo reports whether there is a change to make again.
func (s *Session) CanRedo() bool { return len(s.future) > 0 }

// Undo takes back the last change of answers.
func (s *Session) Undo() error { return s.step(&s.past, &s.future) }

// Redo makes the last change that was taken back again.
func (s *Session) Redo() error { return s.step(&s.future, &s.past) }

func (s *Session) step(from, to *[]*request.Draft) error {
	if len(*from) == 0 {
		return nil
	}
	last := len(*from) - 1
	draft := (*from)[last]
	if err := s.services.Store.Keep(draft, string(s.place)); err != nil {
		return err
	}
	*to = append(*to, s.facts.Draft)
	*from = (*from)[:last]
	if err := s.use(draft); err != nil {
		return err
	}
	if !s.reachable(s.place) {
		s.place = s.firstOpen()
	}
	return nil
}

// faults judges the answers of a page as Continue does.
func (s *Session) faults(p flow.Page) []Fault {
	var faults []Fault
	for _, id := range s.Asked(p) {
		faults = append(faults, s.faultsOf(id)...)
	}
	return faults
}

func (s *Session) faultsOf(id question.ID) []Fault {
	q, _ := question.ByID(id)
	draft := s.facts.Draft
	if !draft.Has(id) {
		if rules.Level(s.facts, id) == question.Mandatory {
			return []Fault{{Place: id, Code: "required"}}
		}
		return nil
	}
	switch given := draft.Answer(id).(type) {
	case string:
		if code := question.Malformed(q.Kind, given); code != "" {
			return []Fault{{Place: id, Code: code, Args: tooLong(question.MaximumShortText, given)}}
		}
	case answer.Text:
		if utf8.RuneCountInString(given.Text) > question.MaximumFreeText {
			return []Fault{{Place: id, Code: "too-long", Args: tooLong(question.MaximumFreeText, given.Text)}}
		}
	}
	return s.found(id)
}

// tooLong gives the characters of a text and how many are allowed; the words for other faults of its form leave them.
func tooLong(maximum int, text string) i18n.Arguments {
	return i18n.Arguments{"Maximum": i18n.Number(maximum), "Length": i18n.Number(utf8.RuneCountInString(text))}
}

// faultCodes maps the findings that Continue stops at to their words at the field.
var faultCodes = map[string]string{
	"same-party":            "same-party",
	"moment-unreadable":     "moment",
	"period-reversed":       "period",
	"continuing-collection": "past-end",
	"port-out-of-range":     "port",
	"item-incomplete":       "required",
	"limb-c":                "required",
}

// found returns the faults inside an answer that the rules see.
func (s *Session) found(id question.ID) []Fault {
	var faults []Fault
	for _, finding := range s.Findings() {
		code, stops := faultCodes[finding.Code]
		if stops && finding.Question.Question() == id {
			faults = append(faults, Fault{Place: finding.Question, Code: code, Args: finding.Args})
		}
	}
	return faults
}
