// Package party shows what the register holds about the requested Party: what matters for this request first, then
// authorities, declarations, languages, instruments in common, defects and what is unknown. Every fact has its source
// and date. The same page shows a record by itself, apart from any request, with what no longer holds.
package party

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"rogatory/app/look"
	"rogatory/app/widgets"
	"rogatory/app/work"
	"rogatory/forms/party"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
	"rogatory/forms/wording"
	"rogatory/i18n"
)

// Deps are what the screen uses, and what it reports.
type Deps struct {
	Words  *i18n.Words
	Runner work.Runner
	Canvas fyne.Canvas
	Facts  rules.Facts
	// Whole is the whole record where it is shown by itself, apart from a request; then Facts.Requested is Whole on the
	// day of Facts.Today. Nil shows what bears on the request first.
	Whole *party.Party
	Back  func()
}

// Screen is the page.
type Screen struct {
	deps   Deps
	scroll *widgets.Scroll
	first  *widgets.Button
}

// New makes the page of the requested Party.
func New(deps Deps) *Screen {
	s := &Screen{deps: deps}
	s.first = widgets.NewLineLink("‹ "+s.backWords(), deps.Back)
	record := deps.Facts.Requested
	body := widgets.Measure(look.ReadingWidth+140, look.Large, widgets.Row(0, s.first), s.head(record))
	for _, part := range s.parts() {
		if part != nil {
			body.Add(part)
		}
	}
	s.scroll = widgets.NewScroll(deps.Runner, deps.Canvas, widgets.Inset(look.Large, look.Medium, body))
	return s
}

// Content is what the window shows.
func (s *Screen) Content() fyne.CanvasObject { return s.scroll.Scroll }

// Turn scrolls for a key that nothing else used.
func (s *Screen) Turn(key fyne.KeyName) { s.scroll.Turn(key) }

// Title stands in the title of the window.
func (s *Screen) Title() string { return s.deps.Facts.Requested.Names.In(s.deps.Words.Language()) }

// Focus is the link back.
func (s *Screen) Focus() fyne.Focusable { return s.first }

// Back leads to where the page was opened.
func (s *Screen) Back() { s.deps.Back() }

// Leave ends the watch over the focus.
func (s *Screen) Leave() { s.scroll.Stop() }

func (s *Screen) say(id string, args ...i18n.Args) string {
	return s.deps.Words.Say("screen.party."+id, args...)
}

func (s *Screen) speaker() wording.Speaker {
	return wording.Speaker{Words: s.deps.Words, Facts: s.deps.Facts}
}

func (s *Screen) head(record party.Party) fyne.CanvasObject {
	m := record.Membership
	column := widgets.Column(look.Hair,
		widgets.NewText(widgets.Title, record.Names.In(s.deps.Words.Language())),
		widgets.NewText(widgets.Note, s.say("since", i18n.Args{"Date": s.speaker().Date(m.InForce)})),
		widgets.NewText(widgets.Note,
			s.say("edition", i18n.Args{"Edition": s.speaker().Date(s.edition()),
				"Checked": s.speaker().Date(record.Checked)})),
		s.source(m.Source, record.Checked, ""))
	if record.Notes != nil {
		column.Add(widgets.NewText(widgets.Body, record.Notes.In(s.deps.Words.Language())))
	}
	return column
}

// matters are the points that decide this request: channel, addressee, languages, and the findings about the Party.
func (s *Screen) matters(record party.Party) fyne.CanvasObject {
	route := rules.FindRoute(s.deps.Facts)
	column := widgets.Column(look.Small, widgets.NewText(widgets.Section, s.say("matters")))
	var names []string
	for _, a := range route.To {
		names = append(names, s.speaker().Authority(a, record.Code))
	}
	var reasons []string
	for _, r := range route.Reasons {
		reasons = append(reasons, s.speaker().Reason(r))
	}
	channel := ""
	if route.Channel != "" {
		channel = s.deps.Words.Say("channel." + string(route.Channel))
	}
	column.Add(widgets.Panel(look.AdviseTint, look.Consider, widgets.NewLines([]widgets.Line{
		{Label: s.say("channel"), Value: channel}, {Label: s.say("addressee"), Value: strings.Join(names, "\n")},
		{Label: s.say("why"), Value: strings.Join(reasons, " ")}})))
	for _, f := range rules.CheckRoute(s.deps.Facts) {
		summary, action := s.speaker().Finding(f)
		column.Add(widgets.NewNotice(widgets.Notice{Severity: severities[f.Severity],
			Word: s.deps.Words.Say("severity." + string(f.Severity)), Summary: summary, Action: action}))
	}
	return column
}

var severities = map[rules.Severity]widgets.Severity{rules.Block: widgets.MustFix, rules.Warn: widgets.CheckThis,
	rules.Advise: widgets.Consider}

