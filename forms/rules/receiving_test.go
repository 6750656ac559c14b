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

// Under another instrument than ETS 185 the body that the Party named receives the request, or its ministry of justice,
// and never an office that was named for something else.
func TestWhoReceivesUnderAnotherInstrument(t *testing.T) {
	for _, c := range []struct {
		why, from, to string
		stage         treaty.Stage
		urgent        bool
		territory     string
		want, finding string
	}{
		{"the ministry of justice, place Vendôme, and not the Quai d’Orsay", "MC", "FR", "pre-trial", false, "",
			"ets30 ministry-of-justice > fr-27-sending; through mc-27", "addressee-same-body"},
		{"the same from another Party to ETS 30 alone", "AD", "FR", "pre-trial", false, "",
			"ets30 ministry-of-justice > fr-27-sending; through ad-27", "addressee-same-body"},
		{"urgent: directly, with the declared copy", "MC", "FR", "pre-trial", true, "",
			"ets30 judicial-direct > competent-judicial-authority; copy fr-27-sending", "addressee-unknown"},
		{"no ministry of justice on record: words, and no foreign office", "AD", "DE", "pre-trial", false, "",
			"ets30 ministry-of-justice > ministry-of-justice; through ad-27", "addressee-unknown"},
		{"nor under the agreement of the Union", "US", "DE", "trial", false, "",
			"eu-us central-authority > unknown; through us-27", "addressee-unknown"},
		{"nor from Japan", "JP", "DE", "trial", false, "",
			"eu-japan central-authority > unknown; through jp-27-sending", "addressee-unknown"},
		{"the prosecution stands in, and not the interior ministry", "AD", "RS", "pre-trial", false, "",
			"ets30 ministry-of-justice > rs-27-prosecutor; through ad-27", "addressee-of-convention"},
		{"ETS 182 without a declaration: directly", "UA", "RS", "pre-trial", false, "",
			"ets182 judicial-direct > competent-judicial-authority", "channel-declaration-unknown"},
		{"nothing goes to the police", "AD", "AM", "pre-trial", false, "",
			"ets30 ministry-of-justice > ministry-of-justice; through ad-27", "addressee-unknown"},
		{"directly, with the copy declared anew", "UA", "AM", "pre-trial", false, "",
			"ets182 judicial-direct > competent-judicial-authority; copy am-182-copy", "addressee-unknown"},
		{"the Tribunal, with a copy to the ministry of justice", "UA", "SM", "trial", false, "",
			"ets30 judicial-direct > sm-30; copy sm-24", "addressee-without-address"},
		{"the same in urgent cases", "UA", "SM", "trial", true, "",
			"ets30 judicial-direct > sm-30; copy sm-24", "addressee-without-address"},

		{"one part of the kingdom", "UA", "GB", "trial", false, "england-wales-northern-ireland",
			"ets182 ministry-of-justice > gb-27-post,gb-30-northern-ireland; through ua-27-trial", ""},
		{"the other part", "UA", "GB", "trial", false, "scotland",
			"ets182 ministry-of-justice > gb-27-scotland; through ua-27-trial", ""},
		{"urgent: directly, with a copy to the body that was named", "UA", "GB", "trial", true, "scotland",
			"ets182 judicial-direct > competent-judicial-authority; copy gb-27-scotland", ""},
		{"the office that stands for a ministry", "AD", "CH", "trial", false, "",
			"ets30 ministry-of-justice > ch-27; through ad-27", ""},
		{"the direct way is open under ETS 182", "UA", "CH", "trial", false, "",
			"ets182 judicial-direct > competent-judicial-authority", ""},
		{"urgent: with a copy", "UA", "CH", "trial", true, "",
			"ets182 judicial-direct > competent-judicial-authority; copy ch-27", ""},
		{"by stage: courts", "AD", "UA", "trial", false, "",
			"ets30 ministry-of-justice > ua-27-trial; through ad-27", ""},
		{"by stage: before trial", "AD", "UA", "pre-trial", false, "",
			"ets30 ministry-of-justice > ua-27-pre-trial; through ad-27", ""},
		{"by stage under ETS 30: trial", "AD", "SK", "trial", false, "",
			"ets30 ministry-of-justice > sk-27; through ad-27", ""},
		{"by stage under ETS 30: before trial", "AD", "SK", "pre-trial", false, "",
			"ets30 ministry-of-justice > sk-27-prosecutor; through ad-27", ""},
		{"under ETS 182: the prosecutor of the district", "UA", "SK", "pre-trial", true, "",
			"ets182 central-authority > sk-182", "addressee-without-address"},
		{"by stage under ETS 30: before trial", "AD", "CZ", "pre-trial", false, "",
			"ets30 ministry-of-justice > cz-27-pre-trial; through ad-27", ""},
		{"by stage under ETS 30: afterwards", "AD", "CZ", "trial", false, "",
			"ets30 ministry-of-justice > cz-27; through ad-27", ""},
		{"under ETS 182 it gets the copy", "UA", "CZ", "pre-trial", false, "",
			"ets182 judicial-direct > competent-judicial-authority; copy cz-27-pre-trial", ""},
		{"a ministry receives all", "UA", "CY", "pre-trial", false, "",
			"ets182 ministry-of-justice > cy-27; through ua-27-pre-trial", ""},
		{"urgent: a copy to it", "UA", "CY", "pre-trial", true, "",
			"ets182 judicial-direct > competent-judicial-authority; copy cy-27", ""},
		{"a foreign ministry, where the Party named it", "UA", "CL", "pre-trial", false, "",
			"ets182 ministry-of-justice > cl-24; through ua-27-pre-trial", ""},
		{"an address of its own", "AD", "IL", "pre-trial", false, "",
			"ets30 ministry-of-justice > il-30; through ad-27", ""},
		{"the Attorney General", "AD", "MT", "pre-trial", false, "",
			"ets30 ministry-of-justice > mt-27; through ad-27", ""},
		{"two bodies without a stage", "AD", "MD", "pre-trial", false, "",
			"ets30 ministry-of-justice > md-27-trial,md-27-pre-trial; through ad-27", ""},
		{"by stage, and not urgent", "UA", "RO", "trial", false, "", "ets182 central-authority > ro-27-trial", ""},
		{"by stage, before trial", "UA", "RO", "pre-trial", false, "",
			"ets182 central-authority > ro-27-pre-trial", ""},
		{"urgent: directly, with the copy", "UA", "RO", "pre-trial", true, "",
			"ets182 judicial-direct > competent-judicial-authority; copy ro-27-pre-trial", ""},
		{"a central authority unless urgent", "UA", "ES", "pre-trial", false, "",
			"ets182 central-authority > es-27", "addressee-without-address"},
		{"urgent: directly, with the copy", "UA", "ES", "pre-trial", true, "",
			"ets182 judicial-direct > competent-judicial-authority; copy es-27", ""},
		{"the prosecution before trial", "UA", "BG", "pre-trial", false, "",
			"ets182 central-authority > bg-27-pre-trial", "addressee-without-address"},
		{"the ministry at trial", "UA", "BG", "trial", false, "",
			"ets182 central-authority > bg-27-trial", "addressee-without-address"},
		{"urgent: directly", "UA", "BG", "trial", true, "",
			"ets182 judicial-direct > competent-judicial-authority", ""},
		{"the ministry of Croatia", "UA", "HR", "trial", false, "",
			"ets182 ministry-of-justice > hr-27; through ua-27-trial", ""},
		{"three bodies by stage: the trial", "AD", "LV", "trial", false, "",
			"ets30 ministry-of-justice > lv-30-trial; through ad-27", ""},
		{"three bodies by stage: before trial", "AD", "LV", "pre-trial", false, "",
			"ets30 ministry-of-justice > lv-30-prosecutor,lv-30-interior; through ad-27", ""},
		{"a copy of every direct request", "UA", "AL", "trial", false, "",
			"ets182 judicial-direct > competent-judicial-authority; copy al-27", "channel-declaration-unknown"},
		{"a copy of every direct request to Poland", "UA", "PL", "trial", false, "",
			"ets182 judicial-direct > competent-judicial-authority; copy pl-27-other", ""},
		{"no copy where the direct way was declared open without one", "AL", "UA", "trial", false, "",
			"ets182 judicial-direct > competent-judicial-authority", ""},
		{"Estonia asks for the copy", "UA", "EE", "trial", false, "",
			"ets182 judicial-direct > competent-judicial-authority; copy ee-27", ""},
		{"a copy in urgent cases", "AD", "MC", "trial", true, "",
			"ets30 judicial-direct > competent-judicial-authority; copy mc-27", ""},
		{"the Directorate of Judicial Services", "AD", "MC", "trial", false, "",
			"ets30 ministry-of-justice > mc-27; through ad-27", ""},
		{"no law of the Union in the Caribbean, and ETS 30 without its protocol", "DE", "NL", "trial", false, "curacao",
			"ets30 ministry-of-justice > ministry-of-justice; through ministry-of-justice", "addressee-unknown"},
		{"the same from outside the Union", "UA", "NL", "trial", false, "curacao",
			"ets30 ministry-of-justice > ministry-of-justice; through ua-27-trial", "addressee-unknown"},
		{"but in the European part", "DE", "NL", "trial", false, "european-netherlands",
			"eio eio > competent-judicial-authority", "investigation-order-instead"},
		{"Denmark and the Union: directly, by the convention of 2000", "FR", "DK", "trial", false, "",
			"ets182 judicial-direct > competent-judicial-authority", "addressee-unknown"},
	} {
		facts := pair(t, party.Code(c.from), party.Code(c.to), stored, c.stage, c.urgent)
		if c.territory != "" {
			set(t, facts.Draft, question.RequestedTerritory, c.territory)
		}
		if got := shortRoute(rules.FindRoute(facts)); got != c.want {
			t.Errorf("%s: %s: got\n%s, want\n%s", c.why, name(facts), got, c.want)
		}
		if found := rules.CheckRoute(facts); c.finding != "" && !has(found, c.finding) {
			t.Errorf("%s: %s: no %s in %s", c.why, name(facts), c.finding, shortFindings(found))
		}
	}
}

