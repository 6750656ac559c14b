package finish_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"rogatory/app/screens/finish"
	"rogatory/app/screens/screentest"
	"rogatory/app/widgets"
	"rogatory/app/work"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/treaty"
)

// office remembers what it was asked and answers as it is told.
type office struct {
	orders []finish.Order
	signed []bool
	fail   error
	keys   []finish.Key
}

// own is the key of the signatory of the example.
func own() finish.Key {
	return finish.Key{Fingerprint: "ab12", Holder: "MARLOWE Robin 4711", Issuer: "Test authority", Usage: "commitment",
		Qualified: "signature", Until: time.Date(2028, 5, 1, 0, 0, 0, 0, time.UTC)}
}

func (o *office) Keys(context.Context, finish.Order) ([]finish.Key, error) {
	if o.keys == nil {
		return []finish.Key{own()}, nil
	}
	return o.keys, nil
}

func (o *office) Sign(_ context.Context, _ *request.Draft, order finish.Order) (string, error) {
	o.orders, o.signed = append(o.orders, order), append(o.signed, true)
	return "Dr Anna Novak", o.fail
}

func (o *office) Save(_ context.Context, _ *request.Draft, order finish.Order) error {
	o.orders, o.signed = append(o.orders, order), append(o.signed, false)
	return o.fail
}

type system struct{ opened, printed, shown []string }

func (s *system) Open(path string) error         { s.opened = append(s.opened, path); return nil }
func (s *system) Print(path string) error        { s.printed = append(s.printed, path); return nil }
func (s *system) ShowInFolder(path string) error { s.shown = append(s.shown, path); return nil }

type files struct{}

func (files) OpenCertificate(_ string, then func(string, error)) { then("/home/a/chosen.p12", nil) }
func (files) SavePDF(_ string, then func(string, error))         { then("", nil) }

type fixture struct {
	t      *testing.T
	screen *finish.Screen
	window fyne.Window
	office *office
	system *system

	followed []string
}

func open(t *testing.T, language string, without ...question.ID) *fixture {
	t.Helper()
	return openCase(t, language, screentest.Case{To: "JP", Kind: treaty.Preservation, Without: without})
}

func openCase(t *testing.T, language string, of screentest.Case) *fixture {
	t.Helper()
	words := screentest.Words(t, language)
	s := screentest.Session(t, of)
	d := &fixture{t: t, window: screentest.Window(t), office: &office{}, system: &system{}}
	d.screen = finish.New(finish.Deps{Words: words, Letter: words, Session: s, Runner: &work.Inline{},
		Canvas: d.window.Canvas(), Office: d.office, System: d.system,
		Files: files{}, Path: "/home/a/CY 4127-26.pdf", Sheet: d.saver(words), Back: func() {}, Drafts: func() {},
		Assistance: func() { d.followed = append(d.followed, "assistance") }, Extension: func() {
			d.followed = append(d.followed, "extension")
		}})
	d.window.SetContent(d.screen.Content())
	d.window.Canvas().Focus(d.screen.Focus())
	return d
}

func (d *fixture) shows() string { return screentest.Shows(d.window) }

func (d *fixture) press(words string) {
	d.t.Helper()
	screentest.Press(d.t, d.window, words)
}

func (d *fixture) write(words string) {
	d.window.Canvas().Focused().(*widgets.Entry).SetText(words)
}

func TestSigningByKeyboard(t *testing.T) {
	d := open(t, "en")
	d.write("/home/a/signer.p12")
	d.window.Canvas().FocusNext()
	d.window.Canvas().FocusNext()
	d.write("secret")
	d.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	want := finish.Order{Certificate: "/home/a/signer.p12", Password: "secret", Key: "ab12",
		Path: "/home/a/CY 4127-26.pdf"}
	if len(d.office.orders) != 1 || d.office.orders[0] != want || !d.office.signed[0] {
		t.Fatalf("orders %+v", d.office.orders)
	}
	shown := d.shows()
	for _, words := range []string{"Signed by Dr Anna Novak.", "Saved: /home/a/CY 4127-26.pdf", "What to do next"} {
		if !strings.Contains(shown, words) {
			t.Errorf("the page does not say %q:\n%s", words, shown)
		}
	}
	d.press("Open")
	d.press("Print…")
	d.press("Show in folder")
	if len(d.system.opened) != 1 || len(d.system.printed) != 1 || len(d.system.shown) != 1 ||
		d.system.printed[0] != "/home/a/CY 4127-26.pdf" {
		t.Errorf("system %+v", d.system)
	}
}

func TestSigningNeedsACertificate(t *testing.T) {
	d := open(t, "en")
	d.press("Sign and save PDF")
	if len(d.office.orders) != 0 || !strings.Contains(d.shows(), "Choose your certificate file") {
		t.Errorf("orders %v, the page says\n%s", d.office.orders, d.shows())
	}
}

