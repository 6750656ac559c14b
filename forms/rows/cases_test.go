package rows_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rogatory/forms/rows"
)

// asked writes the questions of a table by their codes.
func asked(table rows.Table) string {
	var codes []string
	for _, q := range table.Questions {
		codes = append(codes, q.Code)
	}
	return strings.Join(codes, " ")
}

// Each file under testdata/cases holds a form in which files really come and which was once read wrongly. All are read
// with the zone Europe/Berlin, as the data set of a German request has it.
func TestCasesFromPractice(t *testing.T) {
	cases := map[string]struct{ sentence, want, asked string }{
		"k01-action-login.csv": {"what somebody did is no account",
			"ip 192.0.2.7 0 2026-11-20T23:41:07Z\nip 192.0.2.8 0 2026-11-20T23:45:07Z", ""},
		"k01-syslog-user.txt": {"the name that was tried is no account", "ip 192.0.2.7 51234 2026-11-20T23:41:07+01:00",
			""},
		"k02-apache-404.txt": {"a status is no port", "ip 192.0.2.7 0 2026-11-29T11:47:56-05:00", ""},
		"k02-asn.csv":        {"the number of a network is no port", "ip 192.0.2.7 0 2026-11-20T23:41:07Z", ""},
		"k02-bytes.csv":      {"a count of bytes is no port", "ip 192.0.2.7 0 2026-11-20T23:41:07+01:00", ""},
		"k02-octets-fr.csv":  {"nor is one in French", "ip 192.0.2.7 0 2026-11-20T23:41:07Z UTC", ""},
		"k02-year-czech.tsv": {"a year is no port", "ip 192.0.2.7 0 2026-05-20T23:41Z UTC", ""},
		"k03-date-utc.csv": {"the zone of a heading counts", "ip 192.0.2.7 51234 2026-07-20T23:41:07Z UTC",
			"zone-differs"},
		"k03-preamble-utc.txt": {"so does that of a line above", "ip 192.0.2.7 0 2026-11-20T23:41:07Z UTC",
			"zone-differs"},
		"k03-timestamp-utc.tsv": {"the zone may stand behind the word", "ip 192.0.2.7 0 2026-11-20T23:41:07Z UTC",
			"zone-differs"},
		"k03-utc-time.csv": {"or before it", "ip 192.0.2.7 0 2026-07-20T23:41:07Z UTC", "zone-differs"},
		"k04-dotted-decides-slash.tsv": {"full stops say nothing about strokes",
			"ip 192.0.2.7 0 2026-11-20T23:41:07Z UTC\nip 192.0.2.8 0 | date-ambiguous@1:05/06/2026 23:41:07",
			"date-order"},
		"k04-yy-first.tsv": {"26-11-20 says nothing at all", "ip 192.0.2.7 0 | date-ambiguous@1:26-11-20 23:41\n" +
			"ip 192.0.2.8 0 | date-ambiguous@1:05/06/2026 23:41", "date-order year-century"},
		"k05-marraskuu.tsv": {"marraskuu is November", "ip 192.0.2.7 0 2026-11-20T23:41:07Z UTC", ""},
		"k06-greek-pm.tsv":  {"μ.μ. is the afternoon", "ip 192.0.2.7 0 2026-11-20T23:41+01:00 Europe/Berlin", ""},
		"k06-korean-pm.tsv": {"so is 오후", "ip 192.0.2.7 0 2026-11-20T23:41:07+01:00 Europe/Berlin", ""},
		"k06-spanish-pm.tsv": {"and p. m.", "ip 192.0.2.7 0 2026-11-20T23:41:07+01:00 Europe/Berlin",
			""},
		"k07-decimal-ip.txt": {"ten figures are no moment",
			"0 | no-identifier@0:3221225991 | stamp-uncertain@1:3221225991", "stamps"},
		"k07-telegram-id.tsv": {"they may be the number of an account",
			"ip 192.0.2.7 0 | stamp-uncertain@1:1234567890", "stamps"},
		"k08-cet-in-july.tsv": {"in July the clocks show CEST",
			"ip 192.0.2.7 0 2026-07-20T23:41:07+01:00 | zone-season@1:2026-07-20 23:41:07 CET", ""},
		"k08-country-est.csv": {"a country is no zone", "ip 192.0.2.7 0 2026-11-20T23:41:07+01:00 Europe/Berlin",
			""},
		"k09-hxxps.txt": {"a web address that nobody should follow is offered as it was",
			"url https://evil.example.org/a 0 | defanged@1:hxxps://evil.example.org/a", ""},
		"k09-message-id-2.csv": {"the id of a message is no address",
			"other <1a2b3c.20261120@mx.example.org> 0 2026-11-20T23:41:07Z", ""},
		"k09-message-id.txt": {"without a heading nobody knows", "other <CAFx7abc+12@mail.example.com> 0 | " +
			"kind-uncertain@1:<CAFx7abc+12@mail.example.com>", ""},
		"k09-tx-hash.txt": {"32 bytes can be a transaction",
			"other 0x5c504ed432cb51138bcf09aa5e8a410dd4a1e204ef84bfed1be16dfba1b22060 0 | " +
				"kind-uncertain@1:0x5c504ed432cb51138bcf09aa5e8a410dd4a1e204ef84bfed1be16dfba1b22060", ""},
		"k10-ipv6-port.txt": {"the last group may be a port",
			"ip 2001:db8:1001:11::6:500 0 2026-11-20T23:41:07Z | port-in-address@1:2001:db8:1001:11::6 | 500", ""},
		"k11-isolate.tsv": {"signs that are not seen are no part of an address", "ip 192.0.2.7 0 2026-11-20T23:41:07Z",
			""},
		"k11-whatsapp.txt": {"nor of a number", "phone +49 170 1234567 0", ""},
		"k12-wide.csv": {"three of eleven columns matter",
			"ip 192.0.2.7 0 2026-11-20T23:41:07Z\naccount 123456789012 0", ""},
		"k13-account-and-ip.csv": {"account and address are two rows, and the port is the address's",
			"ip 192.0.2.7 51234 2026-11-20T23:41:07Z\naccount exh-20417 0", ""},
		"k14-title-line.csv": {"headings may stand below a title", "ip 192.0.2.7 51234 2026-11-20T23:41:07Z UTC", ""},
		"k15-forms.txt": {"forms of the trade are read", "ip 192.0.2.7 0 2013-08-01T20:33:58Z UTC\n" +
			"ip 192.0.2.7 0 2026-11-20T23:41:07+01:00 Europe/Berlin\n" +
			"ip 192.0.2.7 0 2026-11-20T23:41:07+01:00 Europe/Berlin\nip 192.0.2.7 51234\n" +
			"ip 192.0.2.7 51234 2026-11-20T23:41:07Z UTC | port-uncertain@2:51234\n" +
			"email a@example.org 0\nphone +491701234567 0", ""},
		"k15-excel-serial.csv": {"the days of a spreadsheet are an offer",
			"ip 192.0.2.7 0 2026-11-20T23:41:05+01:00 Europe/Berlin | serial-date@2:46346,98687", "serial-dates"},
		"k15-us-short-year.csv": {"a year of two figures is one question",
			"ip 192.0.2.7 0 | year-short@2:11/20/26 11:41 PM", "year-century"},
		"k15-vertical.txt": {"a table can stand on its side", "ip 192.0.2.7 51234 2026-11-20T23:41:07Z UTC", ""},
	}
	files, err := filepath.Glob("testdata/cases/*")
	if err != nil || len(files) != len(cases) {
		t.Fatalf("%d files for %d cases, %v", len(files), len(cases), err)
	}
	for _, file := range files {
		name := filepath.Base(file)
		t.Run(name, func(t *testing.T) {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			table, c := rows.Parse(string(text), rows.Options{Zone: "Europe/Berlin"}), cases[name]
			if got := strings.TrimSpace(told(table)); got != c.want || asked(table) != c.asked {
				t.Errorf("%s:\n got %s\nwant %s\nasked %q, want %q", c.sentence, got, c.want, asked(table), c.asked)
			}
		})
	}
}
