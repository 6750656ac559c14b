package rules

import (
	"slices"

	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

// contentWanted recommends what the requested Party asks a request to contain beyond the Convention. What is answered
// in a question of its own is not repeated; whether the words there are good enough, no rule can tell.
func contentWanted(f Facts) []Finding {
	var found []Finding
	for _, e := range f.Requested.Effects(treaty.ContentWanted) {
		if !f.speaksOf(e.By.Article) || e.Item == "emergency-link" && !f.Urgent() {
			continue
		}
		place, settles := wantedAt(e.Item)
		if settles && f.Draft.Has(place) {
			continue
		}
		if !Applies(f, place) {
			place = question.RequestedParty.ID()
		}
		found = append(found, advise("content-wanted", place, e.By.ID).
			with(i18n.Arguments{"Item": i18n.TermOf(i18n.Wanted, e.Item)}))
	}
	return found
}

// speaksOf reports whether a statement under an article concerns this type of request: Articles 29 and 35 preservation,
// Articles 27 and 31 stored data, all others both.
func (f Facts) speaksOf(article treaty.Article) bool {
	switch articleNumber(article) {
	case "29", "35":
		return f.preservation()
	case "27", "31":
		return !f.preservation()
	}
	return true
}

// wantedAt returns the question where a wanted content belongs, and whether an answer to it settles the matter.
func wantedAt(item string) (place question.ID, settles bool) {
	switch item {
	case "verbatim-law":
		return question.OffenceProvisionsText.ID(), true
	case "penalty":
		return question.OffenceMaximumPenalty.ID(), true
	case "offence-qualification", "contravention-specified":
		return question.OffenceProvisions.ID(), true
	case "judicial-framework":
		return question.CaseFramework.ID(), true
	case "persons-identified":
		return question.FactsPersons.ID(), true
	case "authority-named", "authenticity":
		return question.AuthorityName.ID(), true
	case "follow-up-plan":
		return question.FollowupPlannedDate.ID(), true
	case "confidentiality-level":
		return question.ConfidentialityRequested.ID(), true
	case "emergency-link":
		return question.UrgencyExplanation.ID(), false
	case "instrument-cited":
		return question.Instruments.ID(), true
	case "translation-quality":
		return question.TranslationCertified.ID(), false
	case "reasonable-grounds":
		return question.FactsSummary.ID(), false
	default:
		return question.DataItems.ID(), false
	}
}

// assurancesWanted names the assurances that the requested Party asks for and the request does not give.
func assurancesWanted(f Facts) []Finding {
	if f.preservation() {
		return nil
	}
	given := f.Draft.Strings(question.Assurances)
	var found []Finding
	for _, e := range f.Requested.Effects(treaty.AssuranceWanted) {
		if !slices.Contains(given, e.Assurance) {
			found = append(found, warn("assurance-wanted", question.Assurances, e.By.ID).
				with(i18n.Arguments{"Assurance": i18n.TermOf(i18n.Assurances, e.Assurance)}))
		}
	}
	return found
}

// factsAge advises to confirm what the Party declared or said where a source in use is older than two years, or where
// nobody compared the entry with it. Addresses have a finding of their own.
func factsAge(f Facts) []Finding {
	if !f.bothKnown() {
		return nil
	}
	var sources []string
	oldest := treaty.Date("")
	for _, e := range f.statementsInUse() {
		if !f.old(e.By.Source) && e.By.Review == treaty.Reviewed || slices.Contains(sources, e.By.ID) {
			continue
		}
		sources = append(sources, e.By.ID)
		if oldest == "" || e.By.Source.AsOf < oldest {
			oldest = e.By.Source.AsOf
		}
	}
	if len(sources) == 0 {
		return nil
	}
	return []Finding{advise("statement-old", question.RequestedParty, sources...).
		with(i18n.Arguments{"AsOf": i18n.Date(oldest)})}
}

// statementsInUse returns the statements of the requested Party on which the route or a warning about this request
// rests.
func (f Facts) statementsInUse() []party.StatedEffect {
	var kinds []treaty.EffectKind
	switch {
	case f.preservation() && f.offenceOutsideConvention():
		kinds = []treaty.EffectKind{treaty.PreservationDualCriminality}
	case f.preservation():
		return nil
	case Governing(f) == treaty.ETS185 && f.Urgent():
		kinds = []treaty.EffectKind{treaty.IncomingThroughDiplomatic, treaty.AllRequestsToCentralAuthority,
			treaty.UrgentToCentralAuthority}
	case Governing(f) == treaty.ETS185:
		kinds = []treaty.EffectKind{treaty.IncomingThroughDiplomatic, treaty.AllRequestsToCentralAuthority}
	default:
		return f.channelsDeclared(Governing(f))
	}
	var used []party.StatedEffect
	for _, kind := range kinds {
		used = append(used, f.Requested.Effects(kind)...)
	}
	return used
}
