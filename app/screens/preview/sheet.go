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
const margin float32 = look.Medium

// sheet is the place of one page: white paper, with the picture on it while the page is near the window.
type sheet struct {
	page        pages.Size
	paper       *canvas.Rectangle
	edge        *canvas.Rectangle
	picture     *canvas.Image
	answerLinks *fyne.Container // lie over the answers
	content     *fyne.Container
	// density is the pixels a point of what the sheet shows, a picture or the reason why there is none; 0 where it
	// shows neither.
	density float64
}

func newSheet(page pages.Size) *sheet {
	s := &sheet{page: page, paper: canvas.NewRectangle(color.White), edge: canvas.NewRectangle(nil)}
	s.edge.StrokeColor, s.edge.StrokeWidth = look.Colour(look.Line), 1
	s.answerLinks = container.New(spread{page})
	s.content = container.NewStack(s.paper, s.edge, s.answerLinks)
	return s
}

// show puts a picture on the paper.
func (s *sheet) show(picture image.Image, density float64) {
	s.density = density
	if s.picture == nil {
		s.picture = canvas.NewImageFromImage(picture)
		// it has the very pixels of the screen, and no time for more before it has
		s.picture.ScaleMode = canvas.ImageScaleFastest
	}
	s.picture.Image = picture
	s.picture.Refresh()
	s.fill(s.picture)
}

// fail says on the paper why there is no picture.
func (s *sheet) fail(words string, density float64) {
	s.clear()
	s.density = density
	s.fill(widgets.Inset(margin, margin,
		container.NewVBox(widgets.NewNotice(widgets.Notice{Severity: widgets.MustFix, Summary: words}))))
}

// filled reports whether the sheet shows a picture, be it an old one, or why there is none.
func (s *sheet) filled() bool { return s.picture != nil || s.density != 0 }

// clear gives the picture back: its pixels, and the copy that the graphics card holds.
func (s *sheet) clear() {
	s.density = 0
	if s.picture != nil {
		s.picture.Image = nil
		s.picture.Refresh()
		s.picture = nil
	}
	s.fill()
}

// fill lays something on the paper, below its edge.
func (s *sheet) fill(objects ...fyne.CanvasObject) {
	s.content.Objects = append(append([]fyne.CanvasObject{s.paper}, objects...), s.edge, s.answerLinks)
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
	width, gap := k.MinSize(nil).Width, k.whole(float64(margin))
	y := gap
	for _, s := range k.sheets {
		size := k.size(s)
		s.content.Resize(size)
		s.content.Move(fyne.NewPos(k.whole(float64((width-size.Width)/2)), y))
		y += size.Height + gap
	}
}

// MinSize is the room for all sheets, and never narrower than the window.
func (k *stack) MinSize([]fyne.CanvasObject) fyne.Size {
	gap := k.whole(float64(margin))
	total := fyne.NewSize(k.room, gap)
	for _, s := range k.sheets {
		size := k.size(s)
		total.Width = max(total.Width, size.Width+2*margin)
		total.Height += size.Height + gap
	}
	return total
}

// place is a height in the pages that keeps its meaning when their size changes: how far down on which sheet, as a part
// of its height.
type place struct {
	sheet int
	part  float32
}

// at returns the place at a height.
func (k *stack) at(y float32) place {
	found := place{}
	for i, s := range k.sheets {
		if top := s.content.Position().Y; top <= y {
			found = place{i, min((y-top)/max(s.content.Size().Height, 1), 1)}
		}
	}
	return found
}

// height is the reverse of at. A sheet that is not there any more is the end.
func (k *stack) height(p place) float32 {
	if p.sheet >= len(k.sheets) {
		return k.MinSize(nil).Height
	}
	s := k.sheets[p.sheet].content
	return s.Position().Y + p.part*s.Size().Height
}
