package shell_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"rogatory/app/service"
	"rogatory/app/shell"
	"rogatory/app/widgets"
	"rogatory/app/work"
	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

// records keeps amendments in memory.
type records struct {
	current    *party.Register
	amendments []party.Amendment
}

func (o *records) Register() *party.Register              { return o.current }
func (o *records) BuiltIn() (bool, error)                 { return true, nil }
func (o *records) Amendments() ([]party.Amendment, error) { return slices.Clone(o.amendments), nil }
func (o *records) Add(a party.Amendment) error            { return o.Restore(append(o.amendments, a)) }
func (o *records) Remove(string) error                    { return o.Restore(nil) }
func (o *records) Restore(all []party.Amendment) (err error) {
	o.amendments = all
	o.current, err = party.Open(party.Embedded())
	o.current = o.current.With(all)
	return err
}
func (o *records) Import(string) (int, int, error) { return 0, 0, nil }
func (o *records) Export(string) error             { return nil }
func (o *records) UseEdition(string) error         { return nil }
func (o *records) ResetEdition() error             { return o.Restore(o.amendments) }

// open opens the window over a register with amendments.
func openWithOffice(t *testing.T, v *vault, kept *records) fyne.Window {
	t.Helper()
	app := test.NewTempApp(t)
	window := test.NewTempWindow(t, widgets.Column(0))
	shown := shell.New(shell.Services{Window: window, Settings: app.Settings(), Runner: &work.Inline{},
		Catalogue: i18n.Embedded(), Records: kept, List: v, Drafts: v, Exchange: v, Profile: v, Memory: v,
		Office: nothing{}, System: nothing{}, Today: func() treaty.Date { return "2026-11-22" }, Now: func() time.Time {
			return time.Date(2026, 11, 22, 23, 40, 0, 0, time.UTC)
		},
		Propose: func(*request.Draft) string { return "/home/a/request.pdf" }, Speaks: "en", Version: "0.1.0"})
	shown.Start(nil)
	window.Resize(fyne.NewSize(1280, 1600))
	return window
}

func press(t *testing.T, w fyne.Window, words string) {
	t.Helper()
	for _, o := range test.LaidOutObjects(w.Content()) {
		if button, ok := o.(*widgets.Button); ok && button.Words() == words {
			test.Tap(button)
			return
		}
	}
	t.Fatalf("there is no button %q among\n%s", words, shows(w))
}

// What the office takes back counts at once in the draft that is open.
func TestAChangedRegisterCountsInTheOpenDraft(t *testing.T) {
	kept := &records{}
	amendment := party.Amendment{ID: "1", Party: "JP", Made: "2026-11-20", Replaces: "jp-24-7",
		Authority: &party.Authority{ID: "jp-office-1", Role: treaty.ContactPoint, Name: "Cyber Affairs Bureau",
			Emails: []string{"desk@example.jp"},
			Evidence: party.Evidence{Source: party.Source{Document: party.OfficeSource, Place: "letter",
				AsOf: "2026-11-19"}, Review: treaty.Reviewed}}}
	if err := kept.Restore([]party.Amendment{amendment}); err != nil {
		t.Fatal(err)
	}
	draft := request.New("6f1c6a52-0f6b-4b53-9d0f-6c3f9d7f5c11")
	for id, value := range map[string]string{string(question.RequestType): "preservation",
		string(question.RequestingParty): "FR",
		string(question.RequestedParty):  "JP"} {
		if err := draft.Set(question.ID(id), value); err != nil {
			t.Fatal(err)
		}
	}
	v := &vault{drafts: map[string]*request.Draft{draft.ID: draft}, places: map[string]string{},
		remembered: service.Settings{LastDraft: draft.ID}}
	w := openWithOffice(t, v, kept)
	choose(t, w, "About the requested Party")
	if shown := shows(w); !strings.Contains(shown, "Cyber Affairs Bureau") ||
		!strings.Contains(shown, "Amended by your office") {
		t.Fatalf("the page of the Party says\n%s", shown)
	}
	choose(t, w, "Register of Parties")
	press(t, w, "Amendments of your office (1)")
	press(t, w, "Show the whole record")
	if shown := shows(w); !strings.Contains(shown, "No longer holds since 20 November 2026") {
		t.Errorf("the record says\n%s", shown)
	}
	choose(t, w, "Back to the page before")
	press(t, w, "Take back")
	press(t, w, "‹ Back")
	choose(t, w, "About the requested Party")
	if shown := shows(w); strings.Contains(shown, "Cyber Affairs Bureau") {
		t.Errorf("after the amendment was taken back the page of the Party says\n%s", shown)
	}
}
