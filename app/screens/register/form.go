package register

import (
	"strings"

	"fyne.io/fyne/v2"
	"rogatory/app/look"
	"rogatory/app/widgets"
	"rogatory/forms/party"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

// change names what an amendment does to a record.
type change string

// What the form offers, then what a file can hold besides.
const (
	replaceAuthority change = "replace-authority"
	addAuthority     change = "add-authority"
	endAuthority     change = "end-authority"
	addLanguage      change = "add-language"
	addNote          change = "add-note"

	replaceLanguage  change = "replace-language"
	addStatement     change = "add-statement"
	replaceStatement change = "replace-statement"
	endEntry         change = "end-entry"
)

func offered() []change {
	return []change{replaceAuthority, addAuthority, endAuthority, addLanguage, addNote}
}

// kindOf says what an amendment does.
func kindOf(a party.Amendment) change {
	replaces := a.Replaces != ""
	switch {
	case a.Authority != nil && replaces:
		return replaceAuthority
	case a.Authority != nil:
		return addAuthority
	case a.Language != nil && replaces:
		return replaceLanguage
	case a.Language != nil:
		return addLanguage
	case a.Statement != nil && replaces:
		return replaceStatement
	case a.Statement != nil && a.Statement.Kind == treaty.Guidance:
		return addNote
	case a.Statement != nil:
		return addStatement
	}
	return endEntry
}

// field is an input of the form with what is wrong with it, "" where nothing is.
type field struct {
	*widgets.Field
	fault func() string
}

// form asks for one amendment: the Party, what changes, the fields of that change, then source and date, which are
// never optional.
type form struct {
	screen  *Screen
	content *fyne.Container
	party   *widgets.Search
	kind    *widgets.Options
	record  party.Party // of the Party that is chosen, as it stands today
	rest    *fyne.Container
	fields  []field
	make    func(*party.Amendment) // adds the fields of the change; nil until a Party and a change are chosen

	source, reason *widgets.Entry
	asOf           *widgets.DateField
}

// Amend shows the form for an amendment in the place of the list, for a Party that is known already or for any.
func (s *Screen) Amend(code party.Code) {
	s.deps.State.Office = true
	s.notify()
	s.form = newForm(s)
	s.fill()
	if code != "" {
		s.form.party.SetValue(string(code))
		s.form.chooseParty()
		s.deps.Canvas.Focus(s.form.kind)
		return
	}
	s.deps.Canvas.Focus(s.form.party.Entry)
}

func newForm(s *Screen) *form {
	f := &form{screen: s, rest: widgets.Column(look.Large)}
	var parties, kinds []widgets.Choice
	for _, head := range s.held.heads {
		parties = append(parties,
			widgets.Choice{Value: string(head.Code), Label: head.Names.In(s.deps.Words.Language())})
	}
	for _, kind := range offered() {
		kinds = append(kinds, widgets.Choice{Value: string(kind), Label: s.say("form." + string(kind)),
			Hint: s.deps.Words.SayOr("screen.register.form."+string(kind)+".hint", "")})
	}
	f.party = widgets.NewSearch(parties, s.say("form.party.search"), func(n int) string {
		return s.deps.Words.Count("widget.more", n)
	})
	f.party.OnChanged = f.chooseParty
	f.kind = widgets.NewOptions(false, kinds)
	f.kind.OnChanged = f.showChange
	f.source, f.reason = widgets.NewTextArea(2), widgets.NewTextArea(2)
	f.asOf = widgets.NewDateField(s.dateWords(), s.deps.Today().Time())
	f.content = widgets.Measure(look.ReadingWidth, look.Large, widgets.NewText(widgets.Section, s.say("form.title")),
		widgets.NewText(widgets.Note, s.say("form.what")),
		widgets.NewField(s.say("form.party"), "", s.sign(), f.party),
		widgets.NewField(s.say("form.kind"), "", s.sign(), f.kind), f.rest)
	f.showChange()
	return f
}

// sign stands before what is wrong at a field.
func (s *Screen) sign() string { return s.deps.Words.Say("widget.fault") }

// chooseParty reads the record of the Party that was chosen.
func (f *form) chooseParty() {
	record, err := f.screen.held.register.Party(party.Code(f.party.Value()))
	if err != nil {
		record = party.Party{} // words that are no Party yet
	}
	f.record = record.At(f.screen.deps.Today())
	f.showChange()
}

// showChange shows the fields of what is to change, below them source and date.
func (f *form) showChange() {
	f.rest.RemoveAll()
	f.fields, f.make = nil, nil
	if kind := change(chosen(f.kind)); f.record.Code != "" && kind != "" {
		f.ask(kind)
	}
	ways := widgets.Row(look.Medium)
	if f.make != nil {
		ways.Add(widgets.NewButton(widgets.Filled, f.screen.say("form.save"), f.save))
	}
	ways.Add(widgets.NewLineLink(f.screen.say("form.cancel"), func() { f.screen.view(true) }))
	f.rest.Add(ways)
	f.screen.root.Refresh()
}

// ask shows the fields of a change, or says that the record has nothing that could change so.
func (f *form) ask(kind change) {
	switch {
	case len(f.record.Authorities) == 0 && (kind == replaceAuthority || kind == endAuthority),
		len(f.record.Declarations) == 0 && kind == addNote:
		f.rest.Add(widgets.NewText(widgets.Note, f.screen.say("form."+string(kind)+".none")))
		return
	case kind == replaceAuthority:
		f.replaceAuthority()
	case kind == addAuthority:
		f.addAuthority()
	case kind == endAuthority:
		f.endAuthority()
	case kind == addLanguage:
		f.addLanguage()
	case kind == addNote:
		f.addNote()
	}
	f.grounds()
}

// grounds asks where the change is written, and since when the source speaks.
func (f *form) grounds() {
	s := f.screen
	f.rest.Add(widgets.Rule())
	f.add("source", f.source, s.needed(f.source))
	f.add("as-of", f.asOf, func() string {
		if !isDay(f.asOf.Value()) {
			return s.say("fault.day")
		}
		return when(treaty.Date(f.asOf.Value()) > s.deps.Today(), s.say("fault.future"))
	})
	f.add("reason", f.reason, nil)
}

// add puts a field below the others. Its label and hint have the id "form.<id>"; without a fault nothing can be wrong
// with it.
func (f *form) add(id string, input fyne.CanvasObject, fault func() string) {
	s := f.screen
	shown := widgets.NewField(s.say("form."+id), s.deps.Words.SayOr("screen.register.form."+id+".hint", ""),
		s.sign(), input)
	f.rest.Add(shown)
	if fault == nil {
		fault = func() string { return "" }
	}
	f.fields = append(f.fields, field{shown, fault})
}

// save takes the amendment into use where nothing is wrong with the fields.
func (f *form) save() {
	s := f.screen
	if !f.right() {
		return
	}
	a := party.Amendment{Party: f.record.Code, Made: s.deps.Today(), Reason: strings.TrimSpace(f.reason.Text)}
	f.make(&a)
	s.change(func() error { return s.deps.Store.Add(a) }, func() {
		name := s.speaker().Party(a.Party)
		s.view(true)
		s.notify(widgets.Notice{Severity: widgets.Success, Summary: s.say("added", i18n.Args{"Party": name})})
	})
}

// right shows at each field what is wrong with it and goes to the first one.
func (f *form) right() bool {
	var first *widgets.Field
	for _, field := range f.fields {
		message := field.fault()
		field.SetFault(message)
		if message != "" && first == nil {
			first = field.Field
		}
	}
	f.screen.root.Refresh()
	if first == nil {
		return true
	}
	if input := widgets.FirstFocusable(first); input != nil {
		f.screen.deps.Canvas.Focus(input)
	}
	return false
}

// evidence is the source of the entry that the amendment adds. The office read it, so that the entry is reviewed.
func (f *form) evidence() party.Evidence {
	return party.Evidence{Source: party.Source{Document: party.OfficeSource, Place: strings.TrimSpace(f.source.Text),
		AsOf: treaty.Date(f.asOf.Value())}, Review: treaty.Reviewed}
}

// needed says that something must be written in a field.
func (s *Screen) needed(entry *widgets.Entry) func() string {
	return func() string { return when(strings.TrimSpace(entry.Text) == "", s.say("fault.empty")) }
}

func when(wrong bool, message string) string {
	if wrong {
		return message
	}
	return ""
}

func isDay(value string) bool {
	_, err := treaty.ParseDate(value)
	return err == nil
}