// authorities are address cards by role; those for requests come first.
func (s *Screen) authorities(record party.Party) fyne.CanvasObject {
	column := widgets.Column(look.Small, widgets.NewText(widgets.Section, s.say("authorities")))
	if len(record.Authorities) == 0 {
		column.Add(widgets.NewText(widgets.Note, s.say("authorities.none")))
	}
	for _, role := range []treaty.Role{treaty.ContactPoint, treaty.CentralAuthority, treaty.ReceivingAuthority,
		treaty.CopyAuthority, treaty.Extradition, treaty.ProvisionalArrest} {
		for _, a := range record.WithRole(role) {
			column.Add(s.authority(a))
		}
	}
	return column
}

func (s *Screen) authority(a party.Authority) fyne.CanvasObject {
	card := widgets.Column(look.Hair,
		widgets.NewText(widgets.Caption, s.deps.Words.Say("role."+string(a.Role))),
		widgets.NewText(widgets.Strong, a.Name))
	if a.NameEn != "" {
		card.Add(widgets.NewText(widgets.Note, a.NameEn))
	}
	if a.Instrument != "" {
		card.Add(widgets.NewText(widgets.Note, s.speaker().InstrumentTitle(a.Instrument)))
	}
	if scope := s.speaker().Scope(a.Scope); scope != "" {
		card.Add(widgets.NewText(widgets.Note, scope))
	}
	if a.Address != "" {
		card.Add(widgets.NewText(widgets.Body, a.Address))
	}
	for _, contact := range []struct {
		label string
		list  []string
	}{{"phone", a.Phones}, {"fax", a.Faxes}, {"email", a.Emails}, {"web", a.Web}} {
		for _, text := range contact.list {
			card.Add(s.contact(s.say(contact.label), text, a.Conditions))
		}
	}
	if a.WhenCalling != nil {
		card.Add(widgets.NewText(widgets.Body,
			s.say("when-calling", i18n.Args{"Words": a.WhenCalling.In(s.deps.Words.Language())})))
	}
	card.Add(widgets.NewLines([]widgets.Line{{Label: s.say("hours"), Value: a.OfficeHours},
		{Label: s.say("zone"), Value: a.TimeZone}, {Label: s.say("speaks"), Value: s.names(a.Languages)}}))
	card.Add(s.source(a.Source, a.Checked, string(a.Review)))
	s.signed(a.Evidence, card)
	return widgets.Panel(look.Paper, look.Line, card)
}

// contact is one number or address with a button that copies it, and the limits on its use.
func (s *Screen) contact(label, text string, conditions []party.Condition) fyne.CanvasObject {
	line := widgets.Row(look.Small, widgets.NewLine(widgets.Caption, label), widgets.NewLine(widgets.Body, text),
		widgets.NewCopy(s.deps.Runner, s.deps.Words.Say("widget.copy"), s.deps.Words.Say("widget.copied"), text))
	column := widgets.Column(0, line)
	for _, c := range conditions {
		if c.Of != text {
			continue
		}
		words := s.deps.Words.Say("condition." + string(c.Kind))
		if note := c.Note.In(s.deps.Words.Language()); note != "" {
			words = s.deps.Words.Say("screen.review.field", i18n.Args{"Field": words, "Value": note})
		}
		column.Add(widgets.NewText(widgets.TextStyle{Size: widgets.Caption.Size, Colour: look.CheckThis, Bold: true},
			widgets.CheckThis.Sign()+" "+words))
	}
	return column
}

func (s *Screen) names(tags []string) string {
	names := make([]string, len(tags))
	for i, tag := range tags {
		names[i] = s.deps.Words.LanguageName(tag)
	}
	return s.deps.Words.And(names)
}

// source is the small card on where a fact stands.
func (s *Screen) source(source party.Source, checked treaty.Date, review string) fyne.CanvasObject {
	title := source.Document
	if document, ok := party.DocumentByID(source.Document); ok {
		title = document.Title.In(s.deps.Words.Language())
	}
	lines := []widgets.Line{{Label: s.say("source.document"), Value: title},
		{Label: s.say("source.place"), Value: source.Place},
		{Label: s.say("source.as-of"), Value: s.speaker().Date(source.AsOf)},
		{Label: s.say("source.checked"), Value: s.speaker().Date(checked)}}
	if review != "" {
		lines = append(lines, widgets.Line{Label: s.say("source.review"), Value: s.deps.Words.Say("review." + review)})
	}
	id := "source"
	if source.AsOf < s.deps.Facts.Today.AddYears(-2) {
		id = "source.old"
	}
	return widgets.NewSource(s.say(id, i18n.Args{"Date": s.speaker().Date(source.AsOf)}), lines)
}

// unknown names the roles for which nobody is on record.
func (s *Screen) unknown(record party.Party) fyne.CanvasObject {
	if len(record.Unknown) == 0 {
		return nil
	}
	column := widgets.Column(look.Hair, widgets.NewText(widgets.Section, s.say("unknown")))
	for _, role := range slices.Compact(slices.Clone(record.Unknown)) {
		column.Add(widgets.NewText(widgets.Body,
			s.say("unknown.role", i18n.Args{"Role": s.deps.Words.Say("role." + string(role))})))
	}
	return column
}
