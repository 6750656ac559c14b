package shell_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
	"rogatory/app/screens/drafts"
	"rogatory/app/shell"
	"rogatory/app/widgets"
	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/i18n"
	"rogatory/i18n/pseudo"
)

// box is what of the window an object may paint on, from left to right. Text that is never shortened may end with "…"
// by itself.
type box struct {
	left, right float32
	neverShort  bool
}

// margin is what every text has around it and may use: nothing is painted over it there.
const margin float32 = 4

// cutOff collects the texts that do not have the room that they need.
func cutOff(object fyne.CanvasObject, x float32, room box) []string {
	if !object.Visible() {
		return nil
	}
	x += object.Position().X
	var parts []fyne.CanvasObject
	switch o := object.(type) {
	case *canvas.Text:
		if o.Text != "" && (x+o.MinSize().Width > room.right+margin || x < room.left-margin ||
			strings.HasSuffix(o.Text, "…") && !room.neverShort) {
			return []string{o.Text}
		}
	case *fyne.Container:
		parts = o.Objects
	case fyne.Widget:
		parts = test.WidgetRenderer(o).Objects()
		room.left, room.right = max(room.left, x), min(room.right, x+o.Size().Width)
		if rich, ok := o.(*widget.RichText); ok && rich.Truncation == fyne.TextTruncateOff {
			room.neverShort = true
		}
	}
	var cut []string
	for _, part := range parts {
		cut = append(cut, cutOff(part, x, room)...)
	}
	return cut
}

// narrow is a program whose texts are longer, in the smallest window.
type narrow struct {
	*testing.T
	program *shell.Shell
	window  fyne.Window
	known   []string // texts that are not of the catalogue
}

func begun(t *testing.T, v *vault) narrow {
	t.Helper()
	program, w := begin(t, v, pseudo.Tag, pseudo.Catalogue())
	w.Resize(fyne.NewSize(1024, 700))
	return narrow{t, program, w, known(t, v)}
}

// known is what screens show beside the words of the catalogue: answers, records, names of the Unicode data, names of
// files, and what the doubles of this package say.
func known(t *testing.T, v *vault) []string {
	t.Helper()
	register, err := party.Open(party.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	instruments, err := register.Instruments()
	if err != nil {
		t.Fatal(err)
	}
	all := []any{party.Documents(), instruments.All()}
	for _, draft := range v.drafts {
		answers, err := draft.Encode()
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, json.RawMessage(answers))
	}
	for _, code := range []party.Code{"FR", "US", "JP"} {
		record, err := register.Party(code)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, record)
	}
	english, err := i18n.Embedded().Words(i18n.English)
	if err != nil {
		t.Fatal(err)
	}
	for _, code := range register.Codes() {
		all = append(all, english.CountryName(string(code)))
	}
	for _, tag := range i18n.Embedded().DocumentLanguages() {
		all = append(all, english.LanguageName(tag))
	}
	text, err := json.Marshal(all)
	if err != nil {
		t.Fatal(err)
	}
	return []string{strings.ReplaceAll(string(text), `\n`, " "), "Rogatory UTC Ctrl",
		"home draft request colleague none pdf xlf nothing that can be opened no pages", "Anna Novak Issuer ABCD"}
}

// ownWords are the places that show long texts of their own: the guide, and the licences.
var ownWords = []string{"User guide", "About Rogatory"}

// look opens all that is folded and holds that no text is cut off, and that none was written past the catalogue.
func (n narrow) look(place string) {
	n.Helper()
	for range 2 { // what was folded may hold more of the kind
		for _, o := range test.LaidOutObjects(n.window.Content()) {
			if button, ok := o.(*widgets.Button); ok && strings.HasPrefix(button.Words(), "▸") {
				test.Tap(button)
			}
		}
	}
	n.window.Content().Refresh()
	for _, text := range cutOff(n.window.Content(), 0, box{right: n.window.Canvas().Size().Width}) {
		n.Errorf("%s (%s): %q is cut off", place, n.window.Title(), text)
	}
	if words := pseudo.Plain(shows(n.window), n.known...); len(words) > 0 && !slices.Contains(ownWords, place) {
		n.Errorf("%s (%s): %q are not in the catalogue", place, n.window.Title(), words)
	}
}

// press taps the first button whose words begin so in English.
func (n narrow) press(words string) {
	n.Helper()
	for _, o := range test.LaidOutObjects(n.window.Content()) {
		if button, ok := o.(*widgets.Button); ok && strings.HasPrefix(button.Words(), pseudo.Begin(words)) {
			test.Tap(button)
			return
		}
	}
	n.Fatalf("there is no button %q in\n%s", words, shows(n.window))
}

// fill writes the same into every field of the page.
func (n narrow) fill(words string) {
	for _, o := range test.LaidOutObjects(n.window.Content()) {
		if entry, ok := o.(*widgets.Entry); ok {
			entry.SetText(words)
		}
	}
}

