// Package reader shows long text that is read and not filled in: a chapter of the guide, the text of a licence. The
// page itself can have the focus, and then the arrows, Page up, Page down, Home, End and Space scroll it; links on it
// stay stops of the Tab key.
package reader

import (
	"rogatory/app/look"
	"rogatory/app/widgets"
	"rogatory/app/work"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Reader is the page. Stop it when it is not shown any more.
type Reader struct {
	widget.BaseWidget
	scroll *widgets.Scroll
	ring   *canvas.Rectangle
	canvas fyne.Canvas
}

// New returns a page that shows an object and scrolls it.
func New(runner work.Runner, window fyne.Canvas, content fyne.CanvasObject) *Reader {
	r := &Reader{scroll: widgets.NewScroll(runner, window, content), ring: canvas.NewRectangle(nil), canvas: window}
	r.ring.StrokeWidth = 2
	r.ExtendBaseWidget(r)
	return r
}

// Stop ends the watch over the focus.
func (r *Reader) Stop() { r.scroll.Stop() }

// SetContent puts something else on the page and goes to its beginning.
func (r *Reader) SetContent(content fyne.CanvasObject) {
	r.scroll.Content = content
	r.scroll.Refresh()
	r.scroll.ScrollToTop()
}

// Reveal scrolls so that an object on the page is seen.
func (r *Reader) Reveal(object fyne.CanvasObject) { r.scroll.Reveal(object) }

// At returns how far the page is scrolled, in the toolkit's units.
func (r *Reader) At() float32 { return r.scroll.Offset.Y }

// Turn scrolls by an arrow, Page up, Page down, Home or End, also while something else has the focus.
func (r *Reader) Turn(key fyne.KeyName) { r.scroll.Turn(key) }

// FocusGained shows the ring.
func (r *Reader) FocusGained() {
	r.ring.StrokeColor = look.Colour(look.Accent)
	r.ring.Refresh()
}

// FocusLost takes the ring away.
func (r *Reader) FocusLost() {
	r.ring.StrokeColor = nil
	r.ring.Refresh()
}

// FocusArea is nothing: the page is larger than the window, and must not move because it has the focus.
func (r *Reader) FocusArea() fyne.CanvasObject { return nil }

// TypedRune does nothing: the page takes no text.
func (r *Reader) TypedRune(rune) {}

// TypedKey scrolls, and hands other keys to the window.
func (r *Reader) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeySpace:
		r.Turn(fyne.KeyPageDown)
	case fyne.KeyDown, fyne.KeyUp, fyne.KeyPageDown, fyne.KeyPageUp, fyne.KeyHome, fyne.KeyEnd:
		r.Turn(key.Name)
	default:
		if typed := r.canvas.OnTypedKey(); typed != nil {
			typed(key)
		}
	}
}

// CreateRenderer draws the page; only the toolkit calls it.
func (r *Reader) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewStack(r.scroll.Scroll, r.ring))
}
