package interview

import (
	"encoding/json"
	"slices"

	"fyne.io/fyne/v2"
	"rogatory/app/look"
	"rogatory/app/widgets"
	"rogatory/forms/answer"
	"rogatory/forms/question"
	"rogatory/forms/rows"
)

// identifiersPath is the list that is edited in a table.
const identifiersPath = string(question.DataItems) + "." + string(question.FieldIdentifiers)

// tableWidth is how wide the page of the table grows, so that a row can stand in one line; what is read there keeps its
// own measure.
const tableWidth float32 = 960

// widest is how wide a page grows that asks these questions.
func widest(asked []question.ID) float32 {
	if slices.Contains(asked, question.DataItems.ID()) {
		return tableWidth
	}
	return look.ReadingWidth
}

// gridPage is how many rows of a table are shown at once. A row has five fields: more of them would make each change
// slow.
const gridPage = 20

// grid edits identifiers in a table: kind, value, port, date and time, zone. A row of the table is text; an identifier
// is made of it when it is read, so that what was typed stays as it is until it can be understood.
type grid struct {
	page     *page
	hooks    hooks
	zone     func() string // of the item: it holds where a row has none
	shape    *gridShape
	kinds    []widgets.Choice
	rows     []*gridRow
	kept     []int // which row stands at which place of the answer that was read last
	first    int   // of the rows that are shown
	current  int   // the row that had the focus last
	shown    []*shownRow
	deleted  *deletedRow
	table    *fyne.Container
	tools    *fyne.Container
	foot     *fyne.Container
	toolName *widgets.Text
	column   *fyne.Container
}

// deletedRow is what Undo brings back.
type deletedRow struct {
	row *gridRow
	at  int
}

func (p *page) newGrid(value any, zone func() string, h hooks) editor {
	g := &grid{page: p, hooks: h, zone: zone, table: widgets.Column(look.Hair), tools: widgets.Row(look.Medium),
		foot: widgets.Column(look.Small)}
	g.shape, g.kinds = newGridShape(p.words), g.kindChoices()
	for _, identifier := range identifiersOf(value) {
		g.rows = append(g.rows, rowOf(identifier))
	}
	if len(g.rows) == 0 {
		g.rows = append(g.rows, &gridRow{})
	}
	buttons := widgets.Row(look.Small, widgets.NewButton(widgets.Plain, g.say("add"), func() { g.add(len(g.rows)) }),
		widgets.NewButton(widgets.Plain, p.words.Say("screen.interview.paste"), func() { g.paste("") }))
	g.toolName = widgets.NewLine(widgets.Note, "")
	g.tools.Objects = []fyne.CanvasObject{g.toolName, widgets.NewLineLink(g.say("duplicate"), g.duplicate),
		widgets.NewLineLink(g.say("up"), func() { g.move(-1) }), widgets.NewLineLink(g.say("down"), func() {
			g.move(1)
		})}
	g.column = widgets.Column(look.Small, g.table, g.foot, g.tools, buttons)
	g.show()
	return g
}

func identifiersOf(value any) []answer.Identifier {
	raw, err := json.Marshal(value)
	if err != nil {
		return nil
	}
	var list []answer.Identifier
	if err := json.Unmarshal(raw, &list); err != nil {
		return nil
	}
	return list
}

func (g *grid) say(id string, a ...args) string { return g.page.words.Say("screen.rows."+id, a...) }

func (g *grid) object() fyne.CanvasObject { return g.column }

// value leaves out rows in which nothing stands but a kind.
func (g *grid) value() any {
	var list []answer.Identifier
	g.kept = nil
	for i, row := range g.rows {
		if identifier, ok := row.identifier(); ok {
			list = append(list, identifier)
			g.kept = append(g.kept, i)
		}
	}
	if len(list) == 0 {
		return nil
	}
	return list
}

// place finds the mark of "[1].port"; "[1]" is the value of the row.
func (g *grid) place(inside string) (*widgets.Field, bool) {
	n, field, ok := entryOf(inside, g.kept)
	if !ok {
		return nil, false
	}
	at := rows.Field(field)
	if !slices.Contains(gridFields, at) {
		at = rows.Value
	}
	return g.mark(g.rows[n], at), true
}

// left keeps what stands in a row that was left.
func (g *grid) left(row *gridRow) {
	row.changed = true
	g.judge(row)
	if i := slices.Index(g.rows, row); i >= g.first && i-g.first < len(g.shown) {
		g.shown[i-g.first].refresh()
	}
	g.hooks.left()
}