func TestAFailureIsOneSentenceAndLosesNothing(t *testing.T) {
	d := open(t, "en")
	d.office.fail = errors.New("the password does not open the file")
	d.write("/home/a/signer.p12")
	d.press("Sign and save PDF")
	if shown := d.shows(); !strings.Contains(shown, "the password does not open the file") ||
		strings.Contains(shown, "Signed by") {
		t.Errorf("the page says\n%s", shown)
	}
}

func TestAFileIsReplacedOnPurposeOnly(t *testing.T) {
	d := open(t, "en")
	d.office.fail = finish.ErrExists
	d.write("/home/a/signer.p12")
	d.press("Sign and save PDF")
	d.office.fail = nil
	d.press("Replace the file")
	if len(d.office.orders) != 2 || d.office.orders[0].Replace || !d.office.orders[1].Replace {
		t.Errorf("orders %+v", d.office.orders)
	}
}

func TestADraftThatIsNotCompleteCanOnlyBeSavedUnsigned(t *testing.T) {
	d := open(t, "fr", question.FactsSummary.ID())
	if shown := d.shows(); strings.Contains(shown, "Signer et enregistrer le PDF") ||
		!strings.Contains(shown, "PROJET") {
		t.Fatalf("the page says\n%s", shown)
	}
	d.screen.Sign()
	d.press("Enregistrer le projet non signé")
	if len(d.office.orders) != 1 || d.office.signed[0] {
		t.Errorf("orders %+v, signed %v", d.office.orders, d.office.signed)
	}
}

func TestTheTextForTheEmailHoldsNoFacts(t *testing.T) {
	for _, language := range []string{"en", "fr"} {
		d := open(t, language)
		d.write("/home/a/signer.p12")
		d.screen.Sign()
		d.press(map[string]string{"en": "Copy the e-mail text", "fr": "Copier le texte du courriel"}[language])
		text := fyne.CurrentApp().Clipboard().Content()
		if !strings.Contains(text, "CY 4127/26") || !strings.Contains(text, "kokusou@npa.go.jp") {
			t.Errorf("%s: the text has no addressee or reference:\n%s", language, text)
		}
		for _, secret := range []string{"198.51.100", "hospital", "Examplehost"} {
			if strings.Contains(text, secret) {
				t.Errorf("%s: the text holds %q:\n%s", language, secret, text)
			}
		}
	}
}

func TestPrintingNeedsASavedFile(t *testing.T) {
	d := open(t, "en")
	d.screen.Print()
	if len(d.system.printed) != 0 || !strings.Contains(d.shows(), "Save the PDF first") {
		t.Errorf("printed %v, the page says\n%s", d.system.printed, d.shows())
	}
}

func TestLeavingForgetsThePassword(t *testing.T) {
	d := open(t, "en")
	d.write("/home/a/signer.p12")
	d.window.Canvas().FocusNext()
	d.window.Canvas().FocusNext()
	d.write("secret")
	password := d.window.Canvas().Focused().(*widgets.Entry)
	d.screen.Leave()
	if password.Text != "" {
		t.Error("the password is still there")
	}
}

func TestASignedPreservationRequestOffersWhatFollows(t *testing.T) {
	d := open(t, "en")
	d.write("/home/a/signer.p12")
	d.screen.Sign()
	d.press("Request the stored data")
	d.press("Ask to preserve for longer")
	if !slices.Equal(d.followed, []string{"assistance", "extension"}) {
		t.Errorf("followed %v", d.followed)
	}
}

func TestWhatToDoWhenTheAnswerComesFollowsTheRequest(t *testing.T) {
	const date, data = "note the date of preservation", "keep to the conditions on their use (Article 28)"
	for _, c := range []struct {
		kind      treaty.RequestType
		says, not string
	}{
		{treaty.Preservation, date, data},
		{treaty.StoredData, data, date},
	} {
		d := openCase(t, "en", screentest.Case{To: "JP", Kind: c.kind})
		d.write("/home/a/signer.p12")
		d.screen.Sign()
		if shown := d.shows(); !strings.Contains(shown, c.says) || strings.Contains(shown, c.not) {
			t.Errorf("%s: the page says\n%s", c.kind, shown)
		}
	}
}

func TestWithoutATimeStampTheUserIsAsked(t *testing.T) {
	d := open(t, "fr")
	d.office.fail = finish.ErrNoTimeStamp
	d.write("/home/a/signer.p12")
	d.screen.Sign()
	d.office.fail = nil
	d.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) // the way round has the focus
	if len(d.office.orders) != 2 || d.office.orders[0].Unstamped || !d.office.orders[1].Unstamped {
		t.Errorf("orders %+v", d.office.orders)
	}
}
