package rules

import (
	"testing"

	"rogatory/forms/question"
)

// The table of questions names conditions and decisions; what they mean stands here. One without a meaning would be
// asked always, or be mandatory, without anybody having said so.
func TestEveryConditionAndDecisionOfTheTableHasAMeaning(t *testing.T) {
	asked, decided := map[question.Condition]bool{}, map[question.Decision]bool{}
	for _, q := range question.All() {
		asked[q.Condition], decided[q.Decision] = true, true
		if _, ok := conditions[q.Condition]; !ok && q.Condition != question.Always {
			t.Errorf("%s: nobody says when %q holds", q.ID, q.Condition)
		}
		if _, ok := decisions[q.Decision]; !ok && q.Decision != question.MandatoryOnceAsked {
			t.Errorf("%s: nobody says what %q decides", q.ID, q.Decision)
		}
	}
	for name := range conditions {
		if !asked[name] {
			t.Errorf("no question asks for the condition %q", name)
		}
	}
	for name := range decisions {
		if !decided[name] {
			t.Errorf("no question asks for the decision %q", name)
		}
	}
}
