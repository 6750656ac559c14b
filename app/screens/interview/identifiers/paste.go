package identifiers

import (
	"context"
	"strings"

	"rogatory/app/look"
	"rogatory/app/screens/interview/editor"
	"rogatory/app/widgets"
	"rogatory/forms/rows"
	"rogatory/i18n"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// pasteBox is the box in which pasted text or a file is read: the text, the table of the source with what each column
// holds, what only the user knows (the zone, and the answers to questions about the whole text), what was understood,
// and the buttons that take it into the table.
type pasteBox struct {
	editor    *Editor
	area      *pasteArea
	file      *fyne.Container // the name of the file in the place of the area
	fileName  string          // without folders; empty for pasted text
	content   []byte          // of the file
	text      string          // what is read; longer than the area shows where much was pasted
	zone      *widgets.Search
	columns   *columns
	questions *questions
	preview   *preview
	take      *widgets.Button // the rows that are clear
	takeAll   *widgets.Button
	summary   *widgets.Text
	progress  *fyne.Container
	done      *widgets.Text // how much of the text is read

	table   rows.Table
	reading int // counts the readings: what an earlier one reports is old

	halt   func() // ends the reading with what is read
	cancel func() // ends what reads the text, or waits for it
	close  func()
}

// paste opens the box, with text that was pasted into the table already or none.
func (e *Editor) paste(text string) *pasteBox {
	p := e.newBox()
	p.open()
	if text != "" {
		p.pasted(text)
	} else {
		p.show(rows.Table{})
	}
	return p
}

func (e *Editor) newBox() *pasteBox {
	p := &pasteBox{editor: e, cancel: func() {}, halt: func() {}, file: widgets.Column(look.Small),
		done: widgets.NewLine(widgets.Body, "")}
	p.columns = &columns{box: p, object: widgets.Column(look.Small)}
	p.questions = &questions{box: p, object: widgets.Column(look.Small)}
	p.preview = &preview{box: p, object: widgets.Column(look.Small)}
	p.begin()
	p.zone = widgets.NewSearch(editor.TimeZones(), e.deps.Words.Say("screen.interview.search.time-zone"),
		func(n int) string { return e.deps.Words.Count("widget.more", n) })
	p.zone.SetValue(e.zone())
	p.zone.OnChanged = p.read
	p.zone.OnLeft = p.read
	p.area = newPasteArea(p.pasted)
	p.area.OnChanged = func(words string) { p.text = words; p.readSoon() }
	p.take = widgets.NewButton(widgets.Filled, "", func() { p.takeRows(len(p.usable(true)) > 0) })
	p.takeAll = widgets.NewButton(widgets.Plain, "", func() { p.takeRows(false) })
	p.summary = widgets.NewText(widgets.Body, "")
	p.progress = widgets.Row(look.Medium, p.done, widgets.NewLineLink(p.say("stop"), func() { p.halt() }))
	p.progress.Hide()
	return p
}

func (p *pasteBox) say(id string, a ...i18n.Args) string { return p.editor.say("paste."+id, a...) }

// open lays the box over the window. Escape closes it, wherever the focus is.
func (p *pasteBox) open() {
	surface := p.editor.deps.Canvas
	zone := widgets.NewField(p.say("zone"), p.say("zone.hint"), "", p.zone)
	middle := widgets.Column(look.Medium, widgets.NewText(widgets.Note, p.say("what")), p.file, p.area,
		p.columns.object, zone, p.questions.object, p.preview.object)
	p.showFile()
	scroll := widgets.NewScroll(p.editor.deps.Runner, surface, widgets.Inset(look.Small, 0, middle))
	buttons := widgets.Row(look.Medium, p.take, p.takeAll,
		widgets.NewButton(widgets.Plain, p.say("cancel"), func() { p.close() }))
	foot := widgets.Column(look.Small, p.progress, p.summary, buttons)
	body := container.NewBorder(widgets.Inset(look.Small, look.Small, widgets.NewText(widgets.Section, p.say("title"))),
		widgets.Inset(look.Small, look.Small, foot), nil, nil, scroll.Scroll)
	box := widget.NewModalPopUp(widgets.Inset(look.Small, look.Small, body), surface)
	keys, from := surface.OnTypedKey(), surface.Focused()
	p.close = func() {
		p.cancel()
		scroll.Stop()
		surface.SetOnTypedKey(keys)
		box.Hide()
		p.editor.box = nil
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
	p.editor.box = p
	box.Show()
	surface.Focus(p.area)
}

// The box grows no larger than this.
const widestBox, tallestBox float32 = 1100, 900

// mostShown is how many bytes the area shows: the toolkit gets slow with longer text.
const mostShown = 8 << 10

// begin forgets what was said about an earlier text.
func (p *pasteBox) begin() {
	p.columns.chosen, p.columns.fresh, p.columns.recalled, p.columns.first = assignment{}, true, false, 0
	p.questions.choices = map[string]*widgets.Options{}
}

// pasted reads text from the clipboard. Of a long one the area shows the beginning, and says so.
func (p *pasteBox) pasted(text string) {
	p.begin()
	p.fileName, p.content = "", nil
	p.showFile()
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

// show says what was understood of the text, before any of it is taken.
func (p *pasteBox) show(read rows.Table) {
	p.table = read
	p.columns.show()
	p.questions.show()
	p.preview.show()
	p.showButtons()
}

// showButtons offers what is clear, and beside it all that can be taken, where that is more.
func (p *pasteBox) showButtons() {
	all, clear := len(p.usable(false)), len(p.usable(true))
	p.take.SetText(p.editor.deps.Words.Count("screen.rows.paste.take", all))
	p.takeAll.Hidden = clear == all || clear == 0
	if !p.takeAll.Hidden {
		p.take.SetText(p.editor.deps.Words.Count("screen.rows.paste.take-clear", clear))
		p.takeAll.SetText(p.editor.deps.Words.Count("screen.rows.paste.take-all", all))
	}
	for _, button := range []*widgets.Button{p.take, p.takeAll} {
		if all == 0 {
			button.Disable()
		} else {
			button.Enable()
		}
	}
}

// usable are the rows that can be taken; clear leaves out those with something to check.
func (p *pasteBox) usable(clear bool) []rows.Row {
	var list []rows.Row
	for _, row := range p.table.Rows {
		if row.Usable() && (!clear || row.Clear()) {
			list = append(list, row)
		}
	}
	return list
}

// takeRows closes the box and puts what was understood into the table.
func (p *pasteBox) takeRows(clear bool) {
	list := p.usable(clear)
	if len(list) == 0 {
		return
	}
	p.close()
	p.editor.deps.Runner.Run(func(context.Context) func() {
		taken := make([]*row, len(list))
		for i, one := range list {
			taken[i] = pastedRow(one, p.fileName)
		}
		return func() { p.editor.table.Append(taken) }
	})
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
