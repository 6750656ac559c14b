package rows

import (
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode"
)

// moment is what the figures of a date and a time of day say, before anything is worked out.
type moment struct {
	dated, timed     bool
	stamp            bool // seconds or milliseconds since 1970, which are UTC
	year, month, day int
	one, two         int // figures of which one is the day and one the month; 0 where the form tells
	hour, minute     int
	second           int
	fraction         string // figures behind the point of the second, without zeros at the end
	zone             string // as it stands behind the time
	shortYear        bool
}

func (m moment) given() bool { return m.dated || m.timed }

// order is the order of day and month that the figures show by themselves; open tells that they show none.
func (m moment) order() (order Order, open bool) {
	switch {
	case m.one == 0 || m.one == m.two:
		return Unknown, false
	case m.one > 12 && m.two <= 12:
		return DayFirst, false
	case m.two > 12 && m.one <= 12:
		return MonthFirst, false
	}
	return Unknown, m.one <= 12
}

var (
	yearFirst    = regexp.MustCompile(`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})`)
	figuresOnly  = regexp.MustCompile(`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})`)
	dayNamed     = regexp.MustCompile(`^(?:\p{L}{2,10}\.?,? )?(\d{1,2})(?:er|st|nd|rd|th|\.)?[-/ ](\p{L}{3,10})\.?[-/ ,:](\d{4})`)
	monthNamed   = regexp.MustCompile(`^(?:\p{L}{2,10}\.?,? )?(\p{L}{3,10})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})`)
	unixDate     = regexp.MustCompile(`^\p{L}{3} (\p{L}{3}) +(\d{1,2}) (\d{1,2}:\d{2}:\d{2}) (?:([A-Z]{1,5}) )?(\d{4})$`)
	yearless     = regexp.MustCompile(`^(?:\p{L}{3} )?(\p{L}{3,4}) +(\d{1,2}) (\d{1,2}:\d{2}:\d{2})$`)
	compactDate  = regexp.MustCompile(`^(\d{4})(\d{2})(\d{2})[T ](\d{2})(\d{2})(\d{2})`)
	clockPattern = regexp.MustCompile(`^(\d{1,2}) ?[:hH] ?(\d{2})(?:(?::| ?min ?)(\d{2})(?:[.,](\d{1,9}))?s?)?(?: ?([AaPp])\.?[Mm]\.?)?`)
	stampPattern = regexp.MustCompile(`^(\d{10})(?:\.(\d{1,9}))?$|^(\d{13})$`)
)

// readMoment reads a date, a time of day, or both with a zone behind them. It says no where the whole text is none.
func readMoment(text string) (moment, bool) {
	if text == "" || len(text) > 60 {
		return moment{}, false
	}
	if m, ok := readStamp(text); ok {
		return m, true
	}
	if part := unixDate.FindStringSubmatch(text); part != nil {
		text = part[2] + " " + part[1] + " " + part[5] + " " + part[3] + " " + part[4]
	}
	m, rest, ok := readDate(text)
	if !ok {
		rest = text
	}
	rest = strings.TrimSpace(rest)
	if rest == "" {
		return m, ok
	}
	if m.dated {
		rest = afterDate(rest)
	}
	return m.readClock(rest)
}

// afterDate takes away what stands between a date and a time of day.
func afterDate(rest string) string {
	rest = strings.TrimLeft(rest, "T ,:_-")
	for _, word := range []string{"at ", "à ", "um "} {
		rest = strings.TrimPrefix(rest, word)
	}
	return rest
}

