package pdf

import "rogatory/pdf/read"

// element is an element of the structure tree (ISO 32000-1, 14.7): it says what a text is, for a reader that cannot see
// how it looks. It has either further elements or text, in the order of reading, and is one element however many pages
// it runs over.
type element struct {
	role     read.Name // a standard structure type (14.8.4)
	scope    read.Name // of a TH: Row or Column
	span     int       // of a TD: the number of columns it takes; 0 for one
	language string    // BCP 47 tag where it differs from that of what is above
	kids     []*element
}

// add makes an element inside e, after those that are there.
func (e *element) add(role read.Name) *element {
	kid := &element{role: role}
	e.kids = append(e.kids, kid)
	return kid
}

// head makes the heading of a row or a column.
func (e *element) head(scope read.Name) *element {
	kid := e.add("TH")
	kid.scope = scope
	return kid
}

// in names the language of an element's text, where it is not that of the element above.
func (e *element) in(language string) *element {
	e.language = language
	return e
}

// outline keeps the place in the structure tree where the next block goes.
type outline struct {
	root    *element // the Document
	part    *element // the text in one language: the Document itself, or a Part of it
	section *element // the part, or a section of it
	level   int      // of the last heading
	tongue  string   // BCP 47 tag of what is added, where it differs from that of the part
}

func newOutline() outline {
	root := &element{role: "Document"}
	return outline{root: root, part: root, section: root}
}

// turnTo begins the text in another language.
func (o *outline) turnTo(language string) {
	o.part = o.root.add("Part")
	o.part.language = language
	o.section, o.level = o.part, 0
}

// openSection begins a section, and closeSection goes back to what belongs to none.
func (o *outline) openSection()  { o.section = o.part.add("Sect") }
func (o *outline) closeSection() { o.section = o.part }

// add makes an element in the section.
func (o *outline) add(role read.Name) *element { return o.section.add(role).in(o.tongue) }

// heading makes a heading. No level may be left out on the way down (ISO 14289-1, 7.4.2), which a document without a
// title would do.
func (o *outline) heading(level int) *element {
	o.level = min(level, o.level+1)
	return o.add([]read.Name{"H1", "H2", "H3"}[o.level-1])
}
