package service

import (
	"crypto/x509"
	"errors"

	"rogatory/app/files"
	"rogatory/forms/request"
	"rogatory/pdf/verify"
	"rogatory/storage/exchange"
)

// Examined is a PDF with what its signatures are worth, and how the draft inside it stands to those of the vault.
type Examined struct {
	verify.Report
	Draft      *Inside // nil where there is none
	DraftError error   // why the draft inside does not read
}

// Inside is the draft inside a PDF.
type Inside struct {
	request.Summary
	Here bool // the vault has a draft of this id
	Same bool // with the same answers
}

// Verification looks at the signatures of any PDF.
type Verification struct{ env Environment }

// NewVerification returns the verification beside the drafts of the vault.
func NewVerification(env Environment) *Verification { return &Verification{env} }

// Examine reads the PDF at a path and says what its signatures are worth to whoever trusts what the profile lists, and
// how the draft inside it stands to those of the vault.
func (v *Verification) Examine(path string) (Examined, error) {
	file, err := files.Read(path, files.Maximum)
	if err != nil {
		return Examined{}, err
	}
	profile, err := v.env.Vault.Profile()
	if err != nil {
		return Examined{}, err
	}
	roots, err := Roots(profile.Trust)
	if err != nil {
		return Examined{}, err
	}
	examined := Examined{}
	if examined.Report, err = verify.Verify(file, roots); err != nil {
		return Examined{}, Said(err)
	}
	examined.Draft, examined.DraftError = v.inside(file)
	return examined, nil
}

// Roots reads the files of certificates that somebody trusts; nil where none is named, which leaves trust unknown.
func Roots(paths []string) (*x509.CertPool, error) {
	if len(paths) == 0 {
		return nil, nil
	}
	roots := x509.NewCertPool()
	for _, path := range paths {
		data, err := files.ReadAny(path, files.MaximumCertificate)
		if err != nil {
			return nil, err
		}
		certificates, err := verify.Certificates(path, data)
		if err != nil {
			return nil, err
		}
		for _, c := range certificates {
			roots.AddCert(c)
		}
	}
	return roots, nil
}

// inside looks at the draft inside a PDF beside the vault. Both results are nil where there is none.
func (v *Verification) inside(file []byte) (*Inside, error) {
	draft, err := v.env.restore(file)
	switch {
	case errors.Is(err, NoDraftError{}):
		return nil, nil
	case err != nil:
		return nil, err
	}
	arrivals, err := exchange.Compare(v.env.Vault, &exchange.Parcel{Drafts: []*request.Draft{draft}})
	if err != nil {
		return nil, err
	}
	inside := &Inside{Summary: request.Summary{ID: draft.ID}, Here: arrivals[0].State != exchange.New,
		Same: arrivals[0].State == exchange.Same}
	inside.Describe(draft)
	return inside, nil
}
