package forge

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"rogatory/pdf/pdftest"
	"rogatory/pdf/read"
)

// incremental appends other content, in good order or without the parts of an update that some readers do not need.
func (o original) incremental() map[string][]byte {
	other := o.added(0, stream("", evil))
	otherPage := o.added(1, with(o.pageDict, "Contents", o.fresh(0)))
	tree := o.catalog["Pages"].(read.Reference)
	pages, err := o.document.Dict(tree)
	check(o.t, err)
	otherTree := with(pages, "Kids", read.Array{o.fresh(1)})
	twin := []pdftest.Object{other, otherPage, o.added(2, otherTree)}
	twin = twin[:3:3]
	otherCatalog := with(o.catalog, "Pages", o.fresh(2))
	noArea := read.Array{read.Integer(0), read.Integer(0), read.Integer(1), read.Integer(1)}
	noFiles := read.Dict{"EmbeddedFiles": read.Dict{}}
	info, err := o.document.Dict(o.document.Trailer()["Info"])
	check(o.t, err)
	title := with(info, "Title", read.NewText("Another request"))
	infoRef, _ := o.document.Trailer()["Info"].(read.Reference)
	script := read.Dict{"S": read.Name("JavaScript"), "JS": read.NewText("app.alert(1)")}
	bare := fmt.Sprintf("%d 0 obj\n%s\nendobj\n", o.contents.Number, stream("", evil))
	deleted := pdftest.Update{Table: func([]int) string {
		return fmt.Sprintf("%d 1\n0000000000 00001 f \n", o.contents.Number)
	}}
	packed := pdftest.StreamUpdate{Self: o.next + 2, Container: o.next + 1, Objects: []pdftest.Object{other},
		Packed: []pdftest.Object{at(o.page, with(o.pageDict, "Contents", o.fresh(0)))}, Rows: byNumber}
	return map[string][]byte{
		"other contents":           o.append(at(o.contents, stream("", evil))),
		"no contents":              o.append(at(o.contents, "null")),
		"contents deleted":         deleted.Write(o.t, o.pdf),
		"another page":             o.append(other, at(o.page, with(o.pageDict, "Contents", o.fresh(0)))),
		"another page in a stream": packed.Write(o.t, o.pdf),
		"another tree of pages":    o.append(other, otherPage, at(tree, otherTree)),
		"another catalog":          o.append(append(twin, at(o.root, otherCatalog))...),
		"another catalog by trailer": pdftest.Update{Root: o.reference(3),
			Objects: append(twin, o.added(3, otherCatalog))}.
			Write(o.t, o.pdf),
		"other resources":   o.append(at(o.page, with(o.pageDict, "Resources", read.Dict{}))),
		"a page turned":     o.append(at(o.page, with(o.pageDict, "Rotate", read.Integer(180)))),
		"a page cut":        o.append(at(o.page, with(o.pageDict, "CropBox", noArea))),
		"another title":     o.append(at(infoRef, title)),
		"no attached files": o.append(at(o.root, with(o.catalog, "AF", read.Array{}))),
		"other names":       o.append(at(o.root, with(o.catalog, "Names", noFiles))),
		"other metadata": o.append(o.added(0, stream(" /Type /Metadata /Subtype /XML", "<x/>")),
			at(o.root, with(o.catalog, "Metadata", o.fresh(0)))),
		"layers":              o.append(at(o.root, with(o.catalog, "OCProperties", read.Dict{}))),
		"a script on opening": o.append(at(o.root, with(o.catalog, "OpenAction", script))),
		"a script on a page":  o.append(at(o.page, with(o.pageDict, "AA", read.Dict{"O": script}))),
		"no section":          append(bytes.Clone(o.pdf), bare...),
		"no trailer": pdftest.Update{Objects: []pdftest.Object{at(o.contents, stream("", evil))},
			Edit: func(update string) string {
				before, _, _ := strings.Cut(update, "trailer")
				_, end, _ := strings.Cut(update, "startxref")
				return before + "startxref" + end
			}}.Write(o.t, o.pdf),
		"no end": pdftest.Update{Objects: []pdftest.Object{at(o.contents, stream("", evil))},
			Edit: func(update string) string {
				before, _, _ := strings.Cut(update, "startxref")
				return before
			}}.Write(o.t, o.pdf),
		"the signature copied behind": o.append(at(o.contents, stream("", evil)), o.added(0, o.text(o.value)),
			at(o.field, with(o.fieldDict, "V", o.fresh(0)))),
		"the signature taken away": o.append(at(o.contents, stream("", evil)),
			at(o.root, with(o.catalog, "AcroForm", nil))),
		"the field emptied": o.append(at(o.contents, stream("", evil)),
			at(o.field, with(o.fieldDict, "V", nil))),
		"the certification taken away": o.append(at(o.root, with(o.catalog, "Perms", nil))),
	}
}

// byNumber puts the entries of a section into their order.
func byNumber(rows []pdftest.Row) []pdftest.Row {
	slices.SortStableFunc(rows, func(a, b pdftest.Row) int { return a.Number - b.Number })
	return rows
}

// text returns an object as it stands in the signed file.
func (o original) text(ref read.Reference) string {
	o.t.Helper()
	head := fmt.Appendf(nil, "\n%d %d obj\n", ref.Number, ref.Generation)
	from := bytes.LastIndex(o.pdf, head) + len(head)
	length := bytes.Index(o.pdf[from:], []byte("\nendobj"))
	if from < len(head) || length < 0 {
		o.t.Fatalf("object %d is not in the file", ref.Number)
	}
	return string(o.pdf[from : from+length])
}
