package moment_test

import (
	"testing"

	"rogatory/forms/moment"
)

func TestMomentsAreReadAsPeopleWriteThem(t *testing.T) {
	for _, c := range []struct{ text, at, zone, code string }{
		{"2026-11-20T23:41:07.250Z", "2026-11-20T23:41:07.250Z", "", ""},
		{"20 de noviembre de 2026 a las 23:41", "2026-11-20T23:41+01:00", "Europe/Berlin", ""},
		{"2026. november 20. du. 11:41:07", "2026-11-20T23:41:07+01:00", "Europe/Berlin", ""},
		{"2026年11月20日 23時41分07秒", "2026-11-20T23:41:07+01:00", "Europe/Berlin", ""},
		{"2026년 11월 20일 오후 11시 41분 7초", "2026-11-20T23:41:07+01:00", "Europe/Berlin", ""},
		{"2026/11/20 (金) 23:41", "2026-11-20T23:41+01:00", "Europe/Berlin", ""},
		{"2026 m. lapkričio 20 d. 23:41", "2026-11-20T23:41+01:00", "Europe/Berlin", ""},
		{"vendredi 20 novembre 2026 23 h 41 min 07 s", "2026-11-20T23:41:07+01:00", "Europe/Berlin", ""},
		{"20-NOV-26 11.41.07.000000 PM", "2026-11-20T23:41:07.000000+01:00", "Europe/Berlin", ""},
		{"20.11.2026 23.41.07", "2026-11-20T23:41:07+01:00", "Europe/Berlin", ""},
		{"20.11.2026 kl. 23.41", "2026-11-20T23:41+01:00", "Europe/Berlin", ""},
		{"23:41:07 20.11.2026", "2026-11-20T23:41:07+01:00", "Europe/Berlin", ""},
		{"Fri, 20 Nov 2026 23:41:07 +0100 (CET)", "2026-11-20T23:41:07+01:00", "", ""},
		{"2026-11-20T23:41:07+01:00[Europe/Berlin]", "2026-11-20T23:41:07+01:00", "Europe/Berlin", ""},
		{"2026-11-20T23:41:07+02:00[Europe/Berlin]", "2026-11-20T23:41:07+02:00", "", moment.ZoneConflict},
		{"2026-11-20 23:41:07 W. Europe Standard Time", "2026-11-20T23:41:07+01:00", "Europe/Berlin", ""},
		{"2026-11-20 23:41 -0500", "2026-11-20T23:41-05:00", "", ""},
		{"2026-11-20T23:41-05:00", "2026-11-20T23:41-05:00", "", ""},
		{"2026-11-20 23:41-05:00", "", "", moment.Interval},
		{"2026-11-20 09:15–10:30", "", "", moment.Interval},
		{"2026-11-20 11:41 in the evening", "2026-11-20T23:41+01:00", "Europe/Berlin", ""},
		{"2026-11-20 13:41 PM", "", "", moment.DateImpossible},
		{"2026-11-20 12:30 AM", "2026-11-20T00:30+01:00", "Europe/Berlin", ""},
		{"8 marras 2026", "2026-11-08", "Europe/Berlin", moment.TimeMissing},
		{"8 lis 2026", "", "", moment.MonthAmbiguous},
		{"31.11.2026 10:00", "", "", moment.DateImpossible},
		{"13.20.2026 10:00", "", "", moment.DateImpossible},
		{"2026-11-20 24:00", "", "", moment.DateImpossible},
		{"1448-11-20 10:00", "", "", moment.Calendar},
		{"99-11-20 10:00", "2099-11-20T10:00+01:00", "Europe/Berlin", ""},
	} {
		r, extent := moment.Read(c.text)
		var zones moment.Zones
		at, zone, code := zones.Resolve(r, "", moment.Options{Zone: "Europe/Berlin", Century: 20})
		if extent != moment.Whole || at != c.at || zone != c.zone || code != c.code {
			t.Errorf("%q (%d): %s %s %q", c.text, extent, at, zone, code)
		}
	}
}

func TestWhatIsNoMomentIsNone(t *testing.T) {
	for text, want := range map[string]moment.Extent{"192.0.2.7": moment.Nothing, "10.20.30.40": moment.Nothing,
		"yesterday": moment.Nothing, "1234567890": moment.Nothing, "20261120": moment.Nothing, "": moment.Nothing,
		"2026-11-20 xyz 11:41:07": moment.Part, "20 foo 2026": moment.Nothing, "11:41 foo": moment.Part} {
		if _, extent := moment.Read(text); extent != want {
			t.Errorf("%q: %d, want %d", text, extent, want)
		}
	}
}

func TestAnAbbreviationIsReadAsThePeopleOfTheZoneDo(t *testing.T) {
	for _, c := range []struct{ text, home, at, code string }{
		{"2026-07-20 10:00 IST", "Asia/Kolkata", "2026-07-20T10:00+05:30", ""},
		{"2026-07-20 10:00 IST", "Europe/Dublin", "2026-07-20T10:00+01:00", ""},
		{"2026-01-20 10:00 IST", "Europe/Dublin", "2026-01-20T10:00+01:00", moment.ZoneSeason},
		{"2026-07-20 10:00 IST", "Europe/Berlin", "2026-07-20T10:00", moment.ZoneAmbiguous},
		{"2026-07-20 10:00 EST", "Australia/Sydney", "2026-07-20T10:00", moment.ZoneAmbiguous},
		{"2026-07-20 10:00 PST", "Asia/Manila", "2026-07-20T10:00+08:00", ""},
		{"2026-01-20 10:00 PST", "Europe/Berlin", "2026-01-20T10:00-08:00", ""},
		{"2026-07-20 10:00 PST", "Europe/Berlin", "2026-07-20T10:00-08:00", moment.ZoneSeason},
		{"2026-07-20 10:00 CET", "Africa/Algiers", "2026-07-20T10:00+01:00", ""},
	} {
		r, _ := moment.Read(c.text)
		var zones moment.Zones
		if at, _, code := zones.Resolve(r, "", moment.Options{Zone: c.home}); at != c.at || code != c.code {
			t.Errorf("%s in %s: %s %q", c.text, c.home, at, code)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, text := range []string{"2026-11-20T23:41:07+01:00[Europe/Berlin]",
		"20 de noviembre de 2026 a las 11:41 p. m.",
		"2026년 11월 20일 오후 11시 41분 7초", "Fri Nov 20 23:41:07 CET 2026", "20-NOV-26 11.41.07 PM", "09:15-10:30"} {
		f.Add(text, "Europe/Berlin")
	}
	f.Fuzz(func(t *testing.T, text, zone string) {
		r, extent := moment.Read(text)
		if _, n := moment.Prefix(text); n > len(text) {
			t.Errorf("%d bytes of %d", n, len(text))
		}
		var zones moment.Zones
		at, _, code := zones.Resolve(r, zone, moment.Options{Zone: "UTC", Century: 20})
		if extent == moment.Whole && at == "" && code == "" {
			t.Error("nothing is read and nothing is said")
		}
	})
}

func BenchmarkRead(b *testing.B) {
	for b.Loop() {
		moment.Read("20 novembre 2026 à 23:41:07 UTC")
	}
}
