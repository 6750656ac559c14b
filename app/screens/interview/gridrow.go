package interview

import (
	"strconv"
	"strings"

	"rogatory/app/widgets"
	"rogatory/forms/answer"
	"rogatory/forms/rows"
)

// gridFields are the columns of the table of identifiers.
var gridFields = []rows.Field{rows.Kind, rows.Value, rows.Port, rows.At, rows.Zone}

// gridRow is a row of the table as it was typed.
type gridRow struct {
	cells   map[rows.Field]string
	marks   map[rows.Field]*widgets.Field
	changed bool
	read    answer.Identifier // of the cells, while changed is false
}

// rowOf shows an identifier as a row: the offset of a moment stands in the column of the zone.
func rowOf(i answer.Identifier) *gridRow {
	row := &gridRow{cells: map[rows.Field]string{rows.Kind: i.Kind, rows.Value: i.Value, rows.At: i.At,
		rows.Zone: i.TimeZone}, changed: true}
	if i.Port != 0 {
		row.cells[rows.Port] = strconv.Itoa(i.Port)
	}
	clock, offset := cutOffset(i.At)
	if clock == "" {
		return row
	}
	if at, _, code := rows.Moment(clock, i.TimeZone, rows.Options{}); offset != "" && (code != "" || at != i.At) {
		if i.TimeZone != "" {
			return row // the offset is not that of the zone: both are shown as they are
		}
		row.cells[rows.Zone] = offset
	}
	row.cells[rows.At] = strings.Replace(clock, "T", " ", 1)
	return row
}

// cutOffset cuts 2026-11-20T23:41:07+01:00 before the offset; what is no such moment gives nothing.
func cutOffset(at string) (clock, offset string) {
	if len(at) < len("2026-11-20T23:41:07") || at[10] != 'T' {
		return "", ""
	}
	end := len(at)
	if i := strings.LastIndexAny(at[19:], "Z+-"); i >= 0 {
		end = 19 + i
	}
	if at[end:] == "Z" {
		return at[:end], "UTC"
	}
	return at[:end], at[end:]
}

func (r *gridRow) set(at rows.Field, text string) {
	if r.cells == nil {
		r.cells = map[rows.Field]string{}
	}
	r.cells[at] = text
	r.changed = true
}

func (r *gridRow) text(at rows.Field) string { return strings.TrimSpace(r.cells[at]) }

// timed reports whether the row has a use for port and moment: an IP address has, and what already holds one.
func (r *gridRow) timed() bool {
	kind := r.text(rows.Kind)
	return kind == "" || kind == "ip" || r.text(rows.Port)+r.text(rows.At)+r.text(rows.Zone) != ""
}

// empty reports whether nothing stands in the row but a kind.
func (r *gridRow) empty() bool {
	return r.text(rows.Value)+r.text(rows.Port)+r.text(rows.At)+r.text(rows.Zone) == ""
}

// identifier reads the row. A moment that cannot be read stays as it was typed; the rules then say so.
func (r *gridRow) identifier() (answer.Identifier, bool) {
	if r.changed {
		r.read, r.changed = r.make(), false
	}
	return r.read, !r.empty()
}

func (r *gridRow) make() answer.Identifier {
	made := answer.Identifier{Kind: r.text(rows.Kind), Value: r.text(rows.Value), At: r.text(rows.At),
		TimeZone: r.text(rows.Zone)}
	if port, err := strconv.Atoi(r.text(rows.Port)); err == nil {
		made.Port = port
	}
	if made.At == "" {
		return made
	}
	at, zone, code := rows.Moment(made.At, made.TimeZone, rows.Options{})
	switch code {
	case "", rows.ZoneMissing, rows.TimeMissing, rows.ClockTwice, rows.ClockSkipped:
		made.At, made.TimeZone = at, zone
	case rows.ZoneUnknown, rows.ZoneAmbiguous, rows.ZoneConflict:
		made.At = at
	}
	return made
}

// faults are the codes of what cannot be read, by column; "" where there is nothing to say.
func (r *gridRow) faults() map[rows.Field]string {
	found := map[rows.Field]string{rows.Value: rows.Judge(r.text(rows.Kind), r.text(rows.Value)), rows.Port: "",
		rows.At: "", rows.Zone: ""}
	if text := r.text(rows.Port); text != "" {
		if port, err := strconv.Atoi(text); err != nil {
			found[rows.Port] = rows.PortUnreadable
		} else if port < 1 || port > largestPort {
			found[rows.Port] = rows.PortRange
		}
	}
	if r.text(rows.At) == "" {
		return found
	}
	switch _, _, code := rows.Moment(r.text(rows.At), r.text(rows.Zone), rows.Options{}); code {
	case rows.ZoneMissing: // the zone of the item holds
	case rows.ZoneUnknown, rows.ZoneAmbiguous, rows.ZoneConflict:
		found[rows.Zone] = code
	default:
		found[rows.At] = code
	}
	return found
}

const largestPort = 65535

// complete gives the row its kind and its port where the value that was typed tells them: 192.0.2.7:51234.
func (r *gridRow) complete() {
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

// pastedRow is a row of what was pasted: a cell that was not understood stands there as it was, to be corrected.
func pastedRow(pasted rows.Row) *gridRow {
	row := rowOf(pasted.Identifier)
	row.read, row.changed = pasted.Identifier, len(pasted.Faults) > 0
	for _, fault := range pasted.Faults {
		switch {
		case fault.Field == rows.At && pasted.Identifier.At == "", fault.Field == rows.Zone &&
			fault.Code != rows.ZoneMissing && fault.Code != rows.ZoneConflict && fault.Code != rows.NotUnderstood:
			row.set(fault.Field, fault.Text)
		case fault.Field == rows.Port && pasted.Identifier.Port == 0:
			row.set(rows.Port, onlyFigures(fault.Text))
		}
	}
	return row
}
