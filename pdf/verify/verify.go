package verify

import (
	"cmp"
	"crypto/x509"
	"slices"

	"rogatory/pdf/read"
)

// ErrTooMany says that the file has more signatures than anybody puts on a document; checking them all could take
// hours.
var ErrTooMany error = tooMany{}

type tooMany struct{}

// Error says what happened, for a log.
func (tooMany) Error() string { return "the PDF has too many signatures to check" }

// Message returns the catalogue id of the sentence for people; it has no arguments.
func (tooMany) Message() (string, map[string]any) { return "error.pdf.too-many-signatures", nil }

// maxSignatures bounds the signatures of one file.
const maxSignatures = 100

// Verify examines every signature of a file. With roots nil, trust is Unknown. It returns read.ErrNotPDF,
// read.ErrDamaged, read.ErrEncrypted or read.ErrUnsupported, wrapped, for a file that cannot be read, and ErrTooMany;
// what is wrong with a signature stands in the report.
func Verify(pdf []byte, roots *x509.CertPool) (Report, error) {
	document, err := read.Open(pdf)
	if err != nil {
		return Report{}, err
	}
	fields, err := document.Fields()
	if err != nil {
		return Report{}, err
	}
	c := &check{pdf: pdf, document: document, roots: roots}
	var examined []examination
	for _, field := range fields {
		if field.Type != "Sig" || field.Value == nil {
			continue
		}
		if len(examined) == maxSignatures {
			return Report{}, ErrTooMany
		}
		examined = append(examined, c.examine(field))
	}
	slices.SortStableFunc(examined, func(a, b examination) int { return cmp.Compare(a.end, b.end) })
	return c.report(examined), nil
}

// check is one run over one file.
type check struct {
	pdf      []byte
	document *read.Document
	roots    *x509.CertPool
}

// report sums up the single signatures.
func (c *check) report(examined []examination) Report {
	r := Report{Trusted: Unknown, Problems: []Problem{}, Signatures: []Signature{}}
	valid := true
	for _, e := range examined {
		s := e.Signature
		if s.Kind == KindSignature && !r.Signed {
			r.Signed, r.Level, r.Signer, r.SignedAt, r.Trusted = true, s.Level, s.Signer, s.SignedAt, s.Trusted
		}
		if s.Kind == KindSignature && s.Trusted == No {
			r.Trusted = No
		}
		valid = valid && s.Valid
		r.CoversWholeDocument = r.CoversWholeDocument || (s.Valid && s.CoversWholeDocument)
		for _, p := range s.Problems {
			if !slices.Contains(r.Problems, p) {
				r.Problems = append(r.Problems, p)
			}
		}
		r.Signatures = append(r.Signatures, s)
	}
	r.Valid = valid && r.Signed
	if !r.Signed {
		r.Problems = append(r.Problems, NotSigned)
	}
	return r
}
