package rules

import (
	"strings"

	"rogatory/forms/question"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

// ShortestPreservation is the number of days for which Article 29(7) binds the requested Party at the least.
const ShortestPreservation = 60

// usualPreservation is proposed where the requested Party's law sets no period.
const usualPreservation = 90

// ProposedDays returns the number of days to ask for: what the requested Party's law allows, else 90.
func ProposedDays(f Facts) int {
	for _, e := range f.Requested.Effects(treaty.PreservationPeriod) {
		return e.Days
	}
	return usualPreservation
}

// preservationDays compares the days asked for with what Article 29(7) gives anyway, and with what the requested
// Party's law allows. An extension has no minimum.
func preservationDays(f Facts) []Finding {
	days, given := f.Draft.Number(question.PreservationDays)
	if !f.preservation() || !given {
		return nil
	}
	if days <= 0 {
		return []Finding{block("preservation-no-days", question.PreservationDays, "29(7)")}
	}
	var found []Finding
	if days < ShortestPreservation && f.Draft.String(question.RequestStatus) != question.StatusExtension {
		found = append(found, warn("preservation-under-60-days", question.PreservationDays, "29(7)").
			with(i18n.Arguments{"Days": i18n.Number(days), "Shortest": i18n.Number(ShortestPreservation)}))
	}
	for _, e := range f.Requested.Effects(treaty.PreservationPeriod) {
		if days > e.Days {
			found = append(found, advise("preservation-over-period", question.PreservationDays, e.By.ID).
				with(i18n.Arguments{"Days": i18n.Number(days), "Longest": i18n.Number(e.Days)}))
		}
	}
	return found
}

// followUp warns when the request for assistance is planned so late that the preservation may have ended before it
// arrives.
func followUp(f Facts) []Finding {
	planned, err := treaty.ParseDate(f.Draft.String(question.FollowupPlannedDate))
	if !f.preservation() || err != nil {
		return nil
	}
	days, given := f.Draft.Number(question.PreservationDays)
	if !given {
		days = ShortestPreservation
	}
	if ends := f.day().AddDays(days); planned > ends.AddDays(-daysToArrive) {
		return []Finding{warn("follow-up-too-late", question.FollowupPlannedDate, "29(7)").
			with(i18n.Arguments{"Date": i18n.Date(ends)})}
	}
	return nil
}

// prejudice warns when the requested Party is told to go on although preserving could alert the suspect (Article
// 29(6)).
func prejudice(f Facts) []Finding {
	if !f.preservation() || f.Draft.String(question.ConfidentialityIfPrejudiced) != question.ChooseProceed {
		return nil
	}
	return []Finding{warn("proceeds-despite-prejudice", question.ConfidentialityIfPrejudiced, "29(6)")}
}

// dates holds the dates of a draft to what can be.
func dates(f Facts) []Finding {
	var found []Finding
	report := func(code string, id question.ID, day string) {
		found = append(found, warn(code, id).with(i18n.Arguments{"Date": i18n.Date(day)}))
	}
	for _, past := range f.pastDates() {
		if treaty.Date(past.day) > f.Today.AddDays(1) {
			report("date-in-the-future", past.place, past.day)
		}
	}
	for _, key := range []question.Key[string]{question.FollowupPlannedDate, question.UrgencyDeadline} {
		text, _, _ := strings.Cut(f.Draft.String(key), "T")
		if day, err := treaty.ParseDate(text); err == nil && Applies(f, key) && day < f.Today {
			report("date-in-the-past", key.ID(), text)
		}
	}
	if f.day() < f.Today.AddDays(-30) {
		report("request-date-old", question.RequestDate.ID(), string(f.day()))
	}
	return found
}

// dated is a day that was answered, and its place.
type dated struct {
	place question.ID
	day   string
}

// pastDates returns the dates that cannot lie in the future, in the order of the interview.
func (f Facts) pastDates() []dated {
	var all []dated
	for i, entry := range f.Draft.Parallels() {
		all = append(all, dated{question.ParallelRequests.At(i).Field(question.FieldDate), entry.Date})
	}
	for i, person := range f.Draft.Persons() {
		all = append(all, dated{question.FactsPersons.At(i).Field(question.FieldBirthDate), person.BirthDate})
	}
	for _, key := range []question.Key[string]{question.RequestDate, question.PreviousPreservationDate,
		question.PreviousAssistanceDate} {
		all = append(all, dated{key.ID(), f.Draft.String(key)})
	}
	return all
}
