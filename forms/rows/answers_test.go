package rows_test

import (
	"fmt"
	"strings"
	"testing"

	"rogatory/forms/rows"
)

// open are the codes of the questions without an answer, then in brackets those with one.
func open(table rows.Table) string {
	var left, done []string
	for _, q := range table.Questions {
		if q.Answered {
			done = append(done, q.Code)
		} else {
			left = append(left, q.Code)
		}
	}
	return strings.TrimSpace(strings.Join(left, " ") + " [" + strings.Join(done, " ") + "]")
}

// Each question is settled by yes and by no, and then no row hangs on it any more.
func TestTheUserAnswersAQuestionOnce(t *testing.T) {
	yes := func(code string) rows.Options {
		return rows.Options{Zone: "Europe/Berlin", Answers: map[string]bool{code: true}}
	}
	no := func(code string) rows.Options {
		return rows.Options{Zone: "Europe/Berlin", Answers: map[string]bool{code: false}}
	}
	const heading = "IP;UTC time\n192.0.2.7;2026-07-20 23:41:07"
	const legend = "Times are UTC\nIP;Date\n192.0.2.7;2026-07-20 23:41:07"
	const several = "Times are UTC or Europe/Paris\nIP;Date\n192.0.2.7;2026-07-20 23:41:07"
	const midnights = "IP;Date\n192.0.2.7;20.11.2026 00:00\n192.0.2.8;21.11.2026 00:00"
	const serial = "IP;Date\n192.0.2.7;46346.98688"
	const stamp = "192.0.2.7;1795218067"
	const unknown = "IP;Foo\n192.0.2.7;2026-11-20 23:41:07"
	twelve := "IP,Date\n"
	for day := range 6 {
		twelve += fmt.Sprintf("192.0.2.7,2026-11-2%d 09:15:07\n", day)
	}
	for _, c := range []struct {
		sentence, text string
		options        rows.Options
		want, asked    string
		clear          bool
	}{
		{"the zone of the heading holds", heading, yes(rows.AskZone), "ip 192.0.2.7 0 2026-07-20T23:41:07Z UTC",
			"[zone-differs]", true},
		{"the zone of the data set holds", heading, no(rows.AskZone),
			"ip 192.0.2.7 0 2026-07-20T23:41:07+02:00 Europe/Berlin", "[zone-differs]", true},
		{"nobody said which", legend, rows.Options{Zone: "Europe/Berlin"}, "ip 192.0.2.7 0 2026-07-20T23:41:07Z UTC",
			"zone-differs []", false},
		{"the zone above the table holds", legend, yes(rows.AskZone), "ip 192.0.2.7 0 2026-07-20T23:41:07Z UTC",
			"[zone-differs]", true},
		{"the zone above the table is about something else", legend, no(rows.AskZone),
			"ip 192.0.2.7 0 2026-07-20T23:41:07+02:00 Europe/Berlin", "[zone-differs]", true},
		{"the first of several zones holds", several, yes(rows.AskZones), "ip 192.0.2.7 0 2026-07-20T23:41:07Z UTC",
			"[zones-several]", true},
		{"none of them does", several, no(rows.AskZones),
			"ip 192.0.2.7 0 2026-07-20T23:41:07+02:00 Europe/Berlin", "[zones-several]", true},
		{"midnights are days", midnights, yes(rows.AskMidnight), "ip 192.0.2.7 0 2026-11-20 Europe/Berlin | " +
			"time-missing@2:20.11.2026 00:00\nip 192.0.2.8 0 2026-11-21 Europe/Berlin | " +
			"time-missing@2:21.11.2026 00:00",
			"[midnights]", false},
		{"midnights are midnights", midnights, no(rows.AskMidnight), "ip 192.0.2.7 0 2026-11-20T00:00+01:00 " +
			"Europe/Berlin\nip 192.0.2.8 0 2026-11-21T00:00+01:00 Europe/Berlin", "[midnights]", true},
		{"a clock of 24 hours", twelve, no(rows.AskHalf), strings.TrimSpace(strings.Repeat("ip 192.0.2.7 0 "+
			"2026-11-2%d0T09:15:07+01:00 Europe/Berlin\n", 6)), "[half-of-day]", true},
		{"a clock of twelve hours leaves the days", twelve, yes(rows.AskHalf), strings.TrimSpace(strings.Repeat(
			"ip 192.0.2.7 0 2026-11-2%d0 Europe/Berlin | time-missing@2:2026-11-2%d0 09:15:07\n", 6)),
			"[half-of-day]", false},
		{"the days of a spreadsheet", serial, yes(rows.AskSerial), "ip 192.0.2.7 0 2026-11-20T23:41:06+01:00 " +
			"Europe/Berlin", "[serial-dates]", true},
		{"no days of a spreadsheet", serial, no(rows.AskSerial), "ip 192.0.2.7 0 | not-understood@2:46346.98688",
			"[serial-dates]", false},
		{"figures that count seconds", stamp, yes(rows.AskStamp), "ip 192.0.2.7 0 2026-11-20T23:41:07Z", "[stamps]",
			true},
		{"figures that do not", stamp, no(rows.AskStamp), "ip 192.0.2.7 0 | not-understood@2:1795218067", "[stamps]",
			false},
		{"dates under a heading that is not known", unknown, yes(rows.AskColumn), "ip 192.0.2.7 0 " +
			"2026-11-20T23:41:07+01:00 Europe/Berlin", "[moment-column]", true},
		{"dates of something else", unknown, no(rows.AskColumn), "ip 192.0.2.7 0", "[moment-column]", true},
	} {
		table := rows.Parse(c.text, c.options)
		want := c.want
		if strings.Contains(want, "%d0") {
			lines := strings.Split(want, "\n")
			for day := range lines {
				lines[day] = strings.ReplaceAll(lines[day], "%d0", fmt.Sprint(day))
			}
			want = strings.Join(lines, "\n")
		}
		if got := told(table); got != want || open(table) != c.asked || table.Rows[0].Clear() != c.clear {
			t.Errorf("%s:\n got %s\nwant %s\n asked %q, clear %v", c.sentence, got, want, open(table),
				table.Rows[0].Clear())
		}
	}
}

