package pdf

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"

	"rogatory/pdf/read"
)

// bytes writes the file: header, streams, all other objects in one object stream (ISO 32000-1, 7.5.7), and a
// cross-reference stream (7.5.8). The structure tree alone has a thousand small objects, which would take more than
// half of the file if they stood by themselves. The identifier of the file is a digest of its objects, so that the same
// document has the same identifier.
func (f *file) bytes() []byte {
	w := &fileWriter{file: f, out: []byte("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), places: make([]entry, len(f.objects))}
	var small []int
	for n, o := range f.objects {
		switch o.(type) {
		case *read.Stream:
			w.object(n, o)
		default:
			if n > 0 {
				small = append(small, n)
			}
		}
	}
	w.pack(small)
	digest := sha256.Sum256(w.out)
	id := read.NewString(digest[:16])
	start := len(w.out)
	w.references(read.Dict{"Root": f.root, "Info": f.info, "ID": read.Array{id, id}})
	return fmt.Appendf(w.out, "startxref\n%d\n%%%%EOF\n", start)
}

// fileWriter writes objects and remembers where they are.
type fileWriter struct {
	*file
	out    []byte
	places []entry // by number of object
}

// entry is what a cross-reference stream says of an object (ISO 32000-1, table 18). The zero entry is that of a free
// object.
type entry struct {
	kind  byte // 1: at a byte of the file; 2: inside an object stream
	where int  // that byte, or the number of the object stream
	index int  // the place inside the object stream
}

// object writes an object by itself.
func (w *fileWriter) object(n int, o read.Object) {
	w.places[n] = entry{kind: 1, where: len(w.out)}
	w.out = fmt.Appendf(w.out, "%d 0 obj\n", n)
	w.out = append(read.Append(w.out, o), "\nendobj\n"...)
}

// next makes room for an object that only the writing of the file needs.
func (w *fileWriter) next() int {
	w.places = append(w.places, entry{})
	return len(w.places) - 1
}

// pack writes objects that are no streams into an object stream.
func (w *fileWriter) pack(numbers []int) {
	self := w.next()
	var head, body []byte
	for i, n := range numbers {
		w.places[n] = entry{kind: 2, where: self, index: i}
		head = fmt.Appendf(head, "%d %d ", n, len(body))
		body = append(read.Append(body, w.objects[n]), '\n')
	}
	stream := w.compressed(append(head, body...))
	stream.Dict["Type"], stream.Dict["N"], stream.Dict["First"] = read.Name("ObjStm"), read.Integer(len(numbers)),
		read.Integer(len(head))
	w.object(self, stream)
}

// references writes the cross-reference stream: one byte of kind, four of position, two of index. It lists itself too.
func (w *fileWriter) references(trailer read.Dict) {
	self := w.next()
	w.places[self] = entry{kind: 1, where: len(w.out)}
	var table []byte
	for n, at := range w.places {
		table = append(table, at.kind)
		table = binary.BigEndian.AppendUint32(table, uint32(at.where))
		if n == 0 {
			at.index = 0xFFFF // the generation of the object that heads the list of free ones
		}
		table = binary.BigEndian.AppendUint16(table, uint16(at.index))
	}
	stream := w.compressed(table)
	for key, value := range trailer {
		stream.Dict[key] = value
	}
	stream.Dict["Type"], stream.Dict["Size"] = read.Name("XRef"), read.Integer(len(w.places))
	stream.Dict["W"] = read.Array{read.Integer(1), read.Integer(4), read.Integer(2)}
	w.object(self, stream)
}
