package i18n_test

import "testing"

func TestNamesOfLanguagesAndStates(t *testing.T) {
	for _, c := range []struct{ got, want string }{
		{words(t, "en").LanguageName("ja"), "Japanese"},
		{words(t, "fr").LanguageName("ja"), "japonais"},
		{words(t, "en").LanguageName("cnr"), "Montenegrin"},
		{words(t, "en").LanguageName("no"), "Norwegian"},
		{words(t, "fr").LanguageNames([]string{"de", "en", "fr"}), "allemand, anglais ou français"},
		{words(t, "fr").CountryName("KR"), "Corée du Sud"},
		{words(t, "en").CountryName("??"), "??"},
	} {
		if c.got != c.want {
			t.Errorf("%q, want %q", c.got, c.want)
		}
	}
}
