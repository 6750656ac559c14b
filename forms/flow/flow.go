// Package flow is the order of the interview as data: which questions stand on a page, which page comes next, and the
// graph of all ways through. It holds no law: whether a question applies, package rules decides.
//
// The place in an interview is never stored as such. Path replays the answers from the first page; answers that no
// longer lie on it are kept in the draft and are not asked about.
package flow

import (
	"slices"

	"rogatory/forms/question"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
)

// PageID names a page. Its words stand in the catalogue under "page.<id>".
type PageID string

// Page is a page of the interview: questions that belong together.
type Page struct {
	ID        PageID
	Group     question.Group
	Questions []question.ID
}

// The pages that are reached in a way of their own.
const (
	Parties   PageID = "parties"
	NotAParty PageID = "not-a-party" // the interview stops: the requested State is no Party
	Review    PageID = "review"      // the end of every path: check your answers
)

// pages are all pages with questions, in the order of the interview. The table is read only.
var pages = []Page{
	{"type", question.Start, ids("request.type")},
	{Parties, question.Start, ids("request.requesting_party", "request.requested_party")},
	{"status", question.Start, ids("request.status")},
	{"need", question.Start, ids("need.alternatives", "need.conditions")},
	{"part-of-party", question.Start, ids("request.requested_territory", "request.requested_matter")},
	{"instruments", question.Start, ids("request.instruments")},
	{"reference", question.Start, ids("request.reference", "request.date")},
	{"languages", question.Start, ids("request.language", "request.second_language", "request.drafting_language")},
	{"parallel", question.Start, ids("parallel.requests")},

	{"authority", question.RequestingOne,
		ids("authority.name", "authority.kind", "authority.person", "authority.post")},
	{"contact", question.RequestingOne, ids("authority.address", "authority.phone", "authority.email", "authority.fax",
		"authority.office_hours",
		"authority.time_zone", "authority.languages", "authority.reply_means")},
	{"verification", question.RequestingOne,
		ids("verification.name", "verification.post", "verification.phone", "verification.email")},
	{"investigation", question.RequestingOne, ids("investigation.name", "investigation.person", "investigation.phone",
		"investigation.email")},
	{"court", question.RequestingOne, ids("court.name", "court.case_number", "court.decisions")},

	{"stage", question.OffenceFacts, ids("case.stage", "case.framework")},
	{"offence", question.OffenceFacts, ids("offence.articles")},
	{"provisions", question.OffenceFacts,
		ids("offence.title", "offence.provisions", "offence.provisions_text", "offence.maximum_penalty")},
	{"facts", question.OffenceFacts, ids("facts.summary")},
	{"persons", question.OffenceFacts, ids("facts.persons")},
	{"elements", question.OffenceFacts,
		ids("offence.elements.2", "offence.elements.3", "offence.elements.4", "offence.elements.5",
			"offence.elements.6",
			"offence.elements.7", "offence.elements.8", "offence.elements.9", "offence.elements.10",
			"offence.elements.11")},
	{"dual-criminality", question.OffenceFacts, ids("offence.dual_criminality")},

	{"data", question.DataSought, ids("data.items")},

	{"custodian", question.Custodian, ids("custodian.known")},
	{"custodian-details", question.Custodian,
		ids("custodian.name", "custodian.entity", "custodian.address", "custodian.contact", "custodians")},
	{"location", question.Custodian, ids("custodian.location", "custodian.location_basis")},
	{"traffic-disclosure", question.Custodian, ids("preservation.traffic_disclosure")},

	{"necessity", question.Necessity, ids("necessity.grounds", "necessity.explanation")},
	{"days", question.Necessity, ids("preservation.days")},
	{"urgency", question.Necessity, ids("urgency.urgent")},
	{"urgency-details", question.Necessity, ids("urgency.grounds", "urgency.explanation", "urgency.deadline")},
	{"expedition", question.Necessity, ids("expedited.ground")},
	{"confidentiality", question.Necessity,
		ids("confidentiality.requested", "confidentiality.user_notice", "confidentiality.if_prejudiced")},
	{"confidentiality-details", question.Necessity, ids("confidentiality.reasons", "confidentiality.if_impossible")},

	{"follow-up", question.Measures, ids("followup.measures", "followup.planned_date", "followup.channel")},
	{"measures", question.Measures, ids("measure.kinds", "measure.procedures", "measure.necessity")},
	{"results", question.Measures, ids("measure.results_format", "measure.results_means")},
	{"use", question.Measures, ids("use.proceedings", "use.accept_conditions", "assurances")},
	{"previous-preservation", question.Measures,
		ids("previous.preservation.date", "previous.preservation.reference", "previous.preservation.requested_by",
			"previous.preservation.executed_by", "previous.preservation.channel", "previous.preservation.expires")},
	{"previous-assistance", question.Measures,
		ids("previous.assistance.date", "previous.assistance.reference", "previous.assistance.requested_by",
			"previous.assistance.executed_by", "previous.assistance.channel")},
	{"acknowledgement", question.Measures, ids("acknowledgement.requested")},

	{"route", question.Sending, ids("sending.channel", "sending.to")},
	{"route-reason", question.Sending, ids("sending.channel_reason")},
	{"copies", question.Sending,
		ids("sending.through", "sending.copies", "sending.encryption", "sending.formal_confirmation")},
	{"translation", question.Sending, ids("translation.by", "translation.certified")},
	{"attachments", question.Sending, ids("attachments")},
	{"signatory", question.Sending, ids("signatory.name", "signatory.post", "signatory.place")},
}

