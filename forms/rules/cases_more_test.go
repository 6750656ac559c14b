package rules_test

import (
	"strings"

	"rogatory/forms/answer"
	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
)

// onAuthorities changes every authority of a record without touching the one that the register holds.
func onAuthorities(change func(*party.Authority)) func(*party.Party) {
	return func(p *party.Party) {
		list := append([]party.Authority{}, p.Authorities...)
		for i := range list {
			change(&list[i])
		}
		p.Authorities = list
	}
}

// limited gives every authority one limit on the use of its address.
func limited(kind party.ConditionKind) func(*party.Party) {
	return onAuthorities(func(a *party.Authority) {
		a.Conditions = []party.Condition{{Of: "duty@authority.example.org", Kind: kind}}
	})
}

// stating adds a statement with one effect to a record.
func stating(effect party.Effect) func(*party.Party) {
	return func(p *party.Party) {
		statement := party.Statement{ID: "test-statement", Article: "29(4)", Kind: treaty.Declaration,
			Effects: []party.Effect{effect}}
		statement.Review, statement.Source.AsOf = treaty.Reviewed, today
		p.Declarations = append([]party.Statement{statement}, p.Declarations...)
	}
}

func addresseeBreaches() []breach {
	all := []breach{
		{code: "addressee-unknown", why: "The register holds no central authority of the requested Party.",
			severity: rules.Warn, kind: stored, remove: question.IDs(question.SendingTo),
			record: func(p *party.Party) { p.Authorities = nil }},
		{code: "addressee-same-body", why: "The Party named nobody under ETS 30; its ministry of justice is on record.",
			severity: rules.Advise, kind: stored, from: "MC", remove: question.IDs(question.SendingTo),
			set: answers{question.RequestedParty.ID(): "FR", question.Instruments.ID(): []string{"ets30"}}},
		{code: "addressee-of-convention", why: "Only the authority under Article 27 is on record.",
			severity: rules.Warn, kind: stored, remove: question.IDs(question.SendingTo),
			set: answers{question.RequestedParty.ID(): "US", question.Instruments.ID(): []string{"bilateral"}}},
		{code: "addressee-without-address", why: "The addressee has no address on record.", severity: rules.Warn,
			kind: stored, from: "UA", remove: question.IDs(question.SendingTo),
			set: answers{question.RequestedParty.ID(): "ES", question.Instruments.ID(): []string{"ets182"}}},
		{code: "contact-point-not-on-record", why: "The register holds no point of contact.", severity: rules.Warn,
			set: answers{question.RequestedParty.ID(): "SE"}},
		{code: "contact-point-without-address", why: "The point of contact has neither telephone nor e-mail on record.",
			severity: rules.Warn, set: answers{question.RequestedParty.ID(): "BR"}},
		{code: "addressee-from-2013-table", why: "The point of contact stands in the table of 2013 alone.",
			severity: rules.Warn, set: answers{question.RequestedParty.ID(): "ME"}},
		{code: "addressee-unreviewed", why: "Nobody compared the address with its source.", severity: rules.Warn,
			record: onAuthorities(func(a *party.Authority) { a.Review = treaty.Unreviewed })},
		{code: "statement-old", why: "The source of the address is older than two years.", severity: rules.Advise,
			to: "RW", set: answers{question.RequestedParty.ID(): "NO"},
			record: onAuthorities(func(a *party.Authority) { a.Source.AsOf = "2024-06-20" })},
		{code: "statement-old", why: "The strongest source on languages is older than two years.",
			severity: rules.Advise, to: "RW", set: answers{question.RequestedParty.ID(): "EE"}},
		{code: "addressee-defect", why: "The source of the address looks wrong.", severity: rules.Warn,
			set: answers{question.RequestedParty.ID(): "SI"}},
		{code: "addressee-unconfirmed", why: "An address was entered by hand without a source.", severity: rules.Warn,
			set: answers{question.SendingTo.ID(): answer.Addressee{Name: "Duty desk"}}},
		{code: "addressee-not-on-record", why: "The chosen authority stands in neither record.", severity: rules.Warn,
			set: answers{question.SendingTo.ID(): answer.Addressee{ID: "jp-abolished"}}},
		{code: "contact-emergencies-only", why: "The address takes emergencies only, and the request is not urgent.",
			severity: rules.Warn, record: limited(party.EmergenciesOnly)},
	}
	for _, kind := range party.ConditionKinds() {
		if kind != party.EmergenciesOnly {
			all = append(all, breach{code: "contact-" + string(kind), why: "The address is limited: " + string(kind) +
				".", severity: rules.Advise, record: limited(kind)})
		}
	}
	return all
}

