package rules

import (
	"slices"

	"rogatory/forms/party"
	"rogatory/forms/treaty"
)

// Route says to whom a request goes, by which channel, and why.
type Route struct {
	Instrument   treaty.Instrument
	Channel      treaty.Channel
	To           []party.Authority
	Copy         []party.Authority
	Through      []party.Authority
	Reasons      []Reason
	Alternatives []Alternative
}

// Reason is one ground for the route. Code is the end of the catalogue id "reason.<code>"; Basis as in Finding.
type Reason struct {
	Code  string
	Basis []string
}

// Alternative is another way that is open. When is the end of the catalogue id "alternative.<when>".
type Alternative struct {
	Channel treaty.Channel
	To      []party.Authority
	When    string
}

// The ids of addressees that the register does not hold. Their names are made from the catalogue, "addressee.<id>", with the
// requested Party's name.
const (
	CompetentJudicialAuthority = "competent-judicial-authority"
	MinistryOfJustice          = "ministry-of-justice"
	DiplomaticMission          = "diplomatic-mission"
	InterpolBureau             = "interpol-bureau"
)

// unnamed is an addressee that the register does not hold by name.
func unnamed(id string) []party.Authority { return []party.Authority{{ID: id}} }

// Unnamed reports whether an authority is one of the addressees whose names come from the catalogue.
func Unnamed(id string) bool {
	return slices.Contains([]string{CompetentJudicialAuthority, MinistryOfJustice, DiplomaticMission, InterpolBureau}, id)
}

func (r *Route) because(code string, basis []string) {
	r.Reasons = append(r.Reasons, Reason{Code: code, Basis: basis})
}

func (r *Route) orElse(channel treaty.Channel, to []party.Authority, when string) {
	if len(to) > 0 {
		r.Alternatives = append(r.Alternatives, Alternative{Channel: channel, To: to, When: when})
	}
}

// FindRoute returns the route that the rules propose. It is the zero Route until both Parties are known.
func FindRoute(f Facts) Route {
	if !f.bothKnown() {
		return Route{}
	}
	if f.preservation() {
		return preservationRoute(f)
	}
	switch instrument := Governing(f); instrument {
	case treaty.EIO:
		return investigationOrderRoute(f)
	case treaty.ETS30, treaty.ETS182:
		return mutualAssistanceRoute(f, instrument)
	case treaty.ETS185:
		return conventionRoute(f)
	default:
		return otherInstrumentRoute(f, instrument)
	}
}

// preservationRoute goes to the point of contact under Article 35, since points talk to points.
func preservationRoute(f Facts) Route {
	route := Route{Instrument: treaty.ETS185, Channel: treaty.ChannelContactPoint}
	route.To = f.contactPoints(f.Requested)
	route.Through = f.contactPoints(f.Requesting)
	central := f.centralAuthorities(f.Requested, treaty.Answering)
	switch {
	case len(route.To) == 0:
		route.Channel, route.To = treaty.ChannelCentral, central
		route.because("no-contact-point-on-record", basis("35(1)"))
	case !slices.ContainsFunc(route.To, party.Authority.HasContact):
		route.To = append(route.To, central...)
		route.because("contact-point", basis("29(1)", "35(1)"))
		route.because("contact-point-without-address", basis("35(1)"))
	default:
		route.because("contact-point", basis("29(1)", "35(1)"))
		route.orElse(treaty.ChannelCentral, central, "contact-point-out-of-reach")
	}
	if len(route.Through) > 0 {
		route.because("own-contact-point", basis("35(2)"))
	}
	route.orElse(treaty.ChannelInterpol, unnamed(InterpolBureau), "interpol-police")
	return route
}

// investigationOrderRoute says that an investigation order is the instrument between two States bound by the directive.
func investigationOrderRoute(f Facts) Route {
	route := Route{Instrument: treaty.EIO, Channel: treaty.ChannelEIO, To: unnamed(CompetentJudicialAuthority)}
	route.because("investigation-order", []string{"eio", "27(1)"})
	route.orElse(treaty.ChannelCentral, f.centralAuthorities(f.Requested, treaty.Answering), "by-choice-with-reason")
	return route
}

