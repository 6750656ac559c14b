package rules

import (
	"slices"

	"rogatory/forms/question"
	"rogatory/forms/treaty"
)

// conventionRoute follows Article 27: central authority to central authority, with what the requested Party declared.
func conventionRoute(f Facts) Route {
	route := Route{Instrument: treaty.ETS185, Channel: treaty.ChannelCentral}
	route.To = f.centralAuthorities(f.Requested, treaty.Answering)
	route.Through = f.centralAuthorities(f.Requesting, treaty.Sending)
	if diplomatic := f.Requested.Effects(treaty.IncomingThroughDiplomatic); len(diplomatic) > 0 {
		route.Channel, route.Through = treaty.ChannelDiplomatic, slices.Concat(route.Through,
			unnamed(DiplomaticMission))
		route.because("diplomatic-channel-declared", []string{diplomatic[0].By.ID})
		return route
	}
	route.because("central-authorities", basis("27(2)"))
	if f.Urgent() {
		f.urgentUnderArticle27(&route)
	}
	return route
}

// urgentUnderArticle27 applies Article 27(9) and what the requested Party declared under its letter (e). Such a
// declaration speaks of all requests under the paragraph, so that it closes letters (b) and (d) as well.
func (f Facts) urgentUnderArticle27(route *Route) {
	all, urgent := f.Requested.Effects(treaty.AllRequestsToCentralAuthority),
		f.Requested.Effects(treaty.UrgentToCentralAuthority)
	switch {
	case len(all) > 0:
		route.because("all-to-central-authority", []string{all[0].By.ID})
	case len(urgent) > 0:
		route.because("urgent-to-central-authority", []string{urgent[0].By.ID, "27(9)(e)"})
	case f.judicial():
		central := route.To
		route.Channel, route.To, route.Copy = treaty.ChannelJudicial, unnamed(CompetentJudicialAuthority), central
		route.because("urgent-direct", basis("27(9)(a)"))
		route.orElse(treaty.ChannelCentral, central, "not-urgent")
		route.orElse(treaty.ChannelInterpol, unnamed(InterpolBureau), "interpol-urgent")
	default:
		route.because("urgent-not-judicial", basis("27(9)(a)"))
		route.orElse(treaty.ChannelInterpol, unnamed(InterpolBureau), "interpol-urgent")
		if !f.coercive() {
			route.orElse(treaty.ChannelJudicial, unnamed(CompetentJudicialAuthority), "non-coercive-direct")
		}
	}
}

// article27Governs reports whether the procedures of Article 27 apply: no treaty on mutual assistance certainly binds
// both, or the user chose the Convention alone (Article 27(1)).
func (f Facts) article27Governs() bool {
	if !f.preservation() {
		return Governing(f) == treaty.ETS185
	}
	return f.instruments().proposed.Base() == treaty.ETS185
}

// copies holds an urgent request that goes to a judicial authority directly to Article 27(9)(a): a copy shall go to the
// requested Party's central authority at the same time, through the requesting Party's own.
func copies(f Facts) []Finding {
	route := FindRoute(f)
	if route.Instrument != treaty.ETS185 || route.Channel != treaty.ChannelJudicial {
		return nil
	}
	var found []Finding
	if len(route.Copy) == 0 {
		found = append(found, warn("copy-addressee-unknown", question.SendingCopies, "27(9)(a)", "27(2)"))
	}
	directly := treaty.Channel(f.Draft.String(question.SendingChannel)) == treaty.ChannelJudicial
	if directly && !f.Draft.Has(question.SendingCopies) {
		found = append(found, warn("copy-missing", question.SendingCopies, "27(9)(a)"))
	}
	return found
}

// ownSide names what the register does not know about the requesting Party's own sending side.
func ownSide(f Facts) []Finding {
	route := FindRoute(f)
	if !f.bothKnown() || len(route.Through) > 0 {
		return nil
	}
	switch {
	case f.preservation():
		return []Finding{advise("own-contact-point-unknown", question.SendingThrough, "35(2)")}
	case route.Channel == treaty.ChannelCentral && !f.knowsMinistries(), route.Instrument == treaty.ETS185:
		return []Finding{warn("own-central-authority-unknown", question.SendingThrough, "27(2)")}
	}
	return nil
}
