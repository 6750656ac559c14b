package verify

import (
	"bytes"
	"cmp"
	"crypto/x509"
	"errors"
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
// what is wrong with a signature stands in the report. A file that cannot be read, or has no signature, but had one
// before something was appended to it, is reported as it was before that, with LaterBytes.
func Verify(pdf []byte, roots *x509.CertPool) (Report, error) {
	examined, err := examineAll(pdf, roots)
	if errors.Is(err, read.ErrDamaged) || err == nil && len(examined) == 0 {
		if earlier := earlierState(pdf, roots); len(earlier) > 0 {
			examined, err = earlier, nil
		}
	}
	if err != nil {
		return Report{}, err
	}
	return report(examined), nil
}

// endMark ends every state of a file.
const endMark = "%%EOF"

// earlierState looks for the newest state of a file that can be read and was signed, so that its reader learns whose
// signature it was that no longer holds.
func earlierState(pdf []byte, roots *x509.CertPool) []examination {
	const tries = 8
	end := len(pdf)
	for range tries {
		if end = bytes.LastIndex(pdf[:end], []byte(endMark)); end < 0 {
			return nil
		}
		earlier := pdf[:end+len(endMark)]
		for _, lineEnd := range []string{"\r", "\n"} {
			if bytes.HasPrefix(pdf[len(earlier):], []byte(lineEnd)) {
				earlier = pdf[:len(earlier)+1]
			}
		}
		examined, err := examineAll(earlier, roots)
		if err != nil || len(examined) == 0 {
			continue
		}
		for i := range examined {
			examined[i].CoversWholeDocument = false
			examined[i].fail(LaterBytes)
		}
		return examined
	}
	return nil
}

// examineAll returns the signatures of a file, the oldest first.
func examineAll(pdf []byte, roots *x509.CertPool) ([]examination, error) {
	document, err := read.Open(pdf)
	if err != nil {
		return nil, err
	}
	fields, err := document.Fields()
	if err != nil {
		return nil, err
	}
	c := &check{pdf: pdf, document: document, roots: roots, fields: map[read.Reference]bool{},
		store: readStore(document)}
	for _, field := range fields {
		c.fields[field.Reference] = true
	}
	var examined []examination
	for _, field := range append(fields, c.outsideForm(fields)...) {
		if field.Type != "Sig" || field.Value == nil {
			continue
		}
		if len(examined) == maxSignatures {
			return nil, ErrTooMany
		}
		e := c.examine(field)
		if field.Reference == (read.Reference{}) {
			e.fail(SignatureOutsideForm)
		}
		examined = append(examined, e)
	}
	slices.SortStableFunc(examined, byAge)
	c.raise(examined)
	return examined, nil
}

// byAge puts the oldest signature first. One that does not say how far it reaches could be of any age and comes last,
// so that nobody can put his own before the one by which the document was issued.
func byAge(a, b examination) int {
	if (a.end == 0) != (b.end == 0) {
		return cmp.Compare(b.end, a.end)
	}
	return cmp.Compare(a.end, b.end)
}

// check is one run over one file.
type check struct {
	pdf      []byte
	document *read.Document
	roots    *x509.CertPool
	fields   map[read.Reference]bool // of the form
	store    store
}

// report sums up the single signatures.
func report(examined []examination) Report {
	r := Report{Trusted: Unknown, Problems: []Problem{}, Signatures: []Signature{}}
	valid := true
	for _, e := range examined {
		s := e.Signature
		if s.Kind == KindSignature && !r.Signed {
			r.Signed, r.Level, r.Signer, r.SignedAt, r.Trusted = true, s.Level, s.Signer, s.SignedAt, s.Trusted
			r.TimeSource, r.Fit = s.TimeSource, s.Fit
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
