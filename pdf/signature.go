package pdf

import "rogatory/forms/document"

const (
	signatureGap   = 28.0
	signatureSpace = 62.0 // for a signature by hand or the frame of an electronic one
	signatureWidth = 236.0
)

// signature sets place and date, the space and line for the signature, and who signs. The other half is left to the
// seal. Labels that differ in a second language stand in both.
func (s *setter) signature(b, second document.Signature) []box {
	s.closeSection()
	boxes := s.stackedBlock(b.PlaceAndDate, second.PlaceAndDate, bodyType, 0, signatureGap)
	boxes = append(boxes, box{
		height: signatureSpace,
		under:  []mark{rule{y: signatureSpace - 3, width: signatureWidth, thickness: hairline, grey: softBlack}},
	})
	for _, part := range []struct {
		text, second string
		face         typeface
		gap          float64
	}{
		{b.SealLabel, second.SealLabel, furnitureType, 0}, {b.Name, second.Name, nameType, 5},
		{b.Post, second.Post, bodyType, 0},
		{b.Authority, second.Authority, bodyType, 0},
	} {
		if part.text != "" {
			boxes = append(boxes, s.stackedBlock(part.text, part.second, part.face, 0, part.gap)...)
		}
	}
	return keepAll(boxes)
}
