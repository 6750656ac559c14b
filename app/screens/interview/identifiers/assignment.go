package identifiers

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"rogatory/forms/rows"
)

// Memory keeps what the user said about the columns of a table for the next one with the same headings. A role is text
// that only this package reads.
type Memory interface {
	Columns(headings string) (roles []string)
	RememberColumns(headings string, roles []string)
}

// assignment is what the user said about columns: by number from 1, and by key where cells name themselves.
type assignment struct {
	numbers map[int]rows.Column
	keys    map[string]rows.Column
}

// with returns the assignment with another role for a column of a table.
func (a assignment) with(table rows.Table, i int, as rows.Column) assignment {
	changed := assignment{numbers: maps.Clone(a.numbers), keys: maps.Clone(a.keys)}
	if changed.numbers == nil {
		changed.numbers, changed.keys = map[int]rows.Column{}, map[string]rows.Column{}
	}
	if table.Columns[i].Key {
		changed.keys[table.Columns[i].Heading] = as
	} else {
		changed.numbers[i+1] = as
	}
	return changed
}

func (a assignment) empty() bool { return len(a.numbers)+len(a.keys) == 0 }

// headingsOf are the headings of a table in one line, empty where it has none: columns without a name may hold anything
// in the next table.
func headingsOf(table rows.Table) string {
	var names []string
	for _, column := range table.Columns {
		names = append(names, column.Heading)
	}
	if strings.Join(names, "") == "" {
		return ""
	}
	return strings.Join(names, "\t")
}

// roleOf writes a role as one word: value:ip, at, port.
func roleOf(column rows.Column) string {
	if column.Kind != "" && (column.Role == rows.RoleValue || column.Role == rows.RoleSecond) {
		return string(column.Role) + ":" + column.Kind
	}
	return string(column.Role)
}

// columnOf reads what roleOf wrote.
func columnOf(role string) rows.Column {
	name, kind, _ := strings.Cut(role, ":")
	return rows.Column{Role: rows.Role(name), Kind: kind}
}

// roles are the assignment as Memory keeps it: the number or the key, the role, the zone, with tabs between.
func (a assignment) roles() []string {
	var all []string
	line := func(name string, column rows.Column) {
		all = append(all, name+"\t"+roleOf(column)+"\t"+column.Zone)
	}
	for _, number := range slices.Sorted(maps.Keys(a.numbers)) {
		line(strconv.Itoa(number), a.numbers[number])
	}
	for _, key := range slices.Sorted(maps.Keys(a.keys)) {
		line("="+key, a.keys[key])
	}
	return all
}

// assigned reads what roles wrote; a line in another form says nothing.
func assigned(roles []string) assignment {
	a := assignment{numbers: map[int]rows.Column{}, keys: map[string]rows.Column{}}
	for _, role := range roles {
		part := strings.Split(role, "\t")
		if len(part) != 3 {
			continue
		}
		column := columnOf(part[1])
		column.Zone = part[2]
		if key, named := strings.CutPrefix(part[0], "="); named {
			a.keys[key] = column
		} else if number, err := strconv.Atoi(part[0]); err == nil {
			a.numbers[number] = column
		}
	}
	return a
}
