package rules

import (
	"rogatory/forms/question"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

// statusFits holds the status to the type: an extension is a preservation request, a follow-up is one for stored data.
func statusFits(f Facts) []Finding {
	status := f.Draft.String(question.RequestStatus)
	followUp := status == question.StatusAfterPreservation || status == question.StatusAfterAssistance
	if f.preservation() && followUp || f.Type() == treaty.StoredData && status == question.StatusExtension {
		return []Finding{warn("status-not-for-type", question.RequestStatus, "29(1)", "31(1)")}
	}
	return nil
}

// needs asks whether the request is needed at all (Articles 18(1)(b) and 32), and whether facts received under
// conditions may stand in it (Articles 26(2) and 28(2)).
func needs(f Facts) []Finding {
	var found []Finding
	for _, alternative := range f.Draft.Strings(question.NeedAlternatives) {
		switch alternative {
		case "public-data":
			found = append(found, advise("data-is-public", question.NeedAlternatives, "32(a)"))
		case "consent":
			found = append(found, advise("consent-may-do", question.NeedAlternatives, "32(b)"))
		case "domestic-order":
			found = append(found, advise("domestic-order-may-do", question.NeedAlternatives, "18(1)(b)"))
		}
	}
	if f.Draft.Yes(question.NeedConditions) {
		found = append(found, warn("facts-under-conditions", question.NeedConditions, "26(2)", "28(2)"))
	}
	return found
}

// parallelRequests advises to state where else the same data were asked for; an empty list can also be the truth.
func parallelRequests(f Facts) []Finding {
	entries := f.Draft.Parallels()
	if len(entries) == 0 {
		return []Finding{advise("parallel-requests-unstated", question.ParallelRequests)}
	}
	var found []Finding
	for i, entry := range entries {
		if entry.To == "" {
			found = append(found, warn("parallel-request-incomplete",
				question.ParallelRequests.At(i).Field(question.FieldTo)))
		}
	}
	return found
}

// trafficDisclosure advises to ask for what Article 30 owes where traffic data are preserved: enough to find another
// provider.
func trafficDisclosure(f Facts) []Finding {
	const place = question.PreservationTrafficDisclosure
	if !Applies(f, place) || !f.Draft.Has(place) || f.Draft.Yes(place) {
		return nil
	}
	return []Finding{advise("traffic-disclosure-not-asked", place, "30(1)")}
}

// previousPreservation speaks of a preservation that this request follows or extends: it may end too early, and once
// the assistance request is there the requested Party preserves until it is decided (Article 29(7), second sentence).
func previousPreservation(f Facts) []Finding {
	if !followsPreservation(f) {
		return nil
	}
	var found []Finding
	if f.Draft.String(question.RequestStatus) == question.StatusAfterPreservation {
		found = append(found, advise("tell-contact-point", question.PreviousPreservationReference, "29(7)"))
	}
	expires, granted := f.Draft.String(question.PreviousPreservationExpires),
		f.Draft.String(question.PreviousPreservationDate)
	if expires != "" && expires < granted {
		found = append(found, warn("preservation-ends-before-it-began", question.PreviousPreservationExpires, "29(7)").
			with(i18n.Arguments{"Date": i18n.Date(expires)}))
	}
	if PreservationEnded(f) {
		return append(found, f.ended())
	}
	if expires == "" || treaty.Date(expires) > f.day().AddDays(daysToArrive) {
		return found
	}
	return append(found, warn("preservation-may-lapse", question.PreviousPreservationExpires, "29(7)").
		with(i18n.Arguments{"Date": i18n.Date(expires)}))
}

// daysToArrive is the time that a request needs to arrive and to be read.
const daysToArrive = 14

// day returns the date of the request, and today while it has none that can be read.
func (f Facts) day() treaty.Date {
	if made, err := treaty.ParseDate(string(f.Draft.Date())); err == nil {
		return made
	}
	return f.Today
}

// custodians holds the custodian of each item to the list of custodians.
func custodians(f Facts) []Finding {
	listed := len(f.Draft.Custodians())
	var found []Finding
	for i, item := range f.Draft.Items() {
		if item.Custodian != nil && (*item.Custodian < 0 || *item.Custodian >= listed) {
			found = append(found, warn("custodian-not-listed", question.DataItems.At(i).Field(question.FieldCustodian),
				"29(2)(d)"))
		}
	}
	return found
}
