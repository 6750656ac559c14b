package main

import (
	"errors"
	"time"

	screen "rogatory/app/screens/verify"
	"rogatory/cmd/internal/files"
	"rogatory/cmd/internal/output"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/pdf/verify"
	"rogatory/storage/exchange"
)

// Examine reads a PDF and says what its signatures are worth, and how the draft inside it stands to those of the list.
func (v *vault) Examine(path string) (screen.Outcome, error) {
	file, err := files.Read(path, files.Maximum)
	if err != nil {
		return screen.Outcome{}, err
	}
	report, err := verify.Verify(file, nil)
	if err != nil {
		return screen.Outcome{}, said(err)
	}
	outcome := screen.Outcome{Signed: report.Signed, Valid: report.Valid,
		CoversWholeDocument: report.CoversWholeDocument, Problems: codes(report.Problems)}
	for _, s := range report.Signatures {
		outcome.Signatures = append(outcome.Signatures, signature(s))
	}
	outcome.Draft, outcome.DraftError = v.inside(file)
	return outcome, nil
}

// inside looks at the draft inside a PDF beside the list. Both results are nil where there is none.
func (v *vault) inside(file []byte) (*screen.Draft, error) {
	draft, err := v.restore(file)
	switch {
	case errors.Is(err, output.NoDraftError{}):
		return nil, nil
	case err != nil:
		return nil, err
	}
	arrivals, err := exchange.Compare(v.opened, &exchange.Parcel{Drafts: []*request.Draft{draft}})
	if err != nil {
		return nil, err
	}
	return &screen.Draft{ID: draft.ID, Reference: draft.String(question.Reference),
		To: draft.String(question.RequestedParty), Subject: draft.Text(question.OffenceTitle).Text,
		Here: arrivals[0].State != exchange.New, Same: arrivals[0].State == exchange.Same}, nil
}

func codes(problems []verify.Problem) []string {
	list := make([]string, len(problems))
	for i, p := range problems {
		list[i] = string(p)
	}
	return list
}

func signature(s verify.Signature) screen.Signature {
	shown := screen.Signature{TimeStamp: s.Kind != verify.KindSignature, Valid: s.Valid, Trusted: string(s.Trusted),
		Level: string(s.Level), Signer: s.Signer,
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
