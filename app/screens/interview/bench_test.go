package interview_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"rogatory/app/screens/interview"
	"rogatory/app/session"
	"rogatory/app/work"
	"rogatory/forms/example"
	"rogatory/forms/party"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

// BenchmarkNextPage is what happens between Continue and the next page: the answers are kept, all findings computed, and the page,
// the tasks and the margin made. The store and the painting are not in it.
func BenchmarkNextPage(b *testing.B) {
	register, err := party.Open(party.Embedded())
	if err != nil {
		b.Fatal(err)
	}
	draft, err := example.Complete(register, "DE", "JP", treaty.Preservation, "en", "2026-11-22")
	if err != nil {
		b.Fatal(err)
	}
	s, err := session.Open(session.Services{Register: register, Store: &memory{}, Today: func() treaty.Date { return "2026-11-22" }, Languages: []string{"en", "fr"}}, draft, "contact")
	if err != nil {
		b.Fatal(err)
	}
	words, err := i18n.Embedded().Words("en")
	if err != nil {
		b.Fatal(err)
	}
	app := test.NewApp()
	defer app.Quit()
	holder := container.NewStack()
	window := app.NewWindow("")
	window.SetContent(holder)
	screen := interview.New(interview.Deps{Words: words, Session: s, Runner: &work.Inline{}, Canvas: window.Canvas(), Kept: func() {}, Arrived: func() {},
		Fail: func(err error) { b.Fatal(err) }, Moved: func() {}, Later: func() {}, Party: func() {}})
	holder.Add(screen.Content())
	window.Resize(fyne.NewSize(1280, 800))
	for b.Loop() {
		screen.Continue() // to the page of verification
		screen.Back()
	}
}
