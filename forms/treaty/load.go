package treaty

import (
	"bytes"
	"cmp"
	"embed"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

//go:embed data/*.yaml
var embedded embed.FS

// Embedded returns the folder of instruments that is built into the program.
func Embedded() fs.FS {
	folder, err := fs.Sub(embedded, "data")
	if err != nil {
		panic(err) // the name is fixed at compile time
	}
	return folder
}

// Instruments are the instruments of one edition of the register. The value never changes and is safe for use by
// several goroutines.
type Instruments struct {
	records []Record
	byID    map[Instrument]int
}

// Load reads every instrument in a folder, strictly, and holds the folder to Lint's rules on form. The error names the
// file and the place.
func Load(folder fs.FS) (*Instruments, error) {
	names, err := fs.Glob(folder, "*.yaml")
	if err != nil {
		return nil, fmt.Errorf("list the instruments: %w", err)
	}
	var records []Record
	for _, name := range names {
		text, err := fs.ReadFile(folder, name)
		if err != nil {
			return nil, fmt.Errorf("read the instrument %s: %w", name, err)
		}
		record, err := Decode(text)
		if err != nil {
			return nil, fmt.Errorf("instrument %s: %w", name, err)
		}
		if string(record.ID)+".yaml" != path.Base(name) {
			return nil, fmt.Errorf("instrument %s: id: %q must be the file's name", name, record.ID)
		}
		records = append(records, record)
	}
	all := NewInstruments(records)
	if problems := all.problems(); len(problems) > 0 {
		return nil, fmt.Errorf("instrument %s", problems[0])
	}
	return all, nil
}

// Decode reads one record. Unknown keys and keys that stand twice are errors with a line number.
func Decode(text []byte) (Record, error) {
	var record Record
	decoder := yaml.NewDecoder(bytes.NewReader(text))
	decoder.KnownFields(true)
	if err := decoder.Decode(&record); err != nil {
		return Record{}, err
	}
	return record, nil
}

// NewInstruments puts records together, the Convention first and the others by their ids.
func NewInstruments(records []Record) *Instruments {
	all := &Instruments{records: slices.Clone(records), byID: map[Instrument]int{}}
	slices.SortStableFunc(all.records, func(a, b Record) int {
		if first := cmp.Compare(last(a.ID), last(b.ID)); first != 0 {
			return first
		}
		return strings.Compare(string(a.ID), string(b.ID))
	})
	for i, r := range all.records {
		all.byID[r.ID] = i
	}
	return all
}

// last is 1 for every instrument but the Convention, which stands first in every list.
func last(id Instrument) int {
	if id == ETS185 {
		return 0
	}
	return 1
}

// All returns the records, the Convention first.
func (all *Instruments) All() []Record { return slices.Clone(all.records) }

// IDs returns the ids in the order of All.
func (all *Instruments) IDs() []Instrument {
	ids := make([]Instrument, len(all.records))
	for i, r := range all.records {
		ids[i] = r.ID
	}
	return ids
}

// Has reports whether there is a record of an instrument.
func (all *Instruments) Has(id Instrument) bool {
	_, ok := all.byID[id]
	return ok
}

// ByID finds a record; nil where there is none. It is read only.
func (all *Instruments) ByID(id Instrument) *Record {
	if i, ok := all.byID[id]; ok {
		return &all.records[i]
	}
	return nil
}

// Cited finds the instrument that an article names in brackets, "15(6) (ETS 30)": "ets30". An article that names none
// is one of the Convention.
func (all *Instruments) Cited(article Article) Instrument {
	_, number, named := strings.Cut(string(article), " (")
	if !named {
		return ETS185
	}
	number = strings.TrimSuffix(number, ")")
	i := slices.IndexFunc(all.records, func(r Record) bool { return r.Citation.Number == number })
	if i < 0 {
		return ""
	}
	return all.records[i].ID
}
