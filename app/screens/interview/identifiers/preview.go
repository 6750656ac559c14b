package identifiers

import (
	"strconv"
	"strings"

	"rogatory/app/look"
	"rogatory/app/widgets"
	"rogatory/app/widgets/table"
	"rogatory/forms/rows"
	"rogatory/i18n"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// show says what was understood of the text, before any of it is taken.
func (p *pasteBox) show(read rows.Table) {
	p.table = read
	count := len(p.usable())
	p.take.SetText(p.editor.deps.Words.Count("screen.rows.paste.take", count))
	if count == 0 {
		p.take.Disable()
	} else {
		p.take.Enable()
	}
	p.showOrder()
	p.preview.RemoveAll()
	p.summary.SetText("")
	if len(read.Rows) > 0 {
		p.showPreview()
	}
	p.preview.Refresh()
}

// showOrder asks whether the day comes first where the text does not tell. The question stays once it was asked, so
// that the answer can change.
func (p *pasteBox) showOrder() {
	zone := p.options.Objects[0]
	p.options.Objects = []fyne.CanvasObject{zone}
	if p.table.Ambiguous > 0 {
		p.options.Add(widgets.NewField(p.editor.deps.Words.Count("screen.rows.paste.order", p.table.Ambiguous),
			p.say("order.hint", i18n.Args{"Date": p.table.Example}), "", p.order))
	}
	p.options.Refresh()
}

// showPreview is a page of the rows, and the summary beside the button, where it is seen however long the preview is.
func (p *pasteBox) showPreview() {
	var good, check, none int
	var list []rows.Row
	for _, row := range p.table.Rows {
		switch {
		case !row.Usable():
			none++
		case !row.Clear():
			check++
		default:
			good++
		}
		if !p.onlyFaulty || !row.Clear() {
			list = append(list, row)
		}
	}
	p.preview.Add(widgets.NewText(widgets.Section, p.say("understood")))
	p.summary.SetText(p.say("summary", i18n.Args{"Good": good, "Check": check, "None": none}))
	for _, q := range p.table.Questions {
		if q.Code != rows.AskOrder { // asked above, with its answers
			p.preview.Add(widgets.NewSigned(widgets.CheckThis, widgets.Body,
				p.editor.deps.Words.Say("question.rows."+q.Code, i18n.Args{"Text": shortened(q.Text)})))
		}
	}
	if p.table.Headings > 0 {
		p.preview.Add(widgets.NewText(widgets.Note, p.say("headings", i18n.Args{"Line": p.table.Headings})))
	}
	if p.onlyFaulty || check+none > 0 {
		words := p.say("only-bad")
		if p.onlyFaulty {
			words = p.say("all")
		}
		p.preview.Add(widgets.Row(0, widgets.NewLineLink(words, func() {
			p.onlyFaulty, p.first = !p.onlyFaulty, 0
			p.show(p.table)
		})))
	}
	p.preview.Add(p.headings())
	last := min(p.first+table.PageSize, len(list))
	for _, row := range list[min(p.first, last):last] {
		p.preview.Add(widgets.Rule())
		p.preview.Add(p.previewRow(row))
	}
	if len(list) > table.PageSize {
		p.preview.Add(table.NewPager(p.editor.pagerWords(), p.first, len(list),
			func(first int) { p.first = first; p.show(p.table) }))
	}
}

// headings names the columns of the preview.
func (p *pasteBox) headings() fyne.CanvasObject {
	caption := func(words string) fyne.CanvasObject { return widgets.NewText(widgets.Caption, words) }
	e := p.editor
	return previewLine(caption(p.say("line")), caption(e.heading(rows.Kind)), caption(e.heading(rows.Value)),
		caption(e.heading(rows.Port)), caption(e.heading(rows.At)), caption(e.heading(rows.Zone)))
}

// previewRow is one line of the text: what was understood, and below it each cell that was not, with sign and word.
func (p *pasteBox) previewRow(row rows.Row) fyne.CanvasObject {
	shown := rowOf(row.Identifier)
	cell := func(at rows.Field) fyne.CanvasObject {
		text := shown.text(at)
		for _, fault := range row.Faults {
			if fault.Field == at && text == "" {
				text = widgets.CheckThis.Sign() + " –"
			}
		}
		if at == rows.Kind && shown.text(at) != "" {
			text = p.editor.kindWord(text)
		}
		return widgets.NewText(widgets.Body, text)
	}
	column := widgets.Column(look.Hair)
	if row.Usable() {
		number := widgets.NewText(widgets.Caption, strconv.Itoa(row.Line))
		column.Add(previewLine(number, cell(rows.Kind), cell(rows.Value), cell(rows.Port), cell(rows.At),
			cell(rows.Zone)))
	}
	for _, fault := range row.Faults {
		column.Add(p.faultLine(row, fault))
	}
	return column
}

// faultLine names a cell that was not understood. A cell that has no use here is only mentioned.
func (p *pasteBox) faultLine(row rows.Row, fault rows.Fault) fyne.CanvasObject {
	severity, word := widgets.CheckThis, "warn"
	switch {
	case !row.Usable():
		severity, word = widgets.MustFix, "block"
	case fault.Code == rows.NotUnderstood && fault.Field == "":
		severity, word = widgets.Consider, "advise"
	}
	place := i18n.Args{"Line": fault.Line, "Column": fault.Column, "Text": shortened(fault.Text)}
	where := p.say("at", place)
	if fault.Column == 0 {
		where = p.say("at-line", place)
	}
	style := widgets.TextStyle{Size: widgets.Body.Size, Colour: severity.Colour()}
	said := severity.Sign() + " " + p.editor.deps.Words.Say("severity."+word) + " – " + where + " " +
		p.editor.deps.Words.Say("error.row."+fault.Code, i18n.Args{"Text": shortened(fault.Text)})
	return widgets.Inset(look.Medium, 0, widgets.NewText(style, said))
}

// mostQuoted is how many characters of a cell are quoted.
const mostQuoted = 60

func shortened(text string) string {
	runes := []rune(strings.ReplaceAll(text, "\n", " "))
	if len(runes) <= mostQuoted {
		return string(runes)
	}
	return string(runes[:mostQuoted]) + "…"
}

// previewLine lays out one line of the preview: line, kind, value, port, date and time, zone. Words wrap inside their
// column.
func previewLine(objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(previewLayout{}, objects...)
}

// previewShares are the parts of the width that the columns have, each with the gap to the next.
var previewShares = [...]float32{0.06, 0.15, 0.30, 0.09, 0.22, 0.18}

const previewGap float32 = 4

type previewLayout struct{}

// Layout gives each object the width of its column, and then the height that its words need there.
func (previewLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	x := float32(0)
	for i, o := range objects {
		widgets.Fit(o, previewShares[i]*size.Width-previewGap)
		o.Move(fyne.NewPos(x, 0))
		x += previewShares[i] * size.Width
	}
}

// MinSize is as high as the highest cell; any width will do.
func (previewLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	height := float32(0)
	for _, o := range objects {
		height = max(height, o.MinSize().Height)
	}
	return fyne.NewSize(0, height)
}
