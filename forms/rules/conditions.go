package rules

import (
	"slices"

	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/treaty"
)

// storedDataDualCriminality names the statements of the requested Party by which stored data depend on dual
// criminality. Where none is on record, law or treaty may still ask for it (Article 25(4)). It is silent once the
// conduct is described.
func storedDataDualCriminality(f Facts) []Finding {
	if f.Draft.Has(question.OffenceDualCriminality) {
		return nil
	}
	var found []Finding
	for _, s := range f.dualCriminalityStated() {
		found = append(found, f.dualCriminalityBy(s))
	}
	if len(found) == 0 {
		return []Finding{advise("dual-criminality-by-law-or-treaty", question.OffenceDualCriminality, "25(4)", "25(5)")}
	}
	return found
}

// dualCriminalityStated returns the statements of the requested Party by which this request for stored data depends on
// dual criminality: a reservation whose words govern stored data, and what it declared to ETS 30 where that governs.
func (f Facts) dualCriminalityStated() []party.StatedEffect {
	stated := slices.DeleteFunc(f.reservations(), func(s party.StatedEffect) bool {
		sparesOffence := s.Offences == "other-than-2-11" && !f.offenceOutsideConvention()
		return sparesOffence || s.CoerciveOnly && !f.coercive()
	})
	if f.underConventionOf1959() {
		stated = append(stated, f.Requested.Effects(treaty.DualCriminalityAlways)...)
	}
	return append(stated, f.searchConditions(treaty.OffenceInBoth)...)
}

// dualCriminalityBy is a finding about a statement on dual criminality. For Articles 2 to 11 the Parties have the same
// offences, so that it is advice; so is a statement that nobody compared with its source.
func (f Facts) dualCriminalityBy(s party.StatedEffect) Finding {
	finding := advise("dual-criminality-for-stored-data", question.OffenceDualCriminality, s.By.ID).
		with(summaryOf(s.By))
	if f.offenceOutsideConvention() && s.By.Review == treaty.Reviewed {
		finding.Severity = Warn
	}
	return finding
}

// underConventionOf1959 reports whether an instrument governs this request for stored data under which Parties declare
// conditions for search and seizure, or one that leaves those as they are. It governs no preservation.
func (f Facts) underConventionOf1959() bool {
	_, declared := f.provisionOf(treaty.ForSearchCondition)
	return declared && !f.preservation()
}

// limitsConditions reports whether an instrument is in force between the two that limits such conditions.
func (f Facts) limitsConditions() bool {
	return slices.ContainsFunc(f.instruments().common, func(c treaty.Common) bool {
		_, limits := c.Record.Provisions[treaty.ForSearchCondition]
		return c.Certain && c.Supplementary() && limits
	})
}

// searchConditions returns the statements by which the requested Party makes a request such as this depend on a
// condition (ETS 30 Article 5(1)).
func (f Facts) searchConditions(condition treaty.Condition) []party.StatedEffect {
	if !f.underConventionOf1959() {
		return nil
	}
	return slices.DeleteFunc(f.Requested.Effects(treaty.SearchCondition), func(s party.StatedEffect) bool {
		return !slices.Contains(s.Conditions, condition) || !f.reachedBy(s.Extent)
	})
}

// reachedBy reports whether a condition of this extent governs the request: two of them ask for coercion. Whether an
// order to produce data counts as a search is a question of the requested Party's law, so that it is taken for one.
func (f Facts) reachedBy(extent treaty.Extent) bool {
	narrow := extent == treaty.SearchAndSeizure || extent == treaty.AnyCoercion
	return !narrow || f.coercive()
}

// searchConditionsOpen names the conditions for search and seizure on which the request says nothing yet.
func searchConditionsOpen(f Facts) []Finding {
	var found []Finding
	for _, open := range []struct {
		condition treaty.Condition
		finding   Finding
	}{
		{treaty.Extraditable, f.extraditable()},
		{treaty.ConsistentWithLaw, advise("search-consistent-with-law", question.MeasureNecessity)},
		{treaty.DomesticJudge, advise("search-needs-judge", question.CourtDecisions)},
	} {
		if f.Draft.Has(open.finding.Question) {
			continue
		}
		for _, s := range f.searchConditions(open.condition) {
			open.finding.Basis = []string{s.By.ID}
			found = append(found, open.finding.with(summaryOf(s.By)))
		}
	}
	return found
}

// extraditable warns that the offence must be extraditable, which its penalty shows. Between States bound by the
// Schengen agreement its Article 51 limits what a Party may ask for, so that it is advice.
func (f Facts) extraditable() Finding {
	if f.limitsConditions() {
		return advise("search-condition-limited", question.OffenceMaximumPenalty)
	}
	return warn("search-needs-extraditable-offence", question.OffenceMaximumPenalty)
}

// speciality proposes the assurance of speciality where the requested Party limited the use of what it gives by a
// reservation (ETS 30 Article 2).
func speciality(f Facts) []Finding {
	given := slices.Contains(f.Draft.Strings(question.Assurances), specialityAssurance)
	if given || !f.underConventionOf1959() {
		return nil
	}
	var found []Finding
	for _, s := range f.Requested.Effects(treaty.SpecialityReserved) {
		found = append(found, warn("speciality-reserved", question.Assurances, s.By.ID).with(summaryOf(s.By)))
	}
	return found
}

// specialityAssurance is the option of the assurances that promises to use the data for the named proceedings alone.
const specialityAssurance = "speciality"
