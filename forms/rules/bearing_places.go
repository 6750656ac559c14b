package rules

import (
	"slices"
	"strings"

	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/treaty"
)

// placesOfEffect returns the questions on whose answer an effect of a statement bears, in this request. None is the
// right answer for an effect on which no question of a preservation or of stored data turns.
func (f Facts) placesOfEffect(s party.Statement, e party.Effect) []question.ID {
	switch e.Effect {
	case treaty.AddsElement, treaty.Excludes, treaty.MinorAge:
		return []question.ID{question.OffenceArticles.ID(), elementPlace(treaty.Offence(articleNumber(e.Article)))}
	case treaty.PreservationDualCriminality:
		return when(e.Binds(f.Type()), question.OffenceArticles.ID(), question.OffenceDualCriminality.ID())
	case treaty.SearchCondition:
		return when(f.underConventionOf1959(), placesOfSearch(e)...)
	case treaty.DualCriminalityAlways:
		return when(f.underConventionOf1959(), question.OffenceDualCriminality.ID())
	case treaty.SpecialityReserved:
		return when(f.underConventionOf1959(), question.Assurances.ID())
	case treaty.FederalClause:
		return question.IDs(question.OffenceDualCriminality)
	case treaty.TerritoryExcluded, treaty.TerritoryNotControlled:
		return question.IDs(question.RequestedTerritory, question.CustodianTerritory, question.LocationTerritory)
	case treaty.ContentWanted:
		return when(f.speaksOf(s.Article), wantedAt(e.Item))
	case treaty.PreservationPeriod:
		return when(f.preservation(), question.PreservationDays.ID(), question.FollowupPlannedDate.ID())
	case treaty.AssuranceWanted:
		return when(!f.preservation(), question.Assurances.ID())
	}
	return slices.Concat(f.placesOfLanguage(s, e), f.placesOfChannel(e))
}

// placesOfSearch returns the questions whose answers meet a condition for search and seizure.
func placesOfSearch(e party.Effect) []question.ID {
	var places []question.ID
	for _, condition := range e.Conditions {
		switch condition {
		case treaty.OffenceInBoth:
			places = append(places, question.OffenceDualCriminality.ID())
		case treaty.Extraditable:
			places = append(places, question.OffenceMaximumPenalty.ID())
		case treaty.ConsistentWithLaw:
			places = append(places, question.MeasureNecessity.ID())
		case treaty.DomesticJudge:
			places = append(places, question.CourtDecisions.ID())
		}
	}
	return places
}

// placesOfLanguage returns the question of a statement on languages; one that a language rule repeats stands there
// already.
func (f Facts) placesOfLanguage(s party.Statement, e party.Effect) []question.ID {
	repeated := slices.ContainsFunc(f.Requested.Languages, func(r party.LanguageRule) bool {
		return r.Source == s.Source
	})
	switch e.Effect {
	case treaty.TranslationRequired, treaty.LanguageAccepted, treaty.ContactLanguage, treaty.ReciprocityOfLanguage:
		return when(f.speaksOf(s.Article) && !repeated, question.RequestLanguage.ID())
	case treaty.CertifiedTranslation:
		return when(f.speaksOf(s.Article) && !repeated, question.TranslationCertified.ID())
	}
	return nil
}

// placesOfChannel returns the questions of a statement on channels; each speaks under its own instrument alone.
func (f Facts) placesOfChannel(e party.Effect) []question.ID {
	convention := !f.preservation() && Governing(f) == treaty.ETS185
	switch e.Effect {
	case treaty.UrgentToCentralAuthority:
		return when(convention, question.UrgencyUrgent.ID(), question.SendingChannel.ID())
	case treaty.AllRequestsToCentralAuthority, treaty.IncomingThroughDiplomatic:
		return when(convention, question.SendingChannel.ID())
	case treaty.ChannelDeclared:
		return when(!f.preservation() && e.Instrument == Governing(f), question.SendingChannel.ID())
	}
	return nil
}

func when(holds bool, ids ...question.ID) []question.ID {
	if holds {
		return ids
	}
	return nil
}

// placesOfArticle returns the questions on which a statement without effects bears, such as a note of the office: those
// of its article. A statement on a whole article of the procedure is left to the page of the Party.
func (f Facts) placesOfArticle(article treaty.Article) []question.ID {
	if number := treaty.Offence(articleNumber(article)); slices.Contains(treaty.Offences(), number) {
		return []question.ID{question.OffenceArticles.ID(), elementPlace(number)}
	}
	switch article {
	case "27(8)":
		return question.IDs(question.ConfidentialityRequested)
	case "27(9)", "27(9)(e)":
		return when(!f.preservation() && Governing(f) == treaty.ETS185, question.UrgencyUrgent.ID(),
			question.SendingChannel.ID())
	case "28", "28(2)":
		return question.IDs(question.UseAcceptConditions)
	case "29(4)":
		return when(f.preservation(), question.OffenceDualCriminality.ID())
	case "29(7)":
		return question.IDs(question.PreservationDays)
	}
	return when(f.onCopies(article), question.SendingCopies.ID())
}

// onCopies reports whether an article is the one under which Parties declare copies and addressees, of an instrument in
// the chain of the governing one.
func (f Facts) onCopies(article treaty.Article) bool {
	if f.preservation() || f.Instruments == nil {
		return false
	}
	of := f.Instruments.Cited(article)
	bare, _, _ := strings.Cut(string(article), " ")
	p, ok := f.record(of).Provisions[treaty.ForCopy]
	return ok && of != treaty.ETS185 && slices.Contains(f.instruments().ruling.Chain, of) && string(p.Article) == bare
}

// placesOfCondition returns the questions on which a limit of an address bears.
func placesOfCondition(kind party.ConditionKind) []question.ID {
	switch kind {
	case party.EmergenciesOnly, party.NoEmergencies:
		return question.IDs(question.UrgencyUrgent, question.SendingTo)
	case party.NotSecured, party.FreeMailAddress:
		return question.IDs(question.SendingEncryption, question.SendingTo)
	}
	return question.IDs(question.SendingTo)
}
