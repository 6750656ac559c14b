package shell

import (
	"context"
	"errors"
	"fmt"

	"rogatory/app/card"
	"rogatory/app/screens/drafts"
	"rogatory/app/screens/finish"
	"rogatory/app/screens/preview"
	"rogatory/app/screens/verify"
	"rogatory/app/service"
	"rogatory/forms/request"
	report "rogatory/pdf/verify"
)

// The services as the screens see them, where a screen has values of its own.

// Exchange is the exchange with colleagues, for the list of drafts.
type Exchange struct{ *service.Exchange }

var _ drafts.Exchange = Exchange{}

// Receive reads the file and compares it with what the list has.
func (e Exchange) Receive(path, passphrase string) ([]drafts.Incoming, error) {
	arrivals, err := e.Exchange.Receive(path, passphrase)
	if err != nil {
		return nil, err
	}
	list := make([]drafts.Incoming, len(arrivals))
	for i, a := range arrivals {
		list[i] = drafts.Incoming(a)
	}
	return list, nil
}

// choices are the words of the exchange for what the screen offers. The table is read only.
var choices = map[drafts.Choice]service.Choice{drafts.Leave: service.Keep, drafts.Take: service.Replace,
	drafts.Both: service.AsCopy}

// Accept carries out the choices.
func (e Exchange) Accept(chosen map[string]drafts.Choice) error {
	translated := map[string]service.Choice{}
	for id, choice := range chosen {
		translated[id] = choices[choice]
	}
	return e.Exchange.Accept(translated)
}

// Finishing signs and saves, for the last step of a request.
type Finishing struct {
	Signing   *service.Signing
	Documents *service.Documents
}

var _ finish.Office = Finishing{}

// Sign makes, signs and writes the PDF of a draft.
func (f Finishing) Sign(ctx context.Context, draft *request.Draft, order finish.Order) (string, error) {
	signer, err := f.Signing.Sign(ctx, draft, service.Order(order))
	return signer, asked(err)
}

// Keys lists the keys of a file or card for a choice by sight.
func (f Finishing) Keys(ctx context.Context, order finish.Order) ([]finish.Key, error) {
	found, err := f.Signing.Candidates(ctx, service.Order(order))
	keys := make([]finish.Key, len(found))
	for i, one := range found {
		keys[i] = finish.Key(one)
	}
	return keys, err
}

// Save writes the unsigned PDF of a draft.
func (f Finishing) Save(ctx context.Context, draft *request.Draft, order finish.Order) error {
	return asked(f.Documents.Save(ctx, draft, service.Order(order)))
}

// lastTry reports whether a card waits for its user's second yes.
func lastTry(err error) bool {
	var problem *card.Error
	return errors.As(err, &problem) && problem.Problem == card.LastTry
}

// asked gives an error after which the screen asks its user the name that the screen knows.
func asked(err error) error {
	switch {
	case errors.Is(err, service.ErrExists):
		return finish.ErrExists
	case lastTry(err):
		return fmt.Errorf("%w: %w", finish.ErrLastTry, err)
	case errors.Is(err, service.ErrNoTimeStamp):
		return fmt.Errorf("%w: %w", finish.ErrNoTimeStamp, err)
	}
	return err
}

// Preview makes the pages of a draft.
func Preview(documents *service.Documents) func(*request.Draft) (preview.Made, error) {
	return func(draft *request.Draft) (preview.Made, error) {
		file, err := documents.Preview(draft)
		made := preview.Made{PDF: file.Bytes, Places: make([]preview.Place, len(file.Places))}
		for i, at := range file.Places {
			made.Places[i] = preview.Place(at)
		}
		return made, err
	}
}

// Examine looks at the signatures of a file.
func Examine(verification *service.Verification) func(path string) (verify.Outcome, error) {
	return func(path string) (verify.Outcome, error) {
		examined, err := verification.Examine(path)
		if err != nil {
			return verify.Outcome{}, err
		}
		outcome := verify.Outcome{Signed: examined.Signed, Valid: examined.Valid,
			CoversWholeDocument: examined.CoversWholeDocument, Problems: codes(examined.Problems),
			DraftError: examined.DraftError}
		for _, s := range examined.Signatures {
			outcome.Signatures = append(outcome.Signatures, signature(s))
		}
		if d := examined.Draft; d != nil {
			outcome.Draft = &verify.Draft{ID: d.ID, Reference: d.Reference, To: d.To, Subject: d.Subject, Here: d.Here,
				Same: d.Same}
		}
		return outcome, nil
	}
}

// codes turns codes of package pdf/verify into those of the screen.
func codes[T ~string](list []T) []string {
	out := make([]string, len(list))
	for i, code := range list {
		out[i] = string(code)
	}
	return out
}

func signature(s report.Signature) verify.Signature {
	shown := verify.Signature{TimeStamp: s.Kind != report.KindSignature, Valid: s.Valid, Trusted: string(s.Trusted),
		Level: string(s.Level), Signer: s.Signer, VouchedBy: s.VouchedBy, Footing: string(s.When()),
		Problems: codes(s.Problems), Unfit: codes(s.Unfit), Changes: codes(s.Changes)}
	if s.SignedAt != nil {
		shown.SignedAt = *s.SignedAt
	}
	if s.StampedAt != nil {
		shown.StampedAt = *s.StampedAt
	}
	if c := s.Certificate; c != nil {
		shown.Issuer, shown.Fingerprint, shown.NotBefore, shown.NotAfter = c.Issuer, c.Fingerprint,
			c.NotBefore, c.NotAfter
	}
	return shown
}

// Where the values are the same, a service is what the shell and the screens ask for.
var (
	_ drafts.Store = (*service.Drafts)(nil)
	_ Drafts       = (*service.Drafts)(nil)
	_ Texts        = (*service.Texts)(nil)
)
