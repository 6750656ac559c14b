package verify

import (
	"slices"

	"rogatory/pdf/read"
)

// Class is a kind of change that was appended after a signature. The list is closed: Classes returns it. The first
// three leave the signature valid as long as they draw nothing outside a field that was left for them.
type Class string

const (
	// CounterSignature is a further signature, in a field that the signer left or in a new one.
	CounterSignature Class = "counter-signature"
	// TimeStampAdded is a time stamp on the document.
	TimeStampAdded Class = "time-stamp"
	// ValidationData is a store of certificates and revocation data.
	ValidationData Class = "validation-data"
	// FormFilled is another value in a field of the form.
	FormFilled Class = "form-filled"
	// Annotation is a note, mark or other annotation that was added, changed or taken away.
	Annotation Class = "annotation"
	// OtherChange is anything else, also what cannot be read as a change in good order.
	OtherChange Class = "other"
)

// Classes returns every class, so that a caller can test that it has words for each.
func Classes() []Class {
	return []Class{CounterSignature, TimeStampAdded, ValidationData, FormFilled, Annotation, OtherChange}
}

// note adds a class once.
func (m *comparison) note(c Class) {
	if !slices.Contains(m.classes, c) {
		m.classes = append(m.classes, c)
	}
}

// signatureClass tells a further signature from a time stamp.
func (m *comparison) signatureClass(value read.Object) Class {
	signature, err := m.after.Dict(value)
	if err == nil && signature["SubFilter"] == read.Name("ETSI.RFC3161") {
		return TimeStampAdded
	}
	return CounterSignature
}

// classify tells of an object that is not what it was which kind of change that is.
func (m *comparison) classify(ref read.Reference) Class {
	old, err := m.before.Dict(ref)
	now, err2 := m.after.Dict(ref)
	if err != nil || err2 != nil {
		return OtherChange
	}
	kinds := []read.Name{"Tx", "Btn", "Ch"}
	kind, _ := old["FT"].(read.Name)
	switch {
	case slices.Contains(kinds, kind) && m.entries(old, now, "V", "AP", "AS", "M"):
		return FormFilled
	case m.pages[ref.Number] && m.entries(old, now, "Annots"):
		return Annotation
	case old["Subtype"] != nil && old["Subtype"] != read.Name("Widget") && old["Rect"] != nil:
		return Annotation
	}
	return OtherChange
}

// inPlace reports whether the signature that fills a field draws nothing outside of it: one drawing for all states,
// with a box to which every reader clips it, on a rectangle with area that the earlier signer left.
func (m *comparison) inPlace(field read.Dict) bool {
	appearances, err := m.after.Dict(field["AP"])
	if err != nil || len(appearances) != 1 {
		return false
	}
	o, err := m.after.Resolve(appearances["N"])
	if err != nil {
		return false
	}
	drawing, ok := o.(*read.Stream)
	return ok && drawing.Dict["Subtype"] == read.Name("Form") && m.area(drawing.Dict["BBox"]) && m.area(field["Rect"])
}

// area reports whether an array is a rectangle that has one.
func (m *comparison) area(o read.Object) bool {
	array, err := m.after.Array(o)
	if err != nil || len(array) != 4 {
		return false
	}
	var side [4]float64
	for i, element := range array {
		switch v := element.(type) {
		case read.Integer:
			side[i] = float64(v)
		case read.Real:
			side[i] = float64(v)
		default:
			return false
		}
	}
	return side[0] != side[2] && side[1] != side[3]
}
