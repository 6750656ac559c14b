package interview

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
	page    *page
	several bool
	options *widgets.Options
	hand    handForm
	form    *fyne.Container
	column  *fyne.Container
	others  []answer.Addressee // entered by hand before, beyond the one that the form shows
}

func (p *page) newAuthority(s spec, value any, h hooks) editor {
	chosen, _ := value.(answer.Addressee)
	return p.authorityEditor(s, false, one(chosen), h)
}

func (p *page) newAuthorities(s spec, value any, h hooks) editor {
	chosen, _ := value.([]answer.Addressee)
	return p.authorityEditor(s, true, chosen, h)
}

func one(a answer.Addressee) []answer.Addressee {
	if a.Empty() {
		return nil
	}
	return []answer.Addressee{a}
}

func (p *page) authorityEditor(s spec, several bool, chosen []answer.Addressee, h hooks) editor {
	e := &authorityEditor{page: p, several: several, hand: p.newHandForm(h)}
	choices := p.candidates(s, chosen)
	choices = append(choices,
		widgets.Choice{Value: byHand, Label: p.say("hand.choice"), Hint: p.say("hand.choice.hint")})
	e.options = widgets.NewOptions(several, choices)
	e.form = widgets.Panel(look.Panel, look.Line, e.hand.column)
	e.options.OnSubmitted = h.submit
	e.options.OnChanged = func() { e.showForm(); h.chosen() }
	e.column = widgets.Column(look.Small, e.options, e.form)
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
			e.hand.set(a)
			values = append(values, byHand)
		}
	}
	e.options.SetChosen(values...)
	e.showForm()
}

func (e *authorityEditor) showForm() {
	if slices.Contains(e.options.Chosen(), byHand) {
		e.form.Show()
	} else {
		e.form.Hide()
	}
	e.column.Refresh()
}

func (e *authorityEditor) object() fyne.CanvasObject           { return e.column }
func (e *authorityEditor) place(string) (*widgets.Field, bool) { return nil, false }

func (e *authorityEditor) value() any {
	var chosen []answer.Addressee
	for _, value := range e.options.Chosen() {
		a := answer.Addressee{ID: value}
		if value == byHand {
			a = e.hand.read()
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
func (p *page) candidates(s spec, chosen []answer.Addressee) []widgets.Choice {
	facts, route := p.deps.Session.Facts(), p.deps.Session.Route()
	list := &candidateList{page: p}
	if s.id == question.SendingTo.ID() {
		list.add(facts.Requested.Code, p.say("proposed"), route.To...)
		for _, alternative := range route.Alternatives {
			list.add(facts.Requested.Code, p.speaker().When(alternative), alternative.To...)
		}
		list.addRecord(facts.Requested, treaty.Answering)
	} else {
		proposed := route.Through
		if s.id == question.SendingCopies.ID() {
			proposed = route.Copy
		}
		list.add("", p.say("proposed"), proposed...)
		list.addRecord(facts.Requesting, treaty.Sending)
		if s.id == question.SendingCopies.ID() {
			list.addRecord(facts.Requested, treaty.Answering)
		}
	}
	for _, a := range chosen {
		if known, ok := p.speaker().Addressee(a); ok && !a.ByHand() {
			list.add("", "", known)
		}
	}
	return list.choices
}

type candidateList struct {
	page    *page
	choices []widgets.Choice
}

// add offers authorities of a Party; without one it looks in whose record each stands.
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
			widgets.Choice{Value: a.ID, Label: l.page.speaker().Authority(a, of), Hint: l.hint(a, of, note)})
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
	facts := l.page.deps.Session.Facts()
	if _, ok := facts.Requesting.Authority(a.ID); ok {
		return facts.Requesting.Code
	}
	return facts.Requested.Code
}

// hint says whose authority it is, what for, how to reach it, and why it stands here.
func (l *candidateList) hint(a party.Authority, of party.Code, note string) string {
	var parts []string
	if !rules.Unnamed(a.ID) {
		parts = append(parts, l.page.speaker().Party(of), l.page.words.Say("role."+string(a.Role)))
	}
	if scope := l.page.speaker().Scope(a.Scope); scope != "" {
		parts = append(parts, scope)
	}
	parts = append(parts, a.Emails...)
	parts = append(parts, a.Phones...)
	if note != "" {
		parts = append([]string{note}, parts...)
	}
	return strings.Join(parts, " · ")
}

// handForm takes the particulars of an authority that is not in the register.
type handForm struct {
	entries map[string]*widgets.Entry
	column  *fyne.Container
}

var handFields = []string{"name", "address", "phones", "emails", "source", "confirmed_by"}

func (p *page) newHandForm(h hooks) handForm {
	f := handForm{entries: map[string]*widgets.Entry{}, column: widgets.Column(look.Medium)}
	for _, name := range handFields {
		entry := widgets.NewEntry()
		entry.OnChanged = func(string) { h.typed() }
		entry.OnLeft = h.left
		entry.OnSubmitted = func(string) { h.submit() }
		f.entries[name] = entry
		f.column.Add(widgets.NewField(p.say("hand."+name), p.words.SayOr("screen.interview.hand."+name+".hint", ""),
			p.words.Say("widget.fault"), entry))
	}
	return f
}

func (f handForm) set(a answer.Addressee) {
	for name, text := range map[string]string{"name": a.Name, "address": a.Address,
		"phones": strings.Join(a.Phones, "; "),
		"emails": strings.Join(a.Emails, "; "), "source": a.Source, "confirmed_by": a.ConfirmedBy} {
		f.entries[name].SetText(text)
	}
}

func (f handForm) read() answer.Addressee {
	text := func(name string) string { return strings.TrimSpace(f.entries[name].Text) }
	return answer.Addressee{Name: text("name"), Address: text("address"), Phones: split(text("phones")),
		Emails: split(text("emails")),
		Source: text("source"), ConfirmedBy: text("confirmed_by")}
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
