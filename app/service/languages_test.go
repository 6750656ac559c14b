package service_test

import (
	"strings"
	"testing"

	"rogatory/app/service"
	"rogatory/forms/document"
	"rogatory/forms/example"
	"rogatory/forms/office"
	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

// A request can be written and set in type in every language of documents, with English at its side: no sentence is
// missing, no argument is left in braces and no character is without a glyph.
func TestEveryDocumentLanguageIsWrittenAndSet(t *testing.T) {
	register, err := party.Open(party.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	writer := service.NewWriter(register, i18n.Embedded())
	profile := office.Profile{BilingualLayout: office.SideBySide}
	for _, language := range i18n.Embedded().DocumentLanguages() {
		for _, draft := range cases(t, register) {
			for id, value := range map[question.ID]string{question.RequestLanguage.ID(): language,
				question.SecondLanguage.ID(): "en"} {
				if err := draft.Set(id, value); err != nil {
					t.Fatal(err)
				}
			}
			tree, err := writer.Document(draft, profile, "2026-11-22")
			if err != nil {
				t.Fatalf("%s: %v", language, err)
			}
			text := document.Text(tree)
			for _, sign := range []string{"⟦", "{{", "<no value>", "%!"} {
				if strings.Contains(text, sign) {
					t.Errorf("%s, %s: the text holds %q", language, draft.Type(), sign)
				}
			}
			if _, err := writer.PDF(draft, profile, "2026-11-22"); err != nil {
				t.Errorf("%s, %s: %v", language, draft.Type(), err)
			}
		}
	}
}

// cases are complete requests under the Convention, under the 1959 Convention, and one with nothing answered but its
// type.
func cases(t *testing.T, register *party.Register) []*request.Draft {
	t.Helper()
	var drafts []*request.Draft
	for _, c := range []struct {
		from, to    party.Code
		requestType treaty.RequestType
	}{{"NO", "JP", treaty.Preservation}, {"PH", "US", treaty.StoredData}, {"NO", "UA", treaty.StoredData}} {
		draft, err := example.Complete(register, c.from, c.to, c.requestType, "en", "2026-11-22")
		if err != nil {
			t.Fatal(err)
		}
		drafts = append(drafts, draft)
	}
	empty := request.New("6f1c6a52-0f6b-4b53-9d0f-6c3f9d7f5c11")
	if err := request.Set(empty, question.RequestType, string(treaty.StoredData)); err != nil {
		t.Fatal(err)
	}
	return append(drafts, empty)
}
