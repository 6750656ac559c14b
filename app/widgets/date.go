package widgets

import (
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode"
)

// ParseDate reads a date as people write it: "22.11.2026", "22/11/2026", "2026-11-22", "22 November 2026", "22 nov.
// 2026", "1er décembre 2026". Day comes before month unless the year stands first; a year of two digits is of this
// century. months are lists of twelve month names, one list for each language that is understood; three letters of a
// name are enough where they tell it.
func ParseDate(words string, months ...[]string) (time.Time, bool) {
	parts := strings.FieldsFunc(Fold(words), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if len(parts) != 3 {
		return time.Time{}, false
	}
	day, month, year := parts[0], parts[1], parts[2]
	if len(parts[0]) == 4 {
		year, day = parts[0], parts[2]
	}
	d, err1 := strconv.Atoi(strings.TrimSuffix(day, "er"))
	y, err2 := strconv.Atoi(year)
	m := monthNumber(month, months)
	if err1 != nil || err2 != nil || m == 0 || (len(year) != 4 && len(year) != 2) {
		return time.Time{}, false
	}
	if len(year) == 2 {
		y += 2000
	}
	date := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	return date, date.Day() == d && int(date.Month()) == m
}

// monthNumber reads a number or a name; it returns 0 where neither is a month.
func monthNumber(words string, months [][]string) int {
	if n, err := strconv.Atoi(words); err == nil {
		if n >= 1 && n <= 12 {
			return n
		}
		return 0
	}
	for _, names := range months {
		found, count := 0, 0
		for i, name := range names {
			switch folded := Fold(name); {
			case folded == words:
				return i + 1
			case len(words) >= 3 && strings.HasPrefix(folded, words):
				found, count = i+1, count+1
			}
		}
		if count == 1 {
			return found
		}
	}
	return 0
}

// ParseTime reads a time of day: "23:41:07", "23:41", "23.41", "23h41", "2341".
func ParseTime(words string) (hour, minute, second int, ok bool) {
	parts := strings.FieldsFunc(Fold(words), func(r rune) bool { return !unicode.IsDigit(r) })
	if len(parts) == 1 && len(parts[0]) == 4 {
		parts = []string{parts[0][:2], parts[0][2:]}
	}
	if len(parts) < 2 || len(parts) > 3 {
		return 0, 0, 0, false
	}
	var n [3]int
	for i, p := range parts {
		v, err := strconv.Atoi(p)
		if err != nil || len(p) > 2 {
			return 0, 0, 0, false
		}
		n[i] = v
	}
	return n[0], n[1], n[2], n[0] < 24 && n[1] < 60 && n[2] < 60
}

// isoDate writes a date as the answers hold it.
func isoDate(t time.Time) string { return t.Format(time.DateOnly) }

// DateWords are what a date field says and understands.
type DateWords struct {
	Months      [][]string             // lists of twelve names, one for each language that is understood
	Weekdays    []string               // seven short names, Monday first
	Write       func(time.Time) string // a date in the reader's form
	Placeholder string                 // an example
	Calendar    string                 // the link that opens the calendar
	Previous    string                 // earlier month
	Next        string                 // later month
}

func (w DateWords) monthTitle(t time.Time) string {
	if len(w.Months) == 0 || len(w.Months[0]) != 12 {
		return t.Format("2006-01")
	}
	name := []rune(w.Months[0][t.Month()-1])
	return fmt.Sprintf("%c%s %d", unicode.ToUpper(name[0]), string(name[1:]), t.Year())
}
