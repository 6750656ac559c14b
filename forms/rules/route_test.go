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

func TestRoutesFollowTheLaw(t *testing.T) {
	const preservation = treaty.Preservation
	for _, c := range []struct {
		why, from, to string
		kind          treaty.RequestType
		set           answers
		want          string // as in the matrix
		reason        string
		alternatives  string
	}{
		{"preservation goes from point to point", "DE", "JP", preservation, nil,
			"ets185 contact-point-24-7 > jp-24-7; through de-24-7", "contact-point", "central-authority interpol"},
		{"urgency changes nothing between points", "DE", "JP", preservation, answers{question.UrgencyUrgent.ID(): true},
			"ets185 contact-point-24-7 > jp-24-7; through de-24-7", "own-contact-point", "central-authority interpol"},
		{"no point on record: the central authority", "DE", "SE", preservation, nil,
			"ets185 central-authority > se-27; through de-24-7", "no-contact-point-on-record", "interpol"},
		{"a point that nobody can reach has the central authority beside it", "DE", "BR", preservation, nil,
			"ets185 contact-point-24-7 > br-24-7,br-27; through de-24-7", "contact-point-without-address", "interpol"},
		{"and it is still the point to which one writes", "DE", "BR", preservation, nil,
			"ets185 contact-point-24-7 > br-24-7,br-27; through de-24-7", "contact-point", "interpol"},
		{"nothing on record is unknown, not a guess", "DE", "CI", preservation, nil,
			"ets185 central-authority > unknown; through de-24-7", "no-contact-point-on-record", "interpol"},
		{"the part of a Party has its own point", "DE", "NL", preservation,
			answers{question.RequestedTerritory.ID(): "curacao"},
			"ets185 contact-point-24-7 > nl-24-7-curacao; through de-24-7", "contact-point",
			"central-authority interpol"},

		{"Article 27 where nothing else binds both", "PH", "BR", stored, nil,
			"ets185 central-authority > br-27; through ph-27", "central-authorities", ""},
		{"urgent: direct, with a copy through the own central authority", "PH", "BR", stored,
			answers{question.UrgencyUrgent.ID(): true},
			"ets185 judicial-direct > competent-judicial-authority; copy br-27; through ph-27", "urgent-direct",
			"central-authority interpol"},
		{"urgent from the police with coercion: the central authorities remain", "PH", "BR", stored,
			answers{question.UrgencyUrgent.ID(): true, question.AuthorityKind.ID(): "police",
				question.MeasureKinds.ID(): []string{"seize-secure"}},
			"ets185 central-authority > br-27; through ph-27", "urgent-not-judicial", "interpol"},
		{"urgent from the police without coercion: directly too", "PH", "BR", stored,
			answers{question.UrgencyUrgent.ID(): true, question.AuthorityKind.ID(): "police",
				question.MeasureKinds.ID(): []string{"disclose"}},
			"ets185 central-authority > br-27; through ph-27", "urgent-not-judicial", "interpol judicial-direct"},
		{"a declaration under 27(9)(e) closes the direct way", "PH", "PE", stored,
			answers{question.UrgencyUrgent.ID(): true},
			"ets185 central-authority > pe-27; through ph-27", "urgent-to-central-authority", ""},
		{"so does one that wants all requests at the central authority", "PH", "CA", stored,
			answers{question.UrgencyUrgent.ID(): true}, "ets185 central-authority > ca-27; through ph-27",
			"all-to-central-authority", ""},
		{"the diplomatic channel where it was declared, urgent or not", "PH", "FR", stored,
			answers{question.UrgencyUrgent.ID(): true},
			"ets185 diplomatic > fr-27-answering; through ph-27,diplomatic-mission",
			"diplomatic-channel-declared", ""},
		{"the stage chooses the central authority", "PH", "PL", stored, answers{question.CaseStage.ID(): "trial"},
			"ets185 central-authority > pl-27-other; through ph-27", "central-authorities", ""},
		{"the subject chooses the central authority", "TN", "GB", stored,
			answers{question.RequestedTerritory.ID(): "england-wales-northern-ireland",
				question.RequestedMatter.ID(): "indirect-taxation"},
			"ets185 central-authority > gb-27-indirect-taxation; through tn-27", "central-authorities", ""},
		{"the territory chooses the central authority", "TN", "GB", stored,
			answers{question.RequestedTerritory.ID(): "scotland", question.RequestedMatter.ID(): "none"},
			"ets185 central-authority > gb-27-scotland,gb-27-scotland-post; through tn-27", "central-authorities", ""},
		{"the sending side is not the answering side", "FR", "PH", stored, nil,
			"ets185 central-authority > ph-27; through fr-27-sending", "central-authorities", ""},
		{"nor is it in the other Party with two", "JP", "PH", stored, nil,
			"ets185 central-authority > ph-27; through jp-27-sending,jp-27-sending-police", "central-authorities", ""},

		{"the investigation order comes first", "DE", "ES", stored, nil, "eio eio > competent-judicial-authority",
			"investigation-order", "central-authority"},
		{"a letter instead of it by choice: directly, by the convention of 2000", "DE", "ES", stored,
			answers{question.Instruments.ID(): []string{"ets185", "ets30", "ets182"}},
			"ets182 judicial-direct > competent-judicial-authority", "direct-by-supplement",
			"ministry-of-justice central-authority"},
		{"ETS 30 goes between ministries", "CH", "MC", stored, nil,
			"ets30 ministry-of-justice > mc-27; through ch-27", "ministries", "central-authority"},
		{"ETS 30, urgent: direct, or through Interpol", "CH", "MC", stored, answers{question.UrgencyUrgent.ID(): true},
			"ets30 judicial-direct > competent-judicial-authority; copy mc-27", "direct-urgent",
			"interpol ministry-of-justice central-authority"},
		{"ETS 30, urgent, from the police: the ministries remain", "CH", "MC", stored,
			answers{question.UrgencyUrgent.ID(): true, question.AuthorityKind.ID(): "police"},
			"ets30 ministry-of-justice > mc-27; through ch-27", "ministries", "central-authority"},
		{"the police are a judicial authority where their State declared it", "FI", "MC", stored,
			answers{question.UrgencyUrgent.ID(): true, question.AuthorityKind.ID(): "police"},
			"ets30 judicial-direct > competent-judicial-authority; copy mc-27", "direct-urgent",
			"interpol ministry-of-justice central-authority"},
		{"a channel declared under ETS 30 holds in urgent cases too", "UA", "IS", stored,
			answers{question.UrgencyUrgent.ID(): true},
			"ets30 ministry-of-justice > is-27; through ua-27-pre-trial", "channel-declared", "central-authority"},
		{"the direct way is the rule between members of Schengen", "CH", "IS", stored, nil,
			"ets30 judicial-direct > competent-judicial-authority", "direct-by-supplement",
			"ministry-of-justice central-authority"},
		{"what a Party named under ETS 30 goes on under ETS 182", "UA", "HU", stored, nil,
			"ets182 ministry-of-justice > hu-24-extradition; through ua-27-pre-trial", "ministries-and-direct",
			"judicial-direct central-authority"},
		{"in urgent cases it gets a copy", "UA", "HU", stored, answers{question.UrgencyUrgent.ID(): true},
			"ets182 judicial-direct > competent-judicial-authority; copy hu-24-extradition", "direct-open",
			"interpol ministry-of-justice central-authority"},
		{"the direct way is not open to the police of a State that did not declare them", "CH", "EE", stored,
			answers{question.AuthorityKind.ID(): "police"},
			"ets182 ministry-of-justice > ee-27; through ch-27", "ministries-and-direct", "central-authority"},
		{"a central authority declared under ETS 182 closes the direct way", "UA", "ES", stored, nil,
			"ets182 central-authority > es-27", "receiving-declared", "central-authority"},
		{"a declaration to ETS 30 makes nobody judicial under Article 27", "FI", "BR", stored,
			answers{question.UrgencyUrgent.ID(): true, question.AuthorityKind.ID(): "police",
				question.MeasureKinds.ID(): []string{"seize-secure"}},
			"ets185 central-authority > br-27; through fi-27", "urgent-not-judicial", "interpol"},
		{"27(9)(e) says nothing where ETS 182 governs", "UA", "CH", stored, answers{question.UrgencyUrgent.ID(): true},
			"ets182 judicial-direct > competent-judicial-authority; copy ch-27", "channel-declared",
			"ministry-of-justice central-authority"},
		{"ETS 182 opens the direct way", "CH", "TR", stored, nil,
			"ets182 judicial-direct > competent-judicial-authority", "direct-open",
			"ministry-of-justice central-authority"},
		{"the Union and the United States: central authorities, offices of justice alone", "FR", "US", stored, nil,
			"eu-us central-authority > us-27; through fr-27-sending", "other-instrument", ""},
		{"another instrument is named, and its channel is asked for", "AR", "CO", stored, nil,
			"oas-a55 central-authority > co-27-pre-trial", "other-instrument", ""},
		{"a treaty between the two goes before the inter-American one", "US", "BR", stored, nil,
			"bilateral central-authority > br-27; through us-27", "central-by-instrument", ""},
		{"a treaty between the two goes before Article 27", "PH", "GB", stored, nil,
			"bilateral central-authority > gb-27,gb-27-scotland,gb-27-post,gb-27-scotland-post; through ph-27",
			"central-by-instrument", ""},
		{"an arrangement that is no treaty decides nothing", "GB", "AU", stored, nil,
			"ets185 central-authority > au-27; through gb-27-post,gb-27-scotland-post", "central-authorities", ""},
		{"the user's word on a bilateral treaty stands", "PH", "US", stored,
			answers{question.Instruments.ID(): []string{"bilateral"}},
			"bilateral central-authority > us-27; through ph-27",
			"central-by-instrument", ""},
	} {
		facts := pair(t, party.Code(c.from), party.Code(c.to), c.kind, treaty.PreTrial, false)
		for id, value := range c.set {
			set(t, facts.Draft, id, value)
		}
		route := rules.FindRoute(facts)
		if got := shortRoute(route); got != c.want {
			t.Errorf("%s: %s to %s: got\n%s, want\n%s", c.why, c.from, c.to, got, c.want)
		}
		if !slices.ContainsFunc(route.Reasons, func(r rules.Reason) bool { return r.Code == c.reason }) {
			t.Errorf("%s: no reason %s in %v", c.why, c.reason, route.Reasons)
		}
		var channels []string
		for _, a := range route.Alternatives {
			channels = append(channels, string(a.Channel))
		}
		if got := strings.Join(channels, " "); got != c.alternatives {
			t.Errorf("%s: %s to %s: alternatives %q, want %q", c.why, c.from, c.to, got, c.alternatives)
		}
	}
}

