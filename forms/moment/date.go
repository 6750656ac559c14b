package moment

// Reading is what the figures of a date and a time of day say, before anything is worked out.
type Reading struct {
	Dated, Timed     bool
	Stamp            bool // seconds since 1970 or a part of them, which are UTC
	Year, Month, Day int
	one, two         int    // figures of which one is the day and one the month; 0 where the form tells
	Form             string // of a date of figures only: the dates of one column are compared by it
	shortYear        bool   // of two figures
	noYear           bool
	Hour, Minute     int
	Second           int
	Seconds          bool   // the source gives them
	Fraction         string // figures behind the point of the second, as many as the source has
	Half             bool   // a word says which half of the day
	Zone, Beside     string // as they stand behind the time, the second one in brackets or behind the first
	Code             string // what is wrong whatever else is known
}

// Given reports whether anything was read.
func (r Reading) Given() bool { return r.Dated || r.Timed }

// ShortYear reports whether the year has two figures.
func (r Reading) ShortYear() bool { return r.shortYear }

var (
	ordinals   = words("st", "nd", "rd", "th", "er", "re", "eme", "o", "a")
	ofMonth    = words("de", "d", "of", "del", "di", "da", "den")
	yearWords  = words("m", "gada", "g", "г", "р", "року", "года", "год", "y", "ko", "del", "e", "թ")
	dayWords   = words("d", "日", "일", "g")
	afterWords = words("t", "at", "a", "as", "las", "um", "kl", "klo", "klokken", "o", "godz", "ob", "u", "в", "г", "р",
		"року", "года", "год", "at", "ore", "ora", "alle", "om", "saat", "на", "kell", "plkst")
	secondWords = words("s", "sec", "sek", "秒", "초", "uhr", "u", "h", "น")
)

func words(list ...string) map[string]bool {
	set := map[string]bool{}
	for _, word := range list {
		set[fold(word)] = true
	}
	return set
}

// date reads a date in one of its forms; where there is none, nothing is read.
func (s *scanner) date(r *Reading) bool {
	start := s.at
	for _, form := range []func(*scanner, *Reading) bool{(*scanner).figuresDate, (*scanner).dayNamed,
		(*scanner).monthNamed, (*scanner).yearNamed, (*scanner).compactDate} {
		var tried Reading
		if s.at = start; form(s, &tried) {
			*r, r.Dated = tried, true
			return true
		}
	}
	s.at = start
	return false
}

// figuresDate reads 2026-11-20, 2026. 11. 20., 20/11/2026, 20.11.26.
func (s *scanner) figuresDate(r *Reading) bool {
	first, second, third, sep, ok := s.threeFigures()
	if !ok {
		return false
	}
	form := func(name string) string { return name + string(sep) }
	switch {
	case first.digits == 4 && second.digits <= 2 && third.digits <= 2:
		r.Year, r.one, r.two, r.Form = first.value, second.value, third.value, form("year-first")
		if sep == '.' {
			s.take('.')
		}
	case first.digits <= 2 && second.digits <= 2 && third.digits == 4:
		r.one, r.two, r.Year, r.Form = first.value, second.value, third.value, form("year-last")
	case first.digits <= 2 && second.digits <= 2 && third.digits == 2:
		if sep == '.' && (second.value > 12 || first.value > 31) {
			return false // 23.41.07 is a time of day
		}
		r.one, r.two, r.Year, r.Form = first.value, second.value, third.value, form("short")
		r.shortYear = true
	default:
		return false
	}
	return true
}

// threeFigures reads three numbers with the same sign between them. Four numbers are no date.
func (s *scanner) threeFigures() (first, second, third token, sep byte, ok bool) {
	first, sign, second, again, third := s.peek(0), s.peek(1), s.peek(2), s.peek(3), s.peek(4)
	sep = sign.kind
	if first.kind != 'n' || second.kind != 'n' || third.kind != 'n' || again.kind != sep ||
		sep != '-' && sep != '/' && sep != '.' || sep != '.' && (second.gap || third.gap) {
		return
	}
	if next := s.peek(5); next.kind == sep && !next.gap && s.peek(6).kind == 'n' && !s.peek(6).gap && sep == '.' {
		return
	}
	s.at += 5
	return first, second, third, sep, true
}

// month reads the name of a month.
func (s *scanner) month() (number int, ok bool) {
	word := s.folded(s.peek(0))
	if word == "" {
		return 0, false
	}
	number, ok = names().months[word]
	if ok {
		s.at++
		s.take('.')
	}
	return number, ok
}

