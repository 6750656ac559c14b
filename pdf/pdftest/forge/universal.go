package forge

import (
	"bytes"
	"encoding/hex"
	"fmt"
)

// universal changes the contents of a page within the signed bytes and makes the signature unreadable, in the ways of
// the study that gave the family its name and some more.
func (o original) universal() map[string][]byte {
	changed := o.changed()
	start, end := gap(changed)
	from := bytes.LastIndex(changed[:start], []byte("/ByteRange"))
	covered := string(changed[from : start-len("/Contents ")])
	message := string(changed[start-len("/Contents ") : end])
	out := map[string][]byte{"nothing else": changed}
	for name, value := range map[string]string{
		"missing": "/ByteRangX [0]", "empty": "/ByteRange []", "null": "/ByteRange null", "a word": "/ByteRange /x",
		"zeros": "/ByteRange [0 0 0 0]", "negative": "/ByteRange [0 -1 0 -1]", "one number": "/ByteRange [0]",
		"three numbers": "/ByteRange [0 1 2]", "six numbers": "/ByteRange [0 1 2 3 4 5]",
		"huge": "/ByteRange [0 99999999999 0 1]", "text": "/ByteRange (0 1 2 3)", "reals": "/ByteRange [0. 1. 2. 3.]",
		"a reference": fmt.Sprintf("/ByteRange %d 0 R", o.value.Number),
		"short":       "/ByteRange [0 9 9 9]",
	} {
		out["byte range: "+name] = replaced(o.t, changed, covered, value)
	}
	for name, value := range map[string]string{
		"missing": "/Xontents <00>", "empty": "/Contents <>", "null": "/Contents null", "a zero": "/Contents <00>",
		"text": "/Contents ()", "a list": "/Contents []",
		"a reference": fmt.Sprintf("/Contents %d 0 R", o.value.Number), "no hexadecimal": "/Contents <zz>",
		"an empty sequence": "/Contents <3000>",
	} {
		out["message: "+name] = replaced(o.t, changed, message, value)
	}
	for name, pair := range map[string][2]string{
		"an unknown kind":  {"/ETSI.CAdES.detached", "/ETSI.CAdES.detacheX"},
		"an old kind":      {"/ETSI.CAdES.detached", "/adbe.x509.rsa_sha1"},
		"no kind":          {"/SubFilter", "/SubFilteX"},
		"a time stamp":     {"/ETSI.CAdES.detached", "/ETSI.RFC3161"},
		"a field for text": {"/FT /Sig", "/FT /Tx"},
		"no value":         {fmt.Sprintf("/V %d 0 R", o.value.Number), "/X null"},
		"no form":          {"/AcroForm", "/AcroForX"},
		"no fields":        {"/Fields", "/FieldX"},
	} {
		out[name] = replaced(o.t, changed, pair[0], pair[1])
	}
	return out
}

// changed is the signed file with another page.
func (o original) changed() []byte {
	place := bytes.Index(o.pdf, o.drawn.Raw)
	if len(o.drawn.Raw) == 0 || place < 0 {
		o.t.Fatal("the contents of the page are not in the file")
	}
	out := bytes.Clone(o.pdf)
	out[place+len(o.drawn.Raw)-1] ^= 1
	return out
}

func gap(pdf []byte) (start, end int) {
	start = bytes.LastIndex(pdf, []byte("/Contents <")) + len("/Contents ")
	return start, start + bytes.IndexByte(pdf[start:], '>') + 1
}

// message returns what stands in /Contents, without the padding.
func (o original) message() []byte {
	start, end := gap(o.pdf)
	raw, err := hex.DecodeString(string(o.pdf[start+1 : end-1]))
	check(o.t, err)
	return element(o.t, raw)
}
