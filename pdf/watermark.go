package pdf

import (
	"math"

	"rogatory/pdf/font"
)

// The word across a draft runs along the sheet's diagonal and takes this part of it, but is never larger than a share
// of the page that leaves the text readable.
const (
	watermarkShare   = 0.66
	watermarkMaximum = 140.0
)

// watermark is a word across the whole page.
type watermark struct{ line line }

var diagonal = math.Hypot(pageWidth, pageHeight)

// across sets a word as large as the diagonal allows.
func (s *setter) across(text string) line {
	face := typeface{style: font.Bold, size: 100, leading: 100, grey: draftGrey}
	face.size = min(watermarkMaximum, 100*diagonal*watermarkShare/max(1, s.single(text, face).width))
	return s.single(text, face)
}
