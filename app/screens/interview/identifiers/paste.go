package identifiers

import (
	"context"
	"strings"
	"time"

	"rogatory/app/look"
	"rogatory/app/screens/interview/editor"
	"rogatory/app/widgets"
	"rogatory/forms/rows"
	"rogatory/i18n"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// pasteBox is the box in which pasted text is read: the text, the two things that only the user knows (whether the day
// or the month comes first, and the zone), what was understood, and the button that takes it into the table.
type pasteBox struct {
	editor  *Editor
	area    *pasteArea
	text    string // what is read; longer than the area shows where much was pasted
	zone    *widgets.Search
	order   *widgets.Options
	options *fyne.Container // zone, and order where it is asked
	preview *fyne.Container
	take    *widgets.Button
	summary *widgets.Text

	table      rows.Table
	onlyFaulty bool // the preview leaves out the rows that are in order
	first      int  // index of the first row of the preview

	cancel func() // ends what reads the text, or waits for it
	close  func()
}

// paste opens the box, with text that was pasted into the table already or none.
func (e *Editor) paste(text string) *pasteBox {
	p := &pasteBox{editor: e, cancel: func() {}, options: widgets.Column(look.Small),
		preview: widgets.Column(look.Small)}
	p.zone = widgets.NewSearch(editor.TimeZones(), e.deps.Words.Say("screen.interview.search.time-zone"),
		func(n int) string { return e.deps.Words.Count("widget.more", n) })
	p.zone.SetValue(e.zone())
	p.zone.OnChanged = p.read
	p.zone.OnLeft = p.read
	p.order = widgets.NewOptions(false,
		[]widgets.Choice{{Value: string(rows.DayFirst), Label: e.say("paste.day-first")},
			{Value: string(rows.MonthFirst), Label: e.say("paste.month-first")}})
	p.order.OnChanged = p.read
	p.area = newPasteArea(p.pasted)
	p.area.OnChanged = func(words string) { p.text = words; p.readSoon() }
	p.take, p.summary = widgets.NewButton(widgets.Filled, "", p.takeRows), widgets.NewText(widgets.Body, "")
	p.open()
	if text != "" {
		p.pasted(text)
	} else {
		p.show(rows.Table{})
	}
	return p
}

func (p *pasteBox) say(id string, a ...i18n.Args) string { return p.editor.say("paste."+id, a...) }

// open lays the box over the window. Escape closes it, wherever the focus is.
func (p *pasteBox) open() {
	surface := p.editor.deps.Canvas
	zone := widgets.NewField(p.say("zone"), p.say("zone.hint"), "", p.zone)
	p.options.Objects = []fyne.CanvasObject{zone}
	middle := widgets.Column(look.Medium, widgets.NewText(widgets.Note, p.say("what")), p.area, p.options, p.preview)
	scroll := widgets.NewScroll(p.editor.deps.Runner, surface, widgets.Inset(look.Small, 0, middle))
	foot := widgets.Column(look.Small, p.summary,
		widgets.Row(look.Medium, p.take, widgets.NewButton(widgets.Plain, p.say("cancel"), func() { p.close() })))
	body := container.NewBorder(widgets.Inset(look.Small, look.Small, widgets.NewText(widgets.Section, p.say("title"))),
		widgets.Inset(look.Small, look.Small, foot), nil, nil, scroll.Scroll)
	box := widget.NewModalPopUp(widgets.Inset(look.Small, look.Small, body), surface)
	keys, from := surface.OnTypedKey(), surface.Focused()
	p.close = func() {
		p.cancel()
		scroll.Stop()
		surface.SetOnTypedKey(keys)
		box.Hide()
		if from != nil {
			surface.Focus(from)
		}
	}
	surface.SetOnTypedKey(func(key *fyne.KeyEvent) {
		if key.Name == fyne.KeyEscape {
			p.close()
		}
	})
	size := surface.Size()
	box.Resize(fyne.NewSize(min(size.Width-2*look.Large, widestBox), min(size.Height-2*look.Large, tallestBox)))
	box.Show()
	surface.Focus(p.area)
}

// The box grows no larger than this.
const widestBox, tallestBox float32 = 920, 900

// mostShown is how many bytes the area shows: the toolkit gets slow with longer text.
const mostShown = 8 << 10

// pasted reads text from the clipboard. Of a long one the area shows the beginning, and says so.
func (p *pasteBox) pasted(text string) {
	if p.area.long {
		p.area.SetText("")
	}
	p.area.long = len(text) > mostShown
	shown := text
	if p.area.long {
		cut := strings.LastIndexByte(text[:mostShown], '\n')
		shown = strings.ToValidUTF8(text[:max(cut, 0)], "") + "\n…"
	}
	p.area.OnChanged = nil
	p.area.SetText(shown)
	p.area.OnChanged = func(words string) { p.area.long = false; p.text = words; p.readSoon() }
	p.text = text
	p.read()
}

// pause is how long typing must rest before the text is read.
const pause = 250 * time.Millisecond

func (p *pasteBox) readSoon() {
	p.cancel()
	p.cancel = p.editor.deps.Runner.Later(pause, p.read)
}

// read reads the text without holding the window up: a long log takes longer than a blink.
func (p *pasteBox) read() {
	p.cancel()
	text, options := p.text, rows.Options{Zone: p.zone.Value()}
	if chosen := p.order.Chosen(); len(chosen) > 0 {
		options.Order = rows.Order(chosen[0])
	}
	p.cancel = p.editor.deps.Runner.Run(func(context.Context) func() {
		table := rows.Parse(text, options)
		return func() { p.first = 0; p.show(table) }
	})
}

// usable are the rows that can be taken.
func (p *pasteBox) usable() []rows.Row {
	var list []rows.Row
	for _, row := range p.table.Rows {
		if row.Usable() {
			list = append(list, row)
		}
	}
	return list
}

// takeRows closes the box and puts what was understood into the table.
func (p *pasteBox) takeRows() {
	list := p.usable()
	if len(list) == 0 {
		return
	}
	p.close()
	taken := make([]*row, len(list))
	for i, one := range list {
		taken[i] = pastedRow(one)
	}
	p.editor.table.Append(taken)
}

// pasteArea is the field for the text; what is pasted goes past the field, which can be too slow for it.
type pasteArea struct {
	widgets.Entry
	pasted func(string)
	long   bool
}

func newPasteArea(pasted func(string)) *pasteArea {
	a := &pasteArea{pasted: pasted}
	a.MultiLine, a.Wrapping = true, fyne.TextWrapOff
	a.SetMinRowsVisible(5)
	a.ExtendBaseWidget(a)
	return a
}

// TypedKey hands Escape to the window.
func (a *pasteArea) TypedKey(key *fyne.KeyEvent) {
	surface := fyne.CurrentApp().Driver().CanvasForObject(a)
	if key.Name == fyne.KeyEscape && surface != nil && surface.OnTypedKey() != nil {
		surface.OnTypedKey()(key)
		return
	}
	a.Entry.Entry.TypedKey(key)
}

// TypedShortcut takes a long text from the clipboard, or replaces one.
func (a *pasteArea) TypedShortcut(s fyne.Shortcut) {
	paste, ok := s.(*fyne.ShortcutPaste)
	if ok && paste.Clipboard != nil && (a.long || len(paste.Clipboard.Content()) > mostShown || a.Text == "") {
		a.pasted(paste.Clipboard.Content())
		return
	}
	a.Entry.Entry.TypedShortcut(s)
}
