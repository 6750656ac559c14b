package example

import (
	"rogatory/forms/answer"
	"rogatory/forms/question"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

// The days of the case, counted back from the day of the request.
const (
	daysSinceAccess = 19
	daysSinceAttack = 12
	daysSinceOrder  = 2
	daysOfRetention = 30
)

// days gives the dates that the texts name.
func (w *writer) days() arguments {
	return func(words *i18n.Words) i18n.Args {
		return i18n.Args{
			"Access":    words.Date(w.today.AddDays(-daysSinceAccess).Time()),
			"Attack":    words.Date(w.today.AddDays(-daysSinceAttack).Time()),
			"OrderDate": words.Date(w.today.AddDays(-daysSinceOrder).Time()),
			"Loss":      words.Date(w.today.AddDays(daysOfRetention - daysSinceAccess).Time()),
			"Reference": w.reference(),
		}
	}
}

// at is a moment of a day of the case, in UTC.
func (w *writer) at(daysAgo int, clock string) string {
	return string(w.today.AddDays(-daysAgo)) + "T" + clock + "Z"
}

func (w *writer) offence() {
	w.set(question.CaseStage, string(treaty.PreTrial))
	w.free(question.CaseFramework, "framework", none)
	w.set(question.OffenceArticles, []string{"2", "4", "5"})
	w.free(question.OffenceTitle, string(question.OffenceTitle), none)
	w.free(question.OffenceProvisions, string(question.OffenceProvisions), none)
	w.free(question.OffenceProvisionsText, "offence.text", none)
	w.free(question.OffenceMaximumPenalty, "offence.penalty", none)
	w.free(question.FactsSummary, "facts", w.days())
	w.set(question.FactsPersons, []answer.Person{
		{Name: w.words.Say("example.person.unknown"), Role: "suspect"},
		{Name: w.words.Say("example.person.victim"), Role: "victim"},
	})
}

// elements answers what the requested Party adds to the offences, and dual criminality where it is asked.
func (w *writer) elements() {
	for _, o := range w.draft.Offences() {
		id := question.OffenceElements(o)
		if rules.Applies(w.facts(), id) {
			w.free(id, "elements."+string(o), none)
		}
	}
	if rules.Applies(w.facts(), question.OffenceDualCriminality) {
		w.free(question.OffenceDualCriminality, "dual", none)
	}
}

func (w *writer) data() {
	end := question.AtPreservation
	if w.stored() {
		end = question.AtExecution
	}
	w.set(question.DataItems, []answer.Item{w.traffic(), w.subscriber(end), w.content(end)})
}

func (w *writer) traffic() answer.Item {
	return answer.Item{
		Category: string(treaty.Traffic), Kinds: []string{"ip-endpoints", "access-logs"},
		Identifiers: []answer.Identifier{
			{Kind: "ip", Value: "198.51.100.27", Port: 51234, At: w.at(daysSinceAccess, "21:47:09")},
			{Kind: "ip", Value: "198.51.100.27", Port: 49822, At: w.at(daysSinceAttack+1, "23:05:41")},
			{Kind: "ip", Value: "198.51.100.91", Port: 60113, At: w.at(daysSinceAttack, "01:58:30")},
			{Kind: "ip", Value: "2001:db8:4:12::7", Port: 60114, At: w.at(daysSinceAttack, "02:13:55")},
		},
		From: w.at(daysSinceAccess, "00:00:00"), To: w.at(daysSinceAttack, "23:59:59"), TimeZone: "UTC",
		Relationship: w.text("traffic.relationship", none), Excluded: w.text("traffic.excluded", none),
	}
}

func (w *writer) subscriber(end string) answer.Item {
	return answer.Item{
		Category: string(treaty.Subscriber), Kinds: []string{"identity-contact", "registration", "first-identifiers",
			"payment-data"},
		Identifiers: []answer.Identifier{{Kind: "account", Value: "exh-20417"},
			{Kind: "email", Value: "recovery@example.org"}},
		From: w.at(daysSinceAccess+30, "00:00:00"), To: end, TimeZone: "UTC",
		Relationship: w.text("subscriber.relationship", none),
	}
}

func (w *writer) content(end string) answer.Item {
	return answer.Item{
		Category: string(treaty.Content), Kinds: []string{"server-content"},
		Identifiers: []answer.Identifier{{Kind: "account", Value: "exh-20417"},
			{Kind: "domain", Value: "s27.examplehost.example.org"}},
		From: w.at(daysSinceAccess, "00:00:00"), To: end, TimeZone: "UTC",
		Relationship: w.text("content.relationship", none),
	}
}

func (w *writer) custodian() {
	w.set(question.CustodianKnown, question.Known)
	w.set(question.CustodianName, "Examplehost")
	w.set(question.CustodianEntity, "Examplehost Ltd")
	w.short(question.CustodianAddress, string(question.CustodianAddress))
	w.short(question.CustodianContact, string(question.CustodianContact))
	w.free(question.CustodianLocation, string(question.CustodianLocation), func(words *i18n.Words) i18n.Args {
		return i18n.Args{"Party": w.requested.Names.In(words.Language())}
	})
	w.free(question.CustodianLocationBasis, "custodian.basis", none)
	w.set(question.CustodianCountry, string(w.requested.Code))
	w.set(question.LocationCountry, string(w.requested.Code))
}
