package service

import (
	"testing"
	"time"

	"rogatory/pdf/pdftest"
	"rogatory/pdf/pdftest/forge"
	"rogatory/pdf/sign"
)

// Every file that package forge makes of a real request is examined as the page that verifies a PDF does it.
func TestExamineAcceptsNoForgedRequest(t *testing.T) {
	env, draft := newOffice(t, time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC))
	v := NewVerification(env)
	unsigned, err := env.pdf(draft)
	if err != nil {
		t.Fatal(err)
	}
	identity := pdftest.NewAuthority(t).Issue(t, "Claire Procureur", pdftest.P256(t), nil)
	honest := func(pdf []byte) []byte {
		credential := sign.Credential{Signer: identity.Key, Chain: identity.Chain}
		signed, err := sign.Sign(pdf, credential, sign.Options{Time: pdftest.Now()})
		if err != nil {
			t.Fatal(err)
		}
		return signed
	}
	if outcome, err := v.Examine(put(t, "signed.pdf", honest(unsigned))); err != nil || !outcome.Valid {
		t.Fatalf("the honest file is not accepted: %v, %+v", err, outcome)
	}
	for _, file := range forge.Files(t, unsigned, honest) {
		outcome, err := v.Examine(put(t, "forged.pdf", file.PDF))
		if err == nil && (outcome.Valid || len(outcome.Problems) == 0) {
			t.Errorf("%s, %s: %+v", file.Family, file.Name, outcome)
		}
	}
}
