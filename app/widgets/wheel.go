package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// A field of the toolkit takes every turn of the wheel, though most have nothing to scroll: the page would stand still
// under the mouse. Here the page moves on once the field is at its end.

// CreateRenderer draws the field; only the toolkit calls it.
func (e *Entry) CreateRenderer() fyne.WidgetRenderer {
	over := &wheel{field: e}
	over.ExtendBaseWidget(over)
	drawn := &wheelRenderer{WidgetRenderer: e.Entry.CreateRenderer(), over: over}
	over.inner = drawn.inner
	return drawn
}

// wheelRenderer lays the wheel over what the toolkit draws.
type wheelRenderer struct {
	fyne.WidgetRenderer
	over *wheel
}

func (r *wheelRenderer) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	r.over.Resize(size)
}

func (r *wheelRenderer) Objects() []fyne.CanvasObject {
	drawn := r.WidgetRenderer.Objects()
	return append(drawn[:len(drawn):len(drawn)], r.over)
}

// inner is the part of the field that scrolls, or nil.
func (r *wheelRenderer) inner() *container.Scroll {
	for _, object := range r.WidgetRenderer.Objects() {
		if scroll, ok := object.(*container.Scroll); ok && scroll.Visible() {
			return scroll
		}
	}
	return nil
}

// wheel lies over a field, is not seen, and hears the wheel alone.
type wheel struct {
	widget.BaseWidget
	field *Entry
	inner func() *container.Scroll
}

// Scrolled moves the field where it has further to go, else the page.
func (w *wheel) Scrolled(event *fyne.ScrollEvent) {
	if inner := w.inner(); inner != nil && further(inner, event.Scrolled) {
		inner.Scrolled(event)
		return
	}
	canvas := fyne.CurrentApp().Driver().CanvasForObject(w.field)
	if canvas == nil {
		return
	}
	if page := scrollAround(canvas.Content(), w.field); page != nil {
		page.Scrolled(event)
	}
}

// further reports whether there is more to see in the direction of a turn.
func further(scroll *container.Scroll, by fyne.Delta) bool {
	room := scroll.Content.MinSize().Subtract(scroll.Size())
	switch {
	case by.DY > 0:
		return scroll.Offset.Y > 0
	case by.DY < 0:
		return scroll.Offset.Y < room.Height
	}
	return by.DX > 0 && scroll.Offset.X > 0 || by.DX < 0 && scroll.Offset.X < room.Width
}

// scrollAround returns the innermost scrolling part of a whole around an object, or nil.
func scrollAround(whole, object fyne.CanvasObject) *container.Scroll {
	for _, child := range children(whole) {
		if found := scrollAround(child, object); found != nil {
			return found
		}
	}
	if scroll, ok := whole.(*container.Scroll); ok && Holds(scroll, object) {
		return scroll
	}
	return nil
}

// CreateRenderer draws nothing.
func (w *wheel) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(&fyne.Container{})
}
