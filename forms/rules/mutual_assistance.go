package rules

import (
	"slices"

	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

// mutualAssistanceRoute follows the 1959 Convention and its Second Protocol. Between members of a treaty that
// supplements them the direct way is the rule; else what the requested Party declared decides, and without a
// declaration ETS 182 opens the direct way, while ETS 30 keeps it for urgent cases (its Article 15(1) and (2)).
func mutualAssistanceRoute(f Facts, instrument treaty.Instrument) Route {
	ministry := f.ministryOf(f.Requested, instrument)
	route := Route{Instrument: instrument}
	declared, known := f.declaredChannel(instrument)
	supplement := f.directBySupplement()
	switch {
	case f.judicial() && len(supplement) > 0:
		route.directly()
		route.because("direct-by-supplement", supplement)
	case declared.Channel == treaty.ChannelJudicial:
		route.directly()
		route.because("channel-declared", []string{declared.By.ID})
	case f.judicial() && namesACourt(ministry):
		route.Channel, route.To = treaty.ChannelJudicial, ministry.bodies
		route.because("receiving-declared", idsOf(f.declarationsOf(instrument)))
	case known:
		f.betweenMinistries(&route, ministry)
		route.because("channel-declared", []string{declared.By.ID})
	case f.Urgent() && f.judicial() && !f.centralByDeclaration(instrument):
		directlyInUrgency(&route)
	case f.centralByDeclaration(instrument):
		route.Channel, route.To = treaty.ChannelCentral, ministry.bodies
		route.because("receiving-declared", idsOf(f.declarationsOf(instrument)))
	case instrument == treaty.ETS182 && f.judicial() && ministry.standsIn != wasNamed:
		route.directly()
		route.because("ets182-direct", []string{"ets182 15(1)"})
	default:
		f.betweenMinistries(&route, ministry)
		route.because(string(instrument)+"-ministries", []string{string(instrument)})
	}
	if route.Channel == treaty.ChannelJudicial {
		if len(supplement) == 0 {
			route.Copy = f.copiesDeclared(instrument, ministry, known)
		}
		route.orElse(treaty.ChannelMinistry, orPlaceholder(ministry.bodies), "between-ministries")
	} else if f.judicial() && instrument == treaty.ETS182 && route.Channel == treaty.ChannelMinistry {
		route.orElse(treaty.ChannelJudicial, unnamed(CompetentJudicialAuthority), "ets182-direct")
	}
	route.orElse(treaty.ChannelCentral, f.centralAuthorities(f.Requested, treaty.Answering), "both-agree-on-article-27")
	return route
}

// directly sends the request from judicial authority to judicial authority. Nobody passes it on.
func (r *Route) directly() {
	r.Channel, r.To = treaty.ChannelJudicial, unnamed(CompetentJudicialAuthority)
}

// directlyInUrgency writes directly in an urgent case: under ETS 30 that is what opens the direct way.
func directlyInUrgency(route *Route) {
	if route.Instrument == treaty.ETS182 {
		route.directly()
		route.because("ets182-direct", []string{"ets182 15(1)"})
		route.orElse(treaty.ChannelInterpol, unnamed(InterpolBureau), "ets182-interpol")
		return
	}
	route.directly()
	route.because("ets30-urgent", []string{"ets30 15(2)"})
	route.orElse(treaty.ChannelInterpol, unnamed(InterpolBureau), "ets30-interpol")
}

// betweenMinistries sends the request from the own ministry of justice, or what stands for it, to the other one.
func (f Facts) betweenMinistries(route *Route, ministry recipient) {
	route.Channel, route.To, route.standsIn = treaty.ChannelMinistry, orPlaceholder(ministry.bodies), ministry.standsIn
	route.Through = orPlaceholder(f.ministryOf(f.Requesting, route.Instrument).bodies)
}

// copiesDeclared returns who gets a copy of a direct request: whom the requested Party named for it. Where ETS 182
// opens the direct way and the Party said nothing about that, a body that received everything under ETS 30 gets the
// copy, since what was declared there goes on (Article 33(1) of ETS 182).
func (f Facts) copiesDeclared(instrument treaty.Instrument, ministry recipient, channelKnown bool) []party.Authority {
	copies := f.named(f.Requested, treaty.CopyAuthority, instrument)
	goesOn := instrument == treaty.ETS182 && !channelKnown && !declaredAnew(f.Requested)
	if len(copies) == 0 && goesOn && ministry.standsIn == wasNamed {
		return ministry.bodies
	}
	return copies
}

// centralByDeclaration reports whether the requested Party declared, under ETS 182, a central authority that receives
// this request (Article 15(8)(b) as worded by ETS 182).
func (f Facts) centralByDeclaration(instrument treaty.Instrument) bool {
	return instrument == treaty.ETS182 && declaredAnew(f.Requested) &&
		len(f.named(f.Requested, treaty.ReceivingAuthority, instrument)) > 0
}

// namesACourt reports whether the body that the Party named is a court, to which judicial authorities write directly.
// No court ever stands in for a ministry.
func namesACourt(ministry recipient) bool {
	return slices.ContainsFunc(ministry.bodies, func(a party.Authority) bool { return a.Nature == treaty.CourtOffice })
}

// declarationsOf returns the records in which the requested Party named who receives requests under an instrument.
func (f Facts) declarationsOf(instrument treaty.Instrument) []party.Authority {
	return slices.DeleteFunc(f.Requested.WithRole(treaty.ReceivingAuthority), func(a party.Authority) bool {
		return a.Instrument != instrument
	})
}

// directBySupplement returns the treaties that certainly bind both and make the direct way between judicial authorities
// the rule, urgent or not.
func (f Facts) directBySupplement() []string {
	var direct []string
	for _, instrument := range []treaty.Instrument{treaty.EUMutual2000, treaty.EUNorway, treaty.Schengen} {
		if f.certainlyShare(instrument) {
			direct = append(direct, string(instrument))
		}
	}
	return direct
}

func (f Facts) certainlyShare(instruments ...treaty.Instrument) bool {
	return slices.ContainsFunc(InCommon(f), func(s Shared) bool {
		return s.Certain && slices.Contains(instruments, s.Instrument)
	})
}

// declaredChannel finds what the requested Party declared about the channel under an instrument, for this stage and
// authority.
func (f Facts) declaredChannel(instrument treaty.Instrument) (party.StatedEffect, bool) {
	for _, effect := range f.channelsDeclared(instrument) {
		fitsUrgency := effect.When != "urgent" || f.Urgent()
		fitsAuthority := effect.Channel != treaty.ChannelJudicial || f.judicial()
		if fitsUrgency && fitsAuthority && fits(effect.Stage, f.Stage()) {
			return effect, true
		}
	}
	return party.StatedEffect{}, false
}

// channelsDeclared returns what the requested Party declared about channels under an instrument.
func (f Facts) channelsDeclared(instrument treaty.Instrument) []party.StatedEffect {
	return slices.DeleteFunc(f.Requested.Effects(treaty.ChannelDeclared), func(e party.StatedEffect) bool {
		return e.Instrument != instrument
	})
}

// channelDeclarations warns where ETS 182 governs and nothing is on record of what the requested Party declared about
// channels under it. What it declared under ETS 30 goes on (Article 33(1) of ETS 182) and is named as the basis.
func channelDeclarations(f Facts) []Finding {
	if !f.bothKnown() || Governing(f) != treaty.ETS182 || len(f.directBySupplement()) > 0 {
		return nil
	}
	if _, known := f.declaredChannel(treaty.ETS182); known || declaredAnew(f.Requested) {
		return nil
	}
	sources := []string{string(treaty.ETS182)}
	for _, a := range f.declarationsOf(treaty.ETS30) {
		sources = append(sources, a.ID)
	}
	return []Finding{warn("channel-declaration-unknown", question.SendingChannel, sources...).
		with(i18n.Arguments{"Instrument": i18n.TermOf(i18n.Instruments, treaty.ETS182)})}
}
