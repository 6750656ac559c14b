package document_test

import (
	"fmt"
	"testing"

	"rogatory/forms/answer"
	"rogatory/forms/example"
	"rogatory/forms/formtest"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/treaty"
)

// urgentCase is a complete case in which as many conditional questions as possible apply.
func urgentCase(t *testing.T, kind treaty.RequestType) *request.Draft {
	t.Helper()
	r := formtest.Register(t)
	draft := formtest.Complete(t, r, "MA", "LU", kind, "en")
	if err := example.Urgent(r, draft, formtest.Today); err != nil {
		t.Fatal(err)
	}
	return draft
}

// Each option of each question is chosen in turn, in both languages.
func TestEveryOptionHasWords(t *testing.T) {
	r := formtest.Register(t)
	for _, kind := range treaty.RequestTypes() {
		whole := urgentCase(t, kind)
		for _, q := range question.All() {
			if q.ID == question.RequestType.ID() || !q.AskedFor(kind) {
				continue
			}
			for _, option := range q.Options {
				draft := whole.Clone()
				var value any = option
				if q.Kind == question.Several {
					value = []string{option}
				}
				set(t, draft, map[question.ID]any{q.ID: value})
				for _, language := range []string{"en", "fr"} {
					holdSound(t, fmt.Sprintf("%s in %s with %s = %s", kind, language, q.ID, option),
						made(t, r, draft, language))
				}
			}
		}
	}
}

func TestEveryKindOfDataAndIdentifierHasWords(t *testing.T) {
	r := formtest.Register(t)
	for _, category := range treaty.DataCategories() {
		for _, kind := range question.DataKinds(category) {
			for _, language := range []string{"en", "fr"} {
				if id := "document.kind." + string(category) + "." + kind; !formtest.Words(t, language).Has(id) {
					t.Errorf("%s: no words for %s", language, id)
				}
			}
		}
		item := answer.Item{Category: string(category), Kinds: question.DataKinds(category),
			Relationship: answer.Text{Text: "used for the offence"}}
		for _, kind := range question.IdentifierKinds() {
			if !formtest.Words(t, "fr").Has("document.option.identifier." + kind) {
				t.Errorf("no words for the identifier %s", kind)
			}
			item.Identifiers = append(item.Identifiers,
				answer.Identifier{Kind: kind, Value: "value", Port: 443, At: "2026-11-20T23:41:07+01:00"})
		}
		draft := urgentCase(t, treaty.Preservation)
		set(t, draft, map[question.ID]any{question.DataItems.ID(): []answer.Item{item}})
		holdSound(t, string(category), made(t, r, draft, "fr"))
	}
}

// A draft file may hold entries that no screen would make; the document stays readable.
func TestUnknownEntriesAreReadable(t *testing.T) {
	r := formtest.Register(t)
	beyond, before := 2, -1
	for why, answers := range map[string]map[question.ID]any{
		"an unknown role":         {question.FactsPersons.ID(): []answer.Person{{Name: "N. N.", Role: "bystander"}}},
		"a person without a name": {question.FactsPersons.ID(): []answer.Person{{Role: "suspect"}}},
		"an unknown category": {question.DataItems.ID(): []answer.Item{{Category: "secret",
			Kinds: []string{"all"}}}},
		"an unknown identifier": {question.DataItems.ID(): []answer.Item{{
			Identifiers: []answer.Identifier{{Kind: "badge", Value: "12"}, {Value: "13"}, {}}}}},
		"a custodian that is not one": {question.Custodians.ID(): []answer.Custodian{{Entity: "B"}, {}},
			question.DataItems.ID(): []answer.Item{{Custodian: &beyond}, {Custodian: &before}}},
		"moments that are none": {question.DataItems.ID(): []answer.Item{{From: "soon", To: "later",
			TimeZone: "Nowhere/At all"}}},
		"an empty attachment":       {question.Attachments.ID(): []answer.Attachment{{}}},
		"an empty parallel request": {question.ParallelRequests.ID(): []answer.Parallel{{}}},
		"an unknown addressee": {question.SendingTo.ID(): answer.Addressee{ID: "xx-24-7"},
			question.SendingCopies.ID(): []answer.Addressee{{ID: "xx-27"}}},
		"a State that is no Party": {question.RequestedParty.ID(): "CN"},
		"a date that is none":      {question.RequestDate.ID(): "tomorrow", question.AuthorityTimeZone.ID(): "Nowhere"},
	} {
		draft := urgentCase(t, treaty.Preservation)
		set(t, draft, answers)
		for _, language := range []string{"en", "fr"} {
			holdSound(t, why, made(t, r, draft, language))
		}
	}
}
