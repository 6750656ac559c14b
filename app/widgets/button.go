package widgets

import (
	"rogatory/app/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// ButtonStyle is the weight of a button. A page has one Filled button.
type ButtonStyle int

// The weights.
const (
	Filled ButtonStyle = iota
	Plain
	Link
	SmallLink
)

// Button is something that can be pressed, by mouse, Space or Enter. The focus shows as a ring. A link wraps its words.
type Button struct {
	widget.BaseWidget
	OnTapped func()

	style            ButtonStyle
	words            *Text
	ground           *ground
	disabled         bool
	hovered, focused bool
	// what should be in sight while it has the focus; nil for the button itself
	area func() fyne.CanvasObject
}

// NewButton returns a button; its words are a verb and name the act.
func NewButton(style ButtonStyle, words string, tapped func()) *Button {
	b := &Button{style: style, OnTapped: tapped, ground: newGround("", "")}
	if b.isLink() {
		b.words = NewText(b.textStyle(), words)
	} else {
		b.words = NewLine(b.textStyle(), words)
	}
	b.ground.radius = 4
	b.ExtendBaseWidget(b)
	return b
}

// NewLineLink returns a link that stays on one line, for use in a row.
func NewLineLink(words string, tapped func()) *Button {
	b := NewButton(Link, words, tapped)
	b.words.rich.Wrapping = fyne.TextWrapOff
	return b
}

func (b *Button) textStyle() TextStyle {
	style := TextStyle{Size: theme.SizeNameText, Colour: look.Ink}
	switch {
	case b.disabled:
		style.Colour = theme.ColorNameDisabled
	case b.style == Filled:
		style.Colour, style.Bold = look.OnAccent, true
	case b.isLink():
		style.Colour, style.Underline = look.Accent, true
	}
	if b.style == SmallLink {
		style.Size = theme.SizeNameCaptionText
	}
	return style
}

func (b *Button) isLink() bool { return b.style == Link || b.style == SmallLink }

// Words returns the words on the button.
func (b *Button) Words() string { return b.words.Words() }

// SetText changes the words.
func (b *Button) SetText(words string) {
	b.words.SetText(words)
	b.Refresh()
}

// Tapped presses the button.
func (b *Button) Tapped(*fyne.PointEvent) {
	if !b.disabled && b.OnTapped != nil {
		b.OnTapped()
	}
}

// FocusGained shows the ring.
func (b *Button) FocusGained() { b.focused = true; b.Refresh() }

// FocusLost takes the ring away.
func (b *Button) FocusLost() { b.focused = false; b.Refresh() }

// FocusArea is what a scroller keeps in sight while the button has the focus.
func (b *Button) FocusArea() fyne.CanvasObject {
	if b.area != nil {
		return b.area()
	}
	return b
}

// TypedRune does nothing: a button takes no text.
func (b *Button) TypedRune(rune) {}

// TypedKey presses the button with Space or Enter and hands on the rest.
func (b *Button) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		b.Tapped(nil)
	default:
		passKey(b, key)
	}
}

// MouseIn shows that the pointer is over the button.
func (b *Button) MouseIn(*desktop.MouseEvent) { b.hovered = true; b.Refresh() }

// MouseMoved does nothing.
func (b *Button) MouseMoved(*desktop.MouseEvent) {}

// MouseOut ends what MouseIn began.
func (b *Button) MouseOut() { b.hovered = false; b.Refresh() }

// Cursor is a hand over a link.
func (b *Button) Cursor() desktop.Cursor {
	if b.isLink() && !b.disabled {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// Enable lets the button be pressed.
func (b *Button) Enable() { b.setDisabled(false) }

// Disable keeps the button from being pressed.
func (b *Button) Disable() { b.setDisabled(true) }

// Disabled reports whether the button cannot be pressed.
func (b *Button) Disabled() bool { return b.disabled }

func (b *Button) setDisabled(disabled bool) {
	if b.disabled != disabled {
		b.disabled = disabled
		b.Refresh()
	}
}

// AccessibilityLabel is what a screen reader says.
func (b *Button) AccessibilityLabel() string { return b.Words() }

// AccessibilityRole tells a link from a button.
func (b *Button) AccessibilityRole() fyne.AccessibleRole {
	if b.isLink() {
		return fyne.AccessibleRoleLink
	}
	return fyne.AccessibleRoleButton
}

// CreateRenderer draws the button; only the toolkit calls it.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	r := &buttonRenderer{button: b, hover: canvas.NewRectangle(nil), ring: canvas.NewRectangle(nil)}
	r.Refresh()
	return r
}

type buttonRenderer struct {
	button *Button
	hover  *canvas.Rectangle
	ring   *canvas.Rectangle // the focus of a filled button, inside its edge: around it nothing would stand out
}

// ringInset is how far inside the edge the ring of a filled button lies.
const ringInset float32 = 3

// pads returns the room around the words: a link has just enough for the ring.
func (r *buttonRenderer) pads() (horizontal, vertical float32) {
	switch r.button.style {
	case Link:
		return 4, 3
	case SmallLink:
		return 4, 1
	}
	return 16, 8
}

func (r *buttonRenderer) Layout(size fyne.Size) {
	h, v := r.pads()
	offset := float32(0)
	if r.button.isLink() {
		offset = -h // the words of a link stand flush with the column
	}
	r.button.ground.Resize(size)
	r.button.ground.Move(fyne.NewPos(offset, 0))
	r.hover.Resize(size)
	r.hover.Move(fyne.NewPos(offset, 0))
	r.ring.Resize(size.SubtractWidthHeight(2*ringInset, 2*ringInset))
	r.ring.Move(fyne.NewPos(ringInset, ringInset))
	r.button.words.Resize(size.SubtractWidthHeight(2*h, 2*v))
	r.button.words.Move(fyne.NewPos(h+offset, v))
}

func (r *buttonRenderer) MinSize() fyne.Size {
	h, v := r.pads()
	return r.button.words.MinSize().AddWidthHeight(2*h, 2*v)
}

func (r *buttonRenderer) Destroy() {}

func (r *buttonRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.button.ground, r.hover, r.ring, r.button.words}
}

func (r *buttonRenderer) Refresh() {
	b := r.button
	fill, border, stroke := fyne.ThemeColorName(""), fyne.ThemeColorName(""), float32(0)
	switch {
	case b.isLink():
	case b.disabled:
		fill = theme.ColorNameDisabledButton
	case b.style == Filled:
		fill = look.Accent
	default:
		fill = theme.ColorNameButton
	}
	r.ring.StrokeWidth, r.ring.CornerRadius = 0, 3
	switch {
	case b.focused && b.style == Filled:
		r.ring.StrokeColor, r.ring.StrokeWidth = look.Colour(look.OnAccent), 2
	case b.focused:
		border, stroke = look.Accent, 2.5
	}
	r.ring.Refresh()
	b.ground.set(fill, border, stroke)
	r.hover.FillColor, r.hover.CornerRadius = nil, 4
	if b.hovered && !b.disabled {
		r.hover.FillColor = look.Colour(theme.ColorNameHover)
	}
	r.hover.Refresh()
	b.words.SetStyle(b.textStyle(), b.words.Words())
}

// passKey hands a key that a widget does not use to the window, where Escape and the like are heard.
func passKey(from fyne.CanvasObject, key *fyne.KeyEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(from); c != nil && c.OnTypedKey() != nil {
		c.OnTypedKey()(key)
	}
}
