package pdf

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
)

// errLayout means that gofpdf wrote a file of another shape than the one known here; its version is pinned.
var errLayout = errors.New("the PDF library wrote a file of an unknown shape")

// objects is the body of a file with one section of a classic cross-reference table, as gofpdf writes it. The object with
// number n is at index n; index 0 is not used.
type objects struct {
	bodies [][]byte // between "n 0 obj" and "endobj"
	root   int      // number of the catalogue
	info   int      // number of the information dictionary
}

var trailerNumbers = regexp.MustCompile(`(?s)/Root (\d+) 0 R.*/Info (\d+) 0 R.*startxref\s+(\d+)`)

// split cuts a file of gofpdf into objects.
func split(file []byte) (*objects, error) {
	trailer := bytes.LastIndex(file, []byte("\ntrailer"))
	if trailer < 0 {
		return nil, errLayout
	}
	found := trailerNumbers.FindSubmatch(file[trailer:])
	if found == nil {
		return nil, errLayout
	}
	table := number(found[3])
	offsets, err := crossReference(file, table, trailer)
	if err != nil {
		return nil, err
	}
	all := &objects{bodies: make([][]byte, len(offsets)), root: number(found[1]), info: number(found[2])}
	order := slices.Sorted(slices.Values(slices.Concat(offsets[1:], []int{table})))
	for n := 1; n < len(offsets); n++ {
		next, _ := slices.BinarySearch(order, offsets[n]+1)
		if all.bodies[n], err = body(file[offsets[n]:order[next]]); err != nil {
			return nil, err
		}
	}
	return all, nil
}

// crossReference reads the offsets of the objects from the table at file[table:trailer].
func crossReference(file []byte, table, trailer int) ([]int, error) {
	if table <= 0 || table >= trailer {
		return nil, errLayout
	}
	lines := bytes.Split(file[table:trailer], []byte("\n"))
	offsets := []int{0}
	for _, entry := range lines[min(3, len(lines)):] {
		if len(entry) < 10 || number(entry[:10]) <= 0 || number(entry[:10]) >= table {
			return nil, errLayout
		}
		offsets = append(offsets, number(entry[:10]))
	}
	return offsets, nil
}

func body(object []byte) ([]byte, error) {
	start, end := bytes.Index(object, []byte(" obj")), bytes.LastIndex(object, []byte("endobj"))
	if start < 0 || end < start {
		return nil, errLayout
	}
	return bytes.TrimSpace(object[start+len(" obj") : end]), nil
}

func number(digits []byte) int {
	n, err := strconv.Atoi(string(digits))
	if err != nil {
		return -1
	}
	return n
}

// join writes a whole file: header, objects, a classic cross-reference table and a trailer whose identifier is a digest of
// the objects, so that the same document has the same identifier.
func (o *objects) join() []byte {
	var file bytes.Buffer
	file.WriteString("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
	offsets := make([]int, len(o.bodies))
	for n := 1; n < len(o.bodies); n++ {
		offsets[n] = file.Len()
		fmt.Fprintf(&file, "%d 0 obj\n%s\nendobj\n", n, o.bodies[n])
	}
	digest := sha256.Sum256(file.Bytes())
	table := file.Len()
	fmt.Fprintf(&file, "xref\n0 %d\n0000000000 65535 f \n", len(offsets))
	for _, offset := range offsets[1:] {
		fmt.Fprintf(&file, "%010d 00000 n \n", offset)
	}
	fmt.Fprintf(&file, "trailer\n<</Size %d /Root %d 0 R /Info %d 0 R /ID [<%X> <%X>]>>\nstartxref\n%d\n%%%%EOF\n",
		len(offsets), o.root, o.info, digest[:16], digest[:16], table)
	return file.Bytes()
}
