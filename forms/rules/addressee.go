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
func (f Facts) inScope(authorities []party.Authority, direction treaty.Direction, territory, matter string) []party.Authority {
	var kept []party.Authority
	for _, a := range authorities {
		if fits(a.Scope.Stage, f.Stage()) && fits(a.Scope.Direction, direction) && fits(a.Scope.Territory, territory) && matterFits(a.Scope.Matter, matter) {
			kept = append(kept, a)
		}
	}
	slices.SortStableFunc(kept, func(a, b party.Authority) int { return cmp.Compare(rank(a), rank(b)) })
	return kept
}

// matterFits keeps an authority for a special subject out of a request on no special subject.
func matterFits(scope []string, matter string) bool {
	if len(scope) == 0 {
		return matter == "" || matter == noMatter
	}
	return slices.Contains(scope, matter)
}

// noMatter is the answer that none of the Party's special subjects is concerned.
const noMatter = "none"

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

// centralAuthorities returns a Party's authorities under Article 27(2) that are competent for this request. Where no authority
// is named for the special subject, the general one is competent.
func (f Facts) centralAuthorities(p party.Party, direction treaty.Direction) []party.Authority {
	matter := ""
	if p.Code == f.Requested.Code {
		matter = f.Draft.String("request.requested_matter")
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

// territoryOf returns the part of the requested Party that was chosen; the requesting Party's own parts are not asked about.
func (f Facts) territoryOf(p party.Party) string {
	if p.Code == f.Requested.Code {
		return f.Draft.String("request.requested_territory")
	}
	return ""
}

// judicial reports whether the requesting authority counts as a judicial authority: by the requesting Party's declaration under
// the governing instrument, else judges, courts and prosecutors.
func (f Facts) judicial() bool {
	kind := treaty.AuthorityKind(f.Draft.String("authority.kind"))
	if kind == "" {
		return true
	}
	if declared := f.Requesting.Effects(treaty.JudicialAuthorities); len(declared) > 0 && Governing(f) != treaty.ETS185 {
		return slices.ContainsFunc(declared, func(e party.StatedEffect) bool { return slices.Contains(e.Kinds, kind) })
	}
	return slices.Contains([]treaty.AuthorityKind{treaty.Judge, treaty.Court, treaty.InvestigatingJudge, treaty.Prosecutor}, kind)
}

// addresseeOnRecord says when the register knows no address.
func addresseeOnRecord(f Facts) []Finding {
	if !f.bothKnown() {
		return nil
	}
	route := FindRoute(f)
	report := func(code string, severity Severity, articles ...treaty.Article) []Finding {
		return []Finding{{Code: code, Severity: severity, Question: "sending.to", Args: map[string]any{"Party": string(f.Requested.Code)}, Basis: basis(articles...)}}
	}
	points := f.contactPoints(f.Requested)
	switch {
	case len(route.To) == 0:
		return report("addressee-unknown", Warn, route.article())
	case f.preservation() && len(points) == 0:
		return report("contact-point-not-on-record", Warn, "35(1)")
	case f.preservation() && !slices.ContainsFunc(points, party.Authority.HasContact):
		return report("contact-point-without-address", Warn, "35(1)")
	}
	return nil
}

// article returns the provision under which the Party names the addressee.
func (r Route) article() treaty.Article {
	if r.Channel == treaty.ChannelContactPoint {
		return "35(1)"
	}
	return "27(2)"
}

// addresseeAge warns of addresses whose source is older than two years, or that nobody compared with it.
func addresseeAge(f Facts) []Finding {
	var found []Finding
	for _, a := range FindRoute(f).To {
		if Unnamed(a.ID) {
			continue
		}
		args := map[string]any{"Authority": a.Name, "AsOf": string(a.Source.AsOf)}
		switch {
		case a.Source.Document == "authorities-2013":
			found = append(found, Finding{Code: "addressee-from-2013-table", Severity: Warn, Question: "sending.to", Args: args, Basis: []string{a.ID}})
		case a.Review != treaty.Reviewed:
			found = append(found, Finding{Code: "addressee-unreviewed", Severity: Warn, Question: "sending.to", Args: args, Basis: []string{a.ID}})
		case a.Source.AsOf < f.Today.AddYears(-2):
			found = append(found, Finding{Code: "addressee-old", Severity: Warn, Question: "sending.to", Args: args, Basis: []string{a.ID}})
		}
	}
	return found
}

// addresseeDefects shows where the source of an address looks wrong.
func addresseeDefects(f Facts) []Finding {
	var found []Finding
	for _, a := range FindRoute(f).To {
		for _, d := range f.Requested.DefectsOf(a.ID) {
			found = append(found, Finding{Code: "addressee-defect", Severity: Warn, Question: "sending.to", Basis: []string{d.ID},
				Args: map[string]any{"Authority": a.Name, "Printed": d.Printed, "Believed": d.Believed, "WhyEn": d.Why.En, "WhyFr": d.Why.Fr}})
		}
	}
	return found
}

// addresseeConditions shows the conditions under which an address may be used.
func addresseeConditions(f Facts) []Finding {
	var found []Finding
	for _, a := range FindRoute(f).To {
		for _, c := range a.Conditions {
			found = append(found, Finding{Code: "contact-" + string(c.Kind), Severity: Advise, Question: "sending.to", Basis: []string{a.ID},
				Args: map[string]any{"Address": c.Of}})
		}
	}
	return found
}

// authorityMayUseChannel warns when police make a coercive request, or use a channel that is open to judicial authorities alone.
func authorityMayUseChannel(f Facts) []Finding {
	police := treaty.AuthorityKind(f.Draft.String("authority.kind")) == treaty.Police
	if f.preservation() || !police || !f.coercive() {
		return nil
	}
	return []Finding{{Code: "police-coercive", Severity: Warn, Question: "authority.kind", Basis: basis("27(9)(a)", "27(9)(d)")}}
}

// channelChoice asks for the reason when the proposal is not followed; leavesTheProposal makes the question apply.
func leavesTheProposal(f Facts) bool {
	route := FindRoute(f)
	chosen := treaty.Channel(f.Draft.String("sending.channel"))
	return chosen != "" && route.Channel != "" && chosen != route.Channel
}

func channelChoice(f Facts) []Finding {
	if !leavesTheProposal(f) {
		return nil
	}
	route := FindRoute(f)
	return []Finding{{Code: "channel-not-proposed", Severity: Warn, Question: "sending.channel", Basis: basis(route.article()),
		Args: map[string]any{"Proposed": string(route.Channel), "Chosen": f.Draft.String("sending.channel")}}}
}

// locationOutside warns when the chosen part of the requested Party is one that its declarations exclude or do not reach.
func locationOutside(f Facts) []Finding {
	chosen := f.Draft.String("request.requested_territory")
	if chosen == "" {
		return nil
	}
	var found []Finding
	for _, kind := range []treaty.EffectKind{treaty.TerritoryExcluded, treaty.TerritoryNotControlled} {
		for _, e := range f.Requested.Effects(kind) {
			if e.Territory == chosen {
				found = append(found, Finding{Code: string(kind), Severity: Warn, Question: question.ID("request.requested_territory"),
					Args: map[string]any{"Territory": chosen}, Basis: []string{e.By.ID, "38"}})
			}
		}
	}
	return found
}
