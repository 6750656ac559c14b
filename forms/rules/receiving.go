package rules

import (
	"slices"

	"rogatory/forms/party"
	"rogatory/forms/treaty"
)

// recipient is who receives a request under another instrument than ETS 185, and whether the Party named it.
type recipient struct {
	bodies   []party.Authority
	standsIn standIn
}

// standIn says why a body is proposed that the Party did not name under the governing instrument.
type standIn int

const (
	wasNamed       standIn = iota
	isMinistry             // its ministry of justice, which the record holds under another role
	underArticle27         // its authority under Article 27
)

// ministryOf returns what stands for a Party's ministry of justice under the governing instrument, in this order: the
// body that the Party named, with its own address or that of the same office elsewhere in the record; the ministry of
// justice where the record holds it under another role; the authority under Article 27, if it is an office of justice
// or of the prosecution. A foreign ministry, the police or an office of Interpol is never taken for a ministry of
// justice: then there is no body at all.
func (f Facts) ministryOf(p party.Party) recipient {
	if named := f.named(p, treaty.ReceivingAuthority); len(named) > 0 {
		return recipient{bodies: named}
	}
	var ministries []party.Authority
	for _, a := range p.Authorities {
		if a.Nature == treaty.JusticeMinistry && a.Role.UnderConvention() && fits(a.Scope.Territory, f.territoryOf(p)) {
			ministries = append(ministries, a)
		}
	}
	// The record with an address goes first: one office often stands in it twice.
	if len(ministries) > 0 {
		first := max(0, slices.IndexFunc(ministries, func(a party.Authority) bool { return a.Address != "" }))
		return recipient{bodies: ministries[first : first+1], standsIn: isMinistry}
	}
	return recipient{bodies: f.officesOfJustice(p), standsIn: underArticle27}
}

// officesOfJustice keeps those of a Party's authorities under Article 27 that are offices of justice or of the
// prosecution, and so can stand for a ministry of justice or a central authority under another treaty.
func (f Facts) officesOfJustice(p party.Party) []party.Authority {
	return slices.DeleteFunc(f.centralAuthorities(p, directionOf(f, p)), func(a party.Authority) bool {
		return !slices.Contains([]treaty.Nature{treaty.JusticeMinistry, treaty.JusticeOffice, treaty.Prosecution},
			a.Nature)
	})
}

// named returns the bodies that a Party named for a role under the governing instrument and that are competent for this
// request.
func (f Facts) named(p party.Party, role treaty.Role) []party.Authority {
	instrument := f.declaredUnder(p)
	var bodies []party.Authority
	for _, a := range f.inScope(p.WithRole(role), directionOf(f, p), f.territoryOf(p), "") {
		if a.Instrument == instrument && fits(a.Scope.Urgency, f.urgency()) {
			bodies = append(bodies, p.Office(a))
		}
	}
	return bodies
}

// declaredUnder returns the instrument to which a Party's declarations are read: the governing one where some to it are
// on record, else the one some of whose articles it replaced, since what was declared there goes on until the Party
// declares anew.
func (f Facts) declaredUnder(p party.Party) treaty.Instrument {
	chain := f.instruments().ruling.Chain
	for _, instrument := range chain {
		for i := range p.Authorities {
			if p.Authorities[i].Instrument == instrument {
				return instrument
			}
		}
	}
	return chain[len(chain)-1]
}

// declaredAnew reports whether declarations of the requested Party to the governing instrument itself are on record.
func (f Facts) declaredAnew() bool { return f.namesSomebody(f.instruments().ruling.Base()) }

func (f Facts) urgency() treaty.Urgency {
	if f.Urgent() {
		return treaty.Urgent
	}
	return treaty.Ordinary
}

// orPlaceholder gives the words for a ministry of justice where no body is on record.
func orPlaceholder(bodies []party.Authority) []party.Authority {
	if len(bodies) == 0 {
		return unnamed(MinistryOfJustice)
	}
	return bodies
}
