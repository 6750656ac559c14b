package widgets

import (
	"time"

	"rogatory/app/look"
	"rogatory/app/work"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// lookPause is how often a Scroll looks where the focus is.
const lookPause = 80 * time.Millisecond

// Scroll scrolls up and down and keeps the focus in sight: Tab to a field below the edge brings the field up. Stop it
// when it is not shown any more.
type Scroll struct {
	*container.Scroll
	canvas fyne.Canvas
	last   fyne.CanvasObject
	size   fyne.Size // of last: what opens or grows is brought into sight again
	stop   func()
}

// NewScroll returns a scroller that watches the focus of a window.
func NewScroll(runner work.Runner, canvas fyne.Canvas, content fyne.CanvasObject) *Scroll {
	s := &Scroll{Scroll: container.NewVScroll(content), canvas: canvas}
	s.stop = runner.Every(lookPause, s.Follow)
	return s
}

// Stop ends the watch.
func (s *Scroll) Stop() { s.stop() }

// Follow scrolls to the focus if that moved, or has another size, since the last call.
func (s *Scroll) Follow() {
	at, size := focusArea(s.canvas.Focused()), fyne.Size{}
	if at != nil {
		size = at.Size()
	}
	if at == s.last && size == s.size {
		return
	}
	s.last, s.size = at, size
	if at != nil && inside(s.Content, at) {
		s.Reveal(at)
	}
}

// Reveal scrolls so that an object inside is seen, with a little room around it.
func (s *Scroll) Reveal(object fyne.CanvasObject) {
	driver := fyne.CurrentApp().Driver()
	top := driver.AbsolutePositionForObject(object).Y - driver.AbsolutePositionForObject(s.Content).Y
	bottom := top + object.Size().Height
	room := look.Large * 2
	offset := s.Offset.Y
	if bottom+room > offset+s.Size().Height {
		offset = bottom + room - s.Size().Height
	}
	if top-room < offset {
		offset = top - room
	}
	furthest := max(s.Content.MinSize().Height-s.Size().Height, 0)
	s.ScrollToOffset(fyne.NewPos(0, min(max(offset, 0), furthest)))
}

// Turn scrolls for a key that nothing else used: arrows, Page Up and Page Down, Home and End.
func (s *Scroll) Turn(key fyne.KeyName) {
	height, line := s.Size().Height, look.Huge*2
	furthest := max(s.Content.MinSize().Height-height, 0)
	to, ok := map[fyne.KeyName]float32{
		fyne.KeyUp: s.Offset.Y - line, fyne.KeyDown: s.Offset.Y + line, fyne.KeyHome: 0, fyne.KeyEnd: furthest,
		fyne.KeyPageUp: s.Offset.Y - height + line, fyne.KeyPageDown: s.Offset.Y + height - line,
	}[key]
	if ok {
		s.ScrollToOffset(fyne.NewPos(0, min(max(to, 0), furthest)))
	}
}

// focusArea is the object with the focus, or the part of it where the cursor stands.
func focusArea(focused fyne.Focusable) fyne.CanvasObject {
	if area, ok := focused.(interface{ FocusArea() fyne.CanvasObject }); ok {
		return area.FocusArea()
	}
	object, _ := focused.(fyne.CanvasObject)
	return object
}

// inside reports whether an object stands somewhere inside another.
func inside(whole, part fyne.CanvasObject) bool {
	driver := fyne.CurrentApp().Driver()
	at, from := driver.AbsolutePositionForObject(part), driver.AbsolutePositionForObject(whole)
	size := whole.Size()
	return at.X >= from.X && at.X <= from.X+size.Width && at.Y >= from.Y && at.Y <= from.Y+size.Height
}
