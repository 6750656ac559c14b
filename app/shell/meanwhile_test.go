package shell_test

import (
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"rogatory/app/widgets"
	"rogatory/forms/question"
	"rogatory/forms/request"
)

// meanwhile opens a request, lets somebody else store another reference, types one, and goes on.
func meanwhile(t *testing.T, language string) (*vault, fyne.Window) {
	t.Helper()
	v := preserved(t)
	var id string
	for id = range v.drafts {
		v.remembered.LastDraft, v.places[id] = id, "reference"
	}
	w := start(t, v, language)
	theirs := v.drafts[id].Clone()
	if err := request.Set(theirs, question.Reference, "THEIRS 1/26"); err != nil {
		t.Fatal(err)
	}
	v.drafts[id], v.newest = theirs, request.Revision{Number: 3, By: "B. Martin"}
	entry, ok := w.Canvas().Focused().(*widgets.Entry)
	if !ok {
		t.Fatalf("the focus is on %T", w.Canvas().Focused())
	}
	entry.SetText("MINE 2/26")
	return v, w
}

func referenceIn(v *vault) string {
	for _, d := range v.drafts {
		return d.String(question.Reference)
	}
	return ""
}

// A request that somebody else changed is not written over: the window says by whom, shows what differs, and goes on
// with the version that the user chooses, by keyboard.
func TestAChangeMeanwhileIsShownBesideOnesOwn(t *testing.T) {
	for name, way := range map[string]struct {
		tabs int
		want string
	}{
		"keep mine":   {0, "MINE 2/26"},
		"take theirs": {1, "THEIRS 1/26"},
	} {
		v, w := meanwhile(t, "en")
		choose(t, w, "Continue to the next page")
		said := shows(w)
		for _, words := range []string{"B. Martin changed this request meanwhile", "MINE 2/26", "THEIRS 1/26", "Mine",
			"Theirs", "Keep mine", "Take theirs"} {
			if !strings.Contains(said, words) {
				t.Fatalf("%s: %q is missing in\n%s", name, words, said)
			}
		}
		if got := referenceIn(v); got != "THEIRS 1/26" {
			t.Fatalf("%s: before it is decided the store has %q", name, got)
		}
		for range way.tabs {
			w.Canvas().FocusNext()
		}
		w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		if got := referenceIn(v); got != way.want || strings.Contains(shows(w), "Take theirs") ||
			!strings.Contains(w.Title(), way.want) {
			t.Errorf("%s: the store has %q, the window %q:\n%s", name, got, w.Title(), shows(w))
		}
	}
}

func TestUndoBringsBackWhatGaveWay(t *testing.T) {
	v, w := meanwhile(t, "fr")
	choose(t, w, "Continuer à la page suivante")
	press(t, w, "Prendre l’autre version")
	choose(t, w, "Annuler la dernière réponse")
	if got := referenceIn(v); got != "MINE 2/26" {
		t.Errorf("the store has %q", got)
	}
}

// Whoever leaves the page keeps what only they have; a third version is compared again.
func TestLeavingTheTwoVersionsKeepsOnesOwn(t *testing.T) {
	v, w := meanwhile(t, "en")
	choose(t, w, "Check your answers")
	if !strings.Contains(shows(w), "Take theirs") {
		t.Fatalf("the window shows\n%s", shows(w))
	}
	choose(t, w, "List of requests")
	if got := referenceIn(v); got != "MINE 2/26" {
		t.Errorf("the store has %q", got)
	}
}

func TestAThirdVersionIsComparedAgain(t *testing.T) {
	v, w := meanwhile(t, "en")
	choose(t, w, "Continue to the next page")
	v.newest = request.Revision{Number: 4, By: "C. Dubois"}
	press(t, w, "Keep mine")
	if said := shows(w); !strings.Contains(said, "C. Dubois changed this request") ||
		!strings.Contains(said, "MINE 2/26") {
		t.Fatalf("the window shows\n%s", said)
	}
	press(t, w, "Keep mine")
	if got := referenceIn(v); got != "MINE 2/26" {
		t.Errorf("the store has %q", got)
	}
}

func TestVersionsThatCannotBeStoredOrReadAreSaid(t *testing.T) {
	v, w := meanwhile(t, "en")
	choose(t, w, "Continue to the next page")
	v.fails = errors.New("the disk is full")
	press(t, w, "Keep mine")
	if said := shows(w); !strings.Contains(said, "the disk is full") || !strings.Contains(said, "Take theirs") {
		t.Fatalf("the window shows\n%s", said)
	}
	choose(t, w, "List of requests")
	if said := shows(w); !strings.Contains(said, "the disk is full") || !strings.Contains(said, "Take theirs") {
		t.Fatalf("to leave the page is to lose one's own:\n%s", said)
	}
	v.fails = nil
	press(t, w, "Keep mine")
	if got := referenceIn(v); got != "MINE 2/26" {
		t.Errorf("the store has %q", got)
	}
}

// From a page that has no answers, such as the check, the way on is compared too.
func TestAChangeMeanwhileIsSeenFromTheCheck(t *testing.T) {
	v, w := meanwhile(t, "en")
	v.newest = request.Revision{}
	choose(t, w, "Check your answers")
	v.newest = request.Revision{Number: 5, By: "B. Martin"}
	choose(t, w, "Back to the page before")
	if !strings.Contains(shows(w), "Take theirs") {
		t.Errorf("the window shows\n%s", shows(w))
	}
}
