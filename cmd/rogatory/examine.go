package main

import (
	"os"
	"time"

	screen "rogatory/app/screens/verify"
	"rogatory/cmd/internal/output"
	"rogatory/pdf/verify"
)

// examine reads a PDF and says what its signatures are worth, as the page that verifies shows it.
func examine(path string) (screen.Outcome, error) {
	file, err := os.ReadFile(path)
	if err != nil {
		return screen.Outcome{}, said(err)
	}
	report, err := verify.Verify(file, nil)
	if err != nil {
		return screen.Outcome{}, said(err)
	}
	_, draftError := output.Open(file)
	outcome := screen.Outcome{Signed: report.Signed, Valid: report.Valid, CoversWholeDocument: report.CoversWholeDocument,
		Problems: codes(report.Problems), HasDraft: draftError == nil}
	for _, s := range report.Signatures {
		outcome.Signatures = append(outcome.Signatures, signature(s))
	}
	return outcome, nil
}

func codes(problems []verify.Problem) []string {
	list := make([]string, len(problems))
	for i, p := range problems {
		list[i] = string(p)
	}
	return list
}

func signature(s verify.Signature) screen.Signature {
	shown := screen.Signature{TimeStamp: s.Kind != verify.KindSignature, Valid: s.Valid, Trusted: string(s.Trusted), Level: string(s.Level), Signer: s.Signer,
		SignedAt: moment(s.SignedAt), Stamped: s.TimeSource == verify.Stamped, Problems: codes(s.Problems)}
	if c := s.Certificate; c != nil {
		shown.Issuer, shown.Fingerprint, shown.NotBefore, shown.NotAfter = c.Issuer, c.Fingerprint, c.NotBefore, c.NotAfter
	}
	return shown
}

func moment(t *time.Time) time.Time {
	if t == nil {
		return time.Time{}
	}
	return *t
}
