package verify

import (
	"bytes"
	"slices"

	"rogatory/pdf/read"
)

// newSignature reports whether an element of /Fields or /Annots is a signature field that did not exist before. It must
// stand in the form, where its signature is examined, and not on a page alone. Only keys that can neither run an action
// nor hang other fields below it are allowed.
func (m *comparison) newSignature(o read.Object) bool {
	ref, ok := o.(read.Reference)
	if !ok || !m.fields[ref] {
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
	m.note(m.signatureClass(field["V"]))
	return m.allowed(field["V"])
}

// signedNow compares a signature field that was empty and has been signed since.
func (m *comparison) signedNow(old, now read.Dict) bool {
	if m.visible(now) {
		if m.inPlace(now) {
			m.filled = true
		} else {
			m.marked = true
		}
	}
	m.note(m.signatureClass(now["V"]))
	return m.entries(old, now, "V", "AP", "M") && m.allowed(now["V"])
}

// allowed reports whether a signature is a new one, and whether the certifying signature, if there is one, lets it be
// added. P = 1 lets pass document time stamps only (ISO 32000-2, table 257).
func (m *comparison) allowed(value read.Object) bool {
	ref, ok := value.(read.Reference)
	if !ok {
		return false
	}
	if known, err := m.before.Object(ref); err != nil || known != nil {
		return false
	}
	signature, err := m.after.Dict(value)
	if err != nil || signature == nil {
		return false
	}
	return !m.stampsOnly || signature["SubFilter"] == read.Name("ETSI.RFC3161")
}

// visible reports whether a field has something to draw. Its rectangle says nothing: readers draw an appearance on one
// without area too.
func (m *comparison) visible(field read.Dict) bool {
	marks, err := m.after.Dict(field["MK"])
	if err != nil || len(marks) > 0 {
		return true
	}
	appearances, err := m.after.Dict(field["AP"])
	if err != nil {
		return true
	}
	for _, appearance := range appearances {
		if !m.blank(appearance) {
			return true
		}
	}
	return false
}

// adobeBlank is the comment of which Adobe's programs make the appearance of a signature that is not to be seen.
const adobeBlank = "% DSBlank"

// blank reports whether an appearance is a stream with no operator in it, which many programs write for a signature
// that is not to be seen.
func (m *comparison) blank(appearance read.Object) bool {
	o, err := m.after.Resolve(appearance)
	if err != nil {
		return false
	}
	stream, ok := o.(*read.Stream)
	if !ok {
		return o == nil
	}
	content, err := m.after.Decode(stream)
	content = bytes.TrimSpace(content)
	return err == nil && (len(content) == 0 || string(content) == adobeBlank)
}
