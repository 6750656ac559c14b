package rules

import (
	"slices"

	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

// knowsMinistries reports whether the governing instrument lets requests go between ministries of justice.
func (f Facts) knowsMinistries() bool {
	_, known := f.provisionOf(treaty.ForMinistries)
	return known
}

// mutualAssistanceRoute follows an instrument that knows the way between ministries of justice. Between members of a
// treaty that supplements it and opens the direct way, that is the rule; else what the requested Party declared
// decides, and without a declaration the instrument itself: some open the direct way, others keep it for urgent cases.
func mutualAssistanceRoute(f Facts, instrument treaty.Instrument) Route {
	ministry := f.ministryOf(f.Requested)
	route := Route{Instrument: instrument}
	declared, known := f.declaredChannel()
	supplement, direct := f.directBySupplement()
	open, opens := f.provisionOf(treaty.ForDirect)
	switch {
	case f.judicial() && direct:
		route.directly()
		route.becauseOf("direct-by-supplement", supplement)
	case known && declared.Channel == treaty.ChannelJudicial:
		route.directly()
		route.because("channel-declared", []string{declared.By.ID})
	case f.judicial() && namesACourt(ministry):
		route.Channel, route.To = treaty.ChannelJudicial, ministry.bodies
		route.because("receiving-declared", idsOf(f.declarationsOf(f.declaredUnder(f.Requested))))
	case known:
		f.betweenMinistries(&route, ministry)
		route.because("channel-declared", []string{declared.By.ID})
	case f.Urgent() && f.judicial() && !f.centralByDeclaration():
		f.directlyInUrgency(&route)
	case f.centralByDeclaration():
		route.Channel, route.To = treaty.ChannelCentral, ministry.bodies
		route.because("receiving-declared", idsOf(f.declarationsOf(instrument)))
	case opens && f.judicial() && ministry.standsIn != wasNamed:
		route.directly()
		route.becauseOf("direct-open", open)
	default:
		f.betweenMinistries(&route, ministry)
		f.ministriesBecause(&route, opens)
	}
	if route.Channel == treaty.ChannelJudicial {
		if !direct || !f.judicial() {
			route.Copy = f.copiesDeclared(ministry, known)
		}
		route.orElse(treaty.ChannelMinistry, orPlaceholder(ministry.bodies), "between-ministries")
	} else if f.judicial() && opens && route.Channel == treaty.ChannelMinistry {
		route.orElseUnder(treaty.ChannelJudicial, unnamed(CompetentJudicialAuthority), "direct-open", open)
	}
	if f.instruments().here {
		route.orElse(treaty.ChannelCentral, f.centralAuthorities(f.Requested, treaty.Answering),
			"both-agree-on-article-27")
	}
	return route
}

// ministriesBecause says by which provision requests go between ministries, and that the direct way may be open too.
func (f Facts) ministriesBecause(route *Route, opens bool) {
	provision, _ := f.provisionOf(treaty.ForMinistries)
	if opens {
		route.becauseOf("ministries-and-direct", provision)
		return
	}
	route.becauseOf("ministries", provision)
}

// directly sends the request from judicial authority to judicial authority. Nobody passes it on.
func (r *Route) directly() {
	r.Channel, r.To = treaty.ChannelJudicial, unnamed(CompetentJudicialAuthority)
}

// directlyInUrgency writes directly in an urgent case: under some instruments that is what opens the direct way.
func (f Facts) directlyInUrgency(route *Route) {
	route.directly()
	if open, ok := f.provisionOf(treaty.ForDirect); ok {
		route.becauseOf("direct-open", open)
	} else if urgent, ok := f.provisionOf(treaty.ForDirectUrgent); ok {
		route.becauseOf("direct-urgent", urgent)
	}
	if interpol, ok := f.provisionOf(treaty.ForInterpol); ok {
		route.orElseUnder(treaty.ChannelInterpol, unnamed(InterpolBureau), "interpol-urgent-under", interpol)
	}
}

// betweenMinistries sends the request from the own ministry of justice, or what stands for it, to the other one.
func (f Facts) betweenMinistries(route *Route, ministry recipient) {
	route.Channel, route.To, route.standsIn = treaty.ChannelMinistry, orPlaceholder(ministry.bodies), ministry.standsIn
	route.Through = orPlaceholder(f.ministryOf(f.Requesting).bodies)
}

// copiesDeclared returns who gets a copy of a direct request: whom the requested Party named for it. Where the
// governing instrument opens the direct way and the Party said nothing about that, a body that received everything
// under the instrument whose articles it replaced gets the copy, since what was declared there goes on.
func (f Facts) copiesDeclared(ministry recipient, channelKnown bool) []party.Authority {
	copies := f.named(f.Requested, treaty.CopyAuthority)
	_, opens := f.provisionOf(treaty.ForDirect)
	if len(copies) == 0 && opens && !channelKnown && !f.declaredAnew() && ministry.standsIn == wasNamed {
		return ministry.bodies
	}
	return copies
}

// centralByDeclaration reports whether the requested Party declared, under an instrument that opens the direct way, a
// central authority that receives this request.
func (f Facts) centralByDeclaration() bool {
	_, opens := f.provisionOf(treaty.ForDirect)
	return opens && f.declaredAnew() && len(f.named(f.Requested, treaty.ReceivingAuthority)) > 0
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

// directBySupplement returns the provision of a treaty that certainly binds both, supplements the governing one and
// makes the direct way between judicial authorities the rule, urgent or not.
func (f Facts) directBySupplement() (treaty.Found, bool) {
	if f.Instruments == nil {
		return treaty.Found{}, false
	}
	return f.Instruments.Provides(treaty.ForDirect, f.instruments().ruling.Supplements...)
}

// declaredChannel finds what the requested Party declared about the channel under the governing instrument, for this
// stage and authority.
func (f Facts) declaredChannel() (party.StatedEffect, bool) {
	for _, effect := range f.channelsDeclared(f.instruments().ruling.Base()) {
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

// channelDeclarations warns where the governing instrument replaced articles of another one and nothing is on record of
// what the requested Party declared about channels under it. What it declared under the other one goes on and is named
// as the basis.
func channelDeclarations(f Facts) []Finding {
	if _, direct := f.directBySupplement(); !f.bothKnown() || f.preservation() || direct {
		return nil
	}
	chain := f.instruments().ruling.Chain
	if _, known := f.declaredChannel(); known || len(chain) < 2 || f.declaredAnew() {
		return nil
	}
	sources := []string{string(chain[0])}
	for _, older := range chain[1:] {
		sources = append(sources, idsOf(f.declarationsOf(older))...)
	}
	return []Finding{warn("channel-declaration-unknown", question.SendingChannel, sources...).
		with(i18n.Arguments{"Instrument": i18n.TermOf(i18n.Instruments, chain[0])})}
}
