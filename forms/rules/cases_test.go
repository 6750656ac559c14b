package rules_test

import (
	"rogatory/forms/answer"
	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
)

// a finding is caused by breaking one part of a complete case. The case is from the Philippines to Japan unless from
// and to say otherwise: two Parties with nothing but the Convention between them.
type breach struct {
	code     string
	why      string // the sentence for the documentation: what triggers the finding
	severity rules.Severity
	kind     treaty.RequestType // preservation where it is empty
	from, to party.Code
	set      map[question.ID]any
	remove   []question.ID
	item     func(*answer.Item)
	record   func(*party.Party) // changes the requested Party's record
	own      func(*party.Party) // changes the requesting Party's record
}

type answers = map[question.ID]any

func text(words string) answer.Text { return answer.Text{Text: words} }

const stored = treaty.StoredData

func breaches() []breach {
	all := append(completenessBreaches(), itemBreaches()...)
	all = append(all, routeBreaches()...)
	all = append(all, addresseeBreaches()...)
	all = append(all, languageBreaches()...)
	all = append(all, offenceBreaches()...)
	return append(all, handlingBreaches()...)
}

func completenessBreaches() []breach {
	return []breach{
		{code: "not-a-party", why: "The requested State is no Party.", severity: rules.Block,
			set: answers{question.RequestedParty.ID(): "XX"}},
		{code: "same-party", why: "Both sides are the same Party.", severity: rules.Block,
			set: answers{question.RequestedParty.ID(): "PH"}},
		{code: "limb-a", why: "The person in charge is not named.", severity: rules.Block,
			remove: question.IDs(question.AuthorityPerson)},
		{code: "office-answer-missing", why: "Neither telephone nor e-mail is given.", severity: rules.Block,
			remove: question.IDs(question.AuthorityPhone, question.AuthorityEmail)},
		{code: "limb-b", why: "There is no summary of the facts.", severity: rules.Block,
			remove: question.IDs(question.FactsSummary)},
		{code: "limb-c", why: "An item does not say what it has to do with the offence.", severity: rules.Block,
			item: func(i *answer.Item) { i.Relationship = answer.Text{} }},
		{code: "limb-c", why: "No data are named.", severity: rules.Block, remove: question.IDs(question.DataItems)},
		{code: "limb-d", why: "Whether the custodian is known was not answered.", severity: rules.Block,
			remove: question.IDs(question.CustodianKnown)},
		{code: "limb-e", why: "The necessity is not explained.", severity: rules.Block,
			remove: question.IDs(question.NecessityExplanation)},
		{code: "limb-f", why: "It is not said which measures will follow.", severity: rules.Block,
			remove: question.IDs(question.FollowupMeasures)},
		{code: "answer-missing", why: "Urgency is not answered.", severity: rules.Block,
			remove: question.IDs(question.UrgencyUrgent)},
		{code: "answer-missing", why: "Confidentiality is asked for without reasons.", severity: rules.Block,
			remove: question.IDs(question.ConfidentialityReasons)},
		{code: "office-answer-missing", why: "The reference of the office is missing.", severity: rules.Block,
			remove: question.IDs(question.Reference)},
		{code: "recommended-answer-missing", why: "The office hours are not given.", severity: rules.Warn,
			remove: question.IDs(question.AuthorityOfficeHours)},
		{code: "answer-malformed", why: "The date of the request is no date.", severity: rules.Block,
			set: answers{question.RequestDate.ID(): "yesterday"}},
		{code: "item-incomplete", why: "An item of a request for stored data has no identifier.", severity: rules.Block,
			kind: stored, item: func(i *answer.Item) { i.Identifiers = nil }},
		{code: "link-to-territory-missing",
			why: "Custodian and location are unknown, and no basis for the link is stated.", severity: rules.Warn,
			set:    answers{question.CustodianKnown.ID(): "no"},
			remove: question.IDs(question.CustodianLocation, question.CustodianLocationBasis)},
		{code: "placeholder-left", why: "A word in square brackets was left in a text.", severity: rules.Block,
			set: answers{question.FactsSummary.ID(): text("On [date of the attack] the server was entered.")}},
		{code: "character-not-printable", why: "A free text holds a character that no typeface has.",
			severity: rules.Block, set: answers{question.FactsSummary.ID(): text("한 entered the server.")}},
		{code: "character-not-printable", why: "An identifier holds a character that no typeface has.",
			severity: rules.Block, item: func(i *answer.Item) { i.Identifiers[0].Value = "한" }},
		{code: "character-not-printable", why: "The reference holds a character that no typeface has.",
			severity: rules.Block, set: answers{question.Reference.ID(): "한 1"}},
		{code: "status-not-for-type", why: "An extension is chosen for a request for stored data.",
			severity: rules.Warn, kind: stored, set: answers{question.RequestStatus.ID(): "extension"}},
	}
}

