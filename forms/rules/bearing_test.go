package rules_test

import (
	"slices"
	"strings"
	"testing"

	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

// bearing is what is on record that bears on one question of a complete case with one part changed.
type bearing struct {
	why string
	breach
	id   question.ID
	want []string // codes, with the article, the items or the elements where there are any
}

func bearings() []bearing {
	noted := func(article treaty.Article) func(*party.Party) {
		return func(p *party.Party) {
			p.Practice = []party.Statement{{ID: "jp-note", Article: article, Kind: treaty.Guidance,
				Evidence: party.Evidence{Amendment: "1"}}}
			p.Declarations = nil
		}
	}
	return append(bearingEdges(), []bearing{
		{"the elements and exclusions of every article stand at the choice of the offence, by article", breach{},
			question.OffenceArticles.ID(),
			[]string{"element 2 security-measures,connected-system", "element 3 connected-system,dishonest-intent",
				"excluded 6", "excluded 9", "excluded 11", "statement"}},
		{"at the facts of one article the declaration itself stands", breach{}, question.OffenceElements2.ID(),
			[]string{"statement"}},
		{"a reservation on dual criminality bears on a preservation", breach{}, question.OffenceDualCriminality.ID(),
			[]string{"statement"}},
		{"and not on a request for stored data", breach{kind: stored}, question.OffenceDualCriminality.ID(), nil},
		{"what is said on urgent requests bears on one under Article 27", breach{kind: stored},
			question.UrgencyUrgent.ID(),
			[]string{"statement"}},
		{"and not on a preservation, which goes to the point of contact", breach{}, question.SendingChannel.ID(), nil},
		{"wanted content stands at the question that gives it", breach{kind: stored},
			question.OffenceProvisionsText.ID(),
			[]string{"content verbatim-law"}},
		{"wishes for stored data say nothing about a preservation", breach{}, question.OffenceProvisionsText.ID(), nil},
		{"several wishes of one source at one question are one entry", breach{to: "NZ"}, question.DataItems.ID(),
			[]string{"content nexus,data-category"}},
		{"the period of preservation stands at the days", breach{to: "US"}, question.PreservationDays.ID(),
			[]string{"statement"}},
		{"and not where nothing is preserved", breach{to: "US", kind: stored}, question.PreservationDays.ID(), nil},
		{"what is known of its languages stands at the language", breach{}, question.RequestLanguage.ID(),
			[]string{"language"}},
		{"a territory that is excluded bears on the place of the system", breach{to: "DK"},
			question.LocationTerritory.ID(),
			[]string{"statement"}},
		{"a limit of the address stands where the address is chosen", breach{record: limited(party.NotSecured)},
			question.SendingEncryption.ID(), []string{"condition"}},
		{"a limit to emergencies stands at the urgency too", breach{record: limited(party.EmergenciesOnly)},
			question.UrgencyUrgent.ID(), []string{"condition"}},
		{"a note of the office stands at the question of its article", breach{record: noted("29(4)")},
			question.OffenceDualCriminality.ID(), []string{"statement"}},
		{"a note on an offence stands at the facts of that offence", breach{record: noted("7")},
			question.OffenceElements7.ID(),
			[]string{"statement"}},
		{"an assurance bears on a request for stored data",
			breach{kind: stored, record: stating(party.Effect{Effect: treaty.AssuranceWanted,
				Assurance: "reciprocity"})}, question.Assurances.ID(), []string{"statement"}},
		{"the name of the person signing concerns nobody else", breach{kind: stored}, question.SignatoryName.ID(), nil},
	}...)
}

func TestWhatBearsOnAQuestion(t *testing.T) {
	for _, c := range bearings() {
		_, after := c.facts(t)
		var got []string
		for _, b := range rules.BearingOn(after, c.id) {
			got = append(got, described(b))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %s has %q, want %q", c.why, c.id, got, c.want)
		}
	}
}

func described(b rules.Bearing) string {
	parts := []string{string(b.Kind)}
	if b.Article != "" {
		parts = append(parts, string(b.Article))
	}
	for _, name := range []string{"Items", "Elements"} {
		if list, ok := b.Args[name].(i18n.Terms); ok {
			parts = append(parts, strings.Join(list.Codes, ","))
		}
	}
	return strings.Join(parts, " ")
}

// silent are the effects on which no question of the two requests turns: powers of collection in real time,
// jurisdiction, extradition, and what a Party says about its own requests.
var silent = []treaty.EffectKind{treaty.RealTimeLimited, treaty.JurisdictionLimited, treaty.ExtraditionBasis,
	treaty.ExtraditionRefused, treaty.JudicialAuthorities}

func TestEveryEffectBearsOnAQuestionOrIsKnownToBearOnNone(t *testing.T) {
	for _, kind := range treaty.EffectKinds() {
		effect := party.Effect{Effect: kind, Article: "2", Item: "nexus", Element: "serious-harm",
			Instrument: "ets30", Days: 90, Conditions: treaty.Conditions()}
		seen := false
		for _, c := range []breach{{}, {kind: stored},
			{kind: stored, set: answers{question.Instruments.ID(): []string{"ets30"}}}} {
			c.record = stating(effect)
			if kind == treaty.ContentWanted || kind == treaty.LanguageAccepted {
				c.record = func(p *party.Party) { stating(effect)(p); p.Declarations[0].Article = "25" }
			}
			_, after := c.facts(t)
			for _, q := range question.All() {
				seen = seen || slices.ContainsFunc(rules.BearingOn(after, q.ID), func(b rules.Bearing) bool {
					return b.By == "test-statement"
				})
			}
		}
		if seen == slices.Contains(silent, kind) {
			t.Errorf("%s: bears on a question: %t", kind, seen)
		}
	}
}
