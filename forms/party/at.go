package party

import "rogatory/forms/treaty"

// At returns the record as it stood on a day: entries that had not begun or had ended by then are left out. A
// reservation has no effect from the day of its withdrawal (Article 43(1)).
func (p Party) At(day treaty.Date) Party {
	p.Instruments = keep(p.Instruments, func(b Bond) bool { return b.holds(day) })
	p.Authorities = keep(p.Authorities, func(a Authority) bool { return treaty.Covers(a.From, a.Until, day) })
	p.Declarations = keep(p.Declarations, func(s Statement) bool { return s.inForce(day) })
	p.Practice = keep(p.Practice, func(s Statement) bool { return s.inForce(day) })
	p.Languages = keep(p.Languages, func(l LanguageRule) bool { return treaty.Covers(l.From, l.Until, day) })
	return p
}

// inForce reports whether the statement has effect on a day: from the day it took effect, else the day it was made.
func (s Statement) inForce(day treaty.Date) bool {
	return treaty.Covers(firstDate(s.From, s.Made), firstDate(s.Withdrawn, s.Until), day)
}

func keep[T any](list []T, wanted func(T) bool) []T {
	kept := []T{}
	for i := range list {
		if wanted(list[i]) {
			kept = append(kept, list[i])
		}
	}
	return kept
}

// BoundBy returns the bond by an instrument, and whether there is one.
func (p Party) BoundBy(instrument treaty.Instrument) (Bond, bool) {
	for i := range p.Instruments { // asked for each instrument by each rule, so no bond is copied to be looked at
		if p.Instruments[i].ID == instrument {
			return p.Instruments[i], true
		}
	}
	return Bond{}, false
}

// WithRole returns the authorities of one role in the order of the record.
func (p Party) WithRole(role treaty.Role) []Authority {
	return keep(p.Authorities, func(a Authority) bool { return a.Role == role })
}

// Authority finds an authority by its id, superseded ones too where the record was not cut to a day.
func (p Party) Authority(id string) (Authority, bool) {
	for _, a := range p.Authorities {
		if a.ID == id {
			return a, true
		}
	}
	return Authority{}, false
}

// Office returns the record that holds the name and the address of an authority: its own, or that of the same office
// under another role where this one has no address. Both always come from one record.
func (p Party) Office(a Authority) Authority {
	if same, ok := p.Authority(a.SameBody); ok && a.SameBody != "" {
		return same
	}
	return a
}

// Effects returns every statement that has an effect of this kind, with that effect; one statement can have several.
func (p Party) Effects(kind treaty.EffectKind) []StatedEffect {
	var found []StatedEffect
	for _, list := range [][]Statement{p.Declarations, p.Practice} {
		for _, s := range list {
			for _, e := range s.Effects {
				if e.Effect == kind {
					found = append(found, StatedEffect{Effect: e, By: s})
				}
			}
		}
	}
	return found
}

// StatedEffect is an effect with the statement that it comes from.
type StatedEffect struct {
	Effect
	By Statement
}

// DefectsOf returns the defects noted for an authority or a statement.
func (p Party) DefectsOf(id string) []Defect {
	return keep(p.Defects, func(d Defect) bool { return d.Of == id })
}
