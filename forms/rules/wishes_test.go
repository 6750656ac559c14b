package rules_test

import (
	"slices"
	"testing"

	"rogatory/forms/answer"
	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
)

// What a Party wishes to read is said at its question, where this request is concerned and nothing stands there yet.
func TestWhatAPartyWishesToRead(t *testing.T) {
	const preservation, none = treaty.Preservation, question.ID("")
	urgent := answers{question.UrgencyUrgent.ID(): true}
	law := question.OffenceProvisionsText
	for _, c := range []struct {
		why     string
		kind    treaty.RequestType
		article treaty.Article
		item    string
		set     answers
		want    question.ID
	}{
		{"the law in its words", stored, "25", "verbatim-law", nil, law.ID()},
		{"it stands there", stored, "25", "verbatim-law", answers{law.ID(): text("Who enters a system …")}, none},
		{"it was wished for preservation", stored, "29", "verbatim-law", nil, none},
		{"and this is one", preservation, "29", "verbatim-law", nil, law.ID()},
		{"it was wished for stored data", preservation, "31", "verbatim-law", nil, none},
		{"why it is an emergency", stored, "25", "emergency-link", urgent, question.UrgencyExplanation.ID()},
		{"where there is none", stored, "25", "emergency-link", nil, none},
		{"what no question of this request asks", preservation, "25", "instrument-cited", nil,
			question.RequestedParty.ID()},
		{"and what one of the other asks", stored, "25", "instrument-cited", nil, question.Instruments.ID()},
	} {
		facts := pair(t, "PH", "JP", c.kind, treaty.PreTrial, false)
		for id, value := range c.set {
			set(t, facts.Draft, id, value)
		}
		facts.Requested.Practice, facts.Requested.Declarations = nil, nil
		stating(party.Effect{Effect: treaty.ContentWanted, Item: c.item})(&facts.Requested)
		facts.Requested.Declarations[0].Article = c.article
		found, _ := find(rules.CheckRoute(facts), "content-wanted", rules.Advise)
		if found.Question != c.want {
			t.Errorf("%s: it is said at %q", c.why, found.Question)
		}
	}
}

// An assurance is asked for in a request for stored data; a preservation gives nothing that could be misused.
func TestWhoOwesAnAssurance(t *testing.T) {
	for kind, want := range map[treaty.RequestType]bool{stored: true, treaty.Preservation: false} {
		facts := pair(t, "PH", "JP", kind, treaty.PreTrial, false)
		stating(party.Effect{Effect: treaty.AssuranceWanted, Assurance: "death-penalty"})(&facts.Requested)
		if got := has(rules.CheckRoute(facts), "assurance-wanted"); got != want {
			t.Errorf("%s: an assurance is wanted: %v", kind, got)
		}
	}
}

// A recommended answer about copies is missing where the route has somebody for a copy and no other rule says so.
func TestWhereACopyIsMissed(t *testing.T) {
	for _, c := range []struct {
		why      string
		from, to party.Code
		want     bool
	}{
		{"a copy was declared", "UA", "AM", true},
		{"nobody gets one", "UA", "CH", false},
		{"it is owed under Article 27(9), and missed there", "PH", "BR", false},
	} {
		facts := pair(t, c.from, c.to, stored, treaty.PreTrial, c.to == "BR")
		set(t, facts.Draft, question.SendingChannel, string(treaty.ChannelJudicial))
		missed := slices.ContainsFunc(rules.Check(facts), func(f rules.Finding) bool {
			return f.Code == "recommended-answer-missing" && f.Question == question.SendingCopies.ID()
		})
		if missed != c.want {
			t.Errorf("%s: it is missed: %v", c.why, missed)
		}
	}
}

// What is known of channels under ETS 182, and what was declared to ETS 30 and goes on.
func TestWhatIsKnownOfTheChannel(t *testing.T) {
	named := office("named", treaty.ReceivingAuthority, func(a *party.Authority) { a.Instrument = "ets30" })
	anew := office("anew", treaty.CopyAuthority, func(a *party.Authority) { a.Instrument = "ets182" })
	for _, c := range []struct {
		record []party.Authority
		want   []string
	}{{nil, []string{"ets182"}}, {[]party.Authority{named}, []string{"ets182", "named"}},
		{[]party.Authority{named, anew}, nil}} {
		facts := pair(t, "AD", "FR", stored, treaty.Trial, false)
		set(t, facts.Draft, question.Instruments, []string{"ets182"})
		facts.Requested.Authorities, facts.Requested.Declarations = c.record, nil
		found, _ := find(rules.CheckRoute(facts), "channel-declaration-unknown", rules.Warn)
		if !slices.Equal(found.Basis, c.want) {
			t.Errorf("%v: it rests on %v", c.record, found.Basis)
		}
	}
}

// A reservation on dual criminality in a preservation: what it is about, and when an answer to it is asked for.
func TestAReservationInAPreservation(t *testing.T) {
	excluded := party.Effect{Effect: treaty.Excludes, Article: "9"}
	for _, c := range []struct {
		why              string
		reservation      party.Effect
		offence          string
		described, parts bool
		want             string
		level            question.Level
	}{
		{"another offence", party.Effect{}, "other", false, false, "~dual-criminality-may-refuse",
			question.Recommended},
		{"of which the conduct is described", party.Effect{}, "other", true, false, "", question.Recommended},
		{"about one later measure", party.Effect{Measures: []treaty.Measure{treaty.SearchAccess}}, "other", false,
			false, "~dual-criminality-later-measures", question.Recommended},
		{"an offence of the Convention", party.Effect{}, "9", false, false, "dual-criminality-not-for-these",
			question.NotAsked},
		{"described all the same", party.Effect{}, "9", true, false, "dual-criminality-not-for-these",
			question.NotAsked},
		{"of which one part is excluded", party.Effect{}, "9", false, true, "dual-criminality-not-for-these",
			question.Recommended},
	} {
		facts := pair(t, "PH", "JP", treaty.Preservation, treaty.PreTrial, false)
		set(t, facts.Draft, question.OffenceArticles, []string{c.offence})
		if c.described {
			set(t, facts.Draft, question.OffenceDualCriminality, answer.Text{Text: "Who enters a system …"})
		}
		facts.Requested.Declarations = nil
		c.reservation.Effect = treaty.PreservationDualCriminality
		stating(c.reservation)(&facts.Requested)
		if c.parts {
			facts.Requested.Declarations[0].Effects = append(facts.Requested.Declarations[0].Effects, excluded)
		}
		about := slices.DeleteFunc(rules.CheckRoute(facts), func(f rules.Finding) bool {
			return f.Question != question.OffenceDualCriminality.ID()
		})
		if got := shortFindings(about); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
		if got := rules.Level(facts, question.OffenceDualCriminality); got != c.level {
			t.Errorf("%s: the question has the level %q", c.why, got)
		}
	}
}

// Nobody passes a request on where the own point of contact is not on record.
func TestWithoutAnOwnPointOfContact(t *testing.T) {
	facts := pair(t, "PH", "JP", treaty.Preservation, treaty.PreTrial, false)
	facts.Requesting.Authorities = nil
	for _, reason := range rules.FindRoute(facts).Reasons {
		if reason.Code == "own-contact-point" {
			t.Error("a point of contact that nobody knows is a reason")
		}
	}
}
