package request_test

import (
	"testing"

	"rogatory/forms/answer"
	"rogatory/forms/question"
	"rogatory/forms/request"
)

func preservation(t *testing.T) *request.Draft {
	t.Helper()
	draft := request.New(id)
	for question, value := range map[question.ID]any{
		question.RequestType.ID(): "preservation", question.RequestStatus.ID(): "new",
		question.Reference.ID():     "12 Js 44/26",
		question.RequestDate.ID():   "2026-09-01",
		question.AuthorityName.ID(): answer.Text{Text: "Court of Tests\nSecond Chamber"},
		question.FactsSummary.ID():  answer.Text{Text: "On 3 March"},
		question.DataItems.ID():     []answer.Item{{Category: "traffic"}}, question.PreservationDays.ID(): 90,
		question.NecessityGrounds.ID(): []string{"rotation"},
		question.FollowupMeasures.ID(): []string{"disclose"}, question.SendingChannel.ID(): "contact-point-24-7",
		question.SendingTo.ID(): answer.Addressee{ID: "jp-24-7"},
	} {
		if err := draft.Set(question, value); err != nil {
			t.Fatal(err)
		}
	}
	return draft
}

const nextID = "0b0c6a52-0f6b-4b53-9d0f-6c3f9d7f5c22"

func TestARequestForStoredDataFollowsAPreservation(t *testing.T) {
	earlier := preservation(t)
	next, err := earlier.Assistance(nextID)
	if err != nil {
		t.Fatal(err)
	}
	for _, kept := range question.IDs(question.FactsSummary, question.DataItems, question.AuthorityName,
		question.Reference) {
		if !next.Has(kept) {
			t.Errorf("%s was not carried over", kept)
		}
	}
	for _, gone := range question.IDs(question.PreservationDays, question.NecessityGrounds, question.FollowupMeasures,
		question.SendingChannel,
		question.SendingTo, question.RequestDate) {
		if next.Has(gone) {
			t.Errorf("%s does not belong to the new request", gone)
		}
	}
	if next.ID != nextID || next.Type() != "stored-data" ||
		next.String(question.RequestStatus) != question.StatusAfterPreservation {
		t.Errorf("id %s, type %s, status %s", next.ID, next.Type(), next.String(question.RequestStatus))
	}
	if got := next.Strings(question.MeasureKinds); len(got) != 1 || got[0] != "disclose" {
		t.Errorf("the measures that were announced are not asked for: %v", got)
	}
	if next.String(question.PreviousPreservationDate) != "2026-09-01" ||
		next.String(question.PreviousPreservationRequestedBy) != "Court of Tests" {
		t.Error("the earlier request is not named")
	}
	if earlier.Type() != "preservation" {
		t.Error("the earlier request changed")
	}
}

func TestAnExtensionKeepsTheRequest(t *testing.T) {
	next, err := preservation(t).Extension(nextID)
	if err != nil {
		t.Fatal(err)
	}
	if next.String(question.RequestStatus) != question.StatusExtension || !next.Has(question.SendingTo) ||
		!next.Has(question.PreservationDays) || next.Has(question.RequestDate) {
		t.Errorf("answers %v", next.Answered())
	}
	if next.String(question.PreviousPreservationReference) != "12 Js 44/26" {
		t.Error("the earlier request is not named")
	}
}
