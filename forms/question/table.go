package question

import "rogatory/forms/treaty"

// The options that several questions share.
const (
	AtPreservation = "at-preservation" // end of a period: what exists when the data is preserved
	AtExecution    = "at-execution"    // end of a period: what exists when the request is executed

	StatusNew               = "new"
	StatusExtension         = "extension"
	StatusAfterPreservation = "follow-up-preservation"
	StatusAfterAssistance   = "follow-up-assistance"
	CustodianKnown          = "yes"
	CustodianNotKnown       = "no"
	ChooseAskFirst          = "ask-first"
	ChooseProceed           = "proceed"
	ChooseWithdraw          = "withdraw"
	MaximumFreeText         = 20000 // characters that a free text may hold
	MaximumShortText        = 500   // characters that a short text may hold
)

func row(id ID, kind Kind, limb string, preservation, storedData Level, options ...string) Question {
	return Question{ID: id, Kind: kind, Limb: limb, Preservation: preservation, StoredData: storedData,
		Options: options}
}

func entries(id ID, limb string, preservation, storedData Level, fields []Field) Question {
	return Question{ID: id, Kind: Entries, Limb: limb, Preservation: preservation, StoredData: storedData,
		Fields: fields}
}

func in(group Group, rows ...Question) []Question {
	for i := range rows {
		rows[i].Group = group
	}
	return rows
}

func names[T ~string](list []T) []string {
	all := make([]string, len(list))
	for i, value := range list {
		all[i] = string(value)
	}
	return all
}

const (
	m, c, r, o = Mandatory, Conditional, Recommended, Optional
	no         = NotAsked
)

