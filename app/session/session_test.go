package session_test

import (
	"errors"
	"regexp"
	"slices"
	"strings"
	"testing"

	"rogatory/app/session"
	"rogatory/forms/answer"
	"rogatory/forms/flow"
	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
)

// memory keeps the last state that was stored, as a real store would.
type memory struct {
	draft *request.Draft
	place string
	base  request.Revision
	fail  error
}

func (m *memory) Keep(draft *request.Draft, place string, base request.Revision) (request.Revision, error) {
	switch {
	case m.fail != nil:
		return request.Revision{}, m.fail
	case !m.base.Same(base):
		return request.Revision{}, &request.ChangedError{Newest: m.base}
	}
	m.draft, m.place = draft.Clone(), place
	m.base.Number++
	return m.base, nil
}

func open(t *testing.T, store *memory, answers session.Values) *session.Session {
	t.Helper()
	register, err := party.Open(party.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	draft := request.New("6f1c6a52-0f6b-4b53-9d0f-6c3f9d7f5c11")
	for id, value := range answers {
		if err := draft.Set(id, value); err != nil {
			t.Fatal(err)
		}
	}
	s, err := session.Open(session.Services{Register: register, Store: store,
		Today: func() treaty.Date { return "2026-11-22" }, Languages: []string{"en", "fr"},
		Undrawable: func(text string) string {
			return strings.Join(regexp.MustCompile("☃").FindAllString(text, 1),
				"")
		}}, request.Kept{Draft: draft})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestACharacterThatCannotBePrintedIsFoundAsItIsTyped(t *testing.T) {
	for words, want := range map[string]bool{"An unknown person": false, "An unknown ☃": true} {
		s := open(t, &memory{}, started)
		submit(t, s, session.Values{question.FactsSummary.ID(): answer.Text{Text: words}})
		found := slices.ContainsFunc(s.Findings(), func(f rules.Finding) bool {
			return f.Code == "character-not-printable" && f.Question == question.FactsSummary.ID()
		})
		if found != want {
			t.Errorf("%q: found %t", words, found)
		}
	}
}

func submit(t *testing.T, s *session.Session, values session.Values) []session.Fault {
	t.Helper()
	change, err := s.Submit(values)
	if err == nil {
		err = change.Store()
	}
	if err != nil {
		t.Fatal(err)
	}
	change.Take()
	return change.Faults
}

var started = session.Values{question.RequestType.ID(): "preservation", question.RequestingParty.ID(): "DE",
	question.RequestedParty.ID(): "JP"}

func TestContinueKeepsTheAnswerAndMovesOn(t *testing.T) {
	store := &memory{}
	s := open(t, store, nil)
	if s.Place() != "type" {
		t.Fatalf("begins at %s", s.Place())
	}
	if faults := submit(t, s, session.Values{question.RequestType.ID(): "preservation"}); len(faults) > 0 ||
		s.Place() != flow.Parties {
		t.Errorf("faults %v, at %s", faults, s.Place())
	}
	if store.draft.String(question.RequestType) != "preservation" || store.place != string(flow.Parties) {
		t.Errorf("the store holds %v at %q", store.draft.Answered(), store.place)
	}
}

func TestAFaultStopsButLosesNothing(t *testing.T) {
	store := &memory{}
	s := open(t, store, started)
	if err := goTo(s, "contact"); err != nil {
		t.Fatal(err)
	}
	faults := submit(t, s, session.Values{question.AuthorityAddress.ID(): answer.Text{Text: "1 Court Square"},
		question.AuthorityEmail.ID(): "duty at example"})
	if len(faults) != 1 || faults[0].Place != question.AuthorityEmail.ID() || faults[0].Code != "email" ||
		s.Place() != "contact" {
		t.Errorf("faults %v at %s", faults, s.Place())
	}
	if store.draft.String(question.AuthorityEmail) != "duty at example" {
		t.Error("the words that were typed are gone")
	}
}

func TestOneMeansOfContactIsEnough(t *testing.T) {
	s := open(t, &memory{}, started)
	_ = goTo(s, "contact")
	if faults := submit(t, s,
		session.Values{question.AuthorityAddress.ID(): answer.Text{Text: "1 Court Square"}}); len(faults) != 2 {
		t.Errorf("neither telephone nor e-mail: %v", faults)
	}
	if faults := submit(t, s, session.Values{question.AuthorityPhone.ID(): "+49 30 5550100"}); len(faults) != 0 {
		t.Errorf("a telephone alone: %v", faults)
	}
}

func TestAStateThatIsNoPartyStopsTheInterview(t *testing.T) {
	s := open(t, &memory{}, session.Values{question.RequestType.ID(): "preservation"})
	_ = goTo(s, flow.Parties)
	submit(t, s, session.Values{question.RequestingParty.ID(): "DE", question.RequestedParty.ID(): "KR"})
	if s.Place() != flow.NotAParty {
		t.Fatalf("at %s", s.Place())
	}
	if err := back(s); err != nil || s.Place() != flow.Parties {
		t.Errorf("back leads to %s, %v", s.Place(), err)
	}
}

func TestTheSameStateOnBothSidesIsAFault(t *testing.T) {
	s := open(t, &memory{}, session.Values{question.RequestType.ID(): "preservation"})
	_ = goTo(s, flow.Parties)
	faults := submit(t, s, session.Values{question.RequestingParty.ID(): "FR", question.RequestedParty.ID(): "FR"})
	if len(faults) != 1 || faults[0].Code != "same-party" {
		t.Errorf("faults %v", faults)
	}
}

func TestUndoAndRedoGoThroughTheStore(t *testing.T) {
	store := &memory{}
	s := open(t, store, started)
	_ = goTo(s, "reference")
	submit(t, s, session.Values{question.Reference.ID(): "12 Js 44/26", question.RequestDate.ID(): "2026-11-22"})
	if err := move(s, (*session.Change).Undo); err != nil || s.Draft().Has(question.Reference) ||
		store.draft.Has(question.Reference) {
		t.Errorf("after undo the reference is still there, %v", err)
	}
	if err := move(s, (*session.Change).Redo); err != nil || store.draft.String(question.Reference) != "12 Js 44/26" {
		t.Errorf("after redo the reference is not back, %v", err)
	}
	if s.CanRedo() {
		t.Error("nothing is left to be made again")
	}
}

func TestAStoreThatFailsChangesNothing(t *testing.T) {
	store := &memory{}
	s := open(t, store, started)
	_ = goTo(s, "reference")
	store.fail = errors.New("the disk is full")
	change, err := s.Submit(session.Values{question.Reference.ID(): "12 Js 44/26"})
	if err != nil {
		t.Fatal(err)
	}
	if err := change.Store(); !errors.Is(err, store.fail) {
		t.Errorf("error %v", err)
	}
	if s.Draft().Has(question.Reference) || s.CanUndo() {
		t.Error("an answer that was not stored is shown as if it were")
	}
}

func TestAnswersOffThePathAreKept(t *testing.T) {
	s := open(t, &memory{}, started)
	_ = goTo(s, "urgency")
	submit(t, s, session.Values{question.UrgencyUrgent.ID(): true})
	submit(t, s, session.Values{question.UrgencyGrounds.ID(): []string{"custody"},
		question.UrgencyExplanation.ID(): answer.Text{Text: "The suspect is released on Friday."}})
	_ = goTo(s, "urgency")
	submit(t, s, session.Values{question.UrgencyUrgent.ID(): false})
	if slices.ContainsFunc(s.Path(), func(p flow.Page) bool { return p.ID == "urgency-details" }) {
		t.Error("the details of urgency are asked although nothing is urgent")
	}
	if !s.Draft().Has(question.UrgencyExplanation) {
		t.Error("the explanation is lost")
	}
}

func TestARestartComesBackToTheSamePage(t *testing.T) {
	store := &memory{}
	s := open(t, store, started)
	_ = goTo(s, "facts")
	again, err := session.Open(session.Services{Register: s.Facts().Register, Store: store,
		Today: func() treaty.Date { return "2026-11-22" }},
		request.Kept{Draft: store.draft, Place: store.place, Revision: store.base})
	if err != nil || again.Place() != "facts" {
		t.Errorf("at %s, %v", again.Place(), err)
	}
}

func TestTasksTellHowFarTheyAre(t *testing.T) {
	s := open(t, &memory{}, started)
	status := func(group question.Group) session.Status {
		for _, task := range s.Tasks() {
			if task.Group == group {
				return task.Status
			}
		}
		return ""
	}
	if got := status(question.Start); got != session.Incomplete {
		t.Errorf("begun task is %s", got)
	}
	if got := status(question.OffenceFacts); got != session.NotStarted {
		t.Errorf("untouched task is %s", got)
	}
	_ = goTo(s, "reference")
	submit(t, s, session.Values{question.Reference.ID(): "1", question.RequestDate.ID(): "yesterday"})
	if got := status(question.Start); got != session.Problem {
		t.Errorf("task with a date that is none is %s", got)
	}
}

func TestProposalsComeFromTheRules(t *testing.T) {
	s := open(t, &memory{}, started)
	if got := s.Proposal(question.SendingChannel.ID()); got != string(treaty.ChannelContactPoint) {
		t.Errorf("channel %v", got)
	}
	if got, ok := s.Proposal(question.SendingTo.ID()).(answer.Addressee); !ok || got.ID == "" {
		t.Errorf("addressee %v", s.Proposal(question.SendingTo.ID()))
	}
	if got := s.Proposal(question.PreservationDays.ID()); got != 90 {
		t.Errorf("days %v", got)
	}
	if got := s.Proposal(question.AcknowledgementRequested.ID()); got != true {
		t.Errorf("receipt %v", got)
	}
	if err := keep(s, session.Values{question.AuthorityPerson.ID(): "Maria Muster"}); err != nil ||
		s.Proposal(question.SignatoryName.ID()) != "Maria Muster" || s.Proposal(question.SignatoryPost.ID()) != nil {
		t.Errorf("signatory %v, %v, %v", s.Proposal(question.SignatoryName.ID()),
			s.Proposal(question.SignatoryPost.ID()), err)
	}
	if got := s.Proposal(question.FactsSummary.ID()); got != nil {
		t.Errorf("the program invents facts: %v", got)
	}
}
