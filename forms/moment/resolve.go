package moment

import (
	"cmp"
	"strconv"
	"time"

	"rogatory/forms/identifier"
)

// Options are what is known about a moment beside its text.
type Options struct {
	Order   Order  // of dates whose form leaves it open, as the user chose it
	Shown   Order  // what other dates of the same column and form show
	Century int    // of years of two figures: 20 for 2026; 0 where nobody said so
	Zone    string // where neither the moment nor its row has one: an IANA name, an offset or an abbreviation
	// Home is the zone of the people who wrote the text, by which an abbreviation of several meanings is read; Zone
	// where it is empty.
	Home string
}

// The codes of what is wrong with a moment.
const (
	MomentUnreadable = "moment-unreadable"
	MonthAmbiguous   = "month-ambiguous" // the name of two months in two languages
	Interval         = "interval"        // from one time to another
	DateAmbiguous    = "date-ambiguous"  // which figure is the day
	DateImpossible   = "date-impossible"
	Calendar         = "calendar"     // a year that is of another calendar, or none
	YearMissing      = "year-missing" // none
	YearShort        = "year-short"   // of two figures
	TimeMissing      = "time-missing"
	DateMissing      = "date-missing"
	ZoneMissing      = "zone-missing"
	ZoneUnknown      = "zone-unknown"
	ZoneAmbiguous    = "zone-ambiguous" // an abbreviation that stands for several
	ZoneConflict     = "zone-conflict"  // two zones that differ
	ZoneSeason       = "zone-season"    // an abbreviation that the clocks did not show on that day: CET in July
	ClockSkipped     = "clock-skipped"  // an hour that the clocks left out
	ClockTwice       = "clock-twice"    // an hour that the clocks passed twice
)

// settle puts day and month in their place, the year in its century, and holds all figures to what a calendar and a
// clock have.
func (r *Reading) settle(o Options) string {
	if r.Code != "" {
		return r.Code
	}
	if code := r.settleDay(o); code != "" {
		return code
	}
	switch {
	case r.Dated && r.noYear:
		return YearMissing
	case r.Dated && r.shortYear && o.Century == 0:
		return YearShort
	case r.Dated && r.shortYear:
		r.Year += o.Century * 100
	}
	switch {
	case r.Dated && (r.Year < firstYear || r.Year > lastYear):
		return Calendar
	case r.Dated && !r.onCalendar(), r.Timed && (r.Hour > 23 || r.Minute > 59 || r.Second > 59):
		return DateImpossible
	}
	return ""
}

func (r Reading) onCalendar() bool {
	if r.Month < 1 || r.Month > 12 || r.Day < 1 || r.Day > 31 {
		return false
	}
	return r.Day <= 28 || time.Date(r.Year, time.Month(r.Month), r.Day, 0, 0, 0, 0, time.UTC).Day() == r.Day
}

// Resolve works out a moment. The zone that stands with it counts before that of its row, and that before the one of
// the options. At is RFC 3339 in the precision of the source: a date, a minute or a second with the offset, or without
// it where no zone is known. TimeZone is an IANA name or "". The code is that of a fault; at is empty where the moment
// could not be read.
func (z *Zones) Resolve(r Reading, rowZone string, o Options) (at, timeZone, code string) {
	if code := r.settle(o); code != "" {
		return "", "", code
	}
	stated := cmp.Or(r.Zone, rowZone)
	if r.Stamp {
		stated = cmp.Or(rowZone, r.Zone)
	}
	if stated == "" && !r.Stamp {
		stated = o.Zone
	}
	switch {
	case !r.Dated && !r.Timed:
		return "", z.nameOf(rowZone), DateMissing
	case !r.Dated:
		return "", "", DateMissing
	case !r.Timed:
		return r.date(), z.nameOf(stated), TimeMissing
	case r.Stamp:
		return r.written() + "Z", "", ""
	case stated == "":
		return r.written(), "", ZoneMissing
	}
	return z.place(r, stated, rowZone, o)
}

// nameOf is the name of a zone that has one.
func (z *Zones) nameOf(text string) string {
	found, _ := z.find(text, "")
	return found.name
}

// place puts the figures on the clock of a zone. An hour that this clock left out or passed twice is told and gets no
// offset.
func (z *Zones) place(r Reading, stated, rowZone string, o Options) (at, timeZone, code string) {
	home := cmp.Or(o.Home, o.Zone)
	found, code := z.find(stated, home)
	if code != "" {
		return r.written(), "", code
	}
	figures := time.Date(r.Year, time.Month(r.Month), r.Day, r.Hour, r.Minute, r.Second, 0, time.UTC)
	placed, shown := time.Date(r.Year, time.Month(r.Month), r.Day, r.Hour, r.Minute, r.Second, 0, found.location), 1
	if !found.fixed {
		placed, shown = identifier.Placed(figures, found.location)
	}
	switch shown {
	case 0:
		return r.written(), found.name, ClockSkipped
	case 2:
		return r.written(), found.name, ClockTwice
	}
	at, timeZone = r.written()+placed.Format("Z07:00"), found.name
	for _, other := range []string{r.Beside, rowZone} {
		if other == "" || other == stated {
			continue
		}
		beside, code := z.find(other, home)
		if code != "" {
			return at, timeZone, code
		}
		if placed.In(beside.location).Format("Z07:00") != placed.Format("Z07:00") {
			return at, timeZone, ZoneConflict
		}
		timeZone = cmp.Or(beside.name, timeZone)
	}
	if found.season != nil && placed.In(found.season).Format("Z07:00") != placed.Format("Z07:00") {
		return at, timeZone, ZoneSeason
	}
	return at, timeZone, ""
}

func (r Reading) date() string { return string(r.appendDate(make([]byte, 0, 10))) }

func (r Reading) appendDate(to []byte) []byte {
	to = strconv.AppendInt(to, int64(r.Year), 10)
	return two(append(two(append(to, '-'), r.Month), '-'), r.Day)
}

func two(to []byte, figure int) []byte { return append(to, byte('0'+figure/10), byte('0'+figure%10)) }

// written is date and time as RFC 3339 without the offset, in the precision of the source.
func (r Reading) written() string {
	text := append(r.appendDate(make([]byte, 0, 36)), 'T')
	text = two(append(two(text, r.Hour), ':'), r.Minute)
	if r.Seconds {
		text = two(append(text, ':'), r.Second)
	}
	if r.Fraction != "" {
		text = append(append(text, '.'), r.Fraction...)
	}
	return string(text)
}

// Same reports whether two zones are one: the same name, or offsets that never differ.
func (z *Zones) Same(a, b string) bool {
	if a == b {
		return true
	}
	first, code := z.find(a, "")
	second, other := z.find(b, "")
	if code != "" || other != "" {
		return false
	}
	for _, month := range []time.Month{time.January, time.July} {
		day := time.Date(2026, month, 15, 12, 0, 0, 0, time.UTC)
		if day.In(first.location).Format("Z07:00") != day.In(second.location).Format("Z07:00") {
			return false
		}
	}
	return true
}
