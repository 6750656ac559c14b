package read

import (
	"encoding/hex"
	"fmt"
	"strconv"
	"strings"
)

// Append writes an object in PDF syntax to the end of out, with dictionary keys in alphabetical order, so that equal
// objects give equal bytes. Of a stream it writes dictionary and data as they are.
func Append(out []byte, o Object) []byte {
	switch v := o.(type) {
	case nil:
		return append(out, "null"...)
	case bool:
		return strconv.AppendBool(out, v)
	case Integer:
		return strconv.AppendInt(out, int64(v), 10)
	case Real:
		return strconv.AppendFloat(out, float64(v), 'f', -1, 64)
	case Name:
		return appendName(out, v)
	case String:
		return appendString(out, v.Bytes)
	case Reference:
		return fmt.Appendf(out, "%d %d R", v.Number, v.Generation)
	case Array:
		return appendArray(out, v)
	case Dict:
		return appendDict(out, v)
	case *Stream:
		out = append(appendDict(out, v.Dict), "\nstream\n"...)
		return append(append(out, v.Raw...), "\nendstream"...)
	}
	panic(fmt.Sprintf("no PDF object: %T", o))
}

func appendArray(out []byte, array Array) []byte {
	out = append(out, '[')
	for i, o := range array {
		if i > 0 {
			out = append(out, ' ')
		}
		out = Append(out, o)
	}
	return append(out, ']')
}

func appendDict(out []byte, dict Dict) []byte {
	out = append(out, "<<"...)
	for _, key := range dict.Keys() {
		out = append(appendName(out, key), ' ')
		out = Append(out, dict[key])
	}
	return append(out, ">>"...)
}

func appendName(out []byte, name Name) []byte {
	out = append(out, '/')
	for _, c := range []byte(name) {
		if c < '!' || c > '~' || c == '#' || isDelimiter(c) {
			out = fmt.Appendf(out, "#%02X", c)
		} else {
			out = append(out, c)
		}
	}
	return out
}

func appendString(out, text []byte) []byte {
	for _, c := range text {
		if c < ' ' || c > '~' || strings.IndexByte(`()\`, c) >= 0 {
			out = append(append(out, '<'), strings.ToUpper(hex.EncodeToString(text))...)
			return append(out, '>')
		}
	}
	return append(append(append(out, '('), text...), ')')
}
