package moment

import "strings"

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

// halfAhead looks whether a half of the day stands here, in one word or in several.
func (s *scanner) halfAhead() half {
	start := s.at
	defer func() { s.at = start }()
	return s.halfOfDay(0)
}

// mostHalfWords is the number of words of the longest name of a half of the day.
const mostHalfWords = 4

// halfOfDay reads the words of a half of the day: PM, p. m., μ.μ., 오후, in the afternoon. Of a part of the day the
// hour decides whether it can tell the half.
func (s *scanner) halfOfDay(hour int) half {
	start, found, end := s.at, noHalf, s.at
	joined := ""
	for range mostHalfWords {
		word := s.folded(s.peek(0))
		if word == "" {
			break
		}
		s.at++
		s.take('.')
		joined += word
		if stated, ok := names().halves[joined]; ok {
			found, end = stated, s.at
		} else if stated, ok := names().parts[joined]; ok {
			found, end = stated, s.at
			if hour == 12 {
				found = eitherHalf
			}
		}
	}
	s.at = start
	if found != noHalf {
		s.at = end
	}
	return found
}

// clock reads a time of day: 23:41:07.250, 11:41 PM, 23h41, 23.41.07 behind a date, 오후 11:41:07.
func (s *scanner) clock(r *Reading) bool {
	start := s.at
	before := s.halfOfDay(0)
	read := *r
	if !s.hourAndMinute(&read) {
		s.at = start
		return false
	}
	stated := before
	if behind := s.halfOfDay(read.Hour); behind != noHalf {
		stated = behind
	}
	read.Timed = true
	read.take12(stated)
	*r = read
	return true
}

// take12 counts the hour by the half of the day.
func (r *Reading) take12(stated half) {
	r.Half = stated != noHalf
	switch {
	case stated == noHalf:
	case stated == eitherHalf:
		r.Code = MomentUnreadable
	case r.Hour < 1 || r.Hour > 12:
		r.Code = DateImpossible
	default:
		r.Hour %= 12
		if stated == afternoon {
			r.Hour += 12
		}
	}
}

// hourAndMinute reads the figures of a time of day.
func (s *scanner) hourAndMinute(r *Reading) bool {
	hour := s.peek(0)
	if hour.kind != 'n' {
		return false
	}
	if (hour.digits == 6 || hour.digits == 4) && r.Dated && r.Form == "" && s.peek(1).kind != ':' {
		return s.compactClock(r, hour)
	}
	if hour.digits > 2 {
		return false
	}
	s.at++
	r.Hour = hour.value
	sep := s.peek(0)
	switch word := s.folded(sep); {
	case sep.kind == ':', sep.kind == '.' && (r.Dated || s.thirdFigure()):
		s.at++
	case word != "" && isHour(word):
		s.at++
		sep.kind = 'h'
	default:
		return false
	}
	least := 2
	if sep.kind == 'h' {
		least = 1
	}
	minute, ok := s.number(least, 2)
	if !ok {
		return false
	}
	r.Minute = minute
	s.second(r, sep.kind)
	return true
}

// thirdFigure reports whether figures for the second follow, which tell a time from a number with a fraction.
func (s *scanner) thirdFigure() bool {
	return s.peek(2).kind == '.' && s.peek(3).kind == 'n' && s.peek(4).kind != '.'
}

func isHour(folded string) bool {
	switch folded {
	case "h", "時", "时", "点", "val":
		return true
	}
	return folded == hourKorean
}

var hourKorean, minuteKorean = fold("시"), fold("분")

// second reads the second and its fraction, where the source has them.
func (s *scanner) second(r *Reading, sep byte) {
	start := s.at
	word := s.folded(s.peek(0))
	switch {
	case sep == 'h' && (word == "min" || word == "m" || word == "分" || word == minuteKorean):
		s.at++
	case sep != 'h' && s.peek(0).kind == sep && !s.peek(0).gap && s.peek(1).kind == 'n':
		s.at++
	case sep == 'h' && s.peek(0).kind == ':':
		s.at++
	default:
		s.clockWord()
		return
	}
	least := 2
	if sep == 'h' {
		least = 1
	}
	second, ok := s.number(least, 2)
	if !ok {
		if sep != 'h' {
			s.at = start
		}
		return
	}
	r.Second, r.Seconds = second, true
	if point, figures := s.peek(0), s.peek(1); (point.kind == '.' || point.kind == ',') && !point.gap &&
		figures.kind == 'n' && !figures.gap && figures.digits <= 9 {
		r.Fraction = asciiFigures(s.text[figures.pos:figures.end])
		s.at += 2
	}
	s.clockWord()
}

// clockWord passes over the word behind the figures: 23:41 Uhr, 7 s.
func (s *scanner) clockWord() {
	if t := s.peek(0); t.kind == 'w' && s.halfAhead() == noHalf && s.text[t.pos:t.end] != "U" {
		s.filler(secondWords)
	}
}

// compactClock reads 234107 and 2341 behind a date in figures.
func (s *scanner) compactClock(r *Reading, t token) bool {
	figures := asciiFigures(s.text[t.pos:t.end])
	r.Hour, r.Minute = atoi(figures[:2]), atoi(figures[2:4])
	if len(figures) == 6 {
		r.Second, r.Seconds = atoi(figures[4:]), true
	}
	s.at++
	if point, part := s.peek(0), s.peek(1); r.Seconds && point.kind == '.' && part.kind == 'n' && part.digits <= 9 {
		r.Fraction = asciiFigures(s.text[part.pos:part.end])
		s.at += 2
	}
	return true
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

// zone reads what stands for a zone. Where other things can follow, only what is known counts.
func (s *scanner) zone(alone bool) string {
	start := s.at
	bracket := byte(0)
	if t := s.peek(0); t.kind == '(' || t.kind == '[' {
		bracket = t.kind + 1
		if t.kind == '[' {
			bracket = ']'
		}
		s.at++
	} else if t.kind == '-' && s.peek(1).kind == 'w' && !s.peek(1).gap {
		s.at++
	}
	from := s.at
	for _, end := range s.zoneEnds(bracket) {
		text := s.text[s.tokens[from].pos:s.tokens[end-1].end]
		if KnownZone(text) || alone && meantAsZone(text) {
			if s.at = end; bracket == 0 || s.take(bracket) {
				return text
			}
		}
	}
	s.at = start
	return ""
}

// mostZoneWords is the number of words of the longest name of a zone.
const mostZoneWords = 6

// zoneEnds are the places at which a zone that begins here can end, the longest first.
func (s *scanner) zoneEnds(bracket byte) []int {
	var ends []int
	blanks := 0
	for i := s.at; i < s.count; i++ {
		t := s.tokens[i]
		if t.gap && i > s.at {
			if blanks++; blanks == mostZoneWords {
				break
			}
			ends = append(ends, i)
		}
		inside := t.kind == 'n' || t.kind == 'w' || strings.ContainsRune("+-/_:.", rune(t.kind))
		if !inside || bracket != 0 && t.kind == bracket {
			if i > s.at {
				ends = append(ends, i)
			}
			return reversed(ends)
		}
		if i == s.count-1 {
			ends = append(ends, s.count)
		}
	}
	return reversed(ends)
}

func reversed(ends []int) []int {
	for i, j := 0, len(ends)-1; i < j; i, j = i+1, j-1 {
		ends[i], ends[j] = ends[j], ends[i]
	}
	return ends
}
