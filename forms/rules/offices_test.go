package rules_test

import (
	"testing"

	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
)

// office is an authority of a record made for a test.
func office(id string, role treaty.Role, change func(*party.Authority)) party.Authority {
	a := party.Authority{ID: id, Role: role, Name: id}
	if change != nil {
		change(&a)
	}
	return a
}

// Who receives a request under ETS 30 or ETS 182, or a copy of it, by what stands in the record.
func TestWhoStandsInTheRecord(t *testing.T) {
	const receiving, copied, central = treaty.ReceivingAuthority, treaty.CopyAuthority, treaty.CentralAuthority
	under := func(instrument treaty.Instrument, nature treaty.Nature) func(*party.Authority) {
		return func(a *party.Authority) { a.Instrument, a.Nature = instrument, nature }
	}
	court := office("court", receiving, under("ets30", treaty.CourtOffice))
	named := office("named", receiving, under("ets30", treaty.JusticeMinistry))
	anew := office("anew", copied, under("ets182", treaty.JusticeMinistry))
	of30 := office("copied", copied, under("ets30", treaty.JusticeMinistry))
	ministry := office("ministry", central, under("", treaty.JusticeMinistry))
	addressed := office("addressed", central, func(a *party.Authority) {
		a.Nature, a.Address = treaty.JusticeMinistry, "1 Example Street"
	})
	for _, c := range []struct {
		why    string
		under  treaty.Instrument
		kind   treaty.AuthorityKind
		record []party.Authority
		want   string
		urgent bool
	}{
		{"the ministry of justice", "ets30", treaty.Judge, []party.Authority{ministry},
			"ets30 ministry-of-justice > ministry", false},
		{"the entry with an address goes first", "ets30", treaty.Judge, []party.Authority{ministry, addressed},
			"ets30 ministry-of-justice > addressed", false},
		{"wherever it stands", "ets30", treaty.Judge, []party.Authority{addressed, ministry},
			"ets30 ministry-of-justice > addressed", false},
		{"a third one", "ets30", treaty.Judge, []party.Authority{ministry, ministry, addressed},
			"ets30 ministry-of-justice > addressed", false},
		{"the body that was named", "ets30", treaty.Judge, []party.Authority{ministry, named},
			"ets30 ministry-of-justice > named", false},
		{"judges write to a court that was named", "ets30", treaty.Judge, []party.Authority{court},
			"ets30 judicial-direct > court", false},
		{"police do not", "ets30", treaty.Police, []party.Authority{court},
			"ets30 ministry-of-justice > court", false},
		{"a court that was not named for it is no addressee", "ets30", treaty.Judge, []party.Authority{office("c",
			central, under("", treaty.CourtOffice))}, "ets30 ministry-of-justice > ministry-of-justice", false},
		{"what was named under ETS 30 goes on under ETS 182", "ets182", treaty.Judge,
			[]party.Authority{named}, "ets182 ministry-of-justice > named", false},
		{"a copy is sent to whom it was declared", "ets182", treaty.Judge, []party.Authority{of30, ministry},
			"ets182 judicial-direct > competent-judicial-authority; copy copied", false},
		{"what was declared anew stands alone", "ets182", treaty.Judge, []party.Authority{of30, anew, ministry},
			"ets182 judicial-direct > competent-judicial-authority; copy anew", false},
		{"in urgent cases what was named gets a copy under ETS 182", "ets182", treaty.Judge,
			[]party.Authority{named},
			"ets182 judicial-direct > competent-judicial-authority; copy named", true},
		{"unless another copy was declared", "ets182", treaty.Judge, []party.Authority{named, of30},
			"ets182 judicial-direct > competent-judicial-authority; copy copied", true},
		{"and none under ETS 30, which asks for no copy", "ets30", treaty.Judge, []party.Authority{named},
			"ets30 judicial-direct > competent-judicial-authority", true},
		{"a court named under ETS 182 gets no copy of its own", "ets182", treaty.Judge, []party.Authority{
			office("court", receiving, under("ets182", treaty.CourtOffice))}, "ets182 judicial-direct > court",
			false},
		{"what was named under ETS 30 stands for no other treaty", "eu-us", treaty.Judge,
			[]party.Authority{named}, "eu-us central-authority > unknown", false},
		{"there the ministry stands in, even where it only sends", "eu-us", treaty.Judge,
			[]party.Authority{office("sends", central, func(a *party.Authority) {
				a.Nature, a.Scope.Direction = treaty.JusticeMinistry, []treaty.Direction{treaty.Sending}
			})}, "eu-us central-authority > sends", false},
		{"what was declared anew changes nothing under ETS 30", "ets30", treaty.Judge,
			[]party.Authority{named, anew},
			"ets30 ministry-of-justice > named", false},
	} {
		facts := pair(t, "AD", "FR", stored, treaty.Trial, c.urgent)
		set(t, facts.Draft, question.AuthorityKind, string(c.kind))
		set(t, facts.Draft, question.Instruments, []string{string(c.under)})
		facts.Requested.Authorities, facts.Requested.Declarations = c.record, nil
		route := rules.FindRoute(facts)
		route.Through = nil
		if got := shortRoute(route); got != c.want {
			t.Errorf("%s: %s, want %s", c.why, got, c.want)
		}
	}
}

// Until it is known who asks, an urgent request may go to judicial authorities directly.
func TestWhoAsksIsNotKnownYet(t *testing.T) {
	facts := pair(t, "PH", "BR", stored, treaty.Trial, true)
	facts.Draft.Remove(question.AuthorityKind)
	if got := rules.FindRoute(facts).Channel; got != treaty.ChannelJudicial {
		t.Errorf("it goes by %s", got)
	}
}
