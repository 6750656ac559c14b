package pdf

import "rogatory/pdf/font"

// The sheet is A4 (ISO 216) with the margins of a letter: 25 mm beside the text, so that a punched file hides nothing.
const (
	pageWidth    = 595.28
	pageHeight   = 841.89
	marginSide   = 70.87
	marginTop    = 68.0
	marginBottom = 76.0
	textWidth    = pageWidth - 2*marginSide
	pageLimit    = pageHeight - marginBottom // the lowest point of the text
	headerLine   = 38.0                      // top of the header's line
	footerRule   = pageHeight - 52.0
)

// Greys, from 0 for black to 1 for white.
const (
	black     = 0.0
	softBlack = 0.3
	ruleGrey  = 0.72
	headGrey  = 0.945
	draftGrey = 0.9
)

// typeface is how a text looks: weight, size, distance from line to line (both in points) and grey.
type typeface struct {
	style   font.Style
	size    float64
	leading float64
	grey    float64

	givesWay bool // it is set smaller where something that is copied sign by sign would not fit on a line
}

// givingWay is the typeface, but set smaller where it must.
func (t typeface) givingWay() typeface {
	t.givesWay = true
	return t
}

// baseline is the distance from the top of a line to the foot of its letters. It rests on the leading alone, so that a
// small label and its larger value stand on one line.
func (t typeface) baseline() float64 { return 0.755 * t.leading }

var (
	bodyType       = typeface{style: font.Regular, size: 10, leading: 14, grey: black}
	authorityType  = typeface{style: font.Bold, size: 12.5, leading: 17, grey: black}
	letterheadType = typeface{style: font.Regular, size: 8.5, leading: 12, grey: softBlack}
	confidenceType = typeface{style: font.Bold, size: 9.5, leading: 13.5, grey: black}
	titleType      = typeface{style: font.Bold, size: 17, leading: 23, grey: black}
	subtitleType   = typeface{style: font.Regular, size: 10.5, leading: 15, grey: softBlack}
	// in the columns of two languages
	halfTitleType    = typeface{style: font.Bold, size: 13.5, leading: 18, grey: black}
	halfSubtitleType = typeface{style: font.Regular, size: 9.5, leading: 13.5, grey: softBlack}
	sectionType      = typeface{style: font.Bold, size: 11.5, leading: 16, grey: black}
	subsectionType   = typeface{style: font.Bold, size: 10, leading: 14, grey: black}
	labelType        = typeface{style: font.Regular, size: 8.5, leading: 13, grey: softBlack}
	valueType        = typeface{style: font.Regular, size: 9.5, leading: 13, grey: black}
	columnType       = typeface{style: font.Bold, size: 8.5, leading: 12.4, grey: black}
	cellType         = typeface{style: font.Regular, size: 9, leading: 12.8, grey: black}
	nameType         = typeface{style: font.Bold, size: 10, leading: 14, grey: black}
	furnitureType    = typeface{style: font.Regular, size: 8, leading: 11, grey: softBlack}
	draftType        = typeface{style: font.Bold, size: 8, leading: 11, grey: black}
)
