package rules_test

import (
	"slices"
	"strings"
	"testing"

	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
)

// places returns the questions on which a statement bears, in the order of the interview.
func places(facts rules.Facts, statement string) string {
	var list []string
	for _, q := range question.All() {
		if slices.ContainsFunc(rules.BearingOn(facts, q.ID), func(b rules.Bearing) bool { return b.By == statement }) {
			list = append(list, string(q.ID))
		}
	}
	return strings.Join(list, " ")
}

// A statement of Japan bears on its questions in three requests: for preservation, for stored data under the Convention
// and, where it is confirmed for this, for stored data under ETS 30.
func TestWhereAStatementBears(t *testing.T) {
	effect := func(e party.Effect) []party.Effect { return []party.Effect{e} }
	language := effect(party.Effect{Effect: treaty.TranslationRequired})
	certified := effect(party.Effect{Effect: treaty.CertifiedTranslation})
	searching := func(condition treaty.Condition) []party.Effect {
		return effect(party.Effect{Effect: treaty.SearchCondition, Conditions: []treaty.Condition{condition}})
	}
	channel := func(under treaty.Instrument) []party.Effect {
		return effect(party.Effect{Effect: treaty.ChannelDeclared, Instrument: under})
	}
	for _, c := range []struct {
		why     string
		article treaty.Article
		effects []party.Effect
		want    [3][]question.ID
	}{
		{"a note on confidentiality", "27(8)", nil, [3][]question.ID{
			question.IDs(question.ConfidentialityRequested), question.IDs(question.ConfidentialityRequested),
			question.IDs(question.ConfidentialityRequested)}},
		{"on urgent requests, which Article 27 knows alone", "27(9)", nil, [3][]question.ID{nil,
			question.IDs(question.UrgencyUrgent, question.SendingChannel), nil}},
		{"on the declaration about them", "27(9)(e)", nil, [3][]question.ID{nil,
			question.IDs(question.UrgencyUrgent, question.SendingChannel), nil}},
		{"on conditions", "28(2)", nil, [3][]question.ID{question.IDs(question.UseAcceptConditions),
			question.IDs(question.UseAcceptConditions), question.IDs(question.UseAcceptConditions)}},
		{"on conditions as a whole", "28", nil, [3][]question.ID{question.IDs(question.UseAcceptConditions),
			question.IDs(question.UseAcceptConditions), question.IDs(question.UseAcceptConditions)}},
		{"on dual criminality of a preservation", "29(4)", nil, [3][]question.ID{
			question.IDs(question.OffenceDualCriminality), nil, nil}},
		{"on its length", "29(7)", nil, [3][]question.ID{question.IDs(question.PreservationDays),
			question.IDs(question.PreservationDays), question.IDs(question.PreservationDays)}},
		{"on copies under ETS 30", "15(6) (ETS 30)", nil, [3][]question.ID{nil, nil,
			question.IDs(question.SendingCopies)}},
		{"on an article of the procedure as a whole", "27", nil, [3][]question.ID{}},
		{"a language of stored data", "31", language, [3][]question.ID{nil, question.IDs(question.RequestLanguage),
			question.IDs(question.RequestLanguage)}},
		{"a language of preservation", "29", language, [3][]question.ID{question.IDs(question.RequestLanguage), nil,
			nil}},
		{"a certified translation for stored data", "31", certified, [3][]question.ID{nil,
			question.IDs(question.TranslationCertified), question.IDs(question.TranslationCertified)}},
		{"a certified translation for preservation", "29", certified, [3][]question.ID{
			question.IDs(question.TranslationCertified), nil, nil}},
		{"a channel under ETS 30", "15 (ETS 30)", channel("ets30"), [3][]question.ID{nil, nil,
			question.IDs(question.SendingChannel)}},
		{"a channel under the Convention", "27", channel(treaty.ETS185), [3][]question.ID{nil,
			question.IDs(question.SendingChannel), nil}},
		{"urgent requests to the central authority", "27(9)(e)", effect(party.Effect{
			Effect: treaty.UrgentToCentralAuthority}), [3][]question.ID{nil,
			question.IDs(question.UrgencyUrgent, question.SendingChannel), nil}},
		{"every request to the central authority", "27(9)(e)", effect(party.Effect{
			Effect: treaty.AllRequestsToCentralAuthority}), [3][]question.ID{nil,
			question.IDs(question.SendingChannel), nil}},
		{"an assurance", "28", effect(party.Effect{Effect: treaty.AssuranceWanted}), [3][]question.ID{nil,
			question.IDs(question.Assurances), question.IDs(question.Assurances)}},
		{"a condition for search that the offence exists in both States", "5 (ETS 30)", searching(treaty.OffenceInBoth),
			[3][]question.ID{nil, nil, question.IDs(question.OffenceDualCriminality)}},
		{"that it is extraditable", "5 (ETS 30)", searching(treaty.Extraditable), [3][]question.ID{nil, nil,
			question.IDs(question.OffenceMaximumPenalty)}},
		{"that the law allows it", "5 (ETS 30)", searching(treaty.ConsistentWithLaw), [3][]question.ID{nil, nil,
			question.IDs(question.MeasureNecessity)}},
		{"that a judge agrees", "5 (ETS 30)", searching(treaty.DomesticJudge), [3][]question.ID{nil, nil,
			question.IDs(question.CourtDecisions)}},
		{"dual criminality for all assistance", "2 (ETS 30)", effect(party.Effect{
			Effect: treaty.DualCriminalityAlways}), [3][]question.ID{nil, nil,
			question.IDs(question.OffenceDualCriminality)}},
		{"a reserved use", "2 (ETS 30)", effect(party.Effect{Effect: treaty.SpecialityReserved}),
			[3][]question.ID{nil, nil, question.IDs(question.Assurances)}},
		{"a period of preservation", "29(7)", effect(party.Effect{Effect: treaty.PreservationPeriod}),
			[3][]question.ID{question.IDs(question.PreservationDays, question.FollowupPlannedDate), nil, nil}},
	} {
		for i, b := range []breach{{}, {kind: stored},
			setting(question.Instruments, []string{"ets30"}).forStoredData()} {
			b.record = func(p *party.Party) {
				p.Declarations = []party.Statement{{ID: "jp-note", Article: c.article, Effects: c.effects}}
			}
			_, facts := b.facts(t)
			var want []string
			for _, id := range c.want[i] {
				want = append(want, string(id))
			}
			if got := places(facts, "jp-note"); got != strings.Join(want, " ") {
				t.Errorf("%s: %s under %s bears on %q, want %q", c.why, facts.Type(), rules.Governing(facts), got, want)
			}
		}
	}
}

