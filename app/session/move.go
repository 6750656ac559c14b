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

// Submit is Continue: the values are kept, and the next page is shown where nothing is wrong with them. The error is
// for values that no draft holds.
func (s *Session) Submit(values Values) (*Change, error) {
	next, err := s.answered(values)
	if err != nil {
		return nil, err
	}
	change := s.change(next)
	page, ok := flow.ByID(s.place)
	if !ok {
		return change, nil
	}
	if change.Faults = change.next.faults(page); len(change.Faults) == 0 {
		change.next.place = flow.Next(change.next.facts, s.place)
	}
	return change, nil
}

// Answer works out what it does to keep the values without judging them and to stay on the page.
func (s *Session) Answer(values Values) (*Change, error) {
	next, err := s.answered(values)
	if err != nil {
		return nil, err
	}
	return s.change(next), nil
}

// Keep stores the values without judging them and stays on the page. Values that change nothing cost nothing.
func (s *Session) Keep(values Values) error {
	change, err := s.Answer(values)
	if err != nil {
		return err
	}
	return change.apply()
}

// answered returns the session as it is with the values.
func (s *Session) answered(values Values) (Session, error) {
	next := *s
	changed := s.facts.Draft.Clone()
	for id, value := range values {
		if value == nil {
			changed.Remove(id)
			continue
		}
		if err := changed.Set(id, value); err != nil {
			return next, err
		}
	}
	if changed.Same(s.facts.Draft) {
		return next, nil
	}
	next.past = append(slices.Clone(s.past), s.facts.Draft)
	if len(next.past) > rememberedSteps {
		next.past = next.past[1:]
	}
	next.future = nil
	return next, next.use(changed)
}

// stand moves to a page and keeps the place, so that a restart comes back to it.
func (s *Session) stand(place question.PageID) error {
	change := s.change(*s)
	change.next.place = place
	return change.apply()
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
func (s *Session) Undo() error {
	if !s.CanUndo() {
		return nil
	}
	change := s.change(*s)
	var draft *request.Draft
	draft, change.next.past = last(s.past)
	change.next.future = append(slices.Clone(s.future), s.facts.Draft)
	return change.back(draft)
}

// Redo makes the last change that was taken back again.
func (s *Session) Redo() error {
	if !s.CanRedo() {
		return nil
	}
	change := s.change(*s)
	var draft *request.Draft
	draft, change.next.future = last(s.future)
	change.next.past = append(slices.Clone(s.past), s.facts.Draft)
	return change.back(draft)
}

// last splits the last draft off a list.
func last(drafts []*request.Draft) (*request.Draft, []*request.Draft) {
	end := len(drafts) - 1
	return drafts[end], drafts[:end]
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
