package pdf

import (
	"iter"

	"rogatory/pdf/font"
)

// drawnGlyphs returns the glyphs of each face on the pages: a font is made for them before the first page is painted.
func drawnGlyphs(pages []page) map[*font.Face]map[font.GlyphID]bool {
	used := map[*font.Face]map[font.GlyphID]bool{}
	for m := range marks(pages) {
		var l line
		switch m := m.(type) {
		case words:
			l = m.line
		case watermark:
			l = m.line
		}
		for _, glyphs := range [][]font.Glyph{l.glyphs, l.space} {
			for _, g := range glyphs {
				if used[g.Face] == nil {
					used[g.Face] = map[font.GlyphID]bool{}
				}
				used[g.Face][g.ID] = true
			}
		}
	}
	return used
}

// marks yields everything on the pages.
func marks(pages []page) iter.Seq[mark] {
	return func(yield func(mark) bool) {
		for _, pg := range pages {
			lists := [][]mark{pg.behind, pg.margin}
			for _, at := range pg.placed {
				lists = append(append(lists, at.box.under), at.box.columns...)
			}
			for _, list := range lists {
				for _, m := range list {
					if !yield(m) {
						return
					}
				}
			}
		}
	}
}
