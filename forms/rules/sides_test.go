package rules_test

import (
	"slices"
	"testing"

	"rogatory/forms/party"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
)

// A treaty between two sides binds across them alone: no two members of the Union are bound to each other by its
// agreement with a third State, nor are the States on the other side.
func TestTreatiesWithSidesBindAcrossThem(t *testing.T) {
	withSides := []treaty.Instrument{"eu-us", "eu-uk", "eu-japan", "eu-no-is"}
	pairs(t, calm, func(t *testing.T, facts rules.Facts) {
		_, fromUnion := facts.Requesting.BoundBy("eu-mla-2000")
		_, toUnion := facts.Requested.BoundBy("eu-mla-2000")
		for _, shared := range rules.InCommon(facts) {
			if slices.Contains(withSides, shared.Instrument) && fromUnion == toUnion {
				t.Errorf("%s: %s is in common", name(facts), shared.Instrument)
			}
		}
	})
}

// Article 27(1) leaves no room for Article 27 between the Union and the United States or Japan; with the United Kingdom
// the agreement supplements ETS 30, and its form is mandatory both ways.
func TestTheUnionAndItsTreatyPartners(t *testing.T) {
	for _, c := range []struct {
		from, to party.Code
		governs  treaty.Instrument
		form     bool
	}{
		{"DE", "US", "eu-us", false}, {"US", "FR", "eu-us", false},
		{"CZ", "US", "eu-us", false}, {"HR", "US", "eu-us", false},
		{"DE", "JP", "eu-japan", false}, {"JP", "ES", "eu-japan", false},
		{"DE", "GB", "ets182", true}, {"GB", "FR", "ets182", true}, {"CH", "GB", "ets182", false},
		{"US", "GB", "bilateral", false}, {"DK", "JP", treaty.ETS185, false},
	} {
		for _, urgent := range []bool{false, true} {
			facts := pair(t, c.from, c.to, stored, treaty.PreTrial, urgent)
			if got := rules.FindRoute(facts).Instrument; got != c.governs {
				t.Errorf("%s: %s governs, want %s", name(facts), got, c.governs)
			}
			if got := has(rules.CheckRoute(facts), "form-mandatory"); got != c.form {
				t.Errorf("%s: a form is mandatory: %v", name(facts), got)
			}
		}
	}
}
