package pdf

func (r rule) draw(p *painter, left, top float64) {
	ground{x: r.x, y: r.y - r.thickness/2, width: r.width, height: r.thickness, grey: r.grey}.draw(p, left, top)
}

// left returns the left edge of what is x away from where the page begins, and so wide.
func (p *painter) left(x, width float64) float64 {
	if p.mirrored {
		return pageWidth - x - width
	}
	return x
}

func (g ground) draw(p *painter, left, top float64) {
	p.artifact(layout)
	p.paintIn(g.grey)
	p.numbers(p.left(left+g.x, g.width), pageHeight-top-g.y-g.height, g.width, g.height)
	p.operator("re f")
}

func (w words) draw(p *painter, left, top float64) {
	if w.of == nil || p.repeating {
		p.artifact(pagination)
	} else {
		p.begin(w.of)
	}
	p.paintIn(w.line.face.grey)
	p.show(w.line, p.left(left+w.x, w.line.width), pageHeight-top-w.y-w.line.face.baseline())
}

// draw turns the sheet around its middle and centres the word there. It is an artifact without text of its own: a
// reader that speaks or copies finds the same word in the header.
func (w watermark) draw(p *painter, _, _ float64) {
	p.end()
	grey, stroke := p.grey, p.stroke
	sin, cos := pageHeight/diagonal, pageWidth/diagonal
	p.operator("/Artifact <</Type /Pagination /Subtype /Watermark>> BDC /Span <</ActualText ()>> BDC q")
	p.numbers(cos, sin, -sin, cos, pageWidth/2, pageHeight/2)
	p.operator("cm")
	p.paintIn(w.line.face.grey)
	p.show(w.line, -w.line.width/2, -0.357*w.line.face.size)
	p.operator("Q EMC EMC")
	p.face, p.grey, p.stroke = nil, grey, stroke
}
