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

// rule is a language rule of a record that names English under an instrument, with changes.
func rule(instrument treaty.Instrument, changes ...func(*party.LanguageRule)) party.LanguageRule {
	r := party.LanguageRule{Article: "31", Instrument: string(instrument), Languages: []string{"en"},
		Kind: party.LanguageRequired}
	r.Review, r.Source.AsOf = treaty.Reviewed, today
	for _, change := range changes {
		change(&r)
	}
	return r
}

func certified(r *party.LanguageRule) { r.Certified = true }
func contact(r *party.LanguageRule)   { r.Kind = party.LanguageContact }
func french(r *party.LanguageRule)    { r.Languages = []string{"fr"} }
func article29(r *party.LanguageRule) { r.Article = "29" }
func sparing(codes ...party.Code) func(*party.LanguageRule) {
	return func(r *party.LanguageRule) { r.Exempt = codes }
}

// speaking is a request from Switzerland to Norway, between which ETS 30 governs, or from the Philippines, with which
// only the Convention is in force. Norway takes what the rules say, and its official language is Spanish.
func speaking(t *testing.T, from party.Code, kind treaty.RequestType, list ...party.LanguageRule) rules.Facts {
	t.Helper()
	facts := pair(t, from, "NO", kind, treaty.PreTrial, false)
	facts.Requested.Languages, facts.Requested.OfficialLanguages = list, []string{"es"}
	return facts
}

