// Package fitness says whether a certificate is one for signing documents: whether its key and its issuer's algorithm
// can be relied on, whether it is meant for signing, and whether it was in force. Verifying asks it about the
// certificates of others, signing about one's own; both give the same answer. Whether anybody trusts the issuer is
// another question.
package fitness

import (
	"crypto/rsa"
	"crypto/x509"
	"slices"
	"time"
)

// Reason is why a certificate is none for signing documents. The list is closed: Reasons returns it.
type Reason string

const (
	// KeyTooShort says that the RSA key has fewer than 2048 bits, the least that ETSI TS 119 312 accepts.
	KeyTooShort Reason = "key-too-short"
	// KeyWeak says that the RSA key's exponent is 65536 or less, which ETSI TS 119 312 rules out.
	KeyWeak Reason = "key-weak"
	// DigestWeak says that the certificate itself was signed with MD5 or SHA-1, so that it can be forged.
	DigestWeak Reason = "digest-weak"
	// UsageNotSigning says that the key usage (RFC 5280, 4.2.1.3) lists neither digitalSignature nor contentCommitment.
	UsageNotSigning Reason = "usage-not-signing"
	// UsageAuthority says that it is the certificate of an authority, which signs certificates and no documents.
	UsageAuthority Reason = "usage-authority"
	// UsageOther says that the extended key usage allows other purposes alone, such as that of a web site.
	UsageOther Reason = "usage-other"
	// CriticalExtension says that the certificate has a critical extension that is unknown here; RFC 5280, 4.2 forbids
	// to use it then.
	CriticalExtension Reason = "critical-extension"
	// OutOfDate says that the certificate was not valid at the time of signing.
	OutOfDate Reason = "out-of-date"
)

// Reasons returns every reason, so that a caller can test that it has words for each.
func Reasons() []Reason {
	return []Reason{KeyTooShort, KeyWeak, DigestWeak, UsageNotSigning, UsageAuthority, UsageOther, CriticalExtension,
		OutOfDate}
}

const (
	leastRSABits     = 2048
	leastRSAExponent = 1<<16 + 1
)

// Judge lists what speaks against a certificate as one for signing documents; at is the time of signing, nil where none
// is known.
func Judge(c *x509.Certificate, at *time.Time) []Reason {
	reasons := Weak(c)
	if c.KeyUsage != 0 && c.KeyUsage&(x509.KeyUsageDigitalSignature|x509.KeyUsageContentCommitment) == 0 {
		reasons = append(reasons, UsageNotSigning)
	}
	if c.IsCA {
		reasons = append(reasons, UsageAuthority)
	}
	if len(c.ExtKeyUsage) > 0 && len(c.UnknownExtKeyUsage) == 0 && !slices.ContainsFunc(c.ExtKeyUsage, signsDocuments) {
		reasons = append(reasons, UsageOther)
	}
	if len(c.UnhandledCriticalExtensions) > 0 {
		reasons = append(reasons, CriticalExtension)
	}
	if at != nil && OutsidePeriod(c, *at) {
		reasons = append(reasons, OutOfDate)
	}
	return reasons
}

// Weak lists what makes a certificate worthless for any purpose.
func Weak(c *x509.Certificate) []Reason {
	var reasons []Reason
	if key, ok := c.PublicKey.(*rsa.PublicKey); ok {
		if key.N.BitLen() < leastRSABits {
			reasons = append(reasons, KeyTooShort)
		}
		if key.E < leastRSAExponent {
			reasons = append(reasons, KeyWeak)
		}
	}
	switch c.SignatureAlgorithm {
	case x509.MD2WithRSA, x509.MD5WithRSA, x509.SHA1WithRSA, x509.DSAWithSHA1, x509.ECDSAWithSHA1:
		reasons = append(reasons, DigestWeak)
	}
	return reasons
}

// signsDocuments reports whether a purpose may be that of a signer. Cards of officials often name the login of a client
// beside or instead of e-mail; a purpose that is not known here counts as one too.
func signsDocuments(purpose x509.ExtKeyUsage) bool {
	switch purpose {
	case x509.ExtKeyUsageServerAuth, x509.ExtKeyUsageCodeSigning, x509.ExtKeyUsageTimeStamping,
		x509.ExtKeyUsageOCSPSigning:
		return false
	}
	return true
}

// OutsidePeriod reports whether a certificate is not yet or no longer in force at a time.
func OutsidePeriod(c *x509.Certificate, at time.Time) bool {
	return at.Before(c.NotBefore) || at.After(c.NotAfter)
}
