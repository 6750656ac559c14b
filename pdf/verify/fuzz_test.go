package verify_test

import (
	"bytes"
	"path/filepath"
	"testing"

	"rogatory/pdf/pdftest"
	"rogatory/pdf/pdftest/forge"
	"rogatory/pdf/sign"
	"rogatory/pdf/verify"
)

// FuzzVerify holds that no file makes the verifier panic, and that nothing is valid without a signature and a
// certificate.
func FuzzVerify(f *testing.F) {
	for _, name := range []string{"signed.pdf", "twice.pdf", "streams.pdf"} {
		f.Add(pdftest.Read(f, "testdata", name))
	}
	cases, err := filepath.Glob("testdata/cases/*.pdf")
	if err != nil || len(cases) == 0 {
		f.Fatalf("%d cases, error %v", len(cases), err)
	}
	for _, name := range cases {
		f.Add(pdftest.Read(f, name))
	}
	identity := pdftest.NewAuthority(f).Issue(f, "Claire Procureur", pdftest.P256(f), nil)
	for _, file := range forge.Files(f, plain(), func(pdf []byte) []byte {
		return signedBy(f, pdf, identity, sign.Options{Time: pdftest.Now()})
	}) {
		f.Add(file.PDF)
	}
	f.Fuzz(func(t *testing.T, pdf []byte) {
		r, err := verify.Verify(pdf, nil)
		if err != nil {
			return
		}
		if r.Valid && (!r.Signed || len(r.Signatures) == 0) {
			t.Errorf("valid without a signature: %+v", r)
		}
		for _, s := range r.Signatures {
			if s.Valid && s.Certificate == nil {
				t.Errorf("valid without a certificate: %+v", s)
			}
		}
	})
}

// FuzzCertificates holds that a file of certificates is read as a whole or refused.
func FuzzCertificates(f *testing.F) {
	a, b := pdftest.NewAuthority(f), pdftest.NewAuthority(f)
	f.Add(pdftest.CertificatePEM(a.Chain[0], b.Chain[0]))
	f.Add(a.Chain[0].Raw)
	f.Add(append(bytes.Clone(a.Chain[0].Raw), b.Chain[0].Raw...))
	f.Add(pdftest.KeyPEM(f, a.Key))
	f.Fuzz(func(t *testing.T, data []byte) {
		certificates, err := verify.Certificates("file", data)
		if (err == nil) != (len(certificates) > 0) {
			t.Errorf("%d certificates, error %v", len(certificates), err)
		}
	})
}

// FuzzSignThenVerify holds that every file which can be signed is valid and whole once it is, and no longer after a
// byte was added.
func FuzzSignThenVerify(f *testing.F) {
	f.Add(plain())
	for _, name := range []string{"objectstreams.pdf", "linearized.pdf"} {
		f.Add(pdftest.Read(f, "..", "read", "testdata", name))
	}
	identity := pdftest.NewAuthority(f).Issue(f, "Claire Procureur", pdftest.P256(f), nil)
	credential := sign.Credential{Signer: identity.Key, Chain: identity.Chain}
	f.Fuzz(func(t *testing.T, pdf []byte) {
		unsigned, err := verify.Verify(pdf, nil)
		if err != nil || len(unsigned.Signatures) > 0 {
			return
		}
		out, err := sign.Sign(pdf, credential, sign.Options{Time: pdftest.Now()})
		if err != nil {
			return
		}
		r, err := verify.Verify(out, nil)
		if err != nil || !r.Valid || !r.CoversWholeDocument || len(r.Problems) > 0 {
			t.Fatalf("%+v, error %v", r, err)
		}
		if r, err := verify.Verify(append(out, ' '), nil); err == nil && r.Valid {
			t.Fatalf("a byte more: %+v", r)
		}
	})
}

func BenchmarkVerify(b *testing.B) {
	pdf := pdftest.Read(b, "testdata", "twice.pdf")
	for b.Loop() {
		if r, err := verify.Verify(pdf, nil); err != nil || !r.Valid {
			b.Fatalf("%+v, error %v", r, err)
		}
	}
}
