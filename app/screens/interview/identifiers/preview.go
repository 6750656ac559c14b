package identifiers

import (
	"slices"
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

// preview is what was understood of the text, before any of it is taken.
type preview struct {
	box        *pasteBox
	object     *fyne.Container
	onlyFaulty bool // leaves out the rows that are in order
	first      int  // index of the first row that is shown
}

// show is a page of the rows, and the summary beside the button, where it is seen however long the preview is.
func (v *preview) show() {
	v.object.RemoveAll()
	v.box.summary.SetText("")
	if len(v.box.table.Rows) > 0 {
		list := v.counted()
		v.object.Add(widgets.NewText(widgets.Section, v.box.say("understood")))
		v.notes(len(list) < len(v.box.table.Rows))
		v.rows(list)
	}
	v.object.Refresh()
}

// counted says how many rows were understood and returns those that are to be shown.
func (v *preview) counted() []rows.Row {
	var good, check, none int
	var list []rows.Row
	for _, row := range v.box.table.Rows {
		switch {
		case !row.Usable():
			none++
		case !row.Clear():
			check++
		default:
			good++
		}
		if !v.onlyFaulty || !row.Clear() {
			list = append(list, row)
		}
	}
	v.box.summary.SetText(v.box.say("summary", i18n.Args{"Good": good, "Check": check, "None": none}))
	return list
}

// notes says what stands above the rows: whether all of the text was read, and which line was read as headings.
func (v *preview) notes(some bool) {
	if last := v.box.table.Rows[len(v.box.table.Rows)-1].Line; v.box.table.Stopped {
		v.object.Add(widgets.NewSigned(widgets.CheckThis, widgets.Body, v.box.say("stopped", i18n.Args{"Line": last})))
	}
	if v.box.table.Headings > 0 {
		v.object.Add(widgets.NewText(widgets.Note, v.box.say("headings", i18n.Args{"Line": v.box.table.Headings})))
	}
	if !some && !slices.ContainsFunc(v.box.table.Rows, func(row rows.Row) bool { return !row.Clear() }) {
		return
	}
	words := v.box.say("only-bad")
	if v.onlyFaulty {
		words = v.box.say("all")
	}
	v.object.Add(widgets.Row(0, widgets.NewLineLink(words, func() {
		v.onlyFaulty, v.first = !v.onlyFaulty, 0
		v.show()
	})))
}

// rows is one page of rows under their headings.
func (v *preview) rows(list []rows.Row) {
	v.object.Add(v.headings())
	last := min(v.first+table.PageSize, len(list))
	for _, row := range list[min(v.first, last):last] {
		v.object.Add(widgets.Rule())
		v.object.Add(v.row(row))
	}
	if len(list) > table.PageSize {
		v.object.Add(table.NewPager(v.box.editor.pagerWords(), v.first, len(list),
			func(first int) { v.first = first; v.show() }))
	}
}

// headings names the columns of the preview.
func (v *preview) headings() fyne.CanvasObject {
	caption := func(words string) fyne.CanvasObject { return widgets.NewText(widgets.Caption, words) }
	e := v.box.editor
	return previewLine(caption(v.box.say("line")), caption(e.heading(rows.Kind)), caption(e.heading(rows.Value)),
		caption(e.heading(rows.Port)), caption(v.box.say("as-source")), caption(v.box.say("as-utc")))
}

// row is one line of the text: what was understood, and below it each cell that was not, with sign and word.
func (v *preview) row(row rows.Row) fyne.CanvasObject {
	shown := rowOf(row.Identifier)
	cell := func(at rows.Field) fyne.CanvasObject {
		text := shown.text(at)
		for _, fault := range row.Faults {
			if fault.Field == at && text == "" {
				text = widgets.CheckThis.Sign() + " –"
			}
		}
		if at == rows.Kind && shown.text(at) != "" {
			text = v.box.editor.kindWord(text)
		}
		return widgets.NewText(widgets.Body, text)
	}
	column := widgets.Column(look.Hair)
	if row.Usable() {
		number := widgets.NewText(widgets.Caption, strconv.Itoa(row.Line))
		column.Add(previewLine(number, cell(rows.Kind), cell(rows.Value), cell(rows.Port),
			widgets.NewText(widgets.Body, row.Moment), v.inUTC(row)))
	}
	for _, fault := range row.Faults {
		column.Add(v.faultLine(row, fault))
	}
	return column
}

// inUTC is the moment of a row in UTC, and below it where its zone comes from, where the moment itself does not say so.
// A moment that is not certain shows the sign of what is to be checked.
func (v *preview) inUTC(row rows.Row) fyne.CanvasObject {
	utc, precision := rows.InUTC(row.Identifier.At, row.Identifier.TimeZone)
	switch {
	case utc != "":
		utc = strings.TrimSuffix(strings.Replace(utc, "T", " ", 1), "Z")
	case precision == "day":
		utc = row.Identifier.At
	case row.Moment != "":
		utc = widgets.CheckThis.Sign() + " –"
	}
	column := widgets.Column(0, widgets.NewText(widgets.Body, utc))
	zone := row.Identifier.TimeZone
	if zone == "" {
		_, zone = cutOffset(row.Identifier.At)
	}
	if row.ZoneFrom != "" && row.ZoneFrom != rows.ZoneOfMoment && row.ZoneFrom != rows.ZoneOfRow {
		column.Add(widgets.NewText(widgets.Caption, v.box.say("zone.from."+row.ZoneFrom, i18n.Args{"Zone": zone})))
	}
	return column
}

// faultLine names a cell that was not understood. A cell that has no use here is only mentioned.
func (v *preview) faultLine(row rows.Row, fault rows.Fault) fyne.CanvasObject {
	severity, word := widgets.CheckThis, "warn"
	switch {
	case !row.Usable():
		severity, word = widgets.MustFix, "block"
	case fault.Code == rows.NotUnderstood && fault.Field == "":
		severity, word = widgets.Consider, "advise"
	}
	place := i18n.Args{"Line": fault.Line, "Column": fault.Column, "Text": shortened(fault.Text)}
	where := v.box.say("at", place)
	if fault.Column == 0 {
		where = v.box.say("at-line", place)
	}
	style := widgets.TextStyle{Size: widgets.Body.Size, Colour: severity.Colour()}
	said := severity.Sign() + " " + v.box.editor.deps.Words.Say("severity."+word) + " – " + where + " " +
		v.box.editor.deps.Words.Say("error.row."+fault.Code, i18n.Args{"Text": shortened(fault.Text)})
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

// previewLine lays out one line of the preview: line, kind, value, port, moment in the source and in UTC. Words wrap
// inside their column.
func previewLine(objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(previewLayout{}, objects...)
}

// previewShares are the parts of the width that the columns have, each with the gap to the next.
var previewShares = [...]float32{0.06, 0.14, 0.27, 0.08, 0.23, 0.22}

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
