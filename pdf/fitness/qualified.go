package fitness

import (
	"crypto/x509"
	"encoding/asn1"
)

// Qualified is what a certificate says of itself under Regulation (EU) No 910/2014, in the statements of ETSI EN 319
// 412-5. Only the trusted list of the issuer's State proves it.
type Qualified string

const (
	// NotStated says that the certificate does not call itself qualified.
	NotStated Qualified = "no"
	// ForSignatures says that it calls itself qualified for the signatures of a person (Article 28).
	ForSignatures Qualified = "signature"
	// ForSeals says that it calls itself qualified for the seals of an office (Article 38).
	ForSeals Qualified = "seal"
	// ForWebsites says that it calls itself qualified for a web site (Article 45).
	ForWebsites Qualified = "website"
)

// Qualifications returns every value of Qualified, so that a caller can test that it has words for each.
func Qualifications() []Qualified {
	return []Qualified{NotStated, ForSignatures, ForSeals, ForWebsites}
}

func idStatements() asn1.ObjectIdentifier { return asn1.ObjectIdentifier{1, 3, 6, 1, 5, 5, 7, 1, 3} }
func idCompliance() asn1.ObjectIdentifier { return asn1.ObjectIdentifier{0, 4, 0, 1862, 1, 1} }
func idType() asn1.ObjectIdentifier       { return asn1.ObjectIdentifier{0, 4, 0, 1862, 1, 6} }

// Qualification reads the statements of a certificate. One that states compliance without a type is for signatures (EN
// 319 412-5, 4.2.3).
func Qualification(c *x509.Certificate) Qualified {
	complies, kind := false, ForSignatures
	for _, s := range statements(c) {
		switch {
		case s.ID.Equal(idCompliance()):
			complies = true
		case s.ID.Equal(idType()):
			kind = statedKind(s.Info)
		}
	}
	if !complies {
		return NotStated
	}
	return kind
}

type statement struct {
	ID   asn1.ObjectIdentifier
	Info asn1.RawValue `asn1:"optional"`
}

// statements reads the extension; what cannot be read states nothing.
func statements(c *x509.Certificate) []statement {
	for _, e := range c.Extensions {
		var list []statement
		if e.Id.Equal(idStatements()) {
			if rest, err := asn1.Unmarshal(e.Value, &list); err == nil && len(rest) == 0 {
				return list
			}
		}
	}
	return nil
}

// statedKind reads QcType; a certificate of several kinds is for signatures if that is one of them.
func statedKind(info asn1.RawValue) Qualified {
	var kinds []asn1.ObjectIdentifier
	if _, err := asn1.Unmarshal(info.FullBytes, &kinds); err != nil {
		return NotStated
	}
	found := NotStated
	for _, kind := range kinds {
		for n, value := range []Qualified{ForSignatures, ForSeals, ForWebsites} {
			if kind.Equal(append(idType(), n+1)) && (found == NotStated || value == ForSignatures) {
				found = value
			}
		}
	}
	return found
}
