package shell_test

import (
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"rogatory/app/work"
	"rogatory/forms/question"
	"rogatory/i18n"
)

// facts opens the window on a page with a text, of a request that has both Parties.
func facts(t *testing.T, v *vault) (*work.Inline, func(), fyne.Window) {
	t.Helper()
	runner := &work.Inline{}
	shown, w := beginOn(t, runner, v, "en", i18n.Embedded())
	choose(t, w, "New preservation request")
	return runner, shown.End, w
}

func closed(w fyne.Window) int { return w.(*closable).closed }

func write(w fyne.Window, words string) {
	for _, r := range words {
		w.Canvas().Focused().TypedRune(r)
	}
}

func reference(v *vault) string {
	for _, d := range v.drafts {
		return d.String(question.Reference)
	}
	return ""
}

// toReference goes to the page on which the reference is typed.
func toReference(t *testing.T, w fyne.Window) {
	t.Helper()
	write(w, "germ")
	key := func(names ...fyne.KeyName) {
		for _, name := range names {
			if name == fyne.KeyTab {
				w.Canvas().FocusNext()
				continue
			}
			w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
		}
	}
	key(fyne.KeyReturn, fyne.KeyTab, fyne.KeyTab)
	write(w, "jap")
	key(fyne.KeyReturn, fyne.KeyReturn)
	for range 2 {
		choose(t, w, "Continue to the next page")
	}
	if !strings.Contains(w.Title(), "file number") {
		t.Fatalf("at %q", w.Title())
	}
}

// The bar says that something is saved when it is, and not before.
func TestTheBarSaysWhatTheDiskHas(t *testing.T) {
	v := &vault{}
	runner, _, w := facts(t, v)
	toReference(t, w)
	write(w, "12 Js 4")
	if got := shows(w); !strings.Contains(got, "Saving …") || strings.Contains(got, "Saved 1") || reference(v) != "" {
		t.Errorf("while it waits, %q is stored, shown:\n%s", reference(v), got)
	}
	runner.Pass()
	got := shows(w)
	if strings.Contains(got, "Saving …") || !strings.Contains(got, "Saved ") || reference(v) != "12 Js 4" {
		t.Errorf("afterwards %q is stored, shown:\n%s", reference(v), got)
	}
	v.fails = errors.New("no space")
	write(w, "4/26")
	runner.Pass()
	if got := shows(w); !strings.Contains(got, "Not saved") || strings.Contains(got, "Saved ") {
		t.Errorf("where it fails:\n%s", got)
	}
	choose(t, w, "Save")
	if got := shows(w); strings.Contains(got, "Saved ") {
		t.Errorf("Save says that it did:\n%s", got)
	}
}

// Every way out of the page and of the program stores first, and stays where it cannot.
func TestEveryWayOutPassesTheSameGate(t *testing.T) {
	for name, out := range map[string]func(w fyne.Window, end func()){
		"the end of the session":      func(_ fyne.Window, end func()) { end() },
		"the end by keyboard":         func(w fyne.Window, _ func()) { choose(t, w, "Quit") },
		"the way to the list":         func(w fyne.Window, _ func()) { choose(t, w, "List of requests") },
		"a new request":               func(w fyne.Window, _ func()) { choose(t, w, "New request for stored data") },
		"the settings":                func(w fyne.Window, _ func()) { choose(t, w, "Settings") },
		"what is said of the program": func(w fyne.Window, _ func()) { choose(t, w, "About Rogatory") },
	} {
		v := &vault{}
		_, end, w := facts(t, v)
		toReference(t, w)
		write(w, "12 Js")
		v.fails = errors.New("no space")
		before := w.Title()
		out(w, end)
		if closed(w) > 0 || w.Title() != before || reference(v) != "" {
			t.Errorf("%s, on a full disk: closed %d times, at %q, %q stored", name, closed(w), w.Title(), reference(v))
		}
		v.fails = nil
		out(w, end)
		ends := strings.HasPrefix(name, "the end")
		if reference(v) != "12 Js" && name != "a new request" && name != "the end of the session" {
			t.Errorf("%s: %q stored", name, reference(v))
		}
		if ends != (closed(w) == 1) || !ends && w.Title() == before {
			t.Errorf("%s: closed %d times, at %q", name, closed(w), w.Title())
		}
	}
}
