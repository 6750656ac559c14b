package rules_test

import (
	"slices"
	"strings"
	"testing"

	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
)

// asking is a request for stored data under ETS 30 for the content of a mailbox, with no answer that settles a
// condition.
func asking(t *testing.T, to party.Code, kind treaty.RequestType) *request.Draft {
	t.Helper()
	draft := complete(t, "MD", to, kind)
	for _, id := range question.IDs(question.OffenceDualCriminality, question.OffenceMaximumPenalty,
		question.MeasureNecessity, question.CourtDecisions, question.Assurances) {
		draft.Remove(id)
	}
	set(t, draft, question.OffenceArticles, []string{"other"})
	if kind == stored {
		set(t, draft, question.Instruments, []string{"ets30"})
		set(t, draft, question.MeasureKinds, []string{"search-access"})
	}
	return draft
}

// about returns the codes of the findings that rest on a statement, sorted and joined.
func about(findings []rules.Finding, statement string) string {
	var codes []string
	for _, f := range findings {
		if slices.Contains(f.Basis, statement) && f.Code != "statement-old" {
			codes = append(codes, f.Code)
		}
	}
	slices.Sort(codes)
	return strings.Join(codes, " ")
}

// A reservation binds the request that its words govern, whatever article it cites.
func TestAReservationBindsWhatItsWordsGovern(t *testing.T) {
	for _, c := range []struct {
		to                 party.Code
		statement          string
		preserving, stored string
	}{
		{"PL", "pl-29-4", "", "dual-criminality-for-stored-data"},
		{"CH", "ch-29-4", "", "dual-criminality-for-stored-data"},
		{"DE", "de-29-4", "dual-criminality-may-refuse", ""},
		{"CZ", "cz-29-4", "dual-criminality-later-measures", ""},
		{"CH", "ch-30-5", "", "dual-criminality-for-stored-data"},
		{"TR", "tr-30-5", "", "dual-criminality-for-stored-data search-consistent-with-law " +
			"search-needs-extraditable-offence"},
		{"UA", "ua-30-5", "", "search-consistent-with-law"},
		{"RO", "ro-30-5", "", "search-consistent-with-law search-needs-extraditable-offence"},
		{"NL", "nl-30-5", "", "search-needs-extraditable-offence search-needs-judge"},
		{"IS", "is-30-dual-criminality", "", "dual-criminality-for-stored-data"},
		{"SM", "sm-30-speciality", "", "speciality-reserved"},
	} {
		for kind, want := range map[treaty.RequestType]string{treaty.Preservation: c.preserving, stored: c.stored} {
			facts := gather(t, asking(t, c.to, kind))
			if got := about(rules.Check(facts), c.statement); got != want {
				t.Errorf("%s of %s to %s: %q, want %q", c.statement, kind, c.to, got, want)
			}
		}
	}
}

