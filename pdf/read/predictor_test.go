package read_test

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"testing"

	"rogatory/pdf/read"
)

func deflate(t testing.TB, data []byte) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zlib.NewWriter(&out)
	if _, err := z.Write(data); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// rows holds five rows of four bytes, one for each PNG row filter, worked out by hand from section 9 of the PNG
// standard.
func rows() []byte {
	return []byte{
		0, 10, 20, 30, 40,
		1, 1, 1, 1, 1, // each plus the one to its left: 1 2 3 4
		2, 1, 1, 1, 1, // each plus the one above: 2 3 4 5
		3, 1, 1, 1, 1, // each plus half of left and above: 2 3 4 5
		4, 1, 1, 1, 1, // each plus the nearest of left, above and corner: 3 4 5 6
	}
}

func predicted(t testing.TB) string {
	t.Helper()
	data := deflate(t, rows())
	return fmt.Sprintf("<</Filter [/FlateDecode] /DecodeParms [<</Predictor 15 /Columns 4>>] /Length "+
		"%d>>stream\n%s\nendstream", len(data), data)
}

func decode(t testing.TB, value string) ([]byte, error) {
	t.Helper()
	document, err := read.Open(file(value))
	if err != nil {
		t.Fatal(err)
	}
	o, err := document.Object(read.Reference{Number: 6})
	if err != nil {
		t.Fatal(err)
	}
	return document.Decode(o.(*read.Stream))
}

func TestPredictors(t *testing.T) {
	got, err := decode(t, predicted(t))
	want := []byte{10, 20, 30, 40, 1, 2, 3, 4, 2, 3, 4, 5, 2, 3, 4, 5, 3, 4, 5, 6}
	if err != nil || !bytes.Equal(got, want) {
		t.Errorf("got %v, want %v, error %v", got, want, err)
	}
}

func TestDecodeRefuses(t *testing.T) {
	good := string(deflate(t, rows()))
	stream := func(entries, data string) string {
		return fmt.Sprintf("<<%s /Length %d>>stream\n%s\nendstream", entries, len(data), data)
	}
	for name, c := range map[string]struct {
		value string
		want  error
	}{
		"another filter": {stream("/Filter /LZWDecode", good), read.ErrUnsupported},
		"two filters":    {stream("/Filter [/ASCIIHexDecode /FlateDecode]", good), read.ErrUnsupported},
		"the TIFF predictor": {stream("/Filter /FlateDecode /DecodeParms <</Predictor 2>>", good),
			read.ErrUnsupported},
		"data that is not deflated": {stream("/Filter /FlateDecode", "hello"), read.ErrDamaged},
		"data that is cut off":      {stream("/Filter /FlateDecode", good[:len(good)-6]), read.ErrDamaged},
		"rows that do not fit": {stream("/Filter /FlateDecode /DecodeParms <</Predictor 12 /Columns 7>>", good),
			read.ErrDamaged},
		"columns beyond all reason": {stream("/Filter /FlateDecode /DecodeParms <</Predictor 12 /Columns 99999999999>>",
			good), read.ErrDamaged},
		"negative columns": {stream("/Filter /FlateDecode /DecodeParms <</Predictor 12 /Columns -4>>", good),
			read.ErrDamaged},
		"an unknown row filter": {stream("/Filter /FlateDecode /DecodeParms <</Predictor 12 /Columns 1>>",
			string(deflate(t, []byte{9, 9}))), read.ErrDamaged},
	} {
		t.Run(name, func(t *testing.T) {
			if got, err := decode(t, c.value); !errors.Is(err, c.want) {
				t.Errorf("got %v, error %v, want %v", got, err, c.want)
			}
		})
	}
}
