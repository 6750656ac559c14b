package shell_test

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	pages "rogatory/app/preview"
	"rogatory/app/screens/drafts"
	"rogatory/app/screens/finish"
	"rogatory/app/screens/preview"
	"rogatory/app/screens/screentest"
	"rogatory/app/screens/verify"
	"rogatory/app/service"
	"rogatory/app/shell"
	"rogatory/app/widgets"
	"rogatory/app/work"
	"rogatory/forms/example"
	"rogatory/forms/office"
	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/translation"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

// vault keeps everything in memory.
type vault struct {
	drafts     map[string]*request.Draft
	places     map[string]string
	profile    office.Profile
	remembered service.Settings
	newest     request.Revision  // of every draft
	fails      error             // of every Keep
	incoming   []drafts.Incoming // of every file from a colleague
}

func (v *vault) List() ([]request.Summary, error) {
	var list []request.Summary
	for id, d := range v.drafts {
		list = append(list, request.Summary{ID: id, Reference: d.String(question.Reference), Type: string(d.Type())})
	}
	return list, nil
}
func (v *vault) Delete(string) error                               { return nil }
func (v *vault) Restore(string) error                              { return nil }
func (v *vault) Duplicate(string) (string, error)                  { return "", nil }
func (v *vault) SetArchived(string, bool) error                    { return nil }
func (v *vault) Send([]string, string, string) error               { return nil }
func (v *vault) Receive(string, string) ([]drafts.Incoming, error) { return v.incoming, nil }
func (v *vault) Accept(map[string]drafts.Choice) error             { return nil }
func (v *vault) Profile() (office.Profile, error)                  { return v.profile, nil }
func (v *vault) SaveProfile(p office.Profile) error                { v.profile = p; return nil }
func (v *vault) Settings() (service.Settings, error)               { return v.remembered, nil }
func (v *vault) SaveSettings(r service.Settings) error             { v.remembered = r; return nil }
func (v *vault) Take(string, bool) (request.Kept, error)           { return request.Kept{}, nil }
func (v *vault) Attach(string) (name, sha256 string, err error)    { return "", "", nil }
func (v *vault) Load(id string) (request.Kept, error) {
	return request.Kept{Draft: v.drafts[id], Place: v.places[id], Revision: v.newest}, nil
}
func (v *vault) Keep(d *request.Draft, place string, base request.Revision) (request.Revision, error) {
	if v.fails != nil {
		return request.Revision{}, v.fails
	}
	if !base.Same(v.newest) {
		return request.Revision{}, &request.ChangedError{Newest: v.newest}
	}
	v.drafts[d.ID], v.places[d.ID] = d.Clone(), place
	return v.newest, nil
}
func (v *vault) Begin(kind, language string) (request.Kept, error) {
	d := request.New("6f1c6a52-0f6b-4b53-9d0f-6c3f9d7f5c11")
	err := request.Set(d, question.RequestType, kind)
	v.drafts[d.ID] = d
	return request.Kept{Draft: d}, err
}
func (v *vault) Assistance(id string) (request.Kept, error) {
	return v.follow(id, (*request.Draft).Assistance)
}
func (v *vault) Extension(id string) (request.Kept, error) {
	return v.follow(id, (*request.Draft).Extension)
}

func (v *vault) follow(id string, begin func(*request.Draft, string) (*request.Draft, error)) (request.Kept, error) {
	d, err := begin(v.drafts[id], "0d7f0a44-7d3c-4b1e-9a36-2f0c4f1f5a02")
	if err == nil {
		v.drafts[d.ID] = d
	}
	return request.Kept{Draft: d}, err
}

// edition is a register that nobody changes.
type edition struct{ register *party.Register }

func (o edition) Register() *party.Register                    { return o.register }
func (edition) BuiltIn() (bool, error)                         { return true, nil }
func (edition) Amendments() ([]party.Amendment, error)         { return nil, nil }
func (edition) Add(party.Amendment) error                      { return nil }
func (edition) Remove(string) error                            { return nil }
func (edition) Restore([]party.Amendment) error                { return nil }
func (edition) Import(string) (added, replaced int, err error) { return 0, 0, nil }
func (edition) Export(string) error                            { return nil }
func (edition) UseEdition(string) error                        { return nil }
func (edition) ResetEdition() error                            { return nil }

type nothing struct{}

