package rules_test

import (
	"rogatory/forms/answer"
	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/treaty"
)

func answerEdges() []edge {
	days := func(n int) breach { return setting(question.PreservationDays, n) }
	allowed := func(longest, asked int) breach {
		b := days(asked)
		b.record = stating(party.Effect{Effect: treaty.PreservationPeriod, Days: longest})
		return b
	}
	planned := func(day string) breach { return setting(question.FollowupPlannedDate, day) }
	follows := func(granted, expires string) breach {
		return setting(question.RequestStatus, question.StatusExtension).
			and(question.PreviousPreservationDate, granted).
			and(question.PreviousPreservationExpires, expires).and(question.PreviousPreservationReference, "7").
			and(question.PreviousPreservationRequestedBy, "Duty desk").lacking(question.FollowupPlannedDate)
	}
	known := func(change func(*answer.Item)) breach { return breach{kind: stored, item: change} }
	return []edge{
		{"60 days bind the requested Party anyway", days(60), ""},
		{"59 are too few", days(59), "+~preservation-under-60-days"},
		{"an extension has no minimum", follows("2026-11-01", "2027-02-01").and(question.PreservationDays, 30),
			"+~recommended-answer-missing"},
		{"without a number of days the Convention's hold", without(question.PreservationDays.ID()),
			"+~recommended-answer-missing"},
		{"nothing is preserved by a request for stored data", days(30).forStoredData(), ""},
		{"as many days as the law allows", allowed(75, 75), ""},
		{"one more", allowed(75, 76), "+preservation-over-period"},
		{"without a number of days 60 count: a request 14 days before", breach{
			set:    answers{question.FollowupPlannedDate.ID(): "2027-01-07"},
			remove: question.IDs(question.PreservationDays)}, "+~recommended-answer-missing"},
		{"one 13 days before comes too late", breach{set: answers{question.FollowupPlannedDate.ID(): "2027-01-08"},
			remove: question.IDs(question.PreservationDays)}, "+~recommended-answer-missing +~follow-up-too-late"},
		{"14 days before the end of 90", planned("2027-02-06"), ""},
		{"13 days before", planned("2027-02-07"), "+~follow-up-too-late"},
		{"a request for stored data is followed by none", planned("2027-02-07").forStoredData(), ""},
		{"on this very day", planned("2026-11-22"), ""},
		{"on the day before", planned("2026-11-21"), "+~date-in-the-past"},
		{"a preservation that nobody knows the beginning of", follows("", "2027-02-01"),
			"+!answer-missing +~recommended-answer-missing"},
		{"the suspect may be alerted, but nothing is preserved",
			setting(question.ConfidentialityIfPrejudiced, question.ChooseProceed).forStoredData(), ""},
		{"Article 30 was not answered", without(question.PreservationTrafficDisclosure.ID()),
			"+~recommended-answer-missing"},
		{"a deadline in the past of a request that is not urgent", setting(question.UrgencyDeadline, "2026-11-01"), ""},
		{"a deadline that is no date, of a request that is not urgent", setting(question.UrgencyDeadline, "soon"), ""},
		{"a parallel request of next year", setting(question.ParallelRequests,
			[]answer.Parallel{{To: "Examplemail", Date: "2027-01-01"}}), "+~date-in-the-future"},
		{"an item of stored data names nothing", known(func(i *answer.Item) { i.Identifiers = nil }),
			"+!item-incomplete"},
		{"without the name of the authority, limb (a) alone speaks", without(question.AuthorityName.ID()), "+!limb-a"},
		{"for stored data there are no limbs", without(question.AuthorityName.ID()).forStoredData(),
			"+!answer-missing +content-wanted"},
		{"who signs is a need of the office", without(question.SignatoryName.ID()), "+!office-answer-missing"},
		{"so it is for stored data", without(question.SignatoryName.ID()).forStoredData(), "+!office-answer-missing"},
		{"parallel requests have a rule of their own", without(question.ParallelRequests.ID()),
			"+parallel-requests-unstated"},
		{"nobody is asked through whom it goes where nobody is on record", breach{
			remove: question.IDs(question.SendingThrough), own: func(p *party.Party) { p.Authorities = nil }},
			"+~addressee-not-on-record +own-contact-point-unknown"},
		{"through whom it goes is asked where somebody is", without(question.SendingThrough.ID()),
			"+~recommended-answer-missing"},
	}
}

