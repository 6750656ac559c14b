package interview_test

import (
	"testing"

	"rogatory/forms/answer"
	"rogatory/forms/question"

	"fyne.io/fyne/v2"
)

// shelf holds one file of identifiers.
type shelf struct{}

func (shelf) OpenRows(then func(string, error)) { then("", nil) }

func (shelf) ReadRows(string) ([]byte, error) {
	return []byte("IP;Date (UTC)\n192.0.2.7;2026-11-20 23:41"), nil
}

// A table goes into the page that asks for identifiers; every other file and page is left to the window.
func TestATableThatIsDroppedGoesWhereIdentifiersAreAsked(t *testing.T) {
	answers := map[question.ID]any{question.DataItems.ID(): []answer.Item{{Category: "traffic"}}}
	for id, value := range started {
		answers[id] = value
	}
	for _, c := range []struct {
		sentence string
		page     question.PageID
		path     string
		boxed    bool // the box is open already
		want     bool
	}{
		{"a table", "data", "/a/log.CSV", false, true},
		{"a request", "data", "/a/request.pdf", false, false},
		{"any file while the box is open", "data", "/a/log.json", true, true},
		{"a table on another page", "facts", "/a/log.csv", false, false},
	} {
		d := open(t, "en", c.page, answers)
		if c.boxed && !d.screen.Receive("/a/first.csv", fyne.NewPos(0, 0)) {
			t.Fatalf("%s: the box does not open", c.sentence)
		}
		got := d.screen.Receive(c.path, fyne.NewPos(0, 0))
		top := d.window.Canvas().Overlays().Top()
		if got != c.want || (top != nil) != c.want {
			t.Errorf("%s: taken %v, something lies over the page: %v", c.sentence, got, top != nil)
		}
	}
}
