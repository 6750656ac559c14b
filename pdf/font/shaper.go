package font

import (
	"math"
	"unicode"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"

	"rogatory/pdf/bidi"
)

// Glyph is a shape to be drawn. Lengths are in thousandths of the type size.
type Glyph struct {
	Face    *Face
	ID      GlyphID
	Advance float64 // from this glyph to the next, with kerning
	Width   float64 // of the glyph in the font file, rounded: the step that a PDF viewer takes by itself
	XOffset float64 // where the glyph is drawn, to the right of its place
	YOffset float64 // where the glyph is drawn, above its place
	Stroke  float64 // width of the line to be drawn around the glyph, which makes it bold; 0 for none

	// RightToLeft tells that the text of this glyph is read before that of the glyphs to its left.
	RightToLeft bool
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
	return s
}

// Text is a part of a text to be shaped: the characters from Start to End. What stands around them is context.
type Text struct {
	Runes      []rune
	Start, End int
	Levels     []bidi.Level // of the part's characters; nil where all are written from left to right
	Language   string       // BCP 47 tag
}

// Shape returns the glyphs of a part of a text, from left to right. A character that no face has becomes a glyph with
// ID 0; characters that are never drawn, such as a soft hyphen, give none.
func (s *Shaper) Shape(t Text, style Style) []Glyph {
	var runs []run
	var levels []bidi.Level
	for start := t.Start; start < t.End; start = runs[len(runs)-1].RunEnd {
		runs = append(runs, s.run(t, start, style))
		levels = append(levels, t.level(start))
	}
	glyphs := make([]Glyph, 0, t.End-t.Start)
	for _, i := range bidi.Order(levels) {
		glyphs = s.appendRun(glyphs, runs[i])
	}
	return glyphs
}

func (t Text) level(i int) bidi.Level {
	if t.Levels == nil {
		return bidi.LeftToRight
	}
	return t.Levels[i-t.Start]
}

// run is a stretch of text that one face sets in one script and one direction.
type run struct {
	shaping.Input
	choice
}

// run returns the longest one from start.
func (s *Shaper) run(t Text, start int, style Style) run {
	c := s.set.choose(style, t.firstVisible(start), t.Language)
	script := scriptOf(t.Runes[start])
	i := start + 1
	for ; i < t.End && t.level(i) == t.level(start); i++ {
		r := t.Runes[i]
		next := scriptOf(r)
		if script == language.Common {
			script = next
		}
		if next != language.Common && next != script || !joins(c.face, r) &&
			s.set.choose(style, r, t.Language).face != c.face {
			break
		}
	}
	if script == language.Common {
		script = language.Latin
	}
	direction := di.DirectionLTR
	if t.level(start).IsRightToLeft() {
		direction = di.DirectionRTL
	}
	return run{shaping.Input{
		Text: t.Runes, RunStart: start, RunEnd: i, Direction: direction, Face: s.face(c.face), Size: shapingSize,
		Script:   script,
		Language: language.NewLanguage(t.Language), FontFeatures: features(script),
	}, c}
}

// features are the rules of a face that a script must do without. Those of Noto Sans for composing letters take the dot
// off і and ј in every Cyrillic text, and not only before an accent.
func features(script language.Script) []shaping.FontFeature {
	if script != language.Cyrillic {
		return nil
	}
	return []shaping.FontFeature{{Tag: opentype.MustNewTag("ccmp"), Value: 0}}
}

// firstVisible is the first character from start that is drawn: a mark of direction at the head of a run says nothing
// of a face.
func (t Text) firstVisible(start int) rune {
	for i := start; i < t.End && t.level(i) == t.level(start); i++ {
		if !Invisible(t.Runes[i]) {
			return t.Runes[i]
		}
	}
	return t.Runes[start]
}

// face returns a face for the engine. Only faces that could be parsed are ever chosen.
func (s *Shaper) face(f *Face) *font.Face {
	if s.faces[f] == nil {
		parsed, _ := f.parse()
		s.faces[f] = font.NewFace(parsed)
	}
	return s.faces[f]
}

// joins reports whether r can stay in a run of face although another face might be preferred for it.
func joins(face *Face, r rune) bool { return Invisible(r) || unicode.Is(unicode.M, r) || face.Has(r) }

// scriptOf returns the script of a character. Those of Japanese are shaped together, since its words mix them.
func scriptOf(r rune) language.Script {
	switch script := language.LookupScript(r); script {
	case language.Inherited, language.Unknown:
		return language.Common
	case language.Hiragana, language.Katakana:
		return language.Han
	default:
		return script
	}
}

// shapingSize makes the shaper count in thousandths of the type size. Its numbers have six bits after the point.
const (
	fraction    = 64
	shapingSize = 1000 * fraction
)

func (s *Shaper) appendRun(glyphs []Glyph, r run) []Glyph {
	scale := 1000 / float64(r.Face.Upem())
	for _, g := range s.engine.Shape(r.Input).Glyphs {
		start, count := g.TextIndex(), g.RunesCount()
		if allInvisible(r.Text[start : start+count]) {
			continue
		}
		glyphs = append(glyphs, Glyph{
			Face: r.face, ID: g.GlyphID,
			Advance: float64(g.Advance) / fraction,
			Width:   math.Round(float64(r.Face.HorizontalAdvance(g.GlyphID)) * scale),
			XOffset: float64(g.XOffset) / fraction, YOffset: float64(g.YOffset) / fraction,
			Stroke: r.stroke, RightToLeft: r.Direction == di.DirectionRTL, Start: start, Count: count,
		})
	}
	return glyphs
}
