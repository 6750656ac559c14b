package rules

import (
	"rogatory/forms/question"
	"rogatory/forms/treaty"
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

// preservationDays warns of less than what Article 29(7) gives anyway. An extension has no minimum.
func preservationDays(f Facts) []Finding {
	days, given := f.Draft.Number("preservation.days")
	if !f.preservation() || !given || days >= ShortestPreservation || f.Draft.String("request.status") == question.StatusExtension {
		return nil
	}
	return []Finding{{Code: "preservation-under-60-days", Severity: Warn, Question: "preservation.days",
		Args: map[string]any{"Days": days, "Shortest": ShortestPreservation}, Basis: basis("29(7)")}}
}

// prejudice warns when the requested Party is told to go on although preserving could alert the suspect (Article 29(6)).
func prejudice(f Facts) []Finding {
	if !f.preservation() || f.Draft.String("confidentiality.if_prejudiced") != question.ChooseProceed {
		return nil
	}
	return []Finding{{Code: "proceeds-despite-prejudice", Severity: Warn, Question: "confidentiality.if_prejudiced", Basis: basis("29(6)")}}
}

// lapsedPreservation warns when the earlier preservation ends before this request is made.
func lapsedPreservation(f Facts) []Finding {
	expires, made := treaty.Date(f.Draft.String("previous.preservation.expires")), f.Draft.Date()
	if !followsPreservation(f) || expires == "" || made == "" || expires > made.AddDays(daysToArrive) {
		return nil
	}
	return []Finding{{Code: "preservation-may-lapse", Severity: Warn, Question: "previous.preservation.expires",
		Args: map[string]any{"Date": string(expires)}, Basis: basis("29(7)")}}
}

// daysToArrive is the time that a request needs to arrive and to be read.
const daysToArrive = 14

// dates holds the dates of a draft to what can be.
func dates(f Facts) []Finding {
	var found []Finding
	report := func(code string, id question.ID) {
		found = append(found, Finding{Code: code, Severity: Warn, Question: id, Args: map[string]any{"Date": f.Draft.String(id)}})
	}
	for _, id := range []question.ID{"request.date", "previous.preservation.date", "previous.assistance.date"} {
		if day := treaty.Date(f.Draft.String(id)); day > f.Today.AddDays(1) {
			report("date-in-the-future", id)
		}
	}
	for _, id := range []question.ID{"followup.planned_date", "urgency.deadline"} {
		if day := treaty.Date(f.Draft.String(id)); Applies(f, id) && day != "" && day < f.Today {
			report("date-in-the-past", id)
		}
	}
	if day := f.Draft.Date(); day != "" && day < f.Today.AddDays(-30) {
		report("request-date-old", "request.date")
	}
	return found
}
