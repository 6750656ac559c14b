package forge

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"rogatory/pdf/pdftest"
	"rogatory/pdf/read"
)

// shadow prepares a document, has it signed, and brings out what was hidden in it: hide takes away what lies over the
// hidden content, replace exchanges something that seems not to matter, hide and replace uses a second content that
// nothing led to. The signer saw the honest content alone.
func shadow(t testing.TB, unsigned []byte, sign Sign, forger pdftest.Identity) map[string][]byte {
	t.Helper()
	out := map[string][]byte{}
	covered(t, unsigned, sign, forger, out)
	filled(t, unsigned, sign, forger, out)
	doubled(t, unsigned, sign, forger, out)
	return out
}

// covered is hide: the page draws evil content, a white cover and the honest content, each a stream of its own.
func covered(t testing.TB, unsigned []byte, sign Sign, forger pdftest.Identity, out map[string][]byte) {
	t.Helper()
	u := openUnsigned(t, unsigned)
	cover := u.added(1, stream(" /Type /XObject /Subtype /Form"+wholePage, "1 g 0 0 2000 2000 re f"))
	resources, err := u.document.Dict(u.pageDict["Resources"])
	check(t, err)
	page := set(u.pageDict, "Contents", read.Array{u.fresh(0), u.fresh(2), u.contents})
	page = set(page, "Resources", set(resources, "XObject", read.Dict{"Cover": u.fresh(1)}))
	prepared := u.append(u.added(0, stream("", evil)), cover, u.added(2, stream("", "/Cover Do")),
		at(u.page, string(read.Append(nil, page))))
	o := open(t, sign(prepared), forger)
	coverRef := u.fresh(1)
	remove := pdftest.Update{Table: func([]int) string {
		return fmt.Sprintf("%d 1\n0000000000 00001 f \n", coverRef.Number)
	}}
	out["hide: the cover deleted"] = remove.Write(t, o.pdf)
	out["hide: the cover null"] = o.append(at(coverRef, "null"))
	out["hide: the cover empty"] = o.append(at(coverRef, stream(" /Type /XObject /Subtype /Form"+wholePage, "")))
	out["hide: the cover small"] = o.append(at(coverRef,
		stream(" /Type /XObject /Subtype /Form /BBox [0 0 1 1]", "1 g 0 0 2000 2000 re f")))
	out["hide: the cover not drawn"] = o.append(at(u.fresh(2), stream("", "")))
	out["hide: the cover of another generation"] = pdftest.Update{Objects: []pdftest.Object{
		{Number: coverRef.Number, Generation: 1, Value: stream(" /Type /XObject /Subtype /Form"+wholePage, "")}}}.
		Write(t, o.pdf)
	out["hide: the cover deleted in a stream"] = pdftest.StreamUpdate{Self: o.next,
		Rows: func(r []pdftest.Row) []pdftest.Row {
			return byNumber(append(r, pdftest.Row{Number: coverRef.Number, Third: 1}))
		}}.Write(t, o.pdf)
}

// filled is replace: a field whose value and drawing agree when it is signed, in a typeface that is an object of its
// own.
func filled(t testing.TB, unsigned []byte, sign Sign, forger pdftest.Identity, out map[string][]byte) {
	t.Helper()
	u := openUnsigned(t, unsigned)
	const text = "<</Type /Annot /Subtype /Widget /FT /Tx /T (amount) /F 4 /V (%s) /DA (/Helv 12 Tf 0 g) " +
		"/Rect [50 50 250 90] /AP <</N %s>>>>"
	drawing := func(value string) string {
		return stream(" /Type /XObject /Subtype /Form /BBox [0 0 200 40] /Resources <</Font <</F "+
			u.reference(2)+">>>>",
			"BT /F 20 Tf 5 5 Td ("+value+") Tj ET")
	}
	form, err := u.document.Dict(u.catalog["AcroForm"])
	check(t, err)
	fields := u.list(form["Fields"], u.fresh(0))
	prepared := u.append(u.onPage(), u.added(0, fmt.Sprintf(text, "100", u.reference(1))), u.added(1, drawing("100")),
		u.added(2, "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>"),
		at(u.root, with(u.catalog, "AcroForm", set(form, "Fields", fields))))
	o := open(t, sign(prepared), forger)
	out["replace: the value of a field"] = o.append(at(u.fresh(0), fmt.Sprintf(text, "999999", u.reference(1))))
	out["replace: the drawing of a field"] = o.append(at(u.fresh(1), drawing("999999")))
	out["replace: value and drawing of a field"] = o.append(at(u.fresh(1), drawing("999999")),
		at(u.fresh(0), fmt.Sprintf(text, "999999", u.reference(1))))
	out["replace: the drawing by another object"] = o.append(o.added(0, drawing("999999")),
		at(u.fresh(0), fmt.Sprintf(text, "100", o.reference(0))))
	out["replace: the typeface"] = o.append(at(u.fresh(2),
		"<</Type /Font /Subtype /Type1 /BaseFont /ZapfDingbats>>"))
	out["replace: the encoding of the typeface"] = o.append(at(u.fresh(2), "<</Type /Font /Subtype /Type1 "+
		"/BaseFont /Helvetica /Encoding <</Differences [48 /nine /nine]>>>>"))
	out["replace: the place of a field"] = o.append(at(u.fresh(0), strings.Replace(
		fmt.Sprintf(text, "100", u.reference(1)), "[50 50 250 90]", "[0 0 900 900]", 1)))
	out["replace: the field taken from the page"] = o.append(at(o.page,
		with(o.pageDict, "Annots", o.list(nil, o.field))))
}

