package rules

import (
	"slices"

	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

// precedence is the order in which an instrument in common governs a request for stored data (Article 27(1)). The
// Convention itself comes last: its Articles 27 and 28 apply where nothing else is in force.
var precedence = []treaty.Instrument{treaty.EIO, treaty.ETS182, treaty.ETS30, treaty.EUMutual2000,
	treaty.EUUnitedStates, treaty.EUJapan, treaty.EUNorway, treaty.Schengen,
	treaty.OASA55, treaty.CPLP, treaty.CISChisinau, treaty.CISMinsk, treaty.ECOWAS, treaty.Riyadh, treaty.Maghreb,
	treaty.Mercosur,
	treaty.CentralAmerica, treaty.ASEAN, treaty.SAARC, treaty.Nordic, treaty.EUKingdom,
	treaty.Bilateral, treaty.ETS185}

// mentioned are the instruments that the register can show to be shared: those that can govern, and the Harare scheme,
// which is no treaty. The Convention binds every Party and is not among them.
var mentioned = append(slices.DeleteFunc(slices.Clone(precedence),
	func(i treaty.Instrument) bool { return i == treaty.ETS185 }), treaty.Harare)

// Shared is an instrument that binds both Parties. Certain is false where one of the two memberships is general
// knowledge, or where the instrument is no treaty: such an instrument is mentioned and decides nothing.
type Shared struct {
	Instrument treaty.Instrument
	Certain    bool
}

// bonds returns what binds the two Parties to each other by an instrument, and whether it does: both hold it, they
// stand on different sides where it has sides, and it reaches the territory that is asked.
func (f Facts) bonds(instrument treaty.Instrument) (own, theirs party.Bond, both bool) {
	own, _ = f.Requesting.BoundBy(instrument)
	theirs, both = f.Requested.BoundBy(instrument)
	return own, theirs, both && own.With(theirs) && theirs.Reaches(f.territoryOf(f.Requested))
}

// InCommon returns the instruments beside ETS 185 that bind both Parties to each other, those that decide first.
func InCommon(f Facts) []Shared {
	if f.once != nil {
		return f.once.inCommon
	}
	var sure, unsure []Shared
	for _, instrument := range mentioned {
		own, theirs, both := f.bonds(instrument)
		switch {
		case both && instrument.IsTreaty() && certain(own) && certain(theirs):
			sure = append(sure, Shared{instrument, true})
		case both:
			unsure = append(unsure, Shared{instrument, false})
		}
	}
	return append(sure, unsure...)
}

func certain(b party.Bond) bool {
	return b.Confidence == treaty.High || b.Confidence == treaty.Medium
}

// ProposedInstruments returns what the interview proposes as the legal basis: the Convention, and the instrument that
// governs.
func ProposedInstruments(f Facts) []treaty.Instrument {
	var proposed []treaty.Instrument
	for _, shared := range InCommon(f) {
		if shared.Certain && slices.Contains([]treaty.Instrument{treaty.EIO, treaty.ETS30, treaty.ETS182, treaty.OASA55,
			treaty.CPLP, treaty.EUJapan,
			treaty.EUUnitedStates, treaty.EUKingdom, treaty.EUMutual2000}, shared.Instrument) {
			proposed = append(proposed, shared.Instrument)
		}
	}
	if slices.Contains(proposed, treaty.EIO) {
		return []treaty.Instrument{treaty.EIO}
	}
	return append([]treaty.Instrument{treaty.ETS185}, proposed...)
}

// Governing returns the instrument whose channel and language rules apply: the foremost of those that the user
// confirmed, else the foremost that certainly binds both, else the Convention. A preservation request rests on the
// Convention alone.
func Governing(f Facts) treaty.Instrument {
	if f.preservation() {
		return treaty.ETS185
	}
	confirmed := f.Draft.Strings(question.Instruments)
	for _, instrument := range precedence {
		if slices.Contains(confirmed, string(instrument)) {
			return instrument
		}
	}
	for _, shared := range InCommon(f) {
		if shared.Certain {
			return shared.Instrument
		}
	}
	return treaty.ETS185
}

// leavesInvestigationOrder reports whether a letter under Article 31 was chosen although both States are bound by the
// directive on the investigation order.
func leavesInvestigationOrder(f Facts) bool {
	return !f.preservation() && Governing(f) != treaty.EIO && slices.Contains(ProposedInstruments(f), treaty.EIO)
}

// provisionalOrder tells of the instruments of the European Union for preservation; Article 29 stays open beside them.
func provisionalOrder(f Facts) []Finding {
	if !f.preservation() || f.Requesting.Code == f.Requested.Code ||
		!slices.Contains(ProposedInstruments(f), treaty.EIO) {
		return nil
	}
	return []Finding{advise("investigation-order-preserves-too", question.RequestedParty, string(treaty.EIO))}
}

// instrumentChoice speaks of the legal basis of a request for stored data.
func instrumentChoice(f Facts) []Finding {
	if f.preservation() || !f.bothKnown() || f.Requesting.Code == f.Requested.Code {
		return nil
	}
	found := instrumentProposal(f)
	var uncertain []treaty.Instrument
	for _, shared := range InCommon(f) {
		if !shared.Certain {
			uncertain = append(uncertain, shared.Instrument)
		}
	}
	if len(uncertain) > 0 {
		found = append(found, advise("instrument-uncertain", question.Instruments, "27(1)").
			with(i18n.Arguments{"Instruments": i18n.TermsOf(i18n.Instruments, uncertain...)}))
	}
	if f.certainlyShare(treaty.EUKingdom) {
		found = append(found, warn("form-mandatory", question.Instruments, string(treaty.EUKingdom)).
			with(i18n.Arguments{"Instrument": i18n.TermOf(i18n.Instruments, treaty.EUKingdom)}))
	}
	return append(found, instrumentsNotShared(f)...)
}

// instrumentProposal compares what was confirmed with what the register proposes.
func instrumentProposal(f Facts) []Finding {
	proposed, confirmed := ProposedInstruments(f), f.Draft.Has(question.Instruments)
	switch {
	case proposed[0] == treaty.EIO:
		return []Finding{warn("investigation-order-instead", question.Instruments, "27(1)", string(treaty.EIO))}
	case !confirmed && Governing(f) == treaty.ETS185:
		return []Finding{warn("instrument-unconfirmed", question.Instruments, "27(1)")}
	case Governing(f) == treaty.ETS185 && len(proposed) > 1:
		return []Finding{warn("convention-by-agreement-only", question.Instruments, "27(1)", string(proposed[1])).
			with(i18n.Arguments{"Instrument": i18n.TermOf(i18n.Instruments, proposed[1])})}
	}
	return nil
}

// instrumentsNotShared warns of a confirmed instrument that does not bind both States as far as the register knows. A
// bilateral treaty is not recorded, so the user's word stands.
func instrumentsNotShared(f Facts) []Finding {
	var found []Finding
	for _, instrument := range f.Draft.Strings(question.Instruments) {
		_, _, bound := f.bonds(treaty.Instrument(instrument))
		bound = bound || instrument == string(treaty.ETS185) || instrument == string(treaty.Bilateral)
		if !bound {
			found = append(found, warn("instrument-not-shared", question.Instruments, "27(1)", instrument).
				with(i18n.Arguments{"Instrument": i18n.TermOf(i18n.Instruments, instrument)}))
		}
	}
	return found
}

// otherChannel warns that an instrument beside ETS 30 and ETS 182 governs, whose own channel the register does not
// hold.
func otherChannel(f Facts) []Finding {
	known := []treaty.Instrument{treaty.ETS185, treaty.ETS30, treaty.ETS182, treaty.EIO}
	if instrument := Governing(f); f.bothKnown() && !slices.Contains(known, instrument) {
		return []Finding{warn("instrument-channel-unknown", question.SendingChannel, "27(1)", string(instrument)).
			with(i18n.Arguments{"Instrument": i18n.TermOf(i18n.Instruments, instrument)})}
	}
	return nil
}
