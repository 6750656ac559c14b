package rules_test

import (
	"strings"
	"testing"

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
		{treaty.Preservation, "authority.name", "a"},
		{treaty.Preservation, "facts.summary", "b"},
		{treaty.Preservation, "data.items", "c"},
		{treaty.Preservation, "custodian.known", "d"},
		{treaty.Preservation, "necessity.explanation", "e"},
		{treaty.Preservation, "followup.measures", "f"},
		{treaty.Preservation, "request.reference", ""},
		{treaty.StoredData, "authority.name", "authority"},
		{treaty.StoredData, "request.instruments", "instrument"},
		{treaty.StoredData, "case.stage", "stage"},
		{treaty.StoredData, "offence.provisions", "offence"},
		{treaty.StoredData, "facts.summary", "facts"},
		{treaty.StoredData, "data.items", "data"},
		{treaty.StoredData, "measure.kinds", "measures"},
		{treaty.StoredData, "signatory.name", ""},
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
		items[0].Relationship = request.Text{}
		if err := facts.Draft.Set("data.items", items); err != nil {
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