// mutualAssistanceRoute follows the 1959 Convention and its Second Protocol: between ministries of justice, direct in urgent
// cases, direct between judicial authorities under the Protocol, each as far as the Party has declared.
func mutualAssistanceRoute(f Facts, instrument treaty.Instrument) Route {
	route := Route{Instrument: instrument, Channel: treaty.ChannelMinistry, To: unnamed(MinistryOfJustice), Through: unnamed(MinistryOfJustice)}
	if declared, ok := f.declaredChannel(instrument); ok {
		route.Channel = declared.Channel
		route.because("channel-declared", []string{declared.By.ID})
		if declared.Channel != treaty.ChannelMinistry {
			route.To, route.Through = f.addresseeOf(declared.Channel), nil
		}
	} else {
		route.because(string(instrument)+"-ministries", []string{string(instrument)})
	}
	if f.Urgent() && f.judicial() && route.Channel == treaty.ChannelMinistry {
		route.Channel, route.To = treaty.ChannelJudicial, unnamed(CompetentJudicialAuthority)
		route.Copy, route.Through = unnamed(MinistryOfJustice), nil
		route.because("ets30-urgent", []string{"ets30"})
		route.orElse(treaty.ChannelMinistry, unnamed(MinistryOfJustice), "not-urgent")
	}
	if instrument == treaty.ETS182 && f.judicial() && route.Channel == treaty.ChannelMinistry {
		route.orElse(treaty.ChannelJudicial, unnamed(CompetentJudicialAuthority), "ets182-direct")
	}
	route.orElse(treaty.ChannelCentral, f.centralAuthorities(f.Requested, treaty.Answering), "both-agree-on-article-27")
	return route
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

// declaredChannel finds what the requested Party declared about the channel under an instrument, for this stage.
func (f Facts) declaredChannel(instrument treaty.Instrument) (party.StatedEffect, bool) {
	for _, effect := range f.Requested.Effects(treaty.ChannelDeclared) {
		sameTreaty := effect.Instrument == instrument || effect.Instrument == treaty.ETS30 && instrument == treaty.ETS182
		fitsUrgency := effect.When == "" || effect.When == "urgent" && f.Urgent()
		if sameTreaty && fitsUrgency && fits(effect.Stage, f.Stage()) {
			return effect, true
		}
	}
	return party.StatedEffect{}, false
}

// otherInstrumentRoute names the instrument; what its channel is, the register does not say, so the central authority is proposed.
func otherInstrumentRoute(f Facts, instrument treaty.Instrument) Route {
	route := Route{Instrument: instrument, Channel: treaty.ChannelCentral}
	route.To = f.centralAuthorities(f.Requested, treaty.Answering)
	route.Through = f.centralAuthorities(f.Requesting, treaty.Sending)
	route.because("other-instrument", []string{"27(1)", string(instrument)})
	return route
}

// conventionRoute follows Article 27: central authority to central authority, with what the requested Party declared.
func conventionRoute(f Facts) Route {
	route := Route{Instrument: treaty.ETS185, Channel: treaty.ChannelCentral}
	route.To = f.centralAuthorities(f.Requested, treaty.Answering)
	route.Through = f.centralAuthorities(f.Requesting, treaty.Sending)
	if diplomatic := f.Requested.Effects(treaty.IncomingThroughDiplomatic); len(diplomatic) > 0 {
		route.Channel, route.Through = treaty.ChannelDiplomatic, append(route.Through, unnamed(DiplomaticMission)...)
		route.because("diplomatic-channel-declared", []string{diplomatic[0].By.ID})
		return route
	}
	route.because("central-authorities", basis("27(2)"))
	if f.Urgent() {
		f.urgentUnderArticle27(&route)
	}
	return route
}

// urgentUnderArticle27 applies Article 27(9) and what the requested Party declared under its letter (e).
func (f Facts) urgentUnderArticle27(route *Route) {
	closed := slices.Concat(f.Requested.Effects(treaty.UrgentToCentralAuthority), f.Requested.Effects(treaty.AllRequestsToCentralAuthority))
	switch {
	case len(closed) > 0:
		route.because("urgent-to-central-authority", []string{closed[0].By.ID, "27(9)(e)"})
	case f.judicial():
		central := route.To
		route.Channel, route.To, route.Copy = treaty.ChannelJudicial, unnamed(CompetentJudicialAuthority), central
		route.because("urgent-direct", basis("27(9)(a)"))
		route.orElse(treaty.ChannelCentral, central, "not-urgent")
		route.orElse(treaty.ChannelInterpol, unnamed(InterpolBureau), "interpol-urgent")
	default:
		route.because("urgent-not-judicial", basis("27(9)(a)"))
		route.orElse(treaty.ChannelInterpol, unnamed(InterpolBureau), "interpol-urgent")
	}
	if len(closed) == 0 && !f.coercive() {
		route.orElse(treaty.ChannelJudicial, unnamed(CompetentJudicialAuthority), "non-coercive-direct")
	}
}
