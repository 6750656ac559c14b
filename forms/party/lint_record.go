package party

import (
	"fmt"
	"reflect"
	"slices"

	"rogatory/forms/treaty"
)

// completeness holds every record to a central authority and a point of contact, or to saying that none is known.
func (l *linter) completeness() {
	for _, role := range []treaty.Role{treaty.CentralAuthority, treaty.ContactPoint} {
		known, unknown := len(l.party.WithRole(role)) > 0, slices.Contains(l.party.Unknown, role)
		if known == unknown {
			l.report("authorities", "%s must either be on record or stand under unknown", role)
		}
	}
}

// overlaps refuses two authorities with the same role and the same scope at the same time.
func (l *linter) overlaps() {
	for i, a := range l.party.Authorities {
		for _, b := range l.party.Authorities[i+1:] {
			if a.Role == b.Role && a.Instrument == b.Instrument && meet(a.From, a.Until, b.From, b.Until) &&
				reflect.DeepEqual(a.Scope, b.Scope) {
				l.report(fmt.Sprintf("authorities[%s]", b.ID),
					"it has the same role and scope as %s: state stage, territory, subject, direction or rank", a.ID)
			}
		}
	}
}

// meet reports whether two periods have a day in common.
func meet(from, until, otherFrom, otherUntil treaty.Date) bool {
	return (until == "" || otherFrom < until) && (otherUntil == "" || from < otherUntil)
}

// repeats refuses an entry that stands twice: an instrument, a rule on languages, or an address or number of one
// authority.
func (l *linter) repeats() {
	for i, a := range l.party.Instruments {
		for _, b := range l.party.Instruments[i+1:] {
			same := a.ID == b.ID && a.With == b.With && a.Title == b.Title
			if same && meet(a.begins(), a.Until, b.begins(), b.Until) {
				l.report(fmt.Sprintf("instruments[%s]", b.ID), "the instrument stands twice for the same time")
			}
		}
	}
	for i, a := range l.party.Languages {
		for _, b := range l.party.Languages[i+1:] {
			if a.Key() == b.Key() && meet(a.From, a.Until, b.From, b.Until) {
				l.report("languages", "two rules with the key %s stand for the same time", a.Key())
			}
		}
	}
	for _, a := range l.party.Authorities {
		for _, list := range [][]string{a.Emails, a.Phones, a.Faxes, a.Web} {
			if sorted := slices.Sorted(slices.Values(list)); len(slices.Compact(sorted)) < len(list) {
				l.report(fmt.Sprintf("authorities[%s]", a.ID), "an address or number stands twice")
			}
		}
	}
}

// successors holds an authority that ended to the one that followed it on that day: only a later designation of the
// same role ends one. An office may end an entry without naming another, so its amendments are not held to this.
func (l *linter) successors() {
	for _, a := range l.party.Authorities {
		followed := slices.ContainsFunc(l.party.Authorities, func(b Authority) bool {
			return b.Role == a.Role && b.Instrument == a.Instrument && b.From == a.Until
		})
		if a.Until != "" && !followed {
			l.report(fmt.Sprintf("authorities[%s].until", a.ID), "no later entry of the same role begins on %s",
				a.Until)
		}
	}
}
