package party

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"regexp"
	"slices"

	"rogatory/forms/treaty"

	"go.yaml.in/yaml/v3"
)

// Problem is a fault in a record, with the file and the place in it.
type Problem struct {
	File    string `json:"file"`
	Place   string `json:"place"` // such as "authorities[jp-24-7].emails"
	Message string `json:"message"`
}

// String gives the problem in one line, as a compiler would.
func (p Problem) String() string { return p.File + ": " + p.Place + ": " + p.Message }

// Lint checks every record in a folder, the instruments in the folder below, and that they fit together; it returns all
// problems, sorted by file. Records without instruments are held to those that are built in. The error is for a folder
// that cannot be read.
func Lint(folder fs.FS) ([]Problem, error) {
	names, err := fs.Glob(folder, "*.yaml")
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("no record found: a record is a file such as JP.yaml")
	}
	instruments, all, err := lintInstruments(folder)
	if err != nil {
		return nil, err
	}
	seen, records := map[string]string{}, map[Code]Party{}
	for _, name := range names {
		text, err := fs.ReadFile(folder, name)
		if err != nil {
			return nil, err
		}
		linter := &linter{file: name, ids: seen, instruments: instruments}
		linter.lint(text)
		all = append(all, linter.problems...)
		records[linter.party.Code] = linter.party
	}
	all = append(all, together(records, instruments, hasInstruments(folder))...)
	slices.SortStableFunc(all, func(a, b Problem) int { return cmp.Compare(a.File, b.File) })
	return all, nil
}

// linter collects the problems of one record. The ids are shared over the whole folder.
type linter struct {
	file     string
	ids      map[string]string
	problems []Problem
	party    Party
	// the instruments that the record may name
	instruments *treaty.Instruments
	office      bool // whether entries of office amendments may stand among those of the record
}

func (l *linter) report(place, format string, args ...any) {
	l.problems = append(l.problems, Problem{File: l.file, Place: place, Message: fmt.Sprintf(format, args...)})
}

func (l *linter) lint(text []byte) {
	party, err := Decode(text)
	if err != nil {
		l.unreadable(err)
		return
	}
	l.party = party
	l.head(text)
	l.entries()
	l.completeness()
	l.successors()
}

// inGoType is what the decoder adds for programmers about a key that it does not know.
var inGoType = regexp.MustCompile(` in type (party|treaty)\.[A-Za-z]+$`)

// unreadable gives each error of the decoder its own line.
func (l *linter) unreadable(err error) {
	var several *yaml.TypeError
	if !errors.As(err, &several) {
		l.report("file", "it cannot be read: %v", err)
		return
	}
	for _, message := range several.Errors {
		l.report("file", "it cannot be read: %s", inGoType.ReplaceAllString(message, ""))
	}
}

// entries checks every list of the record.
func (l *linter) entries() {
	party := l.party
	for _, b := range party.Instruments {
		l.bond(b)
	}
	for _, a := range party.Authorities {
		l.authority(a)
	}
	for _, s := range party.Declarations {
		l.statement("declarations", s)
	}
	for _, s := range party.Practice {
		l.statement("practice", s)
	}
	for i, rule := range party.Languages {
		l.language(fmt.Sprintf("languages[%d]", i), rule)
	}
	for _, d := range party.Defects {
		l.defect(d)
	}
	l.overlaps()
	l.repeats()
}
