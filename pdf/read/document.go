package read

import (
	"bytes"
	"maps"
	"slices"
)

// place says where an object is: at a byte of the file, in an object stream, or nowhere because it was deleted.
type place struct {
	kind       placeKind
	offset     int // inFile: byte of the file
	generation int // inFile
	container  int // inStream: number of the object stream
	index      int // inStream: which object of it
}

type placeKind int

const (
	deleted placeKind = iota
	inFile
	inStream
)

// Document is an opened PDF file.
type Document struct {
	data     []byte
	places   map[int]place
	sections []Section
	objects  map[int]Object
	members  map[int]*objectStream
	loading  map[int]bool
	budget   int // bytes that streams may still decompress to
	entries  int // of all sections read so far
}

// Open reads the cross-reference sections of a PDF file. It returns ErrNotPDF, ErrDamaged or ErrEncrypted.
func Open(data []byte) (*Document, error) {
	if !bytes.Contains(data[:min(len(data), headerWindow)], []byte("%PDF-")) {
		return nil, ErrNotPDF
	}
	d := &Document{
		data: data, places: map[int]place{}, objects: map[int]Object{},
		members: map[int]*objectStream{}, loading: map[int]bool{}, budget: maxDecoded,
	}
	start, err := d.startOfSections()
	if err != nil {
		return nil, err
	}
	if err := d.readSections(start); err != nil {
		return nil, err
	}
	if _, ok := d.Trailer()["Encrypt"]; ok {
		return nil, ErrEncrypted
	}
	if _, err := d.Catalog(); err != nil {
		return nil, err
	}
	return d, nil
}

// Trailer returns the newest trailer dictionary.
func (d *Document) Trailer() Dict { return d.sections[0].Trailer }

// Sections returns the cross-reference sections, the newest first.
func (d *Document) Sections() []Section { return d.sections }

// NextNumber returns the lowest object number that no revision of the file has used.
func (d *Document) NextNumber() int {
	next := 1
	for n := range d.places {
		next = max(next, n+1)
	}
	if size, ok := d.Trailer()["Size"].(Integer); ok && size <= maxObjectNumber {
		next = max(next, int(size))
	}
	return next
}

// Object returns an indirect object, or nil for one that does not exist or was deleted, as 7.3.10 demands.
func (d *Document) Object(ref Reference) (Object, error) {
	at, ok := d.places[ref.Number]
	if !ok || at.kind == deleted || (at.kind == inFile && at.generation != ref.Generation) {
		return nil, nil
	}
	if o, ok := d.objects[ref.Number]; ok {
		return o, nil
	}
	if d.loading[ref.Number] || len(d.loading) > maxDepth {
		return nil, damaged("object %d leads back to itself", ref.Number)
	}
	d.loading[ref.Number] = true
	defer delete(d.loading, ref.Number)
	o, err := d.load(ref, at)
	if err != nil {
		return nil, err
	}
	d.objects[ref.Number] = o
	return o, nil
}

func (d *Document) load(ref Reference, at place) (Object, error) {
	if at.kind == inStream {
		return d.member(ref.Number, at)
	}
	found, o, _, err := d.ObjectAt(at.offset)
	if err != nil {
		return nil, err
	}
	if found != ref {
		return nil, damaged("object %d is expected at byte %d, where object %d stands", ref.Number, at.offset,
			found.Number)
	}
	return o, nil
}

// ObjectAt parses the indirect object that stands at a byte of the file, whatever the cross-reference table says, and
// returns also the position behind its endobj.
func (d *Document) ObjectAt(offset int) (ref Reference, o Object, end int, err error) {
	if offset < 0 || offset >= len(d.data) {
		return Reference{}, nil, 0, damaged("an object is expected at byte %d, outside the file", offset)
	}
	l := &lexer{data: d.data, pos: offset}
	ref, o, err = l.indirect(d.Int)
	return ref, o, l.pos, err
}

// Resolve follows a reference to the object behind it; other objects it returns as they are.
func (d *Document) Resolve(o Object) (Object, error) {
	for range maxDepth {
		ref, ok := o.(Reference)
		if !ok {
			return o, nil
		}
		var err error
		if o, err = d.Object(ref); err != nil {
			return nil, err
		}
	}
	return nil, damaged("references lead in a circle")
}

// Dict resolves to a dictionary. The null object gives a nil Dict; another kind gives ErrDamaged.
func (d *Document) Dict(o Object) (Dict, error) {
	return resolveAs[Dict](d, o, "dictionary")
}

// Array resolves to an array. The null object gives a nil Array; another kind gives ErrDamaged.
func (d *Document) Array(o Object) (Array, error) {
	return resolveAs[Array](d, o, "array")
}

// Name resolves to a name. The null object gives an empty Name; another kind gives ErrDamaged.
func (d *Document) Name(o Object) (Name, error) {
	return resolveAs[Name](d, o, "name")
}

// String resolves to a string. The null object gives an empty String; another kind gives ErrDamaged.
func (d *Document) String(o Object) (String, error) {
	return resolveAs[String](d, o, "string")
}

// Int resolves to an integer. The null object and other kinds give ErrDamaged.
func (d *Document) Int(o Object) (int, error) {
	o, err := d.Resolve(o)
	if err != nil {
		return 0, err
	}
	n, ok := o.(Integer)
	if !ok {
		return 0, damaged("a whole number is expected")
	}
	return int(n), nil
}

func resolveAs[T Object](d *Document, o Object, kind string) (T, error) {
	var none T
	o, err := d.Resolve(o)
	if err != nil || o == nil {
		return none, err
	}
	v, ok := o.(T)
	if !ok {
		return none, damaged("a %s is expected", kind)
	}
	return v, nil
}

// Catalog returns the document catalog (7.7.2).
func (d *Document) Catalog() (Dict, error) {
	catalog, err := d.Dict(d.Trailer()["Root"])
	if err == nil && catalog == nil {
		err = damaged("the file has no catalog")
	}
	return catalog, err
}

// References returns the indirect objects of the file in the order of their numbers, without those that were deleted.
func (d *Document) References() []Reference {
	var out []Reference
	for _, number := range slices.Sorted(maps.Keys(d.places)) {
		if at := d.places[number]; at.kind != deleted {
			out = append(out, Reference{number, at.generation})
		}
	}
	return out
}
