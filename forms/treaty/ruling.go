package treaty

import "slices"

// Ruling says what governs a request.
type Ruling struct {
	// Chain begins with the base and goes on with the instruments some of whose articles it replaced. It is empty where
	// nothing governs.
	Chain []Instrument
	// Supplements are added to the chain.
	Supplements []Instrument
	// Rivals are other bases that may govern as well: no relation says which goes first.
	Rivals []Instrument
}

// Base returns the instrument that governs, "" where none does.
func (r Ruling) Base() Instrument {
	if len(r.Chain) == 0 {
		return ""
	}
	return r.Chain[0]
}

// Govern finds what governs among candidates, which are those in force between the two, or those that a user chose. The
// Convention is a candidate like the others. Where more than one base is left, better says which of two is proposed.
// What supplements the base is looked for in others as well.
func (all *Instruments) Govern(candidates, others []Common, better func(a, b Common) bool) Ruling {
	var bases []Common
	for _, c := range candidates {
		if !gone(candidates, c) && !supplements(candidates, c) {
			bases = append(bases, c)
		}
	}
	if len(bases) == 0 {
		return Ruling{}
	}
	base := bases[0]
	for _, other := range bases[1:] {
		if better(other, base) {
			base = other
		}
	}
	ruling := Ruling{Chain: all.chain(base.Record.ID, nil)}
	for _, b := range bases {
		if !slices.Contains(ruling.Chain, b.Record.ID) && !slices.Contains(ruling.Rivals, b.Record.ID) {
			ruling.Rivals = append(ruling.Rivals, b.Record.ID)
		}
	}
	added := slices.Concat(candidates, others)
	for _, c := range added {
		id := c.Record.ID
		if c.adds(ruling.Chain) && !gone(added, c) && !slices.Contains(ruling.Chain, id) &&
			!slices.Contains(ruling.Supplements, id) {
			ruling.Supplements = append(ruling.Supplements, id)
		}
	}
	return ruling
}

// Supplementary reports whether c is made to be added to another instrument, so that it is no base of its own.
func (c Common) Supplementary() bool {
	return c.Of != "" || slices.ContainsFunc(c.Record.Relations, func(r Relation) bool { return r.How == Supplements })
}

// gone reports whether another candidate goes before this one.
func gone(candidates []Common, c Common) bool {
	return slices.ContainsFunc(candidates, func(other Common) bool { return other.goesBefore(c) })
}

// goesBefore reports whether a relation puts c before other.
func (c Common) goesBefore(other Common) bool {
	says := func(r *Record, about Instrument, first Instrument) bool {
		return slices.ContainsFunc(r.Relations, func(relation Relation) bool {
			before, _ := relation.firstOf(r.ID)
			return relation.To == about && before == first
		})
	}
	return says(c.Record, other.Record.ID, c.Record.ID) || says(other.Record, c.Record.ID, c.Record.ID)
}

// supplements reports whether c is added to another candidate.
func supplements(candidates []Common, c Common) bool {
	return slices.ContainsFunc(candidates, func(other Common) bool { return c.adds([]Instrument{other.Record.ID}) })
}

// adds reports whether c supplements one of these instruments.
func (c Common) adds(to []Instrument) bool {
	if slices.Contains(to, c.Of) {
		return true
	}
	return slices.ContainsFunc(c.Record.Relations, func(r Relation) bool {
		return r.How == Supplements && slices.Contains(to, r.To)
	})
}

// chain follows an instrument to those some of whose articles it replaces.
func (all *Instruments) chain(from Instrument, seen []Instrument) []Instrument {
	record := all.ByID(from)
	if record == nil || slices.Contains(seen, from) {
		return seen
	}
	seen = append(seen, from)
	for _, r := range record.Relations {
		if r.How == ReplacesArticles {
			seen = all.chain(r.To, seen)
		}
	}
	return seen
}

// Found is a provision and the instrument in whose record it stands.
type Found struct {
	Provision
	Of Instrument
}

// Basis names the provision as a finding does: "ets182 15(1)".
func (f Found) Basis() string {
	if f.Article == "" {
		return string(f.Of)
	}
	return string(f.Of) + " " + string(f.Article)
}

// Provides finds what the first of some instruments says on a purpose that was read in a text, and whether one does.
func (all *Instruments) Provides(purpose Purpose, instruments ...Instrument) (Found, bool) {
	for _, id := range instruments {
		if record := all.ByID(id); record != nil {
			if p, ok := record.Provisions[purpose]; ok && p.Sure() {
				return Found{p, id}, true
			}
		}
	}
	return Found{}, false
}
