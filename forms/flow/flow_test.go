package flow_test

import (
	"path/filepath"
	"slices"
	"testing"

	"rogatory/cmd/golden"
	"rogatory/forms/answer"
	"rogatory/forms/flow"
	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
)

func facts(t *testing.T, answers map[question.ID]any) rules.Facts {
	t.Helper()
	register, err := party.Open(party.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	draft := request.New("6f1c6a52-0f6b-4b53-9d0f-6c3f9d7f5c11")
	for id, value := range answers {
		if err := draft.Set(id, value); err != nil {
			t.Fatal(err)
		}
	}
	f, err := rules.Gather(register, draft, "2026-11-22")
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestEveryQuestionStandsOnOnePage(t *testing.T) {
	seen := map[question.ID]question.PageID{}
	for _, page := range flow.Pages() {
		for _, id := range page.Questions {
			q, ok := question.ByID(id)
			if !ok || q.Group != page.Group {
				t.Errorf("page %s: %s does not exist or belongs to the group %s", page.ID, id, q.Group)
			}
			if other, twice := seen[id]; twice {
				t.Errorf("%s stands on %s and on %s", id, other, page.ID)
			}
			seen[id] = page.ID
		}
	}
	for _, q := range question.All() {
		if _, ok := seen[q.ID]; !ok {
			t.Errorf("%s stands on no page", q.ID)
		}
	}
}

// Each case begins with the answers that lead to a page and names the page that follows.
func TestNextFollowsTheAnswers(t *testing.T) {
	type answers = map[question.ID]any
	base := func(more answers) answers {
		all := answers{question.RequestType.ID(): "preservation", question.RequestingParty.ID(): "DE",
			question.RequestedParty.ID(): "JP"}
		for id, value := range more {
			all[id] = value
		}
		return all
	}
	for _, c := range []struct {
		why        string
		answers    answers
		from, next question.PageID
	}{
		{"after the Parties comes the status", base(nil), flow.Parties, "status"},
		{"a State that is no Party stops", base(answers{question.RequestedParty.ID(): "KR"}), flow.Parties,
			flow.NotAParty},
		{"a Party without parts is not asked for one", base(nil), "need", "reference"},
		{"a Party with parts is asked for one", base(answers{question.RequestedParty.ID(): "GB"}), "need",
			"part-of-party"},
		{"stored data ask for the instrument", base(answers{question.RequestType.ID(): "stored-data"}), "need",
			"instruments"},
		{"stored data ask for the court", base(answers{question.RequestType.ID(): "stored-data"}), "investigation",
			"court"},
		{"a preservation request does not ask for the court", base(nil), "investigation", "stage"},
		{"Article 2 against Japan asks for no dual criminality",
			base(answers{question.OffenceArticles.ID(): []string{"4"}}),
			"persons", "data"},
		{"another offence against Japan asks for dual criminality",
			base(answers{question.OffenceArticles.ID(): []string{"other"}}), "persons", "dual-criminality"},
		{"an added element is asked for", base(answers{question.OffenceArticles.ID(): []string{"2"}}), "persons",
			"elements"},
		{"a known custodian is asked about", base(answers{question.CustodianKnown.ID(): "yes"}), "custodian",
			"custodian-details"},
		{"an unknown custodian is not", base(answers{question.CustodianKnown.ID(): "no"}), "custodian", "location"},
		{"traffic data bring Article 30", base(answers{question.DataItems.ID(): []answer.Item{{Category: "traffic"}}}),
			"place", "traffic-disclosure"},
		{"content alone does not", base(answers{question.DataItems.ID(): []answer.Item{{Category: "content"}}}),
			"place",
			"necessity"},
		{"urgency asks for grounds", base(answers{question.UrgencyUrgent.ID(): true}), "urgency", "urgency-details"},
		{"no urgency asks for none", base(answers{question.UrgencyUrgent.ID(): false}), "urgency", "confidentiality"},
		{"an extension asks for the earlier request", base(answers{question.RequestStatus.ID(): "extension"}),
			"follow-up",
			"previous-preservation"},
		{"another channel than the proposed one asks for a reason",
			base(answers{question.SendingChannel.ID(): "interpol"}),
			"route", "route-reason"},
		{"the proposed channel does not", base(answers{question.SendingChannel.ID(): "contact-point-24-7"}),
			"route", "copies"},
		{"two languages ask for the translation",
			base(answers{question.RequestLanguage.ID(): "en", question.DraftingLanguage.ID(): "de"}), "copies",
			"translation"},
		{"after the signatory comes the review", base(nil), "signatory", flow.Review},
	} {
		if got := flow.Next(facts(t, c.answers), c.from); got != c.next {
			t.Errorf("%s: got %s, want %s", c.why, got, c.next)
		}
	}
}

// Whatever the answers, what follows a page is among the pages that it declares to lead to.
func TestNextStaysWithinLeads(t *testing.T) {
	for _, requestType := range treaty.RequestTypes() {
		for _, requested := range []string{"JP", "GB", "NL", "US", "FR", "KR"} {
			for _, offence := range treaty.Offences() {
				f := facts(t, map[question.ID]any{question.RequestType.ID(): string(requestType),
					question.RequestingParty.ID(): "DE",
					question.RequestedParty.ID():  requested,
					question.OffenceArticles.ID(): []string{string(offence)}, question.UrgencyUrgent.ID(): true,
					question.CustodianKnown.ID(): "yes", question.ConfidentialityRequested.ID(): true})
				for _, page := range flow.Pages() {
					if next := flow.Next(f, page.ID); !slices.Contains(flow.Leads(page.ID), next) {
						t.Errorf("%s to %s: %s leads to %s, which it does not declare", requestType, requested,
							page.ID, next)
					}
				}
			}
		}
	}
}

func TestEveryPageIsReachedAndLeadsOn(t *testing.T) {
	reached := map[question.PageID]bool{flow.Pages()[0].ID: true}
	for _, page := range flow.Pages() {
		leads := flow.Leads(page.ID)
		if len(leads) == 0 {
			t.Errorf("%s leads nowhere", page.ID)
		}
		for _, next := range leads {
			reached[next] = true
		}
	}
	for _, page := range flow.Pages() {
		if !reached[page.ID] {
			t.Errorf("%s is never reached", page.ID)
		}
	}
	if !reached[flow.Review] || !reached[flow.NotAParty] {
		t.Error("an end is never reached")
	}
}

func TestGraphIsGolden(t *testing.T) {
	golden.Hold(t, filepath.Join("testdata", "interview.dot"), flow.Graph())
}
