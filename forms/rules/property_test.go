package rules_test

import (
	"reflect"
	"slices"
	"testing"

	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
)

// pairs calls a test for every two Parties: for preservation, which goes the same way in urgent cases as the matrix
// shows, and for stored data, urgent or not. The stage changes from pair to pair. Those that the test does not want are
// not made. The draft is one and the same, and says something else in each call.
func pairs(t *testing.T, wanted func(requesting, requested party.Code, urgent bool) bool,
	hold func(t *testing.T, facts rules.Facts)) {
	codes := register(t).Codes()
	if len(codes) < 81 {
		t.Fatalf("the register holds %d Parties only", len(codes))
	}
	records := map[party.Code]party.Party{}
	for _, code := range codes {
		records[code] = pair(t, "", code, treaty.Preservation, "", false).Requested
	}
	stages := append(treaty.Stages(), "")
	for _, kind := range treaty.RequestTypes() {
		for _, urgent := range []bool{false, true} {
			if urgent && kind == treaty.Preservation {
				continue
			}
			facts := pair(t, "", "", kind, "", urgent)
			for i, requesting := range codes {
				facts.Requesting = records[requesting]
				set(t, facts.Draft, question.RequestingParty, string(requesting))
				for j, requested := range codes {
					if requesting == requested || !wanted(requesting, requested, urgent) {
						continue
					}
					facts.Requested = records[requested]
					set(t, facts.Draft, question.RequestedParty, string(requested))
					atStage(t, facts.Draft, stages[(i+j)%len(stages)])
					hold(t, facts)
				}
			}
		}
	}
}

func all(party.Code, party.Code, bool) bool { return true }

func calm(_, _ party.Code, urgent bool) bool { return !urgent }

func name(f rules.Facts) string {
	return string(f.Requesting.Code) + " to " + string(f.Requested.Code) + ", " + string(f.Type()) + ", " +
		f.Draft.String(question.CaseStage) +
		map[bool]string{true: ", urgent"}[f.Urgent()]
}

func has(findings []rules.Finding, code string) bool {
	return slices.ContainsFunc(findings, func(f rules.Finding) bool { return f.Code == code })
}

// onRecord reports whether one of the addressees stands in the register.
func onRecord(authorities []party.Authority) bool {
	return slices.ContainsFunc(authorities, func(a party.Authority) bool { return !rules.Unnamed(a.ID) })
}

// Wherever the register knows no addressee, a finding says so: words that stand for one are none. No route is without
// instrument, channel and reason.
func TestEveryPairHasARouteOrIsToldWhyNot(t *testing.T) {
	pairs(t, all, func(t *testing.T, facts rules.Facts) {
		route, findings := rules.FindRoute(facts), rules.CheckRoute(facts)
		if !route.Instrument.Valid() || !route.Channel.Valid() || len(route.Reasons) == 0 {
			t.Errorf("%s: instrument %q, channel %q, %d reasons", name(facts), route.Instrument, route.Channel,
				len(route.Reasons))
		}
		if onRecord(route.To) == has(findings, "addressee-unknown") {
			t.Errorf("%s: %d addressees, findings %s", name(facts), len(route.To), shortFindings(findings))
		}
		// A finding always has a place, a severity and, where it blocks, a basis.
		for _, f := range findings {
			_, known := question.ByID(f.Question)
			if !known || !slices.Contains([]rules.Severity{rules.Block, rules.Warn, rules.Advise}, f.Severity) ||
				f.Severity == rules.Block && len(f.Basis) == 0 {
				t.Errorf("%s: %+v", name(facts), f)
			}
		}
		for _, reason := range route.Reasons {
			if len(reason.Basis) == 0 || slices.Contains(reason.Basis, "") {
				t.Errorf("%s: the reason %s has no basis", name(facts), reason.Code)
			}
		}
		for _, alternative := range route.Alternatives {
			if len(alternative.To) == 0 || alternative.When == "" {
				t.Errorf("%s: an alternative leads nowhere: %+v", name(facts), alternative)
			}
		}
	})
}

