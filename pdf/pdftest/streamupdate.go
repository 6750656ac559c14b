package pdftest

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"strings"
	"testing"

	"rogatory/pdf/read"
)

// StreamUpdate is an incremental update with a cross-reference stream, which Write puts behind a file. As long as only
// Self, Objects, Packed and Container are given it is one that every reader understands.
type StreamUpdate struct {
	// Self is the number of the cross-reference stream; like Container it must be above all others.
	Self    int
	Objects []Object
	// Packed are the objects in the object stream with the number Container, if there are any.
	Packed    []Object
	Container int
	// Pack changes the decoded object stream, PackKeys are further entries of its dictionary.
	Pack     func(first int, data string) (int, string)
	PackKeys string
	// Rows changes the entries of the section.
	Rows func([]Row) []Row
	// Widths of the second and third field in bytes, 4 and 2 unless given; the first has one.
	Widths [2]int
	// Tail stands behind the last entry in the stream's data, Keys behind its dictionary's own.
	Tail, Keys string
	// Index replaces the right /Index.
	Index string
}

// Row is one entry of a cross-reference stream (7.5.8.3).
type Row struct{ Number, Kind, Second, Third int }

// Write returns the file with the update behind it.
func (u StreamUpdate) Write(t testing.TB, pdf []byte) []byte {
	t.Helper()
	document, err := read.Open(pdf)
	if err != nil {
		t.Fatal(err)
	}
	out := bytes.NewBuffer(bytes.Clone(pdf))
	var rows []Row
	for _, o := range u.objects() {
		rows = append(rows, Row{o.Number, 1, out.Len(), o.Generation})
		fmt.Fprintf(out, "%d %d obj\n%s\nendobj\n", o.Number, o.Generation, o.Value)
	}
	for i, o := range u.Packed {
		rows = append(rows, Row{o.Number, 2, u.Container, i})
	}
	section := out.Len()
	rows = append(rows, Row{u.Self, 1, section, 0})
	if u.Rows != nil {
		rows = u.Rows(rows)
	}
	index, data := u.encode(rows)
	dict := read.Dict{
		"Type": read.Name("XRef"), "Root": document.Trailer()["Root"], "Size": read.Integer(u.Self + 1),
		"Prev": read.Integer(document.Sections()[0].Offset), "Length": read.Integer(len(data)),
	}
	if info, ok := document.Trailer()["Info"]; ok {
		dict["Info"] = info
	}
	text := strings.TrimSuffix(string(read.Append(nil, dict)), ">>")
	fmt.Fprintf(out, "%d 0 obj\n%s%s%s>>\nstream\n%s\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n",
		u.Self, text, index, u.Keys, data, section)
	return out.Bytes()
}

// objects are the objects in the file itself, the object stream among them.
func (u StreamUpdate) objects() []Object {
	if u.Container == 0 {
		return u.Objects
	}
	var list, bodies strings.Builder
	for _, o := range u.Packed {
		fmt.Fprintf(&list, "%d %d ", o.Number, bodies.Len())
		bodies.WriteString(o.Value + "\n")
	}
	first, data := list.Len(), list.String()+bodies.String()
	if u.Pack != nil {
		first, data = u.Pack(first, data)
	}
	stream := fmt.Sprintf("<</Type /ObjStm /N %d /First %d /Length %d%s>>\nstream\n%s\nendstream", len(u.Packed), first,
		len(data), u.PackKeys, data)
	return append(u.Objects[:len(u.Objects):len(u.Objects)], Object{Number: u.Container, Value: stream})
}

func (u StreamUpdate) encode(rows []Row) (index, data string) {
	widths := u.Widths
	if widths == [2]int{} {
		widths = [2]int{4, 2}
	}
	var out, pairs strings.Builder
	for _, r := range rows {
		fmt.Fprintf(&pairs, " %d 1", r.Number)
		out.WriteByte(byte(r.Kind))
		for i, value := range []int{r.Second, r.Third} {
			field := binary.BigEndian.AppendUint64(nil, uint64(value))
			out.Write(field[8-widths[i]:])
		}
	}
	list := "[" + pairs.String() + "]"
	if u.Index != "" {
		list = u.Index
	}
	return fmt.Sprintf(" /W [1 %d %d] /Index %s", widths[0], widths[1], list), out.String() + u.Tail
}
