// Package throwaway makes certificates for demonstrations: self-signed, valid for thirty days, with a name that nobody
// can take for a prosecutor's. Nothing but the demonstration and tests should use it.
package throwaway

import (
	"crypto"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/rsa"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/base32"
	"encoding/pem"
	"fmt"
	"math/big"
	"time"

	"software.sslmate.com/src/go-pkcs12"
)

// KeyType is the kind of key to make.
type KeyType int

const (
	// RSA is a key of 3072 bits.
	RSA KeyType = iota
	// P256 is a key on the curve P-256.
	P256
)

// Name is the common name of the certificates.
const Name = "Rogatory demonstration – not a real prosecutor"

const (
	rsaBits  = 3072
	validFor = 30 * 24 * time.Hour
	// leeway lets the certificate begin a little before now, for clocks that differ.
	leeway = time.Hour
)

// New makes a key and its certificate and returns them as a PKCS#12 file with a random password. certPEM is the
// certificate alone, with which a verifier can be told to trust it.
func New(now time.Time, keyType KeyType) (p12 []byte, password string, certPEM []byte, err error) {
	key, err := newKey(keyType)
	if err != nil {
		return nil, "", nil, fmt.Errorf("the demonstration key was not made: %w", err)
	}
	certificate, err := newCertificate(now, key)
	if err != nil {
		return nil, "", nil, fmt.Errorf("the demonstration certificate was not made: %w", err)
	}
	password, err = newPassword()
	if err != nil {
		return nil, "", nil, err
	}
	p12, err = pkcs12.Modern.Encode(key, certificate, nil, password)
	if err != nil {
		return nil, "", nil, fmt.Errorf("the demonstration certificate was not packed: %w", err)
	}
	certPEM = pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: certificate.Raw})
	return p12, password, certPEM, nil
}

func newKey(keyType KeyType) (crypto.Signer, error) {
	if keyType == P256 {
		return ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	}
	return rsa.GenerateKey(rand.Reader, rsaBits)
}

func newCertificate(now time.Time, key crypto.Signer) (*x509.Certificate, error) {
	serial, err := rand.Int(rand.Reader, new(big.Int).Lsh(big.NewInt(1), 127))
	if err != nil {
		return nil, err
	}
	template := &x509.Certificate{
		SerialNumber: serial,
		Subject:      pkix.Name{CommonName: Name, Organization: []string{"Rogatory demonstration"}},
		NotBefore:    now.Add(-leeway),
		NotAfter:     now.Add(validFor),
		KeyUsage:     x509.KeyUsageDigitalSignature | x509.KeyUsageContentCommitment,
	}
	der, err := x509.CreateCertificate(rand.Reader, template, template, key.Public(), key)
	if err != nil {
		return nil, err
	}
	return x509.ParseCertificate(der)
}

func newPassword() (string, error) {
	random := make([]byte, 15)
	if _, err := rand.Read(random); err != nil {
		return "", err
	}
	return base32.StdEncoding.EncodeToString(random), nil
}
