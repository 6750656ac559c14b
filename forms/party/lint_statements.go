package party

import (
	"fmt"
	"regexp"
	"slices"

	"rogatory/forms/treaty"
)

// articlePlace takes "29(4)" and "15(6) (ETS 30)".
var articlePlace = regexp.MustCompile(`^[0-9]{1,2}(\([0-9a-z]+\))*( \(ETS [0-9]+\))?$`)

func (l *linter) statement(list string, s Statement) {
	place := fmt.Sprintf("%s[%s]", list, s.ID)
	l.id(place, s.ID)
	oneOf(l, place+".kind", s.Kind, treaty.DeclarationKinds())
	if !articlePlace.MatchString(string(s.Article)) {
		l.report(place+".article", "%q is not an article such as 29(4)", s.Article)
	}
	l.sentence(place+".summary", s.Summary)
	for _, e := range s.Effects {
		l.effect(place+".effects", e)
	}
	l.period(place, s.From, s.Until)
	l.dates(place, false, s.Made, s.Amended, s.Withdrawn)
	l.order(place, "made", s.Made, "amended", s.Amended)
	l.order(place, "made", s.Made, "withdrawn", s.Withdrawn)
	l.order(place, "made", s.Made, "until", s.Until)
	l.evidence(place, s.Evidence)
}

func (l *linter) effect(place string, e Effect) {
	oneOf(l, place, e.Effect, treaty.EffectKinds())
	for _, argument := range e.arguments() {
		if !slices.Contains(ArgumentsOf(e.Effect), argument) {
			l.report(place, "the effect %s takes no argument %s", e.Effect, argument)
		}
	}
	switch e.Effect {
	case treaty.PreservationDualCriminality:
		oneOf(l, place+".governs", e.Governs, append(treaty.Bounds(), "")) // older editions do not say
		oneOf(l, place+".form", e.Form, treaty.DualCriminalityForms())
		oneOf(l, place+".offences", e.Offences, []string{"other-than-2-11", "unstated"})
		oneOf(l, place+".when", e.When, []string{"", "at-disclosure", "at-request"})
	case treaty.AddsElement:
		oneOf(l, place+".element", e.Element, treaty.Elements())
		l.needs(place, "article", e.Article != "")
	case treaty.Excludes:
		l.needs(place, "article", e.Article != "")
	case treaty.MinorAge:
		l.needs(place, "years", e.Years > 0)
	case treaty.TerritoryExcluded, treaty.TerritoryNotControlled:
		l.territory(place, e.Territory)
	case treaty.TranslationRequired, treaty.LanguageAccepted, treaty.ContactLanguage:
		l.languageTags(place+".languages", e.Languages)
	case treaty.ContentWanted:
		oneOf(l, place+".item", e.Item, ContentItems())
	case treaty.PreservationPeriod:
		l.needs(place, "days", e.Days > 0)
	case treaty.AssuranceWanted:
		l.needs(place, "assurance", e.Assurance != "")
	case treaty.SearchCondition:
		l.needs(place, "conditions", len(e.Conditions) > 0)
		for _, condition := range e.Conditions {
			oneOf(l, place+".conditions", condition, treaty.Conditions())
		}
		oneOf(l, place+".extent", e.Extent, treaty.Extents())
	case treaty.JudicialAuthorities:
		l.needs(place, "kinds", len(e.Kinds) > 0)
	case treaty.ChannelDeclared:
		oneOf(l, place+".channel", e.Channel, treaty.Channels())
		l.instrument(place+".instrument", e.Instrument)
	}
}

func (l *linter) needs(place, argument string, given bool) {
	if !given {
		l.report(place, "the effect needs the argument %s", argument)
	}
}
