// Package service is what the program does for its user, apart from any window and any command line: it keeps drafts,
// makes and signs documents, writes check sheets, sends drafts to a colleague and receives them, verifies signatures,
// takes texts to a translator and back, and changes the register. Both programs do these things here, so that both do
// the same.
//
//	env := service.Environment{Vault: vault, Writer: service.NewWriter(register.Register(), catalogue),
//		Register: register.Register, Now: clock, Today: today, Who: "A. Novak"}
//	drafts := service.NewDrafts(env)
//	kept, err := drafts.Begin("preservation", "en")
//	revision, err := drafts.Keep(draft, place, kept.Revision)
//	signer, err := service.NewSigning(env).Sign(ctx, draft, order)
//
// There is one type for each use case; the clock, the register in use and whoever works are part of the Environment. No
// window is known here and nothing needs cgo; a screen sees a service through an interface of its own. Errors that
// people read have a sentence in the catalogue.
package service

import (
	"time"

	"rogatory/app/card"
	"rogatory/forms/party"
	"rogatory/forms/request"
	"rogatory/forms/treaty"
	"rogatory/storage"
)

// Environment is what the use cases work with. All of it may be used on several goroutines.
type Environment struct {
	Vault    *storage.Vault
	Writer   *Writer
	Register func() *party.Register // the one in use, which can change
	Now      func() time.Time
	Today    func() treaty.Date // the day on which the rules are applied
	Who      string             // whoever works, as the history of a draft names them
	Cards    card.Cards         // how smart cards are reached
}

// writer makes documents under the register in use.
func (e Environment) writer() *Writer { return e.Writer.WithRegister(e.Register()) }

// begin stores a draft that is new.
func (e Environment) begin(draft *request.Draft) (request.Kept, error) {
	revision, err := e.Vault.Keep(draft, "", request.Revision{}, e.Who, e.Now())
	return request.Kept{Draft: draft, Revision: revision}, err
}

// restore reads the draft inside a PDF. Where the vault has a draft of this id, what no document prints comes from
// there, so that both can be compared.
func (e Environment) restore(file []byte) (*request.Draft, error) {
	draft, err := OpenPDF(file)
	if err != nil {
		return nil, Said(err)
	}
	if own, err := e.Vault.Load(draft.ID); err == nil {
		return e.writer().Complete(draft, own, e.Today())
	}
	return draft, nil // one that is not there, or does not read, has nothing to add
}

// Settings is what a program remembers of its user's wishes; the vault keeps it.
type Settings = storage.Settings
