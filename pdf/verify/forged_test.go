package verify_test

import (
	"testing"

	"rogatory/pdf/pdftest"
	"rogatory/pdf/pdftest/forge"
	"rogatory/pdf/sign"
	"rogatory/pdf/verify"
)

// TestForgedFilesAreNotAccepted rebuilds the families of attacks on two files that were honestly signed.
func TestForgedFilesAreNotAccepted(t *testing.T) {
	authority := pdftest.NewAuthority(t)
	identity := authority.Issue(t, "Claire Procureur", pdftest.P256(t), nil)
	for name, unsigned := range map[string][]byte{"two pages": pdftest.PDF(t, ""), "a form": plain()} {
		honest := func(pdf []byte) []byte { return signedBy(t, pdf, identity, sign.Options{Time: pdftest.Now()}) }
		if r := examine(t, honest(unsigned)); !r.Valid {
			t.Fatalf("%s: the honest file is not valid: %v", name, r.Problems)
		}
		files := forge.Files(t, unsigned, honest)
		if len(files) < 120 {
			t.Errorf("%s: only %d files", name, len(files))
		}
		for _, file := range files {
			r, err := verify.Verify(file.PDF, authority.Roots())
			if err == nil && r.Valid {
				t.Errorf("%s, %s, %s: accepted: %+v", name, file.Family, file.Name, r)
			}
			if err == nil && !r.Broken() {
				t.Errorf("%s, %s, %s: called not signed: %v", name, file.Family, file.Name, r.Problems)
			}
		}
	}
}
