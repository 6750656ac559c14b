package preview

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/klippa-app/go-pdfium/requests"

	"rogatory/app/service"
	"rogatory/forms/answer"
	"rogatory/forms/example"
	"rogatory/forms/office"
	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

// The program behind the preview and behind a common browser copies every identifier in one piece too. In lines from
// right to left it guesses at the order of figures and signs by itself, so these languages are left out: the list
// inside the file has what is exact.
func TestIdentifiersAreCopiedInOnePiece(t *testing.T) {
	register, err := party.Open(party.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	writer, engine := service.NewWriter(register, i18n.Embedded()), testEngine(t)
	draft, err := example.Complete(register, "NO", "CA", treaty.Preservation, "en", "2026-11-22")
	if err != nil {
		t.Fatal(err)
	}
	items := draft.Items()
	for _, value := range []string{"3f2504e0-4f89-11d3-9a0c-0305e82c3301", "https://www.example.org/u/blue-harbour-" +
		"of-the-northern-coast/of-the-northern-coast/blue-harbour?and=a-very-long-question&with=many-parts&and-more"} {
		items[0].Identifiers = append(items[0].Identifiers, answer.Identifier{Kind: "account", Value: value})
	}
	if err := draft.Set(question.DataItems.ID(), items); err != nil {
		t.Fatal(err)
	}
	languages := slices.DeleteFunc(i18n.Embedded().DocumentLanguages(),
		func(language string) bool { return language == "ar" || language == "he" })
	for n, language := range languages {
		for id, value := range map[question.ID]any{question.RequestLanguage.ID(): language,
			question.SecondLanguage.ID(): languages[(n+1)%len(languages)]} {
			if err := draft.Set(id, value); err != nil {
				t.Fatal(err)
			}
		}
		tree, err := writer.Document(draft, office.Profile{}, "2026-11-22")
		if err != nil {
			t.Fatal(err)
		}
		file, err := writer.PDF(draft, office.Profile{}, "2026-11-22")
		if err != nil {
			t.Fatal(err)
		}
		text := textOf(t, open(t, engine, file))
		for _, want := range tree.Exact {
			if !strings.Contains(text, want) {
				t.Errorf("%s: %q is not in one piece", language, want)
			}
		}
	}
}

// textOf is the text of all pages, without marks of direction.
func textOf(t *testing.T, d *Document) string {
	t.Helper()
	page(t, d, 0, 0.1) // it opens the file in the instance that runs
	var all strings.Builder
	for n := range d.Sizes() {
		answered, err := d.opened.GetPageText(&requests.GetPageText{
			Page: requests.Page{ByIndex: &requests.PageByIndex{Document: d.handle, Index: n}}})
		if err != nil {
			t.Fatal(err)
		}
		all.WriteString(answered.Text)
	}
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Bidi_Control, r) {
			return -1
		}
		return r
	}, all.String())
}
