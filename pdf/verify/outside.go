package verify

import (
	"slices"

	"rogatory/pdf/read"
)

// outsideForm looks through the whole file for signatures that no field of the form has, and returns each as a field
// without a name and a reference. Left out are those of usage rights (12.8.2.3), with which a producer of software
// unlocks functions of a reader and which speak of no person. An object that cannot be read is passed over: no reader
// shows a signature in it.
func (c *check) outsideForm(fields []read.Field) []read.Field {
	s := &search{known: map[read.Reference]bool{}}
	for _, field := range fields {
		if ref, ok := field.Value.(read.Reference); ok && field.Type == "Sig" {
			s.known[ref] = true
		}
		if field.Type == "Sig" {
			s.inForm = append(s.inForm, field.Reference)
		}
	}
	for _, ref := range c.usageRights() {
		s.known[ref] = true
	}
	for _, ref := range c.document.References() {
		if o, err := c.document.Object(ref); err == nil && !s.known[ref] {
			s.look(ref, o, ref)
		}
	}
	return s.found
}

func (c *check) usageRights() []read.Reference {
	var out []read.Reference
	catalog, err := c.document.Catalog()
	if err != nil {
		return nil
	}
	permissions, err := c.document.Dict(catalog["Perms"])
	if err != nil {
		return nil
	}
	for _, key := range []read.Name{"UR", "UR3"} {
		if ref, ok := permissions[key].(read.Reference); ok {
			out = append(out, ref)
		}
	}
	return out
}

// search collects the signatures outside the form.
type search struct {
	known  map[read.Reference]bool // signatures in the form
	inForm []read.Reference        // its fields
	found  []read.Field
}

// look goes through an object and the direct objects in it; value is what a signature found there is reached by.
func (s *search) look(ref read.Reference, o, value read.Object) {
	switch v := o.(type) {
	case read.Array:
		for _, element := range v {
			s.look(ref, element, element)
		}
	case read.Dict:
		if isSignature(v) {
			s.found = append(s.found, read.Field{Type: "Sig", Value: value})
			return
		}
		for _, key := range v.Keys() {
			if key == "V" && slices.Contains(s.inForm, ref) {
				continue
			}
			s.look(ref, v[key], v[key])
		}
	}
}

// isSignature knows a signature dictionary by its type, or by the two entries that none can do without (table 252).
func isSignature(d read.Dict) bool {
	return d["Type"] == read.Name("Sig") || d["Type"] == read.Name("DocTimeStamp") ||
		d["ByteRange"] != nil && d["Contents"] != nil
}
