package i18n_test

import "testing"

func TestLanguagesAndCountriesHaveNames(t *testing.T) {
	for _, c := range []struct{ language, tag, want string }{
		{"en", "de", "German"},
		{"fr", "de", "allemand"},
		{"fr", "lb", "luxembourgeois"},
		{"en", "not a tag", "not a tag"},
	} {
		if got := words(t, c.language).LanguageName(c.tag); got != c.want {
			t.Errorf("language %s in %s: %q, want %q", c.tag, c.language, got, c.want)
		}
	}
	for _, c := range []struct{ language, code, want string }{
		{"en", "JP", "Japan"},
		{"fr", "JP", "Japon"},
		{"en", "nowhere", "nowhere"},
	} {
		if got := words(t, c.language).CountryName(c.code); got != c.want {
			t.Errorf("country %s in %s: %q, want %q", c.code, c.language, got, c.want)
		}
	}
}
