package font

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"math/bits"
	"slices"
	"strings"
)

const (
	firstCodePoint = 0x100 // above the control characters and the space, which the PDF library treats in its own way
	surrogates     = 0xD800
	surrogateCount = 0x800
	// glyphLimit is the number of glyphs that the Basic Multilingual Plane can address from firstCodePoint without
	// U+FFFF.
	glyphLimit = 0xFFFF - surrogateCount - firstCodePoint
)

// ErrProgram means that a file is not a TrueType font that can be addressed by glyph.
var ErrProgram = errors.New("not a TrueType font with glyf outlines")

// CodePoint returns the character to which glyph g answers in Face.Program. It leaves the surrogates out.
func CodePoint(g GlyphID) rune {
	r := rune(g) + firstCodePoint
	if r >= surrogates {
		r += surrogateCount
	}
	return r
}

// sfntTable is one table of a TrueType file.
type sfntTable struct {
	tag  string
	data []byte
}

// addressByGlyph returns a copy of a TrueType file whose cmap maps CodePoint(g) to g. The layout tables are left out:
// the shaper has done their work.
func addressByGlyph(file []byte) ([]byte, error) {
	tables, err := sfntTables(file)
	if err != nil {
		return nil, err
	}
	glyphs := glyphCount(tables)
	if glyphs == 0 || glyphs > glyphLimit {
		return nil, fmt.Errorf("%d glyphs: %w", glyphs, ErrProgram)
	}
	for i := range tables {
		if tables[i].tag == "cmap" {
			tables[i].data = glyphCmap(glyphs)
		}
	}
	return joinTables(file[:4], tables), nil
}

// wanted reports whether a PDF viewer reads the table from an embedded font, or the PDF library wants to see it.
func wanted(tag string) bool {
	switch tag {
	case "OS/2", "cmap", "cvt ", "fpgm", "gasp", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post", "prep":
		return true
	}
	return false
}

func sfntTables(file []byte) ([]sfntTable, error) {
	if len(file) < 12 {
		return nil, ErrProgram
	}
	count := int(binary.BigEndian.Uint16(file[4:]))
	if len(file) < 12+16*count {
		return nil, ErrProgram
	}
	var tables []sfntTable
	for i := range count {
		record := file[12+16*i:]
		offset, length := uint64(binary.BigEndian.Uint32(record[8:])), uint64(binary.BigEndian.Uint32(record[12:]))
		if offset+length > uint64(len(file)) {
			return nil, ErrProgram
		}
		if tag := string(record[:4]); wanted(tag) {
			tables = append(tables, sfntTable{tag, file[offset : offset+length]})
		}
	}
	slices.SortFunc(tables, func(a, b sfntTable) int { return strings.Compare(a.tag, b.tag) })
	return tables, nil
}

func glyphCount(tables []sfntTable) int {
	for _, t := range tables {
		if t.tag == "maxp" && len(t.data) >= 6 {
			return int(binary.BigEndian.Uint16(t.data[4:]))
		}
	}
	return 0
}

// segment is a range of characters that stand for glyphs of the same order.
type segment struct{ start, end, delta int }

// glyphCmap builds the cmap of a font whose every glyph has a character.
func glyphCmap(glyphs int) []byte {
	all := make([]GlyphID, glyphs)
	for g := range all {
		all[g] = GlyphID(g)
	}
	return cmapOf(segmentsOf(all))
}

// segmentsOf returns the fewest segments for glyphs that stand in order.
func segmentsOf(glyphs []GlyphID) []segment {
	var segments []segment
	for _, g := range glyphs {
		r := int(CodePoint(g))
		if n := len(segments); n > 0 && segments[n-1].end == r-1 {
			segments[n-1].end = r
			continue
		}
		segments = append(segments, segment{r, r, int(g) - r})
	}
	return append(segments, segment{0xFFFF, 0xFFFF, 1})
}

// cmapOf builds a cmap table with one format 4 subtable for the Windows Unicode platform.
func cmapOf(segments []segment) []byte {
	n := len(segments)
	// of the largest power of two that is not above n, with which a binary search begins
	selector := bits.Len(uint(n)) - 1
	words := []int{0, 1, 3, 1, 0, 12, 4, 16 + 8*n, 0, 2 * n, 2 << selector, selector, 2*n - 2<<selector}
	for _, s := range segments {
		words = append(words, s.end)
	}
	words = append(words, 0)
	for _, s := range segments {
		words = append(words, s.start)
	}
	for _, s := range segments {
		words = append(words, s.delta)
	}
	words = append(words, make([]int, n)...)
	return bigEndian(words)
}

func bigEndian(words []int) []byte {
	var b []byte
	for _, w := range words {
		b = binary.BigEndian.AppendUint16(b, uint16(w))
	}
	return b
}

// joinTables writes a TrueType file. The checksums stay zero: the PDF library computes those of the subset that it
// embeds.
func joinTables(version []byte, tables []sfntTable) []byte {
	var head, body bytes.Buffer
	head.Write(version)
	head.Write(bigEndian([]int{len(tables), 0, 0, 0}))
	for _, t := range tables {
		offset := 12 + 16*len(tables) + body.Len()
		record := append([]byte(t.tag), 0, 0, 0, 0)
		record = binary.BigEndian.AppendUint32(record, uint32(offset))
		record = binary.BigEndian.AppendUint32(record, uint32(len(t.data)))
		head.Write(record)
		body.Write(t.data)
		body.Write(make([]byte, (4-len(t.data)%4)%4))
	}
	return append(head.Bytes(), body.Bytes()...)
}