func TestHowFirmlyARuleSpeaks(t *testing.T) {
	official := rule(party.BasisOfficial)
	for _, c := range []struct {
		why  string
		from party.Code
		kind treaty.RequestType
		list []party.LanguageRule
		want string // strengths with their languages, the recommended ones, and what is taken of en, fr and es
	}{
		{"nothing is on record", "PH", stored, nil, "presumed es > es; takes es"},
		{"a declaration to the Convention", "PH", stored, []party.LanguageRule{rule(treaty.ETS185)},
			"declared en > en; takes en"},
		{"what was said for stored data indicates something for preservation", "PH", treaty.Preservation,
			[]party.LanguageRule{rule(treaty.ETS185)}, "indicative en > en; takes en"},
		{"so does what an office speaks", "PH", stored, []party.LanguageRule{rule(treaty.ETS185, contact)},
			"indicative en > en; takes en"},
		{"the official language of its own article", "PH", stored, []party.LanguageRule{official},
			"presumed en > en; takes en"},
		{"and not of the other one", "PH", treaty.Preservation, []party.LanguageRule{official},
			"presumed es > es; takes es"},
		{"what was said for preservation says nothing of stored data", "PH", stored,
			[]party.LanguageRule{rule(treaty.ETS185, article29)}, "presumed es > es; takes es"},
		{"what was said for one territory", "PH", stored, []party.LanguageRule{rule(treaty.ETS185,
			func(r *party.LanguageRule) { r.Territories = []string{"isle"} })}, "presumed es > es; takes es"},
		{"two sources with nothing in common: the stronger one", "PH", stored,
			[]party.LanguageRule{rule("ets30", french), rule(treaty.ETS185)},
			"declared en, indicative fr > en; differ; takes en"},
		{"ETS 30 without a declaration", "CH", stored, []party.LanguageRule{rule("ets30", contact)},
			"treaty-default , indicative en > en; takes en fr es"},
		{"ETS 30 says nothing about preservation", "CH", treaty.Preservation, nil, "presumed es > es; takes es"},
	} {
		known := rules.FindLanguages(speaking(t, c.from, c.kind, c.list...))
		var sources []string
		for _, a := range known.Accepted {
			sources = append(sources, string(a.Strength)+" "+strings.Join(a.Languages, " "))
		}
		got := strings.Join(sources, ", ") + " > " + strings.Join(known.Recommended, " ")
		if known.Conflict {
			got += "; differ"
		}
		got += "; takes"
		for _, language := range []string{"en", "fr", "es"} {
			if known.Takes(language) {
				got += " " + language
			}
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}

// A record in which no language stands at all takes every one, and recommends none.
func TestARecordWithoutLanguages(t *testing.T) {
	facts := speaking(t, "PH", stored)
	facts.Requested.OfficialLanguages = nil
	if known := rules.FindLanguages(facts); !known.Takes("en") || known.Recommended != nil {
		t.Errorf("it takes %+v", known)
	}
}

func TestWhatIsSaidOfALanguage(t *testing.T) {
	in := func(document, drafting string, more ...question.Named) answers {
		all := answers{question.RequestLanguage.ID(): document, question.DraftingLanguage.ID(): drafting}
		for _, yes := range more {
			all[yes.ID()] = true
		}
		return all
	}
	declared := []party.LanguageRule{rule(treaty.ETS185)}
	sworn := []party.LanguageRule{rule(treaty.ETS185, certified)}
	const preservation = treaty.Preservation
	for _, c := range []struct {
		why  string
		from party.Code
		kind treaty.RequestType
		list []party.LanguageRule
		set  answers
		want string // the findings about languages
	}{
		{"nothing is known of the document", "PH", stored, declared, nil, ""},
		{"a language that is taken", "PH", stored, declared, in("en", "en"), ""},
		{"one that a declaration does not name", "PH", stored, declared, in("fr", "fr"), "!language-refused"},
		{"language never blocks a preservation", "PH", preservation, []party.LanguageRule{rule(treaty.ETS185,
			article29)}, in("fr", "fr"), "~language-not-accepted"},
		{"a source that only indicates does not block", "PH", stored, []party.LanguageRule{rule("ets30")},
			in("fr", "fr"), "~language-not-accepted"},
		{"what is presumed warns of nothing", "PH", stored, nil, in("fr", "fr"),
			"language-presumed language-not-accepted"},
		{"a certified translation is owed", "PH", stored, sworn, in("en", "fr"), "~translation-certified"},
		{"it is one", "PH", stored, sworn, in("en", "fr", question.TranslationCertified), ""},
		{"an original needs no translation", "PH", stored, sworn, in("en", "en"), ""},
		{"an original in a language that is not taken does", "PH", stored, sworn, in("fr", "fr"),
			"!language-refused ~translation-certified"},
		{"an original that is translated into a language that is not taken", "PH", stored, sworn, in("fr", "en"),
			"!language-refused ~translation-certified"},
		{"nobody knows in which language it was drafted", "PH", stored, sworn, in("en", ""), "~translation-certified"},
		{"a preservation is left in peace", "PH", preservation, []party.LanguageRule{rule(treaty.ETS185, article29,
			certified)}, in("en", "fr"), ""},
		{"a source that only indicates advises", "PH", stored, []party.LanguageRule{rule("ets30", certified)},
			in("en", "fr"), "translation-certified"},
		{"under ETS 30 no translation may be asked for", "CH", stored, nil, nil, "language-free-by-treaty"},
		{"the requesting Party is spared", "CH", stored, []party.LanguageRule{rule("ets30", sparing("DE", "CH"))},
			nil, "language-exempt"},
		{"by another treaty", "CH", stored, []party.LanguageRule{rule("eu-mla-2000", sparing("CH"))}, nil,
			"language-free-by-treaty"},
		{"another Party is spared", "CH", stored, []party.LanguageRule{rule("ets30", contact, sparing("DE"))},
			nil, "language-free-by-treaty"},
	} {
		facts := speaking(t, c.from, c.kind, c.list...)
		for id, value := range c.set {
			set(t, facts.Draft, id, value)
		}
		about := slices.DeleteFunc(rules.CheckRoute(facts), func(f rules.Finding) bool {
			return !strings.HasPrefix(f.Code, "language-") && f.Code != "translation-certified"
		})
		if got := shortFindings(about); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
		for _, f := range about {
			if len(f.Basis) == 0 && f.Code != "language-sources-differ" || slices.Contains(f.Basis, "") {
				t.Errorf("%s: %s rests on %q", c.why, f.Code, f.Basis)
			}
		}
	}
}
