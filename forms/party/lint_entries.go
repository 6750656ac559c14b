package party

import (
	"fmt"
	"slices"

	"rogatory/forms/treaty"
)

func (l *linter) bond(b Bond) {
	place := fmt.Sprintf("instruments[%s]", b.ID)
	if !b.ID.Valid() || b.ID == treaty.ETS185 {
		l.report(place, "%q is not an instrument of the list", b.ID)
	}
	oneOf(l, place+".confidence", b.Confidence, treaty.Confidences())
	l.period(place, b.From, b.Until)
	l.evidence(place, b.Evidence)
}

func (l *linter) authority(a Authority) {
	place := fmt.Sprintf("authorities[%s]", a.ID)
	l.id(place, a.ID)
	oneOf(l, place+".role", a.Role, treaty.Roles())
	if a.Name == "" {
		l.report(place+".name", "the authority has no name")
	}
	l.emails(place+".emails", a.Emails)
	l.numbers(place+".phones", a.Phones)
	l.numbers(place+".faxes", a.Faxes)
	l.timeZone(place+".time_zone", a.TimeZone)
	if a.Languages != nil {
		l.languageTags(place+".languages", a.Languages)
	}
	if a.WhenCalling != nil {
		l.words(place+".when_calling", *a.WhenCalling)
	}
	l.conditions(place, a)
	l.scope(place, a.Scope)
	l.period(place, a.From, a.Until)
	l.evidence(place, a.Evidence)
}

func (l *linter) conditions(place string, a Authority) {
	contacts := slices.Concat(a.Emails, a.Phones, a.Faxes)
	for _, c := range a.Conditions {
		oneOf(l, place+".conditions", c.Kind, ConditionKinds())
		l.words(place+".conditions", c.Note)
		if !slices.Contains(contacts, c.Of) {
			l.report(place+".conditions", "%q is not among the addresses and numbers", c.Of)
		}
	}
}

func (l *linter) scope(place string, s Scope) {
	for _, stage := range s.Stage {
		oneOf(l, place+".scope.stage", stage, treaty.Stages())
	}
	for _, direction := range s.Direction {
		oneOf(l, place+".scope.direction", direction, treaty.Directions())
	}
	for _, rank := range s.Rank {
		oneOf(l, place+".scope.rank", rank, treaty.Ranks())
	}
	for _, id := range s.Territory {
		if !slices.ContainsFunc(l.party.Territories, func(t Territory) bool { return t.ID == id }) {
			l.report(place+".scope.territory", "%q is not among the Party's territories", id)
		}
	}
	for _, id := range s.Matter {
		if !slices.ContainsFunc(l.party.Matters, func(m Matter) bool { return m.ID == id }) {
			l.report(place+".scope.matter", "%q is not among the Party's matters", id)
		}
	}
}

func (l *linter) statement(list string, s Statement) {
	place := fmt.Sprintf("%s[%s]", list, s.ID)
	l.id(place, s.ID)
	oneOf(l, place+".kind", s.Kind, treaty.DeclarationKinds())
	if s.Article == "" {
		l.report(place+".article", "the article is missing")
	}
	l.words(place+".summary", s.Summary)
	for _, e := range s.Effects {
		l.effect(place+".effects", e)
	}
	l.period(place, s.From, s.Until)
	l.dates(place, false, s.Made, s.Amended, s.Withdrawn)
	l.evidence(place, s.Evidence)
}

func (l *linter) effect(place string, e Effect) {
	oneOf(l, place, e.Effect, treaty.EffectKinds())
	switch e.Effect {
	case treaty.PreservationDualCriminality:
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
		l.needs(place, "territory", e.Territory != "")
	case treaty.TranslationRequired, treaty.LanguageAccepted, treaty.ContactLanguage:
		l.languageTags(place+".languages", e.Languages)
	case treaty.ContentWanted:
		l.needs(place, "item", e.Item != "")
	case treaty.PreservationPeriod:
		l.needs(place, "days", e.Days > 0)
	case treaty.AssuranceWanted:
		l.needs(place, "assurance", e.Assurance != "")
	case treaty.JudicialAuthorities:
		l.needs(place, "kinds", len(e.Kinds) > 0)
	case treaty.ChannelDeclared:
		oneOf(l, place+".channel", e.Channel, treaty.Channels())
		oneOf(l, place+".instrument", e.Instrument, treaty.Instruments())
	}
}

func (l *linter) needs(place, argument string, given bool) {
	if !given {
		l.report(place, "the effect needs the argument %s", argument)
	}
}

func (l *linter) language(place string, r LanguageRule) {
	if !treaty.Instrument(r.Instrument).Valid() && !slices.Contains(OtherBases(), r.Instrument) {
		l.report(place+".instrument", "%q is neither an instrument nor another basis", r.Instrument)
	}
	oneOf(l, place+".article", r.Article, []treaty.Article{"29", "31"})
	oneOf(l, place+".kind", r.Kind, LanguageKinds())
	oneOf(l, place+".confidence", r.Confidence, treaty.Confidences())
	l.languageTags(place+".languages", r.Languages)
	l.period(place, r.From, r.Until)
	l.evidence(place, r.Evidence)
}

func (l *linter) defect(d Defect) {
	place := fmt.Sprintf("defects[%s]", d.ID)
	l.id(place, d.ID)
	l.words(place+".why", d.Why)
	l.evidence(place, d.Evidence)
	_, isAuthority := l.party.Authority(d.Of)
	isStatement := slices.ContainsFunc(slices.Concat(l.party.Declarations, l.party.Practice), func(s Statement) bool { return s.ID == d.Of })
	if !isAuthority && !isStatement {
		l.report(place+".of", "%q is neither an authority nor a statement of this record", d.Of)
	}
	if d.Printed == "" {
		l.report(place+".printed", "what the source prints is missing")
	}
}

// completeness holds every record to a central authority and a point of contact, or to saying that none is known.
func (l *linter) completeness() {
	for _, role := range []treaty.Role{treaty.CentralAuthority, treaty.ContactPoint} {
		known, unknown := len(l.party.WithRole(role)) > 0, slices.Contains(l.party.Unknown, role)
		if known == unknown {
			l.report("authorities", "%s must either be on record or stand under unknown", role)
		}
	}
}

// overlaps refuses two current authorities with the same role and the same scope.
func (l *linter) overlaps() {
	for i, a := range l.party.Authorities {
		for _, b := range l.party.Authorities[i+1:] {
			if a.Role == b.Role && a.Until == "" && b.Until == "" && fmt.Sprint(a.Scope) == fmt.Sprint(b.Scope) {
				l.report(fmt.Sprintf("authorities[%s]", b.ID), "it has the same role and scope as %s: state stage, territory, subject, direction or rank", a.ID)
			}
		}
	}
}
