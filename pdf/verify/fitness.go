package verify

import (
	"crypto/rsa"
	"crypto/x509"
	"slices"
	"time"
)

// Unfit is the reason why a certificate is none for signing documents. The list is closed: UnfitReasons returns it.
type Unfit string

const (
	// KeyTooShort says that the RSA key has fewer than 2048 bits, the least that ETSI TS 119 312 accepts.
	KeyTooShort Unfit = "key-too-short"
	// KeyWeak says that the RSA key's exponent is 65536 or less, which ETSI TS 119 312 rules out.
	KeyWeak Unfit = "key-weak"
	// DigestWeak says that the certificate itself was signed with MD5 or SHA-1, so that it can be forged.
	DigestWeak Unfit = "digest-weak"
	// UsageNotSigning says that the key usage (RFC 5280, 4.2.1.3) lists neither digitalSignature nor contentCommitment.
	UsageNotSigning Unfit = "usage-not-signing"
	// UsageAuthority says that it is the certificate of an authority, which signs certificates and no documents.
	UsageAuthority Unfit = "usage-authority"
	// UsageOther says that the extended key usage allows other purposes alone, such as that of a web site.
	UsageOther Unfit = "usage-other"
	// CriticalExtension says that the certificate has a critical extension that is unknown here; RFC 5280, 4.2 forbids
	// to use it then.
	CriticalExtension Unfit = "critical-extension"
	// OutOfDate says that the certificate was not valid at the time of signing.
	OutOfDate Unfit = "out-of-date"
)

// UnfitReasons returns every reason, so that a caller can test that it has words for each.
func UnfitReasons() []Unfit {
	return []Unfit{KeyTooShort, KeyWeak, DigestWeak, UsageNotSigning, UsageAuthority, UsageOther, CriticalExtension,
		OutOfDate}
}

const (
	leastRSABits     = 2048
	leastRSAExponent = 1<<16 + 1
)

// unfit lists what speaks against a certificate as one for signing documents; at is the time of signing, nil where none
// is known.
func unfit(c *x509.Certificate, at *time.Time) []Unfit {
	reasons := weak(c)
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
	if at != nil && outOfDate(c, *at) {
		reasons = append(reasons, OutOfDate)
	}
	return reasons
}

// weak lists what makes a certificate worthless for any purpose.
func weak(c *x509.Certificate) []Unfit {
	var reasons []Unfit
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

func outOfDate(c *x509.Certificate, at time.Time) bool {
	return at.Before(c.NotBefore) || at.After(c.NotAfter)
}
