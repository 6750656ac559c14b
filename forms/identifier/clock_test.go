package identifier_test

import (
	"testing"
	"time"

	"rogatory/forms/identifier"
)

func TestAClockShowsAReadingOnceTwiceOrNever(t *testing.T) {
	for _, c := range []struct {
		why, zone, figures string
		shown              int
	}{
		{"an ordinary evening", "Europe/Berlin", "2026-11-20T23:41:07", 1},
		{"the hour that is passed twice in autumn", "Europe/Berlin", "2026-10-25T02:30:00", 2},
		{"the minute before it", "Europe/Berlin", "2026-10-25T01:59:59", 1},
		{"the minute after it", "Europe/Berlin", "2026-10-25T03:00:00", 1},
		{"the hour that is left out in spring", "Europe/Berlin", "2026-03-29T02:30:00", 0},
		{"half an hour that is passed twice", "Australia/Lord_Howe", "2026-04-05T01:45:00", 2},
		{"a zone without summer time", "UTC", "2026-10-25T02:30:00", 1},
	} {
		location, err := time.LoadLocation(c.zone)
		if err != nil {
			t.Fatal(err)
		}
		figures, err := time.Parse("2006-01-02T15:04:05", c.figures)
		if err != nil {
			t.Fatal(err)
		}
		if _, shown := identifier.Placed(figures, location); shown != c.shown {
			t.Errorf("%s: shown %d times, want %d", c.why, shown, c.shown)
		}
	}
}
