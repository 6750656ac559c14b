package rules_test

import (
	"slices"
	"testing"

	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

// The age of what is used is said once, with the day of the oldest source; an address that is doubtful for a reason of
// its own keeps its warning and is not counted among the old ones.
func TestTheAgeOfTheRecordIsSaidOnce(t *testing.T) {
	at := func(day treaty.Date) func(*party.Party) {
		return func(p *party.Party) {
			onAuthorities(func(a *party.Authority) { a.Source.AsOf = day })(p)
			p.Languages = nil
		}
	}
	twoYears := today.AddYears(-2)
	for _, c := range []struct {
		why    string
		record func(*party.Party)
		want   string
	}{
		{"on the day two years back an address is not old", at(twoYears), ""},
		{"the day before it is", at(twoYears.AddDays(-1)), "statement-old"},
		{"an old address that nobody compared is doubtful, and no more", func(p *party.Party) {
			at("2015-01-01")(p)
			onAuthorities(func(a *party.Authority) { a.Review = treaty.Unreviewed })(p)
		}, "addressee-unreviewed"},
		{"so is one of the table of 2013", func(p *party.Party) {
			at("2013-02-18")(p)
			onAuthorities(func(a *party.Authority) { a.Source.Document = "authorities-2013" })(p)
		}, "addressee-from-2013-table"},
		{"one of two years ago", func(p *party.Party) {
			at(today)(p)
			p.Languages = []party.LanguageRule{rule(treaty.ETS185, article29)}
			p.Languages[0].Source.AsOf = twoYears
		}, ""},
		{"an old source on languages", func(p *party.Party) {
			at(today)(p)
			p.Languages = []party.LanguageRule{{Article: "29", Instrument: "ets185", Languages: []string{"en"},
				Kind: party.LanguageRequired, Evidence: party.Evidence{Source: party.Source{
					AsOf: twoYears.AddDays(-1)}}}}
		}, "statement-old"},
	} {
		facts := gather(t, complete(t, "PH", "NO", treaty.Preservation))
		facts.Requested.Declarations, facts.Requested.Defects = nil, nil
		c.record(&facts.Requested)
		got := ""
		for _, f := range rules.Check(facts) {
			if slices.Contains([]string{"statement-old", "addressee-unreviewed", "addressee-from-2013-table"}, f.Code) {
				got += f.Code
			}
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}

// The day of the oldest source is named, whichever it is, and each source once.
func TestTheOldestSourceIsNamed(t *testing.T) {
	for _, days := range [][3]treaty.Date{{"2010-01-01", "2011-01-01", "2012-01-01"},
		{"2011-01-01", "2010-01-01", "2012-01-01"}, {"2012-01-01", "2011-01-01", "2010-01-01"}} {
		facts := pair(t, "PH", "JP", stored, treaty.PreTrial, false)
		facts.Requested.Declarations, facts.Requested.Languages = nil, []party.LanguageRule{rule(treaty.ETS185)}
		facts.Requested.Languages[0].Source.AsOf = days[1]
		onAuthorities(func(a *party.Authority) { a.Source.AsOf = days[0] })(&facts.Requested)
		stating(party.Effect{Effect: treaty.IncomingThroughDiplomatic})(&facts.Requested)
		statement := &facts.Requested.Declarations[0]
		statement.Source.AsOf, statement.Effects = days[2], slices.Repeat(statement.Effects, 2)
		found, _ := find(rules.CheckRoute(facts), "statement-old", rules.Advise)
		if !slices.Equal(found.Basis, []string{"jp-27-answering", "ets185", "test-statement"}) ||
			found.Args["AsOf"] != i18n.Date("2010-01-01") {
			t.Errorf("%v: %v of %v", days, found.Basis, found.Args["AsOf"])
		}
	}
}

// A fault that stands in two addresses of a route is shown once, another one as well.
func TestTheSameFaultOfAnAddressIsShownOnce(t *testing.T) {
	facts := gather(t, complete(t, "PH", "BR", treaty.Preservation))
	to := rules.FindRoute(facts).To
	if len(to) < 2 {
		t.Fatal("the route has one addressee")
	}
	facts.Requested.Defects = []party.Defect{{ID: "one", Of: to[0].ID, Printed: "Chili", Believed: "Chile"},
		{ID: "two", Of: to[1].ID, Printed: "Chili", Believed: "Chile"},
		{ID: "three", Of: to[1].ID, Printed: "Chili", Believed: "Peru"},
		{ID: "four", Of: to[1].ID, Printed: "Perou", Believed: "Chile"}}
	var shown []string
	for _, f := range rules.Check(facts) {
		if f.Code == "addressee-defect" {
			shown = append(shown, f.Basis...)
		}
	}
	if !slices.Equal(shown, []string{"one", "three", "four"}) {
		t.Errorf("shown: %v", shown)
	}
}

// What the Convention does not ask for is said to be needed to act on the request, and cites no article.
func TestWhatTheConventionDoesNotAskForCitesNoArticle(t *testing.T) {
	for _, kind := range treaty.RequestTypes() {
		draft := complete(t, "PH", "JP", kind)
		for _, id := range question.IDs(question.CaseStage, question.OffenceProvisions, question.AuthorityPhone,
			question.AuthorityEmail) {
			draft.Remove(id)
		}
		var needed []question.ID
		for _, f := range rules.Check(gather(t, draft)) {
			if f.Severity == rules.Block && len(f.Basis) > 0 {
				t.Errorf("%s: %s at %s rests on %v", kind, f.Code, f.Question, f.Basis)
			}
			if f.Code == "office-answer-missing" {
				needed = append(needed, f.Question)
			}
		}
		if !slices.Equal(needed, question.IDs(question.AuthorityPhone, question.AuthorityEmail, question.CaseStage,
			question.OffenceProvisions)) {
			t.Errorf("%s: needed %v", kind, needed)
		}
	}
}
