package rules

import (
	"slices"

	"rogatory/forms/party"
	"rogatory/forms/treaty"
	"rogatory/i18n"
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
	// Supplements are added to the instrument.
	Supplements []treaty.Instrument
	// Beside are other instruments that may serve better, or that are on record between the two.
	Beside []Beside

	standsIn standIn // why a body is proposed that the Party did not name
}

// Reason is one ground for the route. Code is the end of the catalogue id "reason.<code>" with the arguments Args;
// Basis as in Finding.
type Reason struct {
	Code  string
	Basis []string
	Args  i18n.Arguments
}

// Alternative is another way that is open. When is the end of the catalogue id "alternative.<when>" with the arguments
// Args.
type Alternative struct {
	Channel treaty.Channel
	To      []party.Authority
	When    string
	Args    i18n.Arguments
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

// becauseOf gives a provision as the ground.
func (r *Route) becauseOf(code string, provision treaty.Found) {
	r.Reasons = append(r.Reasons, Reason{code, []string{provision.Basis()}, about(provision)})
}

// orElseUnder opens another way by a provision.
func (r *Route) orElseUnder(channel treaty.Channel, to []party.Authority, when string, provision treaty.Found) {
	r.Alternatives = append(r.Alternatives, Alternative{channel, to, when, about(provision)})
}

func about(provision treaty.Found) i18n.Arguments {
	return i18n.Arguments{"Instrument": i18n.TermOf(i18n.Instruments, provision.Of),
		"Provision": i18n.Provision(provision.Basis())}
}

// FindRoute returns the route that the rules propose. It is the zero Route until both Parties are known; from then on
// Instrument and Channel are never empty, while To is empty where the register knows no addressee.
func FindRoute(f Facts) Route {
	if f.route != nil {
		return *f.route
	}
	if !f.bothKnown() {
		return Route{}
	}
	f.found = f.instruments()
	route := f.routeUnder(Governing(f))
	if !f.preservation() {
		route.Supplements = f.found.ruling.Supplements
	}
	route.Beside = f.beside()
	return route
}

func (f Facts) routeUnder(instrument treaty.Instrument) Route {
	switch {
	case f.preservation():
		return preservationRoute(f)
	case f.record(instrument).Kind == treaty.Order:
		return orderRoute(f, instrument)
	case instrument == treaty.ETS185:
		return conventionRoute(f)
	case f.knowsMinistries():
		return mutualAssistanceRoute(f, instrument)
	}
	return otherInstrumentRoute(f, instrument)
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

// orderRoute says that a mutual-recognition order is the instrument between two States that it binds.
func orderRoute(f Facts, instrument treaty.Instrument) Route {
	route := Route{Instrument: instrument, Channel: treaty.ChannelEIO, To: unnamed(CompetentJudicialAuthority)}
	route.because("investigation-order", []string{string(instrument), "27(1)"})
	route.orElse(treaty.ChannelCentral, f.centralAuthorities(f.Requested, treaty.Answering), "by-choice-with-reason")
	return route
}

// otherInstrumentRoute follows an instrument whose requests go directly, or from central authority to central
// authority. Where the Parties named none under it, an authority under Article 27 stands in for them only if it is an
// office of justice or of the prosecution.
func otherInstrumentRoute(f Facts, instrument treaty.Instrument) Route {
	route := Route{Instrument: instrument, Channel: treaty.ChannelCentral}
	to := f.centralUnder(f.Requested)
	if direct, ok := f.provisionOf(treaty.ForDirect); ok && f.judicial() {
		route.directly()
		route.becauseOf("direct-open", direct)
		route.orElse(treaty.ChannelCentral, to.bodies, "through-central-authorities")
		return route
	}
	route.To, route.standsIn = to.bodies, to.standsIn
	route.Through = f.centralUnder(f.Requesting).bodies
	if central, ok := f.provisionOf(treaty.ForCentral); ok {
		route.becauseOf("central-by-instrument", central)
	} else {
		route.because("other-instrument", []string{"27(1)", string(instrument)})
	}
	return route
}

// centralUnder returns what stands for a Party's central authority under an instrument beside ETS 185 that does not
// know the way between ministries.
func (f Facts) centralUnder(p party.Party) recipient {
	if named := f.named(p, treaty.ReceivingAuthority); len(named) > 0 {
		return recipient{bodies: named}
	}
	if offices := f.officesOfJustice(p); len(offices) > 0 {
		return recipient{bodies: offices, standsIn: underArticle27}
	}
	return f.ministryOf(p)
}
