package rules

import (
	"slices"

	"rogatory/forms/party"
	"rogatory/forms/treaty"
)

// precedence is the order in which an instrument in common governs a request for stored data (Article 27(1)). The
// Convention itself comes last: its Articles 27 and 28 apply where nothing else is in force.
var precedence = []treaty.Instrument{treaty.EIO, treaty.ETS182, treaty.ETS30, treaty.EUMutual2000, treaty.EUJapan, treaty.EUNorway, treaty.Schengen,
	treaty.OASA55, treaty.CPLP, treaty.CISChisinau, treaty.CISMinsk, treaty.ECOWAS, treaty.Riyadh, treaty.Maghreb, treaty.Mercosur,
	treaty.CentralAmerica, treaty.ASEAN, treaty.SAARC, treaty.Nordic, treaty.EUUnitedStates, treaty.EUKingdom, treaty.Bilateral, treaty.ETS185}

// Shared is an instrument that binds both Parties. Certain is false where one of the two memberships is general knowledge, or
// where the instrument is no treaty: such an instrument is mentioned and decides nothing.
type Shared struct {
	Instrument treaty.Instrument
	Certain    bool
}

// InCommon returns the instruments beside ETS 185 that bind both Parties, those that decide first.
func InCommon(f Facts) []Shared {
	var shared []Shared
	for _, instrument := range append(slices.Clone(precedence), treaty.Harare) {
		own, ok := f.Requesting.BoundBy(instrument)
		theirs, both := f.Requested.BoundBy(instrument)
		if ok && both {
			shared = append(shared, Shared{instrument, instrument.IsTreaty() && certain(own) && certain(theirs)})
		}
	}
	slices.SortStableFunc(shared, func(a, b Shared) int {
		switch {
		case a.Certain == b.Certain:
			return 0
		case a.Certain:
			return -1
		}
		return 1
	})
	return shared
}

func certain(b party.Bond) bool {
	return b.Confidence == treaty.High || b.Confidence == treaty.Medium
}

// ProposedInstruments returns what the interview proposes as the legal basis: the Convention, and the instrument that governs.
func ProposedInstruments(f Facts) []treaty.Instrument {
	var proposed []treaty.Instrument
	for _, shared := range InCommon(f) {
		if shared.Certain && slices.Contains([]treaty.Instrument{treaty.EIO, treaty.ETS30, treaty.ETS182, treaty.OASA55, treaty.CPLP, treaty.EUJapan}, shared.Instrument) {
			proposed = append(proposed, shared.Instrument)
		}
	}
	if slices.Contains(proposed, treaty.EIO) {
		return []treaty.Instrument{treaty.EIO}
	}
	return append([]treaty.Instrument{treaty.ETS185}, proposed...)
}

// Governing returns the instrument whose channel and language rules apply: the foremost of those that the user confirmed, else
// the foremost that certainly binds both, else the Convention. A preservation request rests on the Convention alone.
func Governing(f Facts) treaty.Instrument {
	if f.preservation() {
		return treaty.ETS185
	}
	confirmed := f.Draft.Strings("request.instruments")
	if len(confirmed) > 0 {
		for _, instrument := range precedence {
			if slices.Contains(confirmed, string(instrument)) {
				return instrument
			}
		}
	}
	for _, shared := range InCommon(f) {
		if shared.Certain {
			return shared.Instrument
		}
	}
	return treaty.ETS185
}

// instrumentChoice speaks of the legal basis of a request for stored data.
func instrumentChoice(f Facts) []Finding {
	if f.preservation() || !f.bothKnown() || f.Requesting.Code == f.Requested.Code {
		return nil
	}
	var found []Finding
	proposed, confirmed := ProposedInstruments(f), f.Draft.Has("request.instruments")
	switch {
	case proposed[0] == treaty.EIO:
		found = append(found, Finding{Code: "investigation-order-instead", Severity: Warn, Question: "request.instruments", Basis: []string{"27(1)", "eio"}})
	case !confirmed && Governing(f) == treaty.ETS185:
		found = append(found, Finding{Code: "instrument-unconfirmed", Severity: Warn, Question: "request.instruments", Basis: basis("27(1)")})
	}
	var uncertain []string
	for _, shared := range InCommon(f) {
		if !shared.Certain {
			uncertain = append(uncertain, string(shared.Instrument))
		}
	}
	if len(uncertain) > 0 {
		found = append(found, Finding{Code: "instrument-uncertain", Severity: Advise, Question: "request.instruments",
			Args: map[string]any{"Instruments": uncertain}, Basis: basis("27(1)")})
	}
	if g := Governing(f); (g == treaty.ETS30 || g == treaty.ETS182) && !f.channelKnown(g) {
		found = append(found, Finding{Code: "channel-declaration-unknown", Severity: Warn, Question: "sending.channel",
			Args: map[string]any{"Instrument": string(g)}, Basis: []string{string(g)}})
	}
	return found
}

func (f Facts) channelKnown(instrument treaty.Instrument) bool {
	_, known := f.declaredChannel(instrument)
	return known
}
