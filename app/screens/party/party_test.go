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
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/rules"
	"rogatory/i18n"
)

// register opens the register that is built in, in a program with our look.
func register(t *testing.T) *party.Register {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light, look.NormalText))
	all, err := party.Open(party.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// says is all that the page says about the requested Party, or about a whole record.
func says(t *testing.T, language string, facts rules.Facts, whole *party.Party) string {
	t.Helper()
	words, err := i18n.Embedded().Words(language)
	if err != nil {
		t.Fatal(err)
	}
	window := test.NewTempWindow(t, widgets.Column(0))
	page := screen.New(screen.Deps{Words: words, Runner: &work.Inline{}, Canvas: window.Canvas(), Facts: facts,
		Whole: whole, Back: func() {}})
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

// shows is what the page says for a preservation request to a Party.
func shows(t *testing.T, all *party.Register, language string, code party.Code) string {
	t.Helper()
	draft := request.New("6f1c6a52-0f6b-4b53-9d0f-6c3f9d7f5c11")
	requesting := "FR"
	if code == "FR" {
		requesting = "JP"
	}
	for id, value := range map[question.ID]string{question.RequestType.ID(): "preservation",
		question.RequestingParty.ID(): requesting, question.RequestedParty.ID(): string(code)} {
		if err := draft.Set(id, value); err != nil {
			t.Fatal(err)
		}
	}
	facts, err := rules.Gather(all, draft, "2026-11-22")
	if err != nil {
		t.Fatal(err)
	}
	return says(t, language, facts, nil)
}

func TestEveryPartyInBothLanguages(t *testing.T) {
	all := register(t)
	codes := all.Codes()
	if len(codes) < 75 {
		t.Fatalf("the register holds %d Parties", len(codes))
	}
	for i, code := range codes {
		language := []string{"en", "fr"}[i%2]
		shown := shows(t, all, language, code)
		record, err := all.Party(code)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(shown, "⟦") || !strings.Contains(shown, record.Names.In(language)) {
			t.Errorf("%s in %s says\n%s", code, language, shown)
		}
	}
}

func TestAnAuthorityIsShownWithItsAddressSourceAndDate(t *testing.T) {
	all := register(t)
	shown := shows(t, all, "en", "JP")
	for _, want := range []string{"kokusou@npa.go.jp", "24/7 point of contact", "Source, as of", "Copy",
		"Declarations and reservations", "Languages"} {
		if !strings.Contains(shown, want) {
			t.Errorf("the page does not say %q:\n%s", want, shown)
		}
	}
}
