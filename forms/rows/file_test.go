package rows_test

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"rogatory/forms/rows"
)

func utf16Of(text string, big bool, mark bool) []byte {
	var out []byte
	if mark {
		text = "\ufeff" + text
	}
	for _, unit := range utf16.Encode([]rune(text)) {
		pair := []byte{byte(unit), byte(unit >> 8)}
		if big {
			pair[0], pair[1] = pair[1], pair[0]
		}
		out = append(out, pair...)
	}
	return out
}

func TestAFileIsReadInAnyEncoding(t *testing.T) {
	const text = "IP;Durée;Heure (UTC)\r\n192.0.2.7;312;2026-11-20 23:41:07\r\n"
	for _, c := range []struct {
		sentence string
		content  []byte
	}{
		{"UTF-8", []byte(text)},
		{"UTF-8 with its mark", []byte("\ufeff" + text)},
		{"UTF-16 as Windows writes it", utf16Of(text, false, true)},
		{"UTF-16 the other way round", utf16Of(text, true, true)},
		{"UTF-16 without a mark", utf16Of(text, false, false)},
		{"windows-1252", []byte(strings.Replace(text, "é", "\xe9", 1))},
	} {
		table, err := rows.ParseFile(c.content, rows.Options{})
		if err != nil || len(table.Rows) != 1 || !table.Rows[0].Clear() || table.Columns[1].Heading != "Durée" ||
			table.Rows[0].Identifier.At != "2026-11-20T23:41:07Z" {
			t.Errorf("%s: %+v %v", c.sentence, table, err)
		}
	}
}

func TestAFileThatHoldsNoRowsIsToldWhy(t *testing.T) {
	for reason, content := range map[string][]byte{"empty": []byte(" \r\n"),
		"not-text":     []byte("\x7fELF\x00\x01\x02\x00\x00\x00a"),
		"old-workbook": []byte("\xd0\xcf\x11\xe0\xa1\xb1"), "not-workbook": []byte("PK\x03\x04abc"),
		"too-large": make([]byte, rows.MaximumFile+1)} {
		var own *rows.FileError
		if _, err := rows.ParseFile(content, rows.Options{}); !errors.As(err, &own) || own.Reason != reason {
			t.Errorf("%s: %v", reason, err)
		}
	}
}

func TestTheUserSaysWhatAColumnHolds(t *testing.T) {
	table := rows.Parse("abc;192.0.2.7;40001;1795218067\nabc;192.0.2.8;40002;1795218068", rows.Options{
		Columns: map[int]rows.Column{1: {Role: rows.RoleValue, Kind: "account"}, 2: {Role: rows.RoleValue, Kind: "ip"},
			3: {Role: rows.RolePort}, 4: {Role: rows.RoleAt}}})
	const want = "ip 192.0.2.7 40001 2026-11-20T23:41:07Z\naccount abc 0\nip 192.0.2.8 40002 2026-11-20T23:41:08Z"
	if got := told(table); strings.ReplaceAll(got, " \n", "\n") != want || asked(table) != "" {
		t.Errorf("got %q, asked %q", got, asked(table))
	}
}

func TestReadingCanBeStopped(t *testing.T) {
	shares := 0
	table := rows.Parse(long(10_000), rows.Options{Stop: func(done float64) bool { shares++; return done > 0.3 }})
	if !table.Stopped || len(table.Rows) == 0 || len(table.Rows) >= 10_000 || shares < 2 {
		t.Errorf("%d rows after %d calls", len(table.Rows), shares)
	}
}

// Whatever a file holds, every row is usable or says what is wrong with it.
func FuzzParseFile(f *testing.F) {
	f.Add([]byte("IP;Date (UTC)\n192.0.2.7;2026-11-20 23:41"))
	f.Add([]byte(`{"ip":"192.0.2.7","ts":1795218067}`))
	f.Add([]byte("#Fields: date time c-ip\n2026-11-20 23:41:07 192.0.2.7"))
	f.Add([]byte("CEF:0|a|b|c|d|e|5|src=192.0.2.7 spt=51234"))
	f.Add([]byte("Received: from a ([192.0.2.7]) by b; Fri, 20 Nov 2026 23:41:07 +0100\nMessage-ID: <a@b.org>"))
	f.Add(utf16Of("IP\n192.0.2.7", true, true))
	f.Fuzz(func(t *testing.T, content []byte) {
		table, err := rows.ParseFile(content, rows.Options{Zone: "Europe/Berlin"})
		if err != nil {
			return
		}
		for _, r := range table.Rows {
			if !r.Usable() && len(r.Faults) == 0 {
				t.Errorf("line %d is dropped in silence: %q", r.Line, r.Text)
			}
			if r.Identifier.Port != 0 && r.Identifier.Kind != "ip" {
				t.Errorf("a port at %+v", r.Identifier)
			}
			if !utf8.ValidString(r.Identifier.Value) {
				t.Errorf("value %q", r.Identifier.Value)
			}
		}
	})
}

func BenchmarkHundredThousandRows(b *testing.B) {
	text := long(100_000)
	for b.Loop() {
		rows.Parse(text, rows.Options{})
	}
}
