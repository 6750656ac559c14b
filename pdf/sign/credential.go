package sign

import (
	"bytes"
	"crypto"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rsa"
	"crypto/sha256"
	"crypto/x509"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"rogatory/pdf/fitness"
	"rogatory/pdf/pkcs12"
)

// Credential is a key with the certificates that say whose it is.
type Credential struct {
	// Signer is the private key, or what reaches it.
	Signer crypto.Signer
	// Chain begins with the signer's certificate; each next one issued the one before.
	Chain []*x509.Certificate
	// Label is the name of the key in its file or on its card; empty for none.
	Label string
}

// minimumRSABits is the least length that ETSI TS 119 312 still accepts.
const minimumRSABits = 2048

// OpenPKCS12 opens a PKCS#12 file (package pkcs12 says which kinds) and returns each key that can sign, in the order of
// the file. Keys of an unsupported kind are left out while another one is there, and so are certificates that are not
// on the way from the signer's to its root. It returns ErrWrongPassword, ErrNotPKCS12, ErrUnsupportedKey or
// ErrMismatch.
func OpenPKCS12(data []byte, password string) ([]Credential, error) {
	contents, err := pkcs12.Read(data, password)
	if err != nil {
		return nil, loadError(err)
	}
	if len(contents.Keys) == 0 || len(contents.Certificates) == 0 {
		return nil, ErrNotPKCS12
	}
	var certificates []*x509.Certificate
	for _, der := range contents.Certificates {
		if c, err := x509.ParseCertificate(der); err == nil {
			certificates = append(certificates, c)
		}
	}
	var found []Credential
	var first error
	for _, key := range contents.Keys {
		credential, err := pair(key, certificates)
		if err == nil {
			found = append(found, credential)
		} else if first == nil {
			first = err
		}
	}
	if len(found) == 0 {
		return nil, first
	}
	return found, nil
}

// pair finds the certificates of a key.
func pair(key pkcs12.Key, certificates []*x509.Certificate) (Credential, error) {
	parsed, err := x509.ParsePKCS8PrivateKey(key.PKCS8)
	if err != nil {
		return Credential{}, &KeyError{Kind: kindOf(key.PKCS8)}
	}
	signer, ok := parsed.(crypto.Signer)
	if !ok {
		return Credential{}, &KeyError{Kind: kindOf(key.PKCS8)}
	}
	if err := supported(signer.Public()); err != nil {
		return Credential{}, err
	}
	chain := order(signer.Public(), certificates)
	if chain == nil {
		return Credential{}, ErrMismatch
	}
	return Credential{Signer: signer, Chain: chain, Label: key.Name}, nil
}

// NewCredential joins a key that lies elsewhere, such as on a card, with the certificates that lie beside it, in any
// order. Its chain is empty where none belongs to the key; Check says so.
func NewCredential(signer crypto.Signer, certificates []*x509.Certificate, label string) Credential {
	return Credential{Signer: signer, Chain: order(signer.Public(), certificates), Label: label}
}

// LoadPKCS12 opens a file as OpenPKCS12 does that holds one key; for several it returns ErrSeveralKeys.
func LoadPKCS12(data []byte, password string) (Credential, error) {
	found, err := OpenPKCS12(data, password)
	if err != nil {
		return Credential{}, err
	}
	if len(found) > 1 {
		return Credential{}, ErrSeveralKeys
	}
	return found[0], nil
}

// Choose takes the key with a label, which is its name in the file or on the card, the common name in its certificate,
// or the certificate's SHA-256 in hexadecimal digits. Without a label it takes the only key, or the only one that can
// sign at a time. It returns ErrNoSuchKey or ErrSeveralKeys.
func Choose(from []Credential, label string, at time.Time) (Credential, error) {
	fits := func(c Credential) bool { return len(from) == 1 || c.Check(at) == nil }
	if label != "" {
		fits = func(c Credential) bool {
			return c.Label == label || c.CommonName() == label || strings.EqualFold(c.Fingerprint(), label)
		}
	}
	var found []Credential
	for _, c := range from {
		if fits(c) {
			found = append(found, c)
		}
	}
	switch {
	case len(found) == 1:
		return found[0], nil
	case len(found) == 0 && label != "":
		return Credential{}, ErrNoSuchKey
	}
	return Credential{}, ErrSeveralKeys
}

