package read

import "bytes"

// Section is one cross-reference section with its trailer: each save that only appends to a file adds one.
type Section struct {
	// Offset is the byte of the file at which the section starts, the number that stands after startxref.
	Offset int
	// Stream tells a cross-reference stream (7.5.8) from a classic table (7.5.4).
	Stream bool
	// Trailer is the trailer dictionary; for a cross-reference stream, the stream's dictionary.
	Trailer Dict

	end    int // position behind the trailer, or behind the endobj of a cross-reference stream
	places map[int]place
}

// startOfSections reads the number after the last startxref.
func (d *Document) startOfSections() (int, error) {
	at := bytes.LastIndex(d.data, []byte("startxref"))
	if at < 0 {
		return 0, damaged("the file has no startxref; its end may be missing")
	}
	l := &lexer{data: d.data, pos: at + len("startxref")}
	start, ok := l.natural()
	if !ok {
		return 0, damaged("no number follows startxref")
	}
	return start, nil
}

// readSections follows the chain of sections from the newest to the oldest. The first place found for an object wins.
func (d *Document) readSections(offset int) error {
	seen := map[int]bool{}
	for {
		if seen[offset] || len(seen) == maxSections {
			return damaged("the cross-reference sections lead in a circle")
		}
		seen[offset] = true
		section, places, err := d.readSection(offset)
		if err != nil {
			return err
		}
		if hybrid, ok := section.Trailer["XRefStm"]; ok && !section.Stream {
			if err := d.readHybrid(hybrid, places); err != nil {
				return err
			}
		}
		if d.entries += len(places); d.entries > maxEntries {
			return damaged("the file has more than %d objects", maxEntries)
		}
		d.add(section, places)
		previous, ok := section.Trailer["Prev"]
		if !ok {
			return nil
		}
		n, ok := previous.(Integer)
		if !ok || n < 0 {
			return damaged("/Prev is not a position in the file")
		}
		offset = int(n)
	}
}

// add keeps the section and the places that no newer section has given.
func (d *Document) add(section Section, places map[int]place) {
	section.places = places
	for number, at := range places {
		if _, known := d.places[number]; !known {
			d.places[number] = at
		}
	}
	d.sections = append(d.sections, section)
}

// readHybrid adds to the places of a classic table those of the objects that it hides from old readers by marking them
// as deleted (7.5.8.4).
func (d *Document) readHybrid(at Object, places map[int]place) error {
	offset, ok := at.(Integer)
	if !ok {
		return damaged("/XRefStm is not a position in the file")
	}
	section, hidden, err := d.readSection(int(offset))
	if err != nil {
		return err
	}
	if !section.Stream {
		return damaged("/XRefStm does not lead to a cross-reference stream")
	}
	for number, at := range hidden {
		if places[number].kind == deleted {
			places[number] = at
		}
	}
	return nil
}

func (d *Document) readSection(offset int) (Section, map[int]place, error) {
	if offset < 0 || offset >= len(d.data) {
		return Section{}, nil, damaged("a cross-reference section is expected at byte %d, outside the file", offset)
	}
	l := &lexer{data: d.data, pos: offset}
	if l.keyword("xref") {
		trailer, places, err := l.table()
		return Section{Offset: offset, end: l.pos, Trailer: trailer}, places, err
	}
	trailer, places, end, err := d.crossReferenceStream(offset)
	return Section{Offset: offset, end: end, Stream: true, Trailer: trailer}, places, err
}

// table parses a classic cross-reference table behind its keyword, and the trailer.
func (l *lexer) table() (Dict, map[int]place, error) {
	places := map[int]place{}
	for !l.keyword("trailer") {
		first, ok := l.natural()
		count, ok2 := l.natural()
		if !ok || !ok2 || first > maxObjectNumber || count > maxObjectNumber-first+1 {
			return nil, nil, damaged("the cross-reference table breaks off at byte %d", l.pos)
		}
		for number := first; number < first+count; number++ {
			at, err := l.entry()
			if err != nil {
				return nil, nil, err
			}
			if _, twice := places[number]; twice {
				return nil, nil, listedTwice(number)
			}
			places[number] = at
		}
		if len(places) > maxEntries {
			return nil, nil, damaged("the file has more than %d objects", maxEntries)
		}
	}
	o, err := l.object(0)
	if err != nil {
		return nil, nil, err
	}
	trailer, ok := o.(Dict)
	if !ok {
		return nil, nil, damaged("the trailer is no dictionary")
	}
	return trailer, places, nil
}

// listedTwice refuses a section that gives one object two places. Some readers take the first and some the last, so
// that the same file would show two documents.
func listedTwice(number int) error {
	return damaged("object %d stands twice in one list of objects", number)
}

// entry takes one line of a classic table.
func (l *lexer) entry() (place, error) {
	offset, ok := l.natural()
	generation, ok2 := l.natural()
	if ok && ok2 {
		if l.keyword("n") {
			return place{kind: inFile, offset: offset, generation: generation}, nil
		}
		if l.keyword("f") {
			return place{kind: deleted}, nil
		}
	}
	return place{}, damaged("the cross-reference table breaks off at byte %d", l.pos)
}
