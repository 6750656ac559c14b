package rows

import (
	"fmt"
	"time"

	"rogatory/forms/identifier"
)

// Moment reads a moment and its zone, each as it was typed or copied. At is RFC 3339 with offset, without the offset
// where no zone is known, or a date; timeZone is an IANA name or "". The code is that of a fault; at is empty where the
// text could not be read.
func Moment(text, zone string, o Options) (at, timeZone, code string) {
	m, ok := readMoment(trimmed(text))
	if !ok {
		return "", "", MomentUnreadable
	}
	return zoneTable{}.resolve(m, zone, o)
}

// resolve works out a moment. The zone that stands with it counts before that of its row, and that before the one of
// the options.
func (t zoneTable) resolve(m moment, rowZone string, o Options) (at, timeZone, code string) {
	if code := m.settle(o.Order); code != "" {
		return "", "", code
	}
	stated := m.zone
	if stated == "" || m.stamp && rowZone == "" {
		stated = rowZone
	}
	if stated == "" && !m.stamp {
		stated = o.Zone
	}
	switch {
	case !m.dated && !m.timed:
		return "", t.nameOf(rowZone), DateMissing
	case !m.dated:
		return "", "", DateMissing
	case !m.timed:
		return m.date(), t.nameOf(stated), TimeMissing
	case m.stamp:
		return m.written() + "Z", "", ""
	case stated == "":
		return m.written(), "", ZoneMissing
	}
	return t.place(m, stated, rowZone)
}

// nameOf is the name of a zone that has one.
func (t zoneTable) nameOf(text string) string {
	found, _ := t.find(text)
	return found.name
}

// place puts the figures on the clock of a zone. An hour that this clock left out or passed twice is told and gets no
// offset.
func (t zoneTable) place(m moment, stated, rowZone string) (at, timeZone, code string) {
	found, code := t.find(stated)
	if code != "" {
		return m.written(), "", code
	}
	placed, shown := identifier.Placed(time.Date(m.year, time.Month(m.month), m.day, m.hour, m.minute, m.second, 0,
		time.UTC), found.location)
	switch shown {
	case 0:
		return m.written(), found.name, ClockSkipped
	case 2:
		return m.written(), found.name, ClockTwice
	}
	at = m.written() + placed.Format("Z07:00")
	if m.zone == "" || rowZone == "" {
		return at, found.name, ""
	}
	other, code := t.find(rowZone)
	if code != "" {
		return at, found.name, code
	}
	if placed.In(other.location).Format("Z07:00") != placed.Format("Z07:00") {
		return at, found.name, ZoneConflict
	}
	return at, other.name, ""
}

// settle puts day and month in their place and holds all figures to what a calendar and a clock have.
func (m *moment) settle(order Order) string {
	if m.one != 0 || m.two != 0 {
		shown, open := m.order()
		if open && order == Unknown {
			return DateAmbiguous
		}
		if shown != Unknown {
			order = shown
		}
		m.day, m.month = m.one, m.two
		if order == MonthFirst {
			m.day, m.month = m.two, m.one
		}
	}
	switch {
	case m.dated && m.shortYear:
		return YearMissing
	case m.dated && !m.onCalendar(), m.timed && (m.hour > 23 || m.minute > 59 || m.second > 59):
		return DateImpossible
	}
	return ""
}

func (m moment) onCalendar() bool {
	t := time.Date(m.year, time.Month(m.month), m.day, 0, 0, 0, 0, time.UTC)
	return m.year >= 1970 && t.Day() == m.day && int(t.Month()) == m.month
}

func (m moment) date() string { return fmt.Sprintf("%04d-%02d-%02d", m.year, m.month, m.day) }

// written is date and time as RFC 3339 without the offset.
func (m moment) written() string {
	text := fmt.Sprintf("%sT%02d:%02d:%02d", m.date(), m.hour, m.minute, m.second)
	if m.fraction != "" {
		text += "." + m.fraction
	}
	return text
}
