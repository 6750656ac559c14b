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

	standsIn standIn // why a body is proposed that the Party did not name
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

// The ids of addressees that the register does not hold. Their names are made from the catalogue, "addressee.<id>",
// with the requested Party's name.
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
	return slices.Contains([]string{CompetentJudicialAuthority, MinistryOfJustice, DiplomaticMission, InterpolBureau},
		id)
}

func (r *Route) because(code string, basis []string) {
	r.Reasons = append(r.Reasons, Reason{Code: code, Basis: basis})
}

func (r *Route) orElse(channel treaty.Channel, to []party.Authority, when string) {
	if len(to) > 0 {
		r.Alternatives = append(r.Alternatives, Alternative{Channel: channel, To: to, When: when})
	}
}

// FindRoute returns the route that the rules propose. It is the zero Route until both Parties are known; from then on
// Instrument and Channel are never empty, while To is empty where the register knows no addressee.
func FindRoute(f Facts) Route {
	if f.once != nil && f.once.route != nil {
		return *f.once.route
	}
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
		route.To = slices.Concat(route.To, central)
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

// otherInstrumentRoute names the instrument and proposes the central authorities. Which ones the instrument itself
// names, the register does not say; an authority under Article 27 stands in for them only if it is an office of justice
// or of the prosecution.
func otherInstrumentRoute(f Facts, instrument treaty.Instrument) Route {
	route := Route{Instrument: instrument, Channel: treaty.ChannelCentral}
	to := f.centralUnder(f.Requested, instrument)
	route.To, route.standsIn = to.bodies, to.standsIn
	route.Through = f.centralUnder(f.Requesting, instrument).bodies
	route.because("other-instrument", []string{"27(1)", string(instrument)})
	return route
}

// centralUnder returns what stands for a Party's central authority under a treaty that is neither ETS 185 nor of 1959.
func (f Facts) centralUnder(p party.Party, instrument treaty.Instrument) recipient {
	if offices := f.officesOfJustice(p); len(offices) > 0 {
		return recipient{bodies: offices, standsIn: underArticle27}
	}
	return f.ministryOf(p, instrument)
}
