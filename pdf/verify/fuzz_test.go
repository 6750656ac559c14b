package verify_test

import (
	"testing"

	"rogatory/pdf/pdftest"
	"rogatory/pdf/sign"
	"rogatory/pdf/verify"
)

// FuzzVerify holds that no file makes the verifier panic, and that nothing is valid without a signature and a
// certificate.
func FuzzVerify(f *testing.F) {
	for _, name := range []string{"signed.pdf", "twice.pdf", "streams.pdf"} {
		f.Add(pdftest.Read(f, "testdata", name))
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
