//go:build window

package main

import (
	"image"
	"strings"

	"rogatory/cmd/internal/display"
)

// act is one thing that a user does: go to a place, by keys or by a click on what stands there, and type.
type act struct {
	keys string // by keyboard, such as "Tab Tab"; empty where the focus is there already
	// by mouse: id in the catalogue, or words as they stand, that are clicked on or that stand above a field
	words string
	field int  // by mouse: the how-manieth box below the words is clicked on; 0 clicks on the words
	typed text // what is typed then
}

// text is what is typed in each language of the program.
type text struct{ en, fr string }

func same(words string) text { return text{words, words} }

// press goes to something and chooses it; fill goes to a field and types over what it holds.
func press(keys, words string) act { return act{keys: keys, words: words} }

func fill(keys, label string, typed text) act {
	return act{keys: keys, words: label, field: 1, typed: typed}
}

// do does things one after the other, by the means of the run.
func (d *testDesk) do(acts ...act) {
	d.t.Helper()
	for _, a := range acts {
		if d.byMouse && a.words != "" {
			d.click(a)
		} else {
			d.Press(strings.Fields(a.keys)...)
		}
		if typed := a.typed.in(d.words.Language()); typed != "" {
			d.Press("ctrl+a")
			d.Type(typed)
		}
	}
}

func (t text) in(language string) string {
	if language == "fr" {
		return t.fr
	}
	return t.en
}

func (d *testDesk) click(a act) {
	d.t.Helper()
	words, err := d.See(d.words.SayOr(a.words, a.words))
	d.must(err)
	at := words.Min.Add(words.Size().Div(2))
	if a.field > 0 {
		frame, err := d.Picture()
		d.must(err)
		var found bool
		if at, found = box(frame, words, a.field); !found {
			d.Scroll(6) // the field stands below the edge of the window
			d.click(a)
			return
		}
	}
	d.ClickAt(at)
}

// box finds a field below its label: a line across from the beginning of the label on, and another below it. The fields
// of a table that stand below one another are counted.
func box(frame *image.RGBA, label image.Rectangle, number int) (image.Point, bool) {
	top := 0
	for y := label.Max.Y; y < frame.Bounds().Dy(); y++ {
		if !display.Line(frame, image.Pt(label.Min.X+8, y), 20) {
			continue
		}
		switch {
		case top == 0:
			top = y
		case y-top > 12: // less is the same line
			if number--; number == 0 {
				return image.Pt(label.Min.X+14, (top+y)/2), true
			}
			top = 0
		}
	}
	return image.Point{}, false
}