// doubled is hide and replace: a second document lies in the signed bytes, and the appended section leads to it without
// bringing a single object.
func doubled(t testing.TB, unsigned []byte, sign Sign, forger pdftest.Identity, out map[string][]byte) {
	t.Helper()
	u := openUnsigned(t, unsigned)
	twin := fmt.Sprintf("%d 0 obj\n%s\nendobj\n", u.contents.Number, stream("", evil))
	tree, err := u.document.Dict(u.catalog["Pages"])
	check(t, err)
	prepared := u.append(u.added(0, stream("", evil)), u.added(1, with(u.pageDict, "Contents", u.fresh(0))),
		u.added(2, with(tree, "Kids", read.Array{u.fresh(1)})), u.added(3, with(u.catalog, "Pages", u.fresh(2))),
		u.added(4, "<</Length "+fmt.Sprint(len(twin))+">>\nstream\n"+twin+"\nendstream"))
	o := open(t, sign(prepared), forger)
	hidden := bytes.Index(o.pdf, []byte(twin))
	original := bytes.Index(o.pdf, fmt.Appendf(nil, "\n%d 0 obj", u.contents.Number)) + 1
	leads := func(table string) []byte {
		return pdftest.Update{Table: func([]int) string { return table }}.Write(t, o.pdf)
	}
	number := u.contents.Number
	out["hide and replace: by a place"] = leads(pdftest.Entry(number, hidden, 0))
	out["hide and replace: by two places"] = leads(pdftest.Entry(number, hidden, 0) +
		pdftest.Entry(number, original, 0))
	out["hide and replace: by two places, honest first"] = leads(pdftest.Entry(number, original, 0) +
		pdftest.Entry(number, hidden, 0))
	out["hide and replace: by the place of another object"] = leads(pdftest.Entry(number,
		bytes.Index(o.pdf, fmt.Appendf(nil, "\n%d 0 obj", u.fresh(0).Number))+1, 0))
	out["hide and replace: by a place in a stream"] = pdftest.StreamUpdate{Self: o.next,
		Rows: func(r []pdftest.Row) []pdftest.Row {
			return byNumber(append(r, pdftest.Row{Number: number, Kind: 1, Second: hidden}))
		}}.Write(t, o.pdf)
	out["hide and replace: by the trailer"] = pdftest.Update{Root: u.reference(3),
		Objects: []pdftest.Object{o.added(0, "null")}}.Write(t, o.pdf)
	out["hide and replace: by the catalog"] = o.append(at(o.root, with(o.catalog, "Pages", u.fresh(2))))
	out["hide and replace: by the page"] = o.append(at(o.page, with(o.pageDict, "Contents", u.fresh(0))))
	out["hide and replace: by the section before the last"] = pdftest.Update{
		Objects: []pdftest.Object{o.added(0, "null")}, Edit: func(update string) string {
			prev := fmt.Sprintf("/Prev %d", o.document.Sections()[0].Offset)
			return strings.Replace(update, prev, fmt.Sprintf("/Prev %-*d", len(prev)-len("/Prev "),
				o.document.Sections()[1].Offset), 1)
		}}.Write(t, o.pdf)
	out["hide and replace: by the start alone"] = append(bytes.Clone(o.pdf),
		fmt.Sprintf("startxref\n%d\n%%%%EOF\n", o.document.Sections()[1].Offset)...)
}

// openUnsigned is open for a file that nobody signed yet.
func openUnsigned(t testing.TB, pdf []byte) original {
	t.Helper()
	return open(t, pdf, pdftest.Identity{})
}
