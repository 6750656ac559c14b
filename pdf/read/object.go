package read

import (
	"maps"
	"slices"
)

// Object is a PDF object (7.3): one of nil (the null object), bool, Integer, Real, Name, String, Array, Dict, Reference
// or
// *Stream.
type Object any

// Integer is an integer object.
type Integer int64

// Real is a real number object.
type Real float64

// Name is a name object without its slash, with #xx escapes resolved.
type Name string

// Reference names an indirect object by number and generation.
type Reference struct {
	Number     int
	Generation int
}

// String is a string object, decoded.
type String struct {
	Bytes []byte
	// Start and End are the positions in the file of the token, delimiters included. Both are -1 for a string that was
	// not read from the file itself, which is so for object streams and for strings made by a program.
	Start, End int
}

// NewString makes a string object that stands in no file yet.
func NewString(bytes []byte) String { return String{Bytes: bytes, Start: -1, End: -1} }

// Array is an array object. Those returned by a Document are shared: clone before changing.
type Array []Object

// Dict is a dictionary object. Those returned by a Document are shared: clone before changing.
type Dict map[Name]Object

// Clone returns a copy whose entries can be set without touching the original.
func (d Dict) Clone() Dict {
	if d == nil {
		return Dict{}
	}
	return maps.Clone(d)
}

// Keys returns the keys in alphabetical order.
func (d Dict) Keys() []Name { return slices.Sorted(maps.Keys(d)) }

// Stream is a stream object (7.3.8).
type Stream struct {
	Dict Dict
	// Raw holds the bytes as they stand in the file, before any filter.
	Raw []byte
}
