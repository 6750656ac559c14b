package about_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"rogatory/app/look"
	"rogatory/app/screens/about"
	"rogatory/app/widgets"
	"rogatory/app/work"
	"rogatory/forms/party"
	"rogatory/i18n"
)

// page shows the screen and returns all words on it, with every line opened.
func page(t *testing.T, language string) string {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light, look.NormalText))
	window := test.NewTempWindow(t, nil)
	words, err := i18n.Embedded().Words(language)
	if err != nil {
		t.Fatal(err)
	}
	register, err := party.Open(party.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	screen := about.New(about.Deps{Words: words, Runner: &work.Inline{}, Canvas: window.Canvas(), Version: "9.8.7",
		Register: register, Back: func() {}})
	window.SetContent(screen.Content())
	t.Cleanup(screen.Leave)
	return said(screen.Content())
}

func said(object fyne.CanvasObject) string {
	text := ""
	switch o := object.(type) {
	case *widgets.Text:
		return o.Words() + "\n"
	case *widgets.Disclosure:
		o.Toggle()
		return said(o.Body())
	case *fyne.Container:
		for _, child := range o.Objects {
			text += said(child)
		}
	case fyne.Widget:
		for _, child := range test.WidgetRenderer(o).Objects() {
			text += said(child)
		}
	}
	return text
}

func TestThePageNamesVersionEditionSourcesAndLicences(t *testing.T) {
	for language, wanted := range map[string][]string{
		"en": {"Rogatory 9.8.7", "Edition of 22 November 2026; 81 Parties", "as copied in June 2024",
			"fyne.io/fyne/v2 · BSD-3-Clause", "go.etcd.io/bbolt · MIT", "Noto Sans · OFL-1.1", "PDFium", "Ben Johnson"},
		"fr": {"Rogatory 9.8.7", "22 novembre 2026", "Parties", "copiée en juin 2024", "go.etcd.io/bbolt · MIT"},
	} {
		text := page(t, language)
		for _, want := range wanted {
			if !strings.Contains(text, want) {
				t.Errorf("%s: the page does not show %q", language, want)
			}
		}
		if strings.Contains(text, "⟦") {
			t.Errorf("%s: a text is missing", language)
		}
	}
}
