package widgets

import (
	"rogatory/app/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Field is an input with its label above it, a hint below the label, and room for a message when something is wrong
// with what was entered. A wrong field has a bar at its left and the message in words, never colour alone.
type Field struct {
	widget.BaseWidget
	Input fyne.CanvasObject

	label, hint, fault *Text
	bar                *ground
	content            *fyne.Container
	sign               string
}

// NewField returns a field. An empty label or hint takes no room. faultSign stands before the message, such as
// "Error:".
func NewField(label, hint, faultSign string, input fyne.CanvasObject) *Field {
	f := &Field{Input: input, label: NewText(Strong, label), hint: NewText(Note, hint), fault: NewText(Problem, ""),
		sign: faultSign}
	f.bar = newGround("", "")
	f.bar.radius = 0
	f.label.Hidden, f.hint.Hidden, f.fault.Hidden = label == "", hint == "", true
	f.content = container.New(&fieldLayout{f}, f.bar, Column(6, f.label, f.hint, f.fault, input))
	f.ExtendBaseWidget(f)
	return f
}

// SetFault shows a message at the field; an empty one takes it away.
func (f *Field) SetFault(message string) {
	f.fault.Hidden = message == ""
	f.bar.fill = ""
	if message != "" {
		f.bar.fill = look.MustFix
		message = f.sign + " " + message
	}
	f.fault.SetText(message)
	f.bar.Refresh()
	f.content.Refresh()
	f.Refresh()
}

// Fault returns the message that is shown.
func (f *Field) Fault() string { return f.fault.Words() }

// Label returns the words above the input.
func (f *Field) Label() string { return f.label.Words() }

// CreateRenderer draws the field; only the toolkit calls it.
func (f *Field) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(f.content) }

// fieldLayout moves a wrong field to the right of its bar.
type fieldLayout struct{ field *Field }

func (l *fieldLayout) indent() float32 {
	if l.field.fault.Hidden {
		return 0
	}
	return look.Medium
}

func (l *fieldLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(fyne.NewSize(4, size.Height))
	objects[1].Move(fyne.NewPos(l.indent(), 0))
	objects[1].Resize(size.SubtractWidthHeight(l.indent(), 0))
}

func (l *fieldLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[1].MinSize().AddWidthHeight(l.indent(), 0)
}

// FirstFocusable returns the first part of an object, in the order of Tab, that can have the focus, or nil.
func FirstFocusable(object fyne.CanvasObject) fyne.Focusable {
	if !object.Visible() {
		return nil
	}
	if f, ok := object.(fyne.Focusable); ok {
		if d, ok := object.(fyne.Disableable); !ok || !d.Disabled() {
			return f
		}
	}
	for _, child := range children(object) {
		if f := FirstFocusable(child); f != nil {
			return f
		}
	}
	return nil
}

func children(object fyne.CanvasObject) []fyne.CanvasObject {
	switch o := object.(type) {
	case *fyne.Container:
		return o.Objects
	case *container.Scroll:
		return []fyne.CanvasObject{o.Content}
	case *Field:
		return []fyne.CanvasObject{o.Input}
	case parent:
		return []fyne.CanvasObject{o.Body()}
	}
	return nil
}

// parent is a widget that shows others.
type parent interface {
	Body() fyne.CanvasObject
}

// Holds reports whether an object stands somewhere inside another, or is it.
func Holds(whole, part fyne.CanvasObject) bool {
	if whole == part {
		return true
	}
	for _, child := range children(whole) {
		if Holds(child, part) {
			return true
		}
	}
	return false
}
