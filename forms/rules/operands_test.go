package rules_test

import (
	"testing"

	"rogatory/forms/answer"
	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
)

// operand is a request from Germany of which only its sides and some answers are known, and whether a finding is there.
type operand struct {
	why  string
	to   party.Code
	kind treaty.RequestType
	set  answers
	code string
	want bool
}

func decide(t *testing.T, operands []operand) {
	t.Helper()
	for _, c := range operands {
		facts := pair(t, "DE", c.to, c.kind, treaty.PreTrial, false)
		for id, value := range c.set {
			set(t, facts.Draft, id, value)
		}
		if got := has(rules.Check(facts), c.code); got != c.want {
			t.Errorf("%s: %s is found: %v", c.why, c.code, got)
		}
	}
}

// Each operand of a condition, and each side of a limit, decides alone whether a finding is there.
func TestEachOperandDecides(t *testing.T) {
	const (
		preservation = treaty.Preservation
		status       = question.RequestStatus
	)
	after := func(expires, granted string) answers {
		return answers{status.ID(): question.StatusExtension, question.RequestDate.ID(): "2026-11-22",
			question.PreviousPreservationExpires.ID(): expires, question.PreviousPreservationDate.ID(): granted}
	}
	police := func(kind treaty.AuthorityKind, measure treaty.Measure) answers {
		return answers{question.AuthorityKind.ID(): string(kind), question.MeasureKinds.ID(): []string{string(measure)}}
	}
	item := func(custodian int) answers {
		return answers{question.DataItems.ID(): []answer.Item{{Category: "content", Custodian: &custodian}},
			question.Custodians.ID(): []answer.Custodian{{Name: "a"}, {Name: "b"}}}
	}
	pool := func(value string) answers {
		return answers{question.DataItems.ID(): []answer.Item{{Category: "content",
			Identifiers: []answer.Identifier{{Kind: "ip", Value: value}}}}}
	}
	traffic := func(category string, asked bool) answers {
		return answers{question.DataItems.ID(): []answer.Item{{Category: category}},
			question.PreservationTrafficDisclosure.ID(): asked}
	}
	to := func(a answer.Addressee) answers { return answers{question.SendingTo.ID(): a} }
	decide(t, []operand{
		{"an extension fits preservation", "JP", preservation, answers{status.ID(): question.StatusExtension},
			"status-not-for-type", false},
		{"an extension does not fit stored data", "JP", stored, answers{status.ID(): question.StatusExtension},
			"status-not-for-type", true},
		{"what follows a preservation fits stored data", "JP", stored,
			answers{status.ID(): question.StatusAfterPreservation}, "status-not-for-type", false},
		{"what follows a preservation is no preservation", "JP", preservation,
			answers{status.ID(): question.StatusAfterPreservation}, "status-not-for-type", true},
		{"what follows assistance fits stored data", "JP", stored, answers{status.ID(): question.StatusAfterAssistance},
			"status-not-for-type", false},
		{"what follows assistance is no preservation", "JP", preservation,
			answers{status.ID(): question.StatusAfterAssistance}, "status-not-for-type", true},
		{"a new request fits", "JP", preservation, answers{status.ID(): question.StatusNew}, "status-not-for-type",
			false},

		{"a preservation may end on the day it began", "JP", preservation, after("2026-11-14", "2026-11-14"),
			"preservation-ends-before-it-began", false},
		{"but not before", "JP", preservation, after("2026-11-13", "2026-11-14"), "preservation-ends-before-it-began",
			true},
		{"nobody knows when it ends", "JP", preservation, answers{status.ID(): question.StatusExtension,
			question.PreviousPreservationDate.ID(): "2026-11-14"}, "preservation-ends-before-it-began", false},
		{"nobody knows when it began", "JP", preservation, answers{status.ID(): question.StatusExtension,
			question.PreviousPreservationExpires.ID(): "2026-11-13"}, "preservation-ends-before-it-began", false},
		{"it lapses fourteen days after the request", "JP", preservation, after("2026-12-06", "2026-11-14"),
			"preservation-may-lapse", true},
		{"fifteen days leave time", "JP", preservation, after("2026-12-07", "2026-11-14"), "preservation-may-lapse",
			false},
		{"without an end nothing lapses", "JP", preservation, answers{status.ID(): question.StatusExtension},
			"preservation-may-lapse", false},
		{"a new request follows none", "JP", preservation, answers{status.ID(): question.StatusNew,
			question.PreviousPreservationExpires.ID(): "2026-11-23"}, "preservation-may-lapse", false},
		{"the day of the request counts, not today", "JP", preservation, answers{
			status.ID(): question.StatusExtension, question.RequestDate.ID(): "2026-12-01",
			question.PreviousPreservationExpires.ID(): "2026-12-15"}, "preservation-may-lapse", true},
		{"today counts where the request has no day", "JP", preservation, answers{
			status.ID(): question.StatusExtension, question.PreviousPreservationExpires.ID(): "2026-12-15"},
			"preservation-may-lapse", false},
		{"the contact point is told of what follows", "JP", stored,
			answers{status.ID(): question.StatusAfterPreservation}, "tell-contact-point", true},
		{"not of an extension, which it receives", "JP", preservation, answers{status.ID(): question.StatusExtension},
			"tell-contact-point", false},

		{"police ask for a search", "PH", stored, police(treaty.Police, treaty.SearchAccess), "police-coercive", true},
		{"a prosecutor asks for it", "PH", stored, police(treaty.Prosecutor, treaty.SearchAccess), "police-coercive",
			false},
		{"police ask for disclosure", "PH", stored, police(treaty.Police, treaty.Disclose), "police-coercive", false},
		{"police ask for preservation", "PH", preservation, police(treaty.Police, treaty.SearchAccess),
			"police-coercive",
			false},
		{"police ask a State that is no Party", "KR", stored, police(treaty.Police, treaty.SearchAccess),
			"police-coercive",
			false},

		{"the last custodian of the list", "JP", preservation, item(1), "custodian-not-listed", false},
		{"the first custodian of the list", "JP", preservation, item(0), "custodian-not-listed", false},
		{"one past the last", "JP", preservation, item(2), "custodian-not-listed", true},
		{"one before the first", "JP", preservation, item(-1), "custodian-not-listed", true},

		{"a network of 24 bits", "JP", preservation, pool("192.0.2.0/24"), "address-range-wide", false},
		{"a network of 23 bits", "JP", preservation, pool("192.0.2.0/23"), "address-range-wide", true},
		{"a network of 48 bits of the sixth version", "JP", preservation, pool("2001:db8::/48"), "address-range-wide",
			false},
		{"a network of 47 bits of the sixth version", "JP", preservation, pool("2001:db8::/47"), "address-range-wide",
			true},
		{"an address alone", "JP", preservation, pool("192.0.2.1"), "address-range-wide", false},

		{"traffic data without Article 30", "JP", preservation, traffic("traffic", false),
			"traffic-disclosure-not-asked", true},
		{"traffic data with Article 30", "JP", preservation, traffic("traffic", true), "traffic-disclosure-not-asked",
			false},
		{"who sent it, without Article 30", "JP", preservation, traffic("identification", false),
			"traffic-disclosure-not-asked", true},
		{"content has no traffic", "JP", preservation, traffic("content", false), "traffic-disclosure-not-asked",
			false},
		{"stored data are disclosed anyway", "JP", stored, traffic("traffic", false), "traffic-disclosure-not-asked",
			false},
		{"Article 30 was not answered", "JP", preservation,
			answers{question.DataItems.ID(): []answer.Item{{Category: "traffic"}}}, "traffic-disclosure-not-asked",
			false},

		{"an addressee by hand without a source", "JP", preservation,
			to(answer.Addressee{Name: "Duty desk", ConfirmedBy: "A. Novak"}), "addressee-unconfirmed", true},
		{"an addressee by hand that nobody confirmed", "JP", preservation,
			to(answer.Addressee{Name: "Duty desk", Source: "call"}), "addressee-unconfirmed", true},
		{"an addressee by hand, confirmed", "JP", preservation,
			to(answer.Addressee{Name: "Duty desk", Source: "call", ConfirmedBy: "A. Novak"}), "addressee-unconfirmed",
			false},
		{"an addressee by hand is on no record", "JP", preservation,
			to(answer.Addressee{Name: "Duty desk", Source: "call", ConfirmedBy: "A. Novak"}), "addressee-not-on-record",
			false},
		{"an addressee that the record has", "JP", preservation, to(answer.Addressee{ID: "jp-24-7"}),
			"addressee-not-on-record", false},
		{"an addressee that no record has", "JP", preservation, to(answer.Addressee{ID: "jp-gone"}),
			"addressee-not-on-record", true},
	})
}
