package request_test

import (
	"testing"

	"rogatory/forms/question"
	"rogatory/forms/request"
)

func preservation(t *testing.T) *request.Draft {
	t.Helper()
	draft := request.New(id)
	for question, value := range map[question.ID]any{
		"request.type": "preservation", "request.status": "new", "request.reference": "12 Js 44/26",
		"request.date":   "2026-09-01",
		"authority.name": request.Text{Text: "Court of Tests\nSecond Chamber"},
		"facts.summary":  request.Text{Text: "On 3 March"},
		"data.items":     []request.Item{{Category: "traffic"}}, "preservation.days": 90,
		"necessity.grounds": []string{"rotation"},
		"followup.measures": []string{"disclose"}, "sending.channel": "contact-point-24-7",
		"sending.to": request.Addressee{ID: "jp-24-7"},
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
	for _, kept := range []question.ID{"facts.summary", "data.items", "authority.name", "request.reference"} {
		if !next.Has(kept) {
			t.Errorf("%s was not carried over", kept)
		}
	}
	for _, gone := range []question.ID{"preservation.days", "necessity.grounds", "followup.measures", "sending.channel",
		"sending.to", "request.date"} {
		if next.Has(gone) {
			t.Errorf("%s does not belong to the new request", gone)
		}
	}
	if next.ID != nextID || next.Type() != "stored-data" ||
		next.String("request.status") != question.StatusAfterPreservation {
		t.Errorf("id %s, type %s, status %s", next.ID, next.Type(), next.String("request.status"))
	}
	if got := next.Strings("measure.kinds"); len(got) != 1 || got[0] != "disclose" {
		t.Errorf("the measures that were announced are not asked for: %v", got)
	}
	if next.String("previous.preservation.date") != "2026-09-01" ||
		next.String("previous.preservation.requested_by") != "Court of Tests" {
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
	if next.String("request.status") != question.StatusExtension || !next.Has("sending.to") ||
		!next.Has("preservation.days") || next.Has("request.date") {
		t.Errorf("answers %v", next.Answered())
	}
	if next.String("previous.preservation.reference") != "12 Js 44/26" {
		t.Error("the earlier request is not named")
	}
}
