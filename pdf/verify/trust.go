package verify

import (
	"crypto/sha256"
	"crypto/x509"
	"encoding/hex"
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

// judge answers the question of trust, for the time of signing. It needs describe to have run.
func (c *check) judge(e *examination, certificates []*x509.Certificate) {
	if e.certificate == nil {
		return
	}
	if e.SignedAt == nil {
		e.problem(TimeMissing)
	} else if e.SignedAt.Before(e.certificate.NotBefore) || e.SignedAt.After(e.certificate.NotAfter) {
		e.problem(CertificateOutOfDate)
	}
	if c.roots == nil {
		return
	}
	e.Trusted = No
	if e.SignedAt == nil {
		return
	}
	intermediates := x509.NewCertPool()
	for _, certificate := range certificates {
		intermediates.AddCert(certificate)
	}
	_, err := e.certificate.Verify(x509.VerifyOptions{
		Roots: c.roots, Intermediates: intermediates, CurrentTime: *e.SignedAt,
		KeyUsages: []x509.ExtKeyUsage{x509.ExtKeyUsageAny},
	})
	if err != nil {
		e.problem(IssuerNotTrusted)
		return
	}
	e.Trusted = Yes
}
