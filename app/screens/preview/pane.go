package preview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
	"rogatory/app/look"
	"rogatory/app/widgets"
)

// step is how far an arrow key scrolls; a page key leaves as much of what was seen.
const step = 48

// pane shows the pages and scrolls them by mouse and keyboard. A frame says that it has the focus.
type pane struct {
	widget.BaseWidget
	scroll  *container.Scroll
	focused bool

	resized func() // the room has changed
	key     func(*fyne.KeyEvent)
	rune    func(rune)
	canvas  fyne.Canvas
}

func newPane(window fyne.Canvas, content fyne.CanvasObject) *pane {
	p := &pane{scroll: container.NewScroll(content), canvas: window}
	p.ExtendBaseWidget(p)
	return p
}

// FocusGained shows the frame.
func (p *pane) FocusGained() { p.focused = true; p.Refresh() }

// FocusLost takes the frame away.
func (p *pane) FocusLost() { p.focused = false; p.Refresh() }

// Tapped takes the focus.
func (p *pane) Tapped(*fyne.PointEvent) { p.canvas.Focus(p) }

// TypedRune is for the signs of the zoom.
func (p *pane) TypedRune(sign rune) { p.rune(sign) }

// TypedKey hands a key to the screen, which hears it also while a button has the focus.
func (p *pane) TypedKey(key *fyne.KeyEvent) { p.key(key) }

// scrolls scrolls where a key asks for it, and reports whether it did.
func (p *pane) scrolls(key fyne.KeyName) bool {
	page := max(p.scroll.Size().Height-step, step)
	end := p.scroll.Content.MinSize().Height
	by, ok := map[fyne.KeyName]fyne.Position{
		fyne.KeyUp: {Y: -step}, fyne.KeyDown: {Y: step}, fyne.KeyLeft: {X: -step}, fyne.KeyRight: {X: step},
		fyne.KeyPageUp: {Y: -page}, fyne.KeyPageDown: {Y: page}, fyne.KeySpace: {Y: page}, fyne.KeyHome: {Y: -end},
		fyne.KeyEnd: {Y: end},
	}[key]
	if ok {
		p.scrollTo(p.scroll.Offset.Add(by))
	}
	return ok
}

// scrollTo scrolls as far as there is something to see.
func (p *pane) scrollTo(offset fyne.Position) {
	furthest := p.scroll.Content.MinSize().Subtract(p.scroll.Size())
	next := fyne.NewPos(max(min(offset.X, furthest.Width), 0), max(min(offset.Y, furthest.Height), 0))
	p.scroll.ScrollToOffset(next)
	if p.scroll.OnScrolled != nil {
		p.scroll.OnScrolled(next)
	}
}

// CreateRenderer draws the pane; only the toolkit calls it.
func (p *pane) CreateRenderer() fyne.WidgetRenderer {
	return &paneRenderer{pane: p, ground: widgets.Ground(look.Panel), frame: canvas.NewRectangle(nil)}
}

type paneRenderer struct {
	pane   *pane
	ground fyne.CanvasObject
	frame  *canvas.Rectangle
}

func (r *paneRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	r.frame.Resize(size)
	r.pane.scroll.Resize(size)
	r.pane.resized()
}

func (r *paneRenderer) MinSize() fyne.Size { return r.pane.scroll.MinSize() }
func (r *paneRenderer) Destroy()           {}
func (r *paneRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.pane.scroll, r.frame}
}

func (r *paneRenderer) Refresh() {
	r.frame.StrokeColor, r.frame.StrokeWidth = nil, 0
	if r.pane.focused {
		r.frame.StrokeColor, r.frame.StrokeWidth = look.Colour(look.Accent), 2.5
	}
	r.frame.Refresh()
	r.ground.Refresh()
}

// framed gives the head and the foot, whose words wrap, the height that they need at the width of the window, and the
// body between them the rest.
type framed struct{}

// Layout places the three.
func (framed) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	head, body, foot := objects[0], objects[1], objects[2]
	top, bottom := widgets.Fit(head, size.Width), widgets.Fit(foot, size.Width)
	body.Move(fyne.NewPos(0, top))
	body.Resize(fyne.NewSize(size.Width, max(size.Height-top-bottom, 0)))
	foot.Move(fyne.NewPos(0, max(size.Height-bottom, top)))
}

// MinSize is that of the three below each other.
func (framed) MinSize(objects []fyne.CanvasObject) fyne.Size { return widgets.Stacked(objects) }
