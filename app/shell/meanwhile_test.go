package shell_test

import (
	"strings"
	"testing"

	"rogatory/forms/request"
)

// A request that somebody else changed is not written over: the window says by whom, stays where it is, and goes on
// when the user says so.
func TestAChangeMeanwhileIsSaidAndCanBeOverruled(t *testing.T) {
	v := &vault{}
	w := start(t, v, "en")
	choose(t, w, "New preservation request")
	before := w.Title()
	v.newest = request.Revision{Number: 3, By: "B. Martin"}
	choose(t, w, "Check your answers")
	if w.Title() != before || !strings.Contains(shows(w), "B. Martin changed this request meanwhile") {
		t.Fatalf("at %q, shown:\n%s", w.Title(), shows(w))
	}
	press(t, w, "Keep mine")
	if strings.Contains(shows(w), "B. Martin") {
		t.Error("what was decided is still asked")
	}
	choose(t, w, "Check your answers")
	if w.Title() == before {
		t.Errorf("after it was overruled, at %q:\n%s", w.Title(), shows(w))
	}
}
