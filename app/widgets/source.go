package widgets

import (
	"rogatory/app/look"

	"fyne.io/fyne/v2"
)

// Line is a label with its value, one line of a card.
type Line struct {
	Label string
	Value string
}

// NewLines returns labels and values below each other; lines without a value are left out.
func NewLines(lines []Line) *fyne.Container {
	column := Column(look.Hair)
	for _, l := range lines {
		if l.Value != "" {
			column.Add(Column(0, NewText(Caption, l.Label), NewText(Body, l.Value)))
		}
	}
	return column
}

// NewSource returns a link that opens a small card on where a fact was read: document, place, date, last checked,
// reviewed or not.
func NewSource(link string, lines []Line) fyne.CanvasObject {
	return NewDisclosure(link, func() fyne.CanvasObject {
		return Panel(look.Panel, look.Line, NewLines(lines))
	})
}
