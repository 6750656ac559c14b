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
}

// baseline is the distance from the top of a line to the foot of its letters. It rests on the leading alone, so that a
// small label and its larger value stand on one line.
func (t typeface) baseline() float64 { return 0.755 * t.leading }

var (
	bodyType         = typeface{font.Regular, 10, 14, black}
	authorityType    = typeface{font.Bold, 12.5, 17, black}
	letterheadType   = typeface{font.Regular, 8.5, 12, softBlack}
	confidenceType   = typeface{font.Bold, 9.5, 13.5, black}
	titleType        = typeface{font.Bold, 17, 23, black}
	subtitleType     = typeface{font.Regular, 10.5, 15, softBlack}
	halfTitleType    = typeface{font.Bold, 13.5, 18, black} // in the columns of two languages
	halfSubtitleType = typeface{font.Regular, 9.5, 13.5, softBlack}
	sectionType      = typeface{font.Bold, 11.5, 16, black}
	subsectionType   = typeface{font.Bold, 10, 14, black}
	labelType        = typeface{font.Regular, 8.5, 13, softBlack}
	valueType        = typeface{font.Regular, 9.5, 13, black}
	columnType       = typeface{font.Bold, 8.5, 12.4, black}
	cellType         = typeface{font.Regular, 9, 12.8, black}
	nameType         = typeface{font.Bold, 10, 14, black}
	furnitureType    = typeface{font.Regular, 8, 11, softBlack}
	draftType        = typeface{font.Bold, 8, 11, black}
)
