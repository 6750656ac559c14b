package question_test

import (
	"os"
	"regexp"
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
			return q.Limb == limb && q.LevelFor(treaty.Preservation) == question.Mandatory
		}) {
			t.Errorf("no mandatory question for limb (%s)", limb)
		}
	}
}

func TestPlaceInAListFindsItsQuestion(t *testing.T) {
	q, ok := question.ByID(question.DataItems.At(0).Field(question.FieldIdentifiers).At(1).Field(question.FieldPort))
	if !ok || q.ID != question.DataItems.ID() {
		t.Errorf("found %q, %v", q.ID, ok)
	}
	if _, ok := question.ByID("data.nothing"); ok {
		t.Error("a question was found that does not exist")
	}
}

func TestAllGivesACopy(t *testing.T) {
	question.All()[0].ID = "changed"
	if question.All()[0].ID != question.RequestType.ID() {
		t.Error("a caller changed the table")
	}
}

// The keys stand in keys.go and the rows in the table: each belongs to one of the other.
func TestEveryKeyHasItsRow(t *testing.T) {
	text, err := os.ReadFile("keys.go")
	if err != nil {
		t.Fatal(err)
	}
	keys := regexp.MustCompile(`(?m)^\t\w+ +Key\[.*\] += "([^"]+)"$`).FindAllSubmatch(text, -1)
	named := map[question.ID]bool{}
	for _, key := range keys {
		named[question.ID(key[1])] = true
		if _, ok := question.ByID(question.ID(key[1])); !ok {
			t.Errorf("%s has a key and no row", key[1])
		}
	}
	for _, q := range question.All() {
		if !named[q.ID] {
			t.Errorf("%s has a row and no key", q.ID)
		}
	}
}

func TestEveryRowStandsOnAPageInOneRun(t *testing.T) {
	seen := map[question.PageID]bool{}
	last := question.PageID("")
	for _, q := range question.All() {
		if q.Page == "" || q.Page != last && seen[q.Page] {
			t.Errorf("%s: page %q is missing, or its rows do not stand together", q.ID, q.Page)
		}
		seen[q.Page], last = true, q.Page
	}
}

func TestAPageGivesItsQuestionsInOrder(t *testing.T) {
	want := question.IDs(question.VerificationName, question.VerificationPost, question.VerificationPhone,
		question.VerificationEmail)
	if got := question.OnPage(question.VerificationPage); !slices.Equal(got, want) {
		t.Errorf("the page of verification asks %v", got)
	}
	if got := question.OnPage("no-page"); len(got) > 0 {
		t.Errorf("a page that does not exist asks %v", got)
	}
}

func TestAKeyNamesPlacesInsideItsList(t *testing.T) {
	place := question.DataItems.At(2).Field(question.FieldIdentifiers).At(0).Field(question.FieldPort)
	if place != "data.items[2].identifiers[0].port" {
		t.Errorf("the place is %q", place)
	}
}

func TestTheElementsOfAnOffenceHaveAQuestion(t *testing.T) {
	for _, offence := range treaty.Offences() {
		q, ok := question.ByID(question.OffenceElements(offence).ID())
		if ok != (offence != treaty.OtherOffence) || ok && q.Offence != offence {
			t.Errorf("offence %s: question %q about %q", offence, q.ID, q.Offence)
		}
	}
}

func TestAFieldIsFoundByItsPath(t *testing.T) {
	list, at := question.DataItems.ID(), question.FieldIdentifiers
	for path, want := range map[question.ID]question.Kind{
		list.Field(question.FieldCategory):               question.One,
		list.Field(at).Field(question.FieldPort):         question.Number,
		list.Field(at).Field(question.FieldAt):           question.Moment,
		list.Field(at).Field(question.FieldCategory):     "", // a field of the item, not of its identifiers
		list.Field("colour"):                             "",
		list:                                             "",
		question.FactsSummary.ID().Field("translations"): "",
	} {
		if f, ok := question.FieldOf(path); f.Kind != want || ok != (want != "") {
			t.Errorf("%s: a field of the kind %q, %v", path, f.Kind, ok)
		}
	}
}

func TestAMomentIsAsExactAsItsFieldAsks(t *testing.T) {
	for _, c := range []struct {
		what, moment string
		precision    question.Precision
		met          bool
	}{
		{"a day is enough for a period", "2026-11-20", question.ToTheDay, true},
		{"a day is no minute", "2026-11-20", question.ToTheMinute, false},
		{"a minute is one", "2026-11-20T23:41", question.ToTheMinute, true},
	} {
		if c.precision.Met(c.moment) != c.met {
			t.Errorf("%s: %v", c.what, !c.met)
		}
	}
}
