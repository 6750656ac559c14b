package session

import (
	"slices"

	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
)

// Proposal returns what the program proposes for a question without an answer, and nil where it proposes nothing. The
// page shows it as if it had been typed; Continue makes it an answer.
func (s *Session) Proposal(id question.ID) any {
	switch id {
	case "request.date":
		return string(s.services.Today())
	case "request.status":
		return question.StatusNew
	case "request.instruments":
		return proposedInstruments(s.facts)
	case "request.language":
		return s.proposedLanguage()
	case "preservation.days":
		return rules.ProposedDays(s.facts)
	case "confidentiality.if_prejudiced", "confidentiality.if_impossible":
		return question.ChooseAskFirst
	case "acknowledgement.requested":
		return true
	case "signatory.name":
		return nilIfEmpty(s.facts.Draft.String("authority.person"))
	case "signatory.post":
		return nilIfEmpty(s.facts.Draft.String("authority.post"))
	case "sending.channel":
		return nilIfEmpty(string(s.Route().Channel))
	case "sending.to":
		return firstAddressee(s.Route().To)
	case "sending.through":
		return addressees(s.Route().Through)
	case "sending.copies":
		return addressees(s.Route().Copy)
	}
	return nil
}

func proposedInstruments(f rules.Facts) any {
	var proposed []string
	for _, instrument := range rules.ProposedInstruments(f) {
		proposed = append(proposed, string(instrument))
	}
	if len(proposed) == 1 && proposed[0] == string(treaty.EIO) {
		return nil // the user must choose a letter of request on purpose
	}
	return proposed
}

// proposedLanguage is the drafting language where the requested Party takes it, else the first that is recommended.
func (s *Session) proposedLanguage() any {
	known := s.Languages()
	drafting := s.facts.Draft.String("request.drafting_language")
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
	return request.Addressee{ID: authorities[0].ID}
}

func addressees(authorities []party.Authority) any {
	if len(authorities) == 0 {
		return nil
	}
	list := make([]request.Addressee, len(authorities))
	for i, a := range authorities {
		list[i] = request.Addressee{ID: a.ID}
	}
	return list
}
