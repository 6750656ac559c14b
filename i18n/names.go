package i18n

import (
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// LanguageName returns the name of a language as it stands inside a sentence: "Norwegian Bokmål", "français". The
// catalogue's own "language.<tag>" comes before the names of the Unicode data. A tag that is not known comes back as it
// is.
func (w *Words) LanguageName(tag string) string {
	if own := "language." + tag; w.Has(own) {
		return w.Say(own)
	}
	parsed, err := language.Parse(tag)
	if err != nil {
		return tag
	}
	if namer := display.Languages(unicodeTag(w.language)); namer != nil && namer.Name(parsed) != "" {
		return namer.Name(parsed)
	}
	if name := display.English.Languages().Name(parsed); name != "" {
		return name
	}
	return tag
}

// LanguageNames joins the names of several languages as alternatives: "German, English or French".
func (w *Words) LanguageNames(tags []string) string {
	names := make([]string, len(tags))
	for i, tag := range tags {
		names[i] = w.LanguageName(tag)
	}
	return w.Or(names)
}

// CountryName returns the name of a State and its code where the name is not known. The catalogue's own "party.<code>"
// comes before the names of the Unicode data.
func (w *Words) CountryName(code string) string {
	if own := "party." + strings.ToUpper(code); w.Has(own) {
		return w.Say(own)
	}
	region, err := language.ParseRegion(strings.ToUpper(code))
	if err != nil {
		return code
	}
	if namer := display.Regions(unicodeTag(w.language)); namer != nil && namer.Name(region) != "" {
		return namer.Name(region)
	}
	return code
}
