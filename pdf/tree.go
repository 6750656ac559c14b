package pdf

import "rogatory/pdf/read"

// addStructure writes the structure tree and its parent tree (ISO 32000-1, 14.7), and leads to both from the catalogue
// and the pages. Without it the file would be neither PDF/A-3a nor PDF/UA-1.
func (f *file) addStructure(catalogue read.Dict, m marking) error {
	root := f.add(nil)
	w := &treeWriter{file: f, marking: m, references: map[*element]read.Reference{},
		attributes: map[attribute]read.Reference{}}
	w.number(m.root)
	w.write(m.root, root)
	if err := w.markPages(); err != nil {
		return err
	}
	f.objects[root.Number] = read.Dict{
		"Type": read.Name("StructTreeRoot"), "K": w.references[m.root],
		"ParentTree": f.add(read.Dict{"Nums": w.parents()}), "ParentTreeNextKey": read.Integer(len(m.owners)),
	}
	catalogue["StructTreeRoot"] = root
	catalogue["MarkInfo"] = read.Dict{"Marked": true}
	return nil
}

type treeWriter struct {
	*file
	marking
	references map[*element]read.Reference
	attributes map[attribute]read.Reference // objects that all elements alike share
}

// attribute is one of a cell of a table.
type attribute struct {
	name  read.Name
	value read.Object
}

// number gives every element an object, in the order of reading.
func (w *treeWriter) number(e *element) {
	w.references[e] = w.add(nil)
	for _, kid := range e.kids {
		w.number(kid)
	}
}

// write writes an element and all below it. There are many in a file, so what is optional in them is left out.
func (w *treeWriter) write(e *element, parent read.Reference) {
	own := w.references[e]
	dict := read.Dict{"S": e.role, "P": parent}
	if e.language != "" {
		dict["Lang"] = read.NewText(e.language)
	}
	if e.scope != "" {
		dict["A"] = w.attribute("Scope", e.scope)
	}
	if e.span > 0 {
		dict["A"] = w.attribute("ColSpan", read.Integer(e.span))
	}
	switch kids := w.kids(dict, e); len(kids) {
	case 0:
	case 1:
		dict["K"] = kids[0]
	default:
		dict["K"] = kids
	}
	w.objects[own.Number] = dict
	for _, kid := range e.kids {
		w.write(kid, own)
	}
}

// attribute returns the object that says whether a TH is the head of a row or of a column, or over how many columns a
// TD goes.
func (w *treeWriter) attribute(name read.Name, value read.Object) read.Reference {
	a := attribute{name, value}
	if _, known := w.attributes[a]; !known {
		w.attributes[a] = w.add(read.Dict{"O": read.Name("Table"), name: value})
	}
	return w.attributes[a]
}

// kids lists what an element holds. Text on its first page is named by its identifier alone, text on further ones with
// the page.
func (w *treeWriter) kids(dict read.Dict, e *element) read.Array {
	var kids read.Array
	for _, kid := range e.kids {
		kids = append(kids, w.references[kid])
	}
	shown := w.shown[e]
	for _, at := range shown {
		id := read.Integer(at.id)
		if at.page == shown[0].page {
			dict["Pg"] = w.pages[at.page]
			kids = append(kids, id)
			continue
		}
		kids = append(kids, read.Dict{"Type": read.Name("MCR"), "Pg": w.pages[at.page], "MCID": id})
	}
	return kids
}

// markPages gives every page its key in the parent tree. Tabs lets the keyboard follow the structure (ISO 14289-1,
// 7.18.3), which counts as soon as a signature puts a field on the page.
func (w *treeWriter) markPages() error {
	if len(w.pages) != len(w.owners) {
		return errLayout
	}
	for i, reference := range w.pages {
		page, err := w.dict(reference)
		if err != nil {
			return err
		}
		page["StructParents"], page["Tabs"] = read.Integer(i), read.Name("S")
	}
	return nil
}

// parents leads from the page and the identifier of a text to its element.
func (w *treeWriter) parents() read.Array {
	var numbers read.Array
	for i, owners := range w.owners {
		elements := make(read.Array, len(owners))
		for id, e := range owners {
			elements[id] = w.references[e]
		}
		numbers = append(numbers, read.Integer(i), elements)
	}
	return numbers
}
