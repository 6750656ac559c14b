package rules

import (
	"slices"
	"strings"

	"rogatory/forms/question"
)

// officeNeeds lists what the office needs and the Convention does not ask for.
func officeNeeds(id question.ID) bool {
	return slices.Contains([]question.ID{"request.reference", "request.date", "request.language",
		"request.drafting_language", "authority.post",
		"signatory.name", "signatory.post", "signatory.place", "sending.channel_reason", "translation.by"}, id)
}

// mandatoryAnswers names every mandatory question without an answer that no limb speaks of.
func mandatoryAnswers(f Facts) []Finding {
	var found []Finding
	for _, q := range question.All() {
		if f.level(q) != question.Mandatory || f.Draft.Has(q.ID) {
			continue
		}
		switch {
		case officeNeeds(q.ID):
			found = append(found, Finding{Code: "office-answer-missing", Severity: Block, Question: q.ID})
		case q.Limb == "" || !f.preservation():
			found = append(found, Finding{Code: "answer-missing", Severity: Block, Question: q.ID,
				Basis: basisOf(f, q)})
		}
	}
	return found
}

// basisOf returns the provision that a mandatory question outside Article 29(2) rests on.
func basisOf(f Facts, q question.Question) []string {
	switch {
	case q.Group == question.Sending && f.preservation():
		return basis("35(1)")
	case q.Group == question.Sending && f.article27Governs():
		return basis("27(2)")
	case q.Group == question.Sending || q.ID == "request.instruments":
		return basis("27(1)")
	case strings.HasPrefix(string(q.ID), "urgency."):
		return basis("25(3)")
	case strings.HasPrefix(string(q.ID), "confidentiality."):
		return f.confidentialityBasis()
	case strings.HasPrefix(string(q.ID), "previous.preservation."):
		return basis("29(7)")
	case q.ID == "offence.dual_criminality":
		return basis("29(4)")
	case f.preservation():
		return basis("29(1)")
	default:
		return basis("31")
	}
}

// confidentialityBasis is Article 27(8) where Article 27 governs; elsewhere the treaty between the two Parties governs
// how a request is handled (Article 25(4)).
func (f Facts) confidentialityBasis() []string {
	if f.article27Governs() {
		return basis("27(8)")
	}
	return basis("25(4)")
}

// ownRules are the recommended questions of which rules of their own speak.
var ownRules = []question.ID{"offence.dual_criminality", "custodian.location", "custodian.location_basis",
	"parallel.requests"}

// recommendedAnswers names every recommended question without an answer that has no rule of its own.
func recommendedAnswers(f Facts) []Finding {
	var found []Finding
	for _, q := range question.All() {
		if !f.spokenOf(q.ID) && f.level(q) == question.Recommended && !f.Draft.Has(q.ID) {
			found = append(found, Finding{Code: "recommended-answer-missing", Severity: Warn, Question: q.ID})
		}
	}
	return found
}

// spokenOf reports whether another rule speaks of a recommended question, or the route leaves nothing to answer.
func (f Facts) spokenOf(id question.ID) bool {
	switch id {
	case "sending.through":
		return len(FindRoute(f).Through) == 0
	case "sending.copies":
		return len(FindRoute(f).Copy) == 0 || len(copies(f)) > 0
	}
	return strings.HasPrefix(string(id), "offence.elements.") || slices.Contains(ownRules, id)
}

// answerForms names answers that do not have the form of their kind, such as a date that is none.
func answerForms(f Facts) []Finding {
	var found []Finding
	for _, id := range f.Draft.Answered() {
		q, _ := question.ByID(id)
		code := question.Malformed(q.Kind, f.Draft.String(id))
		if f.Draft.String(id) == "" || code == "" || !Applies(f, id) {
			continue
		}
		severity := Warn
		if Level(f, id) == question.Mandatory {
			severity = Block
		}
		found = append(found, Finding{Code: "answer-malformed", Severity: severity, Question: id,
			Args: map[string]any{"Form": code, "Value": f.Draft.String(id)}, Basis: itemless(f)})
	}
	return found
}
