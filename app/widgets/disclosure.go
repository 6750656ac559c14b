package widgets

import (
	"rogatory/app/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Disclosure is a link that shows and hides what stands below it. The content is made when it is first shown.
type Disclosure struct {
	widget.BaseWidget
	title   string
	make    func() fyne.CanvasObject
	link    *Button
	column  *fyne.Container
	content fyne.CanvasObject
	open    bool
}

// NewDisclosure returns a closed disclosure.
func NewDisclosure(title string, content func() fyne.CanvasObject) *Disclosure {
	d := &Disclosure{title: title, make: content}
	d.link = NewButton(Link, "▸ "+title, d.Toggle)
	d.column = Column(look.Small, d.link)
	d.link.area = func() fyne.CanvasObject {
		if d.open {
			return d.column
		}
		return d.link
	}
	d.ExtendBaseWidget(d)
	return d
}

// Toggle opens or closes it.
func (d *Disclosure) Toggle() {
	d.open = !d.open
	if d.open {
		if d.content == nil {
			d.content = Inset(look.Medium, 0, d.make())
		}
		d.link.SetText("▾ " + d.title)
		d.column.Add(d.content)
		d.focus()
	} else {
		d.link.SetText("▸ " + d.title)
		d.column.Remove(d.content)
	}
	d.column.Refresh()
	d.Refresh()
}

// focus goes to the link, by mouse too, so that a scroller brings into sight what was opened.
func (d *Disclosure) focus() {
	if surface := fyne.CurrentApp().Driver().CanvasForObject(d.link); surface != nil {
		surface.Focus(d.link)
	}
}

// Body is what Tab walks through.
func (d *Disclosure) Body() fyne.CanvasObject { return d.column }

// CreateRenderer draws it; only the toolkit calls it.
func (d *Disclosure) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(d.column) }
