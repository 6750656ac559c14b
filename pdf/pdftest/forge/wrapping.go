package forge

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"rogatory/pdf/pdftest"
)

// wrapping moves signed bytes, or uses the room that no signature covers.
func (o original) wrapping() map[string][]byte {
	start, end := gap(o.pdf)
	object := fmt.Sprintf("\n%d 0 obj\n%s\nendobj\n", o.contents.Number, stream("", evil))
	inGap := func(text string) []byte {
		hex := o.pdf[start : start+len("<")+2*len(o.message())]
		if len(hex)+len(">")+len(text) > end-start {
			o.t.Fatal("the gap is too small")
		}
		out := append(bytes.Clone(o.pdf[:start]), hex...)
		out = append(append(out, '>'), text...)
		return append(append(out, strings.Repeat(" ", end-len(out))...), o.pdf[end:]...)
	}
	table := start + len("<") + len(o.message())*2 + len(">") + len(object)
	hidden := object + fmt.Sprintf("xref\n%strailer\n<</Size %d /Root %d 0 R /Prev %d>>\n",
		pdftest.Entry(o.contents.Number, table-len(object)+1, 0), o.next, o.root.Number,
		o.document.Sections()[0].Offset)
	pad := bytes.Clone(o.pdf)
	copy(pad[end-len("3000>"):], "3000")
	return map[string][]byte{
		"a second byte range in the gap": inGap(fmt.Sprintf("/ByteRange [0 %d %d %d]", start, end, len(o.pdf)-end)),
		"a reason in the gap":            inGap("/Reason (Approved for another purpose)"),
		"a time in the gap":              inGap("/M (D:20310101000000Z)"),
		"a comment in the gap":           inGap("% nothing"),
		"a further entry in the gap":     inGap("/Prop_Build <<>>"),
		"an object in the gap":           inGap(object),
		"a whole update in the gap": append(inGap(hidden),
			fmt.Sprintf("startxref\n%d\n%%%%EOF\n", table)...),
		"data behind the message":            pad,
		"objects between the signed parts":   slices.Concat(o.pdf[:end], []byte(object), o.pdf[end:]),
		"the second part moved to the end":   slices.Concat(o.pdf[:end], []byte(">>"+object), o.pdf[end:]),
		"another file before":                slices.Concat([]byte("%PDF-1.7\n"+object), o.pdf),
		"the file twice":                     slices.Concat(o.pdf, o.pdf),
		"the first part twice":               slices.Concat(o.pdf[:start], o.pdf),
		"a longer string around the message": slices.Concat(o.pdf[:end-1], []byte("00"), o.pdf[end-1:]),
	}
}
