package font

import (
	"bytes"
	"errors"
	"math"
	"slices"
	"testing"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
)

func japaneseFace(t *testing.T) *Face {
	t.Helper()
	faces := load(t).Faces()
	return faces[slices.IndexFunc(faces, func(f *Face) bool { return f.Name == japaneseName })]
}

// surface is the area inside an outline, positive or negative by the direction in which it runs.
func surface(segments []opentype.Segment) float64 {
	const steps = 16
	area := 0.0
	var at, start opentype.SegmentPoint
	walk := func(to opentype.SegmentPoint) {
		area += float64(at.X)*float64(to.Y) - float64(to.X)*float64(at.Y)
		at = to
	}
	for _, s := range segments {
		from, c := at, s.Args
		switch s.Op {
		case opentype.SegmentOpMoveTo:
			walk(start)
			at, start = c[0], c[0]
		case opentype.SegmentOpLineTo:
			walk(c[0])
		case opentype.SegmentOpQuadTo:
			for i := 1; i <= steps; i++ {
				t := float32(i) / steps
				walk(between(between(from, c[0], t), between(c[0], c[1], t), t))
			}
		case opentype.SegmentOpCubeTo:
			for i := 1; i <= steps; i++ {
				first, _ := cubic{from, c[0], c[1], c[2]}.split(float32(i) / steps)
				walk(first[3])
			}
		}
	}
	walk(start)
	return area / 2
}

func TestConvertedGlyphsHaveTheirShape(t *testing.T) {
	face := japaneseFace(t)
	parsed, err := face.parse()
	if err != nil {
		t.Fatal(err)
	}
	var glyphs []GlyphID
	for _, r := range "国検察庁髙𠮷あー、。「（０8aQ鬱" {
		g, ok := parsed.Cmap.Lookup(r)
		if !ok {
			t.Fatalf("%q is not in the font", r)
		}
		glyphs = append(glyphs, g)
	}
	program, err := face.Program(glyphs)
	if err != nil {
		t.Fatal(err)
	}
	converted, err := font.ParseTTF(bytes.NewReader(program))
	if err != nil {
		t.Fatal(err)
	}
	original := font.NewFace(parsed)
	for _, g := range glyphs {
		want := surface(original.GlyphData(g).(font.GlyphOutline).Segments)
		got := surface(converted.GlyphData(g).(font.GlyphOutline).Segments)
		if math.Abs(got+want) > 0.01*math.Abs(want) {
			t.Errorf("glyph %d covers %.0f square units, its original %.0f the other way round", g, got, want)
		}
		if original.HorizontalAdvance(g) != converted.HorizontalAdvance(g) {
			t.Errorf("glyph %d has another width", g)
		}
	}
	if unused := converted.GlyphData(8000).(font.GlyphOutline); len(unused.Segments) > 0 {
		t.Error("a glyph that was not asked for is in the file")
	}
	if again, err := face.Program(glyphs); err != nil || !bytes.Equal(again, program) {
		t.Errorf("the same glyphs gave another file (error %v)", err)
	}
}

func TestGlyphThatTheFontDoesNotHaveIsRefused(t *testing.T) {
	if _, err := japaneseFace(t).Program([]GlyphID{60_000}); !errors.Is(err, ErrProgram) {
		t.Errorf("got %v", err)
	}
}

func TestEveryFaceCanBeParsed(t *testing.T) {
	for _, face := range load(t).Faces() {
		if _, err := face.parse(); err != nil {
			t.Error(err)
		}
	}
}

func TestDamagedFaceHasNoCharacters(t *testing.T) {
	face := newFace("damaged", []byte("OTTO\x00\x09"))
	if face.Has('a') {
		t.Error("a font that cannot be parsed claims to have a letter")
	}
	if _, err := face.Program(nil); err == nil {
		t.Error("a font that cannot be parsed gave a file")
	}
}
