package read

// Page is a leaf of the page tree (7.7.3).
type Page struct {
	Reference Reference
	Dict      Dict
}

// Pages walks the page tree and returns the pages in reading order. It returns ErrDamaged for a tree that is cyclic,
// too deep, or not made of indirect dictionaries.
func (d *Document) Pages() ([]Page, error) {
	catalog, err := d.Catalog()
	if err != nil {
		return nil, err
	}
	w := &pageWalk{document: d, seen: map[Reference]bool{}}
	if err := w.visit(catalog["Pages"], 0); err != nil {
		return nil, err
	}
	return w.pages, nil
}

type pageWalk struct {
	document *Document
	seen     map[Reference]bool
	pages    []Page
}

func (w *pageWalk) visit(o Object, depth int) error {
	ref, ok := o.(Reference)
	if !ok || w.seen[ref] || depth > maxDepth || len(w.pages) >= maxPages {
		return damaged("the page tree is broken")
	}
	w.seen[ref] = true
	dict, err := w.document.Dict(ref)
	if err != nil {
		return err
	}
	if dict == nil {
		return damaged("page object %d is missing", ref.Number)
	}
	if _, inner := dict["Kids"]; !inner {
		w.pages = append(w.pages, Page{Reference: ref, Dict: dict})
		return nil
	}
	kids, err := w.document.Array(dict["Kids"])
	if err != nil {
		return err
	}
	for _, kid := range kids {
		if err := w.visit(kid, depth+1); err != nil {
			return err
		}
	}
	return nil
}
