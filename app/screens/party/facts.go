package party

import (
	"strings"

	"fyne.io/fyne/v2"
	"rogatory/app/look"
	"rogatory/app/widgets"
	"rogatory/forms/party"
	"rogatory/forms/rules"
	"rogatory/i18n"
)

// languages lists every source's answer with its strength and date, and says when they differ.
func (s *Screen) languages() fyne.CanvasObject {
	known := rules.FindLanguages(s.deps.Facts)
	column := widgets.Column(look.Small, widgets.NewText(widgets.Section, s.say("languages")))
	if known.Conflict {
		column.Add(widgets.NewNotice(widgets.Notice{Severity: widgets.CheckThis,
			Word: s.deps.Words.Say("severity.warn"), Summary: s.say("languages.differ")}))
	}
	if len(known.Recommended) > 0 {
		column.Add(widgets.NewText(widgets.Body,
			s.say("languages.recommended", i18n.Args{"Languages": s.names(known.Recommended)})))
	}
	if len(known.Accepted) == 0 {
		column.Add(widgets.NewText(widgets.Note, s.say("languages.none")))
	}
	for _, a := range known.Accepted {
		column.Add(s.language(a))
	}
	return column
}

func (s *Screen) language(a rules.Accepted) fyne.CanvasObject {
	names := s.names(a.Languages)
	if names == "" {
		names = s.say("languages.any")
	}
	card := widgets.Column(look.Hair, widgets.NewText(widgets.Strong, names),
		widgets.NewText(widgets.Note, s.deps.Words.Say("strength."+string(a.Strength))+" · "+
			s.deps.Words.Say("strength."+string(a.Strength)+".explain")))
	if a.Certified {
		card.Add(widgets.NewText(widgets.Note, s.say("languages.certified")))
	}
	if a.Rule.Source.Document != "" {
		card.Add(s.source(a.Rule.Source, a.Rule.Checked, string(a.Rule.Review)))
	}
	s.signed(a.Rule.Evidence, card)
	return widgets.Panel(look.Paper, look.Line, card)
}

// statements are declarations, or rules of law and guidance, by article; those that touch a request show what they do.
func (s *Screen) statements(id string, list []party.Statement) fyne.CanvasObject {
	if len(list) == 0 && id != "declarations" {
		return nil
	}
	column := widgets.Column(look.Small, widgets.NewText(widgets.Section, s.say(id)))
	if len(list) == 0 {
		column.Add(widgets.NewText(widgets.Note, s.say("declarations.none")))
	}
	for _, statement := range list {
		column.Add(s.statement(statement))
	}
	return column
}

func (s *Screen) statement(st party.Statement) fyne.CanvasObject {
	card := widgets.Column(look.Hair,
		widgets.NewText(widgets.Caption,
			s.say("statement", i18n.Args{"Kind": s.say("kind." + string(st.Kind)), "Article": string(st.Article)})),
		widgets.NewText(widgets.Body, st.Summary.In(s.deps.Words.Language())))
	var effects []string
	for _, e := range st.Effects {
		if words := s.deps.Words.SayOr("effect."+string(e.Effect), ""); words != "" {
			effects = append(effects, words)
		}
	}
	if len(effects) > 0 {
		card.Add(widgets.NewText(widgets.Note, strings.Join(effects, " · ")))
	}
	card.Add(s.source(st.Source, st.Checked, string(st.Review)))
	s.signed(st.Evidence, card)
	return widgets.Panel(look.Paper, look.Line, card)
}

// instruments lists what binds both Parties beside the Convention.
func (s *Screen) instruments() fyne.CanvasObject {
	column := widgets.Column(look.Small, widgets.NewText(widgets.Section, s.say("instruments")))
	shared := rules.InCommon(s.deps.Facts)
	if len(shared) == 0 {
		column.Add(widgets.NewText(widgets.Note, s.say("instruments.none")))
	}
	for _, one := range shared {
		words := s.speaker().InstrumentTitle(one.Instrument)
		if !one.Certain {
			words += " — " + s.say("instruments.uncertain")
		}
		column.Add(widgets.NewText(widgets.Body, words))
		for _, record := range []party.Party{s.deps.Facts.Requested, s.deps.Facts.Requesting} {
			if bond, ok := record.BoundBy(one.Instrument); ok && bond.Source.Document != "" {
				column.Add(s.source(bond.Source, bond.Checked, string(bond.Review)))
				break
			}
		}
	}
	return column
}

// defects are the places where a source looks wrong: what is printed and what is believed to be right.
func (s *Screen) defects(record party.Party) fyne.CanvasObject {
	if len(record.Defects) == 0 {
		return nil
	}
	column := widgets.Column(look.Small, widgets.NewText(widgets.Section, s.say("defects")))
	for _, d := range record.Defects {
		believed := d.Believed
		if believed == "" {
			believed = s.say("defects.nobody-knows")
		}
		column.Add(widgets.NewNotice(widgets.Notice{Severity: widgets.CheckThis,
			Word:    s.deps.Words.Say("severity.warn"),
			Summary: s.say("defects.printed", i18n.Args{"Printed": d.Printed, "Believed": believed}),
			Action:  d.Why.In(s.deps.Words.Language())}))
		column.Add(s.source(d.Source, d.Checked, string(d.Review)))
	}
	return column
}
