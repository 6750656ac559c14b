package identifiers

import (
	"encoding/json"
	"strings"

	"rogatory/app/screens/interview/editor"
	"rogatory/app/widgets"
	"rogatory/app/widgets/table"
	"rogatory/app/work"
	"rogatory/forms/answer"
	"rogatory/forms/question"
	"rogatory/forms/rows"
	"rogatory/forms/wording"
	"rogatory/i18n"

	"fyne.io/fyne/v2"
)

// Deps are what the table and its box use.
type Deps struct {
	Words  *i18n.Words
	Canvas fyne.Canvas
	Runner work.Runner
	Files  Files  // may be nil: then no file can be read
	Memory Memory // may be nil: then nothing is remembered
}

// Editor edits a list of identifiers in a table.
type Editor struct {
	deps     Deps
	hooks    editor.Hooks
	zone     func() string // of the item: it holds where a row has none
	table    *table.Table[*row]
	box      *pasteBox // that is open, or nil
	answered []int     // for each identifier of the answer that was read last, the index of its row
}

// New makes the table with a value as a draft or decoded JSON holds it. zone is the time zone of the item of data,
// which may change while the table is shown.
func New(deps Deps, value any, zone func() string, hooks editor.Hooks) *Editor {
	e := &Editor{deps: deps, hooks: hooks, zone: zone}
	var list []*row
	for _, identifier := range identifiersOf(value) {
		list = append(list, rowOf(identifier))
	}
	e.table = table.New(e.setup(), list)
	return e
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

// Object is what is put on the page.
func (e *Editor) Object() fyne.CanvasObject { return e.table.Object() }

// Value returns the identifiers, without those of rows that hold nothing but a kind.
func (e *Editor) Value() any {
	var list []answer.Identifier
	e.answered = nil
	for i, row := range e.table.All() {
		if identifier, ok := row.identifier(); ok {
			list = append(list, identifier)
			e.answered = append(e.answered, i)
		}
	}
	if len(list) == 0 {
		return nil
	}
	return list
}

// Place finds the mark of "[1].port"; "[1]" is the value of the row.
func (e *Editor) Place(inside string) (*widgets.Field, bool) {
	i, column, ok := editor.EntryAt(inside, e.answered)
	if !ok {
		return nil, false
	}
	return e.table.Mark(i, column), true
}

// ClearFaults takes the messages at all cells away.
func (e *Editor) ClearFaults() { e.table.ClearMarks() }

func (e *Editor) say(id string, a ...i18n.Args) string {
	return e.deps.Words.Say("screen.rows."+id, a...)
}

func (e *Editor) heading(column rows.Field) string {
	return e.deps.Words.Say("question." + editor.IdentifierList + "." + string(column) + ".title")
}

// kindWord names a kind of identifier.
func (e *Editor) kindWord(kind string) string {
	field := question.ID(editor.IdentifierList).Field(question.FieldKind)
	return wording.Speaker{Words: e.deps.Words}.Option(field, kind)
}

func (e *Editor) setup() table.Setup[*row] {
	return table.Setup[*row]{
		Columns: e.columns(), Words: e.tableWords(), Canvas: e.deps.Canvas,
		New:   func() *row { return &row{} },
		After: after, Copy: (*row).copy, Left: (*row).left, Judge: e.judge,
		Behind:  e.behind,
		Paste:   func(text string) { e.paste(text) },
		Changed: e.hooks.Left, Resized: e.hooks.Resized, Submit: e.hooks.Submit,
	}
}

// columns stand in one line where the table is wide enough; else port, moment and zone stand below kind and value.
func (e *Editor) columns() []table.Column {
	var kinds []widgets.Choice
	for _, kind := range question.IdentifierKinds() {
		kinds = append(kinds, widgets.Choice{Value: kind, Label: e.kindWord(kind)})
	}
	columns := []table.Column{{Name: string(rows.Kind), Choices: kinds, Width: 128, Share: 0.27},
		{Name: string(rows.Value), Width: 150, Main: true},
		{Name: string(rows.Port), Digits: true, Width: 76, Second: true},
		{Name: string(rows.At), Example: e.say("at.example"), Width: 184, Second: true, Share: 0.58},
		{Name: string(rows.Zone), Example: e.say("zone.example"), Width: 132, Second: true, Share: 0.42}}
	for i := range columns {
		columns[i].Heading = e.heading(rows.Field(columns[i].Name))
	}
	return columns
}

func (e *Editor) tableWords() table.Words {
	numbered := func(id string) func(int) string {
		return func(n int) string { return e.say(id, i18n.Args{"Number": n}) }
	}
	return table.Words{Add: e.say("add"), Paste: e.deps.Words.Say("screen.interview.paste"),
		Duplicate: e.say("duplicate"), Up: e.say("up"), Down: e.say("down"), Delete: e.say("delete"),
		Undo: e.say("undo"), Fault: e.deps.Words.Say("widget.fault"), Number: numbered("number"),
		Current: numbered("row"), Deleted: numbered("deleted"), Pager: e.pagerWords()}
}

func (e *Editor) pagerWords() table.PagerWords {
	return table.PagerWords{Previous: e.say("previous"), Next: e.say("next"),
		Shown: func(first, last, all int) string {
			return e.say("shown", i18n.Args{"First": first, "Last": last, "All": all})
		}}
}

// behind is where a row was read, with its cells as they stood.
func (e *Editor) behind(r *row) (title, words string) {
	if r.source == nil {
		return "", ""
	}
	place := e.deps.Words.Say("sheet.origins.pasted", i18n.Args{"Line": r.source.Line})
	if r.source.File != "" {
		place = e.deps.Words.Say("sheet.origins.file", i18n.Args{"File": r.source.File, "Line": r.source.Line})
	}
	return e.say("behind", i18n.Args{"Place": place}), strings.Join(r.source.Cells, " | ")
}

// judge says what cannot be read in the cells of a row. What is missing is judged by the rules.
func (e *Editor) judge(r *row) map[string]string {
	messages := map[string]string{}
	for column, code := range r.faults() {
		messages[string(column)] = ""
		if code != "" {
			messages[string(column)] = e.deps.Words.Say("error.row."+code, i18n.Args{"Text": r.cells[column]})
		}
	}
	return messages
}
