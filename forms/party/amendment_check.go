package party

import (
	"fmt"
	"slices"
	"strings"

	"rogatory/forms/treaty"
)

// CheckAmendment holds an amendment to the rules of the records before it is kept: its Party, the entry that it names
// and, by the linter, the entry that it adds. The error is a *RefusalError.
func (r *Register) CheckAmendment(a Amendment) error {
	if !r.Has(a.Party) {
		return &RefusalError{Reason: AmendmentParty, Detail: string(a.Party)}
	}
	if fault := a.fault(); fault != "" {
		return &RefusalError{Reason: AmendmentForm, Detail: fault}
	}
	record, err := r.amendedWithout(a)
	if err != nil {
		return err
	}
	instruments, err := r.Instruments()
	if err != nil {
		return err
	}
	before := entryProblems(record, instruments)
	if !record.apply(a) {
		return &RefusalError{Reason: AmendmentTarget, Detail: strings.TrimSpace(a.Replaces + " " + a.Ends)}
	}
	for _, problem := range entryProblems(record, instruments) {
		if !slices.Contains(before, problem) {
			return &RefusalError{Reason: AmendmentEntry, Detail: problem.Place + ": " + problem.Message}
		}
	}
	return nil
}

// amendedWithout returns a fresh copy of the Party's record with every amendment but this one, so that a changed
// amendment is not held against its own earlier form.
func (r *Register) amendedWithout(a Amendment) (Party, error) {
	record, err := r.decode(a.Party)
	if err != nil {
		return Party{}, err
	}
	for _, other := range r.amendments[a.Party] {
		if other.ID != a.ID {
			record.apply(other)
		}
	}
	return record, nil
}

// fault names what the form of an amendment lacks, "" where it is whole.
func (a Amendment) fault() string {
	entries := 0
	for _, set := range []bool{a.Authority != nil, a.Statement != nil, a.Language != nil} {
		if set {
			entries++
		}
	}
	switch {
	case a.ID == "":
		return "id"
	case !isDay(a.Made):
		return "made"
	case a.Until != "" && (a.Ends == "" || !a.Until.Valid()):
		return "until"
	case entries > 1, entries == 0 && (a.Ends == "" || a.Replaces != ""):
		return "entry"
	case a.Source != nil && (entries > 0 || !known(*a.Source)):
		return "source"
	}
	return ""
}

// known reports whether a source names a document of the register and the day as of which that speaks; the office names
// its own.
func known(s Source) bool {
	_, ok := DocumentByID(s.Document)
	return ok && s.AsOf.Valid() && (s.Document != OfficeSource || s.Place != "")
}

func isDay(date treaty.Date) bool {
	_, err := treaty.ParseDate(string(date))
	return err == nil
}

// entryProblems lints the entries of a record that stands in memory. Every id is free, because the other Parties' ids
// begin with other codes.
func entryProblems(record Party, instruments *treaty.Instruments) []Problem {
	linter := &linter{file: fmt.Sprintf("%s.yaml", record.Code), ids: map[string]string{}, party: record, office: true,
		instruments: instruments}
	linter.entries()
	return linter.problems
}
