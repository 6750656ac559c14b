package verify

import (
	"crypto"

	"rogatory/pdf/read"
)

// span is the signed part of a file: everything from its first byte to end except from gapStart to gapEnd.
type span struct {
	gapStart, gapEnd, end int
}

// findSpan reads /ByteRange (12.8.1) and holds it to the only form that leaves nothing unsigned: it starts at byte 0,
// and the gap is exactly the hexadecimal string /Contents with its brackets.
func (c *check) findSpan(dict read.Dict) (span, Problem) {
	contents, ok := dict["Contents"].(read.String)
	if !ok || contents.Start < 0 || c.pdf[contents.Start] != '<' {
		return span{}, SignatureDamaged
	}
	array, err := c.document.Array(dict["ByteRange"])
	if err != nil || len(array) != 4 {
		return span{}, SignatureDamaged
	}
	var n [4]int
	for i, o := range array {
		v, ok := o.(read.Integer)
		if !ok || v < 0 || v > read.Integer(len(c.pdf)) {
			return span{}, WrongByteRange
		}
		n[i] = int(v)
	}
	s := span{gapStart: n[1], gapEnd: n[2], end: n[2] + n[3]}
	if n[0] != 0 || s.gapStart != contents.Start || s.gapEnd != contents.End || s.end > len(c.pdf) {
		return span{}, WrongByteRange
	}
	return s, ""
}

// digest hashes the signed part.
func (c *check) digest(s span) func(crypto.Hash) []byte {
	return func(hash crypto.Hash) []byte {
		h := hash.New()
		h.Write(c.pdf[:s.gapStart])
		h.Write(c.pdf[s.gapEnd:s.end])
		return h.Sum(nil)
	}
}
