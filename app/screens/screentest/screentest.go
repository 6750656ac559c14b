// Package screentest is what the tests of the screens share: a window with the program's look, words of the catalogue,
// a request at its check, and reading and pressing what a window shows. Only tests import it.
package screentest

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
	"rogatory/app/look"
	"rogatory/app/session"
	"rogatory/app/widgets"
	"rogatory/forms/formtest"
	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

// Today is the day on which the rules of a session are applied.
const Today = formtest.Today

// Words are those of a language of the catalogue.
func Words(t *testing.T, language string) *i18n.Words {
	t.Helper()
	return formtest.Words(t, language)
}

// Register is the register that is built in.
func Register(t *testing.T) *party.Register {
	t.Helper()
	return formtest.Register(t)
}

// Window is an empty window in the light look, of the smallest size that the program is made for.
func Window(t *testing.T) fyne.Window {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light, look.NormalText))
	window := test.NewTempWindow(t, widgets.Column(0))
	window.Resize(fyne.NewSize(1024, 700))
	return window
}

// Case is a complete example of a request, drafted in English, with what a test changes in it.
type Case struct {
	To      party.Code // the requested Party; the requesting one is Germany
	Kind    treaty.RequestType
	Without []question.ID       // answers that are taken away
	With    map[question.ID]any // answers that are given
}

// Languages are those in which the session of a Case can write a document.
func Languages() []string { return []string{"en", "fr", "he"} }

// nowhere keeps nothing.
type nowhere struct{}

func (nowhere) Keep(*request.Draft, string, request.Revision) (request.Revision, error) {
	return request.Revision{}, nil
}

// Session is open at the check of the answers; nothing is stored.
func Session(t *testing.T, c Case) *session.Session {
	t.Helper()
	register := Register(t)
	draft := formtest.Complete(t, register, "DE", c.To, c.Kind, "en")
	for _, id := range c.Without {
		draft.Remove(id)
	}
	for id, value := range c.With {
		if err := draft.Set(id, value); err != nil {
			t.Fatal(err)
		}
	}
	opened, err := session.Open(session.Services{Register: register, Store: nowhere{},
		Today: func() treaty.Date { return Today }, Languages: Languages()},
		request.Kept{Draft: draft, Place: "review"})
	if err != nil {
		t.Fatal(err)
	}
	return opened
}

// Shows are all words that a window shows, a line each.
func Shows(window fyne.Window) string {
	var all []string
	for _, o := range test.LaidOutObjects(window.Content()) {
		switch text := o.(type) {
		case *widgets.Text:
			all = append(all, text.Words())
		case *widget.Label:
			all = append(all, text.Text)
		}
	}
	return strings.Join(all, "\n")
}

// Press taps the first button with these words.
func Press(t *testing.T, window fyne.Window, words string) {
	t.Helper()
	for _, o := range test.LaidOutObjects(window.Content()) {
		if button, ok := o.(*widgets.Button); ok && button.Words() == words {
			test.Tap(button)
			return
		}
	}
	t.Fatalf("there is no button %q in\n%s", words, Shows(window))
}
