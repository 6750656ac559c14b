package verify

import (
	"crypto/sha256"
	"crypto/x509"
	"encoding/hex"
	"time"

	"rogatory/pdf/fitness"
)

// describe notes whose certificate it is.
func (e *examination) describe(c *x509.Certificate) {
	e.Signer = name(c)
	hash := sha256.Sum256(c.Raw)
	e.Certificate = &Certificate{
		Subject: c.Subject.String(), Issuer: c.Issuer.String(), Serial: c.SerialNumber.Text(16),
		NotBefore: c.NotBefore.UTC(), NotAfter: c.NotAfter.UTC(), Fingerprint: hex.EncodeToString(hash[:]),
	}
	e.certificate = c
}

// name is the common name in a certificate, or the whole subject where there is none.
func name(c *x509.Certificate) string {
	if c.Subject.CommonName != "" {
		return c.Subject.CommonName
	}
	return c.Subject.String()
}

// judge answers the questions of fitness and trust for the signer's certificate, at the time of signing. It needs
// describe to have run.
func (c *check) judge(e *examination, certificates []*x509.Certificate) {
	if e.certificate == nil {
		return
	}
	if e.Kind == KindSignature {
		if e.Unfit = append(e.Unfit, fitness.Judge(e.certificate, e.SignedAt)...); len(e.Unfit) > 0 {
			e.problem(CertificateUnfit)
		}
		e.Fit = len(e.Unfit) == 0
	}
	if e.SignedAt == nil {
		e.problem(TimeMissing)
		return
	}
	if fitness.OutsidePeriod(e.certificate, *e.SignedAt) {
		e.problem(CertificateOutOfDate)
	}
	e.chain = c.chain(e.certificate, certificates, *e.SignedAt)
	e.Trusted = c.trusted(e.chain)
	if e.Trusted == No {
		e.problem(IssuerNotTrusted)
	}
	if len(e.chain) > 0 {
		e.VouchedBy = name(e.chain[len(e.chain)-1])
		if c.store.chain(e.chain, *e.SignedAt) == revoked {
			e.Trusted = No
			e.problem(CertificateRevoked)
		}
	}
}

// chain looks for a way from a certificate to one of the roots that was in order at a time; nil when there is none.
func (c *check) chain(leaf *x509.Certificate, others []*x509.Certificate, at time.Time) []*x509.Certificate {
	if c.roots == nil {
		return nil
	}
	intermediates := x509.NewCertPool()
	for _, certificate := range append(others[:len(others):len(others)], c.store.certificates...) {
		intermediates.AddCert(certificate)
	}
	chains, err := leaf.Verify(x509.VerifyOptions{
		Roots: c.roots, Intermediates: intermediates, CurrentTime: at,
		KeyUsages: []x509.ExtKeyUsage{x509.ExtKeyUsageAny},
	})
	if err != nil {
		return nil
	}
	return chains[0]
}

func (c *check) trusted(chain []*x509.Certificate) Trust {
	if len(chain) == 0 {
		return c.untrusted()
	}
	return Yes
}

// untrusted is the answer as long as no chain was found.
func (c *check) untrusted() Trust {
	if c.roots == nil {
		return Unknown
	}
	return No
}
