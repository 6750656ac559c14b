package rules_test

import (
	"testing"

	"rogatory/forms/answer"
	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
)

func TestLevelsOfConditionalQuestions(t *testing.T) {
	const preservation = treaty.Preservation
	for _, c := range []struct {
		why, from, to string
		kind          treaty.RequestType
		set           answers
		id            question.ID
		want          question.Level
	}{
		{"no reservation, no question on dual criminality", "DE", "BR", preservation,
			answers{question.OffenceArticles.ID(): []string{"other"}}, question.OffenceDualCriminality.ID(),
			question.NotAsked},
		{"a reservation does not reach Article 2", "DE", "PE", preservation,
			answers{question.OffenceArticles.ID(): []string{"2"}},
			question.OffenceDualCriminality.ID(), question.NotAsked},
		{"it reaches another offence", "DE", "PE", preservation,
			answers{question.OffenceArticles.ID(): []string{"2", "other"}},
			question.OffenceDualCriminality.ID(), question.Recommended},
		{"a part of Article 9 is excluded: an answer can only help", "DE", "PE", preservation,
			answers{question.OffenceArticles.ID(): []string{"9"}}, question.OffenceDualCriminality.ID(),
			question.Recommended},
		{"for stored data it is always recommended", "DE", "BR", stored,
			answers{question.OffenceArticles.ID(): []string{"2"}},
			question.OffenceDualCriminality.ID(), question.Recommended},
		{"an element is asked about where one is added", "DE", "PE", preservation,
			answers{question.OffenceArticles.ID(): []string{"2"}}, question.OffenceElements2.ID(),
			question.Recommended},
		{"not where the offence is another one", "DE", "PE", preservation,
			answers{question.OffenceArticles.ID(): []string{"4"}},
			question.OffenceElements2.ID(), question.NotAsked},
		{"an age limit is an element too", "DE", "CH", preservation,
			answers{question.OffenceArticles.ID(): []string{"9"}},
			question.OffenceElements9.ID(), question.Recommended},
		{"the part of a Party that decides the addressee is mandatory", "DE", "GB", preservation, nil,
			question.RequestedTerritory.ID(), question.Mandatory},
		{"excluded parts alone leave the choice open", "DE", "DK", preservation, nil, question.RequestedTerritory.ID(),
			question.Optional},
		{"a Party without parts is not asked", "DE", "JP", preservation, nil, question.RequestedTerritory.ID(),
			question.NotAsked},
		{"one means of contact is enough", "DE", "JP", preservation,
			answers{question.AuthorityPhone.ID(): "+999 30 555 0177"},
			question.AuthorityEmail.ID(), question.Optional},
		{"none is too few", "DE", "JP", preservation, nil, question.AuthorityEmail.ID(), question.Mandatory},
		{"the translator does not hold up a preservation request", "DE", "JP", preservation,
			answers{question.RequestLanguage.ID(): "en", question.DraftingLanguage.ID(): "de"},
			question.TranslationBy.ID(),
			question.Recommended},
		{"but belongs to a request for stored data", "DE", "JP", stored,
			answers{question.RequestLanguage.ID(): "en", question.DraftingLanguage.ID(): "de"},
			question.TranslationBy.ID(), question.Mandatory},
		{"nothing is translated", "DE", "JP", stored,
			answers{question.RequestLanguage.ID(): "de", question.DraftingLanguage.ID(): "de"},
			question.TranslationBy.ID(), question.NotAsked},
		{"without a drafting language nobody knows what is translated", "DE", "JP", stored,
			answers{question.RequestLanguage.ID(): "de"}, question.TranslationBy.ID(), question.NotAsked},
		{"nor without a language of the request", "DE", "JP", stored,
			answers{question.DraftingLanguage.ID(): "de"}, question.TranslationBy.ID(), question.NotAsked},
		{"a reason is owed for another channel", "DE", "JP", preservation,
			answers{question.SendingChannel.ID(): "interpol"},
			question.SendingChannelReason.ID(), question.Mandatory},
		{"and recommended for a letter in the place of an investigation order", "DE", "ES", stored,
			answers{question.Instruments.ID(): []string{"ets185"}}, question.SendingChannelReason.ID(),
			question.Recommended},
		{"the proposed channel needs none", "DE", "JP", preservation,
			answers{question.SendingChannel.ID(): "contact-point-24-7"},
			question.SendingChannelReason.ID(), question.NotAsked},
		{"grounds of urgency are owed when it is urgent", "DE", "JP", preservation,
			answers{question.UrgencyUrgent.ID(): true},
			question.UrgencyGrounds.ID(), question.Mandatory},
		{"and not asked when it is not", "DE", "JP", preservation, nil, question.UrgencyGrounds.ID(),
			question.NotAsked},
		{"encryption is asked about when it is urgent", "DE", "JP", preservation,
			answers{question.UrgencyUrgent.ID(): true},
			question.SendingEncryption.ID(), question.Recommended},
		{"and where the address is not secured", "DE", "LI", preservation, nil, question.SendingEncryption.ID(),
			question.Recommended},
		{"and where the addressee uses a public mail provider", "DE", "FJ", preservation, nil,
			question.SendingEncryption.ID(), question.Recommended},
		{"a secured address needs none", "DE", "NO", preservation, nil, question.SendingEncryption.ID(),
			question.NotAsked},
		{"Article 30 is asked about with traffic data", "DE", "JP", preservation,
			answers{question.DataItems.ID(): []answer.Item{{Category: "traffic"}}},
			question.PreservationTrafficDisclosure.ID(),
			question.Recommended},
		{"not with content alone", "DE", "JP", preservation,
			answers{question.DataItems.ID(): []answer.Item{{Category: "content"}}},
			question.PreservationTrafficDisclosure.ID(),
			question.NotAsked},
		{"an extension names what it extends", "DE", "JP", preservation,
			answers{question.RequestStatus.ID(): "extension"},
			question.PreviousPreservationReference.ID(), question.Mandatory},
		{"what follows assistance names it", "DE", "JP", stored,
			answers{question.RequestStatus.ID(): question.StatusAfterAssistance},
			question.PreviousAssistanceReference.ID(), question.Mandatory},
		{"a new request follows none", "DE", "JP", stored, answers{question.RequestStatus.ID(): question.StatusNew},
			question.PreviousAssistanceReference.ID(), question.NotAsked},
	} {
		facts := pair(t, party.Code(c.from), party.Code(c.to), c.kind, treaty.PreTrial, false)
		for id, value := range c.set {
			set(t, facts.Draft, id, value)
		}
		if got := rules.Level(facts, c.id); got != c.want {
			t.Errorf("%s: %s has the level %q, want %q", c.why, c.id, got, c.want)
		}
	}
}

