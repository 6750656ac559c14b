package sign

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"maps"
	"slices"

	"rogatory/pdf/read"
)

// increment collects new and changed objects and writes them behind the bytes of a file (7.5.6).
type increment struct {
	document *read.Document
	pdf      []byte
	next     int
	objects  map[int]numbered
}

// numbered is an object as it will be written.
type numbered struct {
	generation int
	body       []byte
}

func newIncrement(document *read.Document, pdf []byte) *increment {
	return &increment{document: document, pdf: pdf, next: document.NextNumber(), objects: map[int]numbered{}}
}

// add gives a new object a number.
func (u *increment) add(body []byte) read.Reference {
	number := u.next
	u.next++
	u.objects[number] = numbered{body: body}
	return read.Reference{Number: number}
}

// replace gives an object of the file another value.
func (u *increment) replace(ref read.Reference, o read.Object) {
	u.objects[ref.Number] = numbered{generation: ref.Generation, body: read.Append(nil, o)}
}

// bytes writes the whole file and tells for each object at which byte its value begins.
func (u *increment) bytes() ([]byte, map[int]int) {
	var out bytes.Buffer
	out.Write(u.pdf)
	if !bytes.HasSuffix(u.pdf, []byte("\n")) {
		out.WriteByte('\n')
	}
	starts, values := map[int]int{}, map[int]int{}
	for _, number := range slices.Sorted(maps.Keys(u.objects)) {
		starts[number] = out.Len()
		fmt.Fprintf(&out, "%d %d obj\n", number, u.objects[number].generation)
		values[number] = out.Len()
		out.Write(u.objects[number].body)
		out.WriteString("\nendobj\n")
	}
	section := out.Len()
	if u.document.Sections()[0].Stream {
		u.writeStream(&out, starts)
	} else {
		u.writeTable(&out, starts)
	}
	fmt.Fprintf(&out, "startxref\n%d\n%%%%EOF\n", section)
	return out.Bytes(), values
}

// trailer carries on what the newest trailer says. The second part of /ID changes with the content (14.4).
func (u *increment) trailer(written []byte, size int) read.Dict {
	old := u.document.Trailer()
	trailer := read.Dict{
		"Size": read.Integer(size), "Prev": read.Integer(u.document.Sections()[0].Offset), "Root": old["Root"],
	}
	if info, ok := old["Info"]; ok {
		trailer["Info"] = info
	}
	if id, err := u.document.Array(old["ID"]); err == nil && len(id) == 2 {
		hash := sha256.Sum256(written)
		trailer["ID"] = read.Array{id[0], read.NewString(hash[:16])}
	}
	return trailer
}

// runs groups object numbers that follow each other.
func runs(starts map[int]int) [][]int {
	var out [][]int
	for _, number := range slices.Sorted(maps.Keys(starts)) {
		last := len(out) - 1
		if last >= 0 && out[last][len(out[last])-1] == number-1 {
			out[last] = append(out[last], number)
		} else {
			out = append(out, []int{number})
		}
	}
	return out
}

// writeTable writes a classic cross-reference table with its trailer (7.5.4).
func (u *increment) writeTable(out *bytes.Buffer, starts map[int]int) {
	trailer := u.trailer(out.Bytes(), u.next)
	out.WriteString("xref\n")
	for _, run := range runs(starts) {
		fmt.Fprintf(out, "%d %d\n", run[0], len(run))
		for _, number := range run {
			fmt.Fprintf(out, "%010d %05d n \n", starts[number], u.objects[number].generation)
		}
	}
	fmt.Fprintf(out, "trailer\n%s\n", read.Append(nil, trailer))
}

// writeStream writes a cross-reference stream (7.5.8): one byte of kind, four of position (enough for 4 GiB), two of
// generation. It lists itself too.
func (u *increment) writeStream(out *bytes.Buffer, starts map[int]int) {
	self := u.next
	dict := u.trailer(out.Bytes(), self+1)
	starts[self] = out.Len()
	var index read.Array
	var data []byte
	for _, run := range runs(starts) {
		index = append(index, read.Integer(run[0]), read.Integer(len(run)))
		for _, number := range run {
			data = append(data, 1)
			data = binary.BigEndian.AppendUint32(data, uint32(starts[number]))
			data = binary.BigEndian.AppendUint16(data, uint16(u.objects[number].generation))
		}
	}
	dict["Type"], dict["Index"], dict["Length"] = read.Name("XRef"), index, read.Integer(len(data))
	dict["W"] = read.Array{read.Integer(1), read.Integer(4), read.Integer(2)}
	stream := read.Append(nil, &read.Stream{Dict: dict, Raw: data})
	fmt.Fprintf(out, "%d 0 obj\n%s\nendobj\n", self, stream)
}
