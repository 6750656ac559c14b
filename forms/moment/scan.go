package moment

import (
	"unicode"
	"unicode/utf8"
)

// token is a run of figures, a word, or one sign of a text.
type token struct {
	kind     byte // 'n' figures, 'w' a word, else the sign itself
	gap      bool // a blank stands before it
	pos, end int  // in the text
	value    int  // of figures
	digits   int
}

// mostTokens is more than the longest moment has.
const mostTokens = 40

// mostBytes is how far a moment is looked for.
const mostBytes = 160

// scanner cuts the beginning of a text into tokens and reads them one after the other.
type scanner struct {
	text   string
	tokens [mostTokens]token
	count  int
	at     int
}

// units are the signs that stand behind the figures of a date or a time in Chinese, Japanese and Korean.
const units = "年月日時时点分秒년월일시분초"

// scan cuts a text. Signs that are not seen are passed over; figures of any script count as such.
func (s *scanner) scan(text string) {
	s.text, s.count, s.at = text, 0, 0
	gap := false
	for i := 0; i < len(text) && i < mostBytes && s.count < mostTokens; {
		r, size := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[i:])
		}
		switch digit := Digit(r); {
		case r == ' ' || r == '\t' || r == '\n' || r > 127 && unicode.IsSpace(r):
			gap = true
		case Invisible(r):
		case digit >= 0:
			size = s.figures(i, gap)
			gap = false
		case unicode.IsLetter(r) || unicode.IsMark(r):
			size = s.word(i, r, size, gap)
			gap = false
		default:
			s.add(token{kind: sign(r), gap: gap, pos: i, end: i + size})
			gap = false
		}
		i += size
	}
}

func (s *scanner) add(t token) {
	s.tokens[s.count] = t
	s.count++
}

// figures adds a run of figures; a value of more than nine is not worked out.
func (s *scanner) figures(from int, gap bool) (size int) {
	t := token{kind: 'n', gap: gap, pos: from, end: from}
	for i := from; i < len(s.text); {
		r, width := rune(s.text[i]), 1
		if r >= utf8.RuneSelf {
			r, width = utf8.DecodeRuneInString(s.text[i:])
		}
		digit := Digit(r)
		if digit < 0 {
			break
		}
		if t.digits < 9 {
			t.value = t.value*10 + digit
		}
		t.digits++
		i += width
		t.end = i
	}
	s.add(t)
	return t.end - from
}

// word adds a run of letters. A unit right behind figures is a word of its own.
func (s *scanner) word(from int, first rune, size int, gap bool) int {
	end := from + size
	afterFigures := !gap && s.count > 0 && s.tokens[s.count-1].kind == 'n'
	if !afterFigures || !isUnit(first) {
		for end < len(s.text) {
			r, width := rune(s.text[end]), 1
			if r >= utf8.RuneSelf {
				r, width = utf8.DecodeRuneInString(s.text[end:])
			}
			if !unicode.IsLetter(r) && !unicode.IsMark(r) {
				break
			}
			end += width
		}
	}
	s.add(token{kind: 'w', gap: gap, pos: from, end: end})
	return end - from
}

func isUnit(r rune) bool {
	if r < utf8.RuneSelf {
		return false
	}
	for _, unit := range units {
		if unit == r {
			return true
		}
	}
	return false
}

// sign makes the forms of one sign equal. The dash between two times stays apart from the hyphen.
func sign(r rune) byte {
	if r > 0xff00 && r < 0xff5f {
		r -= 0xfee0
	}
	switch r {
	case '−', '‐', '‑':
		return '-'
	case '–', '—':
		return '~'
	case '،', '、':
		return ','
	}
	if r > 127 {
		return '?'
	}
	return byte(r)
}

// Digit is the value of a decimal digit of any script, or -1.
func Digit(r rune) int {
	if r >= '0' && r <= '9' {
		return int(r - '0')
	}
	if r < 0x660 || !unicode.Is(unicode.Nd, r) {
		return -1
	}
	for _, table := range unicode.Nd.R16 {
		if rune(table.Lo) <= r && r <= rune(table.Hi) {
			return int(r-rune(table.Lo)) % 10
		}
	}
	for _, table := range unicode.Nd.R32 {
		if rune(table.Lo) <= r && r <= rune(table.Hi) {
			return int(r-rune(table.Lo)) % 10
		}
	}
	return -1
}

// Invisible reports whether a sign is not seen and only steers how others are shown: marks and overrides of the
// direction of writing, joiners, blanks of no width, the soft hyphen and the mark at the beginning of a file.
func Invisible(r rune) bool {
	if r < 0xad {
		return false
	}
	switch {
	case r == 0xad, r == 0x34f, r == 0x61c, r == 0x180e, r >= 0x200b && r <= 0x200f, r >= 0x202a && r <= 0x202e,
		r >= 0x2060 && r <= 0x206f, r == 0xfeff, r >= 0xe0000 && r <= 0xe007f:
		return true
	}
	return false
}

// peek is a token from here on; past the end, one that is nothing.
func (s *scanner) peek(ahead int) token {
	if s.at+ahead >= s.count {
		return token{}
	}
	return s.tokens[s.at+ahead]
}

// take reads a sign if it stands here.
func (s *scanner) take(kinds ...byte) bool {
	for _, kind := range kinds {
		if t := s.peek(0); t.kind == kind {
			s.at++
			return true
		}
	}
	return false
}

// number reads figures of so many digits if they stand here.
func (s *scanner) number(least, most int) (int, bool) {
	t := s.peek(0)
	if t.kind != 'n' || t.digits < least || t.digits > most {
		return 0, false
	}
	s.at++
	return t.value, true
}

// folded is the word of a token, folded; "" where it is none.
func (s *scanner) folded(t token) string {
	if t.kind != 'w' {
		return ""
	}
	return fold(s.text[t.pos:t.end])
}

// filler reads one of some words if it stands here, with the full stop of its abbreviation.
func (s *scanner) filler(words map[string]bool) bool {
	if word := s.folded(s.peek(0)); word == "" || !words[word] {
		return false
	}
	s.at++
	s.take('.')
	return true
}