// What a column was taken for is told whether a heading, a key or the form of its cells said so.
func TestColumnsAreDescribed(t *testing.T) {
	for _, c := range []struct{ sentence, text, want, sample string }{
		{"by headings", "IP;Bytes;Date (UTC)\n192.0.2.7;5;2026-11-20 23:41", "ip|not-used|at UTC",
			"192.0.2.7|5|2026-11-20 23:41"},
		{"by form", "192.0.2.7;x;2026-11-20;23:41:07;+01:00\n192.0.2.8;x;2026-11-20;23:41:08;+01:00",
			"ip|not-used|at|at|time_zone", "192.0.2.7|x|2026-11-20|23:41:07|+01:00"},
		{"by form, with a number beside", "192.0.2.7;51234;z\n192.0.2.8;51235;z", "ip|port|not-used",
			"192.0.2.7|51234|z"},
		{"by keys", "srcip=192.0.2.7 spt=51234 act=ok\nact=ok srcip=192.0.2.8 spt=51235", "ip=|port=|not-used=",
			"192.0.2.7|51234|ok"},
		{"a log of a web server", `192.0.2.7 - - [20/Nov/2026:23:41:07 +0100] "GET / HTTP/1.1" 200 51`,
			"not-used|ip|not-used|account|at|not-used|not-used",
			`|192.0.2.7|-|-|20/Nov/2026:23:41:07 +0100|"GET / HTTP/1.1"|200 51`},
		{"the head of a message has none", "Received: from a ([192.0.2.7]) by b; Fri, 20 Nov 2026 23:41:07 +0100\n" +
			"Message-ID: <a@b.org>", "", ""},
	} {
		table := rows.Parse(c.text, rows.Options{})
		var said []string
		for _, column := range table.Columns {
			word := string(column.Role)
			if column.Role == rows.RoleValue {
				word = column.Kind
			}
			if column.Key {
				word += "="
			}
			said = append(said, strings.TrimSpace(word+" "+column.Zone))
		}
		sample := ""
		if len(table.Sample) > 0 {
			sample = strings.Join(table.Sample[0].Cells, "|")
		}
		if got := strings.Join(said, "|"); got != c.want || sample != c.sample {
			t.Errorf("%s: %s, %s", c.sentence, got, sample)
		}
	}
}

