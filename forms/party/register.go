package party

import (
	"bytes"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"

	"rogatory/forms/treaty"

	"go.yaml.in/yaml/v3"
)

// Edition is the date of the built-in data; Register.Edition gives the one that is in use.
const Edition = "2026-11-22"

//go:embed data/*.yaml data/edition.txt
var embedded embed.FS

// Embedded returns the folder of records that is built into the program, with the instruments in a folder below.
func Embedded() fs.FS {
	folder, err := fs.Sub(embedded, "data")
	if err != nil {
		panic(err) // the name is fixed at compile time
	}
	return WithInstruments(folder, treaty.Embedded())
}

// ErrNotAParty says that a State is not among the Parties that the register holds.
var ErrNotAParty = errors.New("not a Party to the Convention on Cybercrime")

// Register holds the records of all Parties. It is safe for use by several goroutines.
type Register struct {
	folder     fs.FS
	codes      []Code
	edition    string
	amendments map[Code][]Amendment

	mutex   sync.Mutex
	heads   map[Code]Head
	parties map[Code]Party
	index   []indexed
	treaty  *treaty.Instruments
}

// Open lists the records in a folder; it reads none of them yet. A folder without records is an error.
func Open(folder fs.FS) (*Register, error) {
	names, err := fs.Glob(folder, "*.yaml")
	if err != nil {
		return nil, fmt.Errorf("list the register: %w", err)
	}
	if len(names) == 0 {
		return nil, errors.New("the register folder holds no record: a record is a file such as JP.yaml")
	}
	register := newRegister(folder)
	for _, name := range names {
		register.codes = append(register.codes, Code(strings.TrimSuffix(path.Base(name), ".yaml")))
	}
	slices.Sort(register.codes)
	edition, err := fs.ReadFile(folder, editionName)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("read the edition of the register: %w", err)
	}
	register.edition = strings.TrimSpace(string(edition))
	return register, nil
}

// editionName is the file beside the records that holds the date of their edition.
const editionName = "edition.txt"

func newRegister(folder fs.FS) *Register {
	return &Register{folder: folder, heads: map[Code]Head{}, parties: map[Code]Party{}}
}

// Instruments returns the instruments of the edition: those in its folder, or the ones that are built in where the
// edition was written before instruments were part of one. They are read when they are first asked for.
func (r *Register) Instruments() (*treaty.Instruments, error) {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	if r.treaty != nil {
		return r.treaty, nil
	}
	folder := treaty.Embedded()
	if r.HasInstruments() {
		var err error
		if folder, err = fs.Sub(r.folder, instrumentsFolder); err != nil {
			return nil, fmt.Errorf("read the instruments: %w", err)
		}
	}
	all, err := treaty.Load(folder)
	if err != nil {
		return nil, err
	}
	r.treaty = all
	return all, nil
}

// HasInstruments reports whether the edition holds instruments of its own. An edition of the old shape does not: with
// it those that are built in are used, and whoever shows the edition says so.
func (r *Register) HasInstruments() bool { return hasInstruments(r.folder) }

// Edition returns the date of the data in use, "" where the folder names none. It is printed wherever a fact from the
// register is shown.
func (r *Register) Edition() string { return r.edition }

// Codes returns the codes of all Parties, sorted.
func (r *Register) Codes() []Code { return slices.Clone(r.codes) }

// Has reports whether the State with this code is a Party.
func (r *Register) Has(code Code) bool { return slices.Contains(r.codes, code) }

// Heads returns the heads of all records, sorted by code. It decodes only the beginning of each file.
func (r *Register) Heads() ([]Head, error) {
	heads := make([]Head, 0, len(r.codes))
	for _, code := range r.codes {
		head, err := r.head(code)
		if err != nil {
			return nil, err
		}
		heads = append(heads, head)
	}
	return heads, nil
}