// reached says how the authorities of the requested Party can be reached.
func reached(languages []string, hours string, calling *party.Words) breach {
	return breach{record: onAuthorities(func(a *party.Authority) {
		a.Languages, a.OfficeHours, a.WhenCalling = languages, hours, calling
	})}
}

func bearingEdges() []bearing {
	hours, calling := "9 to 17", &party.Words{En: "Ask for the duty officer"}
	taken := func(list ...party.LanguageRule) breach {
		return breach{kind: stored, record: func(p *party.Party) { p.Languages, p.Declarations = list, nil }}
	}
	declaring := func(effects ...party.Effect) breach {
		return breach{record: func(p *party.Party) {
			p.Practice, p.Declarations = nil, []party.Statement{{ID: "jp-note", Article: "40", Effects: effects}}
		}}
	}
	element := func(article treaty.Article, element treaty.Element) party.Effect {
		return party.Effect{Effect: treaty.AddsElement, Article: article, Element: element}
	}
	excluded := party.Effect{Effect: treaty.Excludes, Article: "2"}
	said := party.Effect{Effect: treaty.TranslationRequired}
	repeated := breach{kind: stored, record: func(p *party.Party) {
		p.Practice, p.Declarations = nil, []party.Statement{{ID: "jp-note", Article: "31",
			Effects: []party.Effect{said, {Effect: treaty.CertifiedTranslation}}, Evidence: p.Languages[0].Evidence}}
	}}
	governed := taken(rule(treaty.ETS185))
	governed.set = answers{question.Instruments.ID(): []string{"ets30"}}
	return []bearing{
		{"a language of the office stands at the languages of the own one", reached([]string{"en"}, hours, calling),
			question.AuthorityLanguages.ID(), []string{"contact-language"}},
		{"its hours and what to say stand where it is chosen", reached([]string{"en"}, hours, calling),
			question.SendingTo.ID(), []string{"hours", "when-calling"}},
		{"they say nothing of the urgency", reached([]string{"en"}, hours, calling), question.UrgencyUrgent.ID(), nil},
		{"an office of which only the hours are known", reached(nil, hours, nil), question.SendingTo.ID(),
			[]string{"hours"}},
		{"it has no languages", reached(nil, hours, nil), question.AuthorityLanguages.ID(), nil},
		{"an office of which only the call is known", reached(nil, "", calling), question.SendingTo.ID(),
			[]string{"when-calling"}},
		{"every source stands at the language", taken(rule(treaty.ETS185, certified), rule("ets30")),
			question.RequestLanguage.ID(), []string{"language", "language"}},
		{"the one that asks for certified translations at these", taken(rule(treaty.ETS185, certified),
			rule("ets30")), question.TranslationCertified.ID(), []string{"certified"}},
		{"under ETS 30 every language will do, says the weaker source", governed, question.RequestLanguage.ID(),
			[]string{"language", "any-language"}},
		{"a statement that a language rule repeats stands there already", repeated, question.RequestLanguage.ID(),
			[]string{"language"}},
		{"so does one on certified translations", repeated, question.TranslationCertified.ID(), nil},
		{"each offence and each kind is an entry of its own, by article", declaring(element("3", "dishonest-intent"),
			excluded, element("2", "security-measures"), element("3", "connected-system")),
			question.OffenceArticles.ID(), []string{"excluded 2", "element 2 security-measures",
				"element 3 dishonest-intent,connected-system"}},
		{"at the facts of an article what is excluded is the statement", declaring(excluded),
			question.OffenceElements2.ID(), []string{"statement"}},
		{"a note comes after what concerns an article", breach{record: func(p *party.Party) {
			stating(party.Effect{Effect: treaty.PreservationDualCriminality})(p)
			p.Declarations[0].Effects = append(p.Declarations[0].Effects, excluded)
			p.Declarations, p.Practice = p.Declarations[:1], nil
		}}, question.OffenceArticles.ID(), []string{"excluded 2", "statement"}},
	}
}
