package sheet

import (
	"strings"

	"rogatory/forms/document"
	"rogatory/forms/question"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

// routeSection says where the request goes, by what means and why, what else is open, and in which languages it is
// taken.
func (s Sheet) routeSection() []document.Block {
	title := heading(s.say("route"))
	if s.Route.Channel == "" {
		return []document.Block{title, document.Paragraph{Text: s.say("route.unknown")}}
	}
	return []document.Block{title, document.Fields{Rows: s.rows([][2]string{
		{"route.channel", lines([]string{s.channel(), s.means()})},
		{"route.why", s.reasons()},
		{"route.to", s.addressesOf(question.SendingTo)},
		{"route.through", s.addressesOf(question.SendingThrough)},
		{"route.copies", s.addressesOf(question.SendingCopies)},
		{"route.alternatives", s.alternatives()},
		{"route.languages", s.languages()},
	})}}
}

// channel is the one that the draft names, with the proposal and the reason where they differ.
func (s Sheet) channel() string {
	proposed := s.speaker.Words.Say("channel." + string(s.Route.Channel))
	chosen := treaty.Channel(s.facts().Draft.String(question.SendingChannel))
	if chosen == "" || chosen == s.Route.Channel {
		return proposed
	}
	return lines([]string{s.speaker.Words.Say("channel." + string(chosen)),
		s.say("route.proposed", i18n.Args{"Channel": proposed}),
		s.facts().Draft.Text(question.SendingChannelReason).Text})
}

func (s Sheet) reasons() string {
	var all []string
	for _, r := range s.Route.Reasons {
		all = append(all, s.speaker.Reason(r))
	}
	return strings.Join(all, " ")
}

func (s Sheet) addressesOf(name question.Named) string {
	id := name.ID()
	var all []string
	for _, a := range s.Addresses {
		if a.Question == id {
			all = append(all, s.words(a))
		}
	}
	return lines(all)
}

// means says how the request travels: what Article 25(3) opens in urgent cases, how it is encrypted, and what follows
// on paper.
func (s Sheet) means() string {
	draft := s.facts().Draft
	var all []string
	if s.facts().Urgent() {
		all = append(all, s.say("means.urgent"))
	}
	if encryption := draft.String(question.SendingEncryption); encryption != "" {
		all = append(all, encryption)
	}
	if draft.Has(question.SendingFormalConfirmation) {
		all = append(all, s.say(map[bool]string{true: "means.confirmation",
			false: "means.no-confirmation"}[draft.Yes(question.SendingFormalConfirmation)]))
	}
	return lines(all)
}

func (s Sheet) alternatives() string {
	var all []string
	for _, a := range s.Route.Alternatives {
		all = append(all, s.say("route.alternative",
			i18n.Args{"Channel": s.speaker.Words.Say("channel." + string(a.Channel)), "When": s.speaker.When(a)}))
	}
	return lines(all)
}

// languages gives every source's answer, the strongest first, with how firm it is and its day.
func (s Sheet) languages() string {
	var all []string
	for _, a := range s.Languages.Accepted {
		all = append(all, s.accepted(a))
	}
	return lines(all)
}

func (s Sheet) accepted(a rules.Accepted) string {
	names := s.say("route.any-language")
	if len(a.Languages) > 0 {
		names = s.speaker.Words.LanguageNames(a.Languages)
	}
	args := i18n.Args{"Languages": names, "Strength": s.speaker.Words.Say("strength." + string(a.Strength))}
	if a.Rule.Source.Document == "" {
		return s.say("route.language", args)
	}
	args["Date"], args["Number"] = s.speaker.Date(a.Rule.Source.AsOf), s.number(a.Rule.Source)
	return s.say("route.language.dated", args)
}
