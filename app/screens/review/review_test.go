package review_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"rogatory/app/look"
	"rogatory/app/screens/review"
	"rogatory/app/session"
	"rogatory/app/widgets"
	"rogatory/app/work"
	"rogatory/forms/example"
	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

type nowhere struct{}

func (nowhere) Keep(*request.Draft, string) error { return nil }

// open shows the check of a complete example without the answers that are taken away.
func open(t *testing.T, language string, kind treaty.RequestType, without ...question.ID) (shown string, press func(string), changed *[]question.ID) {
	t.Helper()
	register, err := party.Open(party.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	draft, err := example.Complete(register, "DE", "JP", kind, "en", "2026-11-22")
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range without {
		draft.Remove(id)
	}
	s, err := session.Open(session.Services{Register: register, Store: nowhere{}, Today: func() treaty.Date { return "2026-11-22" }, Languages: []string{"en", "fr"}}, draft, "review")
	if err != nil {
		t.Fatal(err)
	}
	words, err := i18n.Embedded().Words(language)
	if err != nil {
		t.Fatal(err)
	}
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light, look.NormalText))
	window := test.NewTempWindow(t, widgets.Column(0))
	changed = &[]question.ID{}
	screen := review.New(review.Deps{Words: words, Session: s, Runner: &work.Inline{}, Canvas: window.Canvas(),
		Change: func(id question.ID) { *changed = append(*changed, id) }, Sign: func() { *changed = append(*changed, "sign") }, Back: func() {},
		Sheet: saver(words, window.Canvas(), func(path string) { *changed = append(*changed, question.ID(path)) })})
	window.SetContent(screen.Content())
	window.Resize(fyne.NewSize(1024, 700))
	var all []string
	buttons := map[string]*widgets.Button{}
	for _, o := range test.LaidOutObjects(window.Content()) {
		switch o := o.(type) {
		case *widgets.Text:
			all = append(all, o.Words())
		case *widgets.Button:
			if _, ok := buttons[o.Words()]; !ok {
				buttons[o.Words()] = o
			}
		}
	}
	return strings.Join(all, "\n"), func(words string) {
		if buttons[words] == nil {
			t.Fatalf("there is no button %q", words)
		}
		test.Tap(buttons[words])
	}, changed
}

func TestEveryAnswerIsReadable(t *testing.T) {
	for _, language := range []string{"en", "fr"} {
		for _, kind := range treaty.RequestTypes() {
			shown, _, _ := open(t, language, kind)
			for _, wrong := range []string{"⟦", "map[", "{{", "<nil>", "at-preservation", "contact-point-24-7", "pre-trial"} {
				if strings.Contains(shown, wrong) {
					t.Errorf("%s, %s: the page shows %q in\n%s", language, kind, wrong, shown)
				}
			}
		}
	}
}

func TestACompleteRequestCanBeSigned(t *testing.T) {
	shown, press, changed := open(t, "en", treaty.Preservation)
	if strings.Count(shown, ": complete") != 6 {
		t.Errorf("not every limb is complete in\n%s", shown)
	}
	press("Sign and save the request")
	if len(*changed) != 1 || (*changed)[0] != "sign" {
		t.Errorf("went to %v", *changed)
	}
}

func TestAMissingLimbIsSaidWithALinkToItsQuestion(t *testing.T) {
	shown, press, changed := open(t, "en", treaty.Preservation, "facts.summary")
	if !strings.Contains(shown, "(b) Offence, facts: missing") || !strings.Contains(shown, "Must be fixed") || strings.Contains(shown, "Sign and save the request") {
		t.Errorf("the page says\n%s", shown)
	}
	press("Change")
	if len(*changed) != 1 {
		t.Errorf("went to %v", *changed)
	}
}