// loadError tells a wrong password and an unknown protection from a file that is something else.
func loadError(err error) error {
	switch {
	case errors.Is(err, pkcs12.ErrPassword):
		return ErrWrongPassword
	case errors.Is(err, pkcs12.ErrProtection):
		return fmt.Errorf("%w (%w)", ErrProtection, err)
	}
	return fmt.Errorf("%w (%w)", ErrNotPKCS12, err)
}

func supported(public crypto.PublicKey) error {
	switch key := public.(type) {
	case *rsa.PublicKey:
		if key.N.BitLen() >= minimumRSABits {
			return nil
		}
		return &KeyError{Kind: KeyShort}
	case *ecdsa.PublicKey:
		if key.Curve == elliptic.P256() || key.Curve == elliptic.P384() || key.Curve == elliptic.P521() {
			return nil
		}
	}
	return &KeyError{}
}

// order finds the certificate of the key and, from it, issuer after issuer; files list them in any order.
func order(public crypto.PublicKey, certificates []*x509.Certificate) []*x509.Certificate {
	at := slices.IndexFunc(certificates, func(c *x509.Certificate) bool { return samePublic(public, c.PublicKey) })
	if at < 0 {
		return nil
	}
	chain := []*x509.Certificate{certificates[at]}
	for {
		last := chain[len(chain)-1]
		at := slices.IndexFunc(certificates, func(c *x509.Certificate) bool {
			return bytes.Equal(c.RawSubject, last.RawIssuer) && !slices.Contains(chain, c) &&
				last.CheckSignatureFrom(c) == nil
		})
		if at < 0 {
			return chain
		}
		chain = append(chain, certificates[at])
	}
}

func samePublic(a, b crypto.PublicKey) bool {
	key, ok := a.(interface{ Equal(crypto.PublicKey) bool })
	return ok && key.Equal(b)
}

// CommonName is the signer's name as the certificate has it: the common name, or the whole subject where there is none.
// It is empty without a certificate.
func (c Credential) CommonName() string {
	if len(c.Chain) == 0 {
		return ""
	}
	if name := c.Chain[0].Subject.CommonName; name != "" {
		return name
	}
	return c.Chain[0].Subject.String()
}

// Fingerprint is the SHA-256 of the certificate in hexadecimal digits; empty without one.
func (c Credential) Fingerprint() string {
	if len(c.Chain) == 0 {
		return ""
	}
	hash := sha256.Sum256(c.Chain[0].Raw)
	return hex.EncodeToString(hash[:])
}

// NotBefore is when the certificate begins to be valid; the zero time without a certificate.
func (c Credential) NotBefore() time.Time {
	if len(c.Chain) == 0 {
		return time.Time{}
	}
	return c.Chain[0].NotBefore
}

// NotAfter is when the certificate ceases to be valid; the zero time without a certificate.
func (c Credential) NotAfter() time.Time {
	if len(c.Chain) == 0 {
		return time.Time{}
	}
	return c.Chain[0].NotAfter
}

// Check returns nil if the credential can sign at a time, otherwise ErrMismatch, ErrUnsupportedKey, a *ValidityError or
// an *UnfitError.
func (c Credential) Check(at time.Time) error {
	if c.Signer == nil || len(c.Chain) == 0 || !samePublic(c.Signer.Public(), c.Chain[0].PublicKey) {
		return ErrMismatch
	}
	if err := supported(c.Signer.Public()); err != nil {
		return err
	}
	if at.Before(c.NotBefore()) || at.After(c.NotAfter()) {
		return &ValidityError{NotBefore: c.NotBefore(), NotAfter: c.NotAfter(), At: at}
	}
	if reasons := fitness.Judge(c.Chain[0], nil); len(reasons) > 0 {
		return &UnfitError{Reasons: reasons}
	}
	return nil
}