func TestNoWordIsCutOffWhereTextsAreLonger(t *testing.T) {
	n := begun(t, preserved(t))
	for _, place := range []string{"Check your answers", "Sign and save", "About the requested Party",
		"Register of Parties", "Settings", "Verify a signed PDF…", "Keyboard", "About Rogatory",
		"Preview the PDF", "User guide", "Texts for a translator…", "Take back a translation…"} {
		chooseBegin(t, n.window, place)
		n.look(place)
	}
	chooseBegin(t, n.window, "Check your answers")
	for range 40 { // more than a request has pages
		chooseBegin(t, n.window, "Back to the page before")
		n.look("a page")
	}
	if !strings.HasPrefix(n.window.Title(), pseudo.Begin("What do you ask for?")) {
		t.Errorf("the way back ends at %q", n.window.Title())
	}
	chooseBegin(t, n.window, "Show whole sections")
	n.look("a section")
}

func TestNoWordOfAFormIsCutOffWhereTextsAreLonger(t *testing.T) {
	v := preserved(t)
	here := request.Summary{ID: "1", Reference: "12 Js 44/26", Type: "preservation"}
	own := v.drafts[v.remembered.LastDraft]
	v.incoming = []drafts.Incoming{{Summary: here, Here: &here,
		Questions: []string{string(question.FactsSummary), string(question.SendingTo), string(question.DataItems)},
		Draft:     request.New("1"), Own: own},
		{Summary: here}, {Summary: here, Here: &here, Same: true}}
	n := begun(t, v)
	chooseBegin(t, n.window, "Send to a colleague")
	n.press("Write the file")
	n.look("sending, with nothing filled in")
	chooseBegin(t, n.window, "Open or receive a file")
	n.press("Show what it holds")
	n.look("receiving, with nothing filled in")
	for _, path := range []string{"/a/draft.json", "/a/colleague.age", "/a/request.pdf", "/a/none"} {
		n.program.Raise([]string{path})
		n.look(path)
	}
	n.program.Raise([]string{"/a/1.pdf", "/a/2.pdf"})
	n.look("several files")
}

func TestNoWordOfTheLastStepsIsCutOffWhereTextsAreLonger(t *testing.T) {
	v := preserved(t)
	draft := v.drafts[v.remembered.LastDraft]
	if err := request.Set(draft, question.RequestLanguage, "fr"); err != nil {
		t.Fatal(err)
	}
	n := begun(t, v)
	chooseBegin(t, n.window, "Texts for a translator")
	n.press("Write the file for the translator")
	n.look("texts that went out")
	n.program.Raise([]string{"/a/back.xlf"})
	n.look("texts that came back")
	chooseBegin(t, n.window, "Sign and save")
	n.press("Sign and save PDF")
	n.look("signing, with nothing filled in")
	n.fill("/a/file")
	n.press("Sign and save PDF")
	n.look("signed")
	if shown := shows(n.window); !strings.Contains(shown, pseudo.Begin("What to do next")) {
		t.Errorf("nothing was signed:\n%s", shown)
	}
	draft.Remove(question.FactsSummary)
	draft.Remove(question.DraftingLanguage)
	n = begun(t, v)
	chooseBegin(t, n.window, "Check your answers")
	n.look("a check with findings")
	chooseBegin(t, n.window, "Sign and save")
	n.look("a request that cannot be signed")
}

func TestNoWordOfTheListIsCutOffWhereTextsAreLonger(t *testing.T) {
	n := begun(t, &vault{})
	n.look("the list without a request")
	n = begun(t, preserved(t))
	chooseBegin(t, n.window, "List of requests")
	n.look("the list")
	n.fill("nothing of the kind")
	n.look("the list when nothing matches")
}

// chooseBegin runs the menu item whose words begin so in English.
func chooseBegin(t *testing.T, w fyne.Window, words string) {
	t.Helper()
	for _, menu := range w.MainMenu().Items {
		for _, item := range menu.Items {
			if strings.HasPrefix(item.Label, pseudo.Begin(words)) {
				item.Action()
				return
			}
		}
	}
	t.Fatalf("the menu has no %q", words)
}

func TestNothingIsSignedInALanguageThatLacksWords(t *testing.T) {
	v := preserved(t)
	if err := request.Set(v.drafts[v.remembered.LastDraft], question.SecondLanguage, "hy"); err != nil {
		t.Fatal(err)
	}
	w := startIn(t, v, "en", pseudo.Waiting("hy", "document.closing"))
	choose(t, w, "Check your answers")
	if shown := shows(w); !strings.Contains(shown, "not have all words of a request in this language yet: Armenian") {
		t.Errorf("the check does not say why nothing is signed:\n%s", shown)
	}
	choose(t, w, "Sign and save")
	if shown := shows(w); strings.Contains(shown, "Sign and save PDF") ||
		!strings.Contains(shown, "unsigned draft PDF") {
		t.Errorf("the page offers to sign:\n%s", shown)
	}
}
