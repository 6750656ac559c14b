package rules_test

import (
	"testing"

	"rogatory/forms/question"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
)

// The link to the requested State is asked for only where nothing at all is said of it: each answer alone satisfies.
func TestOneLinkToTheTerritoryIsEnough(t *testing.T) {
	for _, c := range []struct {
		why     string
		answers answers
		missing bool
	}{
		{"nothing is answered yet", nil, false},
		{"the custodian is known", answers{question.CustodianKnown.ID(): "yes"}, false},
		{"the custodian is not known", answers{question.CustodianKnown.ID(): "no"}, true},
		{"but the location is", answers{question.CustodianKnown.ID(): "no",
			question.CustodianLocation.ID(): text("a data centre in Osaka")}, false},
		{"but how the link was established is said", answers{question.CustodianKnown.ID(): "no",
			question.CustodianLocationBasis.ID(): text("the address is assigned to that State")}, false},
	} {
		facts := pair(t, "DE", "JP", treaty.Preservation, treaty.PreTrial, false)
		for id, value := range c.answers {
			set(t, facts.Draft, id, value)
		}
		if got := has(rules.Check(facts), "link-to-territory-missing"); got != c.missing {
			t.Errorf("%s: the finding is there: %v", c.why, got)
		}
	}
}
