package interview

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"rogatory/app/look"
	"rogatory/app/screens/interview/editor"
	"rogatory/app/widgets"
	"rogatory/forms/question"
	"rogatory/forms/rules"
)

// help is one part of what can be opened below a question.
type help struct {
	title string
	show  func() fyne.CanvasObject
}

// withHelp puts below a question, closed behind one link, why it is asked, an example, and what the requested Party's
// record holds about it. Where the record alone raises the question, what it holds stands above the field: that is what
// must be answered.
func (p *page) withHelp(f *pageField) fyne.CanvasObject {
	column := widgets.Column(look.Small)
	onRecord := rules.BearingOn(p.deps.Session.Facts(), f.id)
	if raisedByRecord(f.id) && len(onRecord) > 0 {
		column.Add(p.onRecord(onRecord))
		onRecord = nil
	}
	column.Add(f.field)
	if parts := p.helpOn(f, onRecord); len(parts) > 0 {
		column.Add(disclosed(parts))
	}
	return column
}

// raisedByRecord reports whether a question is asked only because of what the requested Party declared.
func raisedByRecord(id question.ID) bool {
	return strings.HasPrefix(string(id), "offence.elements.") || id == question.RequestedTerritory.ID()
}

// saidAbove reports whether a finding repeats the declaration that stands above the field of its question.
func saidAbove(f rules.Finding) bool {
	return slices.Contains([]string{"element-added", "minor-age", "part-excluded"}, f.Code)
}

// helpOn gathers the parts. Where its page has no other question, the reason stands under the title already; the
// example of an answer of one line stands in the empty field.
func (p *page) helpOn(f *pageField, onRecord []rules.Bearing) []help {
	var parts []help
	id := "question." + string(f.id)
	if why := p.words.SayOr(id+".why", ""); why != "" && !f.alone {
		parts = append(parts, help{p.deps.say("help.why"),
			func() fyne.CanvasObject { return widgets.NewText(widgets.Body, why) }})
	}
	q, _ := question.ByID(f.id)
	if example := p.words.SayOr(id+".example", ""); example != "" && !editor.OneLine(q.Kind) {
		parts = append(parts, help{p.deps.say("help.example"), func() fyne.CanvasObject {
			return widgets.Panel(look.Panel, look.Line, widgets.NewText(widgets.Body, example))
		}})
	}
	if len(onRecord) > 0 {
		parts = append(parts, help{p.onRecordTitle(), func() fyne.CanvasObject { return p.onRecord(onRecord) }})
	}
	return parts
}

// disclosed is one link for all parts, named after them.
func disclosed(parts []help) fyne.CanvasObject {
	titles := make([]string, len(parts))
	for i, part := range parts {
		titles[i] = part.title
	}
	return widgets.NewDisclosure(strings.Join(titles, " · "), func() fyne.CanvasObject {
		column := widgets.Column(look.Small)
		for _, part := range parts {
			column.Add(part.show())
		}
		return column
	})
}

func (p *page) onRecordTitle() string {
	return p.words.Say("bearing.title", args{"Party": p.deps.speaker().Party(p.deps.Session.Facts().Requested.Code)})
}

// onRecord shows what the requested Party asks for at a question, each with its source and the day of the source.
func (p *page) onRecord(entries []rules.Bearing) fyne.CanvasObject {
	column := widgets.Column(look.Small, widgets.NewText(widgets.Strong, p.onRecordTitle()))
	for _, entry := range entries {
		words, source := p.deps.speaker().Bearing(entry)
		lines := widgets.Column(0, widgets.NewText(widgets.Body, words))
		if source != "" {
			lines.Add(widgets.NewText(widgets.Caption, source))
		}
		column.Add(lines)
	}
	return widgets.Panel(look.AdviseTint, look.Consider, column)
}