func languageBreaches() []breach {
	spanish := answers{question.RequestLanguage.ID(): "es"}
	return []breach{
		{code: "language-not-accepted", why: "The language is not among those of the point of contact.",
			severity: rules.Warn, to: "MC", set: spanish},
		{code: "language-refused",
			why: "A declaration under the governing instrument requires another language, and no translation is " +
				"attached.", severity: rules.Block, kind: stored,
			from: "CH", to: "NO", set: spanish},
		{code: "language-sources-differ", why: "Two sources name different languages.", severity: rules.Advise,
			set: answers{question.RequestedParty.ID(): "EE"}},
		{code: "language-presumed", why: "Nobody declared a language; the official ones are assumed.",
			severity: rules.Advise, to: "NO", set: answers{question.RequestedParty.ID(): "JP"}},
		{code: "language-free-by-treaty",
			why: "ETS 30 governs, and no declaration under its Article 16(2) is on record.", severity: rules.Advise,
			kind: stored, from: "CH",
			set: answers{question.RequestedParty.ID(): "FR", question.Instruments.ID(): []string{"ets30", "ets182"}}},
		{code: "language-exempt", why: "The requested Party requires translations, but not from the requesting one.",
			severity: rules.Advise, kind: stored, from: "DE",
			set: answers{question.RequestedParty.ID(): "DK", question.Instruments.ID(): []string{"ets30", "ets182"}}},
		{code: "language-words-unreviewed",
			why: "Nobody whose mother tongue it is reviewed the words of the document language, and no authentic " +
				"language stands beside it.", severity: rules.Warn,
			set: answers{question.RequestLanguage.ID(): "de"}},
		{code: "language-words-missing", why: "The program lacks words of a request in the document language.",
			severity: rules.Block, set: answers{question.RequestLanguage.ID(): "hy"}},
		{code: "language-words-missing", why: "It lacks words of the second language.",
			severity: rules.Block, set: answers{question.SecondLanguage.ID(): "hy"}},
		{code: "translation-certified",
			why:      "The governing declaration asks for certified translations, and a translation is needed.",
			severity: rules.Warn, kind: stored, from: "NO",
			set: answers{question.RequestedParty.ID(): "ES", question.Instruments.ID(): []string{"ets30", "ets182"},
				question.TranslationCertified.ID(): false}},
		{code: "untranslated", why: "A text has no translation into the language of the document.",
			severity: rules.Warn, set: answers{question.RequestLanguage.ID(): "es"}},
		{code: "untranslated", why: "A text for stored data has no translation into the language of the document.",
			severity: rules.Block, kind: stored, set: answers{question.RequestLanguage.ID(): "es"}},
	}
}

// under1959 asks a Party under ETS 30.
func under1959(to string) answers {
	return answers{question.RequestedParty.ID(): to, question.Instruments.ID(): []string{"ets30"}}
}

