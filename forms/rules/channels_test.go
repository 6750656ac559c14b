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
