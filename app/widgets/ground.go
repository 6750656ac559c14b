package widgets

import (
	"rogatory/app/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// ground is a coloured rectangle that follows the theme.
type ground struct {
	widget.BaseWidget
	fill, border fyne.ThemeColorName
	stroke       float32
	radius       float32
}

func newGround(fill, border fyne.ThemeColorName) *ground {
	g := &ground{fill: fill, border: border, stroke: 1, radius: 6}
	g.ExtendBaseWidget(g)
	return g
}

// Ground is a plain coloured background without a border.
func Ground(fill fyne.ThemeColorName) fyne.CanvasObject {
	g := newGround(fill, "")
	g.radius = 0
	return g
}

// Framed draws the border of a field around an object that has none.
func Framed(object fyne.CanvasObject) *fyne.Container {
	frame := newGround("", theme.ColorNameInputBorder)
	frame.radius = 4
	return container.NewStack(object, frame)
}

// Rule is a thin line across the column.
func Rule() fyne.CanvasObject { return widget.NewSeparator() }

func (g *ground) CreateRenderer() fyne.WidgetRenderer {
	r := &groundRenderer{ground: g, rectangle: canvas.NewRectangle(nil)}
	r.Refresh()
	return r
}

func (g *ground) set(fill, border fyne.ThemeColorName, stroke float32) {
	g.fill, g.border, g.stroke = fill, border, stroke
	g.Refresh()
}

type groundRenderer struct {
	ground    *ground
	rectangle *canvas.Rectangle
}

func (r *groundRenderer) Layout(size fyne.Size) { r.rectangle.Resize(size) }
func (r *groundRenderer) MinSize() fyne.Size    { return fyne.Size{} }
func (r *groundRenderer) Destroy()              {}
func (r *groundRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.rectangle}
}

func (r *groundRenderer) Refresh() {
	r.rectangle.FillColor, r.rectangle.StrokeColor, r.rectangle.StrokeWidth = nil, nil, 0
	if r.ground.fill != "" {
		r.rectangle.FillColor = look.Colour(r.ground.fill)
	}
	if r.ground.border != "" {
		r.rectangle.StrokeColor, r.rectangle.StrokeWidth = look.Colour(r.ground.border), r.ground.stroke
	}
	r.rectangle.CornerRadius = r.ground.radius
	r.rectangle.Refresh()
}
