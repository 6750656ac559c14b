package rows

import (
	"rogatory/forms/answer"
	"rogatory/forms/moment"
)

// Order says which of two figures of a date such as 05/06/2026 is the day.
type Order = moment.Order

// The orders. With Unknown, the order is taken from dates of the same column and form in which a figure above 12 tells
// it.
const (
	Unknown    = moment.Unknown
	DayFirst   = moment.DayFirst
	MonthFirst = moment.MonthFirst
)

// Options are what the user can say about the text as a whole.
type Options struct {
	Order   Order
	Zone    string // for moments without a zone: an IANA name, an offset or an abbreviation; "" for none
	Century int    // of years of two figures: 20 for 2026; 0 where nobody said so
	// Clock24 tells that times are of a clock of 24 hours and stand to the minute, so that neither noon nor midnight
	// is questioned.
	Clock24 bool
	// Columns are what the user says that a column holds, by its number from 1; it counts before every heading.
	Columns map[int]Column
	// Keys are the same for cells that name themselves, by that name.
	Keys map[string]Column
	// Answers are the user's to questions, by their codes: yes, what was understood holds, or no. A question without an
	// answer has no entry.
	Answers map[string]bool
	// Stop is asked now and then with the share that is read; where it says true, Parse ends with what it has.
	Stop func(done float64) bool
}

// Role is what a column holds.
type Role string

// The roles. The words are those of the draft file where it has one.
const (
	RoleKind   Role = "kind"
	RoleValue  Role = "value"
	RolePort   Role = "port"
	RoleAt     Role = "at"
	RoleZone   Role = "time_zone"
	RoleSecond Role = "second" // a further identifier, which gets a row of its own; only the user says so
	RoleUnused Role = "not-used"
)

// Column is a column of a table, or a key of a log that names its cells.
type Column struct {
	Heading string
	Role    Role
	Kind    string // of a value, where the heading tells it
	Zone    string // of moments, where the heading tells it
	Key     bool   // cells name themselves so, wherever they stand
}

// Table is what Parse understood.
type Table struct {
	Rows      []Row
	Headings  int        // number of the line that was read as headings, from 1; 0 for none
	Columns   []Column   // empty where the text has none, as the head of a message
	Sample    []Sample   // the first lines with cells
	Provider  Provider   // whose table it is, where its headings are known
	Legend    []Line     // lines above the headings
	Questions []Question // each once, for the text as a whole
	Order     Order      // by which open dates were read: the one chosen, else the one that other dates show
	// dates whose order of day and month is a matter of choice: 0 where none is or other dates show the order
	Ambiguous int
	Example   string // the first of these dates, as it stands in the text
	Stopped   bool   // before the end
}

// Provider is whose table it is, and the public program that its columns are known from.
type Provider struct{ Name, Source string }

// Sample is a line of the text, cut into the cells of Table.Columns.
type Sample struct {
	Number int
	Cells  []string
}

// Line is a line of the text that is no row.
type Line struct {
	Number int
	Text   string
}

// Question is what only the user can say about the text as a whole. Code is the end of the catalogue id
// "question.rows.<code>", Text what in the text gives rise to it. One that Options answer is named all the same, so
// that the answer can change.
type Question struct {
	Code, Text string
	Answered   bool
}

// The codes of questions.
const (
	AskZone     = "zone-differs"  // the text names another zone than the one of the data set
	AskZones    = "zones-several" // the text names several
	AskOrder    = "date-order"    // which figure is the day
	AskCentury  = "year-century"  // the century of a year of two figures
	AskHalf     = "half-of-day"   // no time shows 0 or more than 12
	AskMidnight = "midnights"     // each time is midnight
	AskSerial   = "serial-dates"  // a spreadsheet's number of days
	AskStamp    = "stamps"        // figures that may count seconds since 1970
	AskColumn   = "moment-column" // dates under a heading that is not known
)

// Row is one identifier of the text. A line that names an account and an address gives two. An Identifier holds only
// what was understood: At is RFC 3339 in the precision of the source, with offset, without the offset where no zone is
// known, or a date; the text of a moment that was not understood stands in the fault.
type Row struct {
	Line       int // from 1; of the first line where a quoted cell runs over several
	Text       string
	Cells      []string // as they stood
	Identifier answer.Identifier
	Moment     string // as it stood, with the cell that states its zone
	ZoneFrom   string // where the zone of the moment comes from: one of the constants below
	Faults     []Fault
	Asked      []string // codes of the questions on which the row hangs
}

