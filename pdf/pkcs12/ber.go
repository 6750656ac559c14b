package pkcs12

import "encoding/asn1"

const (
	// maxDepth bounds the nesting of a file; ten levels are usual.
	maxDepth = 40
	// maxElements bounds the elements of a file; some hundreds are usual.
	maxElements = 100_000
)

// normal is one run of the translation from BER to DER.
type normal struct{ elements int }

// element takes one BER element off the input and returns it with definite lengths and with octet strings in one piece.
// The order of sets and the values of single elements stay as they are. At the end mark of an indefinite length it
// returns nothing.
func (n *normal) element(input []byte, depth int) (der, rest []byte, err error) {
	if n.elements++; depth > maxDepth || n.elements > maxElements || len(input) < 2 {
		return nil, nil, ErrFormat
	}
	if input[0] == 0 && input[1] == 0 {
		return nil, input[2:], nil
	}
	if input[0]&0x1F == 0x1F {
		return nil, nil, ErrFormat // PKCS#12 has no tags above 30
	}
	if input[1] != 0x80 {
		return n.definite(input, depth)
	}
	if input[0]&0x20 == 0 {
		return nil, nil, ErrFormat
	}
	var body []byte
	tag, rest := input[0], input[2:]
	for {
		if der, rest, err = n.element(rest, depth+1); err != nil {
			return nil, nil, err
		}
		if der == nil {
			return joined(tag, body), rest, nil
		}
		body = append(body, der...)
	}
}

// definite takes an element whose length is stated.
func (n *normal) definite(input []byte, depth int) (der, rest []byte, err error) {
	length, header := int(input[1]), 2
	if length > 0x80 {
		size := length & 0x7F
		if size > 4 || len(input) < 2+size {
			return nil, nil, ErrFormat
		}
		length, header = 0, 2+size
		for _, b := range input[2:header] {
			length = length<<8 | int(b)
		}
	}
	if length > len(input)-header {
		return nil, nil, ErrFormat
	}
	body, rest := input[header:header+length], input[header+length:]
	if input[0]&0x20 == 0 {
		return encoded(input[0], body), rest, nil
	}
	var inner, one []byte
	for len(body) > 0 {
		if one, body, err = n.element(body, depth+1); err != nil {
			return nil, nil, err
		}
		if one == nil {
			return nil, nil, ErrFormat
		}
		inner = append(inner, one...)
	}
	return joined(input[0], inner), rest, nil
}

// joined ends a constructed element; an octet string in pieces becomes one.
func joined(tag byte, body []byte) []byte {
	const constructedOctets, constructedTagged = 0x24, 0xA0
	if tag == constructedOctets {
		return encoded(asn1.TagOctetString, pieces(body))
	}
	return encoded(tag|constructedTagged&0x20, body)
}

// pieces joins the contents of octet strings in DER that follow each other.
func pieces(body []byte) []byte {
	var all []byte
	for len(body) > 0 {
		var piece asn1.RawValue
		rest, err := asn1.Unmarshal(body, &piece)
		if err != nil {
			return all
		}
		all, body = append(all, piece.Bytes...), rest
	}
	return all
}

func encoded(tag byte, body []byte) []byte {
	out := []byte{tag}
	switch n := len(body); {
	case n < 0x80:
		out = append(out, byte(n))
	case n < 1<<8:
		out = append(out, 0x81, byte(n))
	case n < 1<<16:
		out = append(out, 0x82, byte(n>>8), byte(n))
	case n < 1<<24:
		out = append(out, 0x83, byte(n>>16), byte(n>>8), byte(n))
	default:
		out = append(out, 0x84, byte(n>>24), byte(n>>16), byte(n>>8), byte(n))
	}
	return append(out, body...)
}

// unmarshal reads one BER element that fills the input.
func unmarshal(input []byte, out any) error {
	var n normal
	der, rest, err := n.element(input, 0)
	if err != nil || der == nil || len(rest) > 0 {
		return ErrFormat
	}
	if rest, err = asn1.Unmarshal(der, out); err != nil || len(rest) > 0 {
		return ErrFormat
	}
	return nil
}
