package widgets

import (
	"strings"
	"unicode"

	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"
)

// Fold makes words comparable: lower case, without accents and with one form of the apostrophe, so that "cote d'i"
// finds "Côte d’Ivoire".
func Fold(words string) string {
	if plain(words) {
		return strings.ToLower(strings.TrimSpace(words))
	}
	stripped, _, err := transform.String(transform.Chain(norm.NFD, runes.Remove(runes.In(unicode.Mn)), norm.NFC), words)
	if err != nil {
		stripped = words
	}
	return strings.ToLower(strings.TrimSpace(strings.ReplaceAll(stripped, "’", "'")))
}

// plain reports whether words hold no letter that could have an accent.
func plain(words string) bool {
	return strings.IndexFunc(words, func(r rune) bool { return r > unicode.MaxASCII }) < 0
}
