package pdftest

import (
	"crypto"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/rsa"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/asn1"
	"encoding/pem"
	"math/big"
	"testing"
	"time"
)

// Identity is a key with its certificates, the own one first.
type Identity struct {
	Key   crypto.Signer
	Chain []*x509.Certificate
}

// Authority issues certificates.
type Authority struct {
	Identity
	serial int64
}

// P256 makes a key on the curve P-256.
func P256(t testing.TB) crypto.Signer {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	return key
}

// RSA makes an RSA key.
func RSA(t testing.TB, bits int) crypto.Signer {
	t.Helper()
	key, err := rsa.GenerateKey(rand.Reader, bits)
	if err != nil {
		t.Fatal(err)
	}
	return key
}

// NewAuthority makes a certification authority with a root certificate of its own.
func NewAuthority(t testing.TB) *Authority {
	t.Helper()
	key := P256(t)
	root := template("Test root", 1)
	root.IsCA, root.BasicConstraintsValid, root.KeyUsage = true, true, x509.KeyUsageCertSign|x509.KeyUsageCRLSign
	a := &Authority{serial: 1}
	a.Identity = Identity{Key: key, Chain: []*x509.Certificate{create(t, root, root, key.Public(), key)}}
	return a
}

func template(name string, serial int64) *x509.Certificate {
	return &x509.Certificate{
		SerialNumber: big.NewInt(serial),
		Subject:      pkix.Name{CommonName: name, Organization: []string{"Court of Tests"}, Country: []string{"FR"}},
		NotBefore:    Now().AddDate(-10, 0, 0),
		NotAfter:     Now().AddDate(20, 0, 0),
		KeyUsage:     x509.KeyUsageDigitalSignature | x509.KeyUsageContentCommitment,
	}
}

func create(t testing.TB, c, parent *x509.Certificate, public crypto.PublicKey, key crypto.Signer) *x509.Certificate {
	t.Helper()
	der, err := x509.CreateCertificate(rand.Reader, c, parent, public, key)
	if err != nil {
		t.Fatal(err)
	}
	out, err := x509.ParseCertificate(der)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// Issue makes a certificate for a key; change, where given, alters it before it is signed.
func (a *Authority) Issue(t testing.TB, name string, key crypto.Signer, change func(*x509.Certificate)) Identity {
	t.Helper()
	a.serial++
	c := template(name, a.serial)
	if change != nil {
		change(c)
	}
	certificate := create(t, c, a.Chain[0], key.Public(), a.Key)
	return Identity{Key: key, Chain: append([]*x509.Certificate{certificate}, a.Chain...)}
}

// Roots is a pool with the authority's root.
func (a *Authority) Roots() *x509.CertPool {
	pool := x509.NewCertPool()
	pool.AddCert(a.Chain[0])
	return pool
}

// RevocationList lists serial numbers as revoked at a time; the list is valid for a day before it and one after.
func (a *Authority) RevocationList(t testing.TB, at time.Time, revoked ...int64) []byte {
	t.Helper()
	list := &x509.RevocationList{Number: big.NewInt(1), ThisUpdate: at.AddDate(0, 0, -1),
		NextUpdate: at.AddDate(0, 0, 1)}
	for _, serial := range revoked {
		list.RevokedCertificateEntries = append(list.RevokedCertificateEntries,
			x509.RevocationListEntry{SerialNumber: big.NewInt(serial), RevocationTime: at})
	}
	der, err := x509.CreateRevocationList(rand.Reader, list, a.Chain[0], a.Key)
	if err != nil {
		t.Fatal(err)
	}
	return der
}

// Valid sets the period of a certificate.
func Valid(from, until time.Time) func(*x509.Certificate) {
	return func(c *x509.Certificate) { c.NotBefore, c.NotAfter = from, until }
}

// ForTimeStamps makes a certificate one of a time-stamp authority: the extended key usage is critical and the only one.
func ForTimeStamps(c *x509.Certificate) {
	value, err := asn1.Marshal([]asn1.ObjectIdentifier{{1, 3, 6, 1, 5, 5, 7, 3, 8}})
	if err != nil {
		panic(err)
	}
	c.ExtraExtensions = []pkix.Extension{{Id: asn1.ObjectIdentifier{2, 5, 29, 37}, Critical: true, Value: value}}
}

// CertificatePEM encodes certificates for other programs.
func CertificatePEM(certificates ...*x509.Certificate) []byte {
	var out []byte
	for _, c := range certificates {
		out = append(out, pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: c.Raw})...)
	}
	return out
}

// KeyPEM encodes a private key for other programs.
func KeyPEM(t testing.TB, key crypto.Signer) []byte {
	t.Helper()
	der, err := x509.MarshalPKCS8PrivateKey(key)
	if err != nil {
		t.Fatal(err)
	}
	return pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: der})
}

// RootsOrNil is Roots, or nil without an authority.
func (a *Authority) RootsOrNil() *x509.CertPool {
	if a == nil {
		return nil
	}
	return a.Roots()
}
