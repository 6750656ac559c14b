package preview

import (
	"context"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"rogatory/app/widgets"
	"rogatory/i18n"
)

// How far from the window, in heights of the window, a page gets a picture, and how far one keeps it.
const (
	drawWithin = 0.5
	keepWithin = 2.0
)

// Larger shows the pages one level larger.
func (s *Screen) Larger() { s.setZoom(larger(s.percent())) }

// Smaller shows the pages one level smaller.
func (s *Screen) Smaller() { s.setZoom(smaller(s.percent())) }

// FitWidth makes the widest page as wide as the window.
func (s *Screen) FitWidth() { s.setZoom(zoom{percent: s.percent(), fit: true}) }

func (s *Screen) setZoom(z zoom) {
	if s.document == nil {
		return
	}
	s.zoom = z
	s.arrange()
}

// percent is how large the pages are shown.
func (s *Screen) percent() int { return int(math.Round(s.stack.factor / screenPoint * 100)) }

// room is the width that the window leaves for a page.
func (s *Screen) room() float64 {
	return float64(s.pane.scroll.Size().Width - 2*margin - theme.ScrollBarSize())
}

// arrange gives every sheet its size and place after the zoom or the room has changed.
func (s *Screen) arrange() { s.arrangeAround(s.middle()) }

// middle is what stands in the middle of the window.
func (s *Screen) middle() place {
	return s.stack.at(s.pane.scroll.Offset.Y + s.pane.scroll.Size().Height/2)
}

// arrangeAround keeps a place in the middle of the window; who is at the very top stays at the top.
func (s *Screen) arrangeAround(middle place) {
	view := s.pane.scroll
	s.stack.factor = s.zoom.factor(s.stack.widest(), s.room())
	s.stack.scale = max(float64(s.deps.Canvas.Scale()), .1)
	s.stack.room = view.Size().Width
	size := s.sheets.MinSize()
	s.sheets.Resize(size)
	s.stack.Layout(nil, size)
	offset := fyne.NewPos((size.Width-view.Size().Width)/2, 0)
	if view.Offset.Y > 0 {
		offset.Y = s.stack.height(middle) - view.Size().Height/2
	}
	s.pane.scrollTo(offset)
	view.Refresh()
}

// scrolled draws what came near and says which page is in sight.
func (s *Screen) scrolled() {
	s.renewTools()
	s.draw()
}

func (s *Screen) renewTools() {
	t := &s.tools
	shown := s.document != nil
	page, percent := "", ""
	if shown {
		at := s.stack.at(s.pane.scroll.Offset.Y + s.pane.scroll.Size().Height/3)
		page = s.say("page", i18n.Args{"Page": at.sheet + 1, "Count": len(s.stack.sheets)})
		percent = s.say("percent", i18n.Args{"Percent": s.percent()})
	}
	t.page.SetText(page)
	t.percent.SetText(percent)
	enable(t.smaller, shown && s.percent() > levels[0])
	enable(t.larger, shown && s.percent() < levels[len(levels)-1])
	enable(t.fit, shown && !s.zoom.fit)
	t.row.Refresh()
}

func enable(b *widgets.Button, on bool) {
	if on {
		b.Enable()
		return
	}
	b.Disable()
}

// density is the pixels a point at which a picture is sharp.
func (s *Screen) density() float64 { return s.stack.factor * s.stack.scale }

// draw draws the page nearest to the window that has no picture as sharp as the screen, and then the next, one at a
// time.
func (s *Screen) draw() {
	s.release()
	n, found := s.nearest()
	if s.drawing || !found {
		return
	}
	s.drawing = true
	document, density := s.document, s.density()
	s.cancel = s.deps.Runner.Run(func(ctx context.Context) func() {
		picture, err := document.Page(ctx, n, density)
		return func() {
			s.drawing = false
			if err != nil {
				s.stack.sheets[n].fail(s.deps.Words.Error(err), density)
			} else {
				s.stack.sheets[n].show(picture, density)
			}
			s.draw()
		}
	})
}

// nearest finds the next page to draw.
func (s *Screen) nearest() (n int, found bool) {
	best := drawWithin
	for i, one := range s.stack.sheets {
		if away := s.away(one); away <= best && one.density != s.density() {
			n, found, best = i, true, away
		}
	}
	return n, found
}

// release takes the pictures from pages that are far from the window.
func (s *Screen) release() {
	for _, one := range s.stack.sheets {
		if one.filled() && s.away(one) > keepWithin {
			one.clear()
		}
	}
}

// away is how far a sheet is from the window, in heights of the window; 0 for one in sight.
func (s *Screen) away(one *sheet) float64 {
	top := one.content.Position().Y - s.pane.scroll.Offset.Y
	bottom := top + one.content.Size().Height
	height := max(s.pane.scroll.Size().Height, 1)
	return float64(max(top-height, -bottom, 0) / height)
}
