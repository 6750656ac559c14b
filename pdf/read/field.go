package read

// Field is a form field at the end of a branch of the field tree (12.7.3).
type Field struct {
	Reference Reference
	// Name is the full name, with dots between the partial names.
	Name string
	// Type is Tx, Btn, Ch or Sig.
	Type Name
	// Value is what /V of the field or of a field above it leads to, not resolved. For a signed signature field that is
	// its signature dictionary.
	Value Object
}

// Fields returns the fields of the interactive form, in their order; none when the file has no form.
func (d *Document) Fields() ([]Field, error) {
	catalog, err := d.Catalog()
	if err != nil {
		return nil, err
	}
	form, err := d.Dict(catalog["AcroForm"])
	if err != nil {
		return nil, err
	}
	fields, err := d.Array(form["Fields"])
	if err != nil {
		return nil, err
	}
	w := &fieldWalk{document: d, seen: map[Reference]bool{}}
	for _, o := range fields {
		if err := w.visit(o, Field{}, 0); err != nil {
			return nil, err
		}
	}
	return w.fields, nil
}

type fieldWalk struct {
	document *Document
	seen     map[Reference]bool
	fields   []Field
	looked   int // at how many kids
}

// visit reads one field; above gives what it inherits.
func (w *fieldWalk) visit(o Object, above Field, depth int) error {
	ref, ok := o.(Reference)
	if !ok || w.seen[ref] || depth > maxDepth {
		return damaged("the form's fields are broken")
	}
	w.seen[ref] = true
	dict, err := w.document.Dict(ref)
	if err != nil || dict == nil {
		return err
	}
	field, err := w.inherit(ref, dict, above)
	if err != nil {
		return err
	}
	below, err := w.partial(dict["Kids"])
	if err != nil {
		return err
	}
	if len(below) == 0 {
		w.fields = append(w.fields, field)
	}
	for _, kid := range below {
		if err := w.visit(kid, field, depth+1); err != nil {
			return err
		}
	}
	return nil
}

func (w *fieldWalk) inherit(ref Reference, dict Dict, above Field) (Field, error) {
	field := above
	field.Reference = ref
	name, err := w.document.String(dict["T"])
	if err != nil {
		return field, err
	}
	if field.Name != "" {
		field.Name += "."
	}
	field.Name += Text(name)
	if kind, ok := dict["FT"]; ok {
		if field.Type, err = w.document.Name(kind); err != nil {
			return field, err
		}
	}
	if value, ok := dict["V"]; ok {
		field.Value = value
	}
	return field, nil
}

// partial returns those of the kids that are fields; the others, without a name of their own, are only places on pages.
func (w *fieldWalk) partial(o Object) (Array, error) {
	kids, err := w.document.Array(o)
	if err != nil {
		return nil, err
	}
	if w.looked += len(kids); w.looked > maxFields {
		return nil, damaged("the form has more than %d fields", maxFields)
	}
	var out Array
	for _, kid := range kids {
		dict, err := w.document.Dict(kid)
		if err != nil {
			return nil, err
		}
		if _, named := dict["T"]; named {
			out = append(out, kid)
		}
	}
	return out, nil
}

// Permission returns what a certifying signature allows (DocMDP, 12.8.2.2): 1 no change, 2 filling in forms and
// signing,
// 3 annotations too; 0 when no signature certifies the document.
func (d *Document) Permission() (int, error) {
	catalog, err := d.Catalog()
	if err != nil {
		return 0, err
	}
	permissions, err := d.Dict(catalog["Perms"])
	if err != nil {
		return 0, err
	}
	signature, err := d.Dict(permissions["DocMDP"])
	if err != nil || signature == nil {
		return 0, err
	}
	references, err := d.Array(signature["Reference"])
	if err != nil {
		return 0, err
	}
	for _, o := range references {
		if p, err := d.transform(o); err != nil || p != 0 {
			return p, err
		}
	}
	return 0, nil
}

// transform reads one signature reference dictionary; the standard value of /P is 2 (table 254).
func (d *Document) transform(o Object) (int, error) {
	reference, err := d.Dict(o)
	if err != nil {
		return 0, err
	}
	method, err := d.Name(reference["TransformMethod"])
	if err != nil || method != "DocMDP" {
		return 0, err
	}
	parameters, err := d.Dict(reference["TransformParams"])
	if err != nil {
		return 0, err
	}
	p, ok := parameters["P"]
	if !ok {
		return 2, nil
	}
	return d.Int(p)
}
