package interview

import (
	"reflect"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"rogatory/app/look"
	"rogatory/app/session"
	"rogatory/app/widgets"
	"rogatory/forms/flow"
	"rogatory/forms/question"
	"rogatory/forms/rules"
	"rogatory/forms/wording"
	"rogatory/i18n"
)

type args = i18n.Args

// page is what is shown of the interview at once: one page of questions, or all pages of a section.
type page struct {
	deps    Deps
	words   *i18n.Words
	pages   []flow.Page
	fields  []*pageField
	asked   []question.ID
	summary *fyne.Container // what has to be corrected, at the top
	content *fyne.Container
	rebuild func(focus question.ID) // shows the page anew
	next    func()                  // Continue
	renewed func()                  // an answer changed on which the sides of the page may depend
	pause   func()                  // ends the wait for a pause in typing
	gone    bool
}

// pageField is a question on the page. Proposal is what the program proposed and nobody has accepted or changed yet.
type pageField struct {
	id       question.ID
	editor   editor
	field    *widgets.Field
	proposal any
	alone    bool // the title of its page says already what is asked, and why
}

func newPage(deps Deps, shown []flow.Page, rebuild func(question.ID), next, renewed func()) *page {
	p := &page{deps: deps, words: deps.Words, pages: shown, rebuild: rebuild, next: next, renewed: renewed,
		summary: widgets.Column(0), pause: func() {}}
	p.asked = asked(deps.Session, shown)
	p.content = widgets.Measure(widest(p.asked), look.Large, widgets.Measure(look.ReadingWidth, 0, p.summary))
	style := widgets.Title
	if len(shown) > 1 {
		p.content.Add(widgets.NewText(widgets.Title, groupTitle(p.words, shown[0])))
		style = widgets.Section
	}
	for _, page := range shown {
		p.add(page, style)
	}
	return p
}

// asked returns the questions of pages that apply.
func asked(s *session.Session, pages []flow.Page) []question.ID {
	var ids []question.ID
	for _, page := range pages {
		ids = append(ids, s.Asked(page)...)
	}
	return ids
}

// groupTitle says what is to be done in the section of a page.
func groupTitle(words *i18n.Words, p flow.Page) string {
	return words.SayOr("group."+string(p.Group), string(p.Group))
}

// add puts the questions of one page below its title.
func (p *page) add(shown flow.Page, title widgets.TextStyle) {
	p.content.Add(widgets.Measure(look.ReadingWidth, 0, p.head(shown, title)))
	ids := p.deps.Session.Asked(shown)
	for _, id := range ids {
		f := p.makeField(id, len(ids) == 1)
		p.fields = append(p.fields, f)
		p.content.Add(p.withHelp(f))
	}
}

func (p *page) say(id string, a ...args) string {
	return p.words.Say("screen.interview."+id, a...)
}

func (p *page) speaker() wording.Speaker {
	return wording.Speaker{Words: p.words, Facts: p.deps.Session.Facts()}
}

func (p *page) today() time.Time { return p.deps.Session.Facts().Today.Time() }

// head is the title of a page with the reason why it is asked.
func (p *page) head(shown flow.Page, title widgets.TextStyle) fyne.CanvasObject {
	id := "page." + string(shown.ID)
	head := widgets.Column(look.Small, widgets.NewText(title, p.words.SayOr(id+".title", string(shown.ID))))
	if why := p.words.SayOr(id+".why", ""); why != "" {
		head.Add(widgets.NewText(widgets.Note, why))
	}
	return head
}

func (p *page) makeField(id question.ID, alone bool) *pageField {
	q, _ := question.ByID(id)
	value := p.deps.Session.Draft().Answer(id)
	f := &pageField{id: id, alone: alone}
	if value == nil {
		value = p.deps.Session.Proposal(id)
		f.proposal = value
	}
	s := spec{id: id, kind: q.Kind, level: rules.Level(p.deps.Session.Facts(), id), options: q.Options,
		fields: q.Fields}
	f.editor = p.newEditor(s, value, hooks{left: p.keep, typed: p.typed, chosen: p.keepAndRenew, submit: p.next,
		rebuilt: p.refresh})
	if entry, ok := widgets.FirstFocusable(f.editor.object()).(*widgets.Entry); ok && f.proposal != nil {
		entry.Replaced = true
	}
	label := p.words.SayOr("question."+string(id)+".title", string(id))
	if alone {
		label = ""
	} else {
		label = p.marked(label, s.level)
	}
	f.field = widgets.NewField(label, p.hint(f), p.words.Say("widget.fault"), f.editor.object())
	return f
}

// hint says how to answer and, where the program filled something in, that it did.
func (p *page) hint(f *pageField) string {
	hint := p.words.SayOr("question."+string(f.id)+".hint", "")
	if f.proposal != nil {
		hint = strings.TrimSpace(hint + " " + p.say("proposal"))
	}
	return hint
}

