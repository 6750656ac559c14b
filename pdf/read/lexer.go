package read

import (
	"bytes"
	"fmt"
	"strconv"
)

// lexer walks over bytes; base is the position of data[0] in the file, or -1 when data is not part of the file. A bare
// one knows no comments, so that it fails where one stands.
type lexer struct {
	data []byte
	pos  int
	base int
	bare bool
}

func damaged(format string, values ...any) error {
	return fmt.Errorf("%w: %s", ErrDamaged, fmt.Sprintf(format, values...))
}

func isSpace(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0
}

func isDelimiter(c byte) bool {
	return bytes.IndexByte([]byte("()<>[]{}/%"), c) >= 0
}

func isRegular(c byte) bool { return !isSpace(c) && !isDelimiter(c) }

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func (l *lexer) end() bool { return l.pos >= len(l.data) }

func (l *lexer) peek() byte {
	if l.end() {
		return 0
	}
	return l.data[l.pos]
}

func (l *lexer) has(prefix string) bool {
	return l.pos <= len(l.data) && bytes.HasPrefix(l.data[l.pos:], []byte(prefix))
}

// skipSpace moves over white space and, unless the lexer is bare, comments.
func (l *lexer) skipSpace() {
	for !l.end() {
		switch c := l.data[l.pos]; {
		case isSpace(c):
			l.pos++
		case c == '%' && !l.bare:
			for !l.end() && l.data[l.pos] != '\n' && l.data[l.pos] != '\r' {
				l.pos++
			}
		default:
			return
		}
	}
}

// word takes the run of regular characters that starts here.
func (l *lexer) word() string {
	start := l.pos
	for !l.end() && isRegular(l.data[l.pos]) {
		l.pos++
	}
	return string(l.data[start:l.pos])
}

// keyword skips white space and takes the word if it is the one asked for.
func (l *lexer) keyword(want string) bool {
	l.skipSpace()
	before := l.pos
	if l.word() == want {
		return true
	}
	l.pos = before
	return false
}

// natural skips white space and takes a number without sign or point.
func (l *lexer) natural() (int, bool) {
	l.skipSpace()
	before := l.pos
	for !l.end() && isDigit(l.data[l.pos]) && l.pos-before < 18 {
		l.pos++
	}
	if l.pos == before || (!l.end() && isRegular(l.data[l.pos])) {
		l.pos = before
		return 0, false
	}
	n, err := strconv.Atoi(string(l.data[before:l.pos]))
	if err != nil {
		l.pos = before
		return 0, false
	}
	return n, true
}

// number takes an integer or real; the lexer stands on its first character.
func (l *lexer) number() (Object, error) {
	start := l.pos
	text := l.word()
	if n, err := strconv.ParseInt(text, 10, 64); err == nil {
		return Integer(n), nil
	}
	for _, c := range []byte(text) {
		if !isDigit(c) && c != '.' && c != '-' && c != '+' {
			return nil, damaged("no number at byte %d", start)
		}
	}
	f, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return nil, damaged("no number at byte %d", start)
	}
	return Real(f), nil
}

// name takes a name; the lexer stands on the slash.
func (l *lexer) name() Name {
	l.pos++
	text := l.word()
	if !bytes.Contains([]byte(text), []byte("#")) {
		return Name(text)
	}
	var out []byte
	for i := 0; i < len(text); i++ {
		if text[i] == '#' && i+2 < len(text) {
			if v, err := strconv.ParseUint(text[i+1:i+3], 16, 8); err == nil {
				out = append(out, byte(v))
				i += 2
				continue
			}
		}
		out = append(out, text[i])
	}
	return Name(out)
}
