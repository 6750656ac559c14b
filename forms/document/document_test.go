package document_test

import (
	"path/filepath"
	"testing"

	"rogatory/cmd/golden"
	"rogatory/forms/document"
	"rogatory/forms/example"
	"rogatory/forms/formtest"
	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
)

func gathered(t testing.TB, r *party.Register, draft *request.Draft) rules.Facts {
	t.Helper()
	facts, err := rules.Gather(r, draft, formtest.Today)
	if err != nil {
		t.Fatal(err)
	}
	return facts
}

func made(t testing.TB, r *party.Register, draft *request.Draft, language string) document.Document {
	t.Helper()
	facts := gathered(t, r, draft)
	doc, err := document.Make(document.Input{Facts: facts, Words: formtest.Words(t, language),
		Profile: example.Office(facts.Requesting.Code, language), Draft: rules.Blocks(rules.Check(facts))})
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func set(t testing.TB, draft *request.Draft, answers map[question.ID]any) {
	t.Helper()
	for id, value := range answers {
		if err := draft.Set(id, value); err != nil {
			t.Fatal(err)
		}
	}
}

// followsPreservation answers what an extension, or a request for stored data after a preservation, says of the earlier
// request.
func followsPreservation(t testing.TB, draft *request.Draft, status string) {
	t.Helper()
	set(t, draft, map[question.ID]any{
		question.RequestStatus.ID(): status, question.PreviousPreservationDate.ID(): "2026-11-14",
		question.PreviousPreservationReference.ID():   "CY 4127/26-P",
		question.PreviousPreservationRequestedBy.ID(): draft.Text(question.AuthorityName).Text,
		question.PreviousPreservationChannel.ID():     "contact-point-24-7",
		question.PreviousPreservationExecutedBy.ID():  "24/7 (NCB-26-1184)",
		question.PreviousPreservationExpires.ID():     "2027-01-13",
	})
}

func TestGoldenTexts(t *testing.T) {
	r := formtest.Register(t)
	for _, c := range []struct {
		file     string
		from, to party.Code
		kind     treaty.RequestType
		language string
		urgent   bool
		status   string
	}{
		{"preservation.en", "DE", "US", treaty.Preservation, "en", false, ""},
		{"preservation.fr", "MA", "LU", treaty.Preservation, "fr", false, ""},
		{"preservation-urgent.en", "FR", "US", treaty.Preservation, "en", true, ""},
		{"preservation-extension.en", "DE", "US", treaty.Preservation, "en", false, question.StatusExtension},
		{"preservation-extension-urgent.fr", "JP", "BE", treaty.Preservation, "fr", true, question.StatusExtension},
		{"stored-data.en", "FR", "US", treaty.StoredData, "en", false, ""},
		{"stored-data.fr", "MA", "BE", treaty.StoredData, "fr", false, ""},
		{"stored-data-urgent.fr", "MA", "LU", treaty.StoredData, "fr", true, ""},
		{"stored-data-instrument.en", "DE", "NO", treaty.StoredData, "en", true, ""},
		{"stored-data-follow-up.fr", "JP", "BE", treaty.StoredData, "fr", false, question.StatusAfterPreservation},
	} {
		t.Run(c.file, func(t *testing.T) {
			draft := formtest.Complete(t, r, c.from, c.to, c.kind, c.language)
			if c.urgent {
				if err := example.Urgent(r, draft, formtest.Today); err != nil {
					t.Fatal(err)
				}
			}
			if c.status != "" {
				followsPreservation(t, draft, c.status)
			}
			hold(t, c.file, document.Text(made(t, r, draft, c.language)))
		})
	}
}

// A draft in which nothing but the type was answered shows what a request of that type must say.
func TestGoldenTextOfAnEmptyDraft(t *testing.T) {
	r := formtest.Register(t)
	for _, kind := range treaty.RequestTypes() {
		draft := request.New("6f1c6a52-0f6b-4b53-9d0f-6c3f9d7f5c11")
		set(t, draft, map[question.ID]any{question.RequestType.ID(): string(kind)})
		hold(t, string(kind)+"-empty.en", document.Text(made(t, r, draft, "en")))
	}
}

// hold compares a text with its golden file.
func hold(t *testing.T, name, got string) {
	t.Helper()
	golden.Hold(t, filepath.Join("testdata", name+".txt"), got)
}
