package party_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"rogatory/app/look"
	screen "rogatory/app/screens/party"
	"rogatory/app/widgets"
	"rogatory/app/work"
	"rogatory/forms/party"
	"rogatory/forms/request"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

// record is what the page of a Party says apart from any request.
func record(t *testing.T, register *party.Register, language string, code party.Code) string {
	t.Helper()
	whole, err := register.Party(code)
	if err != nil {
		t.Fatal(err)
	}
	words, err := i18n.Embedded().Words(language)
	if err != nil {
		t.Fatal(err)
	}
	window := test.NewTempWindow(t, widgets.Column(0))
	facts := rules.Facts{Draft: request.New(""), Requested: whole.At("2026-11-22"), Register: register, Today: "2026-11-22"}
	page := screen.New(screen.Deps{Words: words, Runner: &work.Inline{}, Canvas: window.Canvas(), Facts: facts, Whole: &whole, Back: func() {}})
	window.SetContent(page.Content())
	window.Resize(fyne.NewSize(1024, 700))
	var all []string
	for _, o := range test.LaidOutObjects(window.Content()) {
		if text, ok := o.(*widgets.Text); ok {
			all = append(all, text.Words())
		}
	}
	return strings.Join(all, "\n")
}

func TestEveryRecordByItselfInBothLanguages(t *testing.T) {
	register, err := party.Open(party.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light, look.NormalText))
	for i, code := range register.Codes() {
		language := []string{"fr", "en"}[i%2]
		if shown := record(t, register, language, code); strings.Contains(shown, "⟦") {
			t.Errorf("%s in %s says\n%s", code, language, shown)
		}
	}
}

func TestARecordByItselfKeepsWhatNoLongerHolds(t *testing.T) {
	register, err := party.Open(party.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light, look.NormalText))
	shown := record(t, register, "en", "NO")
	for _, words := range []string{"KRIPOS", "No longer holds since 1 January 2026", "Instruments that bind this Party", "Back to the register"} {
		if !strings.Contains(shown, words) {
			t.Errorf("the record of Norway lacks %q:\n%s", words, shown)
		}
	}
	if strings.Contains(shown, "What matters for this request") {
		t.Error("there is no request that anything could matter for")
	}
	amended := register.With([]party.Amendment{{ID: "1", Party: "NO", Made: "2026-11-20", Language: &party.LanguageRule{Article: "31", Instrument: "ets185", Languages: []string{"en"},
		Kind: party.LanguageAccepted, Confidence: treaty.High, Evidence: party.Evidence{Source: party.Source{Document: party.OfficeSource, Place: "letter", AsOf: "2026-11-19"}, Review: treaty.Reviewed}}}})
	if strings.Contains(shown, "Amended by your office") || !strings.Contains(record(t, amended, "en", "NO"), "Amended by your office") {
		t.Error("what the office amended is not marked, or something else is")
	}
}
