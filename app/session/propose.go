package session

import (
	"slices"

	"rogatory/forms/answer"
	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/rules"
)

// Proposal returns what the program proposes for a question without an answer, and nil where it proposes nothing. The
// page shows it as if it had been typed; Continue makes it an answer.
func (s *Session) Proposal(id question.ID) any {
	switch id {
	case question.RequestDate.ID():
		return string(s.services.Today())
	case question.RequestStatus.ID():
		return question.StatusNew
	case question.Instruments.ID():
		return proposedInstruments(s.facts)
	case question.RequestLanguage.ID():
		return s.proposedLanguage()
	case question.PreservationDays.ID():
		return rules.ProposedDays(s.facts)
	case question.ConfidentialityIfPrejudiced.ID(), question.ConfidentialityIfImpossible.ID():
		return question.ChooseAskFirst
	case question.AcknowledgementRequested.ID():
		return true
	case question.SignatoryName.ID():
		return nilIfEmpty(s.facts.Draft.String(question.AuthorityPerson))
	case question.SignatoryPost.ID():
		return nilIfEmpty(s.facts.Draft.String(question.AuthorityPost))
	case question.SendingChannel.ID():
		return nilIfEmpty(string(s.Route().Channel))
	case question.SendingTo.ID():
		return firstAddressee(s.Route().To)
	case question.SendingThrough.ID():
		return addressees(s.Route().Through)
	case question.SendingCopies.ID():
		return addressees(s.Route().Copy)
	}
	return nil
}

func proposedInstruments(f rules.Facts) any {
	var proposed []string
	for _, instrument := range rules.ProposedInstruments(f) {
		proposed = append(proposed, string(instrument))
	}
	if _, order := rules.ByOrder(f); order {
		return nil // the user must choose a letter of request on purpose
	}
	return proposed
}

// proposedLanguage is the drafting language where the requested Party takes it, else the first that is recommended.
func (s *Session) proposedLanguage() any {
	known := s.Languages()
	drafting := s.facts.Draft.String(question.DraftingLanguage)
	if drafting != "" && len(known.Accepted) > 0 && known.Takes(drafting) {
		return drafting
	}
	for _, language := range known.Recommended {
		if slices.Contains(s.DocumentLanguages(), language) {
			return language
		}
	}
	return nilIfEmpty(drafting)
}

// DocumentLanguages returns the languages in which the program can write a request.
func (s *Session) DocumentLanguages() []string { return s.services.Languages }

func nilIfEmpty(words string) any {
	if words == "" {
		return nil
	}
	return words
}

func firstAddressee(authorities []party.Authority) any {
	if len(authorities) == 0 {
		return nil
	}
	return answer.Addressee{ID: authorities[0].ID}
}

func addressees(authorities []party.Authority) any {
	if len(authorities) == 0 {
		return nil
	}
	list := make([]answer.Addressee, len(authorities))
	for i, a := range authorities {
		list[i] = answer.Addressee{ID: a.ID}
	}
	return list
}
