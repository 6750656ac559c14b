package interview

import (
	"maps"
	"testing"
)

func TestRowsFromATable(t *testing.T) {
	months := []string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}
	for text, want := range map[string]map[string]any{
		"192.0.2.7\t51234\t2026-11-20T23:41:07+01:00":    {"kind": "ip", "value": "192.0.2.7", "port": 51234, "at": "2026-11-20T23:41:07+01:00"},
		"192.0.2.7; 51234; 20.11.2026 23:41:07":          {"kind": "ip", "value": "192.0.2.7", "port": 51234, "at": "2026-11-20T23:41:07"},
		"2001:db8::7   20 Nov 2026 23:41   Europe/Paris": {"kind": "ip", "value": "2001:db8::7", "at": "2026-11-20T23:41:00", "time_zone": "Europe/Paris"},
		"anna@example.org":                               {"kind": "email", "value": "anna@example.org"},
		"https://example.org/a?b=c":                      {"kind": "url", "value": "https://example.org/a?b=c"},
		"+49 30 5550100":                                 {"kind": "phone", "value": "+49 30 5550100"},
		"anna.n":                                         {"kind": "account", "value": "anna.n"},
	} {
		rows := readRows(text, months)
		if len(rows) != 1 || rows[0].bad != "" || !maps.Equal(rows[0].entry, want) {
			t.Errorf("%q is %+v, want %v", text, rows, want)
		}
	}
}

func TestABadCellIsNamed(t *testing.T) {
	rows := readRows("192.0.2.7\t51234\n\n192.0.2.8\t99999\n192.0.2.9\tyesterday")
	if len(rows) != 3 || rows[0].bad != "" || rows[1].bad != "99999" || rows[2].bad != "yesterday" {
		t.Errorf("rows %+v", rows)
	}
}
