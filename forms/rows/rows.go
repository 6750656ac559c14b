package rows

import (
	"cmp"
	"slices"
	"strings"

	"rogatory/forms/answer"
)

// Order says which of two figures of a date such as 05/06/2026 is the day.
type Order string

// The orders. With Unknown, the order is taken from rows in which a figure above 12 tells it.
const (
	Unknown    Order = ""
	DayFirst   Order = "day-first"
	MonthFirst Order = "month-first"
)

// Options are what the user can say about the text as a whole.
type Options struct {
	Order Order
	Zone  string // for moments without a zone: an IANA name, an offset or an abbreviation; "" for none
}

// Table is what Parse understood.
type Table struct {
	Rows     []Row
	Headings int   // number of the line that was read as headings, from 1; 0 for none
	Order    Order // by which dates were read: the one chosen, else the one that a row shows
	// dates whose order of day and month is a matter of choice: 0 where none is or a row shows the order
	Ambiguous int
	Example   string // the first of these dates, as it stands in the text
}

// Row is one line of the text. An Identifier holds only what was understood: At is RFC 3339 with offset, without the
// offset where no zone is known, or a date; the text of a moment that was not understood stands in the fault.
type Row struct {
	Line       int // from 1; of the first line where a quoted cell runs over several
	Text       string
	Identifier answer.Identifier
	Faults     []Fault
}

// Usable reports whether there is an identifier to take.
func (r Row) Usable() bool { return r.Identifier.Value != "" }

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

// The codes of faults.
const (
	LineUnreadable   = "line-unreadable"   // a quote is not closed
	NoIdentifier     = "no-identifier"     // nothing in the line names an account, a connection or a device
	SecondIdentifier = "second-identifier" // a line holds one
	NotUnderstood    = "not-understood"    // a cell with something else
	KindUnknown      = "kind-unknown"      // a value whose kind neither heading nor form tells
	KindUncertain    = "kind-uncertain"    // a value whose form fits two kinds
	ValueMalformed   = "value-malformed"   // a value that has not the form of its kind
	CheckDigit       = "check-digit"       // an IMEI whose check digit is wrong
	PortUnreadable   = "port-unreadable"
	PortRange        = "port-range"
	MomentUnreadable = "moment-unreadable"
	DateAmbiguous    = "date-ambiguous" // which figure is the day
	DateImpossible   = "date-impossible"
	YearMissing      = "year-missing" // no year, or one of two figures
	TimeMissing      = "time-missing"
	DateMissing      = "date-missing"
	ZoneMissing      = "zone-missing"
	ZoneUnknown      = "zone-unknown"
	ZoneAmbiguous    = "zone-ambiguous" // an abbreviation that stands for several
	ZoneConflict     = "zone-conflict"  // two zones that differ
	ClockSkipped     = "clock-skipped"  // an hour that the clocks left out
	ClockTwice       = "clock-twice"    // an hour that the clocks passed twice
)

// Parse reads pasted text. It takes any text and never fails: what was not understood is in the faults of its row. A
// blank line is no row.
func Parse(text string, o Options) Table {
	lines := recordsOf(text)
	p := parser{options: o, zones: zoneTable{}}
	split := separatorOf(lines)
	var table Table
	for i, line := range lines {
		cells, err := split(line.text)
		if heads, ok := headingsOf(cells); ok && i == 0 && err == nil {
			p.heads, table.Headings = heads, line.number
			continue
		}
		p.rows = append(p.rows, p.read(line, cells, err))
	}
	table.Order, table.Ambiguous, table.Example = p.order()
	p.options.Order = table.Order
	for _, r := range p.rows {
		table.Rows = append(table.Rows, p.finish(r))
	}
	return table
}

// parser holds what is known of the text while its rows are read.
type parser struct {
	options Options
	heads   []column
	rows    []*reading
	zones   zoneTable
}

// order is the one that was chosen, else the one that all telling dates agree on. The count is of the dates that need a
// choice, the example the first of them.
func (p *parser) order() (chosen Order, open int, example string) {
	shown := map[Order]int{}
	for _, r := range p.rows {
		switch order, both := r.moment.order(); {
		case both:
			open++
			example = cmp.Or(example, r.momentAt.text)
		case order != Unknown:
			shown[order]++
		}
	}
	agreed := Unknown
	switch {
	case shown[DayFirst] > 0 && shown[MonthFirst] == 0:
		agreed = DayFirst
	case shown[MonthFirst] > 0 && shown[DayFirst] == 0:
		agreed = MonthFirst
	}
	if agreed != Unknown {
		open, example = 0, ""
	}
	return cmp.Or(p.options.Order, agreed), open, example
}

// finish works out the moment of a row, which can need the other rows.
func (p *parser) finish(r *reading) Row {
	row := Row{Line: r.line.number, Text: r.line.text, Identifier: r.identifier, Faults: r.faults}
	if r.moment.given() || r.zone.text != "" {
		at, zone, code := p.zones.resolve(r.moment, r.zone.text, p.options)
		row.Identifier.At, row.Identifier.TimeZone = at, zone
		if code != "" {
			row.Faults = append(row.Faults, r.momentFault(code))
		}
	}
	if !row.Usable() && !slices.ContainsFunc(row.Faults, func(f Fault) bool { return f.Code == LineUnreadable }) {
		whole := Fault{Code: NoIdentifier, Field: Value, Line: row.Line, Text: strings.TrimSpace(row.Text)}
		row.Faults = append([]Fault{whole}, row.Faults...)
	}
	slices.SortStableFunc(row.Faults, func(a, b Fault) int { return cmp.Compare(a.Column, b.Column) })
	return row
}
