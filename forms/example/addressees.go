package example

import (
	"rogatory/forms/answer"
	"rogatory/forms/party"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
)

// addressees takes over authorities that a route names, each once.
func (w *writer) addressees(authorities []party.Authority) []answer.Addressee {
	var list []answer.Addressee
	for _, a := range authorities {
		list = append(list, answer.Addressee{ID: a.ID})
	}
	return list
}

// ownCentralAuthority is the requesting Party's, as far as the register knows it. A foreign ministry passes on what
// goes under the Convention alone; under another treaty a hand-written address stands in its place.
func (w *writer) ownCentralAuthority() []answer.Addressee {
	for _, a := range w.requesting.WithRole(treaty.CentralAuthority) {
		if a.Nature == treaty.ForeignMinistry && rules.Governing(w.facts()) != treaty.ETS185 {
			continue
		}
		if len(a.Scope.Direction) == 0 || a.Scope.Direction[0] == treaty.Sending {
			return []answer.Addressee{{ID: a.ID}}
		}
	}
	return []answer.Addressee{w.byHand("contact.own", "central@authority.example.org")}
}
