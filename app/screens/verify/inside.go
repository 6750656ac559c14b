package verify

import (
	"fyne.io/fyne/v2"
	"rogatory/app/look"
	"rogatory/app/widgets"
)

// inside says whether the draft is inside the file, and offers what can be done with it. Nothing happens to the drafts
// of the list unless the user chooses it here.
func (s *Screen) inside(path string, outcome Outcome) fyne.CanvasObject {
	column := widgets.Column(look.Small, widgets.Rule(), widgets.NewText(widgets.Section, s.say("draft")))
	switch {
	case outcome.DraftError != nil:
		column.Add(widgets.NewNotice(widgets.Notice{Severity: widgets.CheckThis,
			Word:    s.deps.Words.Say("severity.warn"),
			Summary: s.say("draft.unreadable"), Action: s.deps.Words.Error(outcome.DraftError)}))
		return column
	case outcome.Draft == nil:
		column.Add(widgets.NewText(widgets.Body, s.say("draft.none")))
		return column
	}
	if outcome.Signed && !outcome.Valid {
		column.Add(widgets.NewNotice(widgets.Notice{Severity: widgets.CheckThis,
			Word: s.deps.Words.Say("severity.warn"), Summary: s.say("draft.broken")}))
	}
	column.Add(widgets.NewText(widgets.Strong, s.name(*outcome.Draft)))
	column.Add(widgets.NewText(widgets.Body, s.say(s.relation(*outcome.Draft))))
	column.Add(s.ways(path, *outcome.Draft))
	column.Add(widgets.NewText(widgets.Note, s.say("draft.leave")))
	return column
}

func (s *Screen) name(d Draft) string {
	name := d.Reference
	if name == "" {
		name = s.deps.Words.Say("widget.no-reference")
	}
	if d.To != "" {
		name += " · " + s.deps.Party(d.To)
	}
	if d.Subject != "" {
		name += " · " + d.Subject
	}
	return name
}

// relation is the end of the catalogue id that says whether the list has the draft.
func (s *Screen) relation(d Draft) string {
	switch {
	case d.Same:
		return "draft.same"
	case d.Here:
		return "draft.differs"
	}
	return "draft.new"
}

// ways are what can be done with the draft; the first is what most people want.
func (s *Screen) ways(path string, d Draft) fyne.CanvasObject {
	fresh := widgets.NewButton(widgets.Plain, s.say("draft.fresh"), func() { s.deps.Take(path, true) })
	mine := widgets.NewButton(widgets.Plain, s.say("draft.mine"), func() { s.deps.Open(d.ID) })
	switch {
	case d.Same:
		return widgets.Row(look.Small, mine, fresh)
	case d.Here:
		return widgets.Row(look.Small,
			widgets.NewButton(widgets.Plain, s.say("draft.compare"), func() { s.deps.Compare(path) }), fresh, mine)
	}
	return widgets.Row(look.Small,
		widgets.NewButton(widgets.Plain, s.say("open-draft"), func() { s.deps.Take(path, false) }))
}