// dayNamed reads 20 November 2026, 20. května 2026, 20 de noviembre de 2026, 20/Nov/2026, 20-NOV-26.
func (s *scanner) dayNamed(r *Reading) bool {
	day, ok := s.number(1, 2)
	if !ok {
		return false
	}
	s.take('.')
	s.filler(ordinals)
	s.filler(ofMonth)
	joined := s.take('-', '/')
	s.take('\'')
	if r.Month, ok = s.month(); !ok {
		return false
	}
	r.Day = day
	if r.Month == 0 {
		r.Code = MonthAmbiguous
	}
	return s.yearBehind(r, joined)
}

// yearBehind reads the year behind a month or a day. A short one stands behind a hyphen, a stroke or an apostrophe.
func (s *scanner) yearBehind(r *Reading, joined bool) bool {
	s.filler(ofMonth)
	joined = s.take('-', '/', ',', '.') && joined
	apostrophe := s.take('\'')
	if year, ok := s.number(4, 4); ok {
		r.Year = year
		return true
	}
	year, ok := s.number(2, 2)
	r.Year, r.shortYear = year, true
	return ok && (joined || apostrophe)
}

// monthNamed reads Nov 20, 2026, and Nov 20 before a time of day, whose year stands behind that or nowhere.
func (s *scanner) monthNamed(r *Reading) bool {
	month, ok := s.month()
	if !ok {
		return false
	}
	s.take('-', '/')
	if r.Day, ok = s.number(1, 2); !ok {
		return false
	}
	if r.Month = month; month == 0 {
		r.Code = MonthAmbiguous
	}
	s.filler(ordinals)
	behind := s.at
	if s.yearBehind(r, true) && s.peek(0).kind != ':' {
		return true
	}
	s.at, r.Year, r.shortYear, r.noYear = behind, 0, false, true
	return s.peek(0).kind == 'n' && s.peek(1).kind == ':'
}

// yearNamed reads 2026. november 20., 2026-Nov-20, 2026年11月20日.
func (s *scanner) yearNamed(r *Reading) bool {
	year, ok := s.number(4, 4)
	if !ok {
		return false
	}
	unit := s.folded(s.peek(0))
	if unit == "年" || unit == fold("년") {
		s.at++
		return s.eastAsian(r, year)
	}
	s.take('.', ',', '-', '/')
	s.filler(yearWords)
	if r.Month, ok = s.month(); !ok {
		return false
	}
	if r.Month == 0 {
		r.Code = MonthAmbiguous
	}
	s.take('-', '/')
	r.Year = year
	if r.Day, ok = s.number(1, 2); ok {
		s.take('.')
		s.filler(dayWords)
	}
	return ok
}

func (s *scanner) eastAsian(r *Reading, year int) (ok bool) {
	r.Year = year
	for _, figure := range []*int{&r.Month, &r.Day} {
		if *figure, ok = s.number(1, 2); !ok || s.peek(0).kind != 'w' {
			return false
		}
		s.at++
	}
	return true
}

// compactDate reads 20261120T234107 and 20261120234107. Eight figures alone are a number of any kind.
func (s *scanner) compactDate(r *Reading) bool {
	t := s.peek(0)
	figures := asciiFigures(s.text[t.pos:t.end])
	switch {
	case t.kind != 'n':
		return false
	case t.digits == 14:
		r.Hour, r.Minute, r.Second = atoi(figures[8:10]), atoi(figures[10:12]), atoi(figures[12:14])
		r.Timed, r.Seconds = true, true
	case t.digits == 8 && s.folded(s.peek(1)) == "t" && s.peek(2).kind == 'n',
		t.digits == 8 && s.peek(1).kind == 'n' && (s.peek(1).digits == 6 || s.peek(2).kind == ':'):
	default:
		return false
	}
	r.Year, r.Month, r.Day = atoi(figures[:4]), atoi(figures[4:6]), atoi(figures[6:8])
	s.at++
	return r.Year >= firstYear && r.Year <= lastYear && r.Month >= 1 && r.Month <= 12 && r.Day >= 1 && r.Day <= 31
}

// The years that a moment of a request can have; other figures are of another calendar, or no year.
const firstYear, lastYear = 1970, 2099

// asciiFigures writes figures of any script as 0 to 9.
func asciiFigures(text string) string {
	ascii := make([]byte, 0, len(text))
	for _, r := range text {
		if digit := Digit(r); digit >= 0 {
			ascii = append(ascii, byte('0'+digit))
		}
	}
	return string(ascii)
}

func atoi(figures string) int {
	n := 0
	for i := 0; i < len(figures); i++ {
		n = n*10 + int(figures[i]-'0')
	}
	return n
}
