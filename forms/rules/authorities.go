package rules

import (
	"cmp"
	"slices"

	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/treaty"
)

// fits reports whether a scope list admits a value; an empty list admits all, and an empty value is not yet known.
func fits[T comparable](scope []T, value T) bool {
	var unknown T
	return len(scope) == 0 || value == unknown || slices.Contains(scope, value)
}

// inScope keeps the authorities that are competent for this request, the primary ones first.
func (f Facts) inScope(authorities []party.Authority, direction treaty.Direction,
	territory, matter string) []party.Authority {
	var kept []party.Authority
	for _, a := range authorities {
		if fits(a.Scope.Stage, f.Stage()) && fits(a.Scope.Direction, direction) && fits(a.Scope.Territory, territory) &&
			matterFits(a.Scope.Matter, matter) {
			kept = append(kept, a)
		}
	}
	slices.SortStableFunc(kept, func(a, b party.Authority) int { return cmp.Compare(rank(a), rank(b)) })
	return kept
}

// matterFits keeps an authority for a special subject out of a request on no special subject.
func matterFits(scope []string, matter string) bool {
	if len(scope) == 0 {
		return matter == ""
	}
	return slices.Contains(scope, matter)
}

func rank(a party.Authority) int {
	if slices.Contains(a.Scope.Rank, treaty.Secondary) {
		return 1
	}
	return 0
}

// contactPoints returns a Party's points of contact under Article 35 that are competent for this request.
func (f Facts) contactPoints(p party.Party) []party.Authority {
	return f.inScope(p.WithRole(treaty.ContactPoint), directionOf(f, p), f.territoryOf(p), "")
}

// centralAuthorities returns a Party's authorities under Article 27(2) that are competent for this request. Where no
// authority is named for the special subject, the general one is competent.
func (f Facts) centralAuthorities(p party.Party, direction treaty.Direction) []party.Authority {
	matter := ""
	if p.Code == f.Requested.Code {
		matter = f.Draft.String(question.RequestedMatter)
	}
	authorities := p.WithRole(treaty.CentralAuthority)
	if special := f.inScope(authorities, direction, f.territoryOf(p), matter); len(special) > 0 {
		return special
	}
	return f.inScope(authorities, direction, f.territoryOf(p), "")
}

func directionOf(f Facts, p party.Party) treaty.Direction {
	if p.Code == f.Requesting.Code {
		return treaty.Sending
	}
	return treaty.Answering
}

// territoryOf returns the part of the requested Party that was chosen; the requesting Party's own parts are not asked
// about.
func (f Facts) territoryOf(p party.Party) string {
	if p.Code == f.Requested.Code {
		return f.Draft.String(question.RequestedTerritory)
	}
	return ""
}

// judicial reports whether the requesting authority counts as a judicial authority: by the requesting Party's
// declaration under the governing instrument, else judges, courts and prosecutors. An authority
// not yet named counts.
func (f Facts) judicial() bool {
	kind := treaty.AuthorityKind(f.Draft.String(question.AuthorityKind))
	if kind == "" {
		return true
	}
	declared := f.underTheGoverning(f.Requesting.Effects(treaty.JudicialAuthorities))
	if len(declared) > 0 {
		return slices.ContainsFunc(declared, func(e party.StatedEffect) bool { return slices.Contains(e.Kinds, kind) })
	}
	return slices.Contains([]treaty.AuthorityKind{treaty.Judge, treaty.Court, treaty.InvestigatingJudge,
		treaty.Prosecutor}, kind)
}

// underTheGoverning keeps the effects of statements that were made under the instrument that governs, or under one some
// of whose articles that replaced.
func (f Facts) underTheGoverning(effects []party.StatedEffect) []party.StatedEffect {
	if f.Instruments == nil || f.preservation() {
		return nil
	}
	return slices.DeleteFunc(effects, func(e party.StatedEffect) bool {
		return !slices.Contains(f.instruments().ruling.Chain, f.Instruments.Cited(e.By.Article))
	})
}
