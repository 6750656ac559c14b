package read

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
)

// CheckAppended returns nil if everything behind the bytes of before, an earlier state of the same file, is complete
// incremental updates (7.5.6) in the one form that all readers understand alike; otherwise ErrDamaged with what departs
// from it. That form is stricter than the standard: readers that skip, repair or choose could else be shown objects
// which others never see. It is
//
//   - objects, one behind the other with nothing but white space between them, each listed at its very place by the
//     section of its update, with the generation that it always had, and no comment anywhere;
//   - the section (form.go) with the known keys alone in its trailer, the true /Size and /Prev to the section before;
//   - startxref, the place of the section, the end mark and at most one line end.
func (d *Document) CheckAppended(before *Document) error {
	a := &appended{
		document: d, pos: len(before.data), previous: before.sections[0].Offset, size: before.NextNumber(),
		known: map[int]place{},
	}
	for number, at := range before.places {
		a.known[number] = at
	}
	for _, s := range slices.Backward(d.sections) {
		if s.Offset < len(before.data) {
			continue
		}
		if err := a.update(s); err != nil {
			return err
		}
	}
	if a.pos == len(before.data) || a.pos != len(d.data) {
		return damaged("bytes follow the last complete update at byte %d", a.pos)
	}
	return nil
}

// appended walks over updates, the oldest first.
type appended struct {
	document *Document
	pos      int           // behind the last update
	previous int           // position of the last section
	size     int           // the least number that no object of the updates before has
	known    map[int]place // of the objects of the updates before
}

func (a *appended) update(s Section) error {
	if s.Trailer["Prev"] != Integer(a.previous) {
		return damaged("the section at byte %d does not lead to the one before", s.Offset)
	}
	if err := checkTrailer(s, a.document.Trailer()["Root"]); err != nil {
		return err
	}
	if err := a.checkPlaces(s); err != nil {
		return err
	}
	if err := a.objects(s); err != nil {
		return err
	}
	number, err := a.document.checkForm(s)
	if err != nil {
		return err
	}
	if a.size = max(a.size, number+1); s.Trailer["Size"] != Integer(a.size) {
		return damaged("the section at byte %d has a wrong /Size", s.Offset)
	}
	end, err := a.endMark(s)
	if err != nil {
		return err
	}
	a.pos, a.previous = end, s.Offset
	return nil
}

// checkTrailer holds a trailer to the keys of table 15 that an update may have; /XRefStm, which shows some readers
// other objects than others, is none of them.
func checkTrailer(s Section, root Object) error {
	keys := []Name{"Size", "Prev", "Root", "Info", "ID"}
	if s.Stream {
		keys = append(keys, "Type", "W", "Index", "Length", "Filter", "DecodeParms")
	}
	for key := range s.Trailer {
		if !slices.Contains(keys, key) {
			return damaged("the trailer at byte %d has the key %q", s.Offset, string(key))
		}
	}
	if s.Trailer["Root"] != root {
		return damaged("the trailer at byte %d names another catalog", s.Offset)
	}
	return nil
}

// checkPlaces holds what a section lists to objects with the generation that they have always had: readers that do not
// compare generations would else show an object that others take for missing.
func (a *appended) checkPlaces(s Section) error {
	for number, at := range s.places {
		a.size = max(a.size, number+1)
		old, known := a.known[number]
		switch {
		case number == 0 && at.kind != deleted:
			return damaged("object 0, which cannot be, has a place")
		case at.kind == deleted && number > 0 && !known:
			return damaged("object %d is deleted, but was never there", number)
		case at.kind == inFile && at.generation != old.generation:
			return damaged("object %d changes its generation", number)
		case at.kind == inStream && old.generation != 0:
			return damaged("object %d changes its generation", number)
		}
		a.known[number] = at
	}
	return nil
}

// objects walks the objects between the last update and the section, and compares them with what the section lists.
func (a *appended) objects(s Section) error {
	listed := map[int]int{} // object by its place
	for number, at := range s.places {
		if at.kind == inFile && (!s.Stream || at.offset != s.Offset) {
			listed[at.offset] = number
		}
	}
	packed := 0
	l := &lexer{data: a.document.data, pos: a.pos, bare: true}
	for l.skipSpace(); l.pos < s.Offset; l.skipSpace() {
		start := l.pos
		ref, o, err := l.indirect(a.document.Int)
		if err != nil {
			return err
		}
		number, ok := listed[start]
		head := fmt.Sprintf("%d %d obj", number, a.known[number].generation)
		if !ok || ref.Number != number || l.pos > s.Offset || !bytes.HasPrefix(l.data[start:], []byte(head)) {
			return damaged("object %d at byte %d is not listed there", ref.Number, start)
		}
		delete(listed, start)
		members, err := a.document.checkStream(ref.Number, o, s)
		if err != nil {
			return err
		}
		packed += members
	}
	if l.pos != s.Offset || len(listed) > 0 {
		return damaged("the section at byte %d lists objects that are not there", s.Offset)
	}
	for _, at := range s.places {
		if at.kind == inStream {
			packed--
		}
	}
	if packed != 0 {
		return damaged("the section at byte %d lists other objects than its object streams hold", s.Offset)
	}
	return nil
}

// endMark reads startxref, the position of the section, the end mark and at most one line end.
func (a *appended) endMark(s Section) (int, error) {
	rest := a.document.data[s.end:]
	for _, want := range []string{"startxref", strconv.Itoa(s.Offset), "%%EOF"} {
		trimmed := bytes.TrimLeft(rest, " \r\n")
		var ok bool
		if rest, ok = bytes.CutPrefix(trimmed, []byte(want)); !ok {
			return 0, damaged("the update with the section at byte %d has no end mark", s.Offset)
		}
	}
	rest = bytes.TrimPrefix(rest, []byte("\r"))
	rest = bytes.TrimPrefix(rest, []byte("\n"))
	return len(a.document.data) - len(rest), nil
}
