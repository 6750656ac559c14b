package editor

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"rogatory/app/look"
	"rogatory/app/widgets"
	"rogatory/forms/question"
	"rogatory/i18n"
)

// IdentifierList is the path of the list that is edited in a table (Form.Identifiers), not on cards.
const IdentifierList = string(question.DataItems) + "." + string(question.FieldIdentifiers)

// Entries takes an answer that is a list: a card for each entry, made from the fields of the table of questions.
// An entry is the JSON object that the draft file holds.
type Entries struct {
	form     *Form
	spec     Spec
	hooks    Hooks
	cards    []*card
	answered []int // for each entry of the answer that was read last, the index of its card
	content  *fyne.Container
}

func newEntries(f *Form, s Spec, value any, h Hooks) Editor {
	e := &Entries{form: f, spec: s, hooks: h, content: widgets.Column(look.Small)}
	for _, entry := range objects(value) {
		e.cards = append(e.cards, e.newCard(entry))
	}
	if len(e.cards) == 0 && s.Level == question.Mandatory {
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

func (e *Entries) show() {
	say := func(id string) string { return e.form.say("cards." + id) }
	kind := strings.ReplaceAll(e.spec.Path(), "_", "-")
	words := widgets.CardWords{
		Title:     func(n int) string { return e.form.say("card."+kind, i18n.Args{"Number": n}) },
		Empty:     e.form.Words.SayOr("screen.interview.card."+kind+".empty", ""),
		Add:       e.form.say("card." + kind + ".add"),
		Duplicate: say("duplicate"), Remove: say("remove"), Up: say("up"), Down: say("down"),
	}
	contents := make([]fyne.CanvasObject, len(e.cards))
	for i, c := range e.cards {
		contents[i] = c.column
	}
	e.content.Objects = []fyne.CanvasObject{widgets.NewCards(words, e.actions(), contents)}
	e.content.Refresh()
	e.hooks.Resized()
}

func (e *Entries) actions() widgets.CardActions {
	changed := func() { e.show(); e.hooks.Left() }
	return widgets.CardActions{
		Add: func() {
			e.cards = append(e.cards, e.newCard(nil))
			changed()
			e.form.Focus(e.cards[len(e.cards)-1].column)
		},
		Duplicate: func(i int) {
			e.cards = slices.Insert(e.cards, i+1, e.newCard(e.cards[i].raw()))
			changed()
		},
		Remove: func(i int) { e.cards = slices.Delete(e.cards, i, i+1); changed() },
		Move:   func(i, by int) { e.cards[i], e.cards[i+by] = e.cards[i+by], e.cards[i]; changed() },
	}
}

// Object is the cards with their links.
func (e *Entries) Object() fyne.CanvasObject { return e.content }

// Len returns the number of cards, those that are empty among them.
func (e *Entries) Len() int { return len(e.cards) }

// Value returns the entries as JSON objects, without those of empty cards.
func (e *Entries) Value() any {
	var list []map[string]any
	e.answered = nil
	for i, c := range e.cards {
		if entry := c.value(); len(entry) > 0 {
			list = append(list, entry)
			e.answered = append(e.answered, i)
		}
	}
	if len(list) == 0 {
		return nil
	}
	return list
}

// Place finds the field of "[0].identifiers[1].port" and of "[0].category".
func (e *Entries) Place(inside string) (*widgets.Field, bool) {
	n, rest, ok := EntryAt(inside, e.answered)
	if !ok {
		return nil, false
	}
	return e.cards[n].place(rest)
}

// EntryAt takes a place inside a list, such as "[1].port", apart: the index of the entry on the screen, and the place
// inside that entry. Empty entries are left out of an answer; answered holds, for each that is in it, its index on the
// screen.
func EntryAt(inside string, answered []int) (entry int, rest string, ok bool) {
	number, rest, ok := strings.Cut(strings.TrimPrefix(inside, "["), "]")
	n, err := strconv.Atoi(number)
	if !ok || err != nil || n < 0 || n >= len(answered) {
		return 0, "", false
	}
	return answered[n], strings.TrimPrefix(rest, "."), true
}

// ClearFaults takes the messages at all fields of the cards away.
func (e *Entries) ClearFaults() {
	for _, c := range e.cards {
		for _, f := range c.fields {
			f.field.SetFault("")
			f.editor.ClearFaults()
		}
	}
}

// specOf is what the editor of a field of the entries is made for.
func (e *Entries) specOf(f question.Field) Spec {
	path := string(f.Name)
	if e.spec.Field != "" {
		path = e.spec.Field + "." + string(f.Name)
	}
	return Spec{ID: e.spec.ID, Field: path, Kind: f.Kind, Level: f.Level, Options: f.Options, Fields: f.Fields,
		Height: f.Height}
}
