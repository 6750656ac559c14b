package read

// position turns a place in the lexer's bytes into a place in the file.
func (l *lexer) position(at int) int {
	if l.base < 0 {
		return -1
	}
	return l.base + at
}

// hexString takes <...>; an odd last digit counts as if followed by 0 (7.3.4.3).
func (l *lexer) hexString() (String, error) {
	start := l.pos
	var out []byte
	var high byte
	half := false
	for l.pos++; !l.end(); l.pos++ {
		c := l.data[l.pos]
		if c == '>' {
			l.pos++
			if half {
				out = append(out, high<<4)
			}
			return String{Bytes: out, Start: l.position(start), End: l.position(l.pos)}, nil
		}
		if isSpace(c) {
			continue
		}
		v, ok := hexDigit(c)
		if !ok {
			return String{}, damaged("a hexadecimal string at byte %d holds other characters", start)
		}
		if half {
			out = append(out, high<<4|v)
		}
		high, half = v, !half
	}
	return String{}, damaged("the string at byte %d has no end", start)
}

func hexDigit(c byte) (byte, bool) {
	switch {
	case isDigit(c):
		return c - '0', true
	case c >= 'a' && c <= 'f':
		return c - 'a' + 10, true
	case c >= 'A' && c <= 'F':
		return c - 'A' + 10, true
	}
	return 0, false
}

// literalString takes (...) with nested brackets, escapes and line ends as 7.3.4.2 has them.
func (l *lexer) literalString() (String, error) {
	start := l.pos
	var out []byte
	open := 0
	for !l.end() {
		c := l.data[l.pos]
		l.pos++
		switch c {
		case '(':
			if open++; open == 1 {
				continue
			}
		case ')':
			if open--; open == 0 {
				return String{Bytes: out, Start: l.position(start), End: l.position(l.pos)}, nil
			}
		case '\\':
			out = l.escape(out)
			continue
		case '\r':
			if l.peek() == '\n' {
				l.pos++
			}
			c = '\n'
		}
		out = append(out, c)
	}
	return String{}, damaged("the string at byte %d has no end", start)
}

// escape appends what the escape sequence after a backslash stands for.
func (l *lexer) escape(out []byte) []byte {
	c := l.peek()
	if c >= '0' && c <= '7' {
		return append(out, l.octal())
	}
	l.pos++
	switch c {
	case 'n':
		return append(out, '\n')
	case 'r':
		return append(out, '\r')
	case 't':
		return append(out, '\t')
	case 'b':
		return append(out, '\b')
	case 'f':
		return append(out, '\f')
	case '\n':
		return out
	case '\r':
		if l.peek() == '\n' {
			l.pos++
		}
		return out
	}
	return append(out, c)
}

func (l *lexer) octal() byte {
	v := 0
	for i := 0; i < 3 && l.peek() >= '0' && l.peek() <= '7'; i++ {
		v = v<<3 | int(l.peek()-'0')
		l.pos++
	}
	return byte(v)
}