func (nothing) Sign(context.Context, *request.Draft, finish.Order) (string, error) {
	return "Dr Anna Novak", nil
}
func (nothing) Keys(context.Context, finish.Order) ([]finish.Key, error) {
	return []finish.Key{{Holder: "Dr Robin Marlowe", Usage: "signature", Qualified: "no"}}, nil
}
func (nothing) Save(context.Context, *request.Draft, finish.Order) error { return nil }
func (nothing) Open(string) error                                        { return nil }
func (nothing) Print(string) error                                       { return nil }
func (nothing) ShowInFolder(string) error                                { return nil }

// noPages draws no page of a PDF.
type noPages struct{}

func (noPages) Pages(context.Context, []byte) (*pages.Document, error) {
	return nil, errors.New("no pages")
}
func (noPages) Close() {}

// examined is a file with two signatures of which one is broken, and with a draft that the list has with other answers.
func examined(string) (verify.Outcome, error) {
	at := time.Date(2026, 11, 20, 22, 41, 0, 0, time.UTC)
	signature := verify.Signature{Valid: true, Trusted: "unknown", Level: "B-T", Signer: "Dr Anna Novak", SignedAt: at,
		Footing: "stamped", Issuer: "Issuer", Fingerprint: "abcd",
		NotBefore: at, NotAfter: at}
	broken := signature
	broken.Valid, broken.Problems, broken.Trusted = false, []string{"content-changed"}, "no"
	return verify.Outcome{Signed: true, Problems: []string{"content-changed"},
		Signatures: []verify.Signature{signature, broken},
		Draft:      &verify.Draft{ID: "1", Reference: "12 Js 44/26", To: "JP", Here: true}}, nil
}

// byEnding is what a file holds by its name; "none" holds nothing that can be opened.
func byEnding(path string) (service.FileKind, error) {
	kinds := map[string]service.FileKind{".pdf": service.KindPDF, ".xlf": service.KindTexts, ".json": service.KindDraft,
		".age": service.KindDraft}
	kind, ok := kinds[filepath.Ext(path)]
	if !ok {
		return "", errors.New("nothing that can be opened")
	}
	return kind, nil
}

func start(t *testing.T, v *vault, speaks string) fyne.Window {
	t.Helper()
	return startIn(t, v, speaks, i18n.Embedded())
}

func startIn(t *testing.T, v *vault, speaks string, catalogue *i18n.Catalogue) fyne.Window {
	t.Helper()
	_, window := begin(t, v, speaks, catalogue)
	return window
}

// closable is a window that counts how often it was to be closed: that of the test can be closed once, and is by its
// end.
type closable struct {
	fyne.Window
	closed int
}

func (h *closable) Close() { h.closed++ }

// begin starts the program as on a screen of 1280 by 800.
func begin(t *testing.T, v *vault, speaks string, catalogue *i18n.Catalogue) (*shell.Shell, fyne.Window) {
	t.Helper()
	return beginOn(t, &work.Inline{}, v, speaks, catalogue)
}

