package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// A space that fills a line to its end stands where it was typed: the toolkit alone would move it to the end of the
// text.
func TestEveryLetterStandsWhereItWasTyped(t *testing.T) {
	test.NewTempApp(t)
	area := NewTextArea(4)
	window := test.NewTempWindow(t, area)
	window.Canvas().Focus(area)
	const words = "On 20 November 2026 at 23:41 an unknown person opened  the mailbox of the victim from the " +
		"address 192.0.2.7.\nThe contents were copied and sold to somebody whom nobody knows."
	for width := float32(200); width < 700; width += 7 {
		window.Resize(fyne.NewSize(width, 300))
		area.SetText("")
		for _, letter := range words {
			if letter == '\n' {
				area.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
			} else {
				area.TypedRune(letter)
			}
		}
		if area.Text != words {
			t.Errorf("%v wide: %q", width, area.Text)
		}
		for range []rune(words) {
			area.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
		}
		if area.Text != "" {
			t.Errorf("%v wide: after as many backspaces %q is left", width, area.Text)
		}
	}
}

// A space before the last word of a full line, then the cursor elsewhere: what is typed stands at the cursor.
func TestALetterAfterASpaceStandsAtTheCursor(t *testing.T) {
	test.NewTempApp(t)
	area := NewTextArea(4)
	window := test.NewTempWindow(t, area)
	window.Canvas().Focus(area)
	for width := float32(200); width < 400; width += 5 {
		window.Resize(fyne.NewSize(width, 300))
		area.SetText("")
		test.Type(area, "The mailbox of the victim was opened ")
		area.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageUp})
		area.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
		area.TypedRune('"')
		if want := "\"The mailbox of the victim was opened "; area.Text != want {
			t.Errorf("%v wide: %q", width, area.Text)
		}
	}
}
