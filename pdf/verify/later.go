package verify

import (
	"slices"

	"rogatory/pdf/read"
)

// newSignature reports whether an element of /Fields or /Annots is a signature field that did not exist before. Only
// keys that can neither run an action nor hang other fields below it are allowed.
func (m *comparison) newSignature(o read.Object) bool {
	ref, ok := o.(read.Reference)
	if !ok {
		return false
	}
	if known, err := m.before.Object(ref); err != nil || known != nil {
		return false
	}
	field, err := m.after.Dict(ref)
	if err != nil || field["FT"] != read.Name("Sig") {
		return false
	}
	harmless := []read.Name{
		"Type", "Subtype", "FT", "T", "TU", "V", "F", "Ff", "P", "Rect", "AP", "MK", "Lock", "SV", "M", "NM", "DA", "Q",
		"BS", "Border",
	}
	for key := range field {
		if !slices.Contains(harmless, key) {
			return false
		}
	}
	if m.visible(field) {
		m.marked = true
	}
	return m.allowed(field["V"])
}

// signedNow compares a signature field that was empty and has been signed since.
func (m *comparison) signedNow(old, now read.Dict) bool {
	if m.visible(now) {
		m.marked = true
	}
	return m.entries(old, now, "V", "AP", "M") && m.allowed(now["V"])
}

// allowed reports whether the certifying signature, if there is one, lets this signature be added. P = 1 lets pass
// document time stamps only (ISO 32000-2, table 257).
func (m *comparison) allowed(value read.Object) bool {
	signature, err := m.after.Dict(value)
	if err != nil || signature == nil {
		return false
	}
	return !m.stampsOnly || signature["SubFilter"] == read.Name("ETSI.RFC3161")
}

// visible reports whether a field has something to draw and an area to draw it on. A rectangle that cannot be read
// counts.
func (m *comparison) visible(field read.Dict) bool {
	if field["AP"] == nil && field["MK"] == nil {
		return false
	}
	rectangle, err := m.after.Array(field["Rect"])
	if err != nil || len(rectangle) != 4 {
		return true
	}
	var side [4]float64
	for i, o := range rectangle {
		o, err := m.after.Resolve(o)
		if err != nil {
			return true
		}
		switch v := o.(type) {
		case read.Integer:
			side[i] = float64(v)
		case read.Real:
			side[i] = float64(v)
		default:
			return true
		}
	}
	return side[0] != side[2] && side[1] != side[3]
}
