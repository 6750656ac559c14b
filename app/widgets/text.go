package widgets

import (
	"rogatory/app/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// TextStyle says how a text is set.
type TextStyle struct {
	Size      fyne.ThemeSizeName
	Colour    fyne.ThemeColorName
	Bold      bool
	Underline bool
	Mono      bool
}

// The styles of text. Every one wraps at words.
var (
	Body    = TextStyle{Size: theme.SizeNameText, Colour: look.Ink}
	Strong  = TextStyle{Size: theme.SizeNameText, Colour: look.Ink, Bold: true}
	Note    = TextStyle{Size: theme.SizeNameText, Colour: look.Quiet}
	Caption = TextStyle{Size: theme.SizeNameCaptionText, Colour: look.Quiet}
	Title   = TextStyle{Size: theme.SizeNameHeadingText, Colour: look.Ink, Bold: true}
	Section = TextStyle{Size: theme.SizeNameSubHeadingText, Colour: look.Ink, Bold: true}
	Problem = TextStyle{Size: theme.SizeNameText, Colour: look.MustFix, Bold: true}
)

// Text is wrapped text without the room that the toolkit leaves around a label, so that it stands flush with fields and
// buttons.
type Text struct {
	widget.BaseWidget
	rich  *widget.RichText
	style TextStyle
	words string
	shown string // the words, with the ends of lines that fit has found
}

// NewText returns a text that wraps at words.
func NewText(style TextStyle, words string) *Text {
	t := newText(style, words)
	t.rich.Wrapping = fyne.TextWrapWord
	return t
}

// NewLine returns a text that stays on one line and is as wide as its words.
func NewLine(style TextStyle, words string) *Text { return newText(style, words) }

func newText(style TextStyle, words string) *Text {
	t := &Text{style: style, words: words}
	t.rich = widget.NewRichText()
	t.show(words)
	t.ExtendBaseWidget(t)
	return t
}

// show gives the words to the toolkit as they stand.
func (t *Text) show(words string) {
	t.shown = words
	t.rich.Segments = []widget.RichTextSegment{&widget.TextSegment{Text: words, Style: widget.RichTextStyle{
		ColorName: t.style.Colour, SizeName: t.style.Size, TextStyle: t.style.face(),
	}}}
	t.rich.Refresh()
}

func (s TextStyle) face() fyne.TextStyle {
	return fyne.TextStyle{Bold: s.Bold, Underline: s.Underline, Monospace: s.Mono}
}

// Words returns what the text says.
func (t *Text) Words() string { return t.words }

// SetText says something else.
func (t *Text) SetText(words string) {
	if t.words != words {
		t.SetStyle(t.style, words)
	}
}

// SetStyle says something in another style.
func (t *Text) SetStyle(style TextStyle, words string) {
	t.style, t.words = style, words
	t.show(words)
	t.Refresh() // which breaks the lines for the width that the text has
}

// CreateRenderer draws the text; only the toolkit calls it.
func (t *Text) CreateRenderer() fyne.WidgetRenderer { return &textRenderer{t, t.rich} }

type textRenderer struct {
	text *Text
	rich *widget.RichText
}

// pad is the room that the toolkit leaves around rich text.
func (r *textRenderer) pad() float32 { return theme.InnerPadding() }

func (r *textRenderer) Layout(size fyne.Size) {
	r.text.fit(size.Width)
	r.rich.Resize(size.AddWidthHeight(2*r.pad(), 2*r.pad()))
	r.rich.Move(fyne.NewPos(-r.pad(), -r.pad()))
}

func (r *textRenderer) MinSize() fyne.Size {
	return r.rich.MinSize().SubtractWidthHeight(2*r.pad(), 2*r.pad())
}

// Refresh draws the text anew; another size of text or typeface breaks its lines elsewhere.
func (r *textRenderer) Refresh() {
	r.text.fit(r.text.Size().Width)
	r.rich.Refresh()
}

func (r *textRenderer) Destroy()                     {}
func (r *textRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.rich} }