// urgent sends a request for stored data to a Party, urgently and directly.
func urgent(to party.Code) breach {
	return setting(question.UrgencyUrgent, true).and(question.SendingChannel, string(treaty.ChannelJudicial)).
		and(question.UrgencyGrounds, []string{"volatile-data"}).and(question.UrgencyDeadline, "2026-12-01").
		and(question.UrgencyExplanation, text("The logs are gone by then.")).
		and(question.SendingEncryption, "pgp").forStoredData().sent("PH", to)
}

func (b breach) lacking(id question.Named) breach {
	b.remove = append(b.remove, id.ID())
	return b
}

func (b breach) sent(from, to party.Code) breach {
	b.from, b.to = from, to
	return b
}

func routeEdges() []edge {
	confirmed := func(list ...string) breach { return setting(question.Instruments, list).forStoredData() }
	excluded := func(names party.Words, effects ...party.Effect) func(*party.Party) {
		return func(p *party.Party) {
			stating(effects[0])(p)
			p.Declarations[0].Effects = effects
			p.Territories = []party.Territory{{ID: "isle", Names: names}}
		}
	}
	isle := party.Effect{Effect: treaty.TerritoryExcluded, Territory: "isle"}
	located := func(record func(*party.Party), territory string) breach {
		return breach{record: record, set: answers{question.LocationTerritory.ID(): territory}}
	}
	return []edge{
		{"the convention of 1959 is confirmed and binds both", confirmed("ets185", "ets30").sent("CH", "MC"), ""},
		{"the Convention alone, although one treaty binds both", confirmed("ets185").sent("CH", "MC"),
			"+!office-answer-missing +~convention-by-agreement-only +~channel-not-proposed"},
		{"a bilateral treaty is on no record", confirmed("bilateral"),
			"+~addressee-of-convention"},
		{"no stage, and the addressee does not hang on it", without(question.CaseStage.ID()).forStoredData(),
			"+!office-answer-missing"},
		{"a copy is planned", urgent("BR").
			and(question.SendingCopies, []answer.Addressee{{ID: "br-27"}}), ""},
		{"none is planned", urgent("BR").lacking(question.SendingCopies), "+~copy-missing"},
		{"the data are in a territory that is excluded",
			located(excluded(party.Words{En: "Isle", Fr: "Île"}, isle), "isle"), "+~territory-excluded"},
		{"the data are in another one", located(excluded(party.Words{En: "Isle"}, isle), "mainland"), ""},
		{"two effects of one statement are one source",
			located(excluded(party.Words{En: "Isle", Fr: "Île"}, isle, isle), "isle"), "+~territory-excluded"},
	}
}

func addresseeEdges() []edge {
	chosen := func(id string) breach {
		b := setting(question.SendingTo, answer.Addressee{ID: id}).and(question.Instruments, []string{"ets30"})
		return b.forStoredData().sent("MC", "FR")
	}
	byHand := answer.Addressee{Name: "Duty desk", Source: "a call", ConfirmedBy: "A. Novak"}
	gone := answer.Addressee{ID: "jp-gone"}
	return []edge{
		{"the ministry that is proposed was chosen, and nobody named it", chosen("fr-27-sending"), ""},
		{"another office of the record was chosen", chosen("fr-27-answering"), "-addressee-same-body"},
		{"words that stand for one are no choice", chosen("competent-judicial-authority"), ""},
		{"an addressee by hand needs no address on record", setting(question.SendingTo, byHand).
			and(question.Instruments, []string{"ets182"}).forStoredData().sent("UA", "ES"),
			"-~addressee-without-address"},
		{"nobody was chosen", without(question.SendingTo.ID()), "+!answer-missing"},
		{"a copy to nobody on record",
			setting(question.SendingCopies, []answer.Addressee{byHand, gone}).forStoredData(),
			"+~addressee-not-on-record"},
		{"through nobody on record", setting(question.SendingThrough, []answer.Addressee{gone}),
			"+~addressee-not-on-record"},
		{"two parts of an article are excluded by one statement", breach{
			set: answers{question.OffenceArticles.ID(): []string{"9"}},
			record: func(p *party.Party) {
				one := party.Effect{Effect: treaty.Excludes, Article: "9"}
				stating(one)(p)
				p.Declarations = p.Declarations[:1]
				p.Declarations[0].Effects = []party.Effect{one, one}
			}}, "+~part-excluded -dual-criminality-wording-broader"},
	}
}
