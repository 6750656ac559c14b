package party

import (
	"io/fs"
	"strings"
)

// instrumentsFolder is the folder of an edition that holds one file for each instrument.
const instrumentsFolder = "instruments"

// WithInstruments lays a folder of instruments into a folder of records, as an edition has it.
func WithInstruments(records, instruments fs.FS) fs.FS { return edition{records, instruments} }

type edition struct{ records, instruments fs.FS }

// Open opens a record, or what lies in the folder of instruments.
func (e edition) Open(name string) (fs.File, error) {
	if name == instrumentsFolder {
		return e.instruments.Open(".")
	}
	if below, inside := strings.CutPrefix(name, instrumentsFolder+"/"); inside {
		return e.instruments.Open(below)
	}
	return e.records.Open(name)
}

func hasInstruments(folder fs.FS) bool {
	names, err := fs.Glob(folder, instrumentsFolder+"/*.yaml")
	return err == nil && len(names) > 0
}