func itemBreaches() []breach {
	identifier := func(change func(*answer.Identifier)) func(*answer.Item) {
		return func(i *answer.Item) { change(&i.Identifiers[0]) }
	}
	return []breach{
		{code: "moment-unreadable", why: "The beginning of a period is no date.", severity: rules.Block,
			item: func(i *answer.Item) { i.From = "last week" }},
		{code: "moment-unreadable", why: "The zone “Local” means another one on every computer.", severity: rules.Block,
			item: func(i *answer.Item) { i.From, i.TimeZone = "2026-11-03T10:00", "Local" }},
		{code: "period-missing", why: "An item has no beginning.", severity: rules.Warn, item: func(i *answer.Item) {
			i.From = ""
		}},
		{code: "period-reversed", why: "A period ends before it begins.", severity: rules.Block,
			item: func(i *answer.Item) { i.To = "2026-10-01" }},
		{code: "continuing-collection", why: "A period ends after the day of the request.", severity: rules.Block,
			item: func(i *answer.Item) { i.To = "2026-12-24" }},
		{code: "identifier-malformed", why: "An IP address has a number above 255.", severity: rules.Warn,
			item: identifier(func(i *answer.Identifier) { i.Value = "198.51.100.300" })},
		{code: "identifier-kind-contradicts-form", why: "An IP address is called an account.", severity: rules.Warn,
			item: identifier(func(i *answer.Identifier) { i.Kind = "account" })},
		{code: "moment-to-minute", why: "An address with a port has a moment without seconds.", severity: rules.Warn,
			item: identifier(func(i *answer.Identifier) { i.At, i.Port = "2026-11-03T10:00+01:00", 51234 })},
		{code: "moment-to-minute", why: "So has one that a carrier shares among its customers.", severity: rules.Warn,
			item: identifier(func(i *answer.Identifier) {
				i.Value, i.At, i.Port = "100.64.0.7", "2026-11-03T10:00", 0
			})},
		{code: "port-out-of-range", why: "A port is above 65535.", severity: rules.Block,
			item: identifier(func(i *answer.Identifier) { i.Port = 70000 })},
		{code: "ip-without-time", why: "An IP address has no time, and its item no period.", severity: rules.Block,
			item: func(i *answer.Item) { i.From, i.Identifiers[0].At = "", "" }},
		{code: "ip-without-time", why: "A day alone does not place an IP address in time.", severity: rules.Block,
			item: identifier(func(i *answer.Identifier) { i.At = "2026-11-03" })},
		{code: "ip-without-port", why: "An IP address has no source port.", severity: rules.Advise,
			item: identifier(func(i *answer.Identifier) { i.Port = 0 })},
		{code: "ip-not-public", why: "An IP address belongs to a private network.", severity: rules.Warn,
			item: identifier(func(i *answer.Identifier) { i.Value = "192.168.1.20" })},
		{code: "address-range-wide", why: "A range holds 65536 addresses.", severity: rules.Warn,
			item: identifier(func(i *answer.Identifier) { i.Value = "198.51.0.0/16" })},
		{code: "phone-without-country", why: "A telephone number begins with a national zero.", severity: rules.Warn,
			item: identifier(func(i *answer.Identifier) {
				*i = answer.Identifier{Kind: "phone", Value: "030 555 0177"}
			})},
		{code: "moment-in-the-future", why: "An IP address was used after the date of the request.",
			severity: rules.Warn,
			item:     identifier(func(i *answer.Identifier) { i.At = "2026-12-01T10:00:00Z" })},
		{code: "moment-outside-period", why: "An IP address was used before the period begins.", severity: rules.Warn,
			item: identifier(func(i *answer.Identifier) { i.At = "2026-09-01T10:00:00Z" })},
		{code: "moment-twice", why: "An IP address was used at a local time that the clocks showed twice that night.",
			severity: rules.Warn,
			item: identifier(func(i *answer.Identifier) {
				i.At, i.TimeZone = "2026-10-25T02:30:00", "Europe/Berlin"
			})},
		{code: "moment-twice", why: "The period of an item begins in an hour that the clocks showed twice.",
			severity: rules.Warn,
			item:     func(i *answer.Item) { i.From, i.TimeZone = "2026-10-25T02:30", "Europe/Berlin" }},
		{code: "moment-skipped", why: "An IP address was used at a local time that the clocks left out that night.",
			severity: rules.Warn,
			item: identifier(func(i *answer.Identifier) {
				i.At, i.TimeZone = "2026-03-29T02:30:00", "Europe/Berlin"
			})},
		{code: "item-names-a-service-only", why: "Nothing narrower than a service identifies the data.",
			severity: rules.Warn,
			item: func(i *answer.Item) {
				i.Identifiers = []answer.Identifier{{Kind: "service", Value: "Examplemail"}}
			}},
		{code: "period-over-a-year", why: "Traffic data are asked for over three years.", severity: rules.Warn,
			item: func(i *answer.Item) { i.From = "2023-11-01" }},
		{code: "relationship-too-short", why: "The relationship to the offence is one word.", severity: rules.Advise,
			item: func(i *answer.Item) { i.Relationship = text("Evidence") }},
		{code: "custodian-not-listed", why: "An item names the fourth custodian of a list of none.",
			severity: rules.Warn,
			item:     func(i *answer.Item) { third := 3; i.Custodian = &third }},
	}
}