func offenceBreaches() []breach {
	other := answers{question.OffenceArticles.ID(): []string{"other"}}
	reserves := func(e party.Effect) func(*party.Party) {
		e.Effect = treaty.PreservationDualCriminality
		return func(p *party.Party) {
			p.Declarations = nil
			stating(e)(p)
		}
	}
	return []breach{
		{code: "dual-criminality-by-law-or-treaty",
			why: "Stored data are asked for: law or treaty may require dual criminality.", severity: rules.Advise,
			set:    answers{question.RequestType.ID(): "stored-data"},
			remove: question.IDs(question.OffenceDualCriminality)},
		{code: "dual-criminality-not-for-these", why: "The reservation spares Articles 2 to 11 in its own words.",
			severity: rules.Advise, record: reserves(party.Effect{Form: "refuses", Offences: "other-than-2-11"})},
		{code: "dual-criminality-wording-broader",
			why: "The reservation names no exception, but Article 29(4) makes one.", severity: rules.Advise, to: "BR",
			set: answers{question.RequestedParty.ID(): "JP"}},
		{code: "dual-criminality-may-refuse", why: "Another offence is chosen, and the Party may refuse.",
			severity: rules.Warn, set: other},
		{code: "dual-criminality-refuses", why: "Another offence is chosen, and the Party refuses.",
			severity: rules.Warn, to: "AT", set: other},
		{code: "dual-criminality-conditional", why: "Another offence is chosen, and the Party sets a condition.",
			severity: rules.Warn, to: "AR", set: other},
		{code: "dual-criminality-coercive-only",
			why: "Another offence is chosen, and the reservation is for coercion only.", severity: rules.Warn, to: "GB",
			set: other},
		{code: "dual-criminality-later-measures",
			why: "Another offence is chosen, and the reservation is about the later measures.", severity: rules.Warn,
			to: "CZ", set: other},
		{code: "dual-criminality-for-stored-data", why: "Poland ties disclosure to dual criminality in its own words.",
			severity: rules.Warn, kind: stored, set: answers{question.RequestedParty.ID(): "PL",
				question.OffenceArticles.ID(): []string{"other"}},
			remove: question.IDs(question.OffenceDualCriminality)},
		{code: "search-needs-extraditable-offence", why: "The offence must be extraditable, and no penalty is stated.",
			severity: rules.Warn, kind: stored, from: "MD", set: under1959("TR"),
			remove: question.IDs(question.OffenceMaximumPenalty)},
		{code: "search-condition-limited", why: "So it must between States bound by the Schengen agreement.",
			severity: rules.Advise, kind: stored, from: "CH", set: under1959("ES"),
			remove: question.IDs(question.OffenceMaximumPenalty)},
		{code: "search-consistent-with-law", why: "The law of the requested Party must allow it; necessity is open.",
			severity: rules.Advise, kind: stored, from: "MD", set: under1959("TR"),
			remove: question.IDs(question.MeasureNecessity)},
		{code: "search-needs-judge", why: "A judge of the requested Party must agree, and no decision is named.",
			severity: rules.Advise, kind: stored, from: "MD", set: under1959("BE"),
			remove: question.IDs(question.CourtDecisions)},
		{code: "speciality-reserved", why: "A reservation limits the use, and speciality is not assured.",
			severity: rules.Warn, kind: stored, from: "MD", set: under1959("CH"),
			remove: question.IDs(question.Assurances)},
		{code: "dual-criminality-at-request",
			why:      "Another offence is chosen, and the conduct must be an offence at the time of the request.",
			severity: rules.Warn, to: "CL", set: other},
		{code: "element-added", why: "The Party adds an element to Article 2, and no facts are stated for it.",
			severity: rules.Warn, remove: question.IDs(question.OffenceElements2)},
		{code: "minor-age", why: "The Party has another age limit under Article 9.", severity: rules.Warn, to: "CH",
			set: answers{question.OffenceArticles.ID(): []string{"9"}}},
		{code: "part-excluded", why: "The Party does not apply a part of Article 9.", severity: rules.Warn,
			set: answers{question.OffenceArticles.ID(): []string{"9"}}},
		{code: "content-wanted", why: "The Party wishes a request to state more than the Convention asks.",
			severity: rules.Advise, to: "BR", set: answers{question.RequestedParty.ID(): "MC"},
			remove: question.IDs(question.CaseFramework)},
		{code: "assurance-wanted", why: "The Party asks for an assurance that is not given.", severity: rules.Warn,
			kind:   stored,
			record: stating(party.Effect{Effect: treaty.AssuranceWanted, Assurance: "death-penalty"})},
	}
}

