package rows_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"rogatory/forms/rows"
)

// told writes a table in one line for each row: kind value port at zone | code@column:text ….
func told(table rows.Table) string {
	var lines []string
	for _, r := range table.Rows {
		i := r.Identifier
		line := strings.TrimSpace(fmt.Sprintf("%s %s %d %s %s", i.Kind, i.Value, i.Port, i.At, i.TimeZone))
		for _, f := range r.Faults {
			line += fmt.Sprintf(" | %s@%d:%s", f.Code, f.Column, f.Text)
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

func TestParseReadsWhatPeoplePaste(t *testing.T) {
	for _, c := range []struct {
		sentence, text string
		options        rows.Options
		want           string
	}{
		{"a row of a spreadsheet has tabs", "192.0.2.7\t51234\t2026-11-20 23:41:07\t+01:00", rows.Options{},
			"ip 192.0.2.7 51234 2026-11-20T23:41:07+01:00 | port-uncertain@2:51234"},
		{"semicolons separate too", "192.0.2.7;51234;2026-11-20T23:41:07Z", rows.Options{},
			"ip 192.0.2.7 51234 2026-11-20T23:41:07Z | port-uncertain@2:51234"},
		{"in CSV a quoted cell may hold the separator", `192.0.2.7,"Nov 20, 2026 23:41:07 +0100",443`, rows.Options{},
			"ip 192.0.2.7 0 2026-11-20T23:41:07+01:00 | not-understood@3:443"},
		{"blanks separate, and the words of a moment stay together", "2026-11-20 23:41:07 UTC 192.0.2.7 51234",
			rows.Options{}, "ip 192.0.2.7 51234 2026-11-20T23:41:07Z UTC | port-uncertain@3:51234"},
		{"a line of a web server's log gives address and moment",
			`192.0.2.7 - - [20/Nov/2026:23:41:07 +0100] "GET / HTTP/1.1" 200 512`, rows.Options{},
			"ip 192.0.2.7 0 2026-11-20T23:41:07+01:00"},
		{"headings in English tell the columns",
			"IP address\tSource port\tTimestamp\tTime zone\n192.0.2.7\t51234\t2026-07-20 23:41:07\tEurope/Berlin",
			rows.Options{},
			"ip 192.0.2.7 51234 2026-07-20T23:41:07+02:00 Europe/Berlin"},
		{"headings in French tell them too",
			"Adresse IP;Port;Date et heure;Fuseau horaire\n192.0.2.7;51234;20/11/2026 23h41;Europe/Paris",
			rows.Options{},
			"ip 192.0.2.7 51234 2026-11-20T23:41+01:00 Europe/Paris"},
		{"a date and a time of day may stand in two columns", "Date,Time,IP\n2026-11-20,23:41:07 CET,192.0.2.7",
			rows.Options{}, "ip 192.0.2.7 0 2026-11-20T23:41:07+01:00"},
		{"a port may stand behind its address", "192.0.2.7:51234 2026-11-20T23:41:07+01:00", rows.Options{},
			"ip 192.0.2.7 51234 2026-11-20T23:41:07+01:00"},
		{"an IPv6 address with a port stands in brackets", "[2001:db8::7]:51234 2026-11-20T23:41:07.250Z",
			rows.Options{}, "ip 2001:db8::7 51234 2026-11-20T23:41:07.250Z"},
		{"an IPv6 address alone needs none", "2001:db8::7;2026-11-20T23:41:07Z", rows.Options{},
			"ip 2001:db8::7 0 2026-11-20T23:41:07Z"},
		{"seconds since 1970 are UTC", "IP Timestamp\n192.0.2.7 1795218067", rows.Options{Zone: "Europe/Berlin"},
			"ip 192.0.2.7 0 2026-11-20T23:41:07Z"},
		{"so are milliseconds", "ip,ts\n192.0.2.7,1795218067250", rows.Options{},
			"ip 192.0.2.7 0 2026-11-20T23:41:07.250Z"},
		{"without a heading they may be the number of an account", "192.0.2.7 1795218067", rows.Options{},
			"ip 192.0.2.7 0 | stamp-uncertain@2:1795218067"},
		{"a log of a firewall names its cells", "SRC=192.0.2.7 SPT=51234 2026-11-20T23:41:07Z", rows.Options{},
			"ip 192.0.2.7 51234 2026-11-20T23:41:07Z"},
		{"a figure above 12 shows that the day stands first", "20.11.2026 23:41:07 192.0.2.7",
			rows.Options{Zone: "UTC"}, "ip 192.0.2.7 0 2026-11-20T23:41:07Z UTC"},
		{"without such a figure nobody knows", "05/06/2026 23:41\t192.0.2.7", rows.Options{Zone: "UTC"},
			"ip 192.0.2.7 0 | date-ambiguous@1:05/06/2026 23:41"},
		{"another row shows it", "05/06/2026 23:41\t192.0.2.7\n20/06/2026 23:41\t192.0.2.8", rows.Options{Zone: "UTC"},
			"ip 192.0.2.7 0 2026-06-05T23:41Z UTC\nip 192.0.2.8 0 2026-06-20T23:41Z UTC"},
		{"another row shows that the month stands first",
			"05/06/2026 1:41 PM\t192.0.2.7\n06/20/2026 12:41 AM\t192.0.2.8", rows.Options{Zone: "UTC"},
			"ip 192.0.2.7 0 2026-05-06T13:41Z UTC\nip 192.0.2.8 0 2026-06-20T00:41Z UTC"},
		{"rows that contradict each other show nothing",
			"05/06/2026 23:41\t192.0.2.7\n20/06/2026 23:41\t192.0.2.8\n06/20/2026 23:41\t192.0.2.9",
			rows.Options{Zone: "UTC"},
			"ip 192.0.2.7 0 | date-ambiguous@1:05/06/2026 23:41\nip 192.0.2.8 0 2026-06-20T23:41Z UTC\nip " +
				"192.0.2.9 0 2026-06-20T23:41Z UTC"},
		{"the user may choose", "05/06/2026 23:41\t192.0.2.7", rows.Options{Zone: "UTC", Order: rows.MonthFirst},
			"ip 192.0.2.7 0 2026-05-06T23:41Z UTC"},
		{"the same figure twice needs no choice", "06/06/2026 23:41\t192.0.2.7", rows.Options{Zone: "UTC"},
			"ip 192.0.2.7 0 2026-06-06T23:41Z UTC"},
		{"a time without a zone has no offset", "192.0.2.7\t2026-11-20 23:41:07", rows.Options{},
			"ip 192.0.2.7 0 2026-11-20T23:41:07 | zone-missing@2:2026-11-20 23:41:07"},
		{"the zone of the whole text fills the gap", "192.0.2.7\t2026-11-20 23:41:07",
			rows.Options{Zone: "Europe/Berlin"}, "ip 192.0.2.7 0 2026-11-20T23:41:07+01:00 Europe/Berlin"},
		{"an abbreviation of several zones is none", "192.0.2.7\t2026-11-20 23:41:07 IST", rows.Options{},
			"ip 192.0.2.7 0 2026-11-20T23:41:07 | zone-ambiguous@2:2026-11-20 23:41:07 IST"},
		{"an abbreviation of one is one", "192.0.2.7\t2026-11-20 23:41:07\tEST", rows.Options{},
			"ip 192.0.2.7 0 2026-11-20T23:41:07-05:00 | zone-uncertain@3:EST"},
		{"a zone that nobody knows is named", "192.0.2.7\t2026-11-20 23:41:07\tMars/Olympus", rows.Options{},
			"ip 192.0.2.7 0 2026-11-20T23:41:07 | zone-unknown@3:Mars/Olympus"},
		{"two zones that differ are told", "192.0.2.7\t2026-11-20 23:41:07 +0100\tUTC", rows.Options{},
			"ip 192.0.2.7 0 2026-11-20T23:41:07+01:00 | zone-conflict@3:UTC"},
		{"an hour that the clocks left out was not", "192.0.2.7\t2026-03-29 02:30:00\tEurope/Berlin", rows.Options{},
			"ip 192.0.2.7 0 2026-03-29T02:30:00 Europe/Berlin | clock-skipped@2:2026-03-29 02:30:00"},
		{"an hour that the clocks passed twice was twice", "192.0.2.7\t2026-10-25 02:30:00\tEurope/Berlin",
			rows.Options{}, "ip 192.0.2.7 0 2026-10-25T02:30:00 Europe/Berlin | clock-twice@2:2026-10-25 02:30:00"},
		{"a day that no calendar has", "192.0.2.7\t2026-02-30 10:00:00Z", rows.Options{},
			"ip 192.0.2.7 0 | date-impossible@2:2026-02-30 10:00:00Z"},
		{"a year needs four figures", "192.0.2.7\t20/11/26 10:00", rows.Options{},
			"ip 192.0.2.7 0 | year-short@2:20/11/26 10:00"},
		{"a log without a year does not tell the year", "Nov 20 23:41:07 192.0.2.7", rows.Options{},
			"ip 192.0.2.7 0 | year-missing@1:Nov 20 23:41:07"},
		{"a day alone is no moment", "192.0.2.7\t2026-11-20", rows.Options{},
			"ip 192.0.2.7 0 2026-11-20 | time-missing@2:2026-11-20"},
		{"a time of day without a day is none", "192.0.2.7\t23:41:07", rows.Options{},
			"ip 192.0.2.7 0 | date-missing@2:23:41:07"},
		{"the system's own form is read", "Fri Nov 20 23:41:07 CET 2026\t192.0.2.7", rows.Options{},
			"ip 192.0.2.7 0 2026-11-20T23:41:07+01:00"},
		{"a month in French is read", "20 novembre 2026 à 23:41:07 UTC\t192.0.2.7", rows.Options{},
			"ip 192.0.2.7 0 2026-11-20T23:41:07Z UTC"},
		{"a port is at most 65535", "IP\tPort\n192.0.2.7\t70000", rows.Options{},
			"ip 192.0.2.7 0 | port-range@2:70000"},
		{"a port behind the address is held to that too", "192.0.2.7:70000", rows.Options{},
			"ip 192.0.2.7 0 | port-range@1:70000"},
		{"a port is a number", "IP\tPort\n192.0.2.7\thttps", rows.Options{},
			"ip 192.0.2.7 0 | port-unreadable@2:https"},
		{"other kinds are known by their form",
			"a@example.org\n+49301234567\nhttps://example.org/a\n00:1a:2b:3c:4d:5e\nexample.org", rows.Options{},
			"email a@example.org 0\nphone +49301234567 0\nurl https://example.org/a 0\nmac 00:1a:2b:3c:4d:5e " +
				"0\ndomain example.org 0"},
		{"a column of kinds names them",
			"Kind\tValue\nAccount\tblue.harbour\nIMEI\t490154203237518\ncourriel\ta@example.org", rows.Options{},
			"account blue.harbour 0\nimei 490154203237518 0\nemail a@example.org 0"},
		{"an IMEI has a check digit", "IMEI\n490154203237519", rows.Options{},
			"imei 490154203237519 0 | check-digit@1:490154203237519"},
		{"15 digits can be two things", "490154203237518", rows.Options{},
			"imei 490154203237518 0 | kind-uncertain@1:490154203237518"},
		{"a value without the form of its kind is told", "E-mail\nexample.org", rows.Options{},
			"email example.org 0 | value-malformed@1:example.org"},
		{"a value of no known kind is told", "Identifier\tPort\nblue harbour\t443", rows.Options{},
			"blue harbour 0 | kind-unknown@1:blue harbour | port-without-address@2:443"},
		{"a line holds one identifier", "192.0.2.7\t192.0.2.8", rows.Options{},
			"ip 192.0.2.7 0 | second-identifier@2:192.0.2.8"},
		{"a line without one is kept and told", "192.0.2.7\nnothing to see here", rows.Options{},
			"ip 192.0.2.7 0\n0 | no-identifier@0:nothing to see here"},
		{"a quote that is not closed spoils its line alone", "192.0.2.7,\"open\n192.0.2.8,443", rows.Options{},
			"0 | line-unreadable@0:192.0.2.7,\"open\nip 192.0.2.8 0 | not-understood@2:443"},
		{"a range of addresses is one identifier", "192.0.2.0/28;2026-11-20T23:41:07Z", rows.Options{},
			"ip 192.0.2.0/28 0 2026-11-20T23:41:07Z"},
		{"so is a range of IPv6", "2001:db8::/64\t2026-11-20T23:41:07Z", rows.Options{},
			"ip 2001:db8::/64 0 2026-11-20T23:41:07Z"},
		{"a range that cannot be is told", "IP\n192.0.2.0/40", rows.Options{},
			"ip 192.0.2.0/40 0 | value-malformed@1:192.0.2.0/40"},
		{"from one address to another is two identifiers, not one", "192.0.2.1-192.0.2.9", rows.Options{},
			"0 | no-identifier@0:192.0.2.1-192.0.2.9"},
		{"an empty cell leaves the port out",
			"IP address\tSource port\tTimestamp\n192.0.2.7\t\t2026-11-20 23:41:07 +0100", rows.Options{},
			"ip 192.0.2.7 0 2026-11-20T23:41:07+01:00"},
		{"a dash stands for nothing", "192.0.2.7\t-\t2026-11-20T23:41:07Z", rows.Options{},
			"ip 192.0.2.7 0 2026-11-20T23:41:07Z"},
		{"the mark at the beginning of a file is no text", "\ufeffIP\r\n192.0.2.7\r\n\r\n", rows.Options{},
			"ip 192.0.2.7 0"},
		{"nothing gives nothing", " \n\t\n", rows.Options{}, ""},
	} {
		if got := told(rows.Parse(c.text, c.options)); strings.TrimSpace(got) != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.sentence, got, c.want)
		}
	}
}

func TestTheTableTellsHowItWasRead(t *testing.T) {
	table := rows.Parse("\nIP\tDate\n192.0.2.7\t05/06/2026 10:00\n192.0.2.8\t07/06/2026 10:00",
		rows.Options{Zone: "UTC"})
	if table.Headings != 2 || table.Ambiguous != 2 || table.Order != rows.Unknown || table.Rows[0].Line != 3 {
		t.Errorf("%+v", table)
	}
	chosen := rows.Parse("192.0.2.7\t05/06/2026 10:00", rows.Options{Zone: "UTC", Order: rows.DayFirst})
	if chosen.Ambiguous != 1 || chosen.Example != "05/06/2026 10:00" || chosen.Order != rows.DayFirst ||
		len(chosen.Rows[0].Faults) != 0 {
		t.Errorf("the choice stays open to change: %+v", chosen)
	}
}

func TestMomentReadsOneCell(t *testing.T) {
	for _, c := range []struct{ sentence, text, zone, at, timeZone, code string }{
		{"date and time beside a zone", "2026-11-20 23:41:07", "Europe/Berlin", "2026-11-20T23:41:07+01:00",
			"Europe/Berlin", ""},
		{"date and time beside an offset", "20 Nov 2026 23:41", "+0530", "2026-11-20T23:41+05:30", "", ""},
		{"what is no moment", "yesterday", "UTC", "", "", rows.MomentUnreadable},
		{"a zone wider than any", "2026-11-20 23:41:07", "+25:00", "2026-11-20T23:41:07", "", rows.ZoneUnknown},
	} {
		at, zone, code := rows.Moment(c.text, c.zone, rows.Options{})
		if at != c.at || zone != c.timeZone || code != c.code {
			t.Errorf("%s: %q %q %q", c.sentence, at, zone, code)
		}
	}
}

// long is a log of so many lines.
func long(lines int) string {
	var text strings.Builder
	for i := range lines {
		fmt.Fprintf(&text, "192.0.%d.%d\t%d\t2026-11-20 %02d:%02d:07\tEurope/Berlin\tok\n", i/250%250, i%250+1,
			1024+i%60000, i/60%24, i%60)
	}
	return text.String()
}

func TestEachBadCellAmongTwoHundredRowsIsNamed(t *testing.T) {
	bad := map[int]struct {
		column int
		cell   string
		code   string
	}{7: {2, "70000", rows.PortRange}, 50: {3, "2026-02-30 10:00:00", rows.DateImpossible},
		51: {4, "Mars/Olympus", rows.ZoneUnknown}, 120: {2, "https", rows.PortUnreadable},
		199: {3, "20/11/26 10:00", rows.YearShort}}
	text := "IP\tPort\tTime\tZone\n"
	for i := range 200 {
		cells := []string{fmt.Sprintf("192.0.2.%d", i%250+1), strconv.Itoa(40_000 + i), "2026-11-20 23:41:07", "+01:00"}
		if b, ok := bad[i]; ok {
			cells[b.column-1] = b.cell
		}
		text += strings.Join(cells, "\t") + "\n"
	}
	table := rows.Parse(text, rows.Options{})
	if len(table.Rows) != 200 {
		t.Fatalf("%d rows", len(table.Rows))
	}
	for i, row := range table.Rows {
		want, isBad := bad[i]
		switch {
		case !isBad && len(row.Faults) > 0:
			t.Errorf("line %d is called bad: %+v", row.Line, row.Faults)
		case isBad && (len(row.Faults) == 0 || row.Faults[0].Code != want.code || row.Faults[0].Column != want.column ||
			row.Faults[0].Line != i+2):
			t.Errorf("line %d: faults %+v, want %s in cell %d", row.Line, row.Faults, want.code, want.column)
		}
	}
}

func TestTenThousandRowsAreAllThere(t *testing.T) {
	table := rows.Parse(long(10_000), rows.Options{})
	if len(table.Rows) != 10_000 || table.Rows[9_999].Identifier.Port == 0 || table.Rows[9_999].Line != 10_000 {
		t.Fatalf("%d rows, the last %+v", len(table.Rows), table.Rows[len(table.Rows)-1])
	}
}

func BenchmarkTenThousandRows(b *testing.B) {
	text := long(10_000)
	for b.Loop() {
		rows.Parse(text, rows.Options{})
	}
}

// Whatever is pasted, every line that says something is in a row or in the headings, and every fault names a place in
// the text.
func FuzzParse(f *testing.F) {
	f.Fuzz(func(t *testing.T, text, order, zone string) {
		table := rows.Parse(text, rows.Options{Order: rows.Order(order), Zone: zone})
		lines := strings.Count(text, "\n") + strings.Count(text, "\r") + strings.Count(text, "\u2028") + 1
		for _, r := range table.Rows {
			if r.Line < 1 || r.Line > lines {
				t.Errorf("line %d of %d", r.Line, lines)
			}
			if !r.Usable() && len(r.Faults) == 0 {
				t.Errorf("line %d is dropped in silence: %q", r.Line, r.Text)
			}
			if r.Identifier.Port < 0 || r.Identifier.Port > 65535 {
				t.Errorf("port %d", r.Identifier.Port)
			}
			for _, fault := range r.Faults {
				if fault.Line != r.Line || fault.Code == "" || utf8.ValidString(text) && !utf8.ValidString(fault.Text) {
					t.Errorf("fault %+v", fault)
				}
			}
		}
	})
}

func TestTheSeedsExist(t *testing.T) {
	seeds, err := filepath.Glob("testdata/fuzz/FuzzParse/*")
	if err != nil || len(seeds) < 5 {
		t.Fatalf("%d seeds, %v", len(seeds), err)
	}
	for _, seed := range seeds {
		if text, err := os.ReadFile(seed); err != nil || !strings.HasPrefix(string(text), "go test fuzz v1") {
			t.Errorf("%s: %v", seed, err)
		}
	}
}
