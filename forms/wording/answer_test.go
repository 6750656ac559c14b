package wording_test

import (
	"testing"

	"rogatory/forms/answer"
	"rogatory/forms/question"
)

func TestAnAnswerReadsAsItsReaderKnowsIt(t *testing.T) {
	second := 1
	items := []answer.Item{
		{Category: "traffic", Kinds: []string{"a", "b"}, TimeZone: "Europe/Paris", From: "2026-11-20",
			Relationship: answer.Text{Text: "The login.", Translations: map[string]string{"fr": "La connexion."}},
			Custodian:    &second,
			Identifiers: []answer.Identifier{{Kind: "ip", Value: "192.0.2.7", Port: 443,
				At: "2026-11-20T23:41:07+01:00"},
				{Kind: "email", Value: "a@example.org"}}},
		{Category: "content"},
	}
	s := speaker(t, "en")
	for _, c := range []struct {
		why   string
		id    question.ID
		value any
		want  string
	}{
		{"none", question.Reference.ID(), nil, ""},
		{"yes", question.UrgencyUrgent.ID(), true, "Yes"},
		{"no", question.UrgencyUrgent.ID(), false, "No"},
		{"a number", question.PreservationDays.ID(), 90, "90"},
		{"a Party", question.RequestedParty.ID(), "JP", "Japan"},
		{"a language", question.RequestLanguage.ID(), "de", "German"},
		{"languages, each on its line", question.AuthorityLanguages.ID(), []string{"de", "en"}, "German\nEnglish"},
		{"a day", question.RequestDate.ID(), "2026-12-01", "1 December 2026"},
		{"a text with its translation", question.FactsSummary.ID(),
			answer.Text{Text: "He wrote.", Translations: map[string]string{"fr": "Il écrivit."}},
			"He wrote.\nFrench: Il écrivit."},
		{"an authority of the register", question.SendingTo.ID(),
			answer.Addressee{Name: "Desk", Phones: []string{"+1"}},
			"Desk · +1"},
		{"authorities, each on its line", question.SendingCopies.ID(), []answer.Addressee{{Name: "A"}, {Name: "B"}},
			"A\nB"},
		{"entries are numbered, and so are those inside them", question.DataItems.ID(), items,
			`1. Category: Traffic data (Article 1(d))
    Kinds of data: a, b
    Identifiers: 1. Kind: IP address
        Value: 192.0.2.7
        Source port: 443
        Moment of use: 2026-11-20T23:41:07+01:00
    2. Kind: E-mail address
        Value: a@example.org
    From: 20 November 2026
    Time zone of the period: Europe/Paris
    Relationship to the offence: The login.
    Custodian of this item: 1
2. Category: Content`},
		{"persons", question.FactsPersons.ID(), []answer.Person{{Name: "N. N.", BirthDate: "1990-02-01"}},
			"1. Name: N. N.\n    Date of birth: 1 February 1990"},
		{"no entries", question.DataItems.ID(), []answer.Item{}, ""},
	} {
		if got := s.Answer(c.id, c.value); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}
