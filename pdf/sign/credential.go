package sign

import (
	"bytes"
	"crypto"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rsa"
	"crypto/x509"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"software.sslmate.com/src/go-pkcs12"
)

// Credential is a key with the certificates that say whose it is.
type Credential struct {
	// Signer is the private key, or what reaches it.
	Signer crypto.Signer
	// Chain begins with the signer's certificate; each next one issued the one before.
	Chain []*x509.Certificate
}

// minimumRSABits is the least length that ETSI TS 119 312 still accepts.
const minimumRSABits = 2048

// LoadPKCS12 opens a PKCS#12 file (RFC 7292). It returns ErrWrongPassword, ErrNotPKCS12, ErrUnsupportedKey or
// ErrMismatch. Certificates that are not on the way from the signer's certificate to its root are left out.
func LoadPKCS12(data []byte, password string) (Credential, error) {
	// The format keeps passwords as UCS-2, so one with other characters cannot be the right one.
	if strings.ContainsFunc(password, func(r rune) bool { return r > 0xFFFF }) {
		return Credential{}, ErrWrongPassword
	}
	key, first, others, err := pkcs12.DecodeChain(data, password)
	if err != nil {
		return Credential{}, loadError(err)
	}
	signer, ok := key.(crypto.Signer)
	if !ok {
		return Credential{}, fmt.Errorf("%w: it is a %T", ErrUnsupportedKey, key)
	}
	if err := supported(signer.Public()); err != nil {
		return Credential{}, err
	}
	chain := order(signer.Public(), append([]*x509.Certificate{first}, others...))
	if chain == nil {
		return Credential{}, ErrMismatch
	}
	return Credential{Signer: signer, Chain: chain}, nil
}

// loadError tells a wrong password and an unknown protection from a file that is something else.
func loadError(err error) error {
	var unknown pkcs12.NotImplementedError
	switch {
	case errors.Is(err, pkcs12.ErrIncorrectPassword), errors.Is(err, pkcs12.ErrDecryption):
		return ErrWrongPassword
	case errors.As(err, &unknown):
		return fmt.Errorf("%w (%w)", ErrUnsupportedKey, err)
	}
	return fmt.Errorf("%w (%w)", ErrNotPKCS12, err)
}

func supported(public crypto.PublicKey) error {
	switch key := public.(type) {
	case *rsa.PublicKey:
		if key.N.BitLen() >= minimumRSABits {
			return nil
		}
		return fmt.Errorf("%w: the RSA key has %d bits", ErrUnsupportedKey, key.N.BitLen())
	case *ecdsa.PublicKey:
		if key.Curve == elliptic.P256() || key.Curve == elliptic.P384() || key.Curve == elliptic.P521() {
			return nil
		}
	}
	return fmt.Errorf("%w: it is a %T", ErrUnsupportedKey, public)
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

// Check returns nil if the credential can sign at a time, otherwise ErrMismatch, ErrUnsupportedKey or a *ValidityError.
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
	return nil
}
