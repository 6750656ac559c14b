// Package question is the static table of the interview: every question with its id, the kind of its answer, the
// requests that ask it, the limb of Article 29(2) that its answer satisfies and how much is lost without it.
//
// The ids are public. They are the keys of a draft file, the places that findings point at and the keys of
// translations. An id is never renamed and never used again. The words of a question stand in the catalogue under
// "question.<id>".
//
// One row holds every fact about a question, and the order of the rows is that of the interview. What a condition or a
// decision that a row names means is a matter of law and stands in package rules; which page comes next, in package
// flow.
package question

import (
	"slices"
	"strings"
	"time"

	"rogatory/forms/treaty"
)

// Kind is the form of an answer; see the table at the end of the draft format in package request.
type Kind string

// The kinds of answers.
const (
	ShortText   Kind = "short-text"  // one line
	Text        Kind = "text"        // free text with translations
	YesNo       Kind = "yes-no"      //
	Number      Kind = "number"      // a whole number
	One         Kind = "one"         // one of Options
	Several     Kind = "several"     // any of Options
	Party       Kind = "party"       // code of a Party
	Language    Kind = "language"    // BCP 47 tag
	Languages   Kind = "languages"   // several tags
	TimeZone    Kind = "time-zone"   // name such as Europe/Berlin
	Date        Kind = "date"        // calendar date
	Moment      Kind = "moment"      // date and time with its distance from UTC, as exact as its Precision asks
	Phone       Kind = "phone"       //
	Email       Kind = "email"       //
	Authority   Kind = "authority"   // id in the register, or particulars entered by hand
	Authorities Kind = "authorities" // a list of these
	Entries     Kind = "entries"     // a list of objects with Fields
	Index       Kind = "index"       // position in another list, from 0
)

// Level says what happens when a question that applies has no answer.
type Level string

// The levels. NotAsked is for a question that the type of request does not ask.
const (
	NotAsked    Level = ""
	Mandatory   Level = "M" // signing is blocked
	Conditional Level = "C" // mandatory while its condition holds
	Recommended Level = "R" // a warning
	Optional    Level = "O"
)

// Group is a task of the interview, in the order of the task list.
type Group string

// The groups.
const (
	Start         Group = "start"
	RequestingOne Group = "authority"
	OffenceFacts  Group = "offence"
	DataSought    Group = "data"
	Custodian     Group = "custodian"
	Necessity     Group = "necessity"
	Measures      Group = "measures"
	Sending       Group = "sending"
)

// Groups returns the groups in the order of the task list.
func Groups() []Group {
	return []Group{Start, RequestingOne, OffenceFacts, DataSought, Custodian, Necessity, Measures, Sending}
}

// PageID names a page of the interview. Its words stand in the catalogue under "page.<id>".
type PageID string

// The pages whose answers a document prints together, as they stand.
const (
	VerificationPage         PageID = "verification"
	InvestigationPage        PageID = "investigation"
	CourtPage                PageID = "court"
	LocationPage             PageID = "location"
	PreviousPreservationPage PageID = "previous-preservation"
	PreviousAssistancePage   PageID = "previous-assistance"
)

// Source says from where a question takes its options, where its own list is not the whole answer.
type Source string

// The sources of options.
const (
	OwnOptions          Source = ""                      // the list in the row
	PartyTerritories    Source = "party-territories"     // the parts that the requested Party's record tells apart
	PartyMatters        Source = "party-matters"         // the matters that the requested Party's record tells apart
	StatusesOfType      Source = "statuses-of-type"      // those of the row that the type of request can have
	InstrumentsInCommon Source = "instruments-in-common" // those of the row, and first the ones that bind both Parties
)

// Precision is the coarsest form in which a moment may be given.
type Precision string

// The precisions of a moment.
const (
	ToTheDay    Precision = "day"    // "2026-11-20", or finer
	ToTheMinute Precision = "minute" // "2026-11-20T23:41+01:00", or finer
)

// Met reports whether a moment is as exact as asked: "2026-11-20" names a day and no minute.
func (p Precision) Met(moment string) bool { return p == ToTheDay || len(moment) > len(time.DateOnly) }

// Question is one row of the table: every fact about one question.
type Question struct {
	ID        ID
	Kind      Kind
	Group     Group
	Page      PageID
	Limb      string                       // "a" to "f" of Article 29(2), or empty
	Levels    map[treaty.RequestType]Level // a type that is not here does not ask the question
	Condition Condition                    // when it is asked; empty where it always is
	Decision  Decision                     // who decides the level of a conditional question that applies
	Other     ID                           // for UnlessOther: the question whose answer is enough
	Offence   treaty.Offence               // the offence whose elements are asked for, or empty

	Options []string // for One and Several, in the order in which they are offered
	Source  Source   // where the options come from, beside the row
	Words   string   // where the words of the options stand in the catalogue; empty for "option.<id>."

	Fields []Field // for Entries

	Height      int  // lines of the field that a free text is typed into, before it grows
	HasLanguage bool // the answer is words in a language and may need a translation
	OfficeNeeds bool // the office needs the answer; the Convention does not ask for it
	NeededToAct bool // nobody can act on the request without the answer; the Convention does not ask for it
	OfficeOnly  bool // the answer never leaves the office: it is stripped from the draft that goes with a document
	OwnFinding  bool // recommended, and a rule of its own speaks of it when it is missing
}

// Field is one field of a list entry.
type Field struct {
	Name        FieldName
	Kind        Kind
	Level       Level
	Options     []string
	Fields      []Field
	Words       string    // where the words of the options stand in the catalogue; empty for "option.<path>."
	Precision   Precision // for Moment
	Height      int       // lines of the field, for Text
	HasLanguage bool      // as in a Question
}

// LevelFor returns the level for one type of request.
func (q Question) LevelFor(t treaty.RequestType) Level { return q.Levels[t] }

// AskedFor reports whether a type of request asks the question at all.
func (q Question) AskedFor(t treaty.RequestType) bool { return q.LevelFor(t) != NotAsked }

// ByID finds a question. A place inside a list finds the list's question.
func ByID(id ID) (Question, bool) {
	i, ok := places[id.Question()]
	if !ok {
		return Question{}, false
	}
	return table[i], true
}

// FieldOf finds a field of list entries by its path, such as "data.items.identifiers.kind".
func FieldOf(path ID) (Field, bool) {
	for _, q := range table {
		below, inside := strings.CutPrefix(string(path), string(q.ID)+".")
		if inside && len(q.Fields) > 0 {
			return fieldOf(q.Fields, below)
		}
	}
	return Field{}, false
}

func fieldOf(fields []Field, path string) (Field, bool) {
	name, below, deeper := strings.Cut(path, ".")
	i := slices.IndexFunc(fields, func(f Field) bool { return string(f.Name) == name })
	switch {
	case i < 0:
		return Field{}, false
	case deeper:
		return fieldOf(fields[i].Fields, below)
	}
	return fields[i], true
}

// OnPage returns the ids of a page's questions, in the order of the interview.
func OnPage(page PageID) []ID {
	var ids []ID
	for _, q := range table {
		if q.Page == page {
			ids = append(ids, q.ID)
		}
	}
	return ids
}

// All returns the table in the order of the interview.
func All() []Question { return slices.Clone(table) }
