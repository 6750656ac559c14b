package editor

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"rogatory/app/look"
	"rogatory/app/widgets"
	"rogatory/forms/answer"
	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
)

// byHand is the value of the choice to enter an authority by hand.
const byHand = "\x00by-hand"

// authorityEditor takes authorities of the register and, beside them, one entered by hand.
type authorityEditor struct {
	whole
	several bool
	options *widgets.Options
	manual  manualForm
	panel   *fyne.Container // around the form; hidden while the choice byHand is not made
	column  *fyne.Container
	others  []answer.Addressee // entered by hand before, beyond the one in the form
}

// newAuthorities takes one authority or several.
func newAuthorities(f *Form, s Spec, value any, h Hooks) Editor {
	chosen, _ := value.([]answer.Addressee)
	if one, ok := value.(answer.Addressee); ok && !one.Empty() {
		chosen = []answer.Addressee{one}
	}
	e := &authorityEditor{several: s.Kind == question.Authorities, manual: newManualForm(f, h)}
	choices := append(f.candidates(s, chosen),
		widgets.Choice{Value: byHand, Label: f.say("hand.choice"), Hint: f.say("hand.choice.hint")})
	e.options = widgets.NewOptions(e.several, choices)
	e.panel = widgets.Panel(look.Panel, look.Line, e.manual.column)
	e.options.OnSubmitted = h.Submit
	e.options.OnChanged = func() { e.showPanel(); h.Chosen() }
	e.column = widgets.Column(look.Small, e.options, e.panel)
	e.choose(chosen)
	return e
}

func (e *authorityEditor) choose(chosen []answer.Addressee) {
	var values []string
	shown := false
	for _, a := range chosen {
		switch {
		case !a.ByHand():
			values = append(values, a.ID)
		case shown:
			e.others = append(e.others, a)
		default:
			shown = true
			e.manual.set(a)
			values = append(values, byHand)
		}
	}
	e.options.SetChosen(values...)
	e.showPanel()
}

func (e *authorityEditor) showPanel() {
	if slices.Contains(e.options.Chosen(), byHand) {
		e.panel.Show()
	} else {
		e.panel.Hide()
	}
	e.column.Refresh()
}

func (e *authorityEditor) Object() fyne.CanvasObject { return e.column }

func (e *authorityEditor) Value() any {
	var chosen []answer.Addressee
	for _, value := range e.options.Chosen() {
		a := answer.Addressee{ID: value}
		if value == byHand {
			a = e.manual.read()
		}
		if !a.Empty() {
			chosen = append(chosen, a)
		}
	}
	chosen = append(chosen, e.others...)
	switch {
	case len(chosen) == 0:
		return nil
	case e.several:
		return chosen
	}
	return chosen[0]
}

// candidates are the authorities that the route proposes, those of its alternatives, and those on record that can have
// a part in it.
func (f *Form) candidates(s Spec, chosen []answer.Addressee) []widgets.Choice {
	facts, route := f.Request.Facts(), f.Request.Route()
	list := &candidateList{form: f}
	if s.ID == question.SendingTo.ID() {
		list.add(facts.Requested.Code, f.say("proposed"), route.To...)
		for _, alternative := range route.Alternatives {
			list.add(facts.Requested.Code, f.speaker().When(alternative), alternative.To...)
		}
		list.addRecord(facts.Requested, treaty.Answering)
	} else {
		proposed := route.Through
		if s.ID == question.SendingCopies.ID() {
			proposed = route.Copy
		}
		list.add("", f.say("proposed"), proposed...)
		list.addRecord(facts.Requesting, treaty.Sending)
		if s.ID == question.SendingCopies.ID() {
			list.addRecord(facts.Requested, treaty.Answering)
		}
	}
	for _, a := range chosen {
		if known, ok := f.speaker().Addressee(a); ok && !a.ByHand() {
			list.add("", "", known)
		}
	}
	return list.choices
}

type candidateList struct {
	form    *Form
	choices []widgets.Choice
}

// add offers authorities of a Party; without one it looks up whose record has each.
func (l *candidateList) add(of party.Code, note string, authorities ...party.Authority) {
	for _, a := range authorities {
		of := of
		if of == "" {
			of = l.owner(a)
		}
		if slices.ContainsFunc(l.choices, func(c widgets.Choice) bool { return c.Value == a.ID }) {
			continue
		}
		l.choices = append(l.choices,
			widgets.Choice{Value: a.ID, Label: l.form.speaker().Authority(a, of), Hint: l.hint(a, of, note)})
	}
}

// addRecord offers the points of contact and the central authorities of a Party that act in a direction.
func (l *candidateList) addRecord(record party.Party, direction treaty.Direction) {
	for _, role := range []treaty.Role{treaty.ContactPoint, treaty.CentralAuthority} {
		for _, a := range record.WithRole(role) {
			if len(a.Scope.Direction) == 0 || slices.Contains(a.Scope.Direction, direction) {
				l.add(record.Code, "", a)
			}
		}
	}
}

func (l *candidateList) owner(a party.Authority) party.Code {
	facts := l.form.Request.Facts()
	if _, ok := facts.Requesting.Authority(a.ID); ok {
		return facts.Requesting.Code
	}
	return facts.Requested.Code
}

// hint says whose authority it is, what for, how to reach it, and why it is offered.
func (l *candidateList) hint(a party.Authority, of party.Code, note string) string {
	var parts []string
	if !rules.Unnamed(a.ID) {
		parts = append(parts, l.form.speaker().Party(of), l.form.Words.Say("role."+string(a.Role)))
	}
	if scope := l.form.speaker().Scope(a.Scope); scope != "" {
		parts = append(parts, scope)
	}
	parts = append(parts, a.Emails...)
	parts = append(parts, a.Phones...)
	if note != "" {
		parts = append([]string{note}, parts...)
	}
	return strings.Join(parts, " · ")
}

// manualForm takes the particulars of an authority that is not in the register.
type manualForm struct {
	entries map[string]*widgets.Entry // by the names in manualFields
	column  *fyne.Container
}

// manualFields are the fields of an authority entered by hand, as the catalogue names them.
var manualFields = []string{"name", "address", "phones", "emails", "source", "confirmed_by"}

func newManualForm(f *Form, h Hooks) manualForm {
	m := manualForm{entries: map[string]*widgets.Entry{}, column: widgets.Column(look.Medium)}
	for _, name := range manualFields {
		entry := widgets.NewEntry()
		h.watch(entry)
		m.entries[name] = entry
		m.column.Add(widgets.NewField(f.say("hand."+name), f.Words.SayOr("screen.interview.hand."+name+".hint", ""),
			f.Words.Say("widget.fault"), entry))
	}
	return m
}

func (m manualForm) set(a answer.Addressee) {
	for name, text := range map[string]string{"name": a.Name, "address": a.Address,
		"phones": strings.Join(a.Phones, "; "), "emails": strings.Join(a.Emails, "; "), "source": a.Source,
		"confirmed_by": a.ConfirmedBy} {
		m.entries[name].SetText(text)
	}
}

func (m manualForm) read() answer.Addressee {
	text := func(name string) string { return strings.TrimSpace(m.entries[name].Text) }
	return answer.Addressee{Name: text("name"), Address: text("address"), Phones: split(text("phones")),
		Emails: split(text("emails")), Source: text("source"), ConfirmedBy: text("confirmed_by")}
}

// split reads several numbers or addresses from one line.
func split(text string) []string {
	var list []string
	for part := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == ';' || r == ',' }) {
		if part = strings.TrimSpace(part); part != "" {
			list = append(list, part)
		}
	}
	return list
}
