package identifiers

import (
	"strconv"
	"strings"

	"rogatory/app/screens/interview/editor"
	"rogatory/forms/answer"
	"rogatory/forms/rows"
)

// row is a row of the table as it was typed.
type row struct {
	cells   map[rows.Field]string
	changed bool
	source  *answer.Source    // where a pasted row stood; nil where it was typed
	read    answer.Identifier // what the cells say, while changed is false
}

// rowOf shows an identifier as a row: the offset of a moment goes into the column of the zone.
func rowOf(i answer.Identifier) *row {
	r := &row{cells: map[rows.Field]string{rows.Kind: strings.TrimSpace(i.Kind), rows.Value: i.Value, rows.At: i.At,
		rows.Zone: i.TimeZone}, source: i.Source, changed: true}
	if i.Port != 0 {
		r.cells[rows.Port] = strconv.Itoa(i.Port)
	}
	clock, offset := cutOffset(i.At)
	if clock == "" {
		return r
	}
	if at, _, code := rows.Moment(clock, i.TimeZone, rows.Options{}); offset != "" && (code != "" || at != i.At) {
		if i.TimeZone != "" {
			return r // the offset is not that of the zone: both are shown as they are
		}
		r.cells[rows.Zone] = offset
	}
	r.cells[rows.At] = strings.Replace(clock, "T", " ", 1)
	return r
}

// cutOffset cuts 2026-11-20T23:41:07+01:00 before the offset; what is no such moment gives nothing.
func cutOffset(at string) (clock, offset string) {
	const minute = "2026-11-20T23:41"
	if len(at) < len(minute) || at[10] != 'T' {
		return "", ""
	}
	end := len(at)
	if i := strings.LastIndexAny(at[len(minute):], "Z+-"); i >= 0 {
		end = len(minute) + i
	}
	if at[end:] == "Z" {
		return at[:end], "UTC"
	}
	return at[:end], at[end:]
}

// Text returns a cell as it was typed; the column is one of rows.Field.
func (r *row) Text(column string) string { return r.cells[rows.Field(column)] }

// Set changes a cell.
func (r *row) Set(column, text string) { r.set(rows.Field(column), text) }

func (r *row) set(column rows.Field, text string) {
	if r.cells == nil {
		r.cells = map[rows.Field]string{}
	}
	r.cells[column] = text
	r.changed = true
}

func (r *row) text(column rows.Field) string { return strings.TrimSpace(r.cells[column]) }

// Uses reports whether the row has a use for a column: an IP address has one for port and moment, and so has a row that
// holds one of them already.
func (r *row) Uses(column string) bool {
	kind := r.text(rows.Kind)
	return column == string(rows.Kind) || kind == "" || kind == "ip" ||
		r.text(rows.Port)+r.text(rows.At)+r.text(rows.Zone) != ""
}

// Empty reports whether the row holds nothing but a kind.
func (r *row) Empty() bool {
	return r.text(rows.Value)+r.text(rows.Port)+r.text(rows.At)+r.text(rows.Zone) == ""
}

// after makes a row below another; it has the same kind, since lists seldom mix kinds.
func after(before *row) *row {
	before.complete()
	r := &row{}
	r.set(rows.Kind, before.text(rows.Kind))
	return r
}

func (r *row) copy() *row {
	second := &row{}
	for column, text := range r.cells {
		second.set(column, text)
	}
	return second
}

// left completes the row with what its value tells, and has it read anew.
func (r *row) left(column string) {
	if column == string(rows.Value) {
		r.complete()
	}
	r.changed = true
}

// identifier reads the row. A moment that cannot be read stays as it was typed; the rules then say so.
func (r *row) identifier() (answer.Identifier, bool) {
	if r.changed {
		r.read, r.changed = r.parse(), false
	}
	return r.read, !r.Empty()
}

func (r *row) parse() answer.Identifier {
	i := answer.Identifier{Kind: r.text(rows.Kind), Value: r.text(rows.Value), At: r.text(rows.At),
		TimeZone: r.text(rows.Zone), Source: r.source}
	if port, err := strconv.Atoi(r.text(rows.Port)); err == nil {
		i.Port = port
	}
	if i.At == "" {
		return i
	}
	at, zone, code := rows.Moment(i.At, i.TimeZone, rows.Options{})
	switch code {
	case "", rows.ZoneMissing, rows.TimeMissing, rows.ClockTwice, rows.ClockSkipped:
		i.At, i.TimeZone = at, zone
	case rows.ZoneUnknown, rows.ZoneAmbiguous, rows.ZoneConflict, rows.ZoneSeason:
		i.At = at
	}
	return i
}

// faults are the codes of what cannot be read, by column; "" where there is nothing to say. A row that is shown as it
// was read has none.
func (r *row) faults() map[rows.Field]string {
	if !r.changed {
		return nil
	}
	codes := map[rows.Field]string{rows.Value: rows.Judge(r.text(rows.Kind), r.text(rows.Value)), rows.Port: "",
		rows.At: "", rows.Zone: ""}
	if text := r.text(rows.Port); text != "" {
		if port, err := strconv.Atoi(text); err != nil {
			codes[rows.Port] = rows.PortUnreadable
		} else if port < 1 || port > largestPort {
			codes[rows.Port] = rows.PortRange
		}
	}
	if r.text(rows.At) == "" {
		return codes
	}
	switch _, _, code := rows.Moment(r.text(rows.At), r.text(rows.Zone), rows.Options{}); code {
	case rows.ZoneMissing: // the zone of the item holds
	case rows.ZoneUnknown, rows.ZoneAmbiguous, rows.ZoneConflict, rows.ZoneSeason:
		codes[rows.Zone] = code
	default:
		codes[rows.At] = code
	}
	return codes
}

const largestPort = 65535

// complete gives the row its kind and its port where the value that was typed tells them: 192.0.2.7:51234.
func (r *row) complete() {
	if r.text(rows.Kind) != "" || r.text(rows.Value) == "" {
		return
	}
	table := rows.Parse(r.text(rows.Value), rows.Options{})
	if len(table.Rows) != 1 || len(table.Rows[0].Faults) > 0 {
		return
	}
	found := table.Rows[0].Identifier
	r.set(rows.Kind, found.Kind)
	r.set(rows.Value, found.Value)
	if found.Port != 0 && r.text(rows.Port) == "" {
		r.set(rows.Port, strconv.Itoa(found.Port))
	}
}

// pastedRow is a row of what was pasted: a cell that was not understood is shown as it was, to be corrected.
func pastedRow(pasted rows.Row, file string) *row {
	pasted.Identifier.Source = &answer.Source{File: file, Line: pasted.Line, Cells: pasted.Cells}
	r := rowOf(pasted.Identifier)
	r.read, r.changed = pasted.Identifier, len(pasted.Faults) > 0
	for _, fault := range pasted.Faults {
		switch {
		case fault.Field == rows.At && pasted.Identifier.At == "", fault.Field == rows.Zone &&
			fault.Code != rows.ZoneMissing && fault.Code != rows.ZoneConflict && fault.Code != rows.NotUnderstood:
			r.set(fault.Field, fault.Text)
		case fault.Field == rows.Port && pasted.Identifier.Port == 0:
			r.set(rows.Port, editor.Digits(fault.Text))
		}
	}
	return r
}
