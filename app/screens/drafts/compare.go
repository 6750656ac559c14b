package drafts

import (
	"strings"

	"fyne.io/fyne/v2"
	"rogatory/app/look"
	"rogatory/app/widgets"
	"rogatory/forms/request"
	"rogatory/i18n"
)

// Choice says what to do with a draft that arrived.
type Choice string

// The choices. Where the list holds the draft already, what it held before Take stays in the draft's history.
const (
	Leave Choice = "leave" // keep what is here
	Take  Choice = "take"  // store what arrived
	Both  Choice = "both"  // store what arrived as a draft of its own, beside what is here
)

// arrival is a draft that arrived with the question what to do with it; no question where both say the same.
type arrival struct {
	id      string
	options *widgets.Options
}

// compare shows what a file holds and what is here already, before anything is stored.
func (s *Screen) compare(incoming []Incoming) {
	s.notify()
	var arrivals []arrival
	form := widgets.Measure(look.ReadingWidth, look.Large,
		widgets.NewText(widgets.Section, s.deps.Words.Count("screen.drafts.compare.title", len(incoming))),
		widgets.NewText(widgets.Body, s.say("compare.what")))
	take := widgets.NewButton(widgets.Filled, s.say("compare.do"), func() { s.accept(arrivals) })
	for _, d := range incoming {
		if d.Same {
			form.Add(widgets.Column(look.Hair, widgets.NewText(widgets.Strong, s.nameOf(d.Summary)),
				widgets.NewText(widgets.Note, s.say("compare.same"))))
			continue
		}
		options := s.offers(d)
		options.OnSubmitted = take.OnTapped
		arrivals = append(arrivals, arrival{d.ID, options})
		form.Add(widgets.NewField(s.nameOf(d.Summary), s.comparison(d), "", options))
		if d.Own != nil {
			form.Add(widgets.NewDisclosure(s.say("compare.show"), func() fyne.CanvasObject { return s.differences(d) }))
		}
	}
	if len(arrivals) == 0 {
		take.Hidden = true
	}
	form.Add(widgets.Row(look.Medium, take, widgets.NewLineLink(s.say("cancel"), s.Cancel)))
	s.stand(form)
	s.deps.Canvas.Focus(widgets.FirstFocusable(form))
}

// differences shows each answer that differs, as the list has it and as it arrived.
func (s *Screen) differences(d Incoming) fyne.CanvasObject {
	own, arrived := s.deps.Answers(d.Own), s.deps.Answers(d.Draft)
	column := widgets.Column(look.Medium)
	for _, id := range d.Questions {
		lines := []widgets.Line{{Label: s.say("compare.mine"), Value: own(id)},
			{Label: s.say("compare.theirs"), Value: arrived(id)}}
		for i := range lines {
			if lines[i].Value == "" {
				lines[i].Value = s.say("compare.no-answer")
			}
		}
		column.Add(widgets.Panel(look.Panel, look.Line,
			widgets.Column(look.Small, widgets.NewText(widgets.Strong, s.title(id)), widgets.NewLines(lines))))
	}
	return column
}

// title is the name of a question.
func (s *Screen) title(id string) string { return s.deps.Words.SayOr("question."+id+".title", id) }

// offers are what can be done with a draft. What would replace a draft must be chosen on purpose.
func (s *Screen) offers(d Incoming) *widgets.Options {
	choices, proposed := []Choice{Take, Leave}, Take
	prefix := "compare.new."
	if d.Here != nil {
		choices, proposed, prefix = []Choice{Leave, Take, Both}, Leave, "compare.here."
	}
	var list []widgets.Choice
	for _, c := range choices {
		list = append(list, widgets.Choice{Value: string(c), Label: s.say(prefix + string(c))})
	}
	options := widgets.NewOptions(false, list)
	options.SetChosen(string(proposed))
	return options
}

// accept carries out the choices.
func (s *Screen) accept(arrivals []arrival) {
	choices, taken := map[string]Choice{}, 0
	for _, a := range arrivals {
		choice := Choice(a.options.Chosen()[0])
		choices[a.id] = choice
		if choice != Leave {
			taken++
		}
	}
	s.change(func() error { return s.deps.Exchange.Accept(choices) }, func() {
		s.backToList(s.accepted(choices, taken))
	})
}

// accepted says how many drafts were taken over. Where it was one under its own id, that one can be opened.
func (s *Screen) accepted(choices map[string]Choice, taken int) widgets.Notice {
	notice := widgets.Notice{Severity: widgets.Success, Word: s.deps.Words.Count("screen.drafts.accepted", taken)}
	for id, choice := range choices {
		if taken == 1 && choice == Take {
			notice.LinkText, notice.OnLink = s.say("open-taken"), func() { s.deps.Open(id) }
		}
	}
	return notice
}

// reference is what people call a draft.
func (s *Screen) reference(d request.Summary) string {
	if d.Reference == "" {
		return s.deps.Words.Say("widget.no-reference")
	}
	return d.Reference
}

func (s *Screen) nameOf(d request.Summary) string {
	name := s.reference(d)
	for _, part := range []string{s.party(d), d.Subject} {
		if part != "" {
			name += " · " + part
		}
	}
	return name
}

// comparison says how a draft that arrived stands to the one of the list, and which answers differ.
func (s *Screen) comparison(d Incoming) string {
	if d.Here == nil {
		return s.say("compare.new")
	}
	words := s.say("compare.differs", i18n.Args{"Changed": s.changed(*d.Here), "Arrived": s.changed(d.Summary)})
	if d.Changed.IsZero() {
		words = s.say("compare.differs.undated", i18n.Args{"Changed": s.changed(*d.Here)})
	}
	titles := make([]string, len(d.Questions))
	for i, id := range d.Questions {
		titles[i] = s.title(id)
	}
	if len(titles) == 0 {
		return words
	}
	return words + "\n" + s.say("compare.questions", i18n.Args{"Questions": strings.Join(titles, ", ")})
}
