package pdf

import (
	"bytes"
	"encoding/binary"
	"math"

	"rogatory/pdf/read"
)

// colours names what the greys of the file mean on every device (ISO 19005-3, 6.2.3): they are those of sRGB.
func (f *file) colours() read.Array {
	profile := f.compressed(sRGB())
	profile.Dict["N"] = read.Integer(3)
	return read.Array{f.add(read.Dict{
		"Type": read.Name("OutputIntent"), "S": read.Name("GTS_PDFA1"),
		"OutputConditionIdentifier": read.NewText("sRGB"),
		"Info":                      read.NewText("sRGB"), "DestOutputProfile": f.add(profile),
	})}
}

// profileTag is one tag of a colour profile.
type profileTag struct {
	signature string
	data      []byte
}

// sRGB makes a colour profile of version 2.1 (ICC.1:1998-09) for the colour space of IEC 61966-2-1: the primaries,
// adapted to D50, and the transfer curve in 256 steps.
func sRGB() []byte {
	curve := transferCurve()
	tags := []profileTag{
		{"desc", textDescription("sRGB")}, {"cprt", []byte("text\x00\x00\x00\x00No copyright, use freely\x00")},
		{"wtpt", tristimulus(0.9642, 1, 0.8249)},
		{"rXYZ", tristimulus(0.43607, 0.22249, 0.01392)},
		{"gXYZ", tristimulus(0.38515, 0.71687, 0.09708)},
		{"bXYZ", tristimulus(0.14307, 0.06061, 0.71410)},
		{"rTRC", curve}, {"gTRC", curve}, {"bTRC", curve},
	}
	const head, entry = 128, 12
	var table, body bytes.Buffer
	table.Write(bigEndian(len(tags)))
	for i, tag := range tags {
		if i > 0 && bytes.Equal(tag.data, tags[i-1].data) {
			previous := table.Bytes()[table.Len()-entry+4:]
			table.Write(append([]byte(tag.signature), previous...)) // the three curves share their bytes
			continue
		}
		table.WriteString(tag.signature)
		table.Write(bigEndian(head + 4 + entry*len(tags) + body.Len()))
		table.Write(bigEndian(len(tag.data)))
		body.Write(tag.data)
		body.Write(make([]byte, -len(tag.data)&3))
	}
	return append(append(profileHead(head+table.Len()+body.Len()), table.Bytes()...), body.Bytes()...)
}

// profileHead is the head of a display profile of so many bytes.
func profileHead(size int) []byte {
	head := make([]byte, 128)
	copy(head, bigEndian(size))
	copy(head[8:], []byte{2, 0x10})
	copy(head[12:], "mntrRGB XYZ ")
	copy(head[24:], []byte{0x07, 0xEA, 0, 1, 0, 1}) // the day on which the profile was made: 1 January 2026
	copy(head[36:], "acsp")
	copy(head[68:], tristimulus(0.9642, 1, 0.8249)[8:]) // the light D50
	return head
}

// textDescription is a textDescriptionType, which has room for the same words in two further encodings.
func textDescription(text string) []byte {
	data := append([]byte("desc\x00\x00\x00\x00"), bigEndian(len(text)+1)...)
	return append(append(data, text...), make([]byte, 1+4+4+2+1+67)...)
}

// tristimulus is an XYZType.
func tristimulus(x, y, z float64) []byte {
	data := []byte("XYZ \x00\x00\x00\x00")
	for _, v := range []float64{x, y, z} {
		data = append(data, bigEndian(int(math.Round(v*65536)))...)
	}
	return data
}

// transferCurve is a curveType with the curve of IEC 61966-2-1, 5.2.
func transferCurve() []byte {
	const steps = 256
	data := append([]byte("curv\x00\x00\x00\x00"), bigEndian(steps)...)
	for i := range steps {
		v := float64(i) / (steps - 1)
		if v <= 0.04045 {
			v /= 12.92
		} else {
			v = math.Pow((v+0.055)/1.055, 2.4)
		}
		data = binary.BigEndian.AppendUint16(data, uint16(math.Round(v*65535)))
	}
	return data
}

func bigEndian(v int) []byte { return binary.BigEndian.AppendUint32(nil, uint32(v)) }
