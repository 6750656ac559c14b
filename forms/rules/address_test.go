package rules

import (
	"testing"

	"rogatory/forms/treaty"
)

func TestPublicAddresses(t *testing.T) {
	for _, c := range []struct {
		why, value   string
		public, wide bool
	}{
		{"an address reserved for documentation counts as public", "192.0.2.7", true, false},
		{"so does one of IPv6", "2001:db8::1", true, false},
		{"a private network", "10.1.2.3", false, false},
		{"a private network of IPv6", "fd00::1", false, false},
		{"the shared range of providers", "100.64.0.9", false, false},
		{"the own computer", "127.0.0.1", false, false},
		{"the own computer in IPv6", "::1", false, false},
		{"a link", "fe80::1", false, false},
		{"a group of receivers", "224.0.0.1", false, false},
		{"a private address written as IPv6", "::ffff:192.168.0.1", false, false},
		{"a range as one customer has it", "198.51.100.0/24", true, false},
		{"a range of a provider", "198.51.0.0/16", true, true},
		{"a range of IPv6 as one customer has it", "2001:db8:4::/48", true, false},
		{"a range of IPv6 of a provider", "2001:db8::/32", true, true},
		{"a range that holds a private network", "192.0.0.0/8", false, true},
		{"no address at all", "unknown", false, false},
	} {
		if public(c.value) != c.public || wide(c.value) != c.wide {
			t.Errorf("%s: %s is public: %v, wide: %v", c.why, c.value, public(c.value), wide(c.value))
		}
	}
}

func TestParseMomentReadsWhatADraftHolds(t *testing.T) {
	for _, c := range []struct{ why, text, zone, want string }{
		{"an offset needs no zone", "2026-11-20T23:41:07+01:00", "", "2026-11-20T22:41:07Z"},
		{"a minute with its offset", "2026-11-20T23:41+01:00", "", "2026-11-20T22:41:00Z"},
		{"a time in its zone", "2026-11-20T23:41", "Europe/Berlin", "2026-11-20T22:41:00Z"},
		{"a day begins at midnight of its zone", "2026-07-01", "Europe/Berlin", "2026-06-30T22:00:00Z"},
		{"no zone is UTC", "2026-11-20T23:41:07", "", "2026-11-20T23:41:07Z"},
		{"the zone of this computer is none", "2026-11-20T23:41", "Local", ""},
		{"a zone that does not exist", "2026-11-20", "Mars/Olympus", ""},
		{"a day that does not exist", "2026-02-30", "", ""},
		{"words are no moment", "yesterday", "", ""},
	} {
		moment, err := ParseMoment(c.text, c.zone)
		if got := moment.UTC().Format("2006-01-02T15:04:05Z"); (err != nil) != (c.want == "") || err == nil &&
			got != c.want {
			t.Errorf("%s: %s %v", c.why, got, err)
		}
	}
}

func TestTheNumberOfAnArticle(t *testing.T) {
	for article, want := range map[treaty.Article]string{"9": "9", "10(1)": "10", "27(9)(e)": "27",
		"15(6) (ETS 30)": "15", "9/1": "9", "9:1": "9", "(1)": "", "": ""} {
		if got := articleNumber(article); got != want {
			t.Errorf("%q has the number %q", article, got)
		}
	}
}
