package interview

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"rogatory/app/look"
	"rogatory/app/widgets"
	"rogatory/forms/question"
	"rogatory/forms/wording"
	"rogatory/i18n"
)

func (p *page) newSearch(s spec, value any, h hooks) editor {
	search := widgets.NewSearch(p.longList(s), p.say("search."+string(s.kind)), p.more)
	text, _ := value.(string)
	search.SetValue(text)
	search.OnChanged = h.chosen
	search.OnLeft = h.left
	search.OnSubmitted = h.submit
	return plain{search, words(search.Value)}
}

func (p *page) more(n int) string { return p.words.Count("widget.more", n) }

// longList returns what a searchable field offers. A document can be in the languages in which the program writes, no
// others.
func (p *page) longList(s spec) []widgets.Choice {
	switch {
	case s.kind == question.Party:
		return p.states()
	case s.kind == question.TimeZone:
		return timeZones()
	case s.id == question.RequestLanguage.ID() || s.id == question.SecondLanguage.ID():
		return languageChoices(p.speaker().LanguagesByName(p.deps.Session.DocumentLanguages()))
	}
	return p.languages()
}

// states are the Parties and, with a word that they are none, all other States.
func (p *page) states() []widgets.Choice {
	parties, err := p.speaker().Parties()
	if err != nil {
		p.deps.Fail(err)
	}
	var choices []widgets.Choice
	for _, n := range parties {
		choices = append(choices, widgets.Choice{Value: n.Code, Label: n.Name})
	}
	for _, n := range p.speaker().OtherStates(stateCodes()) {
		choices = append(choices, widgets.Choice{Value: n.Code, Label: n.Name, Hint: p.say("not-a-party.hint")})
	}
	return choices
}

// languages are the official languages of the Parties and those in which the program writes.
func (p *page) languages() []widgets.Choice {
	list, err := p.speaker().OfficialLanguages(p.deps.Session.DocumentLanguages()...)
	if err != nil {
		p.deps.Fail(err)
	}
	return languageChoices(list)
}

func languageChoices(list []wording.Named) []widgets.Choice {
	choices := make([]widgets.Choice, len(list))
	for i, n := range list {
		choices[i] = widgets.Choice{Value: n.Code, Label: wording.UpperFirst(n.Name)}
	}
	return choices
}

// newLanguages takes several languages: each chosen one stands in a line with a link that takes it away.
func (p *page) newLanguages(value any, h hooks) editor {
	l := &languageList{page: p, chosen: slices.Clone(texts(value)), hooks: h, lines: widgets.Column(look.Hair)}
	l.search = widgets.NewSearch(p.languages(), p.say("search.language"), p.more)
	l.search.OnChanged = l.add
	l.search.OnSubmitted = h.submit
	l.search.OnLeft = h.left
	l.column = widgets.Column(look.Small, l.lines, l.search)
	l.show()
	return l
}

type languageList struct {
	page   *page
	chosen []string
	hooks  hooks
	search *widgets.Search
	lines  *fyne.Container
	column *fyne.Container
}

// add takes a language once it was chosen whole; half a word is not in the list yet.
func (l *languageList) add() {
	value := l.search.Value()
	known := slices.ContainsFunc(l.page.languages(), func(c widgets.Choice) bool { return c.Value == value })
	if !known || l.search.Open() {
		return
	}
	if !slices.Contains(l.chosen, value) {
		l.chosen = append(l.chosen, value)
	}
	l.search.SetValue("")
	l.show()
	l.hooks.left()
}

func (l *languageList) show() {
	l.lines.RemoveAll()
	for _, tag := range l.chosen {
		l.lines.Add(widgets.Row(look.Medium,
			widgets.NewLine(widgets.Body, wording.UpperFirst(l.page.words.LanguageName(tag))),
			widgets.NewLineLink(l.page.words.Say("widget.remove"), func() {
				l.chosen = slices.DeleteFunc(l.chosen, func(t string) bool { return t == tag })
				l.show()
				l.hooks.left()
			})))
	}
	l.hooks.rebuilt()
}

func (l *languageList) object() fyne.CanvasObject { return l.column }

// value holds what was typed and not chosen as well, so that nothing is lost.
func (l *languageList) value() any {
	all := slices.Clone(l.chosen)
	if typed := l.search.Value(); typed != "" {
		all = append(all, typed)
	}
	if len(all) == 0 {
		return nil
	}
	return all
}

func (l *languageList) place(string) (*widgets.Field, bool) { return nil, false }

// newIndex chooses one of the custodians: none stands for the one that was named first.
func (p *page) newIndex(value any, h hooks) editor {
	draft := p.deps.Session.Draft()
	choices := []widgets.Choice{{Value: "",
		Label: p.say("custodian.first", i18n.Args{"Name": draft.String(question.CustodianName)})}}
	for i, c := range draft.Custodians() {
		choices = append(choices, widgets.Choice{Value: strconv.Itoa(i), Label: c.Name})
	}
	options := widgets.NewOptions(false, choices)
	options.SetChosen("")
	if n, ok := value.(float64); ok {
		options.SetChosen(strconv.Itoa(int(n)))
	}
	options.OnChanged, options.OnSubmitted = h.left, h.submit
	return plain{options, func() any {
		n, err := strconv.Atoi(strings.Join(options.Chosen(), ""))
		if err != nil {
			return nil
		}
		return n
	}}
}
