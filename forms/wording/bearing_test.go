package wording_test

import (
	"strings"
	"testing"

	"rogatory/forms/example"
	"rogatory/forms/formtest"
	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
	"rogatory/forms/wording"
)

// TestEveryBearingHasWordsAndASource goes through every question of both kinds of request to every Party.
func TestEveryBearingHasWordsAndASource(t *testing.T) {
	register := formtest.Register(t)
	spoken := 0
	for i, code := range register.Codes() {
		words := formtest.Words(t, []string{"en", "fr"}[i%2])
		for _, kind := range treaty.RequestTypes() {
			facts := exampleFacts(t, register, code, kind)
			speaker := wording.Speaker{Words: words, Facts: facts}
			for _, q := range question.All() {
				for _, b := range rules.BearingOn(facts, q.ID) {
					said, source := speaker.Bearing(b)
					presumed := b.Evidence.Source.Document == ""
					if said == "" || strings.ContainsAny(said+source, "⟦{") || (source == "") != presumed || presumed &&
						b.Kind != rules.BearingLanguage && b.Kind != rules.BearingAnyLanguage {
						t.Errorf("%s, %s, %s: %q from %q", code, kind, q.ID, said, source)
					}
					spoken++
				}
			}
		}
	}
	if spoken < 500 {
		t.Errorf("only %d entries for all Parties", spoken)
	}
}

func exampleFacts(t *testing.T, register *party.Register, to party.Code, kind treaty.RequestType) rules.Facts {
	t.Helper()
	from := party.Code("PH")
	if to == from {
		from = "JP"
	}
	draft, err := example.Complete(register, from, to, kind, "en", "2026-11-22")
	if err != nil {
		t.Fatal(err)
	}
	facts, err := rules.Gather(register, draft, "2026-11-22")
	if err != nil {
		t.Fatal(err)
	}
	return facts
}

func TestABearingSaysWhereItStands(t *testing.T) {
	register := formtest.Register(t)
	for _, c := range []struct {
		why, language string
		kind          treaty.RequestType
		id            question.ID
		words, source string
	}{
		{"elements are listed by name with the declaration and its day", "en", treaty.Preservation,
			question.OffenceArticles.ID(),
			"Article 2: an element is added: infringement of security measures and a computer system that is " +
				"connected to another computer system.",
			"Japan, declaration on Article 2 (as of 20 June 2024)"},
		{"a wish is one sentence, in French too", "fr", treaty.StoredData, question.OffenceProvisionsText.ID(),
			"La demande devrait contenir\u00a0: le texte intégral des dispositions.", ""},
		{"what is presumed has no source", "en", treaty.Preservation, question.RequestLanguage.ID(),
			"Japanese · Presumed", ""},
	} {
		words := formtest.Words(t, c.language)
		facts := exampleFacts(t, register, "JP", c.kind)
		found := rules.BearingOn(facts, c.id)
		if len(found) == 0 {
			t.Fatalf("%s: nothing at %s", c.why, c.id)
		}
		said, source := wording.Speaker{Words: words, Facts: facts}.Bearing(found[0])
		if said != c.words || c.source != "" && source != c.source {
			t.Errorf("%s: %q, %q", c.why, said, source)
		}
	}
}

func TestAnOfficesOwnEntryIsMarked(t *testing.T) {
	register := formtest.Register(t)
	amended := register.With([]party.Amendment{{ID: "1", Party: "JP", Made: "2026-11-20",
		Statement: &party.Statement{ID: "jp-office-1", Article: "29(4)", Kind: treaty.Guidance,
			Summary: party.Words{En: "Never refused in practice.", Fr: "Jamais refusé en pratique."},
			Evidence: party.Evidence{Source: party.Source{Document: party.OfficeSource, Place: "letter",
				AsOf: "2026-11-19"}, Review: treaty.Reviewed}}}})
	words := formtest.Words(t, "fr")
	facts := exampleFacts(t, amended, "JP", treaty.Preservation)
	for _, b := range rules.BearingOn(facts, question.OffenceDualCriminality.ID()) {
		said, source := wording.Speaker{Words: words, Facts: facts}.Bearing(b)
		if strings.Contains(said, "Jamais refusé") && strings.Contains(source, "Modifié par votre service") {
			return
		}
	}
	t.Error("the note of the office does not stand at its question with its mark")
}