func routeBreaches() []breach {
	return []breach{
		{code: "investigation-order-instead", why: "Both States are bound by the directive on the investigation order.",
			severity: rules.Warn, kind: stored, from: "DE", set: answers{question.RequestedParty.ID(): "PT"}},
		{code: "investigation-order-preserves-too",
			why:      "Preservation is asked for between two States bound by the directive on the investigation order.",
			severity: rules.Advise, from: "DE",
			set: answers{question.RequestedParty.ID(): "PT"}},
		{code: "instrument-unconfirmed", why: "No treaty is on record, and the user has not confirmed the instrument.",
			severity: rules.Warn, kind: stored, remove: question.IDs(question.Instruments)},
		{code: "convention-by-agreement-only", why: "The Convention alone is chosen although ETS 30 binds both.",
			severity: rules.Warn, kind: stored, from: "CH", to: "NO",
			set: answers{question.Instruments.ID(): []string{"ets185"}}},
		{code: "instrument-not-shared", why: "An instrument is chosen that does not bind both.", severity: rules.Warn,
			kind: stored, set: answers{question.Instruments.ID(): []string{"ets185", "ets30"}}},
		{code: "instrument-uncertain", why: "A bond by another instrument is general knowledge only.",
			severity: rules.Advise, kind: stored, from: "GB", set: answers{question.RequestedParty.ID(): "AU"}},
		{code: "instrument-gone", why: "An instrument is chosen that the edition of the register does not hold.",
			severity: rules.Warn, kind: stored, set: answers{question.Instruments.ID(): []string{"ets185", "ets31"}}},
		{code: "instrument-territory-unknown", why: "Whether ETS 30 reaches Greenland is not known.",
			severity: rules.Warn, kind: stored, from: "CH", to: "DK",
			set: answers{question.RequestedTerritory.ID(): "greenland"}},
		{code: "instruments-side-by-side", why: "ETS 30 and the Nordic agreement may both govern.",
			severity: rules.Warn, kind: stored, from: "NO", to: "JP", remove: question.IDs(question.Instruments),
			set: answers{question.RequestedParty.ID(): "IS"}},
		{code: "order-to-provider", why: "An order to a provider represented in the Union reaches data anywhere.",
			severity: rules.Advise, from: "PH", set: answers{question.RequestingParty.ID(): "DE"}},
		{code: "treaty-day-unknown", why: "A treaty between the two governs whose first day nobody read.",
			severity: rules.Warn, kind: stored, from: "US", remove: question.IDs(question.Instruments),
			set: answers{question.RequestedParty.ID(): "MA"}},
		{code: "convention-not-for-territory", why: "ETS 30 governs for Aruba, where the Convention does not hold.",
			severity: rules.Warn, kind: stored, from: "CH", to: "NL", remove: question.IDs(question.Instruments),
			set: answers{question.RequestedTerritory.ID(): "aruba"}},
		{code: "territory-without-convention", why: "The Convention does not hold for Aruba.",
			severity: rules.Block, kind: treaty.Preservation, from: "PH", to: "NL",
			set: answers{question.RequestedTerritory.ID(): "aruba"}},
		{code: "form-mandatory", why: "A standard form is mandatory between the two States.", severity: rules.Warn,
			kind: stored, from: "FR", set: answers{question.RequestedParty.ID(): "GB"}},
		{code: "channel-declaration-unknown", why: "ETS 182 governs, and no declaration on its channels is on record.",
			severity: rules.Warn, kind: stored, from: "UA", to: "JP",
			set: answers{question.RequestedParty.ID(): "TR", question.Instruments.ID(): []string{"ets182"}}},
		{code: "instrument-channel-unknown", why: "An instrument governs whose channel the register does not hold.",
			severity: rules.Warn, kind: stored, from: "US",
			set: answers{question.RequestedParty.ID(): "BR", question.Instruments.ID(): []string{"oas-a55"}}},
		{code: "stage-decides-addressee",
			why: "The requested Party chooses its authority by stage, and the stage is open.", severity: rules.Warn,
			kind: stored, to: "CO", remove: question.IDs(question.CaseStage)},
		{code: "territory-decides-addressee",
			why:      "The requested Party chooses its authority by territory, and the territory is open.",
			severity: rules.Warn, kind: stored, to: "GB", remove: question.IDs(question.RequestedTerritory)},
		{code: "copy-addressee-unknown",
			why:      "An urgent request goes directly, and no central authority is on record for the copy.",
			severity: rules.Warn, kind: stored,
			set: answers{question.RequestedParty.ID(): "CI", question.UrgencyUrgent.ID(): true}},
		{code: "copy-missing", why: "An urgent request goes directly, and no copy is planned.", severity: rules.Warn,
			kind: stored, to: "BR",
			set:    answers{question.UrgencyUrgent.ID(): true, question.SendingChannel.ID(): "judicial-direct"},
			remove: question.IDs(question.SendingCopies)},
		{code: "own-contact-point-unknown", why: "The requesting Party's own point of contact is not on record.",
			severity: rules.Advise, own: func(p *party.Party) { p.Authorities = nil }},
		{code: "own-central-authority-unknown", why: "The requesting Party's own central authority is not on record.",
			severity: rules.Warn, kind: stored, own: func(p *party.Party) { p.Authorities = nil }},
		{code: "police-coercive", why: "The police ask for traffic data under Article 31.", severity: rules.Warn,
			kind: stored, set: answers{question.AuthorityKind.ID(): "police"}},
		{code: "police-not-judicial",
			why:      "The police ask for traffic data under ETS 30 and were not declared a judicial authority.",
			severity: rules.Warn, kind: stored, from: "DE", to: "NO",
			set: answers{question.AuthorityKind.ID(): "police"}},
		{code: "channel-not-proposed", why: "Another channel is chosen than the proposed one.", severity: rules.Warn,
			set: answers{question.SendingChannel.ID(): "interpol"}},
		{code: "territory-excluded", why: "The chosen territory is outside the Convention.", severity: rules.Warn,
			to: "NL", set: answers{question.RequestedTerritory.ID(): "aruba"}},
		{code: "territory-excluded", why: "The data are in a territory outside the Convention.",
			severity: rules.Warn, to: "DK", set: answers{question.LocationTerritory.ID(): "greenland"}},
		{code: "territory-excluded", why: "So is the custodian.",
			severity: rules.Warn, to: "DK", set: answers{question.CustodianTerritory.ID(): "greenland"}},
		{code: "data-elsewhere", why: "The data are in another State.", severity: rules.Warn,
			set: answers{question.LocationCountry.ID(): "IE"}},
		{code: "custodian-elsewhere", why: "The custodian is in another State, and where the data are is open.",
			severity: rules.Warn, set: answers{question.CustodianCountry.ID(): "IE"},
			remove: question.IDs(question.LocationCountry)},
		{code: "country-of-data-open", why: "The place is described, and its State is not chosen.",
			severity: rules.Advise, remove: question.IDs(question.LocationCountry)},
		{code: "data-in-other-part", why: "Scotland is asked, and the data are in Jersey.", severity: rules.Warn,
			to: "GB", set: answers{question.RequestedTerritory.ID(): "scotland",
				question.LocationTerritory.ID(): "england-wales-northern-ireland"}},
		{code: "territory-not-controlled", why: "The chosen territory is one that the Party cannot reach.",
			severity: rules.Warn, to: "UA", set: answers{question.RequestedTerritory.ID(): "crimea-sevastopol"}},
		{code: "statement-old", why: "The declaration on which the route rests speaks as of more than two years ago.",
			severity: rules.Advise, kind: stored, to: "RW",
			set: answers{question.RequestedParty.ID(): "JP", question.UrgencyUrgent.ID(): true}},
	}
}
