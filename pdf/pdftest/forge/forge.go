// Package forge makes forged files from a validly signed one, by the families of attacks that were published against
// readers of signed PDFs and by those that were found against this program. Every file shows, or hands on, something
// else than what was signed, or claims a signature that nobody made; a verifier must accept none. Only tests import it.
//
//   - incremental saving: something else appended;
//   - universal forgery: the signature made unreadable, in the hope that the reader takes that for no fault;
//   - wrapping: the signed bytes moved, or bytes put into the part that no signature covers;
//   - shadow: a document prepared before it was signed, whose hidden content is brought out afterwards;
//   - certification: marks and signatures that a certified document seems to allow;
//   - parser differential: updates that readers understand in different ways;
//   - confusion: algorithms, certificates and messages exchanged.
package forge

import (
	"bytes"
	"crypto/x509"
	"fmt"
	"math/big"
	"strings"
	"testing"

	"rogatory/pdf/pdftest"
	"rogatory/pdf/read"
)

// File is one forged file.
type File struct {
	Family, Name string
	PDF          []byte
}

// Sign signs a PDF as its issuer does.
type Sign func(pdf []byte) []byte

// Files forges an unsigned PDF that has a classic cross-reference table and at least one page with one stream of
// contents. sign makes the signature that is attacked; the forger has another key.
func Files(t testing.TB, unsigned []byte, sign Sign) []File {
	t.Helper()
	forger := pdftest.NewAuthority(t).Issue(t, "Forger", pdftest.P256(t), func(c *x509.Certificate) {
		c.SerialNumber = big.NewInt(99)
	})
	o := open(t, sign(unsigned), forger)
	var all []File
	for _, family := range []struct {
		name  string
		files map[string][]byte
	}{
		{"incremental saving", o.incremental()},
		{"universal forgery", o.universal()},
		{"wrapping", o.wrapping()},
		{"shadow", shadow(t, unsigned, sign, forger)},
		{"certification", o.certification()},
		{"parser differential", o.differential()},
		{"confusion", o.confusion()},
	} {
		for name, pdf := range family.files {
			if bytes.Equal(pdf, o.pdf) {
				t.Fatalf("%s, %s: the file is the signed one", family.name, name)
			}
			all = append(all, File{family.name, name, pdf})
		}
	}
	return all
}

// original is the signed file with what a forger needs to know of it.
type original struct {
	t        testing.TB
	pdf      []byte
	document *read.Document
	forger   pdftest.Identity

	root, page, contents, field, value read.Reference
	catalog, pageDict, fieldDict       read.Dict
	drawn                              *read.Stream // the contents of the page
	next                               int          // the lowest free object number
}

func open(t testing.TB, pdf []byte, forger pdftest.Identity) original {
	t.Helper()
	document, err := read.Open(pdf)
	check(t, err)
	o := original{t: t, pdf: pdf, document: document, forger: forger, next: document.NextNumber()}
	o.root = document.Trailer()["Root"].(read.Reference)
	o.catalog, err = document.Catalog()
	check(t, err)
	pages, err := document.Pages()
	check(t, err)
	o.page, o.pageDict = pages[0].Reference, pages[0].Dict
	parts, err := document.Array(o.pageDict["Contents"])
	if err != nil {
		parts = read.Array{o.pageDict["Contents"]}
	}
	o.contents = parts[len(parts)-1].(read.Reference)
	drawn, err := document.Object(o.contents)
	check(t, err)
	o.drawn = drawn.(*read.Stream)
	fields, err := document.Fields()
	check(t, err)
	for _, field := range fields {
		if value, ok := field.Value.(read.Reference); ok && field.Type == "Sig" {
			o.field, o.value = field.Reference, value
		}
	}
	o.fieldDict, err = document.Dict(o.field)
	check(t, err)
	return o
}

func check(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// evil is what the forger draws: a black page.
const evil = "0 0 0 rg 0 0 2000 2000 re f"

// stream writes a stream with these entries in its dictionary.
func stream(entries, data string) string {
	return fmt.Sprintf("<</Length %d%s>>\nstream\n%s\nendstream", len(data), entries, data)
}

// form writes a drawing that covers a page, with a bounding box or without.
func form(box string) string { return stream(" /Type /XObject /Subtype /Form"+box, evil) }

const wholePage = " /BBox [0 0 2000 2000]"

// at makes an object with the number of a reference.
func at(ref read.Reference, value string) pdftest.Object {
	return pdftest.Object{Number: ref.Number, Generation: ref.Generation, Value: value}
}

func (o original) fresh(n int) read.Reference { return read.Reference{Number: o.next + n} }

// added makes the n-th new object.
func (o original) added(n int, value string) pdftest.Object { return at(o.fresh(n), value) }

// with writes a dictionary with one entry set, or removed where the value is nil.
func with(dict read.Dict, key read.Name, value read.Object) string {
	return string(read.Append(nil, set(dict, key, value)))
}

func set(dict read.Dict, key read.Name, value read.Object) read.Dict {
	out := dict.Clone()
	if out[key] = value; value == nil {
		delete(out, key)
	}
	return out
}

// append puts an update in good order behind the signed file.
func (o original) append(objects ...pdftest.Object) []byte {
	o.t.Helper()
	return pdftest.Update{Objects: objects}.Write(o.t, o.pdf)
}

// list returns an array of a dictionary with more elements.
func (o original) list(array read.Object, more ...read.Object) read.Array {
	o.t.Helper()
	elements, err := o.document.Array(array)
	check(o.t, err)
	return append(append(read.Array{}, elements...), more...)
}

// replaced writes a text in the signed bytes over another one that is at least as long; spaces fill the rest.
func replaced(t testing.TB, pdf []byte, old, now string) []byte {
	t.Helper()
	place := bytes.LastIndex(pdf, []byte(old))
	if place < 0 || len(now) > len(old) {
		t.Fatalf("%q is not in the file, or %q is longer", old, now)
	}
	out := bytes.Clone(pdf)
	copy(out[place:], now+strings.Repeat(" ", len(old)-len(now)))
	return out
}
