package editor

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

// newSearch takes one of a long list of choices; placeholder is the end of the id of the words in the empty field.
func newSearch(f *Form, choices []widgets.Choice, placeholder string, value any, h Hooks) Editor {
	search := widgets.NewSearch(choices, f.say(placeholder), f.more)
	text, _ := value.(string)
	search.SetValue(text)
	search.OnChanged = h.Chosen
	search.OnLeft = h.Left
	search.OnSubmitted = h.Submit
	return simple{object: search, value: trimmed(search.Value)}
}

func (f *Form) more(n int) string { return f.Words.Count("widget.more", n) }

// longList returns what a searchable field offers. A document can be in the languages in which the program writes, no
// others.
func (f *Form) longList(s Spec) []widgets.Choice {
	switch {
	case s.Kind == question.Party:
		return f.states()
	case s.Kind == question.TimeZone:
		return TimeZones()
	case s.ID == question.RequestLanguage.ID() || s.ID == question.SecondLanguage.ID():
		return languageChoices(f.speaker().LanguagesByName(f.Request.DocumentLanguages()))
	}
	return f.languages()
}

// states are the Parties and, with a word that they are none, all other States.
func (f *Form) states() []widgets.Choice {
	parties, err := f.speaker().Parties()
	if err != nil {
		f.Fail(err)
	}
	var choices []widgets.Choice
	for _, n := range parties {
		choices = append(choices, widgets.Choice{Value: n.Code, Label: n.Name})
	}
	for _, n := range f.speaker().OtherStates(wording.StateCodes()) {
		choices = append(choices, widgets.Choice{Value: n.Code, Label: n.Name, Hint: f.say("not-a-party.hint")})
	}
	return choices
}

// languages are the official languages of the Parties and those in which the program writes.
func (f *Form) languages() []widgets.Choice {
	list, err := f.speaker().OfficialLanguages(f.Request.DocumentLanguages()...)
	if err != nil {
		f.Fail(err)
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

// newLanguages takes several languages: each that was chosen has a line with a link that removes it.
func newLanguages(f *Form, value any, h Hooks) Editor {
	l := &languageList{form: f, chosen: slices.Clone(texts(value)), hooks: h, lines: widgets.Column(look.Hair)}
	l.search = widgets.NewSearch(f.languages(), f.say("search.language"), f.more)
	l.search.OnChanged = l.add
	l.search.OnSubmitted = h.Submit
	l.search.OnLeft = h.Left
	l.column = widgets.Column(look.Small, l.lines, l.search)
	l.show()
	return l
}

type languageList struct {
	whole
	form   *Form
	chosen []string
	hooks  Hooks
	search *widgets.Search
	lines  *fyne.Container
	column *fyne.Container
}

// add takes a language once it was chosen whole; half a word is not in the list yet.
func (l *languageList) add() {
	value := l.search.Value()
	known := slices.ContainsFunc(l.form.languages(), func(c widgets.Choice) bool { return c.Value == value })
	if !known || l.search.Open() {
		return
	}
	if !slices.Contains(l.chosen, value) {
		l.chosen = append(l.chosen, value)
	}
	l.search.SetValue("")
	l.show()
	l.hooks.Left()
}

func (l *languageList) show() {
	l.lines.RemoveAll()
	for _, tag := range l.chosen {
		l.lines.Add(widgets.Row(look.Medium,
			widgets.NewLine(widgets.Body, wording.UpperFirst(l.form.Words.LanguageName(tag))),
			widgets.NewLineLink(l.form.Words.Say("widget.remove"), func() {
				l.chosen = slices.DeleteFunc(l.chosen, func(t string) bool { return t == tag })
				l.show()
				l.hooks.Left()
			})))
	}
	l.hooks.Resized()
}

func (l *languageList) Object() fyne.CanvasObject { return l.column }

// Value holds what was typed and not chosen as well, so that nothing is lost.
func (l *languageList) Value() any {
	all := slices.Clone(l.chosen)
	if typed := l.search.Value(); typed != "" {
		all = append(all, typed)
	}
	if len(all) == 0 {
		return nil
	}
	return all
}

// newIndex chooses one of the custodians: none stands for the one that was named first.
func newIndex(f *Form, value any, h Hooks) Editor {
	draft := f.Request.Facts().Draft
	choices := []widgets.Choice{{Value: "",
		Label: f.say("custodian.first", i18n.Args{"Name": draft.String(question.CustodianName)})}}
	for i, c := range draft.Custodians() {
		choices = append(choices, widgets.Choice{Value: strconv.Itoa(i), Label: c.Name})
	}
	options := widgets.NewOptions(false, choices)
	options.SetChosen("")
	if n, ok := value.(float64); ok {
		options.SetChosen(strconv.Itoa(int(n)))
	}
	options.OnChanged, options.OnSubmitted = h.Left, h.Submit
	return simple{object: options, value: func() any {
		n, err := strconv.Atoi(strings.Join(options.Chosen(), ""))
		if err != nil {
			return nil
		}
		return n
	}}
}
