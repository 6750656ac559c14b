package forge

import (
	"fmt"
	"strings"

	"rogatory/pdf/pdftest"
	"rogatory/pdf/read"
)

// differential appends updates that readers understand in different ways: an evil object lies in a stream of the
// update, and the section leads some readers to it and others to the honest one.
func (o original) differential() map[string][]byte {
	number := o.contents.Number
	twin := fmt.Sprintf("%d 0 obj\n%s\nendobj\n", number, stream("", evil))
	carrier := o.added(0, fmt.Sprintf("<</Length %d>>\nstream\n%s\nendstream", len(twin), twin))
	honest := at(o.contents, o.text(o.contents))
	head := fmt.Sprintf("<</Length %d>>\nstream\n", len(twin))
	places := func(format func(honest, hidden int) string) []byte {
		return pdftest.Update{Objects: []pdftest.Object{honest, carrier}, Table: func(at []int) string {
			hidden := at[1] + len(fmt.Sprintf("%d 0 obj\n", o.next)) + len(head)
			return format(at[0], hidden) + pdftest.Entry(o.next, at[1], 0)
		}}.Write(o.t, o.pdf)
	}
	entry := func(at int) string { return pdftest.Entry(number, at, 0) }
	edit := func(old, now string) []byte {
		return pdftest.Update{Objects: []pdftest.Object{honest}, Edit: func(update string) string {
			if !strings.Contains(update, old) {
				o.t.Fatalf("the update does not hold %q", old)
			}
			return strings.Replace(update, old, now, 1)
		}}.Write(o.t, o.pdf)
	}
	out := map[string][]byte{
		"two places, evil first":   places(func(honest, hidden int) string { return entry(hidden) + entry(honest) }),
		"two places, honest first": places(func(honest, hidden int) string { return entry(honest) + entry(hidden) }),
		"a place in a comment of the table": places(func(honest, hidden int) string {
			return fmt.Sprintf("%d 1\n%%\r%010d 00000 n \n%010d 00000 n \n", number, hidden, honest)
		}),
		"a comment in the table": places(func(honest, _ int) string {
			return fmt.Sprintf("%d 1\n%%x\n%010d 00000 n \n", number, honest)
		}),
		"short entries": places(func(honest, _ int) string { return fmt.Sprintf("%d 1\n%d 0 n\n", number, honest) }),
		"entries of 19 bytes": places(func(honest, _ int) string {
			return fmt.Sprintf("%d 1\n%010d 00000 n\n", number, honest)
		}),
		"a count too small": places(func(honest, hidden int) string {
			return fmt.Sprintf("%d 1\n%010d 00000 n \n%010d 00000 n \n", number, honest, hidden)
		}),
		"a negative count": places(func(honest, _ int) string {
			return fmt.Sprintf("%d -1\n", number) + entry(honest)
		}),
		"a generation": places(func(_, hidden int) string { return pdftest.Entry(number, hidden, 1) }),
		"an object deleted and given back": places(func(honest, hidden int) string {
			return fmt.Sprintf("%d 1\n0000000000 00001 f \n", number) + entry(hidden)
		}),
		"a size too small": pdftest.Update{Objects: []pdftest.Object{honest},
			Size: func(int) int { return number }}.Write(o.t, o.pdf),
		"a size too large": pdftest.Update{Objects: []pdftest.Object{honest},
			Size: func(n int) int { return n + 1000 }}.Write(o.t, o.pdf),
		"a second section by a key": pdftest.Update{Objects: []pdftest.Object{honest},
			Keys: fmt.Sprintf(" /XRefStm %d", len(o.pdf))}.Write(o.t, o.pdf),
		"an unknown key": pdftest.Update{Objects: []pdftest.Object{honest},
			Keys: " /AdditionalStreams [/x " + o.reference(0) + "]"}.Write(o.t, o.pdf),
		"a key twice": pdftest.Update{Objects: []pdftest.Object{honest},
			Keys: " /Root null"}.Write(o.t, o.pdf),
		"a password": pdftest.Update{Objects: []pdftest.Object{honest},
			Keys: " /Encrypt null"}.Write(o.t, o.pdf),
		"an object beside the list":  edit("xref\n", twin+"xref\n"),
		"an object in the middle":    edit("trailer", twin+"trailer"),
		"an object before the start": edit("startxref", twin+"startxref"),
		"an object in a comment":     edit("startxref", "%"+strings.ReplaceAll(twin, "\n", "\r")+"\nstartxref"),
		"two trailers":               edit("trailer\n", "trailer\n<</Size 1>>\ntrailer\n"),
		"two starts":                 edit("startxref", "startxref\n0\nstartxref"),
		"a start elsewhere":          edit("startxref\n", "startxref\n1"),
		"two end marks":              edit("%%EOF\n", "%%EOF\n%%EOF\n"),
		"bytes behind the end":       edit("%%EOF\n", "%%EOF\n\x00"),
		"a dictionary with a key twice": o.append(at(o.page, strings.TrimSuffix(string(read.Append(nil, o.pageDict)),
			">>")+" /Contents "+o.reference(0)+">>"), o.added(0, stream("", evil))),
		"a stream that ends twice": o.append(honest, o.added(0, stream("", "\nendstream\nendobj\n"+twin))),
	}
	o.differentialStreams(out, twin)
	return out
}

