package verify_test

import (
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/asn1"
	"slices"
	"testing"

	"rogatory/pdf/fitness"
	"rogatory/pdf/pdftest"
	"rogatory/pdf/sign"
	"rogatory/pdf/verify"
)

func TestUnfitCertificatesAreNamedWithTheirReason(t *testing.T) {
	authority := pdftest.NewAuthority(t)
	purposes := func(list ...x509.ExtKeyUsage) func(*x509.Certificate) {
		return func(c *x509.Certificate) { c.ExtKeyUsage = list }
	}
	usage := func(u x509.KeyUsage) func(*x509.Certificate) { return func(c *x509.Certificate) { c.KeyUsage = u } }
	for name, c := range map[string]struct {
		change func(*x509.Certificate)
		want   []fitness.Reason
	}{
		"one of the office":         {nil, nil},
		"for signatures alone":      {usage(x509.KeyUsageDigitalSignature), nil},
		"for declarations alone":    {usage(x509.KeyUsageContentCommitment), nil},
		"of no usage named":         {usage(0), nil},
		"for encryption":            {usage(x509.KeyUsageKeyEncipherment), []fitness.Reason{fitness.UsageNotSigning}},
		"for e-mail":                {purposes(x509.ExtKeyUsageEmailProtection), nil},
		"for any purpose":           {purposes(x509.ExtKeyUsageAny), nil},
		"of a person who logs in":   {purposes(x509.ExtKeyUsageClientAuth), nil},
		"of a web site":             {purposes(x509.ExtKeyUsageServerAuth), []fitness.Reason{fitness.UsageOther}},
		"of a web site and e-mail":  {purposes(x509.ExtKeyUsageServerAuth, x509.ExtKeyUsageEmailProtection), nil},
		"of a maker of programs":    {purposes(x509.ExtKeyUsageCodeSigning), []fitness.Reason{fitness.UsageOther}},
		"of a time-stamp authority": {purposes(x509.ExtKeyUsageTimeStamping), []fitness.Reason{fitness.UsageOther}},
		"of a revocation service":   {purposes(x509.ExtKeyUsageOCSPSigning), []fitness.Reason{fitness.UsageOther}},
		"of a purpose unknown here": {unknownPurpose, nil},
		"of an authority": {func(c *x509.Certificate) { c.IsCA, c.BasicConstraintsValid = true, true },
			[]fitness.Reason{fitness.UsageAuthority}},
		"with an unknown restriction": {unknownExtension(true), []fitness.Reason{fitness.CriticalExtension}},
		"with an unknown remark":      {unknownExtension(false), nil},
		"that had run out": {pdftest.Valid(pdftest.Now().AddDate(-2, 0, 0), pdftest.Now().AddDate(0, 0, -1)),
			[]fitness.Reason{fitness.OutOfDate}},
		"that was not valid yet": {pdftest.Valid(pdftest.Now().AddDate(0, 0, 1), pdftest.Now().AddDate(1, 0, 0)),
			[]fitness.Reason{fitness.OutOfDate}},
		"in its last second": {pdftest.Valid(pdftest.Now().AddDate(-1, 0, 0), pdftest.Now()), nil},
	} {
		identity := authority.Issue(t, "Claire Procureur", pdftest.P256(t), c.change)
		pdf := sealedBy(t, identity)
		r, err := verify.Verify(pdf, nil)
		if err != nil || !r.Valid || r.Fit != (c.want == nil) || !slices.Equal(r.Signatures[0].Unfit,
			append([]fitness.Reason{}, c.want...)) {
			t.Errorf("a certificate %s: fit %v, %v; want %v; %v, error %v", name, r.Fit, r.Signatures[0].Unfit, c.want,
				r.Problems, err)
		}
		if slices.Contains(r.Problems, verify.CertificateUnfit) == r.Fit {
			t.Errorf("a certificate %s: %v", name, r.Problems)
		}
	}
}

// sealedBy signs without the checks of package sign, which refuses some certificates itself.
func sealedBy(t *testing.T, identity pdftest.Identity) []byte {
	t.Helper()
	pdf := signedBy(t, pdftest.PDF(t, ""), pdftest.NewAuthority(t).Issue(t, "Somebody", pdftest.P256(t), nil),
		sign.Options{Time: pdftest.Now()})
	return pdftest.Seal(t, pdf, identity)
}

func TestShortAndWeakKeys(t *testing.T) {
	for file, want := range map[string][]fitness.Reason{
		"w01-rsa1024":                         {fitness.KeyTooShort},
		"w04-expired-at-signing":              {fitness.OutOfDate},
		"w05-ca-certificate-keyCertSign-only": {fitness.UsageNotSigning, fitness.UsageAuthority},
	} {
		r := examine(t, pdftest.Read(t, "testdata", "cases", file+".pdf"))
		if !slices.Equal(r.Signatures[0].Unfit, want) {
			t.Errorf("%s: %v, want %v", file, r.Signatures[0].Unfit, want)
		}
	}
	all := fitness.Reasons()
	if len(all) == 0 || len(slices.Compact(slices.Sorted(slices.Values(all)))) != len(all) {
		t.Errorf("%v", all)
	}
}

func unknownPurpose(c *x509.Certificate) {
	c.ExtKeyUsage, c.UnknownExtKeyUsage = []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth},
		[]asn1.ObjectIdentifier{{1, 3, 6, 1, 5, 5, 7, 3, 36}}
}

func unknownExtension(critical bool) func(*x509.Certificate) {
	return func(c *x509.Certificate) {
		c.ExtraExtensions = []pkix.Extension{
			{Id: asn1.ObjectIdentifier{1, 2, 3, 4}, Critical: critical, Value: []byte{5, 0}}}
	}
}
