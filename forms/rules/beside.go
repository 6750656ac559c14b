package rules

import (
	"slices"

	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

// Beside is an instrument beside the one that governs: one that may serve better, one that is a basis for some
// offences, one that is pending, or a treaty between the two that is on record.
type Beside struct {
	Instrument treaty.Instrument
	// Bond is the requested Party's entry of a treaty between the two; the zero Bond otherwise.
	Bond party.Bond
	// Pending is true for an instrument that is not in force on the day of the data, as far as is known.
	Pending bool
	// ToProvider is true for an order that goes to the provider and not to the other State.
	ToProvider bool
}

// beside returns what else there is between the two, or for the requesting Party alone: orders that go to the provider,
// wherever the data lies, follow from what binds the requesting Party.
func (f Facts) beside() []Beside {
	if f.Instruments == nil || !f.bothKnown() {
		return nil
	}
	var all []Beside
	ruling := f.instruments().ruling
	records := f.Instruments.IDs()
	for _, id := range records {
		record := f.Instruments.ByID(id)
		switch {
		case slices.Contains(ruling.Chain, id) && !record.Shape.Pair:
		case record.Shape.Pair:
			all = append(all, f.treatiesBetween(id)...)
		case record.Kind == treaty.ProviderOrder:
			if f.mayOrder(record) {
				all = append(all, Beside{Instrument: id, ToProvider: true})
			}
		case record.Status.Pending != nil:
			if f.bothSigned(record) {
				all = append(all, Beside{Instrument: id, Pending: true})
			}
		case record.Basis == treaty.ByOffence && len(f.instruments().of(id)) > 0:
			all = append(all, Beside{Instrument: id})
		}
	}
	return all
}

// mayOrder reports whether an order to the provider is open to the requesting Party: one of a club goes to providers in
// any member State, wherever the data lies, so that what binds the requesting Party is enough; one across two sides
// needs both.
func (f Facts) mayOrder(record *treaty.Record) bool {
	if !record.Shape.Club() {
		return len(f.instruments().of(record.ID)) > 0
	}
	_, bound := f.Requesting.BoundBy(record.ID)
	return bound && record.Status.InForce <= f.Today
}

func (f Facts) bothSigned(record *treaty.Record) bool {
	return slices.Contains(record.Status.Signed, string(f.Requesting.Code)) &&
		slices.Contains(record.Status.Signed, string(f.Requested.Code))
}

// treatiesBetween returns the treaties between the two that are on record.
func (f Facts) treatiesBetween(id treaty.Instrument) []Beside {
	var all []Beside
	for _, c := range f.instruments().of(id) {
		all = append(all, Beside{Instrument: id, Bond: f.Requested.Instruments[c.Theirs]})
	}
	return all
}

// TreatiesBetween returns the treaties between the two Parties that are on record, of whatever title.
func TreatiesBetween(f Facts) []party.Bond {
	var bonds []party.Bond
	for _, c := range f.instruments().common {
		if c.Record.Shape.Pair {
			bonds = append(bonds, f.Requested.Instruments[c.Theirs])
		}
	}
	return bonds
}

// betterBeside says before the user writes that an order to the provider may serve better, wherever the data lies.
func betterBeside(f Facts) []Finding {
	if !f.bothKnown() || f.Requesting.Code == f.Requested.Code {
		return nil
	}
	var found []Finding
	for _, b := range FindRoute(f).Beside {
		if _, order := ByOrder(f); !b.ToProvider || order {
			continue // where an order takes the place of the letter, that finding speaks of both
		}
		record := f.record(b.Instrument)
		severity := Advise
		finding := Finding{Code: "order-to-provider", Severity: severity, Question: question.RequestedParty.ID(),
			Basis: []string{string(b.Instrument)}}
		found = append(found, finding.with(i18n.Arguments{"Instrument": i18n.TermOf(i18n.Instruments, b.Instrument),
			"Condition": i18n.Translations(conditionOf(record)), "AsOf": i18n.Date(record.Status.AsOf)}))
	}
	return append(found, f.treatyOnRecord()...)
}

func conditionOf(record *treaty.Record) map[string]string {
	if record.Condition == nil {
		return treaty.Words{}.Translations()
	}
	return record.Condition.Translations()
}

// treatyOnRecord names a treaty between the two whose first day is not known, so that it is checked before a letter
// rests on it.
func (f Facts) treatyOnRecord() []Finding {
	if f.preservation() || !f.record(Governing(f)).Shape.Pair {
		return nil
	}
	var found []Finding
	for _, bond := range TreatiesBetween(f) {
		if bond.From == party.UnknownDay {
			found = append(found, warn("treaty-day-unknown", question.Instruments, string(bond.ID)).
				with(i18n.Arguments{"Title": i18n.Text(bond.Title), "AsOf": i18n.Date(bond.Source.AsOf)}))
		}
	}
	return found
}

// conventionElsewhere says that the Convention does not hold for the territory that is asked: neither Article 29 nor
// Article 31 is open there.
func conventionElsewhere(f Facts) []Finding {
	if !f.bothKnown() || f.instruments().here {
		return nil
	}
	if !f.preservation() && Governing(f) != treaty.ETS185 {
		return []Finding{warn("convention-not-for-territory", question.RequestedTerritory, "38", string(Governing(f))).
			with(i18n.Arguments{"Instrument": i18n.TermOf(i18n.Instruments, Governing(f))})}
	}
	return []Finding{block("territory-without-convention", question.RequestedTerritory, "38")}
}
