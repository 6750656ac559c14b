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
		place := wantedAt(e.Item)
		if f.Draft.Has(place) {
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

// wantedAt returns the question where a wanted content belongs. An answer to it settles the matter.
func wantedAt(item string) question.ID {
	switch item {
	case "verbatim-law":
		return question.OffenceProvisionsText.ID()
	case "penalty":
		return question.OffenceMaximumPenalty.ID()
	case "offence-qualification", "contravention-specified":
		return question.OffenceProvisions.ID()
	case "judicial-framework":
		return question.CaseFramework.ID()
	case "persons-identified":
		return question.FactsPersons.ID()
	case "authority-named", "authenticity":
		return question.AuthorityName.ID()
	case "follow-up-plan":
		return question.FollowupPlannedDate.ID()
	case "confidentiality-level":
		return question.ConfidentialityRequested.ID()
	case "emergency-link":
		return question.UrgencyExplanation.ID()
	case "instrument-cited":
		return question.Instruments.ID()
	case "translation-quality":
		return question.TranslationCertified.ID()
	case "reasonable-grounds":
		return question.FactsSummary.ID()
	default:
		return question.DataItems.ID()
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

// factsAge says once that what is used of the requested Party's record is old: addresses, languages and statements
// whose sources speak as of more than two years ago, and statements that nobody compared with theirs. An address that
// is doubtful for a reason of its own has a finding of its own.
func factsAge(f Facts) []Finding {
	if !f.bothKnown() {
		return nil
	}
	var sources []string
	oldest := treaty.Date("")
	use := func(id string, asOf treaty.Date) {
		if !slices.Contains(sources, id) {
			sources = append(sources, id)
		}
		if oldest == "" || asOf < oldest {
			oldest = asOf
		}
	}
	for _, a := range f.registered(FindRoute(f)) {
		if f.old(a.Source) && !doubtful(a) {
			use(a.ID, a.Source.AsOf)
		}
	}
	if stated := FindLanguages(f).stated(); len(stated) > 0 && f.old(stated[0].Rule.Source) {
		use(languageBasis(stated[0]), stated[0].Rule.Source.AsOf)
	}
	for _, e := range f.statementsInUse() {
		if f.old(e.By.Source) || e.By.Review != treaty.Reviewed {
			use(e.By.ID, e.By.Source.AsOf)
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
	case f.preservation(): // for an offence of the Convention it rests on no statement
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