func handlingBreaches() []breach {
	followUp := answers{question.RequestStatus.ID(): "follow-up-preservation",
		question.PreviousPreservationDate.ID():    "2026-10-01",
		question.PreviousPreservationExpires.ID(): "2026-12-30"}
	with := func(id question.ID, value any) answers {
		all := answers{id: value}
		for other, answer := range followUp {
			if other != id {
				all[other] = answer
			}
		}
		return all
	}
	return []breach{
		{code: "data-is-public", why: "The data are said to be public.", severity: rules.Advise,
			set: answers{question.NeedAlternatives.ID(): []string{"public-data"}}},
		{code: "consent-may-do", why: "Consent is said to be possible.", severity: rules.Advise,
			set: answers{question.NeedAlternatives.ID(): []string{"consent"}}},
		{code: "domestic-order-may-do", why: "A domestic order is said to be possible.", severity: rules.Advise,
			set: answers{question.NeedAlternatives.ID(): []string{"domestic-order"}}},
		{code: "facts-under-conditions", why: "The facts hold information received under conditions.",
			severity: rules.Warn, set: answers{question.NeedConditions.ID(): true}},
		{code: "parallel-requests-unstated", why: "No parallel request is listed.", severity: rules.Advise,
			remove: question.IDs(question.ParallelRequests)},
		{code: "parallel-request-incomplete", why: "A parallel request has no addressee.", severity: rules.Warn,
			set: answers{question.ParallelRequests.ID(): []answer.Parallel{{Reference: "7"}}}},
		{code: "summary-not-brief", why: "The summary has more than 2000 characters.", severity: rules.Advise,
			set: answers{question.FactsSummary.ID(): text(strings.Repeat("The server was entered. ", 100))}},
		{code: "facts-too-short", why: "The summary of the facts is one word.", severity: rules.Warn,
			set: answers{question.FactsSummary.ID(): text("Fraud.")}},
		{code: "facts-too-short", why: "So is that of a request for stored data.", severity: rules.Warn, kind: stored,
			set: answers{question.FactsSummary.ID(): text("Fraud.")}},
		{code: "provisions-without-section", why: "The provisions name a code without a section.",
			severity: rules.Warn, set: answers{question.OffenceProvisions.ID(): text("Criminal Code")}},
		{code: "translation-unconfirmed", why: "A machine made a translation, and nobody confirmed it.",
			severity: rules.Warn, set: answers{question.RequestLanguage.ID(): "es",
				question.OffenceTitle.ID(): answer.Text{Text: "Illegal access to a computer system"}.
					Translated("es", "Acceso ilícito a un sistema informático", "machine")}},
		{code: "necessity-too-short", why: "The explanation of the necessity is two words.", severity: rules.Warn,
			set: answers{question.NecessityExplanation.ID(): text("Deletion threatens")}},
		{code: "necessity-repeats", why: "The explanation repeats another answer.", severity: rules.Warn,
			set: answers{question.NecessityExplanation.ID(): text("Unlawful entry into the server of a hospital in " +
				"the night"),
				question.OffenceTitle.ID(): text("Unlawful entry into the server of a hospital in the night")}},
		{code: "preservation-under-60-days", why: "Thirty days are asked for.", severity: rules.Warn,
			set: answers{question.PreservationDays.ID(): 30}},
		{code: "preservation-over-period", why: "More days are asked for than the Party's law allows at a time.",
			severity: rules.Advise, to: "US", set: answers{question.PreservationDays.ID(): 180}},
		{code: "follow-up-too-late",
			why: "The request for assistance is planned for the day after the preservation ends.", severity: rules.Warn,
			set: answers{question.FollowupPlannedDate.ID(): "2027-02-21"}},
		{code: "proceeds-despite-prejudice",
			why: "The requested Party is told to go on although the suspect may be alerted.", severity: rules.Warn,
			set: answers{question.ConfidentialityIfPrejudiced.ID(): "proceed"}},
		{code: "confidential-and-told", why: "Confidentiality is asked for, and the user may be told.",
			severity: rules.Block, set: answers{question.ConfidentialityRequested.ID(): true,
				question.ConfidentialityUserNotice.ID(): "no-objection"}},
		{code: "withdrawn-despite-danger", why: "A life is in danger, and the request would be withdrawn.",
			severity: rules.Warn, set: answers{question.UrgencyUrgent.ID(): true,
				question.UrgencyGrounds.ID():              []string{"threat-to-life"},
				question.ConfidentialityIfPrejudiced.ID(): "withdraw"}},
		{code: "deadline-without-zone", why: "The deadline has a time of day without offset or time zone.",
			severity: rules.Warn, set: answers{question.UrgencyUrgent.ID(): true,
				question.UrgencyDeadline.ID(): "2026-12-01T12:00"},
			remove: question.IDs(question.AuthorityTimeZone)},
		{code: "moment-unreadable", why: "The deadline is no date.", severity: rules.Warn,
			set: answers{question.UrgencyUrgent.ID(): true, question.UrgencyDeadline.ID(): "soon"}},
		{code: "preservation-no-days", why: "No day is asked for.", severity: rules.Block,
			set: answers{question.PreservationDays.ID(): 0}},
		{code: "extension-after-end", why: "The preservation that is to be extended has ended.", severity: rules.Block,
			set: answers{question.RequestStatus.ID(): "extension",
				question.PreviousPreservationExpires.ID(): "2026-11-20"}},
		{code: "preservation-ended", why: "The earlier preservation has ended.", severity: rules.Warn, kind: stored,
			set: with(question.PreviousPreservationExpires.ID(), "2026-11-20")},
		{code: "traffic-disclosure-not-asked", why: "Traffic data are preserved, and Article 30 is declined.",
			severity: rules.Advise, set: answers{question.PreservationTrafficDisclosure.ID(): false}},
		{code: "tell-contact-point", why: "A request follows a preservation.", severity: rules.Advise, kind: stored,
			set: followUp},
		{code: "preservation-may-lapse", why: "The earlier preservation ends in a week.", severity: rules.Warn,
			kind: stored, set: with(question.PreviousPreservationExpires.ID(), "2026-11-29")},
		{code: "preservation-ends-before-it-began", why: "The earlier preservation ends before it was granted.",
			severity: rules.Warn, kind: stored, set: with(question.PreviousPreservationExpires.ID(), "2026-09-01")},
		{code: "date-in-the-future", why: "The request is dated next year.", severity: rules.Warn,
			set: answers{question.RequestDate.ID(): "2027-01-10"}},
		{code: "date-in-the-future", why: "A person is born in the future.", severity: rules.Warn,
			set: answers{question.FactsPersons.ID(): []answer.Person{{Name: "N. N.", BirthDate: "2090-01-01"}}}},
		{code: "date-in-the-past", why: "The follow-up is planned for a day that has passed.", severity: rules.Warn,
			set: answers{question.FollowupPlannedDate.ID(): "2026-11-01"}},
		{code: "request-date-old", why: "The request is dated two months ago.", severity: rules.Warn,
			set: answers{question.RequestDate.ID(): "2026-09-20"}},
	}
}
