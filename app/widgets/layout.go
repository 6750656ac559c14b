package widgets

import (
	"rogatory/app/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Column places objects below each other, each as wide as the column, with a gap between them. What has no height takes
// no gap.
func Column(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&column{gap: gap}, objects...)
}

// Measure is a column that grows no wider than a width that is good to read at the normal size of text, and as much
// wider as the text is larger; it stays at the left.
func Measure(width, gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&column{gap: gap, widest: width}, objects...)
}

type column struct {
	gap, widest float32
}

func (c *column) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	width := size.Width
	if c.widest > 0 {
		width = min(width, c.widest*look.Larger())
	}
	y := float32(0)
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		height := Fit(o, width)
		o.Move(fyne.NewPos(0, y))
		if height > 0 {
			y += height + c.gap
		}
	}
}

// Fit gives an object a width and the height that it needs at that width, and returns the height.
func Fit(o fyne.CanvasObject, width float32) float32 {
	o.Resize(fyne.NewSize(width, o.MinSize().Height))
	height := o.MinSize().Height
	o.Resize(fyne.NewSize(width, height))
	return height
}

// Stacked is the least size of objects that stand below each other without a gap, for layouts that give one of them the
// rest.
func Stacked(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, object := range objects {
		one := object.MinSize()
		size = fyne.NewSize(max(size.Width, one.Width), size.Height+one.Height)
	}
	return size
}

func (c *column) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size, shown := fyne.Size{}, 0
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		least := o.MinSize()
		size.Width = max(size.Width, least.Width)
		size.Height += least.Height
		if least.Height > 0 {
			shown++
		}
	}
	size.Height += c.gap * float32(max(shown-1, 0))
	return size
}

// Row places objects side by side with a gap, each at its own width, and begins a new line where the width ends.
func Row(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&row{gap: gap}, objects...)
}

type row struct {
	gap   float32
	width float32
}

func (r *row) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	r.width = size.Width
	r.place(objects, func(o fyne.CanvasObject, at fyne.Position, line float32) {
		least := o.MinSize()
		o.Resize(least)
		o.Move(at.AddXY(0, (line-least.Height)/2))
	})
}

// place walks over the lines; it returns the height of all of them.
func (r *row) place(objects []fyne.CanvasObject,
	put func(o fyne.CanvasObject, at fyne.Position, line float32)) float32 {
	y := float32(0)
	for rest := visible(objects); len(rest) > 0; {
		count, height := r.line(rest)
		x := float32(0)
		for _, o := range rest[:count] {
			put(o, fyne.NewPos(x, y), height)
			x += o.MinSize().Width + r.gap
		}
		rest = rest[count:]
		y += height
		if len(rest) > 0 {
			y += r.gap
		}
	}
	return y
}

// line counts the objects that fit on one line, and gives the line's height.
func (r *row) line(objects []fyne.CanvasObject) (count int, height float32) {
	x := float32(0)
	for i, o := range objects {
		least := o.MinSize()
		if i > 0 && r.width > 0 && x+least.Width > r.width {
			return i, height
		}
		x += least.Width + r.gap
		height = max(height, least.Height)
	}
	return len(objects), height
}

func (r *row) MinSize(objects []fyne.CanvasObject) fyne.Size {
	widest := float32(0)
	for _, o := range visible(objects) {
		widest = max(widest, o.MinSize().Width)
	}
	return fyne.NewSize(widest, r.place(objects, func(fyne.CanvasObject, fyne.Position, float32) {}))
}

func visible(objects []fyne.CanvasObject) []fyne.CanvasObject {
	shown := make([]fyne.CanvasObject, 0, len(objects))
	for _, o := range objects {
		if o.Visible() {
			shown = append(shown, o)
		}
	}
	return shown
}

// Beside places one object at the left (or the right) at its own width and gives the other the rest.
func Beside(gap float32, left, middle, right fyne.CanvasObject) *fyne.Container {
	objects := []fyne.CanvasObject{middle}
	if left != nil {
		objects = append(objects, left)
	}
	if right != nil {
		objects = append(objects, right)
	}
	return container.New(&beside{gap: gap, left: left, middle: middle, right: right}, objects...)
}

type beside struct {
	gap                 float32
	left, middle, right fyne.CanvasObject
}

func (b *beside) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	start, end := float32(0), size.Width
	if b.left != nil && b.left.Visible() {
		least := b.left.MinSize()
		b.left.Resize(least)
		b.left.Move(fyne.NewPos(0, 0))
		start = least.Width + b.gap
	}
	if b.right != nil && b.right.Visible() {
		least := b.right.MinSize()
		b.right.Resize(least)
		b.right.Move(fyne.NewPos(end-least.Width, 0))
		end -= least.Width + b.gap
	}
	Fit(b.middle, max(end-start, 0))
	b.middle.Move(fyne.NewPos(start, 0))
}

func (b *beside) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.Size{}
	for i, o := range visible(objects) {
		least := o.MinSize()
		size.Width += least.Width
		if i > 0 {
			size.Width += b.gap
		}
		size.Height = max(size.Height, least.Height)
	}
	return size
}

// Halves places two objects side by side, each half as wide as there is room.
func Halves(gap float32, left, right fyne.CanvasObject) *fyne.Container {
	return container.New(halves(gap), left, right)
}

type halves float32

func (h halves) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	width := max((size.Width-float32(h))/2, 0)
	for i, o := range objects {
		Fit(o, width)
		o.Resize(fyne.NewSize(width, max(size.Height, o.MinSize().Height)))
		o.Move(fyne.NewPos(float32(i)*(width+float32(h)), 0))
	}
}

func (h halves) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.Size{}
	for _, o := range objects {
		size = size.Max(o.MinSize())
	}
	return fyne.NewSize(2*size.Width+float32(h), size.Height)
}

// Inset leaves room around an object.
func Inset(horizontal, vertical float32, object fyne.CanvasObject) *fyne.Container {
	return container.New(&inset{horizontal, vertical}, object)
}

type inset struct{ horizontal, vertical float32 }

func (i *inset) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Resize(size.SubtractWidthHeight(2*i.horizontal, 2*i.vertical))
		o.Move(fyne.NewPos(i.horizontal, i.vertical))
	}
}

func (i *inset) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.Size{}
	for _, o := range objects {
		size = size.Max(o.MinSize())
	}
	return size.AddWidthHeight(2*i.horizontal, 2*i.vertical)
}

// Panel shows an object on a coloured ground with a thin border.
func Panel(ground, border fyne.ThemeColorName, object fyne.CanvasObject) *fyne.Container {
	return container.NewStack(newGround(ground, border), Inset(look.Medium, look.Medium, object))
}

// Fixed gives an object one width.
func Fixed(width float32, object fyne.CanvasObject) *fyne.Container {
	return container.New(fixed(width), object)
}

type fixed float32

func (f fixed) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Resize(fyne.NewSize(float32(f), size.Height))
	}
}

func (f fixed) MinSize(objects []fyne.CanvasObject) fyne.Size {
	height := float32(0)
	for _, o := range objects {
		height = max(height, o.MinSize().Height)
	}
	return fyne.NewSize(float32(f), height)
}
