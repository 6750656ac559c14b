// Package question is the static table of the interview: every question with its id, the kind of its answer, the
// requests that ask it, the limb of Article 29(2) that its answer satisfies and how much is lost without it.
//
// The ids are public. They are the keys of a draft file, the places that findings point at and the keys of
// translations. An id is never renamed and never used again. The words of a question stand in the catalogue under
// "question.<id>".
//
// When a conditional question applies is a matter of law and stands in package rules; in which order questions come
// stands in package flow.
package question

import (
	"slices"
	"strings"

	"rogatory/forms/treaty"
)

// ID names a question: "facts.summary". A place inside a list answer is written "data.items[0].identifiers[1].port".
type ID string

// Question returns the question's own id of a place: "data.items" for "data.items[0].relationship".
func (id ID) Question() ID {
	if i := strings.IndexByte(string(id), '['); i >= 0 {
		return id[:i]
	}
	return id
}

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
	DateTime    Kind = "date-time"   // date, time and zone
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

// Question is one row of the table.
type Question struct {
	ID           ID
	Kind         Kind
	Group        Group
	Limb         string // "a" to "f" of Article 29(2), or empty
	Preservation Level
	StoredData   Level
	Options      []string // for One and Several; empty where the Party's record gives the options
	Fields       []Field  // for Entries
}

// Field is one field of a list entry.
type Field struct {
	Name    string
	Kind    Kind
	Level   Level
	Options []string
	Fields  []Field
}

// LevelFor returns the level for one type of request.
func (q Question) LevelFor(t treaty.RequestType) Level {
	if t == treaty.StoredData {
		return q.StoredData
	}
	return q.Preservation
}

// AskedFor reports whether a type of request asks the question at all.
func (q Question) AskedFor(t treaty.RequestType) bool { return q.LevelFor(t) != NotAsked }

// ByID finds a question. A place inside a list finds the list's question.
func ByID(id ID) (Question, bool) {
	own := id.Question()
	i := slices.IndexFunc(table, func(q Question) bool { return q.ID == own })
	if i < 0 {
		return Question{}, false
	}
	return table[i], true
}

// All returns the table in the order of the interview.
func All() []Question { return slices.Clone(table) }
