package font

import (
	"bytes"
	"fmt"

	"fyne.io/fyne/v2/theme"
	"github.com/go-text/typesetting/font"
)

// Style is a weight of the faces.
type Style int

// The styles in which a document is set.
const (
	Regular Style = iota
	Bold
)

// GlyphID is the number of a glyph inside one face.
type GlyphID = font.GID

// Face is one parsed font. It is read-only and safe for several goroutines.
type Face struct {
	Name    string // PostScript name, such as "NotoSans-Bold"
	Program []byte // TrueType file in which glyph g answers to the character CodePoint(g)

	parsed *font.Font
}

// Has reports whether the face has a glyph for r.
func (f *Face) Has(r rune) bool {
	_, ok := f.parsed.Cmap.Lookup(r)
	return ok
}

// Set is the faces of every style, in order of preference. It is read-only and safe for several goroutines.
type Set struct {
	styles map[Style][]*Face
}

// Load parses the faces. It costs some milliseconds, so that one Set is made and kept.
func Load() (*Set, error) {
	set := &Set{styles: map[Style][]*Face{}}
	for _, source := range []struct {
		style Style
		name  string
		file  []byte
	}{
		{Regular, "NotoSans-Regular", theme.DefaultTextFont().Content()},
		{Bold, "NotoSans-Bold", theme.DefaultTextBoldFont().Content()},
	} {
		face, err := parse(source.name, source.file)
		if err != nil {
			return nil, fmt.Errorf("parse font %s: %w", source.name, err)
		}
		set.styles[source.style] = append(set.styles[source.style], face)
	}
	return set, nil
}

// Faces returns every face, always in the same order.
func (s *Set) Faces() []*Face {
	return append(append([]*Face(nil), s.styles[Regular]...), s.styles[Bold]...)
}

// face returns the preferred face of a style that has r, else the first of the style: it then draws r as missing.
func (s *Set) face(style Style, r rune) *Face {
	for _, face := range s.styles[style] {
		if face.Has(r) {
			return face
		}
	}
	return s.styles[style][0]
}

func parse(name string, file []byte) (*Face, error) {
	parsed, err := font.ParseTTF(bytes.NewReader(file))
	if err != nil {
		return nil, err
	}
	program, err := addressByGlyph(file)
	if err != nil {
		return nil, err
	}
	return &Face{Name: name, Program: program, parsed: parsed.Font}, nil
}
