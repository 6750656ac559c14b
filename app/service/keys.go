package service

import (
	"context"
	"crypto/x509"
	"regexp"
	"strings"
	"time"

	"rogatory/app/card"
	"rogatory/app/files"
	"rogatory/pdf/fitness"
	"rogatory/pdf/sign"
)

// KeySource says where a key lies and what opens it.
type KeySource struct {
	// Path is a PKCS#12 file, or the PKCS#11 module of a card; IsModule tells which.
	Path string
	// Module says that Path is a module, whatever its name.
	Module bool
	// Secret is the password of the file or the PIN of the card; empty for a reader with keys of its own.
	Secret string
	// Key names one of several keys, as sign.Choose takes it; empty for the only one that can sign.
	Key string
	// LastTry allows the PIN after which, if it is wrong, the card locks itself.
	LastTry bool
}

// moduleName is how the files of modules are named on the three systems.
var moduleName = regexp.MustCompile(`\.(so(\.[0-9]+)*|dll|dylib)$`)

// IsModule reports whether a file is the module of a card by its name.
func IsModule(path string) bool { return moduleName.MatchString(strings.ToLower(path)) }

// Keys lists the keys of a source, with their certificates. A card tells them without its PIN, and the PIN is spent
// only when one of them signs.
func Keys(ctx context.Context, cards card.Cards, from KeySource) ([]sign.Credential, error) {
	if !from.Module && !IsModule(from.Path) {
		file, err := files.ReadAny(from.Path, files.MaximumCertificate)
		if err != nil {
			return nil, err
		}
		return sign.OpenPKCS12(file, from.Secret)
	}
	identities, err := cards.Identities(ctx, from.Path)
	if err != nil {
		return nil, err
	}
	var found []sign.Credential
	for _, identity := range identities {
		signer := card.Signer{Context: ctx, Cards: cards, Module: from.Path, Identity: identity,
			PIN: []byte(from.Secret), LastTry: from.LastTry}
		found = append(found, sign.NewCredential(signer, identity.Certificates, identity.Key.Label))
	}
	return found, nil
}

// Credential takes the key of a source that is named, or the only one that can sign at a time.
func Credential(ctx context.Context, cards card.Cards, from KeySource, now time.Time) (sign.Credential, error) {
	found, err := Keys(ctx, cards, from)
	if err != nil {
		return sign.Credential{}, err
	}
	credential, err := sign.Choose(found, from.Key, now)
	if err != nil {
		return sign.Credential{}, err
	}
	return credential, credential.Check(now)
}

// Candidate is a key as it is shown to whoever chooses one.
type Candidate struct {
	Fingerprint    string // SHA-256 of the certificate, hexadecimal
	Holder, Issuer string
	Until          time.Time
	// Usage is commitment, signature, any or other: what the certificate says it is for.
	Usage string
	// Qualified is what the certificate states, a value of fitness.Qualified.
	Qualified string
	// Unfit is why the key cannot sign now, nil where it can; its words are in the catalogue.
	Unfit error
}

// Candidates lists the keys of a source for a choice by sight.
func (s *Signing) Candidates(ctx context.Context, order Order) ([]Candidate, error) {
	found, err := Keys(ctx, s.env.Cards, order.source())
	if err != nil {
		return nil, Said(err)
	}
	var list []Candidate
	for _, c := range found {
		one := Candidate{Holder: c.CommonName(), Until: c.NotAfter(), Fingerprint: c.Fingerprint(),
			Unfit: Said(c.Check(s.env.Now()))}
		if len(c.Chain) > 0 {
			one.Issuer = sign.Credential{Chain: []*x509.Certificate{{Subject: c.Chain[0].Issuer}}}.CommonName()
			one.Usage, one.Qualified = usage(c.Chain[0]), string(fitness.Qualification(c.Chain[0]))
		}
		list = append(list, one)
	}
	return list, nil
}

func usage(c *x509.Certificate) string {
	switch {
	case c.KeyUsage == 0:
		return "any"
	case c.KeyUsage&x509.KeyUsageContentCommitment != 0:
		return "commitment"
	case c.KeyUsage&x509.KeyUsageDigitalSignature != 0:
		return "signature"
	}
	return "other"
}
