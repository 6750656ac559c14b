package rules

import (
	"slices"

	"rogatory/forms/party"
	"rogatory/forms/question"
)

// scopeUnanswered warns while the requested Party has several addressees and the answer that tells them apart is
// missing.
func scopeUnanswered(f Facts) []Finding {
	addressees := f.registered(FindRoute(f))
	var found []Finding
	if f.Stage() == "" && slices.ContainsFunc(addressees, func(a party.Authority) bool {
		return len(a.Scope.Stage) > 0
	}) {
		found = append(found, warn("stage-decides-addressee", question.CaseStage, idsOf(addressees)...))
	}
	if f.territoryOf(f.Requested) == "" && slices.ContainsFunc(addressees, func(a party.Authority) bool {
		return len(a.Scope.Territory) > 0
	}) {
		found = append(found, warn("territory-decides-addressee", question.RequestedTerritory, idsOf(addressees)...))
	}
	return found
}

// registered returns the addressees and recipients of copies that stand in the register.
func (f Facts) registered(route Route) []party.Authority {
	var all []party.Authority
	for _, a := range slices.Concat(route.To, route.Copy) {
		if !Unnamed(a.ID) {
			all = append(all, a)
		}
	}
	return all
}

func idsOf(authorities []party.Authority) []string {
	ids := make([]string, len(authorities))
	for i, a := range authorities {
		ids[i] = a.ID
	}
	return ids
}
