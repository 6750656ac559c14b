package session_test

import (
	"errors"
	"testing"

	"rogatory/app/session"
	"rogatory/forms/flow"
	"rogatory/forms/question"
	"rogatory/forms/request"
)

// keep stores values and stays on the page.
func keep(s *session.Session, values session.Values) error {
	change, err := s.Answer(values)
	if err != nil {
		return err
	}
	return change.Apply()
}

// move stores a step that changes no answer.
func move(s *session.Session, to func(*session.Change) error) error {
	change, err := s.Answer(nil)
	if err == nil {
		err = to(change)
	}
	if err != nil {
		return err
	}
	return change.Apply()
}

func goTo(s *session.Session, id question.PageID) error {
	return move(s, func(c *session.Change) error { c.GoTo(id); return nil })
}

func back(s *session.Session) error {
	return move(s, func(c *session.Change) error { c.Back(); return nil })
}

func TestContinueStoresOnce(t *testing.T) {
	store := &memory{}
	s := open(t, store, nil)
	submit(t, s, session.Values{question.RequestType.ID(): "preservation"})
	if store.base.Number != 1 || store.place != string(flow.Parties) {
		t.Errorf("stored %d times, at %q", store.base.Number, store.place)
	}
	if err := keep(s, session.Values{question.RequestType.ID(): "preservation"}); err != nil || store.base.Number != 1 {
		t.Errorf("values that change nothing are stored, %v", err)
	}
	if err := goTo(s, flow.Parties); err != nil || store.base.Number != 1 {
		t.Errorf("a place that is the same is stored, %v", err)
	}
	if err := back(s); err != nil || store.base.Number != 2 || store.place != "type" {
		t.Errorf("stored %d times, at %q, %v", store.base.Number, store.place, err)
	}
}

func TestAChangeShowsOnlyOnceItIsTaken(t *testing.T) {
	s := open(t, &memory{}, nil)
	change, err := s.Submit(session.Values{question.RequestType.ID(): "preservation"})
	if err != nil {
		t.Fatal(err)
	}
	if err := change.Store(); err != nil || s.Draft().Has(question.RequestType.ID()) || s.Place() != "type" {
		t.Errorf("before it is taken: %v at %s, %v", s.Draft().Answered(), s.Place(), err)
	}
	change.Take()
	if !s.Draft().Has(question.RequestType.ID()) || s.Place() != flow.Parties || !s.CanUndo() {
		t.Errorf("once it is taken: %v at %s", s.Draft().Answered(), s.Place())
	}
}

func TestWhatWasChangedMeanwhileIsNotOverwritten(t *testing.T) {
	store := &memory{}
	s := open(t, store, started)
	if err := keep(s, session.Values{question.Reference.ID(): "1"}); err != nil {
		t.Fatal(err)
	}
	store.base.Number = 7
	mine := session.Values{question.Reference.ID(): "2"}
	err := keep(s, mine)
	var changed *request.ChangedError
	if !errors.As(err, &changed) || store.draft.String(question.Reference) != "1" ||
		s.Draft().String(question.Reference) != "1" {
		t.Fatalf("stored %q, %v", store.draft.String(question.Reference), err)
	}
	if err := keep(s, mine); !errors.As(err, &changed) {
		t.Errorf("the second time: %v", err)
	}
	if s.Overrule(errors.New("the disk is full")) || !s.Overrule(err) {
		t.Error("only what was changed meanwhile can be overruled")
	}
	if err := keep(s, mine); err != nil || store.draft.String(question.Reference) != "2" ||
		s.Kept().Revision.Number != 8 {
		t.Errorf("all the same: %q, %+v, %v", store.draft.String(question.Reference), s.Kept().Revision, err)
	}
	if err := move(s, (*session.Change).Undo); err != nil || store.draft.String(question.Reference) != "1" {
		t.Errorf("taken back: %q, %v", store.draft.String(question.Reference), err)
	}
}

func TestAValueThatNoDraftHoldsChangesNothing(t *testing.T) {
	s := open(t, &memory{}, started)
	wrong := session.Values{question.Reference.ID(): 7}
	if _, err := s.Submit(wrong); err == nil {
		t.Error("Submit takes it")
	}
	if _, err := s.SubmitSection(wrong); err == nil {
		t.Error("SubmitSection takes it")
	}
	if err := keep(s, wrong); err == nil || s.CanUndo() {
		t.Errorf("Keep takes it, %v", err)
	}
}

