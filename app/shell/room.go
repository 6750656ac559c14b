package shell

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"rogatory/app/look"
	"rogatory/app/screens/preview"
	"rogatory/app/widgets"
)

// widestPage is how wide a page grows at the normal size of text. On a wider screen it stands in the middle, so that
// the eye does not have to go from a question at the left edge to its findings at the right.
const widestPage = 1600

// takesAll reports whether the page uses whatever width there is: the pages of a document can be made larger.
func (s *Shell) takesAll() bool {
	_, ok := s.shown.(*preview.Screen)
	return ok
}

// room places the bar, what is said above the page, and the page below each other. The words of the first two wrap.
type room struct{ takesAll func() bool }

// Layout places the three.
func (r room) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	width, left, top := size.Width, float32(0), float32(0)
	if widest := widestPage * look.Larger(); !r.takesAll() && width > widest {
		width, left = widest, float32(math.Floor(float64(width-widest)/2))
	}
	page := objects[len(objects)-1]
	for _, above := range objects[:len(objects)-1] {
		above.Move(fyne.NewPos(left, top))
		top += widgets.Fit(above, width)
	}
	page.Move(fyne.NewPos(left, top))
	page.Resize(fyne.NewSize(width, max(size.Height-top, 0)))
}

// MinSize is that of the three below each other.
func (room) MinSize(objects []fyne.CanvasObject) fyne.Size { return widgets.Stacked(objects) }

// newBar shows which request is open between the ways out of it. Where the words do not fit there they get a line of
// their own.
func newBar(left fyne.CanvasObject, words string, right fyne.CanvasObject) fyne.CanvasObject {
	middle := widgets.Inset(0, 3, widgets.NewText(widgets.Strong, words))
	need := fyne.MeasureText(words, theme.TextSize(), fyne.TextStyle{Bold: true}).Width
	return container.New(&bar{need: min(need, leastWords*look.Larger())}, left, middle, right)
}

// leastWords is the width below which words between the links would break into too many lines.
const leastWords = 300

type bar struct {
	need   float32 // width of the words
	height float32 // after the last layout
}

// Layout places the links at both ends and the words between them, or below.
func (b *bar) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	left, middle, right := objects[0], objects[1], objects[2]
	least := left.MinSize()
	left.Resize(least)
	left.Move(fyne.NewPos(0, 0))
	end := min(lineWidth(right), max(size.Width-least.Width-look.Large, 0))
	b.height = max(widgets.Fit(right, end), least.Height)
	right.Move(fyne.NewPos(size.Width-end, 0))
	if between := size.Width - least.Width - end - 2*look.Large; between >= b.need {
		middle.Move(fyne.NewPos(least.Width+look.Large, 0))
		b.height = max(b.height, widgets.Fit(middle, between))
		return
	}
	middle.Move(fyne.NewPos(0, b.height))
	b.height += widgets.Fit(middle, size.Width)
}

// lineWidth is the width of a row on one line.
func lineWidth(row fyne.CanvasObject) float32 {
	width := -look.Small
	for _, object := range row.(*fyne.Container).Objects {
		width += object.MinSize().Width + look.Small
	}
	return width + 1
}

// MinSize is as wide as the widest part and as high as the last layout.
func (b *bar) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(0, b.height)
	for _, object := range objects {
		size = size.Max(object.MinSize())
	}
	return size
}
