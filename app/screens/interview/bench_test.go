package interview_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"rogatory/app/look"
	"rogatory/app/screens/interview"
	"rogatory/app/session"
	"rogatory/app/widgets"
	"rogatory/app/work"
	"rogatory/forms/answer"
	"rogatory/forms/example"
	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

// BenchmarkNextPage is what happens between Continue and the next page: the answers are kept, all findings computed,
// and the page, the tasks and the margin made. The store and the painting are not in it.
func BenchmarkNextPage(b *testing.B) {
	screen, _ := benchScreen(b, "contact", func(*request.Draft) error { return nil })
	for b.Loop() {
		screen.Continue() // to the page of verification
		screen.Back()
	}
}

// BenchmarkKeyInALongText is a letter typed at the end of a text of 10 KB, and what the page does with it before it is
// painted.
func BenchmarkKeyInALongText(b *testing.B) {
	long := strings.Repeat("At 23:41:07 an unknown person opened the mailbox from the address 192.0.2.7 and copied "+
		"it.\n", 112)
	screen, window := benchScreen(b, "facts", func(d *request.Draft) error {
		return request.Set(d, question.FactsSummary, answer.Text{Text: long})
	})
	entry, ok := screen.Focus().(*widgets.Entry)
	if !ok || len(entry.Text) < 10_000 {
		b.Fatal("the page does not begin with the long text")
	}
	window.Canvas().Focus(entry)
	entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
	for b.Loop() {
		entry.TypedRune('a')
	}
}

// benchScreen opens a page of a complete request with one part changed.
func benchScreen(b *testing.B, place string, change func(*request.Draft) error) (*interview.Screen, fyne.Window) {
	b.Helper()
	register, err := party.Open(party.Embedded())
	if err != nil {
		b.Fatal(err)
	}
	draft, err := example.Complete(register, "DE", "JP", treaty.Preservation, "en", "2026-11-22")
	if err != nil {
		b.Fatal(err)
	}
	if err := change(draft); err != nil {
		b.Fatal(err)
	}
	s, err := session.Open(session.Services{Register: register, Store: &memory{},
		Today: func() treaty.Date { return "2026-11-22" }, Languages: []string{"en", "fr"}},
		request.Kept{Draft: draft, Place: place})
	if err != nil {
		b.Fatal(err)
	}
	words, err := i18n.Embedded().Words("en")
	if err != nil {
		b.Fatal(err)
	}
	app := test.NewApp()
	b.Cleanup(app.Quit)
	app.Settings().SetTheme(look.New(look.Light, look.NormalText))
	holder := container.NewStack()
	window := app.NewWindow("")
	window.SetContent(holder)
	runner := &work.Inline{}
	screen := interview.New(interview.Deps{Words: words, Session: s, Runner: runner, Line: work.NewLine(runner),
		Canvas: window.Canvas(), Pending: func() {}, Kept: func() {}, Arrived: func() {},
		Fail: func(err error) { b.Fatal(err) }, Moved: func() {}, Later: func() {}, Party: func() {}})
	holder.Add(screen.Content())
	window.Resize(fyne.NewSize(1280, 800))
	return screen, window
}
