package editor

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"rogatory/app/look"
	"rogatory/app/widgets"
	"rogatory/forms/question"
	"rogatory/forms/treaty"
)

// mostShown is the number of options up to which a field of a card shows all of them; more go into a list to search.
const mostShown = 4

// card is one entry of a list with an editor for each of its fields.
type card struct {
	list   *Entries
	entry  map[string]any // as it was when the card was made
	fields []*cardField
	column *fyne.Container
}

// cardField is a field of a card. Its slot stays while its editor is replaced.
type cardField struct {
	spec   Spec
	editor Editor
	field  *widgets.Field
	slot   *fyne.Container
}

func (e *Entries) newCard(entry map[string]any) *card {
	c := &card{list: e, entry: entry, column: widgets.Column(look.Medium)}
	for _, f := range e.spec.Fields {
		field := &cardField{spec: e.specOf(f), slot: widgets.Column(0)}
		c.fields = append(c.fields, field)
		c.column.Add(field.slot)
		c.fill(field, entry[string(f.Name)])
	}
	if e.spec.ID == question.Attachments.ID() {
		c.column.Add(widgets.Row(0, widgets.NewButton(widgets.Plain, e.form.say("attachment.choose"), c.attach)))
	}
	c.showFields()
	return c
}

// attach fills a card with a file that the user chooses.
func (c *card) attach() {
	c.list.form.Choose.Attachment(func(name, sha256 string, err error) {
		if err != nil {
			c.list.form.Fail(err)
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
			c.fill(f, filled[f.name()])
		}
		c.showFields()
		c.list.hooks.Left()
	})
}

// name is the last part of the path of a field.
func (f *cardField) name() string { return f.spec.Field[strings.LastIndexByte(f.spec.Field, '.')+1:] }

// fill makes the editor of a field with a value and puts it into its slot. All but the table of identifiers keep to the
// width that is good to read.
func (c *card) fill(f *cardField, value any) {
	form := c.list.form
	f.editor = c.newEditor(f, value)
	path := f.spec.Path()
	label := form.Marked(form.Words.SayOr("question."+path+".title", f.spec.Field), f.spec.Level)
	f.field = widgets.NewField(label, form.Words.SayOr("question."+path+".hint", ""), form.Words.Say("widget.fault"),
		f.editor.Object())
	f.slot.Objects = []fyne.CanvasObject{f.field}
	if path != IdentifierList {
		f.slot.Objects = []fyne.CanvasObject{widgets.Measure(look.ReadingWidth, 0, f.field)}
	}
	f.slot.Refresh()
}

func (c *card) newEditor(f *cardField, value any) Editor {
	form, s, h := c.list.form, f.spec, c.list.hooks
	h.Chosen = func() { c.changed(f); c.list.hooks.Left() }
	if f.name() == "kinds" {
		s.Options = question.DataKinds(treaty.DataCategory(c.text("category")))
	}
	switch {
	case s.Path() == IdentifierList:
		return form.Identifiers(value, func() string { return c.text("time_zone") }, h)
	case s.Kind == question.One && len(s.Options) > mostShown:
		return newSearch(form, form.choices(s), "search.option", value, h)
	}
	return form.New(s, value, h)
}

// changed shows what follows from a choice.
func (c *card) changed(field *cardField) {
	if field.name() == "category" {
		for _, f := range c.fields {
			if f.name() == "kinds" {
				c.fill(f, nil)
			}
		}
	}
	c.showFields()
	c.list.hooks.Resized()
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
		return len(c.list.form.Request.Facts().Draft.Custodians()) == 0
	}
	return false
}

func (c *card) has(name string) bool {
	return slices.ContainsFunc(c.list.spec.Fields, func(f question.Field) bool { return string(f.Name) == name })
}

// text returns the value of a field that is one text: of its editor, or of the entry while the card is being made.
func (c *card) text(name string) string {
	for _, f := range c.fields {
		if f.name() == name && f.editor != nil {
			text, _ := f.editor.Value().(string)
			return text
		}
	}
	text, _ := c.entry[name].(string)
	return text
}

// value returns the entry without the fields that make no sense.
func (c *card) value() map[string]any {
	entry := map[string]any{}
	for _, f := range c.fields {
		if value := f.editor.Value(); value != nil && !f.slot.Hidden {
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
	return copied[0]
}

// place finds the field of "identifiers[1].port" and of "category".
func (c *card) place(inside string) (*widgets.Field, bool) {
	for _, f := range c.fields {
		rest, ok := strings.CutPrefix(inside, f.name())
		if !ok || (rest != "" && rest[0] != '[') {
			continue
		}
		if deeper, ok := f.editor.Place(rest); ok && rest != "" {
			return deeper, true
		}
		return f.field, true
	}
	return nil, false
}