// Over all pairs: where an instrument other than ETS 185 governs, no foreign ministry, police or office of Interpol
// receives the request unless the Party named it for that instrument; an addressee has an address or a finding.
func TestNobodyStandsInWhoWasNotNamed(t *testing.T) {
	barred := []treaty.Nature{treaty.ForeignMinistry, treaty.InteriorMinistry, treaty.PoliceOffice,
		treaty.InterpolOffice, treaty.OtherOffice, ""}
	pairs(t, all, func(t *testing.T, facts rules.Facts) {
		route := rules.FindRoute(facts)
		for _, a := range slices.Concat(route.To, route.Copy, route.Through) {
			namedFor := a.Instrument != ""
			for _, p := range []party.Party{facts.Requested, facts.Requesting} {
				namedFor = namedFor || slices.ContainsFunc(p.Authorities, func(other party.Authority) bool {
					return other.Instrument != "" && other.SameBody == a.ID
				})
			}
			if route.Instrument != treaty.ETS185 && !rules.Unnamed(a.ID) && !namedFor &&
				slices.Contains(barred, a.Nature) {
				t.Errorf("%s: %s receives under %s", name(facts), a.ID, route.Instrument)
			}
		}
		if facts.Type() == stored && onRecord(route.To) && !slices.ContainsFunc(route.To, func(a party.Authority) bool {
			return a.Address != "" || a.HasContact()
		}) && !has(rules.CheckRoute(facts), "addressee-without-address") {
			t.Errorf("%s: %s has no address, and nothing says so", name(facts), shortList(route.To))
		}
	})
}

// The ministry of justice of France has its own address.
func TestTheAddressOfTheMinistryIsItsOwn(t *testing.T) {
	route := rules.FindRoute(pair(t, "MC", "FR", stored, treaty.Trial, false))
	if len(route.To) != 1 || !strings.Contains(route.To[0].Address, "Vendôme") ||
		!strings.Contains(route.To[0].Name, "Justice") {
		t.Errorf("the addressee is %+v", route.To)
	}
}