// table is read only; All gives a copy to everybody outside.
var table = concat(
	in(Start,
		row("request.type", One, "", m, m, names(treaty.RequestTypes())...),
		row("request.status", One, "", m, m, StatusNew, StatusExtension, StatusAfterPreservation,
			StatusAfterAssistance),
		row("request.requesting_party", Party, "", m, m),
		row("request.requested_party", Party, "", m, m),
		row("request.requested_territory", One, "", c, c),
		row("request.requested_matter", One, "", no, c),
		row("request.instruments", Several, "", no, m, names(treaty.Instruments())...),
		row("request.reference", ShortText, "", m, m),
		row("request.date", Date, "", m, m),
		row("request.language", Language, "", m, m),
		row("request.second_language", Language, "", o, o),
		row("request.drafting_language", Language, "", m, m),
		row("need.alternatives", Several, "", r, r, "public-data", "consent", "domestic-order", "none-applies"),
		row("need.conditions", YesNo, "", r, r),
		entries("parallel.requests", "", r, r, parallelFields),
	),
	in(RequestingOne,
		row("authority.name", Text, "a", m, m),
		row("authority.kind", One, "a", m, m, names(treaty.AuthorityKinds())...),
		row("authority.person", ShortText, "a", m, m),
		row("authority.post", ShortText, "a", m, m),
		row("authority.address", Text, "a", m, m),
		row("authority.phone", Phone, "a", c, c),
		row("authority.email", Email, "a", c, c),
		row("authority.fax", Phone, "a", o, o),
		row("authority.office_hours", ShortText, "", r, r),
		row("authority.time_zone", TimeZone, "", r, r),
		row("authority.languages", Languages, "", r, r),
		row("authority.reply_means", One, "", r, r, "email", "fax", "post", "interpol", "24-7", "other"),
		row("verification.name", ShortText, "", r, r),
		row("verification.post", ShortText, "", r, r),
		row("verification.phone", Phone, "", r, r),
		row("verification.email", Email, "", r, r),
		row("investigation.name", ShortText, "a", o, o),
		row("investigation.person", ShortText, "a", o, o),
		row("investigation.phone", Phone, "a", o, o),
		row("investigation.email", Email, "a", o, o),
		row("court.name", ShortText, "a", no, r),
		row("court.case_number", ShortText, "a", no, r),
		row("court.decisions", Text, "a", no, r),
	),
	in(OffenceFacts,
		row("case.stage", One, "b", m, m, names(treaty.Stages())...),
		row("case.framework", Text, "b", r, r),
		row("offence.articles", Several, "b", m, m, names(treaty.Offences())...),
		row("offence.title", Text, "b", m, m),
		row("offence.provisions", Text, "b", m, m),
		row("offence.provisions_text", Text, "b", o, r),
		row("offence.maximum_penalty", Text, "b", o, r),
		row("facts.summary", Text, "b", m, m),
		entries("facts.persons", "b", o, r, personFields),
		row("offence.dual_criminality", Text, "", c, r),
		row("offence.elements.2", Text, "", r, r),
		row("offence.elements.3", Text, "", r, r),
		row("offence.elements.4", Text, "", r, r),
		row("offence.elements.5", Text, "", r, r),
		row("offence.elements.6", Text, "", r, r),
		row("offence.elements.7", Text, "", r, r),
		row("offence.elements.8", Text, "", r, r),
		row("offence.elements.9", Text, "", r, r),
		row("offence.elements.10", Text, "", r, r),
		row("offence.elements.11", Text, "", r, r),
	),
	in(DataSought,
		entries("data.items", "c", m, m, itemFields),
	),
	in(Custodian,
		row("custodian.known", One, "d", m, m, CustodianKnown, CustodianNotKnown),
		row("custodian.name", ShortText, "d", c, c),
		row("custodian.entity", ShortText, "d", o, o),
		row("custodian.address", ShortText, "d", o, o),
		row("custodian.contact", ShortText, "d", o, o),
		entries("custodians", "d", o, o, custodianFields),
		row("custodian.location", Text, "d", r, r),
		row("custodian.location_basis", Text, "d", r, r),
		row("preservation.traffic_disclosure", YesNo, "", r, no),
	),
	in(Necessity,
		row("necessity.grounds", Several, "e", m, no, "retention-period", "deletion-by-user", "rotation",
			"service-ending", "volatile", "other"),
		row("necessity.explanation", Text, "e", m, no),
		row("preservation.days", Number, "", r, no),
		row("urgency.urgent", YesNo, "", m, m),
		row("urgency.grounds", Several, "", c, c, "threat-to-life", "custody", "offence-in-progress", "volatile-data",
			"hearing-date", "other"),
		row("urgency.explanation", Text, "", c, c),
		row("urgency.deadline", Date, "", o, o),
		row("expedited.ground", One, "", no, o, "vulnerable-data", "instrument"),
		row("confidentiality.requested", YesNo, "", r, r),
		row("confidentiality.reasons", Text, "", c, c),
		row("confidentiality.if_impossible", One, "", no, r, ChooseAskFirst, ChooseProceed, ChooseWithdraw),
		row("confidentiality.user_notice", One, "", r, r, "do-not-notify", "no-objection"),
		row("confidentiality.if_prejudiced", One, "", r, no, ChooseAskFirst, ChooseProceed, ChooseWithdraw),
	),
	in(Measures,
		row("followup.measures", Several, "f", m, no, names(treaty.Measures())...),
		row("followup.planned_date", Date, "f", r, no),
		row("followup.channel", One, "f", r, no, names(treaty.Channels())...),
		row("measure.kinds", Several, "", no, m, names(treaty.Measures())...),
		row("measure.procedures", Text, "", no, o),
		row("measure.results_format", Text, "", no, r),
		row("measure.results_means", Text, "", no, r),
		row("measure.necessity", Text, "", no, r),
		row("use.proceedings", Text, "", no, r),
		row("use.accept_conditions", YesNo, "", no, r),
		row("assurances", Several, "", no, r, "reciprocity", "speciality", "death-penalty", "data-protection"),
		row("previous.preservation.date", Date, "", c, c),
		row("previous.preservation.reference", ShortText, "", c, c),
		row("previous.preservation.requested_by", ShortText, "", c, c),
		row("previous.preservation.executed_by", ShortText, "", c, c),
		row("previous.preservation.channel", One, "", c, c, names(treaty.Channels())...),
		row("previous.preservation.expires", Date, "", c, c),
		row("previous.assistance.date", Date, "", no, c),
		row("previous.assistance.reference", ShortText, "", no, c),
		row("previous.assistance.requested_by", ShortText, "", no, c),
		row("previous.assistance.executed_by", ShortText, "", no, c),
		row("previous.assistance.channel", One, "", no, c, names(treaty.Channels())...),
		row("acknowledgement.requested", YesNo, "", r, r),
	),
	in(Sending,
		row("sending.channel", One, "", m, m, names(treaty.Channels())...),
		row("sending.channel_reason", Text, "", c, c),
		row("sending.to", Authority, "", m, m),
		row("sending.through", Authorities, "", r, r),
		row("sending.copies", Authorities, "", r, r),
		row("sending.encryption", ShortText, "", r, r),
		row("sending.formal_confirmation", YesNo, "", r, r),
		row("translation.by", ShortText, "", c, c),
		row("translation.certified", YesNo, "", c, c),
		entries("attachments", "", o, o, attachmentFields),
		row("signatory.name", ShortText, "a", m, m),
		row("signatory.post", ShortText, "a", m, m),
		row("signatory.place", ShortText, "a", m, m),
	),
)

func concat(groups ...[]Question) []Question {
	var all []Question
	for _, group := range groups {
		all = append(all, group...)
	}
	return all
}
