package party_test

import (
	"slices"
	"testing"

	"rogatory/forms/party"
)

func TestSearch(t *testing.T) {
	register := open(t)
	cases := []struct {
		sentence, words, language string
		kind                      party.HitKind
		id                        string // of the entry, or the Party's code for a Party
	}{
		{"a Party by its English name, also in French", "Germany", "fr", party.HitParty, "DE"},
		{"a Party by its French name without accents and capitals", "cote d'ivoire", "en", party.HitParty, "CI"},
		{"a Party by a former name", "turkey", "en", party.HitParty, "TR"},
		{"a Party by the start of its name", "Maced", "en", party.HitParty, "MK"},
		{"an article of one Party", "japan 29(4)", "en", party.HitDeclaration, "jp-29-4"},
		{"an article with the word before it", "Article 27(9)(e) Switzerland", "en", party.HitDeclaration, "ch-27-9-e"},
		{"an article finds its paragraphs", "29 Japan", "en", party.HitDeclaration, "jp-29-4"},
		{"an authority by an e-mail address", "kokusou@npa.go.jp", "en", party.HitAuthority, "jp-24-7"},
		{"an authority by a part of a telephone number", "98.98.88.11", "en", party.HitAuthority, "mc-27"},
		{"a summary in French without accents", "itali designe penale juridictions", "fr", "", ""},
		{"a word of a summary in English", "switzerland urgent", "en", party.HitDeclaration, "ch-27-9-e"},
	}
	for _, c := range cases {
		hits, err := register.Search(c.words, c.language)
		if err != nil {
			t.Fatal(err)
		}
		found := slices.ContainsFunc(hits, func(h party.Hit) bool {
			return h.Kind == c.kind && (h.ID == c.id || h.Kind == party.HitParty && string(h.Party) == c.id)
		})
		if found != (c.id != "") {
			t.Errorf("%s: %q gives %v", c.sentence, c.words, hits)
		}
	}
}

func TestSearchGivesPartiesFirstAndNothingForNothing(t *testing.T) {
	register := open(t)
	hits, err := register.Search("France", "en")
	if err != nil {
		t.Fatal(err)
	}
	if len(hits) == 0 || hits[0].Kind != party.HitParty || hits[0].Party != "FR" {
		t.Errorf("the first hit for France is %v", hits)
	}
	if hits, _ := register.Search("  ", "en"); len(hits) != 0 {
		t.Errorf("no words give %d hits", len(hits))
	}
	if hits, _ := register.Search("France zzz", "en"); len(hits) != 0 {
		t.Errorf("a word that stands nowhere gives %d hits", len(hits))
	}
}

func BenchmarkSearch(b *testing.B) {
	register := open(b)
	if _, err := register.Search("prosecutor", "en"); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := register.Search("procureur général préservation", "fr"); err != nil {
			b.Fatal(err)
		}
	}
}
