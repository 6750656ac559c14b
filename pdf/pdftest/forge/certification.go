package forge

import (
	"strings"

	"rogatory/pdf/pdftest"
	"rogatory/pdf/read"
)

// certification adds what a certified document seems to allow: annotations (the evil annotation attack) and further
// signatures (the evil signature attack), which draw over the page.
func (o original) certification() map[string][]byte {
	out := map[string][]byte{}
	for _, kind := range strings.Fields("FreeText Stamp Square Ink Redact Text Link Highlight FileAttachment " +
		"Watermark Popup Screen Widget") {
		out["an annotation "+kind] = o.append(o.onPage(), o.added(0, "<</Type /Annot /Subtype /"+kind+
			" /F 4 /Rect [0 0 2000 2000] /Contents (evil) /AP <</N "+o.reference(1)+">>>>"),
			o.added(1, form(wholePage)))
	}
	for name, entries := range map[string]string{
		"with a drawing":                 "/Rect [0 0 2000 2000] /AP <</N " + o.reference(1) + ">>",
		"with a drawing when pressed":    "/Rect [0 0 2000 2000] /AP <</D " + o.reference(1) + ">>",
		"with a drawing under the mouse": "/Rect [0 0 2000 2000] /AP <</R " + o.reference(1) + ">>",
		"with a drawing of a state":      "/Rect [0 0 2000 2000] /AP <</N <</On " + o.reference(1) + ">>>> /AS /On",
		"with a drawing on no area":      "/Rect [0 0 0 0] /AP <</N " + o.reference(1) + ">>",
		"with a drawing on a line":       "/Rect [0 0 2000 0] /AP <</N " + o.reference(1) + ">>",
		"with a drawing and no place":    "/AP <</N " + o.reference(1) + ">>",
		"with a caption":                 "/Rect [0 0 2000 2000] /MK <</CA (evil) /BG [0]>>",
		"with an action":                 "/Rect [0 0 0 0] /A <</S /JavaScript /JS (x)>>",
		"with actions":                   "/Rect [0 0 0 0] /AA <<>>",
		"with places of its own below":   "/Rect [0 0 0 0] /Kids [" + o.reference(3) + "]",
		"with a field above":             "/Rect [0 0 0 0] /Parent " + o.reference(3),
		"with an optional layer":         "/Rect [0 0 0 0] /OC " + o.reference(3),
	} {
		out["a signature "+name] = o.sealed(true, entries, wholePage)
	}
	out["a signature with a drawing without box"] = o.sealed(true, "/Rect [0 0 0 0] /AP <</N "+o.reference(1)+">>", "")
	out["a signature on the page alone"] = o.sealed(false, "/Rect [0 0 0 0]", "")
	out["the same signature in a second field"] = o.append(o.onPage(), o.inForm(),
		o.added(0, field(o.value, "/Rect [0 0 0 0]")))
	out["a signature that is none"] = o.append(o.onPage(), o.inForm(),
		o.added(0, field(o.fresh(1), "/Rect [0 0 0 0]")), o.added(1, "<</Type /Sig>>"))
	out["an empty field for a signature"] = o.append(o.onPage(), o.inForm(),
		o.added(0, "<</Type /Annot /Subtype /Widget /FT /Sig /T (new) /Rect [0 0 0 0]>>"))
	drawn := set(o.fieldDict, "AP", read.Dict{"N": o.fresh(0)})
	drawn = set(drawn, "Rect", read.Array{read.Integer(0), read.Integer(0), read.Integer(900), read.Integer(900)})
	out["a drawing on the first signature"] = o.append(o.added(0, form(wholePage)),
		at(o.field, string(read.Append(nil, drawn))))
	out["a field for text"] = o.append(o.onPage(), o.inForm(), o.added(0, "<</Type /Annot /Subtype /Widget /FT /Tx "+
		"/T (new) /V (evil) /DA (/Helv 90 Tf) /Rect [0 0 2000 2000]>>"))
	out["a form of another kind"] = o.append(at(o.root,
		with(o.catalog, "AcroForm", set(o.form(), "XFA", read.Array{}))))
	out["drawings to be made by the reader"] = o.append(at(o.root,
		with(o.catalog, "AcroForm", set(o.form(), "NeedAppearances", true))))
	return out
}

func (o original) reference(n int) string { return string(read.Append(nil, o.fresh(n))) }

// onPage puts the first new object on the page.
func (o original) onPage() pdftest.Object {
	return at(o.page, with(o.pageDict, "Annots", o.list(o.pageDict["Annots"], o.fresh(0))))
}

func (o original) form() read.Dict {
	form, err := o.document.Dict(o.catalog["AcroForm"])
	check(o.t, err)
	return form
}

// inForm makes the first new object a field of the form.
func (o original) inForm() pdftest.Object {
	return at(o.root, with(o.catalog, "AcroForm", set(o.form(), "Fields", o.list(o.form()["Fields"], o.fresh(0)))))
}

func field(value read.Reference, entries string) string {
	return "<</Type /Annot /Subtype /Widget /FT /Sig /T (new) /F 4 /V " + string(read.Append(nil, value)) + " " +
		entries + ">>"
}

// sealed adds a field with these entries, signed by the forger with a good signature of his own.
func (o original) sealed(inForm bool, entries, box string) []byte {
	objects := []pdftest.Object{o.onPage(), o.added(0, field(o.fresh(2), entries)), o.added(1, form(box)),
		o.added(2, pdftest.EmptySignature("")), o.added(3, "<</Type /OCG /Name (x)>>")}
	if inForm {
		objects = append(objects, o.inForm())
	}
	return pdftest.Seal(o.t, o.append(objects...), o.forger)
}
