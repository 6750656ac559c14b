package font

import (
	"math"
	"unicode"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
)

// Glyph is a shape to be drawn. Lengths are in thousandths of the type size.
type Glyph struct {
	Face    *Face
	ID      GlyphID
	Advance float64 // from this glyph to the next, with kerning
	Width   float64 // of the glyph in the font file, rounded: the step that a PDF viewer takes by itself
	XOffset float64 // where the glyph is drawn, to the right of its place
	YOffset float64 // where the glyph is drawn, above its place

	// Start and Count name the characters that this glyph stands for, together with its neighbours of the same Start.
	Start, Count int
}

// Shaper turns text into glyphs. It keeps tables that are costly to make, so it is used again and again; it serves one
// goroutine at a time.
type Shaper struct {
	set    *Set
	engine shaping.HarfbuzzShaper
	faces  map[*Face]*font.Face
}

// NewShaper returns a shaper for the faces of a set.
func NewShaper(set *Set) *Shaper {
	s := &Shaper{set: set, faces: map[*Face]*font.Face{}}
	s.engine.SetFontCacheSize(2 * len(set.Faces()))
	for _, face := range set.Faces() {
		s.faces[face] = font.NewFace(face.parsed)
	}
	return s
}

// Shape returns the glyphs of text[start:end], from left to right. The rest of text is context. Lang is a BCP 47 tag.
// A character that no face has becomes a glyph with ID 0; characters that are never drawn, such as a soft hyphen, give none.
func (s *Shaper) Shape(text []rune, start, end int, style Style, lang string) []Glyph {
	glyphs := make([]Glyph, 0, end-start)
	for start < end {
		run, face := s.run(text, start, end, style)
		run.Language = language.NewLanguage(lang)
		glyphs = appendRun(glyphs, face, run, s.engine.Shape(run).Glyphs)
		start = run.RunEnd
	}
	return glyphs
}

// run is the longest stretch from start that one face sets in one script.
func (s *Shaper) run(text []rune, start, end int, style Style) (shaping.Input, *Face) {
	face, script := s.set.face(style, text[start]), scriptOf(text[start])
	i := start + 1
	for ; i < end; i++ {
		next := scriptOf(text[i])
		if script == language.Common {
			script = next
		}
		if next != language.Common && next != script || !joins(face, text[i]) && s.set.face(style, text[i]) != face {
			break
		}
	}
	if script == language.Common {
		script = language.Latin
	}
	return shaping.Input{
		Text: text, RunStart: start, RunEnd: i, Direction: di.DirectionLTR,
		Face: s.faces[face], Size: shapingSize, Script: script,
	}, face
}

// joins reports whether r can stay in a run of face although another face might be preferred for it.
func joins(face *Face, r rune) bool { return Invisible(r) || unicode.Is(unicode.M, r) || face.Has(r) }

func scriptOf(r rune) language.Script {
	script := language.LookupScript(r)
	if script == language.Inherited || script == language.Unknown {
		return language.Common
	}
	return script
}

// shapingSize makes the shaper count in thousandths of the type size. Its numbers have six bits after the point.
const (
	fraction    = 64
	shapingSize = 1000 * fraction
)

func appendRun(glyphs []Glyph, face *Face, run shaping.Input, shaped []shaping.Glyph) []Glyph {
	scale := 1000 / float64(face.parsed.Upem())
	for _, g := range shaped {
		start, count := g.TextIndex(), g.RunesCount()
		if allInvisible(run.Text[start : start+count]) {
			continue
		}
		glyphs = append(glyphs, Glyph{
			Face: face, ID: g.GlyphID,
			Advance: float64(g.Advance) / fraction,
			Width:   math.Round(float64(run.Face.HorizontalAdvance(g.GlyphID)) * scale),
			XOffset: float64(g.XOffset) / fraction, YOffset: float64(g.YOffset) / fraction,
			Start: start, Count: count,
		})
	}
	return glyphs
}