// differentialStreams does the same with cross-reference streams and object streams.
func (o original) differentialStreams(out map[string][]byte, twin string) {
	evilPage := with(o.pageDict, "Contents", o.fresh(0))
	honestPage := string(read.Append(nil, o.pageDict))
	other := o.added(0, stream("", evil))
	base := pdftest.StreamUpdate{Self: o.next + 3, Container: o.next + 2, Objects: []pdftest.Object{other},
		Packed: []pdftest.Object{at(o.page, honestPage), o.added(1, evilPage)}, Rows: byNumber}
	variant := func(change func(*pdftest.StreamUpdate)) []byte {
		u := base
		change(&u)
		return u.Write(o.t, o.pdf)
	}
	twice := func(first, second string) []byte {
		return variant(func(u *pdftest.StreamUpdate) {
			u.Packed = []pdftest.Object{at(o.page, first), at(o.page, second)}
			u.Rows = func(r []pdftest.Row) []pdftest.Row {
				at, keep := 0, 1
				if first != honestPage {
					keep = 2
				}
				for i := range r {
					if r[i].Kind == 2 && i != keep {
						at = i
					}
				}
				return byNumber(append(r[:at:at], r[at+1:]...))
			}
		})
	}
	out["one number twice in an object stream, evil first"] = twice(evilPage, honestPage)
	out["one number twice in an object stream, honest first"] = twice(honestPage, evilPage)
	out["two entries in a stream"] = variant(func(u *pdftest.StreamUpdate) {
		u.Rows = func(r []pdftest.Row) []pdftest.Row {
			return byNumber(append(r, pdftest.Row{Number: o.page.Number, Kind: 2, Second: u.Container, Third: 1}))
		}
	})
	out["an entry that leads to another object"] = variant(func(u *pdftest.StreamUpdate) {
		u.Rows = func(r []pdftest.Row) []pdftest.Row {
			r[2].Third = 1
			return byNumber(r)
		}
	})
	out["an unknown kind of entry"] = variant(func(u *pdftest.StreamUpdate) {
		u.Rows = func(r []pdftest.Row) []pdftest.Row { return byNumber(append(r, pdftest.Row{Number: 0, Kind: 9})) }
	})
	out["bytes behind the entries"] = variant(func(u *pdftest.StreamUpdate) { u.Tail = "\x01\x00\x00\x00\x09\x00\x00" })
	out["entries that descend"] = variant(func(u *pdftest.StreamUpdate) {
		u.Rows = func(r []pdftest.Row) []pdftest.Row { return r[len(r)-1:] }
	})
	out["an object stream that extends another"] = variant(func(u *pdftest.StreamUpdate) {
		u.PackKeys = " /Extends " + o.reference(0)
	})
	out["a comment in an object stream"] = variant(func(u *pdftest.StreamUpdate) {
		u.Pack = func(first int, data string) (int, string) { return first, data + "% (x)" }
	})
	out["objects behind those of an object stream"] = variant(func(u *pdftest.StreamUpdate) {
		u.Pack = func(first int, data string) (int, string) { return first, data + evilPage }
	})
	out["a section in a section"] = variant(func(u *pdftest.StreamUpdate) {
		u.Objects = append(u.Objects, o.added(1, stream(" /Type /XRef", twin)))
		u.Packed = u.Packed[:1]
	})
}