func TestAChoiceOfColumnsCountsBeforeTheText(t *testing.T) {
	ip := rows.Column{Role: rows.RoleValue, Kind: "ip"}
	for _, c := range []struct {
		sentence, text string
		options        rows.Options
		want           string
	}{
		{"the other of two addresses", "Client IP;Server IP;Date (UTC)\n192.0.2.7;198.51.100.1;2026-11-20 23:41",
			rows.Options{Columns: map[int]rows.Column{2: ip}}, "ip 198.51.100.1 0 2026-11-20T23:41Z UTC"},
		{"one column of a table without headings", "x;192.0.2.7;7\ny;192.0.2.8;8",
			rows.Options{Columns: map[int]rows.Column{3: {Role: rows.RolePort}}}, "ip 192.0.2.7 7 | " +
				"not-understood@1:x\nip 192.0.2.8 8 | not-understood@1:y"},
		{"a column is not used", "IP;Port;Date (UTC)\n192.0.2.7;51234;2026-11-20 23:41",
			rows.Options{Columns: map[int]rows.Column{2: {Role: rows.RoleUnused}}},
			"ip 192.0.2.7 0 2026-11-20T23:41Z UTC"},
		{"a second address has the moment and no port", "IP;Port;Other;Date (UTC)\n192.0.2.7;51234;198.51.100.1;" +
			"2026-11-20 23:41", rows.Options{Columns: map[int]rows.Column{3: {Role: rows.RoleSecond}}},
			"ip 192.0.2.7 51234 2026-11-20T23:41Z UTC\nip 198.51.100.1 0 2026-11-20T23:41Z UTC"},
		{"a second account stands once", "IP;Nick\n192.0.2.7;blue_1\n192.0.2.8;blue_1",
			rows.Options{Columns: map[int]rows.Column{2: {Role: rows.RoleSecond, Kind: "account"}}},
			"ip 192.0.2.7 0\naccount blue_1 0\nip 192.0.2.8 0"},
		{"the zone of a column", "IP;Date\n192.0.2.7;2026-07-20 23:41", rows.Options{Zone: "UTC",
			Columns: map[int]rows.Column{2: {Role: rows.RoleAt, Zone: "Asia/Tokyo"}}},
			"ip 192.0.2.7 0 2026-07-20T23:41+09:00 Asia/Tokyo"},
		{"a key of a log", "srcip=192.0.2.7 peer2=198.51.100.1 n=1 m=2\nsrcip=192.0.2.8 peer2=198.51.100.2 n=1 m=2",
			rows.Options{Keys: map[string]rows.Column{"srcip": {Role: rows.RoleUnused}, "peer2": ip}},
			"ip 198.51.100.1 0\nip 198.51.100.2 0"},
		{"a column that the table has not", "IP\n192.0.2.7", rows.Options{Columns: map[int]rows.Column{0: ip}},
			"ip 192.0.2.7 0"},
	} {
		if got := told(rows.Parse(c.text, c.options)); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.sentence, got, c.want)
		}
	}
}

func TestAMomentStandsAsInTheSource(t *testing.T) {
	table := rows.Parse("IP;Date;Hour;Zone\n192.0.2.7;20.11.2026;23:41;CET", rows.Options{})
	row := table.Rows[0]
	utc, precision := rows.InUTC(row.Identifier.At, row.Identifier.TimeZone)
	if row.Moment != "20.11.2026 23:41 CET" || utc != "2026-11-20T22:41Z" || precision != "minute" {
		t.Errorf("%q, %s, %s", row.Moment, utc, precision)
	}
}