// What stands on the page and where it leads are one step: stored together, taken back together.
func TestAnswersAndTheWayOnAreOneStep(t *testing.T) {
	for name, way := range map[string]struct {
		to    func(*session.Change) error
		place question.PageID
	}{
		"back":            {func(c *session.Change) error { c.Back(); return nil }, flow.Parties},
		"back a section":  {func(c *session.Change) error { c.BackSection(); return nil }, "status"},
		"to a page":       {func(c *session.Change) error { c.GoTo("facts"); return nil }, "facts"},
		"to no page":      {func(c *session.Change) error { c.GoTo("no-page"); return nil }, "status"},
		"to the check":    {func(c *session.Change) error { c.GoTo(flow.Review); return nil }, flow.Review},
		"to a question":   {goToQuestion(question.FactsSummary.ID()), "facts"},
		"to no question":  {goToQuestion("no.question"), "status"},
		"into a question": {goToQuestion(question.DataItems.ID() + "[2].from"), "data"},
	} {
		store := &memory{}
		s := open(t, store, started)
		if err := goTo(s, "status"); err != nil {
			t.Fatal(err)
		}
		before := store.base.Number
		change, err := s.Answer(session.Values{question.RequestStatus.ID(): question.StatusNew})
		if err == nil {
			err = way.to(change)
		}
		if err == nil {
			err = change.Apply()
		}
		if err != nil || store.base.Number != before+1 || store.place != string(way.place) || s.Place() != way.place ||
			store.draft.String(question.RequestStatus) != question.StatusNew {
			t.Errorf("%s: stored %d times, at %q, %v", name, store.base.Number-before, store.place, err)
		}
	}
}

func goToQuestion(id question.ID) func(*session.Change) error {
	return func(c *session.Change) error { c.GoToQuestion(id); return nil }
}

// An undo takes back what the page holds and nobody stored yet; a redo brings it again, but nothing over what was typed
// since.
func TestUndoTakesBackWhatWasJustTyped(t *testing.T) {
	store := &memory{}
	s := open(t, store, started)
	typed := session.Values{question.Reference.ID(): "1"}
	step := func(values session.Values, to func(*session.Change) error) {
		t.Helper()
		change, err := s.Answer(values)
		if err == nil {
			err = to(change)
		}
		if err == nil {
			err = change.Apply()
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	step(typed, (*session.Change).Undo)
	if s.Draft().Has(question.Reference) || store.base.Number != 0 || !s.CanRedo() {
		t.Errorf("after undo: %q, stored %d times", s.Draft().String(question.Reference), store.base.Number)
	}
	step(nil, (*session.Change).Redo)
	if got := store.draft.String(question.Reference); got != "1" {
		t.Errorf("after redo: %q", got)
	}
	step(nil, (*session.Change).Undo)
	step(session.Values{question.Reference.ID(): "2"}, (*session.Change).Redo)
	if got := store.draft.String(question.Reference); got != "2" || s.CanRedo() {
		t.Errorf("after something else was typed: %q", got)
	}
}

// Of two versions that were made at the same time, either can be gone on with: one's own is stored after the other, or
// it gives way, and an undo brings it back.
func TestOneOfTwoVersionsIsGoneOnWith(t *testing.T) {
	for name, mine := range map[string]bool{"mine": true, "theirs": false} {
		store := &memory{}
		s := open(t, store, started)
		theirs := s.Draft().Clone()
		if err := request.Set(theirs, question.Reference, "theirs"); err != nil {
			t.Fatal(err)
		}
		store.draft, store.place, store.base = theirs, "facts", request.Revision{Number: 4}
		change, err := s.Answer(session.Values{question.Reference.ID(): "mine"})
		if err != nil || change.Apply() == nil {
			t.Fatalf("%s: stored over the other version, %v", name, err)
		}
		if mine {
			change.OnTop(store.base)
		} else if err := change.GiveWay(request.Kept{Draft: theirs, Revision: store.base}); err != nil {
			t.Fatal(err)
		}
		if err := change.Apply(); err != nil || s.Draft().String(question.Reference) != name ||
			store.draft.String(question.Reference) != name || !mine && store.base.Number != 4 {
			t.Errorf("%s: the store has %q, %v", name, store.draft.String(question.Reference), err)
		}
		if err := move(s, (*session.Change).Undo); err != nil ||
			store.draft.String(question.Reference) != map[bool]string{true: "", false: "mine"}[mine] {
			t.Errorf("%s, taken back: %q, %v", name, store.draft.String(question.Reference), err)
		}
	}
}
