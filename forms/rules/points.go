package rules

import (
	"slices"
	"strings"

	"rogatory/forms/question"
	"rogatory/forms/treaty"
)

// Point is one thing that a request must hold. ID is the letter of a limb of Article 29(2) for a preservation request,
// and a word such as "offence" for a request for stored data, for which Article 31 has no list of its own.
type Point struct {
	ID       string
	Complete bool
}

// IsLimb reports whether the point is a limb of Article 29(2).
func (p Point) IsLimb() bool { return len(p.ID) == 1 }

// Points returns what the request must hold, in order, and whether every mandatory answer to it is there. It is empty
// until the type of request is known. What the office alone needs is no point.
func Points(f Facts) []Point {
	var points []Point
	switch f.Type() {
	case treaty.Preservation:
		for _, limb := range limbLetters {
			points = append(points, Point{limb, len(missingIn(f, limb)) == 0})
		}
	case treaty.StoredData:
		missing := missingAnswers(f)
		for _, point := range []string{"authority", "instrument", "stage", "offence", "facts", "data", "measures"} {
			lacks := slices.ContainsFunc(missing, func(id question.ID) bool { return pointOf(id) == point })
			points = append(points, Point{point, !lacks})
		}
	}
	return points
}

// missingAnswers returns the mandatory places of a request for stored data without an answer, apart from what the
// office needs.
func missingAnswers(f Facts) []question.ID {
	missing := missingInItems(f.Draft.Items())
	for _, q := range question.All() {
		if f.level(q) == question.Mandatory && !q.OfficeNeeds && !f.Draft.Has(q.ID) {
			missing = append(missing, q.ID)
		}
	}
	return missing
}

// pointOf returns the point of a request for stored data that a question belongs to, and nothing for the others.
func pointOf(id question.ID) string {
	q, _ := question.ByID(id)
	switch {
	case q.ID == question.Instruments.ID():
		return "instrument"
	case q.ID == question.CaseStage.ID():
		return "stage"
	case q.ID == question.MeasureKinds.ID():
		return "measures"
	case strings.HasPrefix(string(q.ID), "facts."):
		return "facts"
	}
	return map[question.Group]string{question.RequestingOne: "authority", question.OffenceFacts: "offence",
		question.DataSought: "data"}[q.Group]
}
