package moment

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// Count is what figures count that stand for a moment.
type Count int

// The counts.
const (
	Seconds    Count = iota // since 1970, or parts of a second: Unix time, always UTC
	Days                    // a spreadsheet's date: days since the end of 1899, in the zone of its author
	OtherEpoch              // parts of a second since 1601, or seconds since 2001, in UTC
)

var (
	countPattern  = regexp.MustCompile(`^(\d{9,10})(?:\.(\d{1,9}))?$|^(\d{13}|\d{16}|\d{17}|\d{18}|\d{19})$`)
	serialPattern = regexp.MustCompile(`^(\d{5})(?:[.,](\d{1,15}))?$`)
)

// The first and the last second since 1970 that count as a moment: 9 September 2001, the first with ten figures, and
// the end of 2099. The days of a spreadsheet are bound to the same years.
const (
	firstSecond, lastSecond = 1_000_000_000, 4_102_444_799
	firstDay, lastDay       = 36_526, 73_050
)

// Counted reads figures that count seconds or days. They are a moment only where a heading or a person says so, since
// numbers of accounts have the same form.
func Counted(text string) (Reading, Count, bool) {
	text = strings.TrimSpace(text)
	if text == "" || text[0] < '0' || text[0] > '9' {
		return Reading{}, 0, false
	}
	if part := serialPattern.FindStringSubmatch(text); part != nil {
		r, ok := serial(part[1], part[2])
		return r, Days, ok
	}
	part := countPattern.FindStringSubmatch(text)
	if part == nil {
		return Reading{}, 0, false
	}
	figures, fraction := part[1]+part[3], part[2]
	switch len(figures) {
	case 9: // since 2001, as Apple counts
		return stamped(figures, fraction, 978_307_200, OtherEpoch)
	case 17, 18: // since 1601: microseconds of browsers, tenths of them of Windows
		seconds, rest := figures[:11], figures[11:]
		return stamped(seconds, rest, -11_644_473_600, OtherEpoch)
	case 13, 16, 19:
		return stamped(figures[:10], figures[10:], 0, Seconds)
	}
	return stamped(figures, fraction, 0, Seconds)
}

func stamped(figures, fraction string, from int64, count Count) (Reading, Count, bool) {
	seconds, err := strconv.ParseInt(figures, 10, 64)
	if seconds += from; err != nil || seconds < firstSecond || seconds > lastSecond {
		return Reading{}, 0, false
	}
	t := time.Unix(seconds, 0).UTC()
	if strings.Trim(fraction, "0") == "" {
		fraction = "" // milliseconds that are all nought are a second's
	}
	return Reading{Dated: true, Timed: true, Stamp: true, Year: t.Year(), Month: int(t.Month()), Day: t.Day(),
			Hour: t.Hour(), Minute: t.Minute(), Second: t.Second(), Seconds: true, Fraction: fraction, Zone: "UTC"},
		count, true
}

// Serial reads the days of a spreadsheet since the end of 1899, with the time of day as a fraction. Five figures behind
// the point give the second, fewer the minute, none the day.
func serial(days, fraction string) (Reading, bool) {
	day := atoi(days)
	if day < firstDay || day > lastDay {
		return Reading{}, false
	}
	t := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC).AddDate(0, 0, day)
	r := Reading{Dated: true, Timed: fraction != ""}
	if r.Timed {
		part, err := strconv.ParseFloat("0."+fraction, 64)
		if err != nil {
			return Reading{}, false
		}
		// A spreadsheet keeps fifteen figures, so that a full second can fall short by a part of a millisecond.
		t = t.Add(time.Duration(math.Round(part*86_400_000)) * time.Millisecond)
		r.Seconds = len(fraction) >= 5
	}
	r.Year, r.Month, r.Day = t.Year(), int(t.Month()), t.Day()
	r.Hour, r.Minute, r.Second = t.Hour(), t.Minute(), t.Second()
	return r, true
}
