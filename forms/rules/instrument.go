package rules

import (
	"slices"

	"rogatory/forms/question"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

// Shared is an instrument that is in force between the two. Certain is false where one of the two memberships is
// general knowledge, where whether the instrument is a basis is not settled, or where nobody knows whether it reaches
// the territory (Doubtful): such an instrument is mentioned and decides nothing.
type Shared struct {
	Instrument treaty.Instrument
	Certain    bool
	Doubtful   bool
}

// InCommon returns the instruments beside ETS 185 that bind both Parties to each other and can be a legal basis, those
// that decide first.
func InCommon(f Facts) []Shared {
	var sure, unsure []Shared
	for _, c := range f.instruments().common {
		one := Shared{c.Record.ID, c.Certain && !c.Doubtful && c.Record.Basis == treaty.Governs, c.Doubtful}
		switch {
		case c.Record.Basis == treaty.Beside || slices.Contains(sure, one) || slices.Contains(unsure, one):
		case one.Certain:
			sure = append(sure, one)
		default:
			unsure = append(unsure, one)
		}
	}
	return append(sure, unsure...)
}

// ProposedInstruments returns what the interview proposes as the legal basis: the Convention where it reaches, the
// instrument that governs, and what supplements it for this request. An order takes the place of a letter, so that it
// is proposed alone.
func ProposedInstruments(f Facts) []treaty.Instrument {
	l := f.instruments()
	if f.record(l.proposed.Base()).Kind == treaty.Order {
		return l.proposed.Chain[:1:1]
	}
	var proposed []treaty.Instrument
	if l.here {
		proposed = append(proposed, treaty.ETS185)
	}
	for _, id := range slices.Backward(l.proposed.Chain) { // a protocol is cited after what it changes
		if id != treaty.ETS185 {
			proposed = append(proposed, id)
		}
	}
	for _, id := range l.proposed.Supplements {
		if f.record(id).Shape.Pair || f.bearsOnTheLetter(id) {
			proposed = append(proposed, id)
		}
	}
	return proposed
}

// bearsOnTheLetter reports whether an instrument that supplements another says how the letter travels or what form it
// has; one that only narrows grounds for refusal need not be cited.
func (f Facts) bearsOnTheLetter(id treaty.Instrument) bool {
	record := f.record(id)
	_, direct := record.Provisions[treaty.ForDirect]
	return direct || record.Form != nil
}

// Governing returns the instrument whose channel and language rules apply: what the relations between the instruments
// leave of those that the user confirmed, else of those that certainly bind both, else the Convention. A preservation
// request rests on the Convention alone.
func Governing(f Facts) treaty.Instrument {
	if f.preservation() {
		return treaty.ETS185
	}
	return f.instruments().ruling.Base()
}

// ByOrder reports whether an order takes the place of a letter of request between the two States, and which.
func ByOrder(f Facts) (treaty.Instrument, bool) {
	if base := f.instruments().proposed.Base(); f.record(base).Kind == treaty.Order {
		return base, true
	}
	return "", false
}

// leavesTheOrder reports whether a letter under Article 31 was chosen although an order takes its place.
func leavesTheOrder(f Facts) bool {
	if f.preservation() || !f.bothKnown() || !f.Draft.Has(question.Instruments) {
		return false
	}
	order, instead := ByOrder(f)
	return instead && Governing(f) != order
}

// provisionalOrder tells of the orders between States for preservation; Article 29 stays open beside them.
func provisionalOrder(f Facts) []Finding {
	order, instead := ByOrder(f)
	if !f.preservation() || !f.bothKnown() || !instead {
		return nil
	}
	return []Finding{advise("investigation-order-preserves-too", question.RequestedParty, string(order))}
}

// instrumentChoice speaks of the legal basis of a request for stored data.
func instrumentChoice(f Facts) []Finding {
	if f.preservation() || !f.bothKnown() || f.Requesting.Code == f.Requested.Code {
		return nil
	}
	found := instrumentProposal(f)
	var uncertain, doubtful []treaty.Instrument
	for _, c := range f.instruments().common {
		switch {
		case c.Record.Basis == treaty.Beside || c.Record.Basis == treaty.ByOffence,
			c.Supplementary() && !f.bearsOnTheLetter(c.Record.ID):
		case c.Doubtful:
			doubtful = append(doubtful, c.Record.ID)
		case !c.Certain:
			uncertain = append(uncertain, c.Record.ID)
		}
	}
	if len(uncertain) > 0 {
		found = append(found, advise("instrument-uncertain", question.Instruments, "27(1)").
			with(i18n.Arguments{"Instruments": i18n.TermsOf(i18n.Instruments, uncertain...)}))
	}
	if len(doubtful) > 0 {
		found = append(found, warn("instrument-territory-unknown", question.RequestedTerritory, ids(doubtful)...).
			with(i18n.Arguments{"Instruments": i18n.TermsOf(i18n.Instruments, doubtful...)}))
	}
	found = append(found, formMandatory(f)...)
	return append(found, instrumentsNotShared(f)...)
}

func ids(instruments []treaty.Instrument) []string {
	all := make([]string, len(instruments))
	for i, id := range instruments {
		all[i] = string(id)
	}
	return all
}

// formMandatory warns of a form that the governing instrument, or what supplements it, makes mandatory.
func formMandatory(f Facts) []Finding {
	var found []Finding
	ruling := f.instruments().proposed
	for _, id := range slices.Concat(ruling.Supplements, ruling.Chain) {
		record := f.record(id)
		if record.Form == nil || record.Form.Strength != treaty.FormMandatory || record.Kind == treaty.Order {
			continue
		}
		found = append(found, warn("form-mandatory", question.Instruments, string(id)).
			with(i18n.Arguments{"Instrument": i18n.TermOf(i18n.Instruments, id),
				"Article": i18n.Article(record.Form.Article),
				"Form":    i18n.Translations(record.Form.Name.Translations()),
				"Where":   i18n.Translations(record.Form.Where.Translations())}))
	}
	return found
}

// instrumentProposal compares what was confirmed with what the register proposes.
func instrumentProposal(f Facts) []Finding {
	proposed, confirmed := f.instruments().proposed, f.Draft.Has(question.Instruments)
	governing := Governing(f)
	order, instead := ByOrder(f)
	switch {
	case instead:
		return []Finding{warn("investigation-order-instead", question.Instruments, "27(1)", string(order))}
	case !confirmed && governing == treaty.ETS185:
		return []Finding{warn("instrument-unconfirmed", question.Instruments, "27(1)")}
	case confirmed && governing == treaty.ETS185 && proposed.Base() != treaty.ETS185:
		return []Finding{warn("convention-by-agreement-only", question.Instruments, "27(1)", string(proposed.Base())).
			with(i18n.Arguments{"Instrument": i18n.TermOf(i18n.Instruments, proposed.Base())})}
	case !confirmed && len(proposed.Rivals) > 0:
		return []Finding{warn("instruments-side-by-side", question.Instruments, ids(proposed.Rivals)...).
			with(i18n.Arguments{"Instrument": i18n.TermOf(i18n.Instruments, governing),
				"Instruments": i18n.TermsOf(i18n.Instruments, proposed.Rivals...)})}
	}
	return nil
}

// instrumentsNotShared warns of a confirmed instrument that does not bind both States as far as the register knows, and
// of one that this edition does not have. Of a treaty between two States the user's word stands, since not all are on
// record.
func instrumentsNotShared(f Facts) []Finding {
	var found []Finding
	for _, id := range f.Draft.Strings(question.Instruments) {
		instrument := treaty.Instrument(id)
		record := f.record(instrument)
		about := i18n.Arguments{"Instrument": i18n.TermOf(i18n.Instruments, instrument)}
		switch {
		case instrument == treaty.ETS185:
		case f.Instruments != nil && !f.Instruments.Has(instrument):
			found = append(found, warn("instrument-gone", question.Instruments).
				with(i18n.Arguments{"Instrument": i18n.Text(id)}))
		case record.Shape.Pair:
		case len(f.instruments().of(instrument)) == 0:
			found = append(found, warn("instrument-not-shared", question.Instruments, "27(1)", id).with(about))
		}
	}
	return found
}

// otherChannel warns that an instrument governs of whose channel nothing was read.
func otherChannel(f Facts) []Finding {
	if !f.bothKnown() || f.preservation() || Governing(f) == treaty.ETS185 {
		return nil
	}
	for _, purpose := range []treaty.Purpose{treaty.ForMinistries, treaty.ForDirect, treaty.ForDirectUrgent,
		treaty.ForCentral} {
		if _, known := f.provisionOf(purpose); known {
			return nil
		}
	}
	instrument := Governing(f)
	return []Finding{warn("instrument-channel-unknown", question.SendingChannel, "27(1)", string(instrument)).
		with(i18n.Arguments{"Instrument": i18n.TermOf(i18n.Instruments, instrument)})}
}
