package party

import (
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"rogatory/forms/treaty"
)

// lintInstruments checks the instruments of a folder by themselves. Records without instruments have those that are
// built in.
func lintInstruments(folder fs.FS) (*treaty.Instruments, []Problem, error) {
	if !hasInstruments(folder) {
		all, err := treaty.Load(treaty.Embedded())
		return all, nil, err
	}
	below, err := fs.Sub(folder, instrumentsFolder)
	if err != nil {
		return nil, nil, err
	}
	found, err := treaty.Lint(below)
	if err != nil {
		return nil, nil, err
	}
	var problems []Problem
	for _, p := range found {
		problems = append(problems, Problem{instrumentsFolder + "/" + p.File, p.Place, p.Message})
	}
	all, err := treaty.Load(below)
	if err != nil {
		all, err = treaty.Load(treaty.Embedded()) // its problems are told; the records are still held to a list
	}
	return all, problems, err
}

// pairing checks what stands in records and instruments together.
type pairing struct {
	records     map[Code]Party
	instruments *treaty.Instruments
	problems    []Problem
}

// together holds records and instruments to each other: sides and their members, the territories that an instrument
// names, and treaties between two States, which stand in the records of both. Where the instruments are those that are
// built in, what they name is not held to a foreign folder of records.
func together(records map[Code]Party, instruments *treaty.Instruments, own bool) []Problem {
	p := &pairing{records: records, instruments: instruments}
	for _, code := range slices.Sorted(maps.Keys(records)) {
		for _, b := range records[code].Instruments {
			p.side(code, b)
			p.mirrored(code, b)
		}
	}
	if own {
		for _, r := range instruments.All() {
			p.instrument(r)
		}
	}
	return p.problems
}

func (p *pairing) tell(file, place, format string, args ...any) {
	p.problems = append(p.problems, Problem{file, place, fmt.Sprintf(format, args...)})
}

// side holds a bond to the side on which the instrument has the Party.
func (p *pairing) side(code Code, b Bond) {
	record := p.instruments.ByID(b.ID)
	if record == nil {
		return // said already
	}
	if want := record.Shape.SideOf(string(code)); want != b.Side {
		p.tell(string(code)+".yaml", fmt.Sprintf("instruments[%s].side", b.ID),
			"the instrument has the Party on the side %q, not %q", want, b.Side)
	}
	if record.Shape.Pair != (b.With != "") {
		p.tell(string(code)+".yaml", fmt.Sprintf("instruments[%s].with", b.ID),
			"a treaty between two States names the other one, and no other instrument does")
	}
}

// mirrored holds a treaty between two States to the same entry in the other record.
func (p *pairing) mirrored(code Code, b Bond) {
	other, known := p.records[b.With]
	if b.With == "" || !known {
		return
	}
	same := slices.ContainsFunc(other.Instruments, func(o Bond) bool {
		return o.With == code && o.ID == b.ID && o.Title == b.Title && o.Signed == b.Signed && o.From == b.From &&
			o.Until == b.Until && o.Basis == b.Basis && o.Of == b.Of && o.Confidence == b.Confidence
	})
	if !same {
		p.tell(string(code)+".yaml", fmt.Sprintf("instruments[%s].with", b.ID),
			"the record of %s does not hold the same treaty: %s", b.With, b.Title)
	}
}

// instrument holds what an instrument names to the records and to the list of sources.
func (p *pairing) instrument(r treaty.Record) {
	file := instrumentsFolder + "/" + string(r.ID) + ".yaml"
	for _, list := range [][]string{r.Territory.Includes, r.Territory.Excludes, r.Territory.Unknown} {
		for _, place := range list {
			code, territory, _ := strings.Cut(place, "/")
			record, known := p.records[Code(code)]
			if known && !slices.ContainsFunc(record.Territories, func(t Territory) bool { return t.ID == territory }) {
				p.tell(file, "territory", "%s is not among the Party's territories", place)
			}
		}
	}
	for _, side := range slices.Sorted(maps.Keys(r.Shape.Sides)) {
		for _, state := range r.Shape.Sides[side] {
			record, known := p.records[Code(state)]
			if _, bound := record.BoundBy(r.ID); known && !bound && r.Basis == treaty.Governs {
				p.tell(file, "shape.sides."+side, "the record of %s does not hold the instrument", state)
			}
		}
	}
	sources := r.Sources
	if r.Form != nil {
		sources = append(slices.Clone(sources), r.Form.Source)
	}
	for _, source := range sources {
		if _, ok := DocumentByID(source.Document); !ok {
			p.tell(file, "sources", "the document %q is not in the list of sources", source.Document)
		}
	}
}
