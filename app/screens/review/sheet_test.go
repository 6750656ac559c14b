package review_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"rogatory/app/widgets"
	"rogatory/app/work"
	"rogatory/forms/question"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

// saver saves a check sheet at a place that is always chosen, and tells where.
func saver(words *i18n.Words, canvas fyne.Canvas, saved func(path string)) *widgets.Saver {
	return widgets.NewSaver(widgets.SaverDeps{Runner: &work.Inline{}, Canvas: canvas,
		Words: widgets.SaverWords{Save: words.Say("sheet.save"),
			Saved: func(path string) string { return words.Say("sheet.saved", i18n.Args{"Path": path}) },
			Error: words.Error},
		Ask: func(then func(string, error)) { then("/home/a/sheet.pdf", nil) },
		Write: func(path string) func(context.Context) error {
			return func(context.Context) error { saved(path); return nil }
		},
		Open: func(string) error { return nil }})
}

// The check sheet can be saved whether or not the request is complete.
func TestTheCheckSheetIsSavedFromTheCheck(t *testing.T) {
	for language, button := range map[string]string{"en": "Save the check sheet…",
		"fr": "Enregistrer la fiche de contrôle…"} {
		_, press, changed := open(t, language, treaty.StoredData, question.FactsSummary.ID())
		press(button)
		if !slices.Contains(*changed, "/home/a/sheet.pdf") {
			t.Errorf("%s: nothing was saved: %v", language, *changed)
		}
	}
}

// A request for stored data shows its own points, for which the Convention has no letters.
func TestARequestForStoredDataShowsItsPoints(t *testing.T) {
	shown, _, _ := open(t, "en", treaty.StoredData, question.FactsSummary.ID())
	for _, words := range []string{"What a request for stored data must hold: Article 31", "Facts: missing",
		"Data: complete", "Offence, provisions: complete"} {
		if !strings.Contains(shown, words) {
			t.Errorf("the page does not say %q in\n%s", words, shown)
		}
	}
	if strings.Contains(shown, "(a) Authority") {
		t.Errorf("the page shows limbs of Article 29(2) in\n%s", shown)
	}
}
