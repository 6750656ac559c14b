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

// GoTo makes the change lead to a page of the path, or to the review. A page that is not on the path leaves the
// interview where it is.
func (c *Change) GoTo(id question.PageID) {
	if c.next.reachable(id) {
		c.next.place = id
	}
}

// GoToQuestion makes the change lead to the page of a question, or of a place inside its list.
func (c *Change) GoToQuestion(id question.ID) {
	if page, ok := flow.Of(id); ok {
		c.GoTo(page.ID)
	}
}

// Back makes the change lead to the page before this one on the path. On the first page it stays there.
func (c *Change) Back() {
	path := c.next.Path()
	at := slices.IndexFunc(path, func(p flow.Page) bool { return p.ID == c.next.place })
	switch {
	case at > 0:
		c.next.place = path[at-1].ID
	case at < 0:
		c.next.place = path[len(path)-1].ID
	}
}

// CanBack reports whether there is a page before this one.
func (s *Session) CanBack() bool { return s.place != s.Path()[0].ID }

// CanUndo reports whether there is a change to take back.
func (s *Session) CanUndo() bool { return len(s.past) > 0 }

// CanRedo reports whether there is a change to make again.
func (s *Session) CanRedo() bool { return len(s.future) > 0 }

// Undo takes back the last change of answers, that of this Change where it has one.
func (c *Change) Undo() error {
	if !c.next.CanUndo() {
		return nil
	}
	draft, past := last(c.next.past)
	c.next.past, c.next.future = past, append(slices.Clone(c.next.future), c.next.facts.Draft)
	return c.turnTo(draft)
}

// Redo makes the last change that was taken back again. Where this Change has answers there is none.
func (c *Change) Redo() error {
	if !c.next.CanRedo() {
		return nil
	}
	draft, future := last(c.next.future)
	c.next.past, c.next.future = append(slices.Clone(c.next.past), c.next.facts.Draft), future
	return c.turnTo(draft)
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
