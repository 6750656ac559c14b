package i18n

import (
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// LanguageName returns the name of a language, given by its BCP 47 tag, as it stands in a list: "German", "allemand". A tag
// that nobody knows comes back as it is.
func (w *Words) LanguageName(tag string) string {
	parsed, err := language.Parse(tag)
	if err != nil {
		return tag
	}
	if name := display.Tags(language.Make(w.language)).Name(parsed); name != "" {
		return name
	}
	return tag
}

// CountryName returns the name of a country, given by its code of ISO 3166-1. A code that nobody knows comes back as it is. A
// Party to the Convention has its name in the register, which comes first.
func (w *Words) CountryName(code string) string {
	region, err := language.ParseRegion(code)
	if err != nil {
		return code
	}
	if name := display.Regions(language.Make(w.language)).Name(region); name != "" {
		return name
	}
	return code
}