// readDate reads a date in one of its forms and returns what follows it.
func readDate(text string) (m moment, rest string, ok bool) {
	m.dated = true
	if part := yearFirst.FindStringSubmatch(text); part != nil {
		m.year, m.month, m.day = number(part[1]), number(part[2]), number(part[3])
		return m, text[len(part[0]):], true
	}
	if part := figuresOnly.FindStringSubmatch(text); part != nil {
		m.one, m.two, m.year, m.shortYear = number(part[1]), number(part[2]), number(part[3]), len(part[3]) == 2
		return m, text[len(part[0]):], true
	}
	if part := dayNamed.FindStringSubmatch(text); part != nil && monthOf(part[2]) > 0 {
		m.day, m.month, m.year = number(part[1]), monthOf(part[2]), number(part[3])
		return m, text[len(part[0]):], true
	}
	if part := monthNamed.FindStringSubmatch(text); part != nil && monthOf(part[1]) > 0 {
		m.month, m.day, m.year = monthOf(part[1]), number(part[2]), number(part[3])
		return m, text[len(part[0]):], true
	}
	if part := yearless.FindStringSubmatch(text); part != nil && monthOf(part[1]) > 0 {
		m.month, m.day, m.shortYear = monthOf(part[1]), number(part[2]), true
		return m, part[3], true
	}
	if part := compactDate.FindStringSubmatch(text); part != nil {
		m.year, m.month, m.day = number(part[1]), number(part[2]), number(part[3])
		return m, part[4] + ":" + part[5] + ":" + part[6] + text[len(part[0]):], true
	}
	return moment{}, text, false
}

// readClock reads the time of day and the zone behind it.
func (m moment) readClock(text string) (moment, bool) {
	part := clockPattern.FindStringSubmatch(text)
	if part == nil {
		return m, false
	}
	m.timed = true
	m.hour, m.minute, m.second, m.fraction = number(part[1]), number(part[2]), number(part[3]), strings.TrimRight(part[4], "0")
	if half := strings.ToLower(part[5]); half != "" {
		if m.hour < 1 || m.hour > 12 {
			m.hour = impossible
		} else if m.hour %= 12; half == "p" {
			m.hour += 12
		}
	}
	m.zone = strings.TrimSpace(text[len(part[0]):])
	if m.zone == "" {
		return m, true
	}
	return m, looksLikeZone(m.zone)
}

// impossible is a figure that no date and no time of day has.
const impossible = 99

// earliestStamp and latestStamp bound what is read as seconds since 1970: 9 September 2001, the first with ten figures,
// and the end of 2099. Other figures of that length are numbers of another kind.
const earliestStamp, latestStamp = 1_000_000_000, 4_102_444_799

func readStamp(text string) (moment, bool) {
	part := stampPattern.FindStringSubmatch(text)
	if part == nil {
		return moment{}, false
	}
	seconds, fraction := part[1], part[2]
	if part[3] != "" {
		seconds, fraction = part[3][:10], part[3][10:]
	}
	count, err := strconv.ParseInt(seconds, 10, 64)
	if err != nil || count < earliestStamp || count > latestStamp {
		return moment{}, false
	}
	t := time.Unix(count, 0).UTC()
	return moment{dated: true, timed: true, stamp: true, year: t.Year(), month: int(t.Month()), day: t.Day(),
		hour:   t.Hour(),
		minute: t.Minute(), second: t.Second(), fraction: strings.TrimRight(fraction, "0"), zone: "UTC"}, true
}

// number reads a few figures; the patterns let nothing else through, and an empty part is 0.
func number(figures string) int {
	n, err := strconv.Atoi(figures)
	if err != nil {
		return 0
	}
	return n
}

// monthNames are the beginnings by which a month is known in English, French and German, folded.
var monthNames = [][]string{{"jan"}, {"feb", "fev"}, {"mar", "maerz"}, {"apr", "avr"}, {"may", "mai"}, {"jun", "juin"},
	{"jul", "juil"}, {"aug", "aou"},
	{"sep"}, {"oct", "okt"}, {"nov"}, {"dec", "dez"}}

// dayNames are the beginnings by which a day of the week is known.
var dayNames = []string{"mon", "tue", "wed", "thu", "fri", "sat", "sun", "lun", "mar", "mer", "jeu", "ven",
	"sam", "dim"}

// monthOf returns the month with that name, or 0.
func monthOf(name string) int {
	name = fold(name)
	for i, beginnings := range monthNames {
		for _, beginning := range beginnings {
			if strings.HasPrefix(name, beginning) {
				return i + 1
			}
		}
	}
	return 0
}

func isMonthOrDay(word string) bool {
	if len(word) < 3 || len(word) > 12 || strings.ContainsFunc(word, func(r rune) bool {
		return !unicode.IsLetter(r)
	}) {
		return false
	}
	if monthOf(word) > 0 {
		return true
	}
	folded := fold(word)
	for _, name := range dayNames {
		if strings.HasPrefix(folded, name) {
			return true
		}
	}
	return false
}
