package party

import (
	"maps"
	"slices"
	"strings"

	"rogatory/forms/treaty"
)

// Amendment is what an office changes in one Party's record for its own use: it adds an entry, puts an entry in the
// place of another, or ends one. It has the shape of the record's own entries, with source and date, and never changes
// the data that are built in.
//
// Exactly one of Authority, Statement and Language is set, or none where the amendment only ends an entry.
type Amendment struct {
	// ID is free, unique in the office's store, and marks the entries that the amendment added or ended.
	ID    string `yaml:"id" json:"id"`
	Party Code   `yaml:"party" json:"party"`
	// Made is the day on which the office took the amendment into use.
	Made treaty.Date `yaml:"made" json:"made"`
	// Reason says in the office's words why, and who saw it.
	Reason string `yaml:"reason,omitempty" json:"reason,omitempty"`
	// Replaces is the id of the entry that the new one replaces, or the key of a language rule (LanguageRule.Key).
	Replaces string `yaml:"replaces,omitempty" json:"replaces,omitempty"`
	// Ends is the id or key of an entry that has no successor, and Until the first day on which it no longer holds.
	Ends  string      `yaml:"ends,omitempty" json:"ends,omitempty"`
	Until treaty.Date `yaml:"until,omitempty" json:"until,omitempty"`
	// Source says where it was read that an entry ended which has no successor; an entry of the amendment has a source
	// of its own.
	Source *Source `yaml:"source,omitempty" json:"source,omitempty"`

	Authority *Authority    `yaml:"authority,omitempty" json:"authority,omitempty"`
	Statement *Statement    `yaml:"statement,omitempty" json:"statement,omitempty"`
	Language  *LanguageRule `yaml:"language,omitempty" json:"language,omitempty"`
}

// Grounds returns where the amendment was read: the source of its entry, or its own where it only ends one. It is empty
// for an amendment of earlier times that names none.
func (a Amendment) Grounds() Source {
	switch {
	case a.Authority != nil:
		return a.Authority.Source
	case a.Statement != nil:
		return a.Statement.Source
	case a.Language != nil:
		return a.Language.Source
	case a.Source != nil:
		return *a.Source
	}
	return Source{}
}

// Key names a language rule within one record: its article, its instrument and its kind, such as "31/ets30/required",
// and the territories for which alone it was said.
func (l LanguageRule) Key() string {
	return strings.Join(append([]string{string(l.Article), l.Instrument, string(l.Kind)}, l.Territories...), "/")
}

// With returns a register that shows the amendments over this one, in their order. Neither the folder nor this register
// changes. An amendment that fits no entry any more, because a newer edition of the data dropped its id, still adds its
// own entry; Unmatched lists it, so that the office can look at it again.
func (r *Register) With(amendments []Amendment) *Register {
	amended := newRegister(r.folder)
	amended.codes, amended.edition = r.codes, r.edition
	amended.amendments = map[Code][]Amendment{}
	maps.Copy(amended.amendments, r.amendments)
	for _, a := range amendments {
		amended.amendments[a.Party] = append(slices.Clip(amended.amendments[a.Party]), a)
	}
	return amended
}

// Amendments returns the office amendments of one Party in the order in which they apply.
func (r *Register) Amendments(code Code) []Amendment { return slices.Clone(r.amendments[code]) }

// Unmatched returns the amendments that name a State that is no Party, or an entry to replace or end that the record
// lacks.
func (r *Register) Unmatched() ([]Amendment, error) {
	var lost []Amendment
	for _, code := range slices.Sorted(maps.Keys(r.amendments)) {
		if !r.Has(code) {
			lost = append(lost, r.amendments[code]...)
			continue
		}
		record, err := r.decode(code)
		if err != nil {
			return nil, err
		}
		for _, a := range r.amendments[code] {
			if !record.apply(a) {
				lost = append(lost, a)
			}
		}
	}
	return lost, nil
}
