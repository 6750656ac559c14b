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
	want     string // the channel and the first reason for it
}

// A declared channel holds for the cases of which it speaks.
func TestWhatADeclaredChannelHoldsFor(t *testing.T) {
	const (
		declared = "judicial-direct channel-declared"
		closed   = "ministry-of-justice channel-declared"
		usual    = "ministry-of-justice ministries"
		opened   = "judicial-direct direct-open"
		judge    = treaty.Judge
		police   = treaty.Police
	)
	direct := party.Effect{Channel: treaty.ChannelJudicial}
	urgently, atTrial := direct, direct
	urgently.When, atTrial.Stage = "urgent", []treaty.Stage{treaty.Trial}
	between := party.Effect{Channel: treaty.ChannelMinistry}
	betweenUrgently := party.Effect{Channel: treaty.ChannelMinistry, When: "urgent"}
	for _, c := range []acting{
		{"a judge writes directly", "ets30", direct, judge, treaty.Trial, false, declared},
		{"police do not", "ets30", direct, police, treaty.Trial, false, usual},
		{"in urgent cases directly", "ets30", urgently, judge, treaty.Trial, true, declared},
		{"in others between ministries", "ets30", urgently, judge, treaty.Trial, false, usual},
		{"at trial directly", "ets30", atTrial, judge, treaty.Trial, false, declared},
		{"before it between ministries", "ets30", atTrial, judge, treaty.PreTrial, false, usual},
		{"between ministries even in urgent cases", "ets30", between, judge, treaty.Trial, true, closed},
		{"police between ministries", "ets30", between, police, treaty.Trial, true, closed},
		{"ETS 182 opens the direct way itself", "ets182", betweenUrgently, judge, treaty.Trial, false, opened},
		{"unless the Party closed it for such cases", "ets182", betweenUrgently, judge, treaty.Trial, true,
			closed},
		{"a declaration to the other convention", "ets182", party.Effect{Channel: treaty.ChannelMinistry,
			Instrument: "ets30"}, judge, treaty.Trial, false, opened},
	} {
		facts := declaring(t, c)
		route := rules.FindRoute(facts)
		if got := string(route.Channel) + " " + route.Reasons[0].Code; got != c.want {
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
