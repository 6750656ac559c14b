package rules

import (
	"strings"

	"rogatory/forms/question"
	"rogatory/i18n"
)

// mandatoryAnswers names every mandatory question without an answer that no limb speaks of.
func mandatoryAnswers(f Facts) []Finding {
	var found []Finding
	for _, q := range question.All() {
		if f.level(q) != question.Mandatory || f.Draft.Has(q.ID) {
			continue
		}
		switch {
		case q.OfficeNeeds || q.NeededToAct:
			found = append(found, block("office-answer-missing", q.ID))
		case q.Limb == "" || !f.preservation():
			found = append(found, block("answer-missing", q.ID, basisOf(f, q)...))
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
	case q.Group == question.Sending || q.ID == question.Instruments.ID():
		return basis("27(1)")
	case strings.HasPrefix(string(q.ID), "urgency."):
		return basis("25(3)")
	case strings.HasPrefix(string(q.ID), "confidentiality."):
		return f.confidentialityBasis()
	case strings.HasPrefix(string(q.ID), "previous.preservation."):
		return basis("29(7)")
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

// recommendedAnswers names every recommended question without an answer that has no rule of its own.
func recommendedAnswers(f Facts) []Finding {
	var found []Finding
	for _, q := range question.All() {
		if !f.spokenOf(q) && f.level(q) == question.Recommended && !f.Draft.Has(q.ID) {
			found = append(found, warn("recommended-answer-missing", q.ID))
		}
	}
	return found
}

// spokenOf reports whether another rule speaks of a recommended question, or the route leaves nothing to answer.
func (f Facts) spokenOf(q question.Question) bool {
	switch q.ID {
	case question.SendingThrough.ID():
		return len(FindRoute(f).Through) == 0
	case question.SendingCopies.ID():
		return len(FindRoute(f).Copy) == 0 || len(copies(f)) > 0
	}
	return q.OwnFinding
}

// answerForms names answers that do not have the form of their kind, such as a date that is none.
func answerForms(f Facts) []Finding {
	var found []Finding
	for _, id := range f.Draft.Answered() {
		q, _ := question.ByID(id)
		value, _ := f.Draft.Answer(id).(string)
		code := question.Malformed(q.Kind, value)
		if code == "" || !Applies(f, id) {
			continue
		}
		severity := Warn
		if Level(f, id) == question.Mandatory {
			severity = Block
		}
		found = append(found, Finding{Code: "answer-malformed", Severity: severity, Question: id,
			Args:  i18n.Arguments{"Form": i18n.TermOf(i18n.AnswerForms, code), "Value": i18n.Text(value)},
			Basis: itemless(f)})
	}
	return found
}
