package guide

import (
	"bytes"
	"image/png"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
	"rogatory/app/look"
	"rogatory/app/widgets"
)

// show is one part of a chapter on the page.
func (s *Screen) show(block Block) fyne.CanvasObject {
	switch block.Kind {
	case Heading:
		return widgets.Inset(0, look.Small/2, widgets.NewText(widgets.Section, block.Text))
	case Image:
		return picture(block)
	}
	return s.markdown(block.Text)
}

// picture shows an image as wide as the column, with its caption. An image that cannot be read leaves the caption.
func picture(block Block) fyne.CanvasObject {
	caption := widgets.NewText(widgets.Caption, block.Text)
	content, err := files.ReadFile(block.File)
	if err != nil {
		return caption
	}
	size, err := png.DecodeConfig(bytes.NewReader(content))
	if err != nil {
		return caption
	}
	shown := canvas.NewImageFromResource(fyne.NewStaticResource(block.File, content))
	shown.FillMode = canvas.ImageFillContain
	shown.ScaleMode = canvas.ImageScaleSmooth
	framed := container.NewStack(shown, frame())
	return widgets.Column(look.Hair, container.New(&proportion{float32(size.Height) / float32(size.Width)}, framed),
		caption)
}

// frame is a thin line around an image, which may have the colour of the page.
func frame() fyne.CanvasObject {
	line := canvas.NewRectangle(nil)
	line.StrokeColor, line.StrokeWidth = look.Colour(look.Line), 1
	return line
}

// proportion gives an object a height that follows its width.
type proportion struct{ ratio float32 }

// narrowest is the least width of an image; its height at that width is what it needs until the page knows its own
// width.
const narrowest float32 = 200

func (p *proportion) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Resize(fyne.NewSize(size.Width, size.Width*p.ratio))
	}
}

func (p *proportion) MinSize(objects []fyne.CanvasObject) fyne.Size {
	width := narrowest
	for _, o := range objects {
		width = max(width, o.Size().Width)
	}
	return fyne.NewSize(narrowest, width*p.ratio)
}

// markdown shows a paragraph or a list. A link leads to another chapter.
func (s *Screen) markdown(text string) fyne.CanvasObject {
	rich := widget.NewRichTextFromMarkdown(text)
	rich.Wrapping = fyne.TextWrapWord
	right := float32(0)
	for _, segment := range rich.Segments {
		s.connect(segment)
		if _, list := segment.(*widget.ListSegment); list {
			right = fyne.MeasureText("10. ", theme.TextSize(), fyne.TextStyle{}).Width
		}
	}
	return container.New(flush{right}, rich)
}

// connect makes the links in a segment lead to chapters.
func (s *Screen) connect(segment widget.RichTextSegment) {
	switch part := segment.(type) {
	case *widget.HyperlinkSegment:
		if part.URL != nil {
			id := part.URL.String()
			part.URL, part.OnTapped = nil, func() { s.Open(id) }
			part.TextStyle.Underline = true // colour is never the only sign of a link
		}
	case *widget.ListSegment:
		for _, item := range part.Items {
			s.connect(item)
		}
	case *widget.ParagraphSegment:
		for _, piece := range part.Texts {
			s.connect(piece)
		}
	}
}

// flush takes away the room that the toolkit leaves around rich text, so that it stands in line with the headings. At
// the right it keeps some free: the toolkit breaks the lines of a list as if they were not indented, so that a line
// after bold words ends that much farther out.
type flush struct{ right float32 }

func (f flush) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	pad := theme.InnerPadding()
	for _, o := range objects {
		o.Resize(size.AddWidthHeight(2*pad-f.right, 2*pad))
		o.Move(fyne.NewPos(-pad, -pad))
	}
}

func (flush) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.Size{}
	for _, o := range objects {
		size = size.Max(o.MinSize())
	}
	return size.SubtractWidthHeight(2*theme.InnerPadding(), 2*theme.InnerPadding())
}
