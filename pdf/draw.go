package pdf

func (r rule) draw(p *painter, left, top float64) {
	ground{x: r.x, y: r.y - r.thickness/2, width: r.width, height: r.thickness, grey: r.grey}.draw(p, left, top)
}

func (g ground) draw(p *painter, left, top float64) {
	p.artifact(layout)
	p.paintIn(g.grey)
	p.numbers(left+g.x, pageHeight-top-g.y-g.height, g.width, g.height)
	p.operator("re f")
}

func (w words) draw(p *painter, left, top float64) {
	if w.of == nil || p.repeating {
		p.artifact(pagination)
	} else {
		p.begin(w.of)
	}
	p.paintIn(w.line.face.grey)
	p.show(w.line, left+w.x, pageHeight-top-w.y-w.line.face.baseline())
}

// draw turns the sheet around its middle and centres the word there. It is an artifact without text of its own: a reader that
// speaks or copies finds the same word in the header.
func (w watermark) draw(p *painter, _, _ float64) {
	p.end()
	grey := p.grey
	sin, cos := pageHeight/diagonal, pageWidth/diagonal
	p.operator("/Artifact <</Type /Pagination /Subtype /Watermark>> BDC /Span <</ActualText ()>> BDC q")
	p.numbers(cos, sin, -sin, cos, pageWidth/2, pageHeight/2)
	p.operator("cm")
	p.paintIn(w.line.face.grey)
	p.show(w.line, -w.line.width/2, -0.357*w.line.face.size)
	p.operator("Q EMC EMC")
	p.face, p.grey = nil, grey
}
