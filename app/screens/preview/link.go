package preview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
	"rogatory/app/look"
	pages "rogatory/app/preview"
)

// answerLink lies over the place of an answer. The pointer over it, or the focus, marks it quietly; a click or Enter
// leads to its question.
type answerLink struct {
	widget.BaseWidget
	place            Place
	screen           *Screen
	hovered, focused bool
}

func newAnswerLink(place Place, screen *Screen) *answerLink {
	s := &answerLink{place: place, screen: screen}
	s.ExtendBaseWidget(s)
	return s
}

// Tapped leads to the question.
func (s *answerLink) Tapped(*fyne.PointEvent) { s.screen.deps.Go(s.place.Question) }

// MouseIn marks the answer and names its question.
func (s *answerLink) MouseIn(*desktop.MouseEvent) { s.hovered = true; s.Refresh(); s.screen.name(s) }

// MouseMoved does nothing.
func (s *answerLink) MouseMoved(*desktop.MouseEvent) {}

// MouseOut ends what MouseIn began.
func (s *answerLink) MouseOut() { s.hovered = false; s.Refresh(); s.screen.unname(s) }

// Cursor is a hand.
func (s *answerLink) Cursor() desktop.Cursor { return desktop.PointerCursor }

// FocusGained marks the answer, names its question and brings it into sight.
func (s *answerLink) FocusGained() {
	s.focused = true
	s.Refresh()
	s.screen.name(s)
	s.screen.reveal(s)
}

// FocusLost ends what FocusGained began.
func (s *answerLink) FocusLost() { s.focused = false; s.Refresh(); s.screen.unname(s) }

// TypedRune is for the signs of the zoom.
func (s *answerLink) TypedRune(sign rune) { s.screen.sign(sign) }

// TypedKey leads to the question with Enter; the other keys are those of the pages.
func (s *answerLink) TypedKey(key *fyne.KeyEvent) {
	if key.Name == fyne.KeyReturn || key.Name == fyne.KeyEnter {
		s.Tapped(nil)
		return
	}
	s.screen.key(key)
}

// AccessibilityLabel is what a screen reader says.
func (s *answerLink) AccessibilityLabel() string { return s.screen.deps.Question(s.place.Question) }

// AccessibilityRole is that of a link.
func (s *answerLink) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleLink }

// CreateRenderer draws the mark; only the toolkit calls it.
func (s *answerLink) CreateRenderer() fyne.WidgetRenderer {
	r := &spotRenderer{answerLink: s, mark: canvas.NewRectangle(nil)}
	r.mark.CornerRadius = 3
	r.Refresh()
	return r
}

type spotRenderer struct {
	answerLink *answerLink
	mark       *canvas.Rectangle
}

func (r *spotRenderer) Layout(size fyne.Size)        { r.mark.Resize(size) }
func (r *spotRenderer) MinSize() fyne.Size           { return fyne.Size{} }
func (r *spotRenderer) Destroy()                     {}
func (r *spotRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.mark} }

func (r *spotRenderer) Refresh() {
	r.mark.FillColor, r.mark.StrokeColor, r.mark.StrokeWidth = nil, nil, 0
	if r.answerLink.hovered || r.answerLink.focused {
		r.mark.FillColor = look.Veil()
	}
	if r.answerLink.focused {
		r.mark.StrokeColor, r.mark.StrokeWidth = look.OnPaper(), 2.5
	}
	r.mark.Refresh()
}

// around is how far a mark goes beyond its answer, in points.
const around = 3

// spread places the links of a sheet where their answers stand, at any size of the sheet.
type spread struct{ page pages.Size }

// Layout places the links.
func (l spread) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	factor := float64(size.Width) / l.page.Width
	units := func(points float64) float32 { return float32(points * factor) }
	for _, object := range objects {
		at := object.(*answerLink).place
		object.Move(fyne.NewPos(units(at.Left-around), units(at.Top-around)))
		object.Resize(fyne.NewSize(units(at.Width+2*around), units(at.Height+2*around)))
	}
}

// MinSize is nothing: a sheet has its size from the page.
func (spread) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