func ids(list ...question.ID) []question.ID { return list }

// Pages returns every page with questions, in the order of the interview.
func Pages() []Page { return slices.Clone(pages) }

// ByID finds a page.
func ByID(id PageID) (Page, bool) {
	i := slices.IndexFunc(pages, func(p Page) bool { return p.ID == id })
	if i < 0 {
		return Page{}, false
	}
	return pages[i], true
}

// Of returns the page on which a question, or a place inside a list, stands.
func Of(id question.ID) (Page, bool) {
	i := slices.IndexFunc(pages, func(p Page) bool { return slices.Contains(p.Questions, id.Question()) })
	if i < 0 {
		return Page{}, false
	}
	return pages[i], true
}

// Asked returns the questions of a page that apply to these facts.
func Asked(f rules.Facts, p Page) []question.ID {
	return slices.DeleteFunc(slices.Clone(p.Questions), func(id question.ID) bool { return !rules.Applies(f, id) })
}

// Next returns the page that follows. After the parties it is NotAParty where the requested State is none; after the
// last page it is Review.
func Next(f rules.Facts, from PageID) PageID {
	if from == Parties && stopped(f) {
		return NotAParty
	}
	start := slices.IndexFunc(pages, func(p Page) bool { return p.ID == from })
	for _, p := range pages[start+1:] {
		if len(Asked(f, p)) > 0 {
			return p.ID
		}
	}
	return Review
}

// stopped reports whether the interview cannot go on: the requested State was named and is no Party.
func stopped(f rules.Facts) bool {
	return f.Draft.Has("request.requested_party") && f.Requested.Code == ""
}

// Path returns the pages that these answers lead through, from the first to the last with questions. It ends with the
// parties while the requested State is no Party.
func Path(f rules.Facts) []Page {
	path := []Page{pages[0]}
	for id := Next(f, pages[0].ID); id != Review && id != NotAParty; id = Next(f, id) {
		page, _ := ByID(id)
		path = append(path, page)
	}
	return path
}

// Leads returns every page that can follow a page, whatever the answers.
func Leads(from PageID) []PageID {
	var leads []PageID
	if from == Parties {
		leads = append(leads, NotAParty)
	}
	start := slices.IndexFunc(pages, func(p Page) bool { return p.ID == from })
	open := treaty.RequestTypes()
	for _, p := range pages[start+1:] {
		if len(open) == 0 {
			return leads
		}
		leads = append(leads, p.ID)
		open = slices.DeleteFunc(slices.Clone(open), func(t treaty.RequestType) bool { return always(p, t) })
	}
	if len(open) > 0 {
		leads = append(leads, Review)
	}
	return leads
}

// always reports whether a type of request asks a page without any condition.
func always(p Page, t treaty.RequestType) bool {
	return slices.ContainsFunc(p.Questions, func(id question.ID) bool {
		q, ok := question.ByID(id)
		return ok && q.AskedFor(t) && rules.Unconditional(id)
	})
}