// What may block for its language: stored data, a reviewed declaration that requires another language, and nothing
// beside it.
func TestWhenALanguageBlocks(t *testing.T) {
	for _, c := range []struct {
		why    string
		kind   treaty.RequestType
		set    answers
		record func(*party.Party)
		blocks bool
	}{
		{"a required language is missing", stored, nil, nil, true},
		{"never for preservation", treaty.Preservation, nil, nil, false},
		{"a second language is one that the Party takes", stored, answers{question.SecondLanguage.ID(): "en"},
			nil, false},
		{"a second language that it does not take either", stored, answers{question.SecondLanguage.ID(): "pt"}, nil,
			true},
		{"a translation is attached", stored,
			answers{question.Attachments.ID(): []answer.Attachment{{Title: "Translation into Norwegian"}}}, nil, false},
		{"a translation is attached under its French name", stored,
			answers{question.Attachments.ID(): []answer.Attachment{{Title: "Traduction"}}}, nil, false},
		{"another annex is no translation", stored,
			answers{question.Attachments.ID(): []answer.Attachment{{Title: "Access log", FileName: "log.csv"}}}, nil,
			true},
		{"nobody compared the entry with its source", stored, nil, func(p *party.Party) {
			p.Languages = append([]party.LanguageRule{}, p.Languages...)
			for i := range p.Languages {
				p.Languages[i].Review = treaty.Unreviewed
			}
		}, false},
		{"the language is accepted, not required", stored, nil, func(p *party.Party) {
			p.Languages = append([]party.LanguageRule{}, p.Languages...)
			for i := range p.Languages {
				p.Languages[i].Kind = party.LanguageAccepted
			}
		}, false},
	} {
		facts := pair(t, "CH", "NO", c.kind, treaty.PreTrial, false)
		set(t, facts.Draft, question.RequestLanguage, "es")
		for id, value := range c.set {
			set(t, facts.Draft, id, value)
		}
		if c.record != nil {
			c.record(&facts.Requested)
		}
		if got := has(rules.CheckRoute(facts), "language-refused"); got != c.blocks {
			t.Errorf("%s: blocks: %v", c.why, got)
		}
	}
}

// A request that rests on another treaty cites no provision of Article 27.
func TestArticle27IsCitedOnlyWhereItGoverns(t *testing.T) {
	for _, c := range []struct {
		why, from, to string
		kind          treaty.RequestType
		want          string
	}{
		{"Article 27 governs", "PH", "JP", stored, "27(8)"},
		{"Article 27 governs preservation too", "PH", "JP", treaty.Preservation, "27(8)"},
		{"ETS 30 governs", "CH", "NO", stored, "25(4)"},
		{"a treaty between the two governs how a preservation request is handled", "CH", "NO", treaty.Preservation,
			"25(4)"},
	} {
		facts := gather(t, complete(t, party.Code(c.from), party.Code(c.to), c.kind))
		facts.Draft.Remove(question.ConfidentialityReasons)
		found, ok := find(rules.Check(facts), "answer-missing", rules.Block)
		if !ok || found.Question != question.ConfidentialityReasons.ID() || len(found.Basis) != 1 ||
			found.Basis[0] != c.want {
			t.Errorf("%s: %+v", c.why, found)
		}
	}
}
