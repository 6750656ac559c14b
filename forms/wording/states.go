package wording

import (
	"slices"

	"golang.org/x/text/language"
)

// StateCodes returns the codes of all States: a user who looks for one that is no Party must find it, and be told so.
func StateCodes() []string {
	var codes []string
	for first := 'A'; first <= 'Z'; first++ {
		for second := 'A'; second <= 'Z'; second++ {
			code := string(first) + string(second)
			region, err := language.ParseRegion(code)
			if err == nil && region.String() == code && region.IsCountry() && !slices.Contains(noStates, code) {
				codes = append(codes, code)
			}
		}
	}
	return codes
}

// noStates are codes of ISO 3166 for territories and other areas, and codes that are used no more; the territories of a
// Party are in its record.
var noStates = []string{
	"AC", "AI", "AN", "AQ", "AS", "AW", "AX", "BL", "BM", "BQ", "BU", "BV", "CC", "CK", "CP", "CS", "CW", "CX", "DD",
	"DG", "EA", "EU", "EZ", "FK", "FO", "FX", "GF", "GG", "GI", "GL", "GP", "GS", "GU", "HK", "HM", "IC", "IM", "IO",
	"JE", "KY", "MF", "MO", "MP", "MQ", "MS", "NC", "NF", "NT", "NU", "PF", "PM", "PN", "PR", "QO", "QU", "RE", "SH",
	"SJ", "SU", "SX", "TA", "TC", "TF", "TK", "TP", "UK", "UM", "UN", "VG", "VI", "WF", "XA", "XB", "YD", "YT", "YU",
	"ZR", "ZZ",
}
