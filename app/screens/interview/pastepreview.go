package interview

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"rogatory/app/look"
	"rogatory/app/widgets"
	"rogatory/forms/rows"
)

// show tells what was understood of the text, before anything is taken.
func (p *pasteRows) show(table rows.Table) {
	p.table = table
	count := len(p.usable())
	p.take.SetText(p.grid.page.words.Count("screen.rows.paste.take", count))
	if count == 0 {
		p.take.Disable()
	} else {
		p.take.Enable()
	}
	p.showOrder()
	p.told.RemoveAll()
	p.summary.SetText("")
	if len(table.Rows) > 0 {
		p.tell()
	}
	p.told.Refresh()
}

// showOrder asks which figure is the day where the text does not tell; the question stays once it was asked, so that
// the answer can change.
func (p *pasteRows) showOrder() {
	zone := p.options.Objects[0]
	p.options.Objects = []fyne.CanvasObject{zone}
	if p.table.Ambiguous > 0 {
		p.options.Add(widgets.NewField(p.grid.page.words.Count("screen.rows.paste.order", p.table.Ambiguous),
			p.say("order.hint", args{"Date": p.table.Example}), "", p.order))
	}
	p.options.Refresh()
}

// tell is a page of the rows, and the summary beside the button, where it is seen however long the preview is.
func (p *pasteRows) tell() {
	var good, check, none int
	var list []rows.Row
	for _, row := range p.table.Rows {
		switch {
		case !row.Usable():
			none++
		case len(row.Faults) > 0:
			check++
		default:
			good++
		}
		if !p.onlyBad || len(row.Faults) > 0 {
			list = append(list, row)
		}
	}
	p.told.Add(widgets.NewText(widgets.Section, p.say("understood")))
	p.summary.SetText(p.say("summary", args{"Good": good, "Check": check, "None": none}))
	if p.table.Headings > 0 {
		p.told.Add(widgets.NewText(widgets.Note, p.say("headings", args{"Line": p.table.Headings})))
	}
	if p.onlyBad || check+none > 0 {
		p.told.Add(widgets.Row(0, widgets.NewLineLink(p.say(map[bool]string{false: "only-bad", true: "all"}[p.onlyBad]),
			func() {
				p.onlyBad, p.first = !p.onlyBad, 0
				p.show(p.table)
			})))
	}
	p.told.Add(p.headings())
	last := min(p.first+gridPage, len(list))
	for _, row := range list[min(p.first, last):last] {
		p.told.Add(widgets.Rule())
		p.told.Add(p.preview(row))
	}
	if len(list) > gridPage {
		p.told.Add(newPager(p.grid.page.words, p.first, last, len(list),
			func(first int) { p.first = first; p.show(p.table) }))
	}
}

// headings names the columns of the preview.
func (p *pasteRows) headings() fyne.CanvasObject {
	caption := func(words string) fyne.CanvasObject { return widgets.NewText(widgets.Caption, words) }
	g := p.grid
	return previewLine(caption(p.say("line")), caption(g.heading(rows.Kind)), caption(g.heading(rows.Value)),
		caption(g.heading(rows.Port)),
		caption(g.heading(rows.At)), caption(g.heading(rows.Zone)))
}

// preview is one line of the text: what was understood, and below it each cell that was not, with sign and word.
func (p *pasteRows) preview(row rows.Row) fyne.CanvasObject {
	shown := rowOf(row.Identifier)
	cell := func(at rows.Field) fyne.CanvasObject {
		text := shown.text(at)
		for _, fault := range row.Faults {
			if fault.Field == at && text == "" {
				text = widgets.CheckThis.Sign() + " –"
			}
		}
		if at == rows.Kind && shown.text(at) != "" {
			text = p.grid.kindWord(text)
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
func (p *pasteRows) faultLine(row rows.Row, fault rows.Fault) fyne.CanvasObject {
	severity, word := widgets.CheckThis, "warn"
	switch {
	case !row.Usable():
		severity, word = widgets.MustFix, "block"
	case fault.Code == rows.NotUnderstood && fault.Field == "":
		severity, word = widgets.Consider, "advise"
	}
	place := args{"Line": fault.Line, "Column": fault.Column, "Text": shortened(fault.Text)}
	where := p.say("at", place)
	if fault.Column == 0 {
		where = p.say("at-line", place)
	}
	style := widgets.TextStyle{Size: widgets.Body.Size, Colour: severity.Colour()}
	said := severity.Sign() + " " + p.grid.page.words.Say("severity."+word) + " – " + where + " " +
		p.grid.page.words.Say("error.row."+fault.Code, args{"Text": shortened(fault.Text)})
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
