package treaty

import "slices"

// firstOf returns which of two related instruments goes first, "" where the relation says nothing of it.
func (r Relation) firstOf(from Instrument) (first, second Instrument) {
	switch r.How {
	case Replaces, ReplacesArticles, DisplacesArt27:
		return from, r.To
	case YieldsTo:
		return r.To, from
	}
	return "", ""
}

// cycles refuses relations by which an instrument would in the end go before itself, or supplement itself.
func (l *linter) cycles() {
	before, added := map[Instrument][]Instrument{}, map[Instrument][]Instrument{}
	for _, r := range l.all.records {
		for _, relation := range r.Relations {
			if first, second := relation.firstOf(r.ID); first != "" {
				before[first] = append(before[first], second)
			}
			if relation.How == Supplements {
				added[r.ID] = append(added[r.ID], relation.To)
			}
		}
	}
	for _, r := range l.all.records {
		l.file = string(r.ID) + ".yaml"
		if leadsTo(before, r.ID, r.ID, nil) {
			l.report("relations", "%s would go before itself", r.ID)
		}
		if leadsTo(added, r.ID, r.ID, nil) {
			l.report("relations", "%s would supplement itself", r.ID)
		}
	}
}

// leadsTo reports whether a path of at least one step leads from one instrument to another.
func leadsTo(steps map[Instrument][]Instrument, from, to Instrument, seen []Instrument) bool {
	for _, next := range steps[from] {
		if next == to {
			return true
		}
		if !slices.Contains(seen, next) {
			seen = append(seen, next)
			if leadsTo(steps, next, to, seen) {
				return true
			}
		}
	}
	return false
}

// Bond is how a State is bound by an instrument, as far as the instruments must know it.
type Bond struct {
	Instrument  Instrument
	Side        string
	Territories []string   // those that the instrument reaches; all as far as is known where the list is empty
	With        string     // the other State of a treaty between two
	Title       string     // of a treaty between two
	Of          Instrument // the instrument that a treaty between two supplements
	Confidence  Confidence
	From        Date // empty where the day is not known
}

// Place is a State, one of its territories and what binds it on a day.
type Place struct {
	State     string
	Territory string // empty where none is named
	Bonds     []Bond
}

// Common is an instrument that is in force between two places.
type Common struct {
	Record *Record
	Own    int // index of the bond of the requesting place
	Theirs int // index of the bond of the requested place
	// Certain is false where a membership was read nowhere, or where whether the instrument is a basis is not settled:
	// such an instrument is mentioned and decides nothing.
	Certain bool
	// Doubtful is true where nobody knows whether the instrument reaches the territory.
	Doubtful bool
	// Of is the instrument that a treaty between the two supplements.
	Of         Instrument
	Confidence Confidence // the weaker of the two
}

// InForce returns what is in force between two places on a day, in the order of All: where both are bound, across sides
// where there are sides, and as far as the territory of each is reached. The Convention is not among them.
func (all *Instruments) InForce(requesting, requested Place, day Date) []Common {
	var common []Common
	for i, own := range requesting.Bonds {
		for j, theirs := range requested.Bonds {
			if own.Instrument != theirs.Instrument || !across(own, theirs, requesting.State, requested.State) {
				continue
			}
			record := all.ByID(own.Instrument)
			if record == nil || !record.inForce(day) {
				continue
			}
			reached, known := record.reaches(requesting, own)
			there, knownThere := record.reaches(requested, theirs)
			if !reached || !there {
				continue
			}
			c := Common{Record: record, Own: i, Theirs: j, Of: theirs.Of, Doubtful: !known || !knownThere,
				Confidence: weaker(own.Confidence, theirs.Confidence)}
			c.Certain = sure(c.Confidence) && record.Basis != BasisUnknown
			common = append(common, c)
		}
	}
	slices.SortStableFunc(common, func(a, b Common) int { return all.byID[a.Record.ID] - all.byID[b.Record.ID] })
	return common
}

// across reports whether two bonds by one instrument bind their States to each other.
func across(own, theirs Bond, from, to string) bool {
	if own.With != "" || theirs.With != "" {
		return own.With == to && theirs.With == from && own.Title == theirs.Title
	}
	return own.Side == "" || own.Side != theirs.Side
}

func weaker(a, b Confidence) Confidence {
	if slices.Index(Confidences(), a) > slices.Index(Confidences(), b) {
		return a
	}
	return b
}

func sure(c Confidence) bool { return c == High || c == Medium }

// inForce reports whether the instrument is in force in general on a day; where the day is not known, the days of the
// Parties decide.
func (r *Record) inForce(day Date) bool {
	return r.Status.Pending == nil && (r.Status.InForce == "" || r.Status.InForce <= day)
}

// reaches reports whether the instrument holds for a place, and whether that is known.
func (r *Record) reaches(p Place, b Bond) (reached, known bool) {
	name := p.State + "/" + p.Territory
	switch {
	case p.Territory == "":
		return true, true
	case len(b.Territories) > 0:
		return slices.Contains(b.Territories, p.Territory), true
	case slices.Contains(r.Territory.Excludes, name):
		return false, true
	}
	return true, !slices.Contains(r.Territory.Unknown, name)
}

// Reaches reports whether the instrument holds for a territory of a State, as far as its own scope says, and whether
// that is known.
func (r *Record) Reaches(state, territory string) (reached, known bool) {
	return r.reaches(Place{State: state, Territory: territory}, Bond{})
}
