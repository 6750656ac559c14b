package verify

import (
	"bytes"
	"strconv"

	"rogatory/pdf/read"
)

// wellFormed reports whether the bytes from start on are complete incremental updates and nothing else: objects that
// the update's own cross-reference section lists at that very place, the section, its trailer leading back to the
// section before, startxref and the end mark. Readers that repair files could otherwise be shown objects which this one
// never sees. previous is the position of the last section before start.
func (c *check) wellFormed(start, previous int) bool {
	sections := c.document.Sections()
	pos := start
	for i := len(sections) - 1; i >= 0; i-- {
		s := sections[i]
		if s.Offset < start {
			continue
		}
		if s.Trailer["Prev"] != read.Integer(previous) || s.Trailer["XRefStm"] != nil || !c.objectsUntil(s, pos) {
			return false
		}
		end, ok := c.endMark(s)
		if !ok {
			return false
		}
		pos, previous = end, s.Offset
	}
	return pos > start && pos == len(c.pdf)
}

// objectsUntil walks the objects between pos and the section, and compares them with what the section lists.
func (c *check) objectsUntil(s read.Section, pos int) bool {
	listed := len(s.InFile)
	if s.Stream {
		listed -= c.listsItself(s)
	}
	found := 0
	for pos = c.document.SkipSpace(pos); pos < s.Offset; pos = c.document.SkipSpace(pos) {
		ref, _, end, err := c.document.ObjectAt(pos)
		if err != nil || end > s.Offset {
			return false
		}
		if at, ok := s.InFile[ref.Number]; !ok || at != pos {
			return false
		}
		found++
		pos = end
	}
	return pos == s.Offset && found == listed
}

// listsItself counts the entry that a cross-reference stream may have for itself.
func (c *check) listsItself(s read.Section) int {
	for _, at := range s.InFile {
		if at == s.Offset {
			return 1
		}
	}
	return 0
}

// endMark reads startxref, the position of the section, the end mark and at most one line end.
func (c *check) endMark(s read.Section) (end int, ok bool) {
	rest := c.pdf[c.document.SkipSpace(s.End):]
	for _, want := range []string{"startxref", strconv.Itoa(s.Offset), "%%EOF"} {
		rest = bytes.TrimLeft(rest, " \r\n")
		if rest, ok = bytes.CutPrefix(rest, []byte(want)); !ok {
			return 0, false
		}
	}
	rest = bytes.TrimPrefix(rest, []byte("\r"))
	rest = bytes.TrimPrefix(rest, []byte("\n"))
	return len(c.pdf) - len(rest), true
}
