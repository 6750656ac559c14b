package pdftest

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
	"testing"

	"rogatory/pdf/cms"
	"rogatory/pdf/read"
)

// Update is an incremental update with a classic cross-reference table, which Write puts behind a file. As long as only
// Objects is given it is one that every reader understands; the other fields make it odd.
type Update struct {
	Objects []Object
	// Root is the reference of the catalog in the trailer; empty for that of the file.
	Root string
	// Keys are further entries of the trailer.
	Keys string
	// Size changes the /Size that is right.
	Size func(int) int
	// Table writes the subsections of the table from the positions of the objects; nil for the strict form.
	Table func(at []int) string
	// Edit changes the whole update in the end; no position in it is corrected.
	Edit func(update string) string
}

// Object is an indirect object as it stands in a file.
type Object struct {
	Number, Generation int
	Value              string
}

// Write returns the file with the update behind it.
func (u Update) Write(t testing.TB, pdf []byte) []byte {
	t.Helper()
	document, err := read.Open(pdf)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	var at []int
	size := document.NextNumber()
	for _, o := range u.Objects {
		at = append(at, len(pdf)+out.Len())
		fmt.Fprintf(&out, "%d %d obj\n%s\nendobj\n", o.Number, o.Generation, o.Value)
		size = max(size, o.Number+1)
	}
	section := len(pdf) + out.Len()
	table := u.Table
	if table == nil {
		table = u.entries
	}
	if u.Size != nil {
		size = u.Size(size)
	}
	trailer := ""
	for _, key := range []read.Name{"Root", "Info"} {
		if value, ok := document.Trailer()[key]; ok && (key != "Root" || u.Root == "") {
			trailer += fmt.Sprintf(" /%s %s", key, read.Append(nil, value))
		}
	}
	if u.Root != "" {
		trailer += " /Root " + u.Root
	}
	fmt.Fprintf(&out, "xref\n%strailer\n<</Size %d%s /Prev %d%s>>\nstartxref\n%d\n%%%%EOF\n", table(at), size, trailer,
		document.Sections()[0].Offset, u.Keys, section)
	update := out.String()
	if u.Edit != nil {
		update = u.Edit(update)
	}
	return append(bytes.Clone(pdf), update...)
}

func (u Update) entries(at []int) string {
	order := make([]int, len(at))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(u.Objects[a].Number, u.Objects[b].Number) })
	var table strings.Builder
	for _, i := range order {
		table.WriteString(Entry(u.Objects[i].Number, at[i], u.Objects[i].Generation))
	}
	return table.String()
}

// Entry is a subsection of a table with one object.
func Entry(number, at, generation int) string {
	return fmt.Sprintf("%d 1\n%010d %05d n \n", number, at, generation)
}

// EmptySignature is a signature dictionary that Seal fills in; entries are further ones.
func EmptySignature(entries string) string {
	const room = 8 << 10
	return "<</Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /M (D:20261122093000Z) /ByteRange " +
		strings.Repeat(" ", len("[0 0000000000 0000000000 0000000000]")) + "/Contents <" +
		strings.Repeat("0", room) + ">" + entries + ">>"
}

// Gap finds the string /Contents of the last signature in a file, brackets included.
func Gap(pdf []byte) (start, end int) {
	start = bytes.LastIndex(pdf, []byte("/Contents <")) + len("/Contents ")
	return start, start + bytes.IndexByte(pdf[start:], '>') + 1
}

// Seal signs the last signature dictionary of a file, of which it changes /ByteRange and /Contents alone.
func Seal(t testing.TB, pdf []byte, identity Identity) []byte {
	t.Helper()
	out := bytes.Clone(pdf)
	start, end := Gap(out)
	at := bytes.LastIndex(out[:start], []byte("/ByteRange ")) + len("/ByteRange ")
	room := bytes.IndexByte(out[at:], '/')
	copy(out[at:], fmt.Sprintf("%-*s", room, fmt.Sprintf("[0 %d %d %d]", start, end, len(out)-end)))
	digest := sha256.Sum256(slices.Concat(out[:start], out[end:]))
	message, err := cms.Detached(digest[:], identity.Key, identity.Chain, nil)
	if err != nil {
		t.Fatal(err)
	}
	return PutMessage(out, message)
}

// PutMessage replaces the message of the last signature in a file.
func PutMessage(pdf, message []byte) []byte {
	out := bytes.Clone(pdf)
	start, end := Gap(out)
	copy(out[start+1:end-1], bytes.Repeat([]byte("0"), end-start-2))
	hex.Encode(out[start+1:end-1], message)
	return out
}
