package preview

import (
	"math"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"rogatory/forms/office"
	"rogatory/forms/question"
)

// answers are the places of three answers on two pages of A5.
var answers = []Place{
	{Question: string(question.OffenceTitle), Page: 0, Left: 60, Top: 100, Width: 300, Height: 40},
	{Question: string(question.FactsSummary), Page: 0, Left: 60, Top: 150, Width: 300, Height: 200},
	{Question: string(question.DataItems.At(1)), Page: 1, Left: 60, Top: 400, Width: 300, Height: 50},
}

// at is the middle of an answer in the window.
func (s *stage) at(place Place) fyne.Position {
	sheet := s.stack.sheets[place.Page].content
	origin := fyne.CurrentApp().Driver().AbsolutePositionForObject(sheet)
	units := func(points float64) float32 { return float32(points * s.stack.factor) }
	return origin.AddXY(units(place.Left+place.Width/2), units(place.Top+place.Height/2))
}

// A click on an answer goes to its question, at every zoom; a click beside the answers goes nowhere.
func TestAClickOnAnAnswerGoesToItsQuestion(t *testing.T) {
	s := shown(t, letter(2, 200))
	s.Renew(made(letter(2, 100), answers...))
	for _, sign := range "+0--" {
		s.pane.TypedRune(sign)
		for _, place := range answers {
			s.gone = nil
			s.reveal(s.stack.sheets[place.Page].answerLinks.Objects[index(place)].(*answerLink))
			test.TapCanvas(s.window.Canvas(), s.at(place))
			if len(s.gone) != 1 || s.gone[0] != place.Question {
				t.Errorf("at %d %% a click on %s goes to %v", s.percent(), place.Question, s.gone)
			}
		}
	}
	s.gone = nil
	s.press(fyne.KeyHome)
	beside := answers[0]
	beside.Top, beside.Height = 40, 20
	test.TapCanvas(s.window.Canvas(), s.at(beside))
	if len(s.gone) != 0 {
		t.Errorf("a click beside the answers goes to %v", s.gone)
	}
}

// index is the number of an answer on its page.
func index(place Place) int {
	n := 0
	for _, one := range answers {
		if one == place {
			return n
		}
		if one.Page == place.Page {
			n++
		}
	}
	return -1
}

// The pointer over an answer is a hand, marks it, and names its question at the foot until it leaves.
func TestThePointerNamesTheQuestion(t *testing.T) {
	s := shown(t, letter(1, 200))
	if s.foot.Words() != "" {
		t.Errorf("without answers the foot says %q", s.foot.Words())
	}
	s.Renew(made(letter(2, 100), answers...))
	hint := s.foot.Words()
	if !strings.Contains(hint, "Tab") {
		t.Errorf("the foot does not say how to get to a question: %q", hint)
	}
	one, two := s.stack.sheets[0].answerLinks.Objects[0].(*answerLink),
		s.stack.sheets[0].answerLinks.Objects[1].(*answerLink)
	one.MouseIn(nil)
	if !strings.HasPrefix(s.foot.Words(), "Question offence.title") || one.Cursor() != desktop.PointerCursor {
		t.Errorf("over an answer the foot says %q", s.foot.Words())
	}
	two.MouseIn(nil)
	one.MouseOut()
	if !strings.HasPrefix(s.foot.Words(), "Question facts.summary") {
		t.Errorf("over the next answer the foot says %q", s.foot.Words())
	}
	two.MouseOut()
	if s.foot.Words() != hint {
		t.Errorf("beside the answers the foot says %q", s.foot.Words())
	}
}

// Tab goes from answer to answer in the order of reading, brings each into sight, and Enter goes to the question.
func TestTheKeyboardReachesEveryAnswer(t *testing.T) {
	s := shown(t, letter(2, 200))
	s.Renew(made(letter(2, 100), answers...))
	canvas := s.window.Canvas()
	canvas.Focus(s.pane)
	for _, place := range answers {
		canvas.FocusNext()
		focused, ok := canvas.Focused().(*answerLink)
		if !ok || focused.place != place {
			t.Fatalf("Tab goes to %v, want %s", canvas.Focused(), place.Question)
		}
		middle := float64(s.at(place).Y - fyne.CurrentApp().Driver().AbsolutePositionForObject(s.pane).Y)
		if middle < 0 || middle > float64(s.pane.Size().Height) {
			t.Errorf("%s has the focus out of sight, at %.0f", place.Question, math.Round(middle))
		}
		if !strings.HasPrefix(s.foot.Words(), "Question "+place.Question) {
			t.Errorf("the foot says %q", s.foot.Words())
		}
		focused.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		if got := s.gone[len(s.gone)-1]; got != place.Question {
			t.Errorf("Enter goes to %s, want %s", got, place.Question)
		}
	}
	canvas.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if s.back != 1 {
		t.Error("Escape does not go back from an answer")
	}
	heard := fyne.KeyName("")
	s.keys = func(key *fyne.KeyEvent) { heard = key.Name }
	canvas.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyF1})
	if heard != fyne.KeyF1 {
		t.Error("the window does not hear F1")
	}
}

// A request in two languages offers the other layout, keeps it, and is made anew; one in one language offers nothing.
func TestTheOtherLayoutIsOneClickAway(t *testing.T) {
	s := shown(t, letter(1, 200))
	if s.tools.layout.Visible() {
		t.Error("a request in one language offers a layout for two")
	}
	kept, count := &profiles{}, 0
	s.deps.Office = kept
	s.deps.Make = func() (Made, error) { count++; return Made{PDF: letter(1, 10*count)}, nil }
	s.offerLayout()
	for _, want := range []office.Layout{office.OneAfterOther, office.SideBySide} {
		if got := s.tools.layout.Words(); !s.tools.layout.Visible() || got != s.say("layout."+string(want)) {
			t.Errorf("the button says %q", got)
		}
		before := count
		s.tools.layout.Tapped(nil)
		if kept.kept.BilingualLayout != want || count != before+1 || s.grey(0) != 10*count {
			t.Errorf("after the click the office has %q and the page is grey %d", kept.kept.BilingualLayout, s.grey(0))
		}
	}
}
