package rules_test

import (
	"testing"

	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
)

// acting is how a request from Andorra, which declared nothing, reaches a Party that declared its channel: by stage, by
// urgency, and by who asks.
type acting struct {
	why      string
	under    treaty.Instrument
	declared party.Effect
	kind     treaty.AuthorityKind
	stage    treaty.Stage
	urgent   bool
	want     treaty.Channel
}

// A declared channel holds for the cases of which it speaks.
func TestWhatADeclaredChannelHoldsFor(t *testing.T) {
	const (
		judicial   = treaty.ChannelJudicial
		ministries = treaty.ChannelMinistry
		judge      = treaty.Judge
		police     = treaty.Police
	)
	direct := party.Effect{Channel: judicial}
	urgently, atTrial := direct, direct
	urgently.When, atTrial.Stage = "urgent", []treaty.Stage{treaty.Trial}
	between := party.Effect{Channel: ministries}
	betweenUrgently := party.Effect{Channel: ministries, When: "urgent"}
	for _, c := range []acting{
		{"a judge writes directly", treaty.ETS30, direct, judge, treaty.Trial, false, judicial},
		{"police do not", treaty.ETS30, direct, police, treaty.Trial, false, ministries},
		{"in urgent cases directly", treaty.ETS30, urgently, judge, treaty.Trial, true, judicial},
		{"in others between ministries", treaty.ETS30, urgently, judge, treaty.Trial, false, ministries},
		{"at trial directly", treaty.ETS30, atTrial, judge, treaty.Trial, false, judicial},
		{"before it between ministries", treaty.ETS30, atTrial, judge, treaty.PreTrial, false, ministries},
		{"between ministries even in urgent cases", treaty.ETS30, between, judge, treaty.Trial, true, ministries},
		{"police between ministries", treaty.ETS30, between, police, treaty.Trial, true, ministries},
		{"ETS 182 opens the direct way itself", treaty.ETS182, betweenUrgently, judge, treaty.Trial, false, judicial},
		{"unless the Party closed it for such cases", treaty.ETS182, betweenUrgently, judge, treaty.Trial, true,
			ministries},
		{"a declaration to the other convention", treaty.ETS182, party.Effect{Channel: ministries,
			Instrument: treaty.ETS30}, judge, treaty.Trial, false, judicial},
	} {
		facts := declaring(t, c)
		if got := rules.FindRoute(facts).Channel; got != c.want {
			t.Errorf("%s: %s, want %s", c.why, got, c.want)
		}
	}
}

// declaring makes the request and the record, in which nothing stands but the declaration.
func declaring(t *testing.T, c acting) rules.Facts {
	t.Helper()
	facts := pair(t, "AD", "FR", stored, c.stage, c.urgent)
	set(t, facts.Draft, question.AuthorityKind, string(c.kind))
	set(t, facts.Draft, question.Instruments, []string{string(c.under)})
	effect := c.declared
	effect.Effect = treaty.ChannelDeclared
	if effect.Instrument == "" {
		effect.Instrument = c.under
	}
	facts.Requested.Declarations = nil
	stating(effect)(&facts.Requested)
	return facts
}

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
	court := office("court", receiving, under(treaty.ETS30, treaty.CourtOffice))
	named := office("named", receiving, under(treaty.ETS30, treaty.JusticeMinistry))
	anew := office("anew", copied, under(treaty.ETS182, treaty.JusticeMinistry))
	of30 := office("copied", copied, under(treaty.ETS30, treaty.JusticeMinistry))
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
	}{
		{"the ministry of justice", treaty.ETS30, treaty.Judge, []party.Authority{ministry},
			"ets30 ministry-of-justice > ministry"},
		{"the entry with an address goes first", treaty.ETS30, treaty.Judge, []party.Authority{ministry, addressed},
			"ets30 ministry-of-justice > addressed"},
		{"wherever it stands", treaty.ETS30, treaty.Judge, []party.Authority{addressed, ministry},
			"ets30 ministry-of-justice > addressed"},
		{"a third one", treaty.ETS30, treaty.Judge, []party.Authority{ministry, ministry, addressed},
			"ets30 ministry-of-justice > addressed"},
		{"the body that was named", treaty.ETS30, treaty.Judge, []party.Authority{ministry, named},
			"ets30 ministry-of-justice > named"},
		{"judges write to a court that was named", treaty.ETS30, treaty.Judge, []party.Authority{court},
			"ets30 judicial-direct > court"},
		{"police do not", treaty.ETS30, treaty.Police, []party.Authority{court}, "ets30 ministry-of-justice > court"},
		{"a court that was not named for it is no addressee", treaty.ETS30, treaty.Judge, []party.Authority{office("c",
			central, under("", treaty.CourtOffice))}, "ets30 ministry-of-justice > ministry-of-justice"},
		{"what was named under ETS 30 goes on under ETS 182", treaty.ETS182, treaty.Judge,
			[]party.Authority{named}, "ets182 ministry-of-justice > named"},
		{"a copy is sent to whom it was declared", treaty.ETS182, treaty.Judge, []party.Authority{of30, ministry},
			"ets182 judicial-direct > competent-judicial-authority; copy copied"},
		{"what was declared anew stands alone", treaty.ETS182, treaty.Judge, []party.Authority{of30, anew, ministry},
			"ets182 judicial-direct > competent-judicial-authority; copy anew"},
		{"and changes nothing under ETS 30", treaty.ETS30, treaty.Judge, []party.Authority{named, anew},
			"ets30 ministry-of-justice > named"},
	} {
		facts := pair(t, "AD", "FR", stored, treaty.Trial, false)
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
