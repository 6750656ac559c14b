package wording_test

import (
	"slices"
	"testing"

	"rogatory/forms/formtest"
	"rogatory/forms/rules"
	"rogatory/forms/wording"
)

func speakerIn(t *testing.T, tag string) wording.Speaker {
	t.Helper()
	register := formtest.Register(t)
	words := formtest.Words(t, tag)
	return wording.Speaker{Words: words, Facts: rules.Facts{Register: register}}
}

func TestPartiesStandInTheOrderOfTheLanguage(t *testing.T) {
	for tag, want := range map[string][2]string{"en": {"Estonia", "France"},
		"fr": {"Estonie", "États-Unis d’Amérique"}} {
		list, err := speakerIn(t, tag).Parties()
		if err != nil {
			t.Fatal(err)
		}
		var names []string
		for _, n := range list {
			names = append(names, n.Name)
		}
		first, second := slices.Index(names, want[0]), slices.Index(names, want[1])
		if first < 0 || second < first || second > first+3 {
			t.Errorf("%s: %q stands at %d and %q at %d in %q", tag, want[0], first, want[1], second, names)
		}
	}
}

func TestAPartyIsNoOtherState(t *testing.T) {
	list := speakerIn(t, "en").OtherStates([]string{"KR", "JP", "CN"})
	if len(list) != 2 || list[0].Code != "CN" || list[1].Code != "KR" {
		t.Errorf("got %v", list)
	}
}

func TestALanguageStandsOnce(t *testing.T) {
	list, err := speakerIn(t, "fr").OfficialLanguages("fr", "en", "fr")
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, n := range list {
		if seen[n.Code] {
			t.Errorf("%s stands twice", n.Code)
		}
		seen[n.Code] = true
	}
	if !seen["ja"] || !seen["en"] {
		t.Errorf("got %v", list)
	}
}