// Each condition is silent once it is answered, where the Convention governs, and where the request needs no coercion.
func TestWhenAConditionForSearchIsSilent(t *testing.T) {
	disclosure := func(t *testing.T, d *request.Draft) {
		set(t, d, question.MeasureKinds, []string{"disclose"})
		items := d.Items()
		items[0].Category = "subscriber"
		set(t, d, question.DataItems, items[:1])
	}
	answered := func(key question.ID, value any) func(*testing.T, *request.Draft) {
		return func(t *testing.T, d *request.Draft) { set(t, d, key, value) }
	}
	for _, c := range []struct {
		why       string
		to        party.Code
		statement string
		change    func(*testing.T, *request.Draft)
		want      string
	}{
		{"subscriber information needs no search", "TR", "tr-30-5", disclosure, ""},
		{"nor a coercive measure in Switzerland", "CH", "ch-30-5", disclosure, ""},
		{"not even by the reservation to the Convention", "CH", "ch-29-4", disclosure, ""},
		{"San Marino speaks of every letter rogatory", "SM", "sm-30-5", disclosure,
			"dual-criminality-for-stored-data search-consistent-with-law"},
		{"Israel of all evidence", "IL", "il-30-5", disclosure, "search-needs-extraditable-offence"},
		{"the conduct is described", "CH", "ch-30-5",
			answered(question.OffenceDualCriminality.ID(), text("Entering a protected server.")), ""},
		{"the penalty is stated", "RO", "ro-30-5", answered(question.OffenceMaximumPenalty.ID(), text("Five years.")),
			"search-consistent-with-law"},
		{"the necessity is stated", "UA", "ua-30-5", answered(question.MeasureNecessity.ID(), text("No other way.")),
			""},
		{"a decision is named", "NL", "nl-30-5", answered(question.CourtDecisions.ID(), text("Order of 1 November.")),
			"search-needs-extraditable-offence"},
		{"speciality is assured", "SM", "sm-30-speciality",
			answered(question.Assurances.ID(), []string{"reciprocity", "speciality"}), ""},
		{"another assurance does not do", "SM", "sm-30-speciality",
			answered(question.Assurances.ID(), []string{"reciprocity"}), "speciality-reserved"},
		{"the Convention governs", "TR", "tr-30-5",
			answered(question.Instruments.ID(), []string{"ets185"}), ""},
		{"the Convention governs, not the treaty with the reservation", "SM", "sm-30-speciality",
			answered(question.Instruments.ID(), []string{"ets185"}), ""},
		{"the Convention governs, so dual criminality for any assistance is not asked", "IS", "is-30-dual-criminality",
			answered(question.Instruments.ID(), []string{"ets185"}), ""},
		{"the protocol leaves Article 5 as it is", "UA", "ua-30-5",
			answered(question.Instruments.ID(), []string{"ets30", "ets182"}), "search-consistent-with-law"},
	} {
		draft := asking(t, c.to, stored)
		c.change(t, draft)
		if got := about(rules.Check(gather(t, draft)), c.statement); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}

// Articles 2 to 11 are offences in both States, so that what is said of dual criminality there is advice, and a
// reservation that spares them says nothing; a statement that nobody compared with its source is advice too.
func TestHowMuchAStatementOnDualCriminalityWeighs(t *testing.T) {
	for _, c := range []struct {
		why       string
		to        party.Code
		offence   string
		statement string
		want      rules.Severity
	}{
		{"another offence", "CH", "other", "ch-30-5", rules.Warn},
		{"illegal access", "CH", "2", "ch-30-5", rules.Advise},
		{"Poland's reservation and another offence", "PL", "other", "pl-29-4", rules.Warn},
		{"Poland's reservation spares illegal access", "PL", "2", "pl-29-4", ""},
		{"Switzerland's does not", "CH", "2", "ch-29-4", rules.Advise},
		{"whether Montenegro keeps the reservation is not known", "ME", "other", "me-30-dual-criminality",
			rules.Advise},
	} {
		draft := asking(t, c.to, stored)
		set(t, draft, question.OffenceArticles, []string{c.offence})
		findings := rules.Check(gather(t, draft))
		i := slices.IndexFunc(findings, func(f rules.Finding) bool {
			return f.Code == "dual-criminality-for-stored-data" && slices.Contains(f.Basis, c.statement)
		})
		if got := severityAt(findings, i); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
		if _, generic := find(findings, "dual-criminality-by-law-or-treaty", rules.Advise); generic {
			t.Errorf("%s: the general advice stands beside the statement", c.why)
		}
	}
}

func severityAt(findings []rules.Finding, i int) rules.Severity {
	if i < 0 {
		return ""
	}
	return findings[i].Severity
}

// An edition that does not say what a reservation governs speaks of preservation; dual criminality never blocks.
func TestAReservationOfAnOlderEdition(t *testing.T) {
	for bound, want := range map[treaty.Bound][2]bool{"": {true, false}, treaty.BindsPreservation: {true, false},
		treaty.BindsStoredData: {false, true}, treaty.BindsBoth: {true, true}} {
		for i, kind := range []treaty.RequestType{treaty.Preservation, stored} {
			facts := gather(t, asking(t, "PH", kind))
			stating(party.Effect{Effect: treaty.PreservationDualCriminality, Form: "refuses", Governs: bound})(
				&facts.Requested)
			if got := about(rules.Check(facts), "test-statement") != ""; got != want[i] {
				t.Errorf("governs %q: a finding for %s: %t", bound, kind, got)
			}
			level := rules.Level(facts, question.OffenceDualCriminality)
			if kind == treaty.Preservation && level == question.Mandatory {
				t.Errorf("governs %q: dual criminality blocks a preservation request", bound)
			}
		}
	}
}

// A language that was declared for some territories holds for them alone.
func TestALanguageOfATerritory(t *testing.T) {
	for territory, want := range map[string]bool{"curacao": true, "aruba": true, "european-netherlands": false,
		"": false} {
		draft := asking(t, "NL", stored)
		if territory != "" {
			set(t, draft, question.RequestedTerritory, territory)
		}
		known := rules.FindLanguages(gather(t, draft))
		english := slices.ContainsFunc(known.Accepted, func(a rules.Accepted) bool {
			return a.Strength == rules.DeclaredGoverning && slices.Equal(a.Languages, []string{"en"})
		})
		if english != want {
			t.Errorf("%q: English by declaration: %t", territory, english)
		}
	}
}
