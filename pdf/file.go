package pdf

import (
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"fmt"

	"rogatory/pdf/read"
)

// file is a PDF file taken apart. The object with number n is at index n; index 0 is not used.
type file struct {
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
	f := &file{objects: make([]read.Object, source.NextNumber()), root: root, info: info, compressor: zlib.NewWriter(nil)}
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

// bytes writes the file: header, objects, a classic cross-reference table, and a trailer whose identifier is a digest of the
// objects, so that the same document has the same identifier.
func (f *file) bytes() []byte {
	out := []byte("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
	table := []byte(fmt.Sprintf("xref\n0 %d\n0000000000 65535 f \n", len(f.objects)))
	for n, o := range f.objects[1:] {
		table = fmt.Appendf(table, "%010d 00000 n \n", len(out))
		out = fmt.Appendf(out, "%d 0 obj\n", n+1)
		out = append(read.Append(out, o), "\nendobj\n"...)
	}
	digest := sha256.Sum256(out)
	id := read.NewString(digest[:16])
	start := len(out)
	out = append(append(out, table...), "trailer\n"...)
	out = read.Append(out, read.Dict{
		"Size": read.Integer(len(f.objects)), "Root": f.root, "Info": f.info, "ID": read.Array{id, id},
	})
	return fmt.Appendf(out, "\nstartxref\n%d\n%%%%EOF\n", start)
}

// compressed returns data as a compressed stream. One compressor serves all streams of a file: a new one costs more than most of
// them.
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
