package example_test

import (
	"strings"
	"testing"

	"rogatory/forms/answer"
	"rogatory/forms/example"
	"rogatory/forms/formtest"
	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
)

// aboutTheCase lists the codes of findings that a complete case must not cause: everything that the drafter could
// answer.
var aboutTheCase = []string{"recommended-answer-missing", "element-added", "part-excluded", "period-missing",
	"identifier-malformed",
	"ip-without-port", "ip-not-public", "untranslated", "link-to-territory-missing", "channel-not-proposed",
	"preservation-under-60-days"}

func holdComplete(t *testing.T, r *party.Register, draft *request.Draft) {
	t.Helper()
	facts, err := rules.Gather(r, draft, formtest.Today)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range rules.Check(facts) {
		blocked := f.Severity == rules.Block
		for _, code := range aboutTheCase {
			blocked = blocked || f.Code == code
		}
		if blocked {
			t.Errorf("%s to %s, %s, urgent %v: %s at %s %v", draft.String(question.RequestingParty),
				draft.String(question.RequestedParty),
				draft.Type(), facts.Urgent(), f.Code, f.Question, f.Args)
		}
	}
}

// Every Party receives from three others and sends to three others: both types, both languages, urgent and not.
func TestNoFindingBlocksAnExample(t *testing.T) {
	r := formtest.Register(t)
	codes := r.Codes()
	for i, requested := range codes {
		for n, step := range []int{1, 17, 40} {
			requesting := codes[(i+step)%len(codes)]
			for _, kind := range treaty.RequestTypes() {
				language := []string{"en", "fr"}[(i+n)%2]
				draft, err := example.Complete(r, requesting, requested, kind, language, formtest.Today)
				if err != nil {
					t.Fatal(err)
				}
				holdComplete(t, r, draft)
				if err := example.Urgent(r, draft, formtest.Today); err != nil {
					t.Fatal(err)
				}
				holdComplete(t, r, draft)
			}
		}
	}
}

func TestTheSameArgumentsGiveTheSameDraft(t *testing.T) {
	r := formtest.Register(t)
	first, err := example.Complete(r, "DE", "JP", treaty.StoredData, "en", formtest.Today)
	if err != nil {
		t.Fatal(err)
	}
	again, _ := example.Complete(r, "DE", "JP", treaty.StoredData, "en", formtest.Today)
	other, _ := example.Complete(r, "DE", "JP", treaty.StoredData, "fr", formtest.Today)
	one, _ := first.Encode()
	two, _ := again.Encode()
	if string(one) != string(two) {
		t.Error("two drafts from the same arguments differ")
	}
	if first.ID == other.ID {
		t.Error("two different cases have the same id")
	}
}

func TestEveryFreeTextIsTranslatedBothWays(t *testing.T) {
	r := formtest.Register(t)
	for _, language := range []string{"en", "fr"} {
		draft, err := example.Complete(r, "FR", "US", treaty.StoredData, language, formtest.Today)
		if err != nil {
			t.Fatal(err)
		}
		for _, id := range draft.Answered() {
			q, _ := question.ByID(id)
			text := draft.Text(question.Key[answer.Text](id))
			if q.Kind == question.Text && (len(text.Translations) != 1 || strings.Contains(text.Text, "⟦")) {
				t.Errorf("%s: %q with %v", id, text.Text, text.Translations)
			}
		}
	}
}

func TestWhatIsNoCaseIsRefused(t *testing.T) {
	r := formtest.Register(t)
	for _, c := range []struct {
		why                   string
		requesting, requested party.Code
		kind                  treaty.RequestType
		language              string
	}{
		{"a State that is no Party receives no request", "DE", "XX", treaty.Preservation, "en"},
		{"a State that is no Party sends none", "XX", "DE", treaty.Preservation, "en"},
		{"a type must exist", "DE", "JP", "extradition", "en"},
		{"a case is written in English or French", "DE", "JP", treaty.Preservation, "de"},
	} {
		if _, err := example.Complete(r, c.requesting, c.requested, c.kind, c.language, formtest.Today); err == nil {
			t.Error(c.why)
		}
	}
}
