package pdf

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"unicode/utf16"

	"rogatory/pdf/font"
)

// show draws a line of text with its origin at (x, y), measured upward as PDF does.
func (p *painter) show(l line, x, y float64) {
	l.pieces = slices.Clone(l.pieces)
	for start := 0; start < len(l.glyphs); {
		end, part := start+1, l.pieceOf(l.glyphs[start])
		for end < len(l.glyphs) && alike(l.glyphs[start], l.glyphs[end]) && l.pieceOf(l.glyphs[end]) == part {
			end++
		}
		if part == nil {
			x = p.showRun(l, l.glyphs[start:end], x, y)
		} else {
			x = p.showPiece(l, part, l.glyphs[start:end], x, y)
		}
		start = end
	}
	if len(l.space) > 0 {
		if l.rightToLeft {
			x -= l.width + l.space[0].Advance*l.face.size/1000
		}
		p.showRun(line{text: []rune{' '}, face: l.face}, l.space, x, y)
	}
}

// pieceOf returns the piece of a longer text to which a glyph belongs; nil for most.
func (l *line) pieceOf(g font.Glyph) *piece {
	for i := range l.pieces {
		if g.Start >= l.pieces[i].start && g.Start < l.pieces[i].end {
			return &l.pieces[i]
		}
	}
	return nil
}

// showPiece draws glyphs of a piece under the text that stands for it (ISO 32000-1, 14.9.4): once, where the piece is
// drawn in several runs.
func (p *painter) showPiece(l line, part *piece, glyphs []font.Glyph, x, y float64) float64 {
	owner := p.open.element
	p.beginPiece(part.text)
	part.text = ""
	l.pieces, l.replaced = nil, true
	x = p.showRun(l, glyphs, x, y)
	p.endPiece(owner)
	return x
}

// alike reports whether two glyphs can be drawn in one text object.
func alike(g, h font.Glyph) bool {
	return g.Face == h.Face && g.RightToLeft == h.RightToLeft && g.Stroke == h.Stroke
}

// run is a text object being written: glyphs of one face on one line.
type run struct {
	p       *painter
	open    bool    // inside the array of TJ
	hex     bool    // inside a string of that array
	pending float64 // step to the left still to be made, in thousandths of the type size
	rise    float64
}

// showRun draws glyphs that are alike and returns where the next begins. Those from right to left stand in the file as
// they are seen, and are said to be read in reverse (ISO 32000-1, 14.8.2.3.3).
func (p *painter) showRun(l line, glyphs []font.Glyph, x, y float64) float64 {
	p.use(glyphs[0].Face, l.face.size)
	p.outline(glyphs[0].Stroke * l.face.size / 1000)
	if glyphs[0].RightToLeft {
		p.operator("/ReversedChars BMC")
		defer p.operator("EMC")
	}
	p.content = append(p.content, "BT 1 0 0 1 "...)
	p.numbers(x, y)
	p.operator("Tm")
	r := &run{p: p}
	for len(glyphs) > 0 {
		n := clusterLength(glyphs)
		r.cluster(l, glyphs[:n])
		for _, g := range glyphs[:n] {
			x += g.Advance * l.face.size / 1000
		}
		glyphs = glyphs[n:]
	}
	r.close()
	if r.rise != 0 {
		p.operator("0 Ts")
	}
	p.operator("ET")
	return x
}

// clusterLength returns how many of the first glyphs stand for the same characters.
func clusterLength(glyphs []font.Glyph) int {
	n := 1
	for n < len(glyphs) && glyphs[n].Start == glyphs[0].Start {
		n++
	}
	return n
}

// cluster draws the glyphs of a cluster so that their characters can be read back: by the table of the font where one
// glyph has its own text, else by ActualText (ISO 32000-1, 14.9.4).
func (r *run) cluster(l line, glyphs []font.Glyph) {
	text := visible(l.text[glyphs[0].Start : glyphs[0].Start+glyphs[0].Count])
	used := r.p.fonts[glyphs[0].Face]
	if used.record(glyphs, text) || l.replaced {
		r.glyphs(glyphs, l.face.size)
		return
	}
	r.close()
	r.p.operator("/Span <</ActualText <FEFF" + hexUTF16(text) + ">>> BDC")
	r.glyphs(glyphs, l.face.size)
	r.close()
	r.p.operator("EMC")
}

// visible leaves out what is never drawn. Where nothing else is left the text is a soft hyphen at the end of a line.
func visible(text []rune) string {
	var shown []rune
	for _, r := range text {
		if !font.Invisible(r) {
			shown = append(shown, r)
		}
	}
	if len(shown) == 0 {
		return string(text)
	}
	return string(shown)
}

func (r *run) glyphs(glyphs []font.Glyph, size float64) {
	for _, g := range glyphs {
		if g.YOffset != r.rise {
			r.close()
			r.rise = g.YOffset
			r.p.numbers(g.YOffset / 1000 * size)
			r.p.operator("Ts")
		}
		r.glyph(g)
	}
}

func (r *run) glyph(g font.Glyph) {
	r.begin()
	r.pending -= g.XOffset
	if step := math.Round(r.pending); step != 0 {
		r.endHex()
		r.p.content = strconv.AppendInt(r.p.content, int64(step), 10)
		r.pending -= step
	}
	if !r.hex {
		r.p.content = append(r.p.content, '<')
		r.hex = true
	}
	r.p.content = fmt.Appendf(r.p.content, "%04X", font.CodePoint(g.ID))
	r.pending += g.Width - g.Advance + g.XOffset
}

func (r *run) begin() {
	if !r.open {
		r.p.content = append(r.p.content, '[')
		r.open = true
	}
}

func (r *run) endHex() {
	if r.hex {
		r.p.content = append(r.p.content, '>')
		r.hex = false
	}
}

func (r *run) close() {
	r.endHex()
	if r.open {
		r.p.operator("] TJ")
		r.open = false
	}
}

func hexUTF16(text string) string {
	var b []byte
	for _, unit := range utf16.Encode([]rune(text)) {
		b = fmt.Appendf(b, "%04X", unit)
	}
	return string(b)
}
