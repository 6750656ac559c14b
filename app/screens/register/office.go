package register

import (
	"slices"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"rogatory/app/look"
	"rogatory/app/widgets"
	"rogatory/forms/party"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

// office lists the amendments, the newest first, with what can be done about them.
func (s *Screen) office() fyne.CanvasObject {
	ways := widgets.Row(look.Small, s.add, widgets.NewButton(widgets.Plain, s.say("import"), s.importFile))
	if len(s.held.amendments) > 0 {
		ways.Add(widgets.NewButton(widgets.Plain, s.say("export"), s.exportFile))
	}
	column := widgets.Measure(look.ReadingWidth+140, look.Medium, widgets.NewText(widgets.Note, s.say("office.what")),
		ways)
	if len(s.held.amendments) == 0 && s.held.register != nil {
		column.Add(widgets.NewText(widgets.Body, s.say("office.none")))
	}
	for _, a := range slices.Backward(s.held.amendments) {
		column.Add(s.card(a))
	}
	return column
}

// card shows one amendment: whom it is about, what it changes, where that stands, and the way back.
func (s *Screen) card(a party.Amendment) fyne.CanvasObject {
	card := widgets.Column(look.Hair, widgets.NewText(widgets.Caption, s.say("change."+string(kindOf(a)))),
		widgets.NewText(widgets.Strong, s.speaker().Party(a.Party)))
	if s.held.lost[a.ID] {
		card.Add(widgets.NewNotice(widgets.Notice{Severity: widgets.CheckThis, Word: s.deps.Words.Say("severity.warn"),
			Summary: s.say("unmatched"), Action: s.say("unmatched.do")}))
	}
	for _, line := range slices.Concat(s.changes(a), s.grounds(a)) {
		if line.Value != "" {
			card.Add(widgets.Beside(look.Medium,
				widgets.Fixed(labelWidth*look.Larger(), widgets.NewText(widgets.Caption, line.Label)),
				widgets.NewText(widgets.Body, line.Value), nil))
		}
	}
	ways := widgets.Row(look.Large, widgets.NewLineLink(s.say("revert"), func() { s.revert(a) }))
	if s.held.register.Has(a.Party) {
		ways.Add(widgets.NewLineLink(s.say("whole-record"), func() { s.deps.Party(a.Party) }))
	}
	card.Add(ways)
	return widgets.Panel(look.Paper, look.Line, card)
}

// labelWidth is the room for a label at the normal text size.
const labelWidth float32 = 170

// changes are the entry that ends and the one that is new.
func (s *Screen) changes(a party.Amendment) []widgets.Line {
	lines := []widgets.Line{{Label: s.say("line.replaces"), Value: s.entry(a.Party, a.Replaces)},
		{Label: s.say("line.ends"), Value: s.entry(a.Party, a.Ends)},
		{Label: s.say("line.until"), Value: s.speaker().Date(a.Until)}}
	switch {
	case a.Authority != nil:
		lines = append(lines, widgets.Line{Label: s.say("line.new"),
			Value: s.deps.Words.Say("role."+string(a.Authority.Role)) + "\n" + a.Authority.Name},
			widgets.Line{Label: s.say("line.address"), Value: a.Authority.Address},
			widgets.Line{Label: s.say("line.phones"), Value: strings.Join(a.Authority.Phones, "\n")},
			widgets.Line{Label: s.say("line.faxes"), Value: strings.Join(a.Authority.Faxes, "\n")},
			widgets.Line{Label: s.say("line.emails"), Value: strings.Join(a.Authority.Emails, "\n")},
			widgets.Line{Label: s.say("line.from"), Value: s.speaker().Date(a.Authority.From)})
	case a.Statement != nil:
		lines = append(lines, widgets.Line{Label: s.say("line.new"), Value: s.article(a.Statement.Article) + "\n" +
			a.Statement.Summary.In(s.deps.Words.Language())})
	case a.Language != nil:
		lines = append(lines, widgets.Line{Label: s.say("line.rule"), Value: s.speaker().LanguageRule(*a.Language)},
			widgets.Line{Label: s.say("line.from"), Value: s.speaker().Date(a.Language.From)})
	}
	return lines
}

// grounds are the source, its day, the day from which the office uses the amendment, and the reason.
func (s *Screen) grounds(a party.Amendment) []widgets.Line {
	source := a.Grounds()
	place := source.Place
	if source.Document != "" && source.Document != party.OfficeSource {
		place = s.speaker().Source(source)
	}
	return []widgets.Line{{Label: s.say("line.source"), Value: place},
		{Label: s.say("line.as-of"), Value: s.speaker().Date(source.AsOf)},
		{Label: s.say("line.reason"), Value: a.Reason}, {Label: s.say("line.made"), Value: s.speaker().Date(a.Made)}}
}

// article names an article at the beginning of a line, where French too has a capital.
func (s *Screen) article(article treaty.Article) string {
	words := []rune(s.speaker().Basis(string(article)))
	if len(words) > 0 {
		words[0] = unicode.ToUpper(words[0])
	}
	return string(words)
}

// entry names an entry of a record by its id or key, which is shown as it is where the record has none.
func (s *Screen) entry(code party.Code, name string) string {
	record := s.held.records[code]
	if a, ok := record.Authority(name); ok {
		return s.deps.Words.Say("role."+string(a.Role)) + "\n" + a.Name
	}
	for _, statement := range slices.Concat(record.Declarations, record.Practice) {
		if statement.ID == name {
			return s.article(statement.Article) + "\n" + statement.Summary.In(s.deps.Words.Language())
		}
	}
	for _, rule := range record.Languages {
		if rule.Key() == name && rule.Until != "" {
			return s.speaker().LanguageRule(rule)
		}
	}
	return name
}

// revert takes an amendment back and offers to undo that.
func (s *Screen) revert(a party.Amendment) {
	before := s.held.amendments
	s.change(func() error { return s.deps.Store.Remove(a.ID) }, func() {
		s.notify(widgets.Notice{Severity: widgets.Consider,
			Summary: s.say("reverted", i18n.Args{"Party": s.speaker().Party(a.Party)}), LinkText: s.say("undo"),
			OnLink: func() { s.change(func() error { return s.deps.Store.Restore(before) }, func() { s.notify() }) }})
		s.deps.Canvas.Focus(widgets.FirstFocusable(s.notice))
	})
}

func (s *Screen) importFile() {
	s.deps.Files.OpenAmendments(s.chosen(func(path string) {
		before, added, replaced := s.held.amendments, 0, 0
		s.change(func() (err error) {
			added, replaced, err = s.deps.Store.Import(path)
			return err
		}, func() {
			notice := widgets.Notice{Severity: widgets.Success,
				Summary: s.say("imported", i18n.Args{"Added": added, "Replaced": replaced})}
			if added+replaced > 0 {
				notice.LinkText = s.say("undo")
				notice.OnLink = func() {
					s.change(func() error { return s.deps.Store.Restore(before) }, func() { s.notify() })
				}
			}
			s.notify(notice)
		})
	}))
}

func (s *Screen) exportFile() {
	s.deps.Files.SaveAmendments(s.say("export.name")+".yaml", s.chosen(func(path string) {
		s.change(func() error { return s.deps.Store.Export(path) }, func() {
			s.notify(widgets.Notice{Severity: widgets.Success, Summary: s.say("exported"), Action: path})
		})
	}))
}
