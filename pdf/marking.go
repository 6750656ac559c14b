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
	page := len(p.owners) - 1
	id := len(p.owners[page])
	p.owners[page] = append(p.owners[page], e)
	p.shown[e] = append(p.shown[e], place{page, id})
	p.operator("/" + string(e.role) + " <</MCID " + strconv.Itoa(id) + ">> BDC")
	p.open.element = e
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
