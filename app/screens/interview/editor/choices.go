package editor

import (
	"slices"

	"rogatory/app/widgets"
	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
)

// choices returns what a question, or a field of a list entry, offers.
func (f *Form) choices(s Spec) []widgets.Choice {
	facts := f.Request.Facts()
	q, _ := question.ByID(question.ID(s.Path()))
	switch q.Source {
	case question.PartyTerritories:
		return named(facts.Requested.Territories, func(t party.Territory) (string, string) {
			return t.ID, t.Names.In(f.Words.Language())
		})
	case question.PartyMatters:
		matters := named(facts.Requested.Matters, func(m party.Matter) (string, string) {
			return m.ID, m.Names.In(f.Words.Language())
		})
		return append([]widgets.Choice{{Value: "none", Label: f.option(s, "none")}}, matters...)
	case question.InstrumentsInCommon:
		return f.instruments()
	case question.StatusesOfType:
		s.Options = statuses(facts.Type(), s.Options)
	}
	choices := make([]widgets.Choice, len(s.Options))
	for i, option := range s.Options {
		id := "option." + s.Path() + "." + option
		choices[i] = widgets.Choice{Value: option, Label: f.option(s, option), Hint: f.Words.SayOr(id+".hint", "")}
	}
	return choices
}

func named[T any](list []T, of func(T) (value, label string)) []widgets.Choice {
	choices := make([]widgets.Choice, len(list))
	for i, one := range list {
		choices[i].Value, choices[i].Label = of(one)
	}
	return choices
}

// statuses leaves out what the type of request cannot be: an extension is one of a preservation, a follow-up asks for
// data.
func statuses(t treaty.RequestType, all []string) []string {
	return slices.DeleteFunc(slices.Clone(all), func(status string) bool {
		if status == question.StatusNew {
			return false
		}
		return (status == question.StatusExtension) != (t == treaty.Preservation)
	})
}

// option returns the words of an option.
func (f *Form) option(s Spec, option string) string {
	return f.speaker().Option(question.ID(s.Path()), option)
}

// instruments offers those first that bind both Parties.
func (f *Form) instruments() []widgets.Choice {
	facts := f.Request.Facts()
	hints := map[treaty.Instrument]string{treaty.ETS185: f.say("instrument.bound")}
	order := []treaty.Instrument{treaty.ETS185}
	for _, shared := range rules.InCommon(facts) {
		order = append(order, shared.Instrument)
		hints[shared.Instrument] = f.say("instrument.bound")
		if !shared.Certain {
			hints[shared.Instrument] = f.say("instrument.uncertain")
		}
	}
	for _, record := range facts.Instruments.All() {
		if !slices.Contains(order, record.ID) && record.Basis != treaty.Beside {
			order = append(order, record.ID)
		}
	}
	choices := make([]widgets.Choice, len(order))
	for i, instrument := range order {
		choices[i] = widgets.Choice{Value: string(instrument),
			Label: f.option(Spec{ID: question.Instruments.ID()}, string(instrument)), Hint: hints[instrument]}
	}
	return choices
}
