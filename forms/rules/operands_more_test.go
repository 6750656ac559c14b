package rules_test

import (
	"testing"

	"rogatory/forms/answer"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
)

func TestDatesDecideAtTheirLimit(t *testing.T) {
	const preservation = treaty.Preservation
	on := func(name question.Named, day string) answers { return answers{name.ID(): day} }
	deadline := func(urgent bool) answers {
		return answers{question.UrgencyUrgent.ID(): urgent, question.UrgencyDeadline.ID(): "2026-11-01"}
	}
	born := func(day string) answers {
		return answers{question.FactsPersons.ID(): []answer.Person{{Name: "N. N.", BirthDate: day}}}
	}
	decide(t, []operand{
		{"the request may be of tomorrow, since a day begins elsewhere earlier", "JP", preservation,
			on(question.RequestDate, "2026-11-23"), "date-in-the-future", false},
		{"not of the day after", "JP", preservation, on(question.RequestDate, "2026-11-24"),
			"date-in-the-future", true},
		{"a person may be born tomorrow", "JP", preservation, born("2026-11-23"), "date-in-the-future", false},
		{"and not the day after", "JP", preservation, born("2026-11-24"), "date-in-the-future", true},
		{"the earlier preservation lies in the future", "JP", preservation,
			on(question.PreviousPreservationDate, "2026-12-01"), "date-in-the-future", true},
		{"so does the earlier assistance", "JP", stored, on(question.PreviousAssistanceDate, "2026-12-01"),
			"date-in-the-future", true},
		{"a request of thirty days ago is fresh", "JP", preservation, on(question.RequestDate, "2026-10-23"),
			"request-date-old", false},
		{"one of 31 days ago is not", "JP", preservation, on(question.RequestDate, "2026-10-22"), "request-date-old",
			true},
		{"without a date it has no age", "JP", preservation, nil, "request-date-old", false},
		{"a deadline in the past", "JP", preservation, deadline(true), "date-in-the-past", true},
		{"of a request that is not urgent", "JP", preservation, deadline(false), "date-in-the-past", false},
		{"no deadline has passed", "JP", preservation, answers{question.UrgencyUrgent.ID(): true}, "date-in-the-past",
			false},
		{"a follow-up of today", "JP", preservation, on(question.FollowupPlannedDate, "2026-11-22"),
			"date-in-the-past", false},
		{"a follow-up of yesterday", "JP", preservation, on(question.FollowupPlannedDate, "2026-11-21"),
			"date-in-the-past", true},
	})
}

