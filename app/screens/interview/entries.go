package interview

import (
	"encoding/json"
	"maps"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"rogatory/app/look"
	"rogatory/app/widgets"
	"rogatory/forms/question"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

// mostRows is the number of options up to which a field of a card shows all of them; more go into a list to search.
const mostRows = 4

// entriesEditor takes an answer that is a list: a card for each entry, made from the fields of the table of questions.
// An entry is the JSON object that the draft file holds.
type entriesEditor struct {
	page  *page
	spec  spec
	hooks hooks
	cards []*card
	kept  []int // which card stands at which place of the answer that was read last
	box   *fyne.Container
}

func (p *page) newEntries(s spec, value any, h hooks) editor {
	e := &entriesEditor{page: p, spec: s, hooks: h, box: widgets.Column(look.Small)}
	for _, entry := range objects(value) {
		e.cards = append(e.cards, e.newCard(entry))
	}
	if len(e.cards) == 0 && s.level == question.Mandatory {
		e.cards = append(e.cards, e.newCard(nil))
	}
	e.show()
	return e
}

// objects turns a list answer, typed or decoded, into JSON objects.
func objects(value any) []map[string]any {
	raw, err := json.Marshal(value)
	if err != nil {
		return nil
	}
	var list []map[string]any
	if err := json.Unmarshal(raw, &list); err != nil {
		return nil
	}
	return list
}

func (e *entriesEditor) show() {
	say := func(id string) string { return e.page.say("cards." + id) }
	kind := strings.ReplaceAll(e.spec.path(), "_", "-")
	words := widgets.CardWords{
		Title:     func(n int) string { return e.page.say("card."+kind, i18n.Args{"Number": n}) },
		Empty:     e.page.words.SayOr("screen.interview.card."+kind+".empty", ""),
		Add:       e.page.say("card." + kind + ".add"),
		Duplicate: say("duplicate"), Remove: say("remove"), Up: say("up"), Down: say("down"),
	}
	contents := make([]fyne.CanvasObject, len(e.cards))
	for i, c := range e.cards {
		contents[i] = c.column
	}
	e.box.Objects = []fyne.CanvasObject{widgets.NewCards(words, e.actions(), contents)}
	e.box.Refresh()
	e.hooks.rebuilt()
}

func (e *entriesEditor) actions() widgets.CardActions {
	changed := func() { e.show(); e.hooks.left() }
	return widgets.CardActions{
		Add: func() {
			e.cards = append(e.cards, e.newCard(nil))
			changed()
			e.page.focus(e.cards[len(e.cards)-1].column)
		},
		Duplicate: func(i int) {
			e.cards = slices.Insert(e.cards, i+1, e.newCard(e.cards[i].raw()))
			changed()
		},
		Remove: func(i int) { e.cards = slices.Delete(e.cards, i, i+1); changed() },
		Move:   func(i, by int) { e.cards[i], e.cards[i+by] = e.cards[i+by], e.cards[i]; changed() },
	}
}

func (e *entriesEditor) object() fyne.CanvasObject { return e.box }

// value leaves out cards in which nothing stands.
func (e *entriesEditor) value() any {
	var list []map[string]any
	e.kept = nil
	for i, c := range e.cards {
		if entry := c.value(); len(entry) > 0 {
			list = append(list, entry)
			e.kept = append(e.kept, i)
		}
	}
	if len(list) == 0 {
		return nil
	}
	return list
}

// place finds the field of "[0].identifiers[1].port" and of "[0].category".
func (e *entriesEditor) place(inside string) (*widgets.Field, bool) {
	n, rest, ok := entryOf(inside, e.kept)
	if !ok {
		return nil, false
	}
	return e.cards[n].place(rest)
}

// entryOf takes a place inside a list, such as "[1].port", apart: which of the entries on the screen it is, since empty
// ones are left out of an answer (kept holds the others), and the place inside that entry.
func entryOf(inside string, kept []int) (entry int, rest string, ok bool) {
	number, rest, ok := strings.Cut(strings.TrimPrefix(inside, "["), "]")
	n, err := strconv.Atoi(number)
	if !ok || err != nil || n < 0 || n >= len(kept) {
		return 0, "", false
	}
	return kept[n], strings.TrimPrefix(rest, "."), true
}

// card is one entry with an editor for each of its fields.
type card struct {
	list   *entriesEditor
	rest   map[string]any // what the entry held when the card was made
	fields []*cardField
	column *fyne.Container
}

type cardField struct {
	spec   spec
	editor editor
	field  *widgets.Field
	slot   *fyne.Container
}

func (e *entriesEditor) newCard(entry map[string]any) *card {
	c := &card{list: e, rest: entry, column: widgets.Column(look.Medium)}
	if c.rest == nil {
		c.rest = map[string]any{}
	}
	for _, f := range e.spec.fields {
		field := &cardField{spec: e.fieldSpec(f), slot: widgets.Column(0)}
		c.fields = append(c.fields, field)
		c.column.Add(field.slot)
		c.make(field, entry[string(f.Name)])
	}
	if e.spec.id == question.Attachments.ID() {
		c.column.Add(widgets.Row(0, widgets.NewButton(widgets.Plain, e.page.say("attachment.choose"), c.attach)))
	}
	c.showFields()
	return c
}

// attach fills a card with a file that the user chooses.
func (c *card) attach() {
	c.list.page.deps.Choose.Attachment(func(name, sha256 string, err error) {
		if err != nil {
			c.list.page.deps.Fail(err)
			return
		}
		if name == "" {
			return
		}
		filled := c.value()
		for field, value := range map[string]string{"file_name": name, "sha256": sha256} {
			filled[field] = value
		}
		if filled["title"] == nil {
			filled["title"] = name
		}
		for _, f := range c.fields {
			c.make(f, filled[f.name()])
		}
		c.showFields()
		c.list.hooks.left()
	})
}

func (e *entriesEditor) fieldSpec(f question.Field) spec {
	path := string(f.Name)
	if e.spec.field != "" {
		path = e.spec.field + "." + string(f.Name)
	}
	return spec{id: e.spec.id, field: path, kind: f.Kind, level: f.Level, options: f.Options, fields: f.Fields}
}

// name is the last part of the path of a field.
func (f *cardField) name() string { return f.spec.field[strings.LastIndexByte(f.spec.field, '.')+1:] }

// make makes the editor of a field and puts it into its slot.
func (c *card) make(f *cardField, value any) {
	p := c.list.page
	h := c.list.hooks
	h.chosen = func() { c.depend(f); c.list.hooks.left() }
	s := f.spec
	if f.name() == "kinds" {
		s.options = question.DataKinds(treaty.DataCategory(c.text("category")))
	}
	switch {
	case s.path() == identifiersPath:
		f.editor = p.newGrid(value, func() string { return c.text("time_zone") }, h)
	case s.kind == question.One && len(s.options) > mostRows:
		f.editor = p.newLongOptions(s, value, h)
	default:
		f.editor = p.newEditor(s, value, h)
	}
	label := p.words.SayOr("question."+s.path()+".title", s.field)
	f.field = widgets.NewField(p.marked(label, s.level), p.words.SayOr("question."+s.path()+".hint", ""),
		p.words.Say("widget.fault"), f.editor.object())
	f.slot.Objects = []fyne.CanvasObject{f.field}
	if s.path() != identifiersPath {
		f.slot.Objects = []fyne.CanvasObject{widgets.Measure(look.ReadingWidth, 0, f.field)}
	}
	f.slot.Refresh()
}

// depend renews what follows from a field that was changed.
func (c *card) depend(changed *cardField) {
	if changed.name() == "category" {
		for _, f := range c.fields {
			if f.name() == "kinds" {
				c.make(f, nil)
			}
		}
	}
	c.showFields()
	c.list.hooks.rebuilt()
}

func (c *card) showFields() {
	for _, f := range c.fields {
		f.slot.Hidden = c.hides(f)
	}
	c.column.Refresh()
}

// hides reports whether a field makes no sense with the others: ports and moments belong to IP addresses, kinds of data
// to a category, and a choice of custodian needs several.
func (c *card) hides(f *cardField) bool {
	switch f.name() {
	case "port", "at":
		return c.text("kind") != "ip"
	case "time_zone":
		return c.has("kind") && c.text("kind") != "ip"
	case "kinds":
		return c.text("category") == ""
	case "custodian":
		return len(c.list.page.deps.Session.Draft().Custodians()) == 0
	}
	return false
}

func (c *card) has(name string) bool {
	return slices.ContainsFunc(c.list.spec.fields, func(f question.Field) bool { return string(f.Name) == name })
}

// text returns the value of a field that is one text: of its editor, or of the entry while the card is being made.
func (c *card) text(name string) string {
	for _, f := range c.fields {
		if f.name() == name && f.editor != nil {
			text, _ := f.editor.value().(string)
			return text
		}
	}
	text, _ := c.rest[name].(string)
	return text
}

// value returns the entry without the fields that make no sense.
func (c *card) value() map[string]any {
	entry := map[string]any{}
	for _, f := range c.fields {
		if value := f.editor.value(); value != nil && !f.slot.Hidden {
			entry[f.name()] = value
		}
	}
	return entry
}

// raw returns a copy of the entry as JSON would hold it, for a second card.
func (c *card) raw() map[string]any {
	copied := objects([]map[string]any{c.value()})
	if len(copied) == 0 {
		return nil
	}
	return maps.Clone(copied[0])
}

func (c *card) place(inside string) (*widgets.Field, bool) {
	for _, f := range c.fields {
		rest, ok := strings.CutPrefix(inside, f.name())
		if !ok || (rest != "" && rest[0] != '[') {
			continue
		}
		if deeper, ok := f.editor.place(rest); ok && rest != "" {
			return deeper, true
		}
		return f.field, true
	}
	return nil, false
}

// newLongOptions offers many options in a list to search.
func (p *page) newLongOptions(s spec, value any, h hooks) editor {
	search := widgets.NewSearch(p.choices(s), p.say("search.option"), p.more)
	text, _ := value.(string)
	search.SetValue(text)
	search.OnChanged = h.chosen
	search.OnLeft = h.left
	search.OnSubmitted = h.submit
	return plain{search, words(search.Value)}
}
