package request_test

import (
	"testing"

	"rogatory/forms/answer"
	"rogatory/forms/question"
	"rogatory/forms/request"
)

func TestDraftsAreTheSameByTheirAnswers(t *testing.T) {
	whole := func(change func(*request.Draft)) *request.Draft {
		draft := request.New("")
		put(t, draft, question.Reference.ID(), "A 1")
		put(t, draft, question.DataItems.ID(), []answer.Item{{Category: "traffic"}})
		put(t, draft, question.FactsSummary.ID(), answer.Text{Text: "He wrote."})
		change(draft)
		return draft
	}
	for _, c := range []struct {
		why    string
		change func(*request.Draft)
		same   bool
	}{
		{"nothing changed", func(*request.Draft) {}, true},
		{"another id", func(d *request.Draft) { d.ID = "2" }, true},
		{"no translations, in another form", func(d *request.Draft) {
			put(t, d, question.FactsSummary.ID(), answer.Text{Text: "He wrote.", Translations: map[string]string{}})
		}, true},
		{"another word", func(d *request.Draft) { put(t, d, question.Reference.ID(), "A 2") }, false},
		{"a field inside a list", func(d *request.Draft) {
			put(t, d, question.DataItems.ID(), []answer.Item{{Category: "content"}})
		}, false},
		{"an answer more", func(d *request.Draft) { put(t, d, question.UrgencyUrgent.ID(), false) }, false},
		{"an answer less", func(d *request.Draft) { d.Remove(question.Reference) }, false},
		{"an answer in the place of another", func(d *request.Draft) {
			d.Remove(question.Reference)
			put(t, d, question.UrgencyUrgent.ID(), true)
		}, false},
	} {
		if got := whole(func(*request.Draft) {}).Same(whole(c.change)); got != c.same {
			t.Errorf("%s: the same: %t", c.why, got)
		}
	}
}

func put(t *testing.T, draft *request.Draft, id question.ID, value any) {
	t.Helper()
	if err := draft.Set(id, value); err != nil {
		t.Fatal(err)
	}
}
