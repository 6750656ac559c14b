package rules_test

import (
	"testing"

	"rogatory/forms/question"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
)

// What contradicts itself, place by place: one case for each condition and both sides of each limit.
func TestPromisesThatCannotStandTogether(t *testing.T) {
	secret := answers{question.ConfidentialityRequested.ID(): true,
		question.ConfidentialityUserNotice.ID(): "no-objection"}
	danger := answers{question.UrgencyUrgent.ID(): true, question.UrgencyGrounds.ID(): []string{"threat-to-life"}}
	ends := question.PreviousPreservationExpires.ID()
	extension := answers{question.RequestStatus.ID(): "extension"}
	follows := answers{question.RequestStatus.ID(): "follow-up-preservation"}
	for _, c := range []struct {
		why  string
		code string
		kind treaty.RequestType
		sets []answers
		want bool
	}{
		{"secret, and the user may know", "confidential-and-told", "", []answers{secret}, true},
		{"not secret", "confidential-and-told", "", []answers{secret,
			{question.ConfidentialityRequested.ID(): false}}, false},
		{"the user may not know", "confidential-and-told", "", []answers{secret,
			{question.ConfidentialityUserNotice.ID(): "do-not-notify"}}, false},
		{"danger, and withdrawn", "withdrawn-despite-danger", "", []answers{danger,
			{question.ConfidentialityIfPrejudiced.ID(): "withdraw"}}, true},
		{"danger, and asked first", "withdrawn-despite-danger", "", []answers{danger,
			{question.ConfidentialityIfPrejudiced.ID(): "ask-first"}}, false},
		{"no danger to a life", "withdrawn-despite-danger", "", []answers{danger,
			{question.UrgencyGrounds.ID(): []string{"custody"},
				question.ConfidentialityIfPrejudiced.ID(): "withdraw"}}, false},
		{"the danger was taken back", "withdrawn-despite-danger", "", []answers{danger,
			{question.UrgencyUrgent.ID(): false, question.ConfidentialityIfPrejudiced.ID(): "withdraw"}}, false},
		{"danger, and withdrawn where secrecy fails", "withdrawn-despite-danger", stored, []answers{danger, secret,
			{question.ConfidentialityIfImpossible.ID(): "withdraw"}}, true},
		{"what is not asked for says nothing", "withdrawn-despite-danger", stored, []answers{danger,
			{question.ConfidentialityRequested.ID(): false, question.ConfidentialityIfImpossible.ID(): "withdraw"}},
			false},
		{"a time of day without zone", "deadline-without-zone", "", []answers{danger,
			{question.UrgencyDeadline.ID(): "2026-12-01T12:00", question.AuthorityTimeZone.ID(): ""}}, true},
		{"in the zone of the office", "deadline-without-zone", "", []answers{danger,
			{question.UrgencyDeadline.ID(): "2026-12-01T12:00", question.AuthorityTimeZone.ID(): "Asia/Manila"}},
			false},
		{"with its offset", "deadline-without-zone", "", []answers{danger,
			{question.UrgencyDeadline.ID(): "2026-12-01T12:00+08:00", question.AuthorityTimeZone.ID(): ""}}, false},
		{"a day needs no zone", "deadline-without-zone", "", []answers{danger,
			{question.UrgencyDeadline.ID(): "2026-12-01", question.AuthorityTimeZone.ID(): ""}}, false},
		{"a deadline that has passed", "date-in-the-past", "", []answers{danger,
			{question.UrgencyDeadline.ID(): "2026-11-21T23:00+08:00"}}, true},
		{"one of today", "date-in-the-past", "", []answers{danger,
			{question.UrgencyDeadline.ID(): "2026-11-22T01:00+08:00"}}, false},
		{"no day", "preservation-no-days", "", []answers{{question.PreservationDays.ID(): 0}}, true},
		{"one day", "preservation-no-days", "", []answers{{question.PreservationDays.ID(): 1}}, false},
		{"an extension after the end", "extension-after-end", "", []answers{extension, {ends: "2026-11-21"}}, true},
		{"on the last day it may lapse", "extension-after-end", "", []answers{extension, {ends: "2026-11-22"}}, false},
		{"on the last day it may lapse", "preservation-may-lapse", "", []answers{extension, {ends: "2026-11-22"}},
			true},
		{"what has ended can lapse no more", "preservation-may-lapse", stored, []answers{follows, {ends: "2026-11-21"}},
			false},
		{"a request for stored data after the end", "preservation-ended", stored,
			[]answers{follows, {ends: "2026-11-21"}}, true},
		{"that is no extension", "extension-after-end", stored, []answers{follows, {ends: "2026-11-21"}}, false},
		{"a new request follows nothing", "preservation-ended", stored, []answers{{ends: "2026-11-21"}}, false},
		{"an end that is no date", "preservation-ended", stored, []answers{follows, {ends: "soon"}}, false},
	} {
		kind := c.kind
		if kind == "" {
			kind = treaty.Preservation
		}
		draft := complete(t, "PH", "JP", kind)
		for _, values := range c.sets {
			for id, value := range values {
				set(t, draft, id, value)
			}
		}
		if got := has(rules.Check(gather(t, draft)), c.code); got != c.want {
			t.Errorf("%s: %s: %t", c.why, c.code, got)
		}
	}
}

