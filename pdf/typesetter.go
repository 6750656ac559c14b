package pdf

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
	"unicode"

	"rogatory/forms/document"
	"rogatory/pdf/font"
	"rogatory/pdf/read"
)

// Typesetter holds the parsed fonts. One is made and kept; it is safe for several goroutines.
type Typesetter struct {
	faces   *font.Set
	shapers sync.Pool
}

// New parses the fonts, which takes some milliseconds.
func New() (*Typesetter, error) {
	faces, err := font.Load()
	if err != nil {
		return nil, fmt.Errorf("load the fonts of the program: %w", err)
	}
	t := &Typesetter{faces: faces}
	t.shapers.New = func() any { return font.NewShaper(faces) }
	return t, nil
}

// MissingGlyphsError says that a document holds characters which no face of the program can draw. Nothing was rendered:
// a request with empty boxes in place of a name must not leave the office.
type MissingGlyphsError struct {
	Runes []rune // in the order of Unicode, each once
}

func (e *MissingGlyphsError) Error() string {
	return "the fonts of the program cannot show " + e.characters()
}

// Message returns the catalogue id of the sentence for people; its argument Characters names them with their code
// points.
func (e *MissingGlyphsError) Message() (string, map[string]any) {
	return "error.glyphs", map[string]any{"Characters": e.characters()}
}

func (e *MissingGlyphsError) characters() string {
	names := make([]string, len(e.Runes))
	for i, r := range e.Runes {
		names[i] = fmt.Sprintf("%q (U+%04X)", r, r)
	}
	return strings.Join(names, ", ")
}

// File is a document set in type: a PDF file, and where on its pages the answers stand.
type File struct {
	Bytes  []byte
	Places []Place // in the order of the pages, and on each from top to bottom
}

// Set returns the document as a PDF file that conforms to PDF/A-3a and PDF/UA-1, as far as the document names its
// language. The attached files lie inside it, associated with the whole document. Set returns a *MissingGlyphsError
// where a character cannot be drawn.
func (t *Typesetter) Set(doc document.Document, attached ...read.Attachment) (File, error) {
	pages, root, missing := t.lay(doc)
	if len(missing) > 0 {
		return File{}, &MissingGlyphsError{Runes: missing}
	}
	file, err := t.file(doc, pages, root, attached)
	return File{Bytes: file, Places: places(pages)}, err
}

// Render is Set without the places.
func (t *Typesetter) Render(doc document.Document, attached ...read.Attachment) ([]byte, error) {
	file, err := t.Set(doc, attached...)
	return file.Bytes, err
}

// file paints the pages and finishes the file.
func (t *Typesetter) file(doc document.Document, pages []page, root *element, attached []read.Attachment) ([]byte,
	error) {
	painter, err := paint(pages, root, t.faces.Faces())
	if err != nil {
		return nil, fmt.Errorf("paint the pages: %w", err)
	}
	painted, err := painter.output()
	if err != nil {
		return nil, fmt.Errorf("write the pages: %w", err)
	}
	return finish(painted, contents{
		fonts: painter.characters(), about: describe(doc), marking: painter.marking, attached: attached,
	})
}

// Missing returns the characters of the document that no face can draw, in the order of Unicode, each once.
func (t *Typesetter) Missing(doc document.Document) []rune {
	_, _, missing := t.lay(doc)
	return missing
}

// Undrawable names the characters of a text that no face of the program can draw, as a MissingGlyphsError would; it is
// empty where there are none. It does not set the text, so it is quick enough for every answer.
func (t *Typesetter) Undrawable(text string) string {
	missing := map[rune]bool{}
	for _, line := range linesOf(text) {
		for _, r := range line {
			if unicode.IsControl(r) || !font.Invisible(r) && !t.faces.Has(r) {
				missing[r] = true
			}
		}
	}
	return (&MissingGlyphsError{Runes: slices.Sorted(maps.Keys(missing))}).characters()
}

// lay returns the pages, the root of their structure, and the characters that no face can draw.
func (t *Typesetter) lay(doc document.Document) ([]page, *element, []rune) {
	shaper := t.shapers.Get().(*font.Shaper)
	defer t.shapers.Put(shaper)
	s := &setter{shaper: shaper, missing: map[rune]bool{}, outline: newOutline()}
	pages := fill(s.body(doc))
	s.begin(doc) // the language of a second part may be another
	s.furnish(pages, doc)
	return pages, s.root, s.missingRunes()
}

func (s *setter) missingRunes() []rune {
	return slices.Sorted(maps.Keys(s.missing))
}
