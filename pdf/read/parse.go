package read

// object parses one direct object or reference. depth counts the arrays and dictionaries around it.
func (l *lexer) object(depth int) (Object, error) {
	if depth > maxDepth {
		return nil, damaged("objects are nested more than %d deep", maxDepth)
	}
	l.skipSpace()
	if l.end() {
		return nil, damaged("an object is missing at the end")
	}
	switch c := l.peek(); {
	case l.has("<<"):
		return l.dict(depth)
	case c == '<':
		return l.hexString()
	case c == '(':
		return l.literalString()
	case c == '/':
		return l.name(), nil
	case c == '[':
		return l.array(depth)
	case isDigit(c):
		if r, ok := l.reference(); ok {
			return r, nil
		}
		return l.number()
	case c == '+' || c == '-' || c == '.':
		return l.number()
	}
	return l.constant()
}

func (l *lexer) constant() (Object, error) {
	start := l.pos
	switch l.word() {
	case "true":
		return true, nil
	case "false":
		return false, nil
	case "null":
		return nil, nil
	}
	return nil, damaged("no object at byte %d", start)
}

// reference takes "12 0 R"; otherwise it leaves the lexer where it was.
func (l *lexer) reference() (Reference, bool) {
	before := l.pos
	number, ok := l.natural()
	if ok && number <= maxObjectNumber {
		if generation, ok := l.natural(); ok && l.keyword("R") {
			return Reference{number, generation}, true
		}
	}
	l.pos = before
	return Reference{}, false
}

func (l *lexer) array(depth int) (Object, error) {
	l.pos++
	out := Array{}
	for {
		l.skipSpace()
		if l.peek() == ']' && !l.end() {
			l.pos++
			return out, nil
		}
		o, err := l.object(depth + 1)
		if err != nil {
			return nil, err
		}
		out = append(out, o)
	}
}

// dict refuses a key that stands twice: readers differ in which one they take, so what was signed would be open to
// doubt.
func (l *lexer) dict(depth int) (Object, error) {
	l.pos += 2
	out := Dict{}
	for {
		l.skipSpace()
		if l.has(">>") {
			l.pos += 2
			return out, nil
		}
		if l.peek() != '/' {
			return nil, damaged("a dictionary has no key at byte %d", l.pos)
		}
		key := l.name()
		value, err := l.object(depth + 1)
		if err != nil {
			return nil, err
		}
		if _, twice := out[key]; twice {
			return nil, damaged("a dictionary has the key %q twice", string(key))
		}
		out[key] = value
	}
}

// header takes "12 0 obj".
func (l *lexer) header() (Reference, error) {
	l.skipSpace()
	start := l.pos
	number, ok := l.natural()
	if ok {
		if generation, ok := l.natural(); ok && l.keyword("obj") {
			return Reference{number, generation}, nil
		}
	}
	return Reference{}, damaged("no object starts at byte %d", start)
}

// indirect parses "12 0 obj … endobj", stream included. length finds the value of an indirect /Length.
func (l *lexer) indirect(length func(Object) (int, error)) (Reference, Object, error) {
	ref, err := l.header()
	if err != nil {
		return Reference{}, nil, err
	}
	o, err := l.object(0)
	if err != nil {
		return ref, nil, err
	}
	if dict, ok := o.(Dict); ok && l.keyword("stream") {
		if o, err = l.stream(dict, length); err != nil {
			return ref, nil, err
		}
	}
	if !l.keyword("endobj") {
		return ref, nil, damaged("object %d has no end", ref.Number)
	}
	return ref, o, nil
}

// stream takes the bytes after the keyword stream, and the keyword endstream.
func (l *lexer) stream(dict Dict, length func(Object) (int, error)) (Object, error) {
	switch {
	case l.has("\r\n"):
		l.pos += 2
	case l.peek() == '\n':
		l.pos++
	default:
		return nil, damaged("no line end after the keyword stream at byte %d", l.pos)
	}
	n, err := length(dict["Length"])
	if err != nil {
		return nil, err
	}
	if n < 0 || n > len(l.data)-l.pos {
		return nil, damaged("a stream at byte %d is longer than the file", l.pos)
	}
	raw := l.data[l.pos : l.pos+n]
	l.pos += n
	if !l.keyword("endstream") {
		return nil, damaged("a stream does not end at byte %d", l.pos)
	}
	return &Stream{Dict: dict, Raw: raw}, nil
}
