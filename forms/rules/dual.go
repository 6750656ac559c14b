package rules

import (
	"slices"

	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/treaty"
)

// reservations returns what the requested Party reserved under Article 29(4), in any variant.
func (f Facts) reservations() []party.StatedEffect {
	return f.Requested.Effects(treaty.PreservationDualCriminality)
}

// asksDualCriminality reports whether offence.dual_criminality is asked. For a preservation request dual criminality is no
// condition (Article 29(3)) unless a reservation under Article 29(4) can apply: to an offence outside Articles 2 to 11, or
// where the Party excludes a part of a chosen offence.
func asksDualCriminality(f Facts) bool {
	if !f.preservation() {
		return true
	}
	if len(f.reservations()) == 0 {
		return false
	}
	return f.offenceOutsideConvention() || slices.ContainsFunc(f.Draft.Offences(), func(o treaty.Offence) bool { return len(exclusions(f, o)) > 0 })
}

// dualCriminality tells when dual criminality may be required, and when it may not. Article 25(5): it is about the conduct,
// not the name of the offence.
func dualCriminality(f Facts) []Finding {
	if f.Requested.Code == "" || len(f.Draft.Offences()) == 0 {
		return nil
	}
	if !f.preservation() {
		return []Finding{{Code: "dual-criminality-by-law-or-treaty", Severity: Advise, Question: "offence.dual_criminality", Basis: basis("25(4)", "25(5)")}}
	}
	var found []Finding
	for _, r := range f.reservations() {
		finding := Finding{Severity: Warn, Question: "offence.dual_criminality", Basis: []string{"29(4)", r.By.ID}}
		switch {
		case !f.offenceOutsideConvention() && r.Offences == "unstated":
			finding.Code, finding.Severity = "dual-criminality-wording-broader", Advise
		case !f.offenceOutsideConvention():
			finding.Code, finding.Severity = "dual-criminality-not-for-these", Advise
		case r.CoerciveOnly:
			finding.Code = "dual-criminality-coercive-only"
		case r.Form == "refuses":
			finding.Code = "dual-criminality-refuses"
		case r.Form == "conditional":
			finding.Code = "dual-criminality-conditional"
		default:
			finding.Code = "dual-criminality-may-refuse"
		}
		found = append(found, finding)
	}
	return found
}

// elementsAdded returns the declarations of the requested Party that add an element to an offence.
func elementsAdded(f Facts, offence treaty.Offence) []party.StatedEffect {
	return effectsOn(f, treaty.AddsElement, offence)
}

// exclusions returns the reservations of the requested Party not to apply an offence or a part of it.
func exclusions(f Facts, offence treaty.Offence) []party.StatedEffect {
	return effectsOn(f, treaty.Excludes, offence)
}

func effectsOn(f Facts, kind treaty.EffectKind, offence treaty.Offence) []party.StatedEffect {
	if !slices.Contains(f.Draft.Offences(), offence) {
		return nil
	}
	var found []party.StatedEffect
	for _, e := range f.Requested.Effects(kind) {
		if articleNumber(e.Article) == string(offence) {
			found = append(found, e)
		}
	}
	return found
}

// articleNumber returns the number of an article without its paragraphs: "9" for "9(4)".
func articleNumber(a treaty.Article) string {
	for i, r := range a {
		if r < '0' || r > '9' {
			return string(a[:i])
		}
	}
	return string(a)
}

// addedElements gives one recommendation for each element that the requested Party adds to a chosen offence, and one warning
// for each part that it excludes.
func addedElements(f Facts) []Finding {
	var found []Finding
	for _, offence := range f.Draft.Offences() {
		place := question.ID("offence.elements." + string(offence))
		if f.Draft.Has(place) {
			continue
		}
		for _, e := range elementsAdded(f, offence) {
			found = append(found, Finding{Code: "element-added", Severity: Warn, Question: place, Basis: []string{string(e.Article), e.By.ID},
				Args: map[string]any{"Article": string(offence), "Element": string(e.Element)}})
		}
		for _, e := range exclusions(f, offence) {
			found = append(found, Finding{Code: "part-excluded", Severity: Warn, Question: place, Basis: []string{string(e.Article), e.By.ID},
				Args: map[string]any{"Article": string(offence), "SummaryEn": e.By.Summary.En, "SummaryFr": e.By.Summary.Fr}})
		}
	}
	return found
}

// contentWanted recommends what the requested Party asks a request to contain beyond the Convention.
func contentWanted(f Facts) []Finding {
	var found []Finding
	for _, e := range f.Requested.Effects(treaty.ContentWanted) {
		found = append(found, Finding{Code: "content-wanted", Severity: Advise, Question: wantedAt(e.Item), Basis: []string{e.By.ID},
			Args: map[string]any{"Item": e.Item}})
	}
	return found
}

// wantedAt returns the question where a wanted content belongs.
func wantedAt(item string) question.ID {
	switch item {
	case "offence-qualification", "verbatim-law", "penalty", "contravention-specified":
		return "offence.provisions"
	case "judicial-framework":
		return "case.framework"
	case "persons-identified":
		return "facts.persons"
	case "authority-named", "authenticity":
		return "authority.name"
	case "follow-up-plan":
		return "followup.planned_date"
	case "confidentiality-level":
		return "confidentiality.requested"
	case "emergency-link":
		return "urgency.explanation"
	case "instrument-cited":
		return "request.instruments"
	case "translation-quality":
		return "translation.certified"
	default:
		return "data.items"
	}
}
