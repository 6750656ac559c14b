package question_test

import (
	"slices"
	"testing"

	"rogatory/forms/question"
	"rogatory/forms/treaty"
)

func TestEveryIDStandsOnce(t *testing.T) {
	seen := map[question.ID]bool{}
	for _, q := range question.All() {
		if seen[q.ID] {
			t.Errorf("%s stands twice", q.ID)
		}
		seen[q.ID] = true
	}
}

func TestEveryQuestionIsAskedByARequest(t *testing.T) {
	for _, q := range question.All() {
		if !q.AskedFor(treaty.Preservation) && !q.AskedFor(treaty.StoredData) {
			t.Errorf("%s is asked by no request", q.ID)
		}
		if !slices.Contains(question.Groups(), q.Group) {
			t.Errorf("%s stands in no group", q.ID)
		}
		if (q.Kind == question.Entries) != (len(q.Fields) > 0) {
			t.Errorf("%s: entries need fields, and only they", q.ID)
		}
	}
}

// A preservation request has at least one mandatory question for each limb of Article 29(2).
func TestEveryLimbHasAMandatoryQuestion(t *testing.T) {
	for _, limb := range []string{"a", "b", "c", "d", "e", "f"} {
		if !slices.ContainsFunc(question.All(), func(q question.Question) bool {
			return q.Limb == limb && q.Preservation == question.Mandatory
		}) {
			t.Errorf("no mandatory question for limb (%s)", limb)
		}
	}
}

func TestPlaceInAListFindsItsQuestion(t *testing.T) {
	q, ok := question.ByID("data.items[0].identifiers[1].port")
	if !ok || q.ID != "data.items" {
		t.Errorf("found %q, %v", q.ID, ok)
	}
	if _, ok := question.ByID("data.nothing"); ok {
		t.Error("a question was found that does not exist")
	}
}

func TestAllGivesACopy(t *testing.T) {
	question.All()[0].ID = "changed"
	if question.All()[0].ID != "request.type" {
		t.Error("a caller changed the table")
	}
}
