package read_test

import (
	"bytes"
	"fmt"
	"testing"

	"rogatory/pdf/read"
)

// hybrid writes a file whose title is hidden from readers that know no object streams: the classic table calls object 4
// deleted, and a cross-reference stream places it in object stream 5. Sections with these entries follow.
func hybrid(sections ...string) []byte {
	var out bytes.Buffer
	out.WriteString("%PDF-1.5\n")
	at := map[int]int{}
	write := func(number int, value string) {
		at[number] = out.Len()
		fmt.Fprintf(&out, "%d 0 obj\n%s\nendobj\n", number, value)
	}
	write(1, "<</Type /Catalog /Pages 2 0 R>>")
	write(2, "<</Type /Pages /Kids [3 0 R] /Count 1>>")
	write(3, "<</Type /Page /Parent 2 0 R>>")
	write(5, "<</Type /ObjStm /N 1 /First 4 /Length 23>>stream\n4 0 <</Title (hidden)>>\nendstream")
	write(6, "<</Type /XRef /Size 7 /W [1 2 1] /Index [4 1] /Length 4>>stream\n\x02\x00\x05\x00\nendstream")
	previous := out.Len()
	fmt.Fprintf(&out, "xref\n0 7\n0000000000 65535 f \n%010d 00000 n \n%010d 00000 n \n%010d 00000 n \n0000000000 "+
		"00001 f \n%010d 00000 n \n%010d 00000 n \n",
		at[1], at[2], at[3], at[5], at[6])
	fmt.Fprintf(&out, "trailer\n<</Size 7 /Root 1 0 R /Info 4 0 R /XRefStm %d>>\nstartxref\n%d\n%%%%EOF\n",
		at[6], previous)
	for _, entries := range sections {
		section := out.Len()
		fmt.Fprintf(&out, "xref\n%strailer\n<</Size 7 /Root 1 0 R /Info 4 0 R /Prev %d>>\nstartxref\n%d\n%%%%EOF\n",
			entries, previous, section)
		previous = section
	}
	return out.Bytes()
}

func TestHybridFile(t *testing.T) {
	for name, c := range map[string]struct {
		pdf  []byte
		want string
	}{
		"a hybrid section alone":                     {hybrid(), "hidden"},
		"a hybrid section below a later one":         {hybrid("0 0\n"), "hidden"},
		"an object deleted after the hybrid section": {hybrid("4 1\n0000000000 00002 f \n"), ""},
	} {
		t.Run(name, func(t *testing.T) {
			document, err := read.Open(c.pdf)
			if err != nil {
				t.Fatal(err)
			}
			info, err := document.Dict(document.Trailer()["Info"])
			if err != nil {
				t.Fatal(err)
			}
			title, err := document.String(info["Title"])
			if err != nil || read.Text(title) != c.want {
				t.Errorf("the title is %q, want %q, error %v", read.Text(title), c.want, err)
			}
		})
	}
}

// TestSections reads a chain of two: the newest comes first.
func TestSections(t *testing.T) {
	document, err := read.Open(hybrid("4 1\n0000000000 00002 f \n"))
	if err != nil {
		t.Fatal(err)
	}
	sections := document.Sections()
	if len(sections) != 2 || sections[0].Offset < sections[1].Offset || sections[1].Stream ||
		sections[0].Trailer["Prev"] != read.Integer(sections[1].Offset) || document.NextNumber() != 7 {
		t.Errorf("%+v", sections)
	}
}
