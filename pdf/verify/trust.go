package verify

import (
	"crypto/sha256"
	"crypto/x509"
	"encoding/hex"
	"time"
)

// describe notes whose certificate it is.
func (e *examination) describe(c *x509.Certificate) {
	e.Signer = c.Subject.CommonName
	if e.Signer == "" {
		e.Signer = c.Subject.String()
	}
	hash := sha256.Sum256(c.Raw)
	e.Certificate = &Certificate{
		Subject: c.Subject.String(), Issuer: c.Issuer.String(), Serial: c.SerialNumber.Text(16),
		NotBefore: c.NotBefore.UTC(), NotAfter: c.NotAfter.UTC(), Fingerprint: hex.EncodeToString(hash[:]),
	}
	e.certificate = c
}

// judge answers the question of trust for the signer's certificate, at the time of signing. It needs describe to have
// run.
func (c *check) judge(e *examination, certificates []*x509.Certificate) {
	if e.certificate == nil {
		return
	}
	if e.SignedAt == nil {
		e.problem(TimeMissing)
		return
	}
	if e.SignedAt.Before(e.certificate.NotBefore) || e.SignedAt.After(e.certificate.NotAfter) {
		e.problem(CertificateOutOfDate)
	}
	if e.Trusted = c.trust(e.certificate, certificates, *e.SignedAt); e.Trusted == No {
		e.problem(IssuerNotTrusted)
	}
}

// trust looks for a way from a certificate to one of the roots that was in order at a time.
func (c *check) trust(leaf *x509.Certificate, others []*x509.Certificate, at time.Time) Trust {
	if c.roots == nil {
		return Unknown
	}
	intermediates := x509.NewCertPool()
	for _, certificate := range others {
		intermediates.AddCert(certificate)
	}
	_, err := leaf.Verify(x509.VerifyOptions{
		Roots: c.roots, Intermediates: intermediates, CurrentTime: at,
		KeyUsages: []x509.ExtKeyUsage{x509.ExtKeyUsageAny},
	})
	if err != nil {
		return No
	}
	return Yes
}

// untrusted is the answer as long as no certificate was found.
func (c *check) untrusted() Trust {
	if c.roots == nil {
		return Unknown
	}
	return No
}