// A date of the request that cannot be read gives no dates of its own.
func TestADateThatIsNoneGivesNoOther(t *testing.T) {
	draft := complete(t, "PH", "JP", treaty.Preservation)
	set(t, draft, question.RequestDate, "2026-02-30")
	set(t, draft, question.FollowupPlannedDate, "2026-13-01")
	for _, code := range []string{"request-date-old", "follow-up-too-late", "date-in-the-past"} {
		if has(rules.Check(gather(t, draft)), code) {
			t.Errorf("%s rests on a date that is none", code)
		}
	}
}

// Where data and custodian are: the data decide, and while their place is open the custodian does.
func TestWhereDataAndCustodianAre(t *testing.T) {
	data, custodian := question.LocationCountry.ID(), question.CustodianCountry.ID()
	asked, part := question.RequestedTerritory.ID(), question.LocationTerritory.ID()
	for _, c := range []struct {
		why    string
		sets   answers
		remove []question.ID
		want   string
	}{
		{"both in the requested Party", answers{data: "GB", custodian: "GB"}, nil, ""},
		{"the data are elsewhere", answers{data: "IE"}, nil, "data-elsewhere"},
		{"the data are there, whoever holds them", answers{data: "GB", custodian: "IE"}, nil, ""},
		{"the place of the data is open", answers{custodian: "IE"}, []question.ID{data}, "custodian-elsewhere"},
		{"the custodian is not known", answers{custodian: "IE", question.CustodianKnown.ID(): "no"},
			[]question.ID{data, question.CustodianLocation.ID()}, ""},
		{"the place is described", answers{}, []question.ID{data, custodian}, "country-of-data-open"},
		{"nothing is known of it", answers{}, []question.ID{data, custodian, question.CustodianLocation.ID()}, ""},
		{"the part that is asked", answers{asked: "scotland", part: "scotland"}, nil, ""},
		{"another part", answers{asked: "scotland", part: "england-wales-northern-ireland"}, nil,
			"data-in-other-part"},
		{"the part of the data is open", answers{asked: "scotland"}, nil, ""},
		{"the part that is asked is open", answers{part: "scotland"}, []question.ID{asked}, ""},
		{"data in another State are in no part", answers{asked: "scotland", data: "IE",
			part: "england-wales-northern-ireland"}, nil, "data-elsewhere"},
	} {
		draft := complete(t, "PH", "GB", stored)
		for id, value := range c.sets {
			set(t, draft, id, value)
		}
		for _, id := range c.remove {
			draft.Remove(id)
		}
		got := ""
		for _, f := range rules.Check(gather(t, draft)) {
			switch f.Code {
			case "data-elsewhere", "custodian-elsewhere", "country-of-data-open", "data-in-other-part":
				got += f.Code
			}
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}

// No rule reads words: a text that names a territory places nothing there.
func TestWordsPlaceNothing(t *testing.T) {
	draft := complete(t, "PH", "UA", treaty.Preservation)
	set(t, draft, question.CustodianLocation, text("A data centre in the Autonomous Republic of Crimea and city of "+
		"Sevastopol"))
	if has(rules.Check(gather(t, draft)), "territory-not-controlled") {
		t.Error("a rule read the words about the place")
	}
	set(t, draft, question.LocationTerritory, "crimea-sevastopol")
	if !has(rules.Check(gather(t, draft)), "territory-not-controlled") {
		t.Error("the territory that was chosen gives no finding")
	}
	set(t, draft, question.LocationCountry, "IE")
	if has(rules.Check(gather(t, draft)), "territory-not-controlled") {
		t.Error("a territory of another State than the one chosen gives a finding")
	}
}
