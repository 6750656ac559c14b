package rules_test

import (
	"sync"
	"testing"

	"rogatory/forms/example"
	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
)

const today = treaty.Date("2026-11-22")

// opened reads the built-in register once for all tests.
var opened = sync.OnceValues(func() (*party.Register, error) { return party.Open(party.Embedded()) })

func register(t testing.TB) *party.Register {
	t.Helper()
	r, err := opened()
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func gather(t testing.TB, draft *request.Draft) rules.Facts {
	t.Helper()
	facts, err := rules.Gather(register(t), draft, today)
	if err != nil {
		t.Fatal(err)
	}
	return facts
}

func set(t testing.TB, draft *request.Draft, name question.Named, value any) {
	t.Helper()
	if err := draft.Set(name.ID(), value); err != nil {
		t.Fatal(err)
	}
}

// pair gives the facts that are known before the case itself: who asks whom for what, at which stage, and whether it is
// urgent.
func pair(t testing.TB, requesting, requested party.Code, kind treaty.RequestType, stage treaty.Stage,
	urgent bool) rules.Facts {
	t.Helper()
	draft := request.New("")
	set(t, draft, question.RequestType, string(kind))
	for place, code := range map[question.Named]party.Code{question.RequestingParty: requesting,
		question.RequestedParty: requested} {
		if code != "" {
			set(t, draft, place, string(code))
		}
	}
	set(t, draft, question.AuthorityKind, string(treaty.Prosecutor))
	set(t, draft, question.UrgencyUrgent, urgent)
	atStage(t, draft, stage)
	return gather(t, draft)
}

// atStage says the stage of the proceedings, or with an empty one nothing of it.
func atStage(t testing.TB, draft *request.Draft, stage treaty.Stage) {
	t.Helper()
	if stage == "" {
		draft.Remove(question.CaseStage.ID())
		return
	}
	set(t, draft, question.CaseStage, string(stage))
}

// complete gives a case in which nothing is missing, in English.
func complete(t testing.TB, requesting, requested party.Code, kind treaty.RequestType) *request.Draft {
	t.Helper()
	key := [3]string{string(requesting), string(requested), string(kind)}
	if made, ok := completed.Load(key); ok {
		return made.(*request.Draft).Clone()
	}
	draft, err := example.Complete(register(t), requesting, requested, kind, "en", today)
	if err != nil {
		t.Fatal(err)
	}
	completed.Store(key, draft)
	return draft.Clone()
}

// completed keeps the complete cases: most tests begin with one of a few.
var completed sync.Map
