package party

import (
	"cmp"
	"fmt"
	"io/fs"
	"net/mail"
	"path"
	"regexp"
	"slices"
	"strings"
	"time"

	"golang.org/x/text/language"
	"rogatory/forms/treaty"
)

// Problem is a fault in a record, with the file and the place in it.
type Problem struct {
	File    string `json:"file"`
	Place   string `json:"place"` // such as "authorities[jp-24-7].emails"
	Message string `json:"message"`
}

// String gives the problem in one line, as a compiler would.
func (p Problem) String() string { return p.File + ": " + p.Place + ": " + p.Message }

// Lint checks every record in a folder and returns all problems, sorted by file. The error is for a folder that cannot be read.
func Lint(folder fs.FS) ([]Problem, error) {
	names, err := fs.Glob(folder, "*.yaml")
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("no record found: a record is a file such as JP.yaml")
	}
	var all []Problem
	seen := map[string]string{}
	for _, name := range names {
		text, err := fs.ReadFile(folder, name)
		if err != nil {
			return nil, err
		}
		linter := &linter{file: name, ids: seen}
		linter.lint(text)
		all = append(all, linter.problems...)
	}
	slices.SortStableFunc(all, func(a, b Problem) int { return cmp.Compare(a.File, b.File) })
	return all, nil
}

// linter collects the problems of one record. The ids are shared over the whole folder.
type linter struct {
	file     string
	ids      map[string]string
	problems []Problem
	party    Party
	office   bool // whether entries of office amendments may stand among those of the record
}

func (l *linter) report(place, format string, args ...any) {
	l.problems = append(l.problems, Problem{File: l.file, Place: place, Message: fmt.Sprintf(format, args...)})
}

func (l *linter) lint(text []byte) {
	party, err := Decode(text)
	if err != nil {
		l.report("file", "%v", err)
		return
	}
	l.party = party
	l.head(text)
	l.entries()
	l.completeness()
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
}

var codePattern = regexp.MustCompile(`^[A-Z]{2}$`)

func (l *linter) head(text []byte) {
	h := l.party.Head
	if string(h.Code)+".yaml" != path.Base(l.file) || !codePattern.MatchString(string(h.Code)) {
		l.report("code", "the code %q must be the file's name", h.Code)
	}
	if !strings.Contains(string(text), "\ninstruments:") {
		l.report("instruments", "the key instruments must follow the head: the list of Parties is read up to it")
	}
	l.words("names", h.Names)
	l.languageTags("official_languages", h.OfficialLanguages)
	l.source("membership", h.Membership.Source)
	l.dates("membership", true, h.Membership.InForce)
	l.dates("membership", false, h.Membership.Consent)
	l.dates("head", true, h.Retrieved, h.Checked)
	oneOf(l, "membership.confidence", h.Membership.Confidence, treaty.Confidences())
}

func (l *linter) id(place, id string) {
	prefix := strings.ToLower(string(l.party.Code)) + "-"
	if !strings.HasPrefix(id, prefix) {
		l.report(place, "the id %q must begin with %q", id, prefix)
	}
	if where, taken := l.ids[id]; taken {
		l.report(place, "the id %q stands in %s already", id, where)
	}
	l.ids[id] = l.file
}

func (l *linter) words(place string, w Words) {
	if w.En == "" || w.Fr == "" {
		l.report(place, "the text is needed in English and in French")
	}
}

func (l *linter) evidence(place string, e Evidence) {
	l.source(place, e.Source)
	l.dates(place, false, e.Retrieved, e.Checked)
	oneOf(l, place+".review", e.Review, treaty.Reviews())
}

func (l *linter) source(place string, s Source) {
	if _, ok := DocumentByID(s.Document); !ok {
		l.report(place+".source", "the document %q is not in the list of sources", s.Document)
	}
	if s.Document == OfficeSource && !l.office {
		l.report(place+".source", "the document %q is for office amendments alone", s.Document)
	}
	if s.Document == OfficeSource && s.Place == "" {
		l.report(place+".source", "the place must describe a source that the office found")
	}
	l.dates(place+".source.as_of", true, s.AsOf)
}

func (l *linter) dates(place string, needed bool, dates ...treaty.Date) {
	for _, d := range dates {
		if (d != "" || needed) && !d.Valid() {
			l.report(place, "the date %q is not of the form 2026-11-22", d)
		}
	}
}

func (l *linter) period(place string, from, until treaty.Date) {
	l.dates(place, false, from, until)
	if from != "" && until != "" && until < from {
		l.report(place, "it ends (%s) before it begins (%s)", until, from)
	}
}

func oneOf[T cmp.Ordered](l *linter, place string, value T, list []T) {
	if !slices.Contains(list, value) {
		l.report(place, "%v is not one of %v", value, list)
	}
}

func (l *linter) languageTags(place string, tags []string) {
	if len(tags) == 0 {
		l.report(place, "no language is named")
	}
	for _, tag := range tags {
		if parsed, err := language.Parse(tag); err != nil || parsed.String() != tag && tag != "no" {
			l.report(place, "%q is not a language tag in its shortest form", tag)
		}
	}
}

func (l *linter) emails(place string, addresses []string) {
	for _, address := range addresses {
		if parsed, err := mail.ParseAddress(address); err != nil || parsed.Address != address {
			l.report(place, "%q is not an e-mail address", address)
		}
	}
}

// phonePattern takes what declarations print, such as "(+37322) 221 470" and "+ 232 7698 9565".
var phonePattern = regexp.MustCompile(`^\(?\+? ?[0-9][0-9 ()./+\-–]*([, ]*(ext|extension|or)\.? ?[0-9 ]+)?$`)

func (l *linter) numbers(place string, numbers []string) {
	for _, number := range numbers {
		if !phonePattern.MatchString(number) {
			l.report(place, "%q is not a telephone number", number)
		}
	}
}

func (l *linter) timeZone(place, zone string) {
	if zone == "" {
		return
	}
	if _, err := time.LoadLocation(zone); err != nil {
		l.report(place, "%q is not a time zone such as Europe/Paris", zone)
	}
}
