package rules

import (
	"slices"

	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

// reservations returns what the requested Party reserved on dual criminality for this type of request, in any variant.
// Its words decide which type they govern, not the article that they cite.
func (f Facts) reservations() []party.StatedEffect {
	return slices.DeleteFunc(f.Requested.Effects(treaty.PreservationDualCriminality), func(s party.StatedEffect) bool {
		return !s.Binds(f.Type())
	})
}

// asksDualCriminality reports whether offence.dual_criminality is asked. For a preservation request dual criminality is
// no condition (Article 29(3)) unless a reservation under Article 29(4) can apply: to an offence outside Articles 2 to
// 11, or where the Party excludes a part of a chosen offence.
func asksDualCriminality(f Facts) bool {
	if !f.preservation() {
		return true
	}
	if len(f.reservations()) == 0 {
		return false
	}
	return f.offenceOutsideConvention() || slices.ContainsFunc(f.Draft.Offences(), func(o treaty.Offence) bool {
		return len(exclusions(f, o)) > 0
	})
}

// dualCriminality tells when dual criminality may be required, and when it may not. Article 25(5): it is about the
// conduct, not the name of the offence.
func dualCriminality(f Facts) []Finding {
	if f.Requested.Code == "" || len(f.Draft.Offences()) == 0 {
		return nil
	}
	if !f.preservation() {
		return storedDataDualCriminality(f)
	}
	var found []Finding
	for _, r := range f.reservations() {
		if f.offenceOutsideConvention() && f.Draft.Has(question.OffenceDualCriminality) {
			continue
		}
		finding := Finding{Severity: Warn, Question: question.OffenceDualCriminality.ID(),
			Basis: []string{"29(4)", r.By.ID}}
		if f.offenceOutsideConvention() {
			finding.reserved(r.Effect)
		} else {
			finding.outOfReach(r.Effect)
		}
		found = append(found, finding)
	}
	return found
}

// outOfReach tells why a reservation does not reach offences under Articles 2 to 11: by its own words, or by Article
// 29(4) alone.
func (f *Finding) outOfReach(e party.Effect) {
	f.Severity, f.Code = Advise, "dual-criminality-not-for-these"
	if e.Offences == "unstated" {
		f.Code = "dual-criminality-wording-broader"
	}
}

// reserved keeps the variants of a reservation apart: first what it is about, then when it bites, then how firm it is.
func (f *Finding) reserved(e party.Effect) {
	switch {
	case e.CoerciveOnly:
		f.Code = "dual-criminality-coercive-only"
	case len(e.Measures) > 0:
		f.Code = "dual-criminality-later-measures"
	case e.When == "at-request":
		f.Code = "dual-criminality-at-request"
	case e.Form == "refuses":
		f.Code = "dual-criminality-refuses"
	case e.Form == "conditional":
		f.Code = "dual-criminality-conditional"
	default:
		f.Code = "dual-criminality-may-refuse"
	}
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

// elementPlace is the question at which the facts are stated that meet what a Party adds to an offence.
func elementPlace(offence treaty.Offence) question.ID {
	return question.ID("offence.elements." + string(offence))
}

// minorAges returns the declarations of the requested Party on the age up to which a person is a minor (Article 9(3)).
func minorAges(f Facts, offence treaty.Offence) []party.StatedEffect {
	return effectsOn(f, treaty.MinorAge, offence)
}

// asksElements reports whether the requested Party's declarations leave something to show about an offence.
func asksElements(f Facts, offence treaty.Offence) bool {
	return len(elementsAdded(f, offence))+len(exclusions(f, offence))+len(minorAges(f, offence)) > 0
}

// addedElements gives one recommendation for each element that the requested Party adds to a chosen offence, and one
// warning for each reservation not to apply a part of it. They are silent once the facts are stated.
func addedElements(f Facts) []Finding {
	var found []Finding
	for _, offence := range f.Draft.Offences() {
		if !f.Draft.Has(elementPlace(offence)) {
			found = append(found, elementsOf(f, offence)...)
			found = append(found, partsExcluded(f, offence)...)
		}
	}
	return found
}

func elementsOf(f Facts, offence treaty.Offence) []Finding {
	var found []Finding
	for _, e := range elementsAdded(f, offence) {
		found = append(found, warn("element-added", elementPlace(offence), string(e.Article), e.By.ID).
			with(i18n.Arguments{"Article": i18n.Article(offence), "Element": i18n.TermOf(i18n.Elements, e.Element)}))
	}
	for _, e := range minorAges(f, offence) {
		found = append(found, warn("minor-age", elementPlace(offence), "9(3)", e.By.ID).
			with(i18n.Arguments{"Years": i18n.Number(e.Years)}))
	}
	return found
}

// partsExcluded gives one warning for each statement, however many parts of the article it excludes.
func partsExcluded(f Facts, offence treaty.Offence) []Finding {
	var found []Finding
	var said []string
	for _, e := range exclusions(f, offence) {
		if slices.Contains(said, e.By.ID) {
			continue
		}
		said = append(said, e.By.ID)
		found = append(found, warn("part-excluded", elementPlace(offence), string(e.Article), e.By.ID).
			with(i18n.Arguments{"Article": i18n.Article(offence),
				"Summary": i18n.Translations(e.By.Summary.Translations())}))
	}
	return found
}
