package widgets

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

// The wheel over a field moves the field where that has further to go, else the page around it.
func TestTheWheelOverAFieldMovesThePage(t *testing.T) {
	test.NewTempApp(t)
	for _, one := range []struct {
		name         string
		field        *Entry
		text         string
		turns        int
		page, inside bool
	}{
		{"a field of one line has nothing to scroll", NewEntry(), "one line", 1, true, false},
		{"an area with less text than lines has nothing to scroll", NewTextArea(3), "one line", 1, true, false},
		{"an area with more text than lines scrolls first", NewTextArea(3), strings.Repeat("line\n", 30), 1,
			false, true},
		{"an area at its end hands the wheel on", NewTextArea(3), strings.Repeat("line\n", 30), 120, true, true},
	} {
		t.Run(one.name, func(t *testing.T) {
			one.field.SetText(one.text)
			page := container.NewVScroll(Column(0, NewField("Label", "", "", one.field),
				NewText(Body, strings.Repeat("Further down. ", 400))))
			window := test.NewTempWindow(t, page)
			window.Resize(fyne.NewSize(300, 200))
			at := fyne.CurrentApp().Driver().AbsolutePositionForObject(one.field).AddXY(20, 10)
			for range one.turns {
				test.Scroll(window.Canvas(), at, 0, -8)
			}
			inner := test.TempWidgetRenderer(t, one.field).(*wheelRenderer).inner()
			if moved := page.Offset.Y > 0; moved != one.page {
				t.Errorf("the page moved: %v", moved)
			}
			if moved := inner != nil && inner.Offset.Y > 0; moved != one.inside {
				t.Errorf("the field moved: %v", moved)
			}
		})
	}
}
