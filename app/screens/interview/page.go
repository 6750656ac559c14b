package interview

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"rogatory/app/look"
	"rogatory/app/screens/interview/editor"
	"rogatory/app/screens/interview/identifiers"
	"rogatory/app/session"
	"rogatory/app/widgets"
	"rogatory/app/work"
	"rogatory/forms/flow"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/rules"
	"rogatory/forms/wording"
	"rogatory/i18n"
)

type args = i18n.Args

// page is what is shown of the interview at once: one page of questions, or all pages of a section.
type page struct {
	keeping
	tables  []*identifiers.Editor // of identifiers
	deps    Deps
	words   *i18n.Words
	pages   []flow.Page
	fields  []*pageField
	asked   []question.ID
	summary *fyne.Container // what has to be corrected, at the top
	content *fyne.Container
	form    *editor.Form
	do      actions
}

// actions are what a page does to its screen.
type actions struct {
	rebuild func(focus question.ID) // shows the page anew
	next    func()                  // Continue
	chosen  func()                  // an answer changed on which the tasks and the margin may depend
}

// pageField is a question on the page.
type pageField struct {
	id       question.ID
	editor   editor.Editor
	field    *widgets.Field
	proposal any  // of the program, which the user has neither accepted nor changed yet
	alone    bool // the title of its page says already what is asked, and why
}

func newPage(deps Deps, shown []flow.Page, do actions) *page {
	p := &page{deps: deps, words: deps.Words, pages: shown, do: do, summary: widgets.Column(0)}
	p.keeping = keeping{page: p, storing: work.NewStoring()}
	p.form = &editor.Form{Words: deps.Words, Request: deps.Session, Choose: deps.Choose, Focus: p.focus,
		Fail: deps.Fail, Identifiers: p.identifiers}
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

// tableWidth is how wide the page of the identifiers grows, so that a row of their table can stand in one line; what is
// read there keeps its own measure.
const tableWidth float32 = 960

// widest is how wide a page grows that asks these questions.
func widest(asked []question.ID) float32 {
	if slices.Contains(asked, question.DataItems.ID()) {
		return tableWidth
	}
	return look.ReadingWidth
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

// identifiers makes the table of identifiers of an item of data sought.
func (p *page) identifiers(value any, zone func() string, h editor.Hooks) editor.Editor {
	deps := identifiers.Deps{Words: p.words, Canvas: p.deps.Canvas, Runner: p.deps.Runner, Files: p.deps.Rows,
		Memory: p.deps.Remembered}
	table := identifiers.New(deps, value, zone, h)
	p.tables = append(p.tables, table)
	return table
}

// tableAt is the table of identifiers that a file is for: the one with an open box, else the one at a place of the
// window, else the first; nil where there is none.
func tableAt(tables []*identifiers.Editor, at fyne.Position) *identifiers.Editor {
	var found *identifiers.Editor
	for _, table := range tables {
		top := fyne.CurrentApp().Driver().AbsolutePositionForObject(table.Object())
		below := top.AddXY(table.Object().Size().Width, table.Object().Size().Height)
		inside := at.X >= top.X && at.Y >= top.Y && at.X < below.X && at.Y < below.Y
		if table.Open() {
			return table
		}
		if found == nil || inside {
			found = table
		}
	}
	return found
}

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
		value = proposal(p.deps, id)
		f.proposal = value
	}
	s := editor.Spec{ID: id, Kind: q.Kind, Level: rules.Level(p.deps.Session.Facts(), id), Options: q.Options,
		Fields: q.Fields, Height: q.Height}
	f.editor = p.form.New(s, value, editor.Hooks{Left: p.left, Typed: p.typed, Chosen: p.keepChoice, Submit: p.do.next,
		Resized: p.refresh})
	if entry, ok := widgets.FirstFocusable(f.editor.Object()).(*widgets.Entry); ok && f.proposal != nil {
		entry.Replaced = true
	}
	label := p.words.SayOr("question."+string(id)+".title", string(id))
	if alone {
		label = ""
	} else {
		label = p.form.Marked(label, s.Level)
	}
	f.field = widgets.NewField(label, p.hint(f), p.words.Say("widget.fault"), f.editor.Object())
	return f
}

// hint says how to answer and, where the program filled something in, that it did.
func (p *page) hint(f *pageField) string {
	hint := p.words.SayOr("question."+string(f.id)+".hint", "")
	if f.proposal != nil {
		hint = strings.TrimSpace(hint + " " + p.deps.say("proposal"))
	}
	return hint
}

// proposal is what the program proposes for a question without an answer. The country of the data is proposed from the
// words about its place, which no rule reads.
func proposal(deps Deps, id question.ID) any {
	if id == question.LocationCountry.ID() {
		if named := deps.speaker().CountryOfData(wording.StateCodes()); named != "" {
			return named
		}
	}
	return deps.Session.Proposal(id)
}

// values reads the page. Proposals that the user did not touch are left out unless the page is submitted.
func (p *page) values(submitted bool) session.Values {
	values := session.Values{}
	draft := p.deps.Session.Draft()
	for _, f := range p.fields {
		value := f.editor.Value()
		if !submitted && f.proposal != nil && !draft.Has(f.id) && request.SameAnswer(value, f.proposal) {
			continue
		}
		values[f.id] = value
	}
	return values
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
		if widgets.Holds(f.editor.Object(), focused) {
			return f.id
		}
	}
	return ""
}

// mayStayEmpty reports whether a field is a list without entries that need not have any.
func (p *page) mayStayEmpty(f *pageField) bool {
	list, ok := f.editor.(*editor.Entries)
	return ok && list.Len() == 0 && rules.Level(p.deps.Session.Facts(), f.id) != question.Mandatory
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
		message := p.words.Say("error.answer."+fault.Code, p.deps.speaker().Arguments(fault.Args))
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
	return p.deps.say("fault.line", args{"Question": p.deps.speaker().Place(fault.Place), "Message": message})
}

func (p *page) clearFaults() {
	p.summary.RemoveAll()
	for _, f := range p.fields {
		f.field.SetFault("")
		f.editor.ClearFaults()
	}
}

// fieldAt finds the field of a question or of a place inside its list.
func (p *page) fieldAt(place question.ID) *widgets.Field {
	for _, f := range p.fields {
		if f.id != place.Question() {
			continue
		}
		if inside := strings.TrimPrefix(string(place), string(f.id)); inside != "" {
			if field, ok := f.editor.Place(inside); ok {
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