// marked adds to a label what may stay empty; what must be answered has no mark.
func (p *page) marked(label string, level question.Level) string {
	switch level {
	case question.Optional:
		return label + " " + p.say("optional")
	case question.Recommended:
		return label + " " + p.say("recommended")
	}
	return label
}

// values reads the page. Proposals that nobody touched are left out unless the page is submitted.
func (p *page) values(submitted bool) session.Values {
	values := session.Values{}
	draft := p.deps.Session.Draft()
	for _, f := range p.fields {
		value := f.editor.value()
		if !submitted && f.proposal != nil && !draft.Has(f.id) && reflect.DeepEqual(value, f.proposal) {
			continue
		}
		values[f.id] = value
	}
	return values
}

// typedFor is how long typing pauses before what stands on the page is stored.
const typedFor = 2 * time.Second

// typed stores the page after a pause in typing, so that a crash loses a few words at the most.
func (p *page) typed() {
	p.pause()
	p.pause = p.deps.Runner.Later(typedFor, p.keep)
}

// leave ends the wait for a pause. The page stores nothing any more.
func (p *page) leave() {
	p.pause()
	p.gone = true
}

// keep stores what stands on the page. A page that was left has fields that still lose the focus; they store nothing.
func (p *page) keep() {
	if p.gone {
		return
	}
	if err := p.deps.Session.Keep(p.values(false)); err != nil {
		p.deps.Fail(err)
		return
	}
	p.deps.Kept()
}

// keepAndRenew stores a choice and shows the page anew where other questions follow from it.
func (p *page) keepAndRenew() {
	p.keep()
	p.renewed()
	if !p.outdated() {
		return
	}
	p.rebuild(p.focused())
}

// outdated reports whether other questions apply now than are shown.
func (p *page) outdated() bool {
	shown := p.pages
	if p.deps.Whole {
		shown = p.deps.Session.Section()
	}
	return !slices.Equal(p.asked, asked(p.deps.Session, shown))
}

// focused is the question that has the focus.
func (p *page) focused() question.ID {
	focused, ok := p.deps.Canvas.Focused().(fyne.CanvasObject)
	if !ok {
		return ""
	}
	for _, f := range p.fields {
		if widgets.Holds(f.editor.object(), focused) {
			return f.id
		}
	}
	return ""
}

// mayStayEmpty reports whether a field is a list without entries that need not have any.
func (p *page) mayStayEmpty(f *pageField) bool {
	list, ok := f.editor.(*entriesEditor)
	return ok && len(list.cards) == 0 && rules.Level(p.deps.Session.Facts(), f.id) != question.Mandatory
}

func (p *page) refresh() {
	if p.content != nil {
		p.content.Refresh()
	}
}

// showFaults lists what is wrong at the top, each with a link, and says it at the field. What was typed stays.
func (p *page) showFaults(faults []session.Fault) {
	p.clearFaults()
	list := make([]widgets.Fault, len(faults))
	for i, fault := range faults {
		message := p.words.Say("error.answer."+fault.Code, fault.Args)
		at := p.fieldAt(fault.Place)
		if at != nil {
			at.SetFault(message)
		}
		list[i] = widgets.Fault{Message: p.faultLine(fault, message), Go: func() { p.goTo(fault.Place) }}
	}
	p.summary.Add(widgets.NewFaultSummary(p.words.Count("screen.interview.faults", len(faults)), list))
	p.content.Refresh()
}

// faultLine names the question where the message alone would not tell it.
func (p *page) faultLine(fault session.Fault, message string) string {
	return p.say("fault.line", args{"Question": p.speaker().Place(fault.Place), "Message": message})
}

func (p *page) clearFaults() {
	p.summary.RemoveAll()
	for _, f := range p.fields {
		f.field.SetFault("")
		if list, ok := f.editor.(faultClearer); ok {
			list.clearFaults()
		}
	}
}

// faultClearer is an editor with messages at places inside it.
type faultClearer interface{ clearFaults() }

func (e *entriesEditor) clearFaults() {
	for _, c := range e.cards {
		for _, f := range c.fields {
			f.field.SetFault("")
			if list, ok := f.editor.(faultClearer); ok {
				list.clearFaults()
			}
		}
	}
}

// fieldAt finds the field of a question or of a place inside its list.
func (p *page) fieldAt(place question.ID) *widgets.Field {
	for _, f := range p.fields {
		if f.id != place.Question() {
			continue
		}
		if inside := strings.TrimPrefix(string(place), string(f.id)); inside != "" {
			if field, ok := f.editor.place(inside); ok {
				return field
			}
		}
		return f.field
	}
	return nil
}

// goTo puts the focus where a fault or a finding is.
func (p *page) goTo(place question.ID) {
	if field := p.fieldAt(place); field != nil {
		p.focus(field)
	}
}

func (p *page) focus(object fyne.CanvasObject) {
	if f := widgets.FirstFocusable(object); f != nil {
		p.deps.Canvas.Focus(f)
	}
}

func (p *page) dateWords() widgets.DateWords {
	return widgets.NewDateWords(func(id string) string { return p.words.Say(id) }, p.words.Date)
}
