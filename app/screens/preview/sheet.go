package preview

import (
	"image"
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"rogatory/app/look"
	pages "rogatory/app/preview"
	"rogatory/app/widgets"
)

// margin is the room around the pages and between them.
const margin = look.Medium

// sheet is the place of one page: white paper, with the picture on it while the page is near the window.
type sheet struct {
	page    pages.Size
	paper   *canvas.Rectangle
	picture *canvas.Image
	content *fyne.Container
	// density is the pixels a point of what the sheet shows, a picture or the reason why there is none; 0 where it shows neither.
	density float64
}

func newSheet(page pages.Size) *sheet {
	s := &sheet{page: page, paper: canvas.NewRectangle(color.White)}
	s.paper.StrokeColor, s.paper.StrokeWidth = look.Colour(look.Line), 1
	s.content = container.NewStack(s.paper)
	return s
}

// show puts a picture on the paper.
func (s *sheet) show(picture image.Image, density float64) {
	s.density = density
	if s.picture == nil {
		s.picture = canvas.NewImageFromImage(picture)
		s.picture.ScaleMode = canvas.ImageScaleFastest // it has the very pixels of the screen, and no time for more before it has
	}
	s.picture.Image = picture
	s.picture.Refresh()
	s.content.Objects = []fyne.CanvasObject{s.paper, widgets.Inset(1, 1, s.picture)}
	s.content.Refresh()
}

// fail says on the paper why there is no picture.
func (s *sheet) fail(words string, density float64) {
	s.clear()
	s.density = density
	s.content.Objects = []fyne.CanvasObject{s.paper, widgets.Inset(margin, margin,
		container.NewVBox(widgets.NewNotice(widgets.Notice{Severity: widgets.MustFix, Summary: words})))}
	s.content.Refresh()
}

// clear gives the picture back: its pixels, and the copy that the graphics card holds.
func (s *sheet) clear() {
	s.density = 0
	if s.picture != nil {
		s.picture.Image = nil
		s.picture.Refresh()
		s.picture = nil
	}
	s.content.Objects = []fyne.CanvasObject{s.paper}
	s.content.Refresh()
}

// stack places the sheets below each other, in the middle, on whole pixels of the screen so that no line is blurred.
type stack struct {
	sheets []*sheet
	factor float64 // units for a point
	scale  float64 // pixels for a unit
	room   float32 // width of the window
}

func (k *stack) whole(units float64) float32 { return float32(math.Round(units*k.scale) / k.scale) }

func (k *stack) size(s *sheet) fyne.Size {
	return fyne.NewSize(k.whole(s.page.Width*k.factor), k.whole(s.page.Height*k.factor))
}

// widest is the width of the widest page in points.
func (k *stack) widest() float64 {
	widest := 0.0
	for _, s := range k.sheets {
		widest = max(widest, s.page.Width)
	}
	return widest
}

// Layout places the sheets.
func (k *stack) Layout(_ []fyne.CanvasObject, _ fyne.Size) {
	width := k.MinSize(nil).Width
	y := float32(margin)
	for _, s := range k.sheets {
		size := k.size(s)
		s.content.Resize(size)
		s.content.Move(fyne.NewPos(k.whole(float64((width-size.Width)/2)), y))
		y += size.Height + k.whole(margin)
	}
}

// MinSize is the room for all sheets, and never narrower than the window.
func (k *stack) MinSize([]fyne.CanvasObject) fyne.Size {
	total := fyne.NewSize(k.room, margin)
	for _, s := range k.sheets {
		size := k.size(s)
		total.Width = max(total.Width, size.Width+2*margin)
		total.Height += size.Height + k.whole(margin)
	}
	return total
}

// at returns the sheet at a height, and how far down on it that is, as a part of its own height.
func (k *stack) at(y float32) (n int, part float32) {
	for i, s := range k.sheets {
		if top := s.content.Position().Y; top <= y {
			n, part = i, min((y-top)/s.content.Size().Height, 1)
		}
	}
	return n, max(part, 0)
}

// height is the reverse of at.
func (k *stack) height(n int, part float32) float32 {
	if n >= len(k.sheets) {
		return 0
	}
	s := k.sheets[n].content
	return s.Position().Y + part*s.Size().Height
}
