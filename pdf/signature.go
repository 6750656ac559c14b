package pdf

import "rogatory/forms/document"

const (
	signatureGap   = 28.0
	signatureSpace = 62.0 // for a signature by hand or the frame of an electronic one
	signatureWidth = 236.0
)

// signature sets place and date, the space and line for the signature, and who signs. The other half is left to the seal.
func (s *setter) signature(b document.Signature) []piece {
	s.closeSection()
	pieces := stack(s.add("P"), s.lines(b.PlaceAndDate, bodyType, textWidth), 0, signatureGap)
	pieces = append(pieces, piece{
		height: signatureSpace,
		under:  []mark{rule{y: signatureSpace - 3, width: signatureWidth, thickness: hairline, grey: softBlack}},
	})
	for _, part := range []struct {
		text string
		face typeface
		gap  float64
	}{{b.SealLabel, furnitureType, 0}, {b.Name, nameType, 5}, {b.Post, bodyType, 0}, {b.Authority, bodyType, 0}} {
		if part.text != "" {
			pieces = append(pieces, stack(s.add("P"), s.lines(part.text, part.face, textWidth), 0, part.gap)...)
		}
	}
	return keepAll(pieces)
}
