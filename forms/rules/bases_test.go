package rules_test

import (
	"slices"
	"testing"

	"rogatory/forms/answer"
	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
)

// A mandatory answer that is missing names the provision that asks for it, under the instrument that governs.
func TestAMissingAnswerNamesItsProvision(t *testing.T) {
	const preservation = treaty.Preservation
	letter := answers{question.Instruments.ID(): []string{"ets185"}}
	follows := answers{question.RequestStatus.ID(): question.StatusExtension}
	urgent := answers{question.UrgencyUrgent.ID(): true}
	outside := answers{question.OffenceArticles.ID(): []string{"other"}}
	for _, c := range []struct {
		why      string
		from, to party.Code
		kind     treaty.RequestType
		set      answers
		without  question.Named
		want     string
	}{
		{"the addressee of a preservation", "PH", "JP", preservation, nil, question.SendingTo, "35(1)"},
		{"under Article 27", "PH", "JP", stored, nil, question.SendingTo, "27(2)"},
		{"under another treaty", "CH", "NO", stored, nil, question.SendingTo, "27(1)"},
		{"the instrument itself", "PH", "JP", stored, nil, question.Instruments, "27(1)"},
		{"urgency", "PH", "JP", stored, nil, question.UrgencyUrgent, "25(3)"},
		{"its grounds", "PH", "JP", preservation, urgent, question.UrgencyGrounds, "25(3)"},
		{"reasons for confidentiality, where the Convention was chosen alone", "CH", "NO", stored, letter,
			question.ConfidentialityReasons, "27(8)"},
		{"and where a treaty governs", "CH", "NO", stored, nil, question.ConfidentialityReasons, "25(4)"},
		{"the preservation that is extended", "PH", "JP", preservation, follows,
			question.PreviousPreservationReference, "29(7)"},
		{"what no paragraph names in a preservation", "PH", "JP", preservation, nil, question.RequestStatus, "29(1)"},
		{"and in a request for stored data", "PH", "JP", stored, nil, question.MeasureKinds, "31"},
		{"dual criminality is asked, and never owed", "DE", "PE", preservation, outside,
			question.OffenceDualCriminality, ""},
	} {
		draft := complete(t, c.from, c.to, c.kind)
		for id, value := range c.set {
			set(t, draft, id, value)
		}
		draft.Remove(c.without)
		want := []string{c.want}
		if c.want == "" {
			want = nil
		}
		var got []string
		for _, f := range rules.Check(gather(t, draft)) {
			if f.Code == "answer-missing" && f.Question == c.without.ID() {
				got = f.Basis
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %s rests on %q, want %q", c.why, c.without.ID(), got, want)
		}
	}
}

// Collection after the day of the request falls under Article 34 for content and under Article 33 for all else.
func TestContinuingCollectionHasItsArticle(t *testing.T) {
	for category, want := range map[treaty.DataCategory]string{treaty.Content: "34", treaty.Traffic: "33",
		treaty.Subscriber: "33"} {
		facts := pair(t, "DE", "JP", treaty.Preservation, treaty.PreTrial, false)
		set(t, facts.Draft, question.DataItems, []answer.Item{{Category: string(category), From: "2026-12-01"}})
		found, _ := find(rules.Check(facts), "continuing-collection", rules.Block)
		if !slices.Equal(found.Basis, []string{want}) {
			t.Errorf("%s: %q", category, found.Basis)
		}
	}
}

// What the requested Party declared is old where the request rests on it, and nowhere else.
func TestWhenAStatementIsOld(t *testing.T) {
	reservation := party.Effect{Effect: treaty.PreservationDualCriminality}
	diplomatic := party.Effect{Effect: treaty.IncomingThroughDiplomatic}
	all := party.Effect{Effect: treaty.AllRequestsToCentralAuthority}
	urgently := party.Effect{Effect: treaty.UrgentToCentralAuthority}
	channel := party.Effect{Effect: treaty.ChannelDeclared, Instrument: "ets30"}
	urgent := answers{question.UrgencyUrgent.ID(): true}
	under1959 := answers{question.Instruments.ID(): []string{"ets30"}}
	offences := func(list ...string) answers { return answers{question.OffenceArticles.ID(): list} }
	for _, c := range []struct {
		why    string
		kind   treaty.RequestType
		set    answers
		effect party.Effect
		want   bool
	}{
		{"a reservation that can bite", treaty.Preservation, offences("other"), reservation, true},
		{"one that cannot", treaty.Preservation, offences("2"), reservation, false},
		{"a preservation rests on nothing else", treaty.Preservation, offences("other"), diplomatic, false},
		{"stored data do not rest on it", stored, offences("other"), reservation, false},
		{"the diplomatic channel", stored, nil, diplomatic, true},
		{"the central authority for all", stored, nil, all, true},
		{"for urgent requests, and this one is", stored, urgent, urgently, true},
		{"and this one is not", stored, nil, urgently, false},
		{"every request, and this one is urgent", stored, urgent, all, true},
		{"the channel of a treaty that governs", stored, under1959, channel, true},
		{"of one that does not", stored, nil, channel, false},
	} {
		for _, source := range []struct {
			asOf   treaty.Date
			review treaty.Review
			old    bool
		}{{"2024-11-22", treaty.Reviewed, false}, {"2024-11-21", treaty.Reviewed, true},
			{"2026-11-22", treaty.Unreviewed, true}} {
			facts := pair(t, "PH", "JP", c.kind, treaty.PreTrial, false)
			for id, value := range c.set {
				set(t, facts.Draft, id, value)
			}
			facts.Requested.Declarations, facts.Requested.Practice = nil, nil
			stating(c.effect)(&facts.Requested)
			statement := &facts.Requested.Declarations[0]
			statement.Source.AsOf, statement.Review = source.asOf, source.review
			found, _ := find(rules.CheckRoute(facts), "statement-old", rules.Advise)
			if got := slices.Contains(found.Basis, "test-statement"); got != (c.want && source.old) {
				t.Errorf("%s, as of %s, %s: said %v", c.why, source.asOf, source.review, got)
			}
		}
	}
}

// By the words of a reservation stored data depend on dual criminality: not for the offences that it spares, nor where
// it speaks of coercion and none is asked for.
func TestWhichReservationReachesStoredData(t *testing.T) {
	spares, coercive := party.Effect{Offences: "other-than-2-11"}, party.Effect{CoerciveOnly: true}
	for _, c := range []struct {
		why           string
		effect        party.Effect
		offence, item string
		reaches       bool
	}{
		{"it spares nothing", party.Effect{}, "2", "subscriber", true},
		{"it spares illegal access", spares, "2", "content", false},
		{"and not another offence", spares, "other", "content", true},
		{"it speaks of coercion", coercive, "2", "content", true},
		{"and none is asked for", coercive, "2", "subscriber", false},
	} {
		facts := pair(t, "PH", "JP", stored, treaty.PreTrial, false)
		set(t, facts.Draft, question.OffenceArticles, []string{c.offence})
		set(t, facts.Draft, question.DataItems, []answer.Item{{Category: c.item}})
		facts.Requested.Declarations = nil
		c.effect.Effect, c.effect.Governs = treaty.PreservationDualCriminality, treaty.BindsBoth
		stating(c.effect)(&facts.Requested)
		if got := has(rules.CheckRoute(facts), "dual-criminality-for-stored-data"); got != c.reaches {
			t.Errorf("%s: it reaches the request: %v", c.why, got)
		}
	}
}
