package rules_test

import (
	"strings"
	"testing"

	"rogatory/forms/answer"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
)

// A complete request has every point; without one answer it lacks the point that the answer belongs to, and no other.
func TestAMissingAnswerIsMissingAtItsPoint(t *testing.T) {
	for _, c := range []struct {
		kind    treaty.RequestType
		without question.ID
		want    string
	}{
		{treaty.Preservation, question.AuthorityName.ID(), "a"},
		{treaty.Preservation, question.FactsSummary.ID(), "b"},
		{treaty.Preservation, question.DataItems.ID(), "c"},
		{treaty.Preservation, question.CustodianKnown.ID(), "d"},
		{treaty.Preservation, question.NecessityExplanation.ID(), "e"},
		{treaty.Preservation, question.FollowupMeasures.ID(), "f"},
		{treaty.Preservation, question.Reference.ID(), ""},
		{treaty.StoredData, question.AuthorityName.ID(), "authority"},
		{treaty.StoredData, question.Instruments.ID(), "instrument"},
		{treaty.StoredData, question.CaseStage.ID(), "stage"},
		{treaty.StoredData, question.OffenceProvisions.ID(), "offence"},
		{treaty.StoredData, question.FactsSummary.ID(), "facts"},
		{treaty.StoredData, question.DataItems.ID(), "data"},
		{treaty.StoredData, question.MeasureKinds.ID(), "measures"},
		{treaty.StoredData, question.SignatoryName.ID(), ""},
		{treaty.StoredData, question.AuthorityPost.ID(), ""},
	} {
		facts := gather(t, complete(t, "DE", "US", c.kind))
		facts.Draft.Remove(c.without)
		if got := missingPoints(facts); got != c.want {
			t.Errorf("%s without %s lacks %q, want %q", c.kind, c.without, got, c.want)
		}
	}
}

// An item of data without its relationship to the offence is no item.
func TestAnItemWithoutItsRelationshipIsMissing(t *testing.T) {
	for kind, want := range map[treaty.RequestType]string{treaty.Preservation: "c", treaty.StoredData: "data"} {
		facts := gather(t, complete(t, "DE", "US", kind))
		items := facts.Draft.Items()
		items[0].Relationship = answer.Text{}
		if err := request.Set(facts.Draft, question.DataItems, items); err != nil {
			t.Fatal(err)
		}
		if got := missingPoints(facts); got != want {
			t.Errorf("%s lacks %q, want %q", kind, got, want)
		}
	}
}

func TestWithoutATypeThereAreNoPoints(t *testing.T) {
	facts := rules.Facts{Draft: request.New("x")}
	if points := rules.Points(facts); len(points) > 0 {
		t.Errorf("got %v", points)
	}
}

func missingPoints(facts rules.Facts) string {
	var missing []string
	for _, p := range rules.Points(facts) {
		if !p.Complete {
			missing = append(missing, p.ID)
		}
	}
	return strings.Join(missing, " ")
}
