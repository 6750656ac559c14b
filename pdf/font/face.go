package font

import (
	"bytes"
	"fmt"
	"sync"

	"github.com/go-text/typesetting/font"
)

// GlyphID is the number of a glyph inside one face.
type GlyphID = font.GID

// Face is one font. It is safe for several goroutines.
type Face struct {
	Name string // PostScript name, such as "NotoSans-Bold"

	file      []byte
	parse     func() (*font.Font, error)
	addressed func() ([]byte, error)
}

func newFace(name string, file []byte) *Face {
	return &Face{
		Name: name, file: file,
		parse: sync.OnceValues(func() (*font.Font, error) {
			parsed, err := font.ParseTTF(bytes.NewReader(file))
			if err != nil {
				return nil, fmt.Errorf("parse font %s: %w", name, err)
			}
			return parsed.Font, nil
		}),
		addressed: sync.OnceValues(func() ([]byte, error) { return addressByGlyph(file) }),
	}
}

// Has reports whether the face has a glyph for r. A font that cannot be parsed has none, so that its characters are
// reported as missing.
func (f *Face) Has(r rune) bool {
	parsed, err := f.parse()
	if err != nil {
		return false
	}
	_, ok := parsed.Cmap.Lookup(r)
	return ok
}

// Program returns a TrueType file in which glyph g answers to the character CodePoint(g), for all glyphs named at the
// least. The file belongs to the face. The errors are ErrProgram and those of parsing.
func (f *Face) Program(glyphs []GlyphID) ([]byte, error) {
	if !bytes.HasPrefix(f.file, []byte("OTTO")) {
		return f.addressed()
	}
	parsed, err := f.parse()
	if err != nil {
		return nil, err
	}
	return convert(f.file, font.NewFace(parsed), glyphs)
}
