package fitness_test

import (
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/asn1"
	"testing"

	"rogatory/pdf/fitness"
	"rogatory/pdf/pdftest"
)

type oid = asn1.ObjectIdentifier

// stating puts statements into a certificate: the compliance, and types by their last number.
func stating(t *testing.T, complies bool, types ...int) func(*x509.Certificate) {
	t.Helper()
	type statement struct {
		ID    oid
		Types []oid `asn1:"optional"`
	}
	list := []statement{{ID: oid{0, 4, 0, 1862, 1, 4}}}
	if complies {
		list = append(list, statement{ID: oid{0, 4, 0, 1862, 1, 1}})
	}
	if types != nil {
		s := statement{ID: oid{0, 4, 0, 1862, 1, 6}}
		for _, n := range types {
			s.Types = append(s.Types, oid{0, 4, 0, 1862, 1, 6, n})
		}
		list = append(list, s)
	}
	value, err := asn1.Marshal(list)
	if err != nil {
		t.Fatal(err)
	}
	return func(c *x509.Certificate) {
		c.ExtraExtensions = []pkix.Extension{{Id: oid{1, 3, 6, 1, 5, 5, 7, 1, 3}, Value: value}}
	}
}

func TestWhatACertificateSaysOfItself(t *testing.T) {
	authority := pdftest.NewAuthority(t)
	for name, c := range map[string]struct {
		change func(*x509.Certificate)
		want   fitness.Qualified
	}{
		"nothing":                           {nil, fitness.NotStated},
		"a type without compliance":         {stating(t, false, 1), fitness.NotStated},
		"compliance alone":                  {stating(t, true), fitness.ForSignatures},
		"compliance for signatures":         {stating(t, true, 1), fitness.ForSignatures},
		"compliance for seals":              {stating(t, true, 2), fitness.ForSeals},
		"compliance for web sites":          {stating(t, true, 3), fitness.ForWebsites},
		"compliance for seals and persons":  {stating(t, true, 2, 1), fitness.ForSignatures},
		"compliance for persons and seals":  {stating(t, true, 1, 2), fitness.ForSignatures},
		"compliance for a type of tomorrow": {stating(t, true, 9), fitness.NotStated},
		"an extension that cannot be read": {func(c *x509.Certificate) {
			c.ExtraExtensions = []pkix.Extension{{Id: oid{1, 3, 6, 1, 5, 5, 7, 1, 3}, Value: []byte{1, 2}}}
		}, fitness.NotStated},
	} {
		certificate := authority.Issue(t, "Claire Procureur", pdftest.P256(t), c.change).Chain[0]
		if got := fitness.Qualification(certificate); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}