func beginOn(t *testing.T, runner work.Runner, v *vault, speaks string, catalogue *i18n.Catalogue) (*shell.Shell,
	fyne.Window) {
	t.Helper()
	if v.drafts == nil {
		v.drafts, v.places = map[string]*request.Draft{}, map[string]string{}
	}
	register, err := party.Open(party.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	app := test.NewTempApp(t)
	window := &closable{Window: test.NewTempWindow(t, widgets.Column(0))}
	shown := shell.New(shell.Services{Window: window, Settings: app.Settings(), Runner: runner, Catalogue: catalogue,
		Records: edition{register}, List: v, Drafts: v, Exchange: v, Profile: v, Memory: v, Texts: v,
		Office: nothing{}, System: nothing{}, Engine: noPages{}, Examine: examined, Recognise: byEnding,
		Preview: func(*request.Draft) (preview.Made, error) { return preview.Made{}, nil },
		Today:   func() treaty.Date { return "2026-11-22" }, Now: func() time.Time {
			return time.Date(2026, 11, 22, 23, 40, 0, 0, time.UTC)
		},
		Propose: func(*request.Draft) string { return "/home/a/request.pdf" }, Speaks: speaks, Version: "0.1.0"})
	shown.Start(nil)
	window.Resize(fyne.NewSize(1280, 800))
	return shown, window
}

// choose runs a menu item by its words.
func choose(t *testing.T, w fyne.Window, words string) {
	t.Helper()
	for _, menu := range w.MainMenu().Items {
		for _, item := range menu.Items {
			// its keys follow the label
			if label, _, _ := strings.Cut(item.Label, "\t"); strings.TrimSpace(label) == words {
				item.Action()
				return
			}
		}
	}
	t.Fatalf("the menu has no %q", words)
}

func shows(w fyne.Window) string { return screentest.Shows(w) }

func TestTheProgramSpeaksTheLanguageOfTheSystem(t *testing.T) {
	for speaks, want := range map[string]string{"fr-BE": "Demande", "en-GB": "Requests", "ja": "Requests",
		"": "Requests"} {
		if w := start(t, &vault{}, speaks); !strings.HasPrefix(w.Title(), want) {
			t.Errorf("%q: the title is %q", speaks, w.Title())
		}
	}
}

func TestEveryShortcutStandsOnce(t *testing.T) {
	w := start(t, &vault{}, "en")
	seen := map[string]string{}
	for _, menu := range w.MainMenu().Items {
		for _, item := range menu.Items {
			if item.Shortcut == nil {
				continue
			}
			if first := seen[item.Shortcut.ShortcutName()]; first != "" {
				t.Errorf("%q and %q have the same shortcut", first, item.Label)
			}
			seen[item.Shortcut.ShortcutName()] = item.Label
		}
	}
	if len(seen) < 15 {
		t.Errorf("the menu has %d shortcuts", len(seen))
	}
}

func TestANewRequestAndTheSwitchOfLanguageInIt(t *testing.T) {
	v := &vault{}
	w := start(t, v, "en")
	choose(t, w, "New preservation request")
	if len(v.drafts) != 1 || !strings.HasPrefix(w.Title(), "Which State asks") || v.remembered.LastDraft == "" {
		t.Fatalf("%d drafts, title %q, remembered %+v", len(v.drafts), w.Title(), v.remembered)
	}
	choose(t, w, "Français")
	if !strings.HasPrefix(w.Title(), "Quel État") || v.remembered.Language != "fr" || strings.Contains(shows(w), "⟦") {
		t.Errorf("title %q, remembered %+v", w.Title(), v.remembered)
	}
}

func TestARestartComesBackToTheOpenDraft(t *testing.T) {
	v := &vault{}
	w := start(t, v, "en")
	choose(t, w, "New request for stored data")
	before := w.Title()
	if after := start(t, v, "en").Title(); after != before {
		t.Errorf("the restart shows %q, before it was %q", after, before)
	}
}

func TestTheMenuLeadsEverywhere(t *testing.T) {
	v := &vault{}
	w := start(t, v, "en")
	choose(t, w, "New preservation request")
	for _, way := range []struct{ item, title string }{
		{"Check your answers", "Check your answers"},
		{"Sign and save", "Sign and save"},
		{"Back to the page before", "Check your answers"},
		{"Settings", "Settings"},
		{"Register of Parties", "Register of Parties"},
		{"Verify a signed PDF…", "Verify a signed PDF"},
		{"Keyboard", "Keyboard"},
		{"User guide", "Keyboard"}, // the chapter about the page before
		{"Back to the page before", "Keyboard"},
		{"About Rogatory", "Rogatory"},
		{"List of requests", "Requests"},
	} {
		choose(t, w, way.item)
		if !strings.HasPrefix(w.Title(), way.title) {
			t.Errorf("%q shows %q", way.item, w.Title())
		}
		if strings.Contains(shows(w), "⟦") {
			t.Errorf("%q: words are missing", way.item)
		}
	}
}

func TestSavingTheLookIsRemembered(t *testing.T) {
	v := &vault{}
	w := start(t, v, "en")
	choose(t, w, "Larger text")
	choose(t, w, "Dark")
	if v.remembered.TextSize != 1.25 || v.remembered.Theme != "dark" {
		t.Errorf("remembered %+v", v.remembered)
	}
	if !slices.ContainsFunc(w.MainMenu().Items[3].Items, func(i *fyne.MenuItem) bool {
		return i.Checked && i.Label == "Dark"
	}) {
		t.Error("the menu does not show which look is in use")
	}
}

// preserved is a vault with one complete preservation request.
func preserved(t *testing.T) *vault {
	t.Helper()
	register, err := party.Open(party.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	draft, err := example.Complete(register, "FR", "US", treaty.Preservation, "en", "2026-11-22")
	if err != nil {
		t.Fatal(err)
	}
	return &vault{drafts: map[string]*request.Draft{draft.ID: draft}, places: map[string]string{draft.ID: "review"},
		remembered: service.Settings{LastDraft: draft.ID}}
}

func TestAPreservationRequestIsFollowedUpFromTheMenu(t *testing.T) {
	for words, want := range map[string]struct{ kind, status, says string }{
		"Follow with a request for stored data": {"stored-data", question.StatusAfterPreservation,
			"the program asks for the rest only"},
		"Ask to preserve for longer": {"preservation", question.StatusExtension,
			"add what the requested Party answered"},
	} {
		v := preserved(t)
		earlier := v.drafts[v.remembered.LastDraft].String(question.Reference)
		w := start(t, v, "en")
		choose(t, w, words)
		next := v.drafts[v.remembered.LastDraft]
		if string(next.Type()) != want.kind || next.String(question.RequestStatus) != want.status ||
			next.String(question.PreviousPreservationReference) != earlier {
			t.Errorf("%s: the new draft is %q, %q, after %q", words, next.Type(), next.String(question.RequestStatus),
				next.String(question.PreviousPreservationReference))
		}
		if shown := shows(w); !strings.Contains(shown, want.says) ||
			strings.HasPrefix(w.Title(), "Check your answers") {
			t.Errorf("%s: the page %q says\n%s", words, w.Title(), shown)
		}
		if len(v.drafts) != 2 {
			t.Errorf("%s: there are %d drafts", words, len(v.drafts))
		}
	}
}

func TestOnlyAPreservationRequestIsFollowedUp(t *testing.T) {
	v := &vault{}
	w := start(t, v, "en")
	choose(t, w, "New request for stored data")
	choose(t, w, "Ask to preserve for longer")
	if len(v.drafts) != 1 || !strings.Contains(shows(w), "Only a preservation request can be followed up") {
		t.Errorf("%d drafts, the page says\n%s", len(v.drafts), shows(w))
	}
}

// Texts of the request that is open last come back from every path.
func (v *vault) WriteTexts(string, []byte) error { return nil }

func (v *vault) ReadTexts(string) (translation.Returned, error) {
	return translation.Read([]byte(`<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">` +
		`<file original="` + v.remembered.LastDraft +
		`" source-language="en" target-language="fr"><body><trans-unit id="facts.summary"><source>x</source><target>` +
		`y</target></trans-unit></body></file></xliff>`))
}

func (v *vault) Translated(returned translation.Returned) (request.Kept, error) {
	return v.Load(returned.DraftID())
}

func TestEveryKindOfFileLeadsToItsPage(t *testing.T) {
	v := preserved(t)
	here := request.Summary{ID: "1", Reference: "12 Js 44/26"}
	v.incoming = []drafts.Incoming{{Summary: here, Here: &here, Questions: []string{string(question.FactsSummary)}}}
	program, w := begin(t, v, "en", i18n.Embedded())
	for _, c := range []struct {
		paths       []string
		title, says string
	}{
		{[]string{"/a/request.pdf"}, "Verify a signed PDF", "with other answers"},
		{[]string{"/a/back.xlf"}, "Translations", "Translations"},
		{[]string{"/a/draft.json"}, "Requests", "These answers differ: Summary of the facts"},
		{[]string{"/a/colleague.age"}, "Requests", "Passphrase"},
		{[]string{"/a/none"}, "Requests", "nothing that can be opened"},
		{[]string{"/a/1.pdf", "/a/2.pdf"}, "Requests", "You dropped 2 files"},
	} {
		program.Raise(c.paths)
		if shown := shows(w); !strings.HasPrefix(w.Title(), c.title) || !strings.Contains(shown, c.says) {
			t.Errorf("%v leads to %q, which says\n%s", c.paths, w.Title(), shown)
		}
	}
}

func TestTheGuideOfATranslationTellsOfTextFromRightToLeft(t *testing.T) {
	w := startIn(t, preserved(t), "en", i18n.Embedded())
	choose(t, w, "Texts for a translator…")
	choose(t, w, "User guide")
	if shown := shows(w); !strings.Contains(w.Title(), "The document") { // where the way in for such text is told
		t.Errorf("the guide %q says\n%s", w.Title(), shown)
	}
}
