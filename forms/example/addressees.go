package example

import (
	"rogatory/forms/party"
	"rogatory/forms/request"
	"rogatory/forms/treaty"
)

// addressees takes over authorities that a route names, each once.
func (w *writer) addressees(authorities []party.Authority) []request.Addressee {
	var list []request.Addressee
	for _, a := range authorities {
		list = append(list, request.Addressee{ID: a.ID})
	}
	return list
}

// ownCentralAuthority is the requesting Party's, as far as the register knows it.
func (w *writer) ownCentralAuthority() []request.Addressee {
	for _, a := range w.requesting.WithRole(treaty.CentralAuthority) {
		if len(a.Scope.Direction) == 0 || a.Scope.Direction[0] == treaty.Sending {
			return []request.Addressee{{ID: a.ID}}
		}
	}
	return []request.Addressee{w.byHand("contact.own", "central@authority.example.org")}
}