// Where the zone of a moment comes from. A default was read nowhere and has to be shown as such.
const (
	ZoneOfMoment   = "moment"
	ZoneOfRow      = "row"
	ZoneOfHeading  = "heading"
	ZoneOfProvider = "provider" // the provider's tables are in it, though none of them says so
	ZoneOfLegend   = "legend"
	ZoneOfDefault  = "default"
)

// Usable reports whether there is an identifier to take.
func (r Row) Usable() bool { return r.Identifier.Value != "" }

// Clear reports whether the row can be taken without a look: nothing in it is at fault or in question.
func (r Row) Clear() bool { return r.Usable() && len(r.Faults) == 0 && len(r.Asked) == 0 }

// Fault is a cell that was not understood, or only in part. Code is the end of the catalogue id "error.row.<code>".
type Fault struct {
	Code   string
	Field  Field
	Line   int
	Column int    // from 1; 0 where the whole line is meant
	Text   string // of the cell, or of the line
}

// Field is the part of an identifier that a fault is about; empty for a cell that belongs to none. The words are those
// of the draft file.
type Field string

// The fields.
const (
	Kind  Field = "kind"
	Value Field = "value"
	Port  Field = "port"
	At    Field = "at"
	Zone  Field = "time_zone"
)

// The codes of faults. Those of moments are in package moment.
const (
	LineUnreadable     = "line-unreadable"   // a quote is not closed
	NoIdentifier       = "no-identifier"     // nothing in the line names an account, a connection or a device
	SecondIdentifier   = "second-identifier" // of the same kind; nobody knows which one is meant
	NotUnderstood      = "not-understood"    // a cell with something else
	KindUnknown        = "kind-unknown"      // a value whose kind neither heading nor form tells
	KindUncertain      = "kind-uncertain"    // a value whose form fits two kinds
	KindContradicts    = "kind-contradicts"  // the kind that is named is not that of the form
	ValueMalformed     = "value-malformed"   // a value that has not the form of its kind
	CheckDigit         = "check-digit"       // an IMEI whose check digit is wrong
	DigitsLost         = "digits-lost"       // 3.52099E+14: a spreadsheet dropped digits
	Defanged           = "defanged"          // 192[.]0[.]2[.]7, offered without the brackets
	InvisibleSign      = "invisible-sign"    // inside a value
	PrefixOrPort       = "prefix-or-port"    // 192.0.2.7/25
	PortInAddress      = "port-in-address"   // 2001:db8::6:500
	PortUnreadable     = "port-unreadable"
	PortRange          = "port-range"
	PortBlock          = "port-block"           // 1024-2047
	PortUncertain      = "port-uncertain"       // a number without a heading
	PortWithoutAddress = "port-without-address" // a port beside an account
	SerialDate         = "serial-date"          // a spreadsheet's number of days, offered as a date
	StampUncertain     = "stamp-uncertain"      // figures that may count seconds since 1970
	ColumnUncertain    = "column-uncertain"     // a date under a heading that is not known
	ZoneUncertain      = "zone-uncertain"       // an abbreviation that is a country's code too

	MomentUnreadable = moment.MomentUnreadable
	DateAmbiguous    = moment.DateAmbiguous
	DateImpossible   = moment.DateImpossible
	YearMissing      = moment.YearMissing
	YearShort        = moment.YearShort
	TimeMissing      = moment.TimeMissing
	DateMissing      = moment.DateMissing
	ZoneMissing      = moment.ZoneMissing
	ZoneUnknown      = moment.ZoneUnknown
	ZoneAmbiguous    = moment.ZoneAmbiguous
	ZoneConflict     = moment.ZoneConflict
	ZoneSeason       = moment.ZoneSeason
	ClockSkipped     = moment.ClockSkipped
	ClockTwice       = moment.ClockTwice
)

// Moment reads a moment and its zone, each as it was typed or copied. At is RFC 3339 in the precision of the text with
// offset, without the offset where no zone is known, or a date; timeZone is an IANA name or "". The code is that of a
// fault; at is empty where the text could not be read.
func Moment(text, zone string, o Options) (at, timeZone, code string) {
	r, extent := moment.Read(trimmed(text))
	if extent != moment.Whole {
		return "", "", MomentUnreadable
	}
	var zones moment.Zones
	return zones.Resolve(r, trimmed(zone), moment.Options{Order: o.Order, Century: o.Century, Zone: o.Zone})
}
