package pdf

import (
	"bytes"
	"math"
	"strconv"

	"rogatory/pdf/font"
)

// paintIn sets the grey of what follows.
func (p *painter) paintIn(grey float64) {
	if grey != p.grey {
		p.numbers(grey)
		p.operator("g")
		p.numbers(grey)
		p.operator("G")
		p.grey = grey
	}
}

// outline draws a line of a width in points around what follows, in its grey; 0 draws none.
func (p *painter) outline(width float64) {
	if width == p.stroke {
		return
	}
	p.stroke = width
	if width == 0 {
		p.operator("0 Tr")
		return
	}
	p.numbers(width)
	p.operator("w 1 j 2 Tr")
}

// use puts a face in force. gofpdf selects it in a text object of its own.
func (p *painter) use(face *font.Face, size float64) {
	if face == p.face && size == p.size {
		return
	}
	p.flush()
	p.out.SetFont(p.fonts[face].family, "", size)
	p.face, p.size = face, size
}

func (p *painter) operator(op string) {
	p.content = append(append(p.content, op...), '\n')
}

func (p *painter) numbers(values ...float64) {
	for _, v := range values {
		p.content = append(appendNumber(p.content, v), ' ')
	}
}

// appendNumber writes a number with at most three decimals, which is a thousandth of a point.
func appendNumber(b []byte, v float64) []byte {
	return strconv.AppendFloat(b, math.Round(v*1000)/1000, 'f', -1, 64)
}

func (p *painter) flush() {
	if len(p.content) > 0 {
		p.out.RawWriteStr(string(bytes.TrimSuffix(p.content, []byte("\n"))))
		p.content = p.content[:0]
	}
}
