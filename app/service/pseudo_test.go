package service_test

import (
	"encoding/json"
	"strings"
	"testing"

	"rogatory/app/service"
	"rogatory/forms/document"
	"rogatory/forms/office"
	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/treaty"
	"rogatory/i18n"
	"rogatory/i18n/pseudo"
	"rogatory/pdf"
)

// A document in accented English has no other English than its answers and the names of the register: every word of
// ours comes from the catalogue. A third longer, it is set in type without losing a word.
func TestEveryWordOfADocumentIsInTheCatalogue(t *testing.T) {
	register, err := party.Open(party.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	typesetter, err := pdf.New()
	if err != nil {
		t.Fatal(err)
	}
	writer := service.NewWriter(register, pseudo.Catalogue())
	for _, draft := range cases(t, register) {
		speak(t, draft, pseudo.Tag, "")
		tree, err := writer.Document(draft, office.Profile{}, "2026-11-22")
		if err != nil {
			t.Fatal(err)
		}
		text := document.Text(tree)
		if words := pseudo.Plain(text, given(t, register, draft)...); len(words) > 0 {
			t.Errorf("%s: %q are not in the catalogue; the document is\n%s", draft.Type(), words, text)
		}
		tree.DraftMark = "" // on paper it stands across the texts
		file, err := typesetter.Render(tree)
		if err != nil {
			t.Fatal(err)
		}
		holdReadBack(t, string(draft.Type()), pseudo.Tag, textOf(t, file), tree)
	}
}

// given is what a document prints that is not of the catalogue: the answers, the records of both Parties, and names of
// the Unicode data.
func given(t *testing.T, register *party.Register, draft *request.Draft) []string {
	t.Helper()
	answers, err := draft.Encode()
	if err != nil {
		t.Fatal(err)
	}
	known := []string{strings.ReplaceAll(string(answers), `\n`, " "), "UTC xlsx"}
	for _, side := range []question.Key[string]{question.RequestingParty, question.RequestedParty} {
		code := party.Code(draft.String(side))
		if code == "" {
			continue
		}
		record, err := register.Party(code)
		if err != nil {
			t.Fatal(err)
		}
		text, err := json.Marshal(record)
		if err != nil {
			t.Fatal(err)
		}
		known = append(known, strings.ReplaceAll(string(text), `\n`, " "))
	}
	words, err := i18n.Embedded().Words(i18n.English)
	if err != nil {
		t.Fatal(err)
	}
	for _, code := range register.Codes() {
		known = append(known, words.CountryName(string(code)))
	}
	for _, tag := range i18n.Embedded().DocumentLanguages() {
		known = append(known, words.LanguageName(tag))
	}
	return known
}

// speak gives a draft the languages of its document.
func speak(t *testing.T, draft *request.Draft, first, second string) {
	t.Helper()
	if err := request.Set(draft, question.RequestLanguage, first); err != nil {
		t.Fatal(err)
	}
	if err := request.Set(draft, question.SecondLanguage, second); err != nil {
		t.Fatal(err)
	}
}

// Where a text waits for its translator, the document is a draft, and the text stands in English between marks, in the
// language that lacks it alone.
func TestADocumentThatLacksWordsIsADraftAndSaysSo(t *testing.T) {
	register, err := party.Open(party.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	writer := service.NewWriter(register, pseudo.Waiting("hy", "document.closing"))
	const marks = "[en: "
	for _, c := range []struct {
		first, second string
		waits         bool
	}{{"hy", "", true}, {"en", "hy", true}, {"en", "fr", false}, {"de", "", false}} {
		draft := complete(t, register, treaty.Preservation)
		speak(t, draft, c.first, c.second)
		tree, err := writer.Document(draft, office.Profile{BilingualLayout: office.OneAfterOther}, "2026-11-22")
		if err != nil {
			t.Fatal(err)
		}
		text := document.Text(tree)
		if marked := strings.Contains(text, marks); marked != c.waits || (tree.DraftMark != "") != c.waits {
			t.Errorf("%s, %s: marks %v, the mark of a draft is %q; want %v", c.first, c.second, marked, tree.DraftMark,
				c.waits)
		}
	}
}

func complete(t *testing.T, register *party.Register, kind treaty.RequestType) *request.Draft {
	t.Helper()
	for _, draft := range cases(t, register) {
		if draft.Type() == kind {
			return draft
		}
	}
	t.Fatalf("there is no case of %s", kind)
	return nil
}
