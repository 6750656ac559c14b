package sheet_test

import (
	"fmt"
	"strings"
	"testing"

	"rogatory/forms/answer"
	"rogatory/forms/document"
	"rogatory/forms/formtest"
	"rogatory/forms/question"
	"rogatory/forms/treaty"
)

// A second person compares each identifier with the cells that it was read from; what was typed has none.
func TestTheSourceOfEachIdentifierIsPrinted(t *testing.T) {
	r := formtest.Register(t)
	draft := formtest.Complete(t, r, "DE", "JP", treaty.Preservation, "en")
	items := draft.Items()
	items[0].Identifiers = []answer.Identifier{
		{Kind: "ip", Value: "192.0.2.7", Port: 51234, At: "2026-11-20T23:41:07Z", TimeZone: "UTC",
			Source: &answer.Source{File: "log.csv", Line: 17,
				Cells: []string{"192.0.2.7", "51234", "20.11.2026 23:41:07"}}},
		{Kind: "account", Value: "blue.harbour", Source: &answer.Source{Line: 3, Cells: []string{"blue.harbour"}}},
		{Kind: "account", Value: "typed.by.hand"}}
	set(t, draft, question.DataItems, items)
	for language, want := range map[string][]string{
		"en": {"log.csv, line 17", "pasted text, line 3", "192.0.2.7 | 51234 | 20.11.2026 23:41:07",
			"192.0.2.7 · 51234 · 2026-11-20T23:41:07Z · UTC"},
		"fr": {"log.csv, ligne 17", "texte collé, ligne 3"},
	} {
		doc := made(t, r, draft, language).Document()
		text := joined(doc)
		for _, words := range want {
			if !strings.Contains(text, words) {
				t.Errorf("%s: the sheet does not say %q", language, words)
			}
		}
		if strings.Contains(text, "typed.by.hand") {
			t.Error("what was typed has a source")
		}
	}
}

func TestNoMoreSourcesArePrintedThanAnybodyCompares(t *testing.T) {
	r := formtest.Register(t)
	for count, left := range map[int]string{1000: "", 1001: "1 more", 1003: "3 more"} {
		draft := formtest.Complete(t, r, "DE", "JP", treaty.Preservation, "en")
		items := draft.Items()
		for i := range items {
			items[i].Identifiers = nil
		}
		for i := range count {
			items[0].Identifiers = append(items[0].Identifiers, answer.Identifier{Kind: "account",
				Value: fmt.Sprintf("account.%d", i), Source: &answer.Source{Line: i + 1, Cells: []string{"x"}}})
		}
		set(t, draft, question.DataItems, items)
		text := document.Text(made(t, r, draft, "en").Document())
		if !strings.Contains(text, "account.999") || strings.Contains(text, "account.1000") ||
			strings.Contains(text, "stands in the draft") != (left != "") || !strings.Contains(text, left) {
			t.Errorf("%d identifiers: the rest is not told as %q", count, left)
		}
	}
}
