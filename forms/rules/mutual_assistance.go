package rules

import (
	"slices"

	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

// mutualAssistanceRoute follows the 1959 Convention and its Second Protocol: between ministries of justice, direct in
// urgent cases, direct between judicial authorities under the Protocol, each as far as the Party has declared.
func mutualAssistanceRoute(f Facts, instrument treaty.Instrument) Route {
	route := Route{Instrument: instrument, Channel: treaty.ChannelMinistry, To: unnamed(MinistryOfJustice),
		Through: unnamed(MinistryOfJustice)}
	declared, known := f.declaredChannel(instrument)
	switch {
	case known:
		f.followDeclared(&route, declared)
	case f.Urgent() && f.judicial():
		route.Channel, route.To = treaty.ChannelJudicial, unnamed(CompetentJudicialAuthority)
		route.Copy = unnamed(MinistryOfJustice)
		route.because("ets30-urgent", []string{"ets30 15(2)"})
		route.orElse(treaty.ChannelMinistry, unnamed(MinistryOfJustice), "not-urgent")
		route.orElse(treaty.ChannelInterpol, unnamed(InterpolBureau), "ets30-interpol")
	default:
		route.because(string(instrument)+"-ministries", []string{string(instrument)})
	}
	f.directByTreaty(&route, instrument)
	route.orElse(treaty.ChannelCentral, f.centralAuthorities(f.Requested, treaty.Answering), "both-agree-on-article-27")
	return route
}

// followDeclared takes the channel that the requested Party declared. Between judicial authorities the ministry
// receives a copy.
func (f Facts) followDeclared(route *Route, declared party.StatedEffect) {
	route.Channel, route.To = declared.Channel, f.addresseeOf(declared.Channel)
	switch declared.Channel {
	case treaty.ChannelMinistry:
	case treaty.ChannelJudicial:
		route.Copy = unnamed(MinistryOfJustice)
	default:
		route.Through = nil
	}
	if declared.Instrument == route.Instrument {
		route.because("channel-declared", []string{declared.By.ID})
	} else {
		route.because("channel-declared-ets30", []string{declared.By.ID})
	}
}

// directByTreaty adds the direct channel between judicial authorities where a later treaty opens it beside the
// ministries.
func (f Facts) directByTreaty(route *Route, instrument treaty.Instrument) {
	if !f.judicial() || route.Channel == treaty.ChannelJudicial {
		return
	}
	if instrument == treaty.ETS182 {
		route.orElse(treaty.ChannelJudicial, unnamed(CompetentJudicialAuthority), "ets182-direct")
	}
	if f.certainlyShare(treaty.EUMutual2000, treaty.Schengen, treaty.EUNorway) {
		route.orElse(treaty.ChannelJudicial, unnamed(CompetentJudicialAuthority), "schengen-direct")
	}
}

func (f Facts) certainlyShare(instruments ...treaty.Instrument) bool {
	return slices.ContainsFunc(InCommon(f), func(s Shared) bool {
		return s.Certain && slices.Contains(instruments, s.Instrument)
	})
}

func (f Facts) addresseeOf(channel treaty.Channel) []party.Authority {
	switch channel {
	case treaty.ChannelCentral:
		return f.centralAuthorities(f.Requested, treaty.Answering)
	case treaty.ChannelDiplomatic:
		return unnamed(DiplomaticMission)
	case treaty.ChannelMinistry:
		return unnamed(MinistryOfJustice)
	case treaty.ChannelInterpol:
		return unnamed(InterpolBureau)
	default:
		return unnamed(CompetentJudicialAuthority)
	}
}

// declaredChannel finds what the requested Party declared about the channel under an instrument, for this stage and
// authority. A declaration under Article 15 of ETS 30 is followed under ETS 182 too, as the only word of the Party on
// record.
func (f Facts) declaredChannel(instrument treaty.Instrument) (party.StatedEffect, bool) {
	for _, effect := range f.channelsDeclared(instrument) {
		fitsUrgency := effect.When == "" || effect.When == "urgent" && f.Urgent()
		fitsAuthority := effect.Channel != treaty.ChannelJudicial || f.judicial()
		if fitsUrgency && fitsAuthority && fits(effect.Stage, f.Stage()) {
			return effect, true
		}
	}
	return party.StatedEffect{}, false
}

// channelsDeclared returns what the Party declared about channels, under the instrument itself first.
func (f Facts) channelsDeclared(instrument treaty.Instrument) []party.StatedEffect {
	var own, earlier []party.StatedEffect
	for _, effect := range f.Requested.Effects(treaty.ChannelDeclared) {
		switch {
		case effect.Instrument == instrument:
			own = append(own, effect)
		case effect.Instrument == treaty.ETS30 && instrument == treaty.ETS182:
			earlier = append(earlier, effect)
		}
	}
	return append(own, earlier...)
}

// channelDeclarations warns where the register does not know what the requested Party declared about the channel under
// the governing instrument itself, for this stage. What it declared for another stage, or under ETS 30 alone, is named
// as the basis.
func channelDeclarations(f Facts) []Finding {
	instrument := Governing(f)
	if !f.bothKnown() || instrument != treaty.ETS30 && instrument != treaty.ETS182 {
		return nil
	}
	if declared, known := f.declaredChannel(instrument); known && declared.Instrument == instrument {
		return nil
	}
	sources := []string{string(instrument)}
	for _, effect := range f.channelsDeclared(instrument) {
		sources = append(sources, effect.By.ID)
	}
	return []Finding{warn("channel-declaration-unknown", question.SendingChannel, sources...).
		with(i18n.Arguments{"Instrument": i18n.TermOf(i18n.Instruments, instrument)})}
}
