package pdf

import (
	"bytes"
	"maps"
	"slices"
	"strconv"

	"github.com/jung-kurt/gofpdf/v2"

	"rogatory/pdf/font"
)

// painter draws pages with gofpdf.
type painter struct {
	out     *gofpdf.Fpdf
	content []byte // operators not yet handed to gofpdf
	fonts   map[*font.Face]*characters
	faces   []*font.Face // those that are used, in the order of the set
	marking
	repeating bool // what is painted stands on an earlier page already
	mirrored  bool // x runs from the right edge of the sheet

	// What the viewer has in force on this page.
	face   *font.Face
	size   float64
	grey   float64
	stroke float64
}

// paint draws all pages.
func paint(pages []page, root *element, faces []*font.Face) (*painter, error) {
	p := &painter{
		out: gofpdf.New("P", "pt", "A4", ""), fonts: map[*font.Face]*characters{},
		marking: marking{root: root, shown: map[*element][]place{}},
	}
	p.out.SetCatalogSort(true)
	p.out.SetCompression(false) // finish compresses the pages, and better
	p.out.SetAutoPageBreak(false, 0)
	if err := p.addFonts(faces, drawnGlyphs(pages)); err != nil {
		return nil, err
	}
	for _, pg := range pages {
		p.page(pg)
	}
	p.embedGlyphs()
	return p, p.out.Error()
}

// addFonts hands gofpdf the faces that are used. The first is always there, for bookmarks.
func (p *painter) addFonts(faces []*font.Face, used map[*font.Face]map[font.GlyphID]bool) error {
	for i, face := range faces {
		if i > 0 && len(used[face]) == 0 {
			continue
		}
		program, err := face.Program(slices.Collect(maps.Keys(used[face])))
		if err != nil {
			return err
		}
		family := "face" + strconv.Itoa(i)
		p.out.AddUTF8FontFromBytes(family, "", bytes.Clone(program)) // gofpdf writes into the bytes that it is given
		p.fonts[face] = &characters{family: family, face: face, text: map[font.GlyphID]string{}}
		p.faces = append(p.faces, face)
	}
	return nil
}

func (p *painter) page(pg page) {
	p.out.AddPage()
	p.owners = append(p.owners, nil)
	p.face, p.size, p.grey, p.stroke = nil, 0, black, 0
	p.mirrored = pg.mirrored
	for _, m := range pg.behind {
		m.draw(p, 0, 0)
	}
	for _, group := range rowsOf(pg.placed) {
		p.boxes(group)
	}
	p.mirrored = pg.mirrored
	for _, m := range pg.margin {
		m.draw(p, 0, 0)
	}
	p.end()
	p.flush()
}

// rowsOf groups boxes: those of one row of a table together, every other one by itself.
func rowsOf(all []placed) [][]placed {
	var groups [][]placed
	for start := 0; start < len(all); {
		end := start + 1
		for row := all[start].box.row; row != 0 && end < len(all) && all[end].box.row == row; {
			end++
		}
		groups = append(groups, all[start:end])
		start = end
	}
	return groups
}

func (p *painter) boxes(group []placed) {
	p.repeating = group[0].repeated
	p.mirrored = group[0].box.mirrored
	for _, at := range group {
		p.bookmark(at)
		for _, m := range at.box.under {
			m.draw(p, marginSide, at.top)
		}
	}
	for column := range group[0].box.columns {
		for _, at := range group {
			for _, m := range at.box.columns[column] {
				m.draw(p, marginSide, at.top)
			}
		}
	}
}

// bookmark lets a viewer's outline lead to a heading, with a little air above it.
func (p *painter) bookmark(at placed) {
	if at.box.bookmark != "" {
		p.use(p.faces[0], bodyType.size) // gofpdf writes the title in Unicode only while such a font is in force
		p.out.Bookmark(at.box.bookmark, 0, at.top-10)
	}
}

// embedGlyphs tells gofpdf's subsetter which glyphs are drawn. It learns of them only from its own text functions, so
// they are written into a template that appears on no page.
func (p *painter) embedGlyphs() {
	p.out.CreateTemplate(func(t *gofpdf.Tpl) {
		for _, face := range p.faces {
			used := p.fonts[face]
			var text []rune
			for g := range used.text {
				text = append(text, font.CodePoint(g))
			}
			slices.Sort(text)
			t.SetFont(used.family, "", bodyType.size)
			t.Text(0, 0, string(text))
		}
	})
}

// characters returns the fonts with the text of their glyphs, in the order of the set.
func (p *painter) characters() []*characters {
	var all []*characters
	for _, face := range p.faces {
		all = append(all, p.fonts[face])
	}
	return all
}

func (p *painter) output() ([]byte, error) {
	var painted bytes.Buffer
	err := p.out.Output(&painted)
	return painted.Bytes(), err
}
