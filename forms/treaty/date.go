package treaty

import (
	"fmt"
	"time"
)

// Date is a calendar date in ISO 8601: "2026-11-22". A fact in the register may be known to the month or the year only
// ("2023-12", "2024"). The strings sort in the order of time. The empty Date means unknown.
type Date string

// DateOf returns the calendar date of t in t's own location.
func DateOf(t time.Time) Date { return Date(t.Format(time.DateOnly)) }

// ParseDate accepts a full date alone: year, month and day.
func ParseDate(s string) (Date, error) {
	if _, err := time.Parse(time.DateOnly, s); err != nil {
		return "", fmt.Errorf("%q is not a date of the form 2026-11-22", s)
	}
	return Date(s), nil
}

// Valid reports whether d is a full date, a month or a year.
func (d Date) Valid() bool {
	for _, layout := range []string{time.DateOnly, "2006-01", "2006"} {
		if _, err := time.Parse(layout, string(d)); err == nil {
			return true
		}
	}
	return false
}

// Time returns the first moment of d in UTC. It is the zero time where d is empty or not valid.
func (d Date) Time() time.Time {
	for _, layout := range []string{time.DateOnly, "2006-01", "2006"} {
		if t, err := time.Parse(layout, string(d)); err == nil {
			return t
		}
	}
	return time.Time{}
}

// AddDays returns the date n days after d.
func (d Date) AddDays(n int) Date { return DateOf(d.Time().AddDate(0, 0, n)) }

// AddYears returns the date n years after d.
func (d Date) AddYears(n int) Date { return DateOf(d.Time().AddDate(n, 0, 0)) }

// Covers reports whether day lies in the period from..until, where an empty bound is open and until is the first day
// outside.
func Covers(from, until, day Date) bool {
	return (from == "" || from <= day) && (until == "" || day < until)
}
