package font

import (
	"encoding/binary"
	"fmt"
	"slices"
	"strings"

	"github.com/go-text/typesetting/font"
)

// convert makes a TrueType file of an OpenType font with cubic outlines, which the PDF library cannot embed. It holds
// the glyphs named and .notdef under the numbers that they have; the others are empty and answer to no character.
func convert(file []byte, face *font.Face, glyphs []GlyphID) ([]byte, error) {
	tables, err := sfntTables(file)
	if err != nil {
		return nil, err
	}
	count := glyphCount(tables)
	if count == 0 || count > glyphLimit {
		return nil, fmt.Errorf("%d glyphs: %w", count, ErrProgram)
	}
	glyphs = slices.Compact(slices.Sorted(slices.Values(append([]GlyphID{0}, glyphs...))))
	drawn, err := outlinesOf(face, glyphs, count)
	if err != nil {
		return nil, err
	}
	made := []sfntTable{
		{"cmap", cmapOf(segmentsOf(glyphs))}, {"glyf", drawn.glyf}, {"loca", drawn.loca},
		{"maxp", drawn.profile(count)},
	}
	for _, t := range tables {
		switch t.tag {
		case "head":
			t.data = slices.Clone(t.data)
			t.data[51] = 1 // indexToLocFormat: offsets of four bytes
		case "post":
			t.data = append([]byte{0, 3, 0, 0}, t.data[4:32]...) // version 3: no names of glyphs
		case "OS/2", "hhea", "hmtx", "name":
		default:
			continue
		}
		made = append(made, t)
	}
	slices.SortFunc(made, func(a, b sfntTable) int { return strings.Compare(a.tag, b.tag) })
	return joinTables([]byte{0, 1, 0, 0}, made), nil
}

// outlines are the tables of TrueType outlines, and what the profile of the font says of the largest.
type outlines struct {
	glyf, loca             []byte
	maxPoints, maxContours int
}

func outlinesOf(face *font.Face, glyphs []GlyphID, count int) (*outlines, error) {
	o := &outlines{}
	next := 0
	for g := range GlyphID(count) {
		o.loca = binary.BigEndian.AppendUint32(o.loca, uint32(len(o.glyf)))
		if next == len(glyphs) || glyphs[next] != g {
			continue
		}
		next++
		outline, ok := face.GlyphData(g).(font.GlyphOutline)
		if !ok {
			return nil, fmt.Errorf("glyph %d has no outline: %w", g, ErrProgram)
		}
		o.add(contours(outline.Segments))
	}
	if next < len(glyphs) {
		return nil, fmt.Errorf("glyph %d of %d: %w", glyphs[next], count, ErrProgram)
	}
	o.loca = binary.BigEndian.AppendUint32(o.loca, uint32(len(o.glyf)))
	return o, nil
}

// add writes one glyph. An empty one takes no bytes.
func (o *outlines) add(contours [][]point) {
	if len(contours) == 0 {
		return
	}
	points := slices.Concat(contours...)
	o.maxPoints, o.maxContours = max(o.maxPoints, len(points)), max(o.maxContours, len(contours))
	left, bottom, right, top := bounds(points)
	words := []int{len(contours), left, bottom, right, top}
	end := -1
	for _, c := range contours {
		end += len(c)
		words = append(words, end)
	}
	o.glyf = append(append(o.glyf, bigEndian(append(words, 0))...), coordinates(points)...)
	o.glyf = append(o.glyf, make([]byte, (4-len(o.glyf)%4)%4)...)
}

func bounds(points []point) (left, bottom, right, top int) {
	left, bottom, right, top = points[0].x, points[0].y, points[0].x, points[0].y
	for _, p := range points {
		left, right = min(left, p.x), max(right, p.x)
		bottom, top = min(bottom, p.y), max(top, p.y)
	}
	return left, bottom, right, top
}

// The flags of a point in table glyf.
const (
	flagOn        = 0x01
	flagShortX    = 0x02
	flagShortY    = 0x04
	flagRepeat    = 0x08
	flagSameX     = 0x10 // or, of a short step, that it is positive
	flagSameY     = 0x20
	longestRepeat = 255
)

// coordinates writes the flags of points, then the steps from one to the next.
func coordinates(points []point) []byte {
	var flags, xs, ys []byte
	var before point
	for _, p := range points {
		flag, x := step(p.x-before.x, flagShortX, flagSameX)
		other, y := step(p.y-before.y, flagShortY, flagSameY)
		if flag |= other; p.on {
			flag |= flagOn
		}
		flags, xs, ys = append(flags, flag), append(xs, x...), append(ys, y...)
		before = p
	}
	return slices.Concat(packed(flags), xs, ys)
}

func step(d int, short, same byte) (flag byte, b []byte) {
	switch {
	case d == 0:
		return same, nil
	case d > 0 && d < 256:
		return short | same, []byte{byte(d)}
	case d < 0 && d > -256:
		return short, []byte{byte(-d)}
	}
	return 0, bigEndian([]int{d})
}

// packed writes equal flags once, with how often they are repeated.
func packed(flags []byte) []byte {
	var b []byte
	for start := 0; start < len(flags); {
		end := start + 1
		for end < len(flags) && flags[end] == flags[start] && end-start <= longestRepeat {
			end++
		}
		if end-start > 2 {
			b = append(b, flags[start]|flagRepeat, byte(end-start-1))
		} else {
			b = append(b, flags[start:end]...)
		}
		start = end
	}
	return b
}

// profile is table maxp of version 1.
func (o *outlines) profile(count int) []byte {
	const zones = 2
	return bigEndian([]int{1, 0, count, o.maxPoints, o.maxContours, 0, 0, zones, 0, 0, 0, 0, 0, 0, 0, 0})
}
