package moment

// Extent says how much of a text is a moment.
type Extent int

// The extents.
const (
	Nothing Extent = iota
	Part           // a date or a time of day stands in it, beside something that is not understood
	Whole
)

// Read reads a text that is a date, a time of day, or both with a zone behind them.
func Read(text string) (Reading, Extent) {
	if r, ok := plain(text); ok {
		return r, Whole
	}
	var s scanner
	s.scan(text)
	s.take('"', '\'', '[', '(', '<')
	r, ok := s.moment(true)
	if !ok {
		return Reading{}, s.anywhere()
	}
	for s.take('"', '\'', ']', ')', '>', ',', ';', '.') {
	}
	if s.at < s.count || s.count == mostTokens {
		return r, Part
	}
	return r, Whole
}

// anywhere reports whether a date stands further on in the text.
func (s *scanner) anywhere() Extent {
	var r Reading
	for at := 1; at < s.count; at++ {
		if s.at = at; s.tokens[at].gap && (s.date(&r) || s.clock(&r)) {
			return Part
		}
	}
	return Nothing
}

// Prefix reads a date with what belongs to it at the beginning of a text, and returns how many bytes that takes; 0
// where there is none.
func Prefix(text string) (Reading, int) {
	var s scanner
	s.scan(text)
	opened := s.take('"', '\'', '[', '(')
	r, ok := s.moment(false)
	if !ok || !r.Dated || s.at == 0 {
		return Reading{}, 0
	}
	if opened {
		s.take('"', '\'', ']', ')')
	}
	if next := s.peek(0); next.kind != 0 && !next.gap && next.kind != ',' && next.kind != ':' && next.kind != ';' &&
		next.kind != '|' {
		return Reading{}, 0
	}
	return r, s.tokens[s.at-1].end
}

// moment reads date and time of day in either order. Alone tells that nothing but the moment may stand in the text, so
// that a word of capitals behind it is meant as a zone, known or not.
func (s *scanner) moment(alone bool) (Reading, bool) {
	var r Reading
	start := s.at
	s.weekday()
	if !s.date(&r) {
		s.at = start
		if !s.date(&r) {
			s.at = start
			return s.timeFirst(alone)
		}
	}
	if r.Timed {
		s.behind(&r, alone)
		return r, true
	}
	s.weekday()
	afterDate := s.at
	separated := s.between()
	if !s.clock(&r) {
		s.at = afterDate
		return r, true
	}
	s.intervalOf(&r, separated)
	s.behind(&r, alone)
	if year, ok := s.yearAfter(r); ok {
		r.Year, r.noYear = year, false
		s.behind(&r, alone)
	}
	return r, true
}

// yearAfter reads the year behind the time of day, as the date of Unix has it.
func (s *scanner) yearAfter(r Reading) (int, bool) {
	if !r.noYear {
		return 0, false
	}
	return s.number(4, 4)
}

// timeFirst reads a time of day, and the date behind it.
func (s *scanner) timeFirst(alone bool) (Reading, bool) {
	var r, date Reading
	if !s.clock(&r) {
		return r, false
	}
	s.intervalOf(&r, 0)
	s.behind(&r, alone)
	start := s.at
	s.between()
	s.weekday()
	if !s.date(&date) || date.Timed || date.noYear {
		s.at = start
		return r, true
	}
	r.Dated, r.Year, r.Month, r.Day = true, date.Year, date.Month, date.Day
	r.one, r.two, r.Form, r.shortYear = date.one, date.two, date.Form, date.shortYear
	if r.Code == "" {
		r.Code = date.Code
	}
	if r.Zone == "" {
		s.behind(&r, alone)
	}
	return r, true
}

// weekday passes over the day of the week, also in brackets.
func (s *scanner) weekday() {
	start := s.at
	bracket := s.take('(')
	word := s.folded(s.peek(0))
	if word != "" && s.peek(1).kind == '-' && !s.peek(1).gap { // It-Tnejn
		word += s.folded(s.peek(2))
		s.at += 2
	}
	if !names().days[word] {
		s.at = start
		return
	}
	s.at++
	s.take('.')
	s.take(',')
	if bracket && !s.take(')') {
		s.at = start
	}
}

// between passes over what stands between a date and a time of day, and tells the sign or the T that did.
func (s *scanner) between() (separator byte) {
	for {
		t := s.peek(0)
		switch {
		case t.kind == ',' || t.kind == ':' || t.kind == '_' || t.kind == '-' || t.kind == '.' || t.kind == ';':
			separator = t.kind
			s.at++
		case t.kind == 'w' && s.text[t.pos:t.end] == "T":
			separator = 'T'
			s.at++
		case s.peek(1).kind == '.' && s.halfAhead() != noHalf:
			return separator
		case !s.filler(afterWords):
			return separator
		}
	}
}

// intervalOf marks a span of time: behind 09:15, "-10:30" is the end and no offset, unless a T shows the form of ISO
// 8601; a dash is never an offset.
func (s *scanner) intervalOf(r *Reading, separator byte) {
	dash, hour, colon, minute := s.peek(0), s.peek(1), s.peek(2), s.peek(3)
	if hour.kind != 'n' || colon.kind != ':' || minute.kind != 'n' || dash.kind != '-' && dash.kind != '~' {
		return
	}
	seconds := s.peek(4).kind == ':' && s.peek(5).kind == 'n'
	if dash.kind == '~' || seconds || !r.Seconds && separator != 'T' {
		r.Code = Interval
		if s.at += 4; seconds {
			s.at += 2
		}
	}
}

// behind reads the zone behind a time of day, and one beside it: +01:00[Europe/Berlin], +0100 (CET), CET (UTC+1).
func (s *scanner) behind(r *Reading, alone bool) {
	for _, zone := range []*string{&r.Zone, &r.Beside} {
		if *zone != "" {
			continue
		}
		if *zone = s.zone(alone); *zone == "" {
			return
		}
	}
}
