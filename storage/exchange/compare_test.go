package exchange_test

import (
	"path/filepath"
	"reflect"
	"testing"
	"time"

	"rogatory/forms/answer"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/storage"
	"rogatory/storage/exchange"
)

func vault(t *testing.T, drafts ...*request.Draft) *storage.Vault {
	t.Helper()
	v, err := storage.Open(filepath.Join(t.TempDir(), "rogatory.db"), storage.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = v.Close() })
	for _, d := range drafts {
		if err := v.Save(d, "", noon); err != nil {
			t.Fatal(err)
		}
	}
	return v
}

func TestPackTakesDraftsWithTheirDates(t *testing.T) {
	v := vault(t, parcel(t).Drafts...)
	got, err := exchange.Pack(v, []string{first, second}, noon.Add(time.Hour))
	wanted := &exchange.Parcel{Exported: noon.Add(time.Hour), Drafts: parcel(t).Drafts,
		Changed: map[string]time.Time{first: noon, second: noon}}
	if err != nil || !reflect.DeepEqual(got, wanted) {
		t.Errorf("%+v %v", got, err)
	}
	if _, err := exchange.Pack(v, []string{first, "x"}, noon); err == nil {
		t.Error("a draft that is not there was packed")
	}
}

const third = "00000000-0000-4000-8000-000000000003"

// arrived is a vault with one draft that is the same and one that differs, and a parcel with these and a new one.
func arrived(t *testing.T) (*storage.Vault, []exchange.Arrival) {
	t.Helper()
	mine := draft(t, first, map[question.ID]any{question.Reference.ID(): "12 Js 44/26",
		question.FactsSummary.ID(): answer.Text{Text: "Mine"}, question.OffenceTitle.ID(): answer.Text{Text: "Fraud"}})
	v := vault(t, mine, parcel(t).Drafts[1])
	p := parcel(t)
	p.Drafts = append(p.Drafts, draft(t, third, nil))
	arrivals, err := exchange.Compare(v, p)
	if err != nil || len(arrivals) != 3 {
		t.Fatalf("%v %v", arrivals, err)
	}
	return v, arrivals
}

func TestCompareTellsWhatDiffersAndWritesNothing(t *testing.T) {
	v, arrivals := arrived(t)
	for i, wanted := range []exchange.Arrival{
		{State: exchange.Differs, Choice: exchange.Keep, Changed: noon.Add(-time.Hour),
			Questions: []string{string(question.FactsSummary), string(question.OffenceTitle)}},
		{State: exchange.Same, Choice: exchange.Keep, Changed: noon},
		{State: exchange.New, Choice: exchange.Replace, Changed: noon},
	} {
		got := arrivals[i]
		if got.State != wanted.State || got.Choice != wanted.Choice || !got.Changed.Equal(wanted.Changed) ||
			!reflect.DeepEqual(got.Questions, wanted.Questions) {
			t.Errorf("got %+v, want %+v", got, wanted)
		}
	}
	if !arrivals[0].Here.Changed.Equal(noon) || arrivals[0].Here.ID != first || arrivals[2].Here.ID != "" {
		t.Errorf("here %+v", arrivals)
	}
	if list, err := v.List(); err != nil || len(list) != 2 {
		t.Errorf("the vault has %d drafts, %v", len(list), err)
	}
}

func TestAcceptCarriesOutTheChoices(t *testing.T) {
	for _, c := range []struct {
		why    string
		choice exchange.Choice
		drafts int
		words  string // the facts of the draft that differed
	}{
		{"what is kept stays as it is", exchange.Keep, 3, "Mine"},
		{"what is replaced holds what arrived", exchange.Replace, 3, "On 3 March <&>"},
		{"a copy stands beside it", exchange.AsCopy, 4, "Mine"},
	} {
		v, arrivals := arrived(t)
		arrivals[0].Choice = c.choice
		if err := exchange.Accept(v, arrivals, "", noon.Add(time.Second)); err != nil {
			t.Fatal(err)
		}
		list, _ := v.List()
		stored, err := v.Load(first)
		if err != nil || len(list) != c.drafts || stored.Text(question.FactsSummary).Text != c.words {
			t.Errorf("%s: %d drafts, %v", c.why, len(list), err)
		}
		before, err := v.LoadRevision(first, 1)
		if err != nil || before.Text(question.FactsSummary).Text != "Mine" {
			t.Errorf("%s: the state before is not in the history: %v", c.why, err)
		}
	}
}

func TestACopyHasTheAnswersThatArrived(t *testing.T) {
	v, arrivals := arrived(t)
	arrivals = arrivals[:1]
	arrivals[0].Choice = exchange.AsCopy
	if err := exchange.Accept(v, arrivals, "", noon.Add(time.Hour)); err != nil {
		t.Fatal(err)
	}
	list, err := v.List()
	if err != nil || len(list) != 3 || list[0].ID == first {
		t.Fatalf("%+v %v", list, err)
	}
	copied, err := v.Load(list[0].ID)
	if err != nil || copied.Text(question.FactsSummary).Text != "On 3 March <&>" || arrivals[0].Draft.ID != first {
		t.Errorf("%v", err)
	}
}
