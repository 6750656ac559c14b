package example

import (
	"rogatory/forms/question"
	"rogatory/forms/request"
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
	w.set("case.stage", string(treaty.PreTrial))
	w.free("case.framework", "framework", none)
	w.set("offence.articles", []string{"2", "4", "5"})
	w.free("offence.title", "offence.title", none)
	w.free("offence.provisions", "offence.provisions", none)
	w.free("offence.provisions_text", "offence.text", none)
	w.free("offence.maximum_penalty", "offence.penalty", none)
	w.free("facts.summary", "facts", w.days())
	w.set("facts.persons", []request.Person{
		{Name: w.words.Say("example.person.unknown"), Role: "suspect"},
		{Name: w.words.Say("example.person.victim"), Role: "victim"},
	})
}

// elements answers what the requested Party adds to the offences, and dual criminality where it is asked.
func (w *writer) elements() {
	for _, o := range w.draft.Offences() {
		id := question.ID("offence.elements." + string(o))
		if rules.Applies(w.facts(), id) {
			w.free(id, "elements."+string(o), none)
		}
	}
	if rules.Applies(w.facts(), "offence.dual_criminality") {
		w.free("offence.dual_criminality", "dual", none)
	}
}

func (w *writer) data() {
	end := question.AtPreservation
	if w.stored() {
		end = question.AtExecution
	}
	w.set("data.items", []request.Item{w.traffic(), w.subscriber(end), w.content(end)})
}

func (w *writer) traffic() request.Item {
	return request.Item{
		Category: string(treaty.Traffic), Kinds: []string{"ip-endpoints", "access-logs"},
		Identifiers: []request.Identifier{
			{Kind: "ip", Value: "198.51.100.27", Port: 51234, At: w.at(daysSinceAccess, "21:47:09")},
			{Kind: "ip", Value: "198.51.100.27", Port: 49822, At: w.at(daysSinceAttack+1, "23:05:41")},
			{Kind: "ip", Value: "198.51.100.91", Port: 60113, At: w.at(daysSinceAttack, "01:58:30")},
			{Kind: "ip", Value: "2001:db8:4:12::7", Port: 60114, At: w.at(daysSinceAttack, "02:13:55")},
		},
		From: w.at(daysSinceAccess, "00:00:00"), To: w.at(daysSinceAttack, "23:59:59"), TimeZone: "UTC",
		Relationship: w.text("traffic.relationship", none), Excluded: w.text("traffic.excluded", none),
	}
}

func (w *writer) subscriber(end string) request.Item {
	return request.Item{
		Category: string(treaty.Subscriber), Kinds: []string{"identity-contact", "registration", "first-identifiers",
			"payment-data"},
		Identifiers: []request.Identifier{{Kind: "account", Value: "exh-20417"},
			{Kind: "email", Value: "recovery@example.org"}},
		From: w.at(daysSinceAccess+30, "00:00:00"), To: end, TimeZone: "UTC",
		Relationship: w.text("subscriber.relationship", none),
	}
}

func (w *writer) content(end string) request.Item {
	return request.Item{
		Category: string(treaty.Content), Kinds: []string{"server-content"},
		Identifiers: []request.Identifier{{Kind: "account", Value: "exh-20417"},
			{Kind: "domain", Value: "s27.examplehost.example.org"}},
		From: w.at(daysSinceAccess, "00:00:00"), To: end, TimeZone: "UTC",
		Relationship: w.text("content.relationship", none),
	}
}

func (w *writer) custodian() {
	w.set("custodian.known", question.CustodianKnown)
	w.set("custodian.name", "Examplehost")
	w.set("custodian.entity", "Examplehost Ltd")
	w.short("custodian.address", "custodian.address")
	w.short("custodian.contact", "custodian.contact")
	w.free("custodian.location", "custodian.location", func(words *i18n.Words) i18n.Args {
		return i18n.Args{"Party": w.requested.Names.In(words.Language())}
	})
	w.free("custodian.location_basis", "custodian.basis", none)
}