func TestLanguagesByStrength(t *testing.T) {
	for _, c := range []struct {
		why, from, to string
		kind          treaty.RequestType
		strongest     rules.Strength
		recommended   string
		conflict      bool
		takes, not    string
	}{
		{"a point's languages are declared for preservation", "DE", "MC", treaty.Preservation, rules.Declared, "fr",
			true, "en", "de"},
		{"a declaration under ETS 185 holds for stored data", "PH", "MA", stored, rules.Declared, "ar fr", false,
			"fr", "en"},
		{"a declaration under the governing ETS 30", "CH", "GB", stored, rules.DeclaredGoverning, "en", false,
			"en", "fr"},
		{"the same declaration is indicative where ETS 30 does not govern", "PH", "GB", stored, rules.Indicative, "en",
			false, "en", "fr"},
		{"no declaration under ETS 30: no translation may be required", "CH", "FR", stored, rules.TreatyDefault, "fr",
			false, "de", ""},
		{"an exempt Party needs no translation", "DE", "DK", stored, rules.TreatyDefault, "da en fr", true, "de", ""},
		{"one that is not exempt does", "CH", "DK", stored, rules.DeclaredGoverning, "da en fr", true, "en", "de"},
		{"a statute where nothing is declared", "PH", "AR", stored, rules.ByLaw, "es", false, "es", "en"},
		{"what was said for another treaty is indicative", "PH", "US", stored, rules.Indicative, "en", false,
			"en", "fr"},
		{"official languages are presumed", "PH", "FR", stored, rules.Presumed, "fr", false, "fr", "en"},
		{"what an office speaks is no language of letters", "PH", "PY", stored, rules.Indicative, "es", true,
			"es", "fr"},
		{"Norwegian stands for both of its forms", "CH", "NO", stored, rules.DeclaredGoverning, "no da en sv", false,
			"nb", "de"},
	} {
		facts := pair(t, party.Code(c.from), party.Code(c.to), c.kind, treaty.PreTrial, false)
		known := rules.FindLanguages(facts)
		if len(known.Accepted) == 0 || known.Accepted[0].Strength != c.strongest {
			t.Errorf("%s: %s to %s: the strongest is %+v", c.why, c.from, c.to, known.Accepted)
			continue
		}
		if got := strings.Join(known.Recommended, " "); got != c.recommended || known.Conflict != c.conflict {
			t.Errorf("%s: %s to %s: recommended %q, conflict %v", c.why, c.from, c.to, got, known.Conflict)
		}
		if !known.Takes(c.takes) || c.not != "" && known.Takes(c.not) {
			t.Errorf("%s: %s to %s: takes %s: %v, takes %s: %v", c.why, c.from, c.to, c.takes, known.Takes(c.takes),
				c.not, known.Takes(c.not))
		}
	}
}
