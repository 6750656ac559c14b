package pdf

import "strconv"

// The kinds of artifacts that are painted (ISO 32000-1, table 330): what is no part of the text.
const (
	layout     = "Layout"     // rules and grounds
	pagination = "Pagination" // headers, footers and heads that are set again
)

// marking notes which text on which page belongs to which element.
type marking struct {
	root   *element
	shown  map[*element][]place // where the text of an element is, in the order of reading
	owners [][]*element         // for each page, the element of each marked-content identifier
	open   sequence
}

// place is a marked-content sequence: the index of the page and the identifier on it.
type place struct{ page, id int }

// sequence is what is being painted: the text of an element, an artifact, or nothing yet.
type sequence struct {
	element  *element
	artifact string
}

// begin makes what follows belong to an element. Text that goes on in the same element needs no new sequence.
func (p *painter) begin(e *element) {
	if p.open == (sequence{element: e}) {
		return
	}
	p.end()
	p.operator("/" + string(e.role) + " <</MCID " + strconv.Itoa(p.claim(e)) + ">> BDC")
	p.open.element = e
}

// claim gives the next sequence on the page to an element, and returns its identifier.
func (p *painter) claim(e *element) int {
	page := len(p.owners) - 1
	id := len(p.owners[page])
	p.owners[page] = append(p.owners[page], e)
	p.shown[e] = append(p.shown[e], place{page, id})
	return id
}

// beginPiece makes what follows belong to the element as before, but with a text that stands for it. It is a sequence
// of its own, since readers lose what follows a sequence inside another one.
func (p *painter) beginPiece(text string) {
	actual := "/ActualText <FEFF" + hexUTF16(text) + ">"
	if e := p.open.element; e != nil {
		p.end()
		p.operator("/Span <</MCID " + strconv.Itoa(p.claim(e)) + " " + actual + ">> BDC")
		return
	}
	p.operator("/Span <<" + actual + ">> BDC")
}

// endPiece goes on with the text of an element, or with an artifact where there is none.
func (p *painter) endPiece(owner *element) {
	p.operator("EMC")
	if owner != nil {
		p.begin(owner)
	}
}

// artifact makes what follows belong to no element.
func (p *painter) artifact(kind string) {
	if p.open == (sequence{artifact: kind}) {
		return
	}
	p.end()
	p.operator("/Artifact <</Type /" + kind + ">> BDC")
	p.open.artifact = kind
}

// end closes the open sequence.
func (p *painter) end() {
	if p.open != (sequence{}) {
		p.operator("EMC")
		p.open = sequence{}
	}
}
