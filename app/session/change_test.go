package session_test

import (
	"errors"
	"testing"

	"rogatory/app/session"
	"rogatory/forms/flow"
	"rogatory/forms/question"
	"rogatory/forms/request"
)

func TestContinueStoresOnce(t *testing.T) {
	store := &memory{}
	s := open(t, store, nil)
	submit(t, s, session.Values{question.RequestType.ID(): "preservation"})
	if store.base.Number != 1 || store.place != string(flow.Parties) {
		t.Errorf("stored %d times, at %q", store.base.Number, store.place)
	}
	if err := s.Keep(session.Values{question.RequestType.ID(): "preservation"}); err != nil || store.base.Number != 1 {
		t.Errorf("values that change nothing are stored, %v", err)
	}
	if err := s.GoTo(flow.Parties); err != nil || store.base.Number != 1 {
		t.Errorf("a place that is the same is stored, %v", err)
	}
	if err := s.Back(); err != nil || store.base.Number != 2 || store.place != "type" {
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
	if err := s.Keep(session.Values{question.Reference.ID(): "1"}); err != nil {
		t.Fatal(err)
	}
	store.base.Number = 7
	mine := session.Values{question.Reference.ID(): "2"}
	err := s.Keep(mine)
	var changed *request.ChangedError
	if !errors.As(err, &changed) || store.draft.String(question.Reference) != "1" ||
		s.Draft().String(question.Reference) != "1" {
		t.Fatalf("stored %q, %v", store.draft.String(question.Reference), err)
	}
	if err := s.Keep(mine); !errors.As(err, &changed) {
		t.Errorf("the second time: %v", err)
	}
	if s.Overrule(errors.New("the disk is full")) || !s.Overrule(err) {
		t.Error("only what was changed meanwhile can be overruled")
	}
	if err := s.Keep(mine); err != nil || store.draft.String(question.Reference) != "2" ||
		s.Kept().Revision.Number != 8 {
		t.Errorf("all the same: %q, %+v, %v", store.draft.String(question.Reference), s.Kept().Revision, err)
	}
	if err := s.Undo(); err != nil || store.draft.String(question.Reference) != "1" {
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
	if err := s.Keep(wrong); err == nil || s.CanUndo() {
		t.Errorf("Keep takes it, %v", err)
	}
}
