package sign

import (
	"crypto"
	"crypto/ecdsa"
	"crypto/rsa"
	"io"
)

// careful is the key of a credential that compares each answer with the certificate, since cards and their drivers err,
// and a signature that nobody can verify must not reach a file.
type careful struct{ Credential }

// Public returns the key in the certificate, which Check found to be that of the signer.
func (c careful) Public() crypto.PublicKey { return c.Chain[0].PublicKey }

// Sign signs a digest. It returns the signer's own error, or ErrKeyAnswer.
func (c careful) Sign(random io.Reader, digest []byte, options crypto.SignerOpts) ([]byte, error) {
	signature, err := c.Signer.Sign(random, digest, options)
	if err != nil {
		return nil, err
	}
	good := false
	switch key := c.Public().(type) {
	case *rsa.PublicKey:
		good = rsa.VerifyPKCS1v15(key, options.HashFunc(), digest, signature) == nil
	case *ecdsa.PublicKey:
		good = ecdsa.VerifyASN1(key, digest, signature)
	}
	if !good {
		return nil, ErrKeyAnswer
	}
	return signature, nil
}
