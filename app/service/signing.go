package service

import (
	"context"
	"errors"
	"fmt"

	"rogatory/forms/request"
	"rogatory/pdf/sign"
)

// Order is what is to be made of a draft. Replace allows a file of that name to be written over.
type Order struct {
	Certificate string // path of the PKCS#12 file, or of the PKCS#11 module of a card
	Password    string // or PIN
	Key         string // which key of the file, as sign.Choose takes it; empty for the only one
	LastTry     bool   // allows the PIN after which, if it is wrong, the card locks itself
	Path        string // of the PDF
	Replace     bool
	Unstamped   bool // without the time stamp that the profile of the office asks for
}

// ErrNoTimeStamp says that the time-stamp service gave no time stamp. Nothing is signed or written; the order can be
// repeated with Unstamped.
var ErrNoTimeStamp = errors.New("no time stamp was obtained")

// Signing makes and signs the PDF of a request, and keeps the signed copy.
type Signing struct{ env Environment }

// NewSigning returns the signing of the drafts of the vault.
func NewSigning(env Environment) *Signing { return &Signing{env} }

// Sign opens the certificate first, so that a wrong password costs no time; then it makes the PDF, signs it, writes it,
// and keeps a copy with the draft. It returns the name of the signer. The error is ErrExists where a file would be
// written over.
func (s *Signing) Sign(ctx context.Context, draft *request.Draft, order Order) (string, error) {
	if err := free(order); err != nil {
		return "", err
	}
	credential, err := Credential(ctx, s.env.Cards, order.source(), s.env.Now())
	if err != nil {
		return "", Said(err)
	}
	unsigned, err := s.env.pdf(draft)
	if err != nil {
		return "", Said(err)
	}
	signed, err := s.sign(ctx, unsigned, credential, order)
	if err != nil {
		return "", Said(err)
	}
	if err := writeFile(order.Path, signed, order.Replace); err != nil {
		return "", err
	}
	return credential.CommonName(), s.keep(draft, signed, order.Certificate)
}

func (o Order) source() KeySource {
	return KeySource{Path: o.Certificate, Secret: o.Password, Key: o.Key, LastTry: o.LastTry}
}

// sign signs, with a time stamp where the profile names a service and the order does not do without.
func (s *Signing) sign(ctx context.Context, unsigned []byte, credential sign.Credential, order Order) ([]byte, error) {
	profile, err := s.env.Vault.Profile()
	if err != nil {
		return nil, err
	}
	if order.Unstamped {
		profile.TimeStamp = ""
	}
	how := How{Stamps: sign.HTTPTimeStamper{URL: profile.TimeStamp}}
	signed, err := Sign(ctx, unsigned, credential, how, s.env.Now())
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case errors.Is(err, sign.ErrAddress):
		return nil, fmt.Errorf("%w: %w", ErrNoTimeStamp, sign.ErrAddress)
	case errors.Is(err, sign.ErrTimeStamp):
		return nil, fmt.Errorf("%w: %w", ErrNoTimeStamp, err)
	}
	return signed.File, err
}

// keep stores the signed copy, and the place of the certificate for the next time.
func (s *Signing) keep(draft *request.Draft, signed []byte, certificate string) error {
	if err := s.env.Vault.SaveSigned(draft.ID, signed, s.env.Now()); err != nil {
		return err
	}
	profile, err := s.env.Vault.Profile()
	if err != nil || profile.Certificate == certificate {
		return err
	}
	profile.Certificate = certificate
	return s.env.Vault.SaveProfile(profile)
}
