package i18n_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"

	"rogatory/i18n"
	"rogatory/i18n/catalog"
)

// natives reads the native forms of every language that has some.
func natives(t *testing.T) map[string]map[string]catalog.Message {
	t.Helper()
	all := map[string]map[string]catalog.Message{}
	for _, area := range areas(t) {
		if area.Name == "native" {
			all[area.Language] = area.Messages
		}
	}
	if len(all) == 0 {
		t.Fatal("no language has native forms")
	}
	return all
}

func TestNativeFormsAreOfTheKindsThatAreUsed(t *testing.T) {
	kinds := regexp.MustCompile(`^(date\.month-alone\.([1-9]|1[0-2])|list\.(and|or)\.(before|euphonic)|` +
		`list\.and\.separator|article\.(in-list|before-comma)|party\.[A-Z]{2}|language\.[a-z]{2,3})$`)
	for tag, messages := range natives(t) {
		for id, m := range messages {
			if !kinds.MatchString(id) || m.Other == "" || m.Hash != "" || m.Todo {
				t.Errorf("%s: %s is used nowhere, has no words, or claims to be translated", tag, id)
			}
		}
	}
}

// Months alone are written for all twelve or for none, and only where they differ from those inside a date.
func TestNativeMonthsAreWholeAndNeeded(t *testing.T) {
	for tag, messages := range natives(t) {
		w := words(t, tag)
		ordinary := months(w)
		have, differ := 0, 0
		for key, without := range ordinary {
			if m, ok := messages["date.month-alone."+key]; ok {
				have++
				if m.Other != without {
					differ++
				}
			}
		}
		if have != 0 && (have != len(ordinary) || differ == 0) {
			t.Errorf("%s: of %d months alone there are %d, of which %d differ", tag, len(ordinary), have, differ)
		}
	}
}

func months(w *i18n.Words) map[string]string {
	all := map[string]string{}
	for n := 1; n <= 12; n++ {
		all[fmt.Sprint(n)] = w.Say(fmt.Sprintf("date.month.%d", n))
	}
	return all
}

func TestNativeListsHaveARuleAndAPattern(t *testing.T) {
	for tag, messages := range natives(t) {
		for _, list := range []string{"list.and", "list.or"} {
			before, has := messages[list+".before"]
			euphonic, spoken := messages[list+".euphonic"]
			if _, err := regexp.Compile(before.Other); err != nil || has != spoken {
				t.Errorf("%s: %s has a rule %v, a pattern %v, %v", tag, list, has, spoken, err)
			}
			if spoken && fmt.Sprint(placeholders(euphonic)) != "[{{.First}} {{.Last}}]" {
				t.Errorf("%s: %s.euphonic is %q", tag, list, euphonic.Other)
			}
		}
	}
}

// A name of our own that is the same as that of the Unicode data would only hide a later correction there.
func TestNamesDifferFromTheUnicodeData(t *testing.T) {
	all := areas(t)
	for tag, messages := range natives(t) {
		unicode := withoutNatives(t, all, tag)
		for id, m := range messages {
			if code, ok := strings.CutPrefix(id, "party."); ok && unicode.CountryName(code) == m.Other {
				t.Errorf("%s: %s is %q in the Unicode data too", tag, id, m.Other)
			}
			if other, ok := strings.CutPrefix(id, "language."); ok && unicode.LanguageName(other) == m.Other {
				t.Errorf("%s: %s is %q in the Unicode data too", tag, id, m.Other)
			}
		}
	}
}

// withoutNatives returns the words of a language as they are without its native forms.
func withoutNatives(t *testing.T, all []catalog.Area, tag string) *i18n.Words {
	t.Helper()
	var kept []catalog.Area
	for _, area := range all {
		if area.Name == "general" && (area.Language == tag || area.Language == i18n.English) {
			kept = append(kept, area)
		}
	}
	return read(t, kept, tag)
}

func TestEachLanguageHasItsOwnForms(t *testing.T) {
	november, _ := time.Parse(time.DateOnly, "2026-11-22")
	for _, c := range []struct{ why, got, want string }{
		{"a month alone is in the nominative", words(t, "uk").Month(november), "листопад 2026 року"},
		{"a month inside a date is in the genitive", words(t, "uk").Date(november), "22\u00a0листопада 2026\u00a0року"},
		{"a month has no preposition of the date", words(t, "ca").Month(november), "novembre de 2026"},
		{"a language without native months", words(t, "en").Month(november), "November 2026"},
		{"Spanish changes y before i", words(t, "es").And([]string{"Francia", "Italia"}), "Francia e Italia"},
		{"but not before hie", words(t, "es").And([]string{"agua", "hielo"}), "agua y hielo"},
		{"Spanish changes o before o", words(t, "es").Or([]string{"siete", "ocho"}), "siete u ocho"},
		{"Arabic says and before every item", words(t, "ar").And([]string{"29", "30", "35"}), "29 و30 و35"},
		{"but or before the last alone", words(t, "ar").Or([]string{"29", "30", "35"}), "29، 30 أو 35"},
		{"Italian changes e before e", words(t, "it").And([]string{"Francia", "Estonia"}), "Francia ed Estonia"},
		{"Hungarian counts articles with ordinals", words(t, "hu").Articles([]string{"29", "30", "35"}),
			"29., 30. és 35."},
		{"Serbian drops the stop before a comma", words(t, "sr-Latn").Articles([]string{"29", "30", "35"}),
			"29, 30. i 35."},
		{"two articles have no comma", words(t, "sr-Latn").Articles([]string{"29", "35"}), "29. i 35."},
		{"English counts them as they are", words(t, "en").Articles([]string{"29", "30", "35"}), "29, 30 and 35"},
		{"one article", words(t, "pt").Articles([]string{"31"}), "31.º"},
		{"the name of a State as it is spelt", words(t, "uk").CountryName("NO"), "Норвегія"},
		{"Portuguese is that of Portugal", words(t, "pt").CountryName("EE"), "Estónia"},
		{"Bokmål is not Danish", words(t, "nb").CountryName("AT"), "Østerrike"},
	} {
		if strings.ReplaceAll(c.got, "\u00a0", " ") != strings.ReplaceAll(c.want, "\u00a0", " ") {
			t.Errorf("%s: %q, want %q", c.why, c.got, c.want)
		}
	}
}