// Before both sides are known, or where they are the same, nothing is said of what lies between them.
func TestBothSidesMustBeKnown(t *testing.T) {
	police := answers{question.AuthorityKind.ID(): string(treaty.Police),
		question.MeasureKinds.ID(): []string{"search-access"}}
	offence := answers{question.OffenceArticles.ID(): []string{"2"}}
	gone := answers{question.SendingTo.ID(): answer.Addressee{ID: "jp-gone"}}
	oas := answers{question.Instruments.ID(): []string{"oas-a55"}}
	const preservation = treaty.Preservation
	decide(t, []operand{
		{"nobody is no State", "", preservation, nil, "not-a-party", false},
		{"nobody is not the same", "", preservation, nil, "same-party", false},
		{"the same State is", "DE", preservation, nil, "same-party", true},
		{"a State orders nothing from itself", "DE", preservation, nil, "investigation-order-preserves-too", false},
		{"nor is a treaty in force with itself", "DE", stored, nil, "investigation-order-instead", false},
		{"the instrument is asked between two", "JP", stored, nil, "instrument-unconfirmed", false},
		{"between two without a treaty", "PH", stored, nil, "instrument-unconfirmed", true},
		{"and not of one alone", "", stored, nil, "instrument-unconfirmed", false},
		{"a channel goes somewhere", "", stored, oas, "instrument-channel-unknown", false},
		{"here it does", "BR", stored, oas, "instrument-channel-unknown", true},
		{"the own point of contact", "", preservation, nil, "own-contact-point-unknown", false},
		{"the point of contact of nobody", "", preservation, nil, "contact-point-not-on-record", false},
		{"the addressee of nobody", "", stored, gone, "addressee-not-on-record", false},
		{"police write to nobody", "", stored, police, "police-coercive", false},
		{"the languages of nobody", "", stored, nil, "language-presumed", false},
		{"dual criminality with nobody", "", stored, offence, "dual-criminality-by-law-or-treaty", false},
		{"with somebody", "PH", stored, offence, "dual-criminality-by-law-or-treaty", true},
		{"ETS 182 with nobody", "", stored, answers{question.Instruments.ID(): []string{"ets182"}},
			"channel-declaration-unknown", false},
		{"a channel to nobody", "", stored, answers{question.SendingChannel.ID(): string(treaty.ChannelInterpol)},
			"channel-not-proposed", false},
		{"nobody is named as addressee", "JP", preservation, nil, "addressee-unconfirmed", false},
		{"words that stand for an addressee are on no record", "JP", stored, answers{
			question.SendingTo.ID(): answer.Addressee{ID: rules.MinistryOfJustice}}, "addressee-not-on-record", false},
	})
	if has(rules.Check(gather(t, request.New(""))), "same-party") {
		t.Error("nobody asks nobody, which is not the same Party")
	}
	if has(rules.CheckRoute(pair(t, "", "EE", stored, treaty.Trial, false)), "statement-old") {
		t.Error("the age of a record is told before anything is used of it")
	}
	if route := rules.FindRoute(pair(t, "", "JP", stored, treaty.Trial, false)); route.Instrument != "" {
		t.Errorf("a request from nobody has the route %+v", route)
	}
	if route := rules.FindRoute(pair(t, "JP", "", stored, treaty.Trial, false)); route.Instrument != "" {
		t.Errorf("a request to nobody has the route %+v", route)
	}
	if known := rules.FindLanguages(pair(t, "DE", "", stored, treaty.Trial, false)); len(known.Accepted) > 0 {
		t.Errorf("nobody takes %+v", known)
	}
}

// What police ask for is a matter of judicial authorities where the measure or the data needs coercion.
func TestWhatNeedsCoercion(t *testing.T) {
	asking := func(kind treaty.AuthorityKind, categories ...treaty.DataCategory) answers {
		items := []answer.Item{}
		for _, category := range categories {
			items = append(items, answer.Item{Category: string(category)})
		}
		return answers{question.AuthorityKind.ID(): string(kind), question.DataItems.ID(): items}
	}
	const code = "police-coercive"
	decide(t, []operand{
		{"who a subscriber is", "PH", stored, asking(treaty.Police, treaty.Subscriber), code, false},
		{"who used an address", "PH", stored, asking(treaty.Police, treaty.Identification), code, true},
		{"traffic data", "PH", stored, asking(treaty.Police, treaty.Traffic), code, true},
		{"content", "PH", stored, asking(treaty.Police, treaty.Content), code, true},
		{"nothing yet", "PH", stored, asking(treaty.Police), code, false},
		{"preservation needs none", "PH", treaty.Preservation, asking(treaty.Police, treaty.Content), code, false},
		{"asked by a central authority", "PH", stored, asking(treaty.CentralAuthorityOwn, treaty.Content), code, false},
		{"under ETS 30 they are told by its name", "NO", stored, asking(treaty.Police, treaty.Content),
			"police-not-judicial", true},
	})
	declared := pair(t, "FI", "MC", stored, treaty.Trial, false)
	set(t, declared.Draft, question.AuthorityKind, string(treaty.Police))
	set(t, declared.Draft, question.MeasureKinds, []string{string(treaty.SearchAccess)})
	if has(rules.Check(declared), "police-not-judicial") {
		t.Error("the police of Finland were declared a judicial authority")
	}
}