func (r *Register) head(code Code) (Head, error) {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	if head, ok := r.heads[code]; ok {
		return head, nil
	}
	text, err := fs.ReadFile(r.folder, string(code)+".yaml")
	if err != nil {
		return Head{}, fmt.Errorf("read the record of %s: %w", code, err)
	}
	var head Head
	if err := decodeStrictly(headOf(text), &head); err != nil {
		return Head{}, fmt.Errorf("record of %s: %w", code, err)
	}
	r.heads[code] = head
	return head, nil
}

// headOf cuts a record before its first list, which is always "instruments:"; what stands above it is the head.
func headOf(text []byte) []byte {
	if i := bytes.Index(text, []byte("\ninstruments:")); i >= 0 {
		return text[:i+1]
	}
	return text
}

// Party returns the whole record of one Party. The error wraps ErrNotAParty where the State is none.
func (r *Register) Party(code Code) (Party, error) {
	if !r.Has(code) {
		return Party{}, fmt.Errorf("%s: %w", code, ErrNotAParty)
	}
	r.mutex.Lock()
	defer r.mutex.Unlock()
	if party, ok := r.parties[code]; ok {
		return party, nil
	}
	party, err := r.decode(code)
	if err != nil {
		return Party{}, err
	}
	for _, amendment := range r.amendments[code] {
		party.apply(amendment)
	}
	r.parties[code] = party
	return party, nil
}

func (r *Register) decode(code Code) (Party, error) {
	text, err := fs.ReadFile(r.folder, string(code)+".yaml")
	if err != nil {
		return Party{}, fmt.Errorf("read the record of %s: %w", code, err)
	}
	party, err := Decode(text)
	if err != nil {
		return Party{}, fmt.Errorf("record of %s: %w", code, err)
	}
	return party, nil
}

// Decode reads one record. Unknown keys and keys that stand twice are errors with a line number.
func Decode(text []byte) (Party, error) {
	var party Party
	if err := decodeStrictly(text, &party); err != nil {
		return Party{}, err
	}
	party.inheritDays()
	party.fillLists()
	return party, nil
}

// fillLists makes every list that JSON shows an empty list where the record holds none.
func (p *Party) fillLists() {
	for i := range p.Authorities {
		a := &p.Authorities[i]
		a.Emails, a.Phones, a.Faxes = orEmpty(a.Emails), orEmpty(a.Phones), orEmpty(a.Faxes)
		a.Scope = Scope{orEmpty(a.Scope.Stage), orEmpty(a.Scope.Territory), orEmpty(a.Scope.Matter),
			orEmpty(a.Scope.Direction), orEmpty(a.Scope.Rank), a.Scope.Urgency}
	}
	for _, list := range [][]Statement{p.Declarations, p.Practice} {
		for i := range list {
			list[i].Effects = orEmpty(list[i].Effects)
		}
	}
	p.Defects = orEmpty(p.Defects)
}

func orEmpty[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

func decodeStrictly(text []byte, into any) error {
	decoder := yaml.NewDecoder(bytes.NewReader(text))
	decoder.KnownFields(true)
	return decoder.Decode(into)
}

// inheritDays gives every fact the days of retrieval and checking that the head states, where it has none of its own.
func (p *Party) inheritDays() {
	for i := range p.Instruments {
		p.Instruments[i].inherit(p.Head)
	}
	for i := range p.Authorities {
		p.Authorities[i].inherit(p.Head)
	}
	for i := range p.Declarations {
		p.Declarations[i].inherit(p.Head)
	}
	for i := range p.Practice {
		p.Practice[i].inherit(p.Head)
	}
	for i := range p.Languages {
		p.Languages[i].inherit(p.Head)
	}
	for i := range p.Defects {
		p.Defects[i].inherit(p.Head)
	}
}

func (e *Evidence) inherit(head Head) {
	e.Retrieved = firstDate(e.Retrieved, head.Retrieved)
	e.Checked = firstDate(e.Checked, head.Checked)
}

func firstDate(dates ...treaty.Date) treaty.Date {
	for _, d := range dates {
		if d != "" {
			return d
		}
	}
	return ""
}
