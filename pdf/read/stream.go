package read

import (
	"bytes"
	"compress/zlib"
	"io"
)

// Decode returns the data of a stream with its filters undone. It knows no filter and FlateDecode, alone or with a PNG
// predictor (7.4.4); for others it returns ErrUnsupported.
func (d *Document) Decode(s *Stream) ([]byte, error) {
	filter, parameters, err := d.filter(s.Dict)
	if err != nil {
		return nil, err
	}
	switch filter {
	case "":
		return s.Raw, nil
	case "FlateDecode":
	default:
		return nil, ErrUnsupported
	}
	data, err := d.inflate(s.Raw)
	if err != nil {
		return nil, err
	}
	return d.unpredict(data, parameters)
}

// filter gives the one filter of a stream and its parameters.
func (d *Document) filter(dict Dict) (Name, Dict, error) {
	filter, err := d.Resolve(dict["Filter"])
	if err != nil {
		return "", nil, err
	}
	parameters, err := d.Resolve(dict["DecodeParms"])
	if err != nil {
		return "", nil, err
	}
	if filters, ok := filter.(Array); ok {
		if len(filters) > 1 {
			return "", nil, ErrUnsupported
		}
		filter = first(filters)
		if list, ok := parameters.(Array); ok {
			parameters = first(list)
		}
	}
	name, _ := filter.(Name)
	decode, err := d.Dict(parameters)
	return name, decode, err
}

func first(a Array) Object {
	if len(a) == 0 {
		return nil
	}
	return a[0]
}

// inflate decompresses within what is left of the document's budget.
func (d *Document) inflate(raw []byte) ([]byte, error) {
	z, err := zlib.NewReader(bytes.NewReader(raw))
	if err != nil {
		return nil, damaged("a stream cannot be decompressed: %v", err)
	}
	out, err := io.ReadAll(io.LimitReader(z, int64(d.budget)+1))
	if err != nil {
		return nil, damaged("a stream cannot be decompressed: %v", err)
	}
	if len(out) > d.budget {
		return nil, damaged("the streams of the file decompress to more than %d bytes", maxDecoded)
	}
	d.budget -= len(out)
	return out, nil
}

// unpredict undoes a PNG predictor, whose rows each begin with the number of their filter (7.4.4.4).
func (d *Document) unpredict(data []byte, parameters Dict) ([]byte, error) {
	predictor := d.small(parameters["Predictor"], 1)
	if predictor <= 1 {
		return data, nil
	}
	if predictor < 10 {
		return nil, ErrUnsupported
	}
	colours, bits, columns := d.small(parameters["Colors"], 1), d.small(parameters["BitsPerComponent"],
		8), d.small(parameters["Columns"], 1)
	if colours < 1 || colours > 32 || bits < 1 || bits > 16 || columns < 1 || columns > 1<<20 {
		return nil, damaged("a predictor has wrong parameters")
	}
	pixel := max(1, colours*bits/8)
	row := (colours*bits*columns + 7) / 8
	return unfilterRows(data, row, pixel)
}

// small reads a small number of a decode dictionary, or gives the standard value.
func (d *Document) small(o Object, standard int) int {
	if o == nil {
		return standard
	}
	n, err := d.Int(o)
	if err != nil {
		return -1
	}
	return n
}

// unfilterRows works in the bytes that it is given.
func unfilterRows(data []byte, row, pixel int) ([]byte, error) {
	if len(data)%(row+1) != 0 {
		return nil, damaged("a predictor's rows do not fit its data")
	}
	out := make([]byte, 0, len(data))
	above := make([]byte, row)
	for ; len(data) > 0; data = data[row+1:] {
		line := data[1 : row+1]
		if !unfilter(data[0], line, above, pixel) {
			return nil, damaged("a predictor has an unknown row filter %d", data[0])
		}
		out, above = append(out, line...), line
	}
	return out, nil
}

// unfilter undoes one PNG row filter in place; above is the row before, already undone.
func unfilter(kind byte, line, above []byte, pixel int) bool {
	if kind > 4 {
		return false
	}
	for i := range line {
		var left, corner byte
		if i >= pixel {
			left, corner = line[i-pixel], above[i-pixel]
		}
		switch kind {
		case 1:
			line[i] += left
		case 2:
			line[i] += above[i]
		case 3:
			line[i] += byte((int(left) + int(above[i])) / 2)
		case 4:
			line[i] += paeth(left, above[i], corner)
		}
	}
	return true
}

// paeth picks of left, above and corner the one nearest to left+above-corner (PNG, 9.4).
func paeth(left, above, corner byte) byte {
	p := int(left) + int(above) - int(corner)
	a, b, c := distance(p, left), distance(p, above), distance(p, corner)
	switch {
	case a <= b && a <= c:
		return left
	case b <= c:
		return above
	}
	return corner
}

func distance(p int, v byte) int {
	if n := p - int(v); n > 0 {
		return n
	}
	return int(v) - p
}
