package interview

import (
	"slices"

	"fyne.io/fyne/v2"
	"rogatory/app/look"
	"rogatory/app/widgets"
	"rogatory/forms/question"
	"rogatory/forms/rows"
)

// shownRow is a row of the table while it is on the page.
type shownRow struct {
	grid *grid
	row  *gridRow
	kind *kindCell
	text map[rows.Field]*textCell
	line *fyne.Container
	all  *fyne.Container
}

func (g *grid) newShownRow(i int) *shownRow {
	row := g.rows[i]
	s := &shownRow{grid: g, row: row, text: map[rows.Field]*textCell{}}
	actions := g.actions(s)
	s.kind = newKindCell(actions(rows.Kind), g.kinds, row.text(rows.Kind))
	s.kind.label, s.kind.submit = g.heading(rows.Kind), g.hooks.submit
	s.kind.onChanged = func(kind string) { row.set(rows.Kind, kind); g.left(row) }
	objects := []fyne.CanvasObject{widgets.NewText(widgets.Caption, g.say("number", args{"Number": i + 1})), s.kind}
	for _, at := range gridFields[1:] {
		cell := newTextCell(actions(at))
		cell.figures, cell.submit = at == rows.Port, g.hooks.submit
		cell.SetText(row.cells[at])
		cell.OnChanged = func(text string) { row.set(at, text) }
		cell.OnLeft = func() { s.leave(at) }
		s.text[at] = cell
		objects = append(objects, cell)
	}
	objects = append(objects, widgets.NewLineLink(g.say("delete"), func() { g.delete(row) }))
	s.text[rows.At].SetPlaceHolder(g.say("at.example"))
	s.text[rows.Zone].SetPlaceHolder(g.say("zone.example"))
	s.line = g.shape.line(objects...)
	s.all = widgets.Column(gridGap, s.line)
	s.refresh()
	return s
}

// leave completes the row with what its value tells.
func (s *shownRow) leave(at rows.Field) {
	if !slices.Contains(s.grid.rows, s.row) {
		return // it was deleted while it had the focus
	}
	if at == rows.Value {
		s.row.complete()
	}
	s.grid.left(s.row)
}

// refresh shows the row as it now is, with the messages below it.
func (s *shownRow) refresh() {
	if s.kind.chosen != s.row.text(rows.Kind) {
		s.kind.choose(s.row.text(rows.Kind))
	}
	for at, cell := range s.text {
		if cell.Text != s.row.cells[at] {
			cell.SetText(s.row.cells[at])
		}
		cell.Hidden = at != rows.Value && !s.row.timed()
	}
	s.all.Objects = []fyne.CanvasObject{s.line}
	for _, at := range gridFields {
		if mark := s.row.marks[at]; mark != nil {
			s.all.Add(mark)
		}
	}
	s.line.Refresh()
	s.all.Refresh()
}

func (s *shownRow) cell(at rows.Field) fyne.CanvasObject {
	if at == rows.Kind {
		return s.kind
	}
	return s.text[at]
}

// kindChoices are the kinds of identifiers in the words of the program.
func (g *grid) kindChoices() []widgets.Choice {
	choices := make([]widgets.Choice, 0, len(question.IdentifierKinds()))
	for _, kind := range question.IdentifierKinds() {
		choices = append(choices, widgets.Choice{Value: kind, Label: g.kindWord(kind)})
	}
	return choices
}

func (g *grid) kindWord(kind string) string {
	return g.page.speaker().Option(question.ID(identifiersPath).Field(question.FieldKind), kind)
}

// show makes the rows of the page anew.
func (g *grid) show() {
	g.first = min(g.first, max(len(g.rows)-1, 0)/gridPage*gridPage)
	g.current = min(max(g.current, 0), len(g.rows)-1)
	g.shown = nil
	g.table.Objects = []fyne.CanvasObject{g.headings()}
	for i := g.first; i < min(g.first+gridPage, len(g.rows)); i++ {
		s := g.newShownRow(i)
		g.shown = append(g.shown, s)
		g.table.Add(s.all)
	}
	g.table.Refresh()
	g.showFoot()
	g.nameTools()
	g.hooks.rebuilt()
}

// showFoot tells which rows are shown, and what can be taken back.
func (g *grid) showFoot() {
	g.foot.RemoveAll()
	if len(g.rows) > gridPage {
		last := min(g.first+gridPage, len(g.rows))
		g.foot.Add(newPager(g.page.words, g.first, last, len(g.rows), g.turnTo))
	}
	if g.deleted != nil {
		g.foot.Add(widgets.Row(look.Medium,
			widgets.NewLine(widgets.Body, g.say("deleted", args{"Number": g.deleted.at + 1})),
			widgets.NewLineLink(g.say("undo"), g.undo)))
	}
	g.foot.Refresh()
}

func (g *grid) nameTools() {
	g.tools.Hidden = len(g.rows) == 0
	g.toolName.SetText(g.say("row", args{"Number": g.current + 1}))
	g.tools.Refresh()
}

// turnTo shows the page of the table with a row.
func (g *grid) turnTo(i int) {
	if first := i / gridPage * gridPage; first != g.first {
		g.first, g.current = first, i
		g.show()
	}
}

// newPager says which part of a long list is shown, with the way to the parts around it. Rows count from 0; last is not
// among them.
func newPager(words sayer, first, last, all int, turnTo func(first int)) fyne.CanvasObject {
	say := func(id string, a ...args) string { return words.Say("screen.rows."+id, a...) }
	line := widgets.Row(look.Medium,
		widgets.NewLine(widgets.Note, say("shown", args{"First": first + 1, "Last": last, "All": all})))
	if first > 0 {
		line.Add(widgets.NewLineLink(say("previous"), func() { turnTo(first - gridPage) }))
	}
	if last < all {
		line.Add(widgets.NewLineLink(say("next"), func() { turnTo(last) }))
	}
	return line
}

// sayer looks words up.
type sayer interface {
	Say(id string, a ...args) string
}
