package moment

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
