package widgets

import (
	"strings"
	"unicode"

	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"
)

// Fold makes words comparable: lower case, without accents, so that "cote" finds "Côte d'Ivoire".
func Fold(words string) string {
	stripped, _, err := transform.String(transform.Chain(norm.NFD, runes.Remove(runes.In(unicode.Mn)), norm.NFC), words)
	if err != nil {
		stripped = words
	}
	return strings.ToLower(strings.TrimSpace(stripped))
}
