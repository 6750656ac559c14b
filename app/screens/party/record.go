package party

import (
	"slices"

	"fyne.io/fyne/v2"
	"rogatory/app/look"
	"rogatory/app/widgets"
	"rogatory/forms/party"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

// parts are what stands below the head. A record by itself has every language rule, every instrument and what no longer
// holds in the place of what bears on a request.
func (s *Screen) parts() []fyne.CanvasObject {
	record := s.deps.Facts.Requested
	if s.deps.Whole == nil {
		return []fyne.CanvasObject{s.matters(record), s.authorities(record), s.languages(),
			s.statements("declarations", record.Declarations),
			s.statements("practice", record.Practice), s.instruments(), s.defects(record), s.unknown(record)}
	}
	return []fyne.CanvasObject{s.authorities(record), s.rules(record.Languages),
		s.statements("declarations", record.Declarations),
		s.statements("practice", record.Practice), s.bonds(record.Instruments), s.defects(record), s.unknown(record),
		s.ended(*s.deps.Whole)}
}

// backWords lead back to where the page was opened.
func (s *Screen) backWords() string {
	if s.deps.Whole == nil {
		return s.say("back")
	}
	return s.say("record.back")
}

// edition is that of the register in use.
func (s *Screen) edition() treaty.Date {
	if register := s.deps.Facts.Register; register != nil {
		return treaty.Date(register.Edition())
	}
	return party.Edition
}

// mark says that the office added or ended an entry; nil where it did not.
func (s *Screen) mark(evidence party.Evidence) fyne.CanvasObject {
	if !evidence.FromOffice() {
		return nil
	}
	return widgets.Row(0, widgets.NewTag(widgets.Consider, s.say("record.office")))
}

// signed puts the mark of the office above a card.
func (s *Screen) signed(evidence party.Evidence, card *fyne.Container) {
	if mark := s.mark(evidence); mark != nil {
		card.Objects = slices.Insert(card.Objects, 0, mark)
	}
}

// rules lists every language rule with what it rests on.
func (s *Screen) rules(list []party.LanguageRule) fyne.CanvasObject {
	column := widgets.Column(look.Small, widgets.NewText(widgets.Section, s.say("languages")))
	if len(list) == 0 {
		column.Add(widgets.NewText(widgets.Note, s.say("languages.none")))
	}
	for _, rule := range list {
		card := widgets.Column(look.Hair, widgets.NewText(widgets.Strong, s.speaker().LanguageRule(rule)),
			s.source(rule.Source, rule.Checked, string(rule.Review)))
		s.signed(rule.Evidence, card)
		column.Add(widgets.Panel(look.Paper, look.Line, card))
	}
	return column
}

// bonds lists every instrument beside the Convention.
func (s *Screen) bonds(list []party.Bond) fyne.CanvasObject {
	if len(list) == 0 {
		return nil
	}
	column := widgets.Column(look.Small, widgets.NewText(widgets.Section, s.say("record.instruments")))
	for _, bond := range list {
		words := s.speaker().Instrument(bond.ID)
		if bond.With != "" {
			words = s.speaker().Party(bond.With) + ": " + s.speaker().Treaty(bond)
		}
		if bond.From != "" && bond.From != party.UnknownDay {
			words += " · " + s.say("record.from", i18n.Args{"Date": s.speaker().Date(bond.From)})
		}
		column.Add(widgets.Column(0, widgets.NewText(widgets.Body, words),
			s.source(bond.Source, bond.Checked, string(bond.Review))))
	}
	return column
}

// ended lists what the record holds but what no longer applies on the day of the page, so that nobody looks for it in
// vain.
func (s *Screen) ended(whole party.Party) fyne.CanvasObject {
	column := widgets.Column(look.Small, widgets.NewText(widgets.Section, s.say("record.ended")))
	add := func(until treaty.Date, words string, evidence party.Evidence) {
		if until == "" || until > s.deps.Facts.Today {
			return
		}
		card := widgets.Column(look.Hair,
			widgets.NewText(widgets.Caption, s.say("record.until", i18n.Args{"Date": s.speaker().Date(until)})),
			widgets.NewText(widgets.Body, words), s.source(evidence.Source, evidence.Checked, string(evidence.Review)))
		s.signed(evidence, card)
		column.Add(widgets.Panel(look.Paper, look.Line, card))
	}
	for _, a := range whole.Authorities {
		add(a.Until, s.deps.Words.Say("role."+string(a.Role))+"\n"+a.Name, a.Evidence)
	}
	for _, st := range slices.Concat(whole.Declarations, whole.Practice) {
		until := st.Withdrawn
		if until == "" {
			until = st.Until
		}
		add(until, s.say("statement",
			i18n.Args{"Kind": s.say("kind." + string(st.Kind)), "Article": string(st.Article)})+"\n"+
			st.Summary.In(s.deps.Words.Language()), st.Evidence)
	}
	for _, l := range whole.Languages {
		add(l.Until, s.speaker().LanguageRule(l), l.Evidence)
	}
	if len(column.Objects) == 1 {
		return nil
	}
	return column
}