func TestTheSameFactsGiveTheSameAnswer(t *testing.T) {
	alike := func(requesting, requested party.Code, _ bool) bool {
		return requesting[0] == requested[0] // one pair in ten is enough for a property that no pair is special for
	}
	pairs(t, alike, func(t *testing.T, facts rules.Facts) {
		if !reflect.DeepEqual(rules.CheckRoute(facts), rules.CheckRoute(facts)) ||
			!reflect.DeepEqual(rules.FindRoute(facts), rules.FindRoute(facts)) {
			t.Errorf("%s: two answers differ", name(facts))
		}
	})
}

// An urgent request is told everything about the addressee that it is still sent to, and everything that does not hang
// on the addressee.
func TestUrgencySilencesNothing(t *testing.T) {
	aboutAddressee := []string{"addressee-unknown", "addressee-same-body", "addressee-of-convention",
		"addressee-without-address", "addressee-unreviewed",
		"addressee-from-2013-table", "addressee-defect",
		"contact-emergencies-only", "stage-decides-addressee", "territory-decides-addressee"}
	third := func(requesting, _ party.Code, urgent bool) bool {
		return urgent && requesting[0]%3 == 0 // a third is enough here: what matters is who is asked
	}
	pairs(t, third, func(t *testing.T, urgent rules.Facts) {
		ordinary := urgent
		ordinary.Draft = urgent.Draft.Clone()
		set(t, ordinary.Draft, question.UrgencyUrgent, false)
		found := rules.CheckRoute(urgent)
		sameAddressee := shortList(rules.FindRoute(urgent).To) == shortList(rules.FindRoute(ordinary).To)
		for _, f := range rules.CheckRoute(ordinary) {
			if !has(found, f.Code) && (sameAddressee || !slices.Contains(aboutAddressee, f.Code)) {
				t.Errorf("%s: urgency silences %s", name(urgent), f.Code)
			}
		}
	})
}

// Nothing panics on a draft that says nothing, or that names one side, or a State that is no Party.
func TestEmptyDraftsAreAnswered(t *testing.T) {
	for _, answers := range []map[question.ID]string{
		{}, {question.RequestType.ID(): "preservation"}, {question.RequestType.ID(): "stored-data"},
		{question.RequestType.ID(): "stored-data", question.RequestedParty.ID(): "JP"},
		{question.RequestType.ID(): "preservation", question.RequestingParty.ID(): "JP"},
		{question.RequestType.ID(): "stored-data", question.RequestedParty.ID(): "XX",
			question.RequestingParty.ID(): "JP"},
		{question.RequestType.ID(): "preservation", question.RequestedParty.ID(): "JP",
			question.RequestingParty.ID(): "JP"},
	} {
		draft := request.New("")
		for id, value := range answers {
			set(t, draft, id, value)
		}
		facts := gather(t, draft)
		if !rules.Blocks(rules.Check(facts)) {
			t.Errorf("%v: an empty draft can be signed", answers)
		}
		_, _ = rules.CheckRoute(facts), rules.FindLanguages(facts)
		for _, q := range question.All() {
			if (rules.Level(facts, q.ID) == question.NotAsked) != !rules.Applies(facts, q.ID) {
				t.Errorf("%v: %s has the level %q and applies: %v", answers, q.ID, rules.Level(facts, q.ID),
					rules.Applies(facts, q.ID))
			}
		}
	}
}

// A question that applies has a level, one that does not has none, and what is unconditional applies wherever its type
// asks it.
func TestLevelsFollowConditions(t *testing.T) {
	for _, kind := range treaty.RequestTypes() {
		for _, requested := range []party.Code{"JP", "GB", "US", "DK"} {
			facts := gather(t, complete(t, "DE", requested, kind))
			for _, q := range question.All() {
				level, applies := rules.Level(facts, q.ID), rules.Applies(facts, q.ID)
				if (level == question.NotAsked) == applies || level == question.Conditional {
					t.Errorf("%s: %s has the level %q and applies: %v", name(facts), q.ID, level, applies)
				}
				if q.Condition == question.Always && applies != q.AskedFor(kind) {
					t.Errorf("%s: %s is unconditional and applies: %v", name(facts), q.ID, applies)
				}
			}
		}
	}
}
