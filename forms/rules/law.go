package rules

import (
	"slices"

	"rogatory/forms/question"
	"rogatory/forms/treaty"
)

// law is what the instruments of the edition say about one request: what is in force between the two places, what
// governs by the relations between the instruments, and what governs once the user has chosen.
type law struct {
	common   []treaty.Common
	proposed treaty.Ruling
	ruling   treaty.Ruling
	// here is false where the Convention does not reach the place that is asked.
	here bool
}

// law finds what the instruments say, once for all rules of one Check.
func (f Facts) instruments() *law {
	if f.found != nil {
		return f.found
	}
	l := &law{here: true, ruling: treaty.Ruling{Chain: []treaty.Instrument{treaty.ETS185}}}
	l.proposed = l.ruling
	if f.Instruments == nil || !f.bothKnown() || f.Requesting.Code == f.Requested.Code {
		return l
	}
	l.common = f.Instruments.InForce(f.Requesting.Place(f.territoryOf(f.Requesting)),
		f.Requested.Place(f.territoryOf(f.Requested)), f.Today)
	l.here = f.conventionReaches()
	l.proposed = f.govern(l, f.candidates(l))
	l.ruling = l.proposed
	if chosen := f.chosen(l); len(chosen) > 0 {
		l.ruling = f.govern(l, chosen)
	}
	return l
}

// candidates are the instruments that certainly bind both and can govern, and the Convention where it reaches. Where
// none is left, those are taken of which nobody knows whether they reach the territory.
func (f Facts) candidates(l *law) []treaty.Common {
	var sure, doubtful []treaty.Common
	for _, c := range l.common {
		switch {
		case !c.Certain || c.Record.Basis != treaty.Governs, c.Supplementary() && !c.Record.Shape.Pair:
		case c.Doubtful:
			doubtful = append(doubtful, c)
		default:
			sure = append(sure, c)
		}
	}
	if l.here {
		sure = append(sure, f.unrelated(treaty.ETS185)...)
	}
	if len(sure) == 0 {
		return doubtful
	}
	return sure
}

// chosen are the instruments that the user confirmed, as far as the edition knows them. One that supplements another
// brings that with it.
func (f Facts) chosen(l *law) []treaty.Common {
	var chosen []treaty.Common
	for _, id := range f.Draft.Strings(question.Instruments) {
		instrument := treaty.Instrument(id)
		shared := l.of(instrument)
		if len(shared) == 0 {
			shared = f.unrelated(instrument)
		}
		for _, c := range shared {
			chosen = append(chosen, c)
			chosen = append(chosen, l.basesOf(c)...)
		}
	}
	return slices.DeleteFunc(chosen, func(c treaty.Common) bool { return c.Record.Basis == treaty.Beside })
}

// of returns what is in force between the two by an instrument; more than one where it stands for treaties between two.
func (l *law) of(instrument treaty.Instrument) []treaty.Common {
	var shared []treaty.Common
	for _, c := range l.common {
		if c.Record.ID == instrument {
			shared = append(shared, c)
		}
	}
	return shared
}

// basesOf returns the instruments in force between the two that another one supplements.
func (l *law) basesOf(c treaty.Common) []treaty.Common {
	var bases []treaty.Common
	for _, r := range c.Record.Relations {
		if r.How == treaty.Supplements {
			bases = append(bases, l.of(r.To)...)
		}
	}
	return append(bases, l.of(c.Of)...)
}

// unrelated is an instrument as a candidate although no bond of the two is on record.
func (f Facts) unrelated(instrument treaty.Instrument) []treaty.Common {
	record := f.Instruments.ByID(instrument)
	if record == nil {
		return nil
	}
	return []treaty.Common{{Record: record, Certain: true, Confidence: treaty.Low}}
}

// govern asks the instruments what governs among candidates, and what of all that is in force supplements it.
func (f Facts) govern(l *law, candidates []treaty.Common) treaty.Ruling {
	var supplements []treaty.Common
	for _, c := range l.common {
		if c.Certain && !c.Doubtful && c.Record.Basis == treaty.Governs && c.Supplementary() {
			supplements = append(supplements, c)
		}
	}
	ruling := f.Instruments.Govern(candidates, supplements, f.better)
	if ruling.Base() == "" {
		ruling.Chain = []treaty.Instrument{treaty.ETS185}
	}
	return ruling
}

// better reports whether one of two instruments is proposed between which no relation decides: the one whose force is
// surer, else the one under which the requested Party named who receives requests, else the later one.
func (f Facts) better(a, b treaty.Common) bool {
	if sureA, sureB := a.Confidence == treaty.High, b.Confidence == treaty.High; sureA != sureB {
		return sureA
	}
	namedA, namedB := f.namesSomebody(a.Record.ID), f.namesSomebody(b.Record.ID)
	if namedA != namedB {
		return namedA
	}
	return a.Record.Citation.Date > b.Record.Citation.Date
}

func (f Facts) namesSomebody(instrument treaty.Instrument) bool {
	for i := range f.Requested.Authorities {
		if f.Requested.Authorities[i].Instrument == instrument {
			return true
		}
	}
	return false
}

// conventionReaches reports whether the Convention holds for the territory that is asked: its own scope, and what the
// requested Party excluded under Article 38.
func (f Facts) conventionReaches() bool {
	territory := f.territoryOf(f.Requested)
	if territory == "" {
		return true
	}
	if len(f.sourcesOn(treaty.TerritoryExcluded, territory)) > 0 {
		return false
	}
	record := f.Instruments.ByID(treaty.ETS185)
	if record == nil {
		return true
	}
	reached, _ := record.Reaches(string(f.Requested.Code), territory)
	return reached
}

// provisionOf finds what the chain of the governing instrument says on a purpose, without what supplements it.
func (f Facts) provisionOf(purpose treaty.Purpose) (treaty.Found, bool) {
	if f.Instruments == nil {
		return treaty.Found{}, false
	}
	return f.Instruments.Provides(purpose, f.instruments().ruling.Chain...)
}

// record returns the record of an instrument, an empty one where the edition has none.
func (f Facts) record(instrument treaty.Instrument) *treaty.Record {
	if f.Instruments != nil {
		if record := f.Instruments.ByID(instrument); record != nil {
			return record
		}
	}
	return &treaty.Record{ID: instrument}
}
