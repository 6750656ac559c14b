package pdf

import (
	"bytes"
	"compress/zlib"

	"rogatory/pdf/read"
)

// file is a PDF file taken apart. The object with number n is at index n; index 0 is not used.
type file struct {
	source  *read.Document
	objects []read.Object
	root    read.Reference // the catalogue
	info    read.Reference // the information dictionary
	pages   []read.Reference

	compressor *zlib.Writer
}

// open takes a file of gofpdf apart. Its dictionaries belong to the caller: nobody else reads that file.
func open(painted []byte) (*file, error) {
	source, err := read.Open(painted)
	if err != nil {
		return nil, err
	}
	root, isRoot := source.Trailer()["Root"].(read.Reference)
	info, isInfo := source.Trailer()["Info"].(read.Reference)
	if !isRoot || !isInfo {
		return nil, errLayout
	}
	f := &file{source: source, objects: make([]read.Object, source.NextNumber()), root: root, info: info,
		compressor: zlib.NewWriter(nil)}
	for n := 1; n < len(f.objects); n++ {
		if f.objects[n], err = source.Object(read.Reference{Number: n}); err != nil {
			return nil, err
		}
	}
	pages, err := source.Pages()
	for _, page := range pages {
		f.pages = append(f.pages, page.Reference)
	}
	return f, err
}

// add gives a new object a number.
func (f *file) add(o read.Object) read.Reference {
	f.objects = append(f.objects, o)
	return read.Reference{Number: len(f.objects) - 1}
}

// dict returns the dictionary that a reference leads to.
func (f *file) dict(o read.Object) (read.Dict, error) {
	ref, ok := o.(read.Reference)
	if !ok || ref.Number >= len(f.objects) {
		return nil, errLayout
	}
	dict, ok := f.objects[ref.Number].(read.Dict)
	if !ok {
		return nil, errLayout
	}
	return dict, nil
}

// compressed returns data as a compressed stream. One compressor serves all streams of a file: a new one costs more
// than most of them.
func (f *file) compressed(data []byte) *read.Stream {
	var packed bytes.Buffer
	f.compressor.Reset(&packed)
	_, _ = f.compressor.Write(data) // a bytes.Buffer takes everything
	_ = f.compressor.Close()
	return &read.Stream{
		Dict: read.Dict{"Filter": read.Name("FlateDecode"), "Length": read.Integer(packed.Len())},
		Raw:  packed.Bytes(),
	}
}
