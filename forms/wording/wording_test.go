package wording_test

import (
	"strings"
	"testing"

	"rogatory/forms/answer"
	"rogatory/forms/formtest"
	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
	"rogatory/forms/wording"
)

// speaker speaks about an empty request from Germany to Japan.
func speaker(t *testing.T, language string) wording.Speaker {
	t.Helper()
	register := formtest.Register(t)
	words := formtest.Words(t, language)
	draft := request.New("")
	for id, value := range map[question.ID]string{question.RequestingParty.ID(): "DE",
		question.RequestedParty.ID(): "JP"} {
		if err := draft.Set(id, value); err != nil {
			t.Fatal(err)
		}
	}
	facts, err := rules.Gather(register, draft, "2026-11-22")
	if err != nil {
		t.Fatal(err)
	}
	return wording.Speaker{Words: words, Facts: facts}
}

func TestPlacesHaveNames(t *testing.T) {
	s := speaker(t, "en")
	whole, inside := s.Place(question.FactsSummary.ID()), s.Place(question.DataItems.At(1).
		Field(question.FieldIdentifiers).At(0).Field(question.FieldPort))
	if whole == string(question.FactsSummary) || !strings.Contains(inside, "2") ||
		strings.Contains(inside, "identifiers") {
		t.Errorf("%q, %q", whole, inside)
	}
	if got := s.Place("no.such.question"); got != "no.such.question" {
		t.Errorf("a place without a name is %q", got)
	}
}

func TestPartiesAreNamedInTheReadersLanguage(t *testing.T) {
	for _, c := range []struct {
		why, language string
		code          party.Code
		want          string
	}{
		{"a Party of the request", "fr", "JP", "Japon"},
		{"a Party beside it", "fr", "MA", "Maroc"},
		{"a State that is no Party", "fr", "KR", "Corée du Sud"},
	} {
		if got := speaker(t, c.language).Party(c.code); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}

func TestABasisIsNamedForWhatItIs(t *testing.T) {
	s := speaker(t, "en")
	for id, want := range map[string]string{
		"29(2)(c)": "Article 29(2)(c)",
		"jp-29-4":  "Japan, reservation to Article 29(4)",
		"":         "",
	} {
		if got := s.Basis(id); got != want {
			t.Errorf("%q: %q, want %q", id, got, want)
		}
	}
	if got := s.Basis("jp-24-7"); !strings.Contains(got, "June 2024") {
		t.Errorf("an address rests on %q", got)
	}
}

func TestDatesThatAreKnownInPart(t *testing.T) {
	s := speaker(t, "fr")
	for date, want := range map[treaty.Date]string{"2026-12-01": "1er décembre 2026", "2023-12": "décembre 2023",
		"2024": "2024", "soon": "soon"} {
		if got := s.Date(date); got != want {
			t.Errorf("%q: %q, want %q", date, got, want)
		}
	}
}

func TestAddresseesAreFoundOrMade(t *testing.T) {
	s := speaker(t, "en")
	if a, ok := s.Addressee(answer.Addressee{ID: "jp-24-7"}); !ok || len(a.Emails) == 0 {
		t.Errorf("an authority of the register: %+v, %v", a, ok)
	}
	if a, ok := s.Addressee(answer.Addressee{ID: rules.CompetentJudicialAuthority}); !ok ||
		!strings.Contains(a.Name, "Japan") {
		t.Errorf("an addressee without a record: %+v, %v", a, ok)
	}
	if a, ok := s.Addressee(answer.Addressee{Name: "Duty desk", Source: "telephone"}); !ok || a.Name != "Duty desk" {
		t.Errorf("an addressee entered by hand: %+v, %v", a, ok)
	}
	if a, ok := s.Addressee(answer.Addressee{ID: "xx-gone"}); ok || a.Name != "xx-gone" {
		t.Errorf("an addressee that nobody knows: %+v, %v", a, ok)
	}
}

func TestARecordsEntriesInOneLine(t *testing.T) {
	rule := party.LanguageRule{Article: "31", Instrument: "ets30", Languages: []string{"en", "fr"},
		Kind: party.LanguageAccepted}
	law := party.LanguageRule{Article: "29", Instrument: party.BasisLaw, Languages: []string{"ja"},
		Kind: party.LanguageRequired}
	scope := party.Scope{Stage: []treaty.Stage{treaty.Trial}, Direction: []treaty.Direction{treaty.Answering},
		Rank: []treaty.Rank{treaty.Secondary}}
	for language, want := range map[string][3]string{
		"en": {"English or French", "law of the Party", "Trial · Receives requests · Second addressee"},
		"fr": {"anglais ou français", "droit de la Partie", " · Second destinataire"},
	} {
		s := speaker(t, language)
		if got := s.LanguageRule(rule); !strings.Contains(got, want[0]) || !strings.Contains(got, "31") {
			t.Errorf("%s: the rule reads %q", language, got)
		}
		if got := s.LanguageRule(law); !strings.Contains(got, want[1]) {
			t.Errorf("%s: the rule of law reads %q", language, got)
		}
		if got := s.Scope(scope); !strings.HasSuffix(got, want[2]) {
			t.Errorf("%s: the scope reads %q", language, got)
		}
		if got := s.Scope(party.Scope{}); got != "" {
			t.Errorf("%s: no limit reads %q", language, got)
		}
	}
}
