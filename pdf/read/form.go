package read

import (
	"bytes"
	"regexp"
)

// checkForm holds an appended section to the strict form of a table (7.5.4) or stream (7.5.8), and returns the number
// of the stream, 0 for a table.
func (d *Document) checkForm(s Section) (number int, err error) {
	if !s.Stream {
		return 0, d.checkTable(s)
	}
	l := &lexer{data: d.data, pos: s.Offset, bare: true}
	ref, o, err := l.indirect(d.Int)
	if err != nil {
		return 0, err
	}
	stream, ok := o.(*Stream)
	if at, listed := s.places[ref.Number]; !ok || listed && (at.kind != inFile || at.offset != s.Offset) {
		return 0, damaged("the cross-reference stream at byte %d lists itself elsewhere", s.Offset)
	}
	return ref.Number, d.checkEntries(stream, s)
}

// checkEntries wants the entries of a cross-reference stream complete, ascending, of known kinds, and no more bytes.
func (d *Document) checkEntries(stream *Stream, s Section) error {
	data, err := d.Decode(stream)
	if err != nil {
		return err
	}
	widths, err := fieldWidths(stream.Dict["W"])
	if err != nil {
		return err
	}
	ranges, err := d.ranges(stream.Dict)
	if err != nil {
		return err
	}
	next, count := 0, 0
	for _, r := range ranges {
		if r[0] < next || r[1] == 0 {
			return damaged("the entries of the section at byte %d do not ascend", s.Offset)
		}
		next, count = r[0]+r[1], count+r[1]
	}
	size := widths[0] + widths[1] + widths[2]
	if widths[0] != 1 || count == 0 || len(data) != count*size {
		return damaged("the section at byte %d has another length than its index says", s.Offset)
	}
	for ; len(data) > 0; data = data[size:] {
		if data[0] > 2 {
			return damaged("the section at byte %d has an entry of an unknown kind", s.Offset)
		}
	}
	return nil
}

const lineEnd = `(?:\r\n|\n|\r)`

var (
	tableStart = regexp.MustCompile(`^xref *` + lineEnd)
	subsection = regexp.MustCompile(`^(0|[1-9][0-9]*) ([1-9][0-9]*) ?` + lineEnd)
	tableEntry = regexp.MustCompile(`^[0-9]{10} [0-9]{5} [nf](?: \r| \n|\r\n)`)
	tableEnd   = regexp.MustCompile(`^trailer\s*<<`)
)

// checkTable reads the bytes of a table once more: entries of exactly 20 bytes, in subsections that ascend.
func (d *Document) checkTable(s Section) error {
	wrong := damaged("the cross-reference table at byte %d has not the form that every reader understands", s.Offset)
	rest := d.data[s.Offset:s.end]
	start := tableStart.Find(rest)
	if start == nil {
		return wrong
	}
	rest = rest[len(start):]
	next, entries := 0, 0
	for !bytes.HasPrefix(rest, []byte("trailer")) {
		head := subsection.Find(rest)
		if head == nil {
			return wrong
		}
		l := &lexer{data: head}
		first, _ := l.natural()
		count, ok := l.natural()
		if rest = rest[len(head):]; !ok || first < next {
			return wrong
		}
		for range count {
			if !tableEntry.Match(rest[:min(len(rest), 20)]) {
				return wrong
			}
			rest = rest[20:]
		}
		next, entries = first+count, entries+count
	}
	if entries == 0 || !tableEnd.Match(rest) {
		return wrong
	}
	l := &lexer{data: rest[len("trailer"):], bare: true}
	_, err := l.object(0)
	return err
}

// checkStream looks at a stream that an update brings along and returns the number of objects in it: those of an object
// stream must be the ones that the section places there, one behind the other and without comments.
func (d *Document) checkStream(number int, o Object, s Section) (int, error) {
	stream, ok := o.(*Stream)
	if !ok {
		return 0, nil
	}
	if bytes.Contains(stream.Raw, []byte("endstream")) {
		return 0, damaged("the stream %d holds the word that ends streams", number)
	}
	switch stream.Dict["Type"] {
	case Name("XRef"):
		return 0, damaged("object %d is a cross-reference section that nothing leads to", number)
	case Name("ObjStm"):
	default:
		return 0, nil
	}
	if stream.Dict["Extends"] != nil {
		return 0, damaged("the object stream %d extends another one", number)
	}
	packed, err := d.parseObjectStream(stream)
	if err != nil {
		return 0, err
	}
	for i, member := range packed.numbers {
		at, ok := s.places[member]
		if !ok || at.kind != inStream || at.container != number || at.index != i {
			return 0, damaged("object %d in the object stream %d is not listed there", member, number)
		}
	}
	return len(packed.numbers), packed.checkContiguous()
}

// checkContiguous wants the objects in their order, with nothing but white space before, between and behind them.
func (s *objectStream) checkContiguous() error {
	l := &lexer{data: s.data, base: -1, bare: true}
	for range s.numbers {
		l.natural()
		l.natural()
	}
	for _, offset := range s.offsets {
		l.skipSpace()
		if l.pos != offset {
			return damaged("an object stream holds something beside its objects")
		}
		if _, err := l.object(0); err != nil {
			return err
		}
	}
	if l.skipSpace(); !l.end() {
		return damaged("an object stream holds something beside its objects")
	}
	return nil
}
