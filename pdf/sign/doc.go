// Package sign puts a PAdES signature (ETSI EN 319 142-1) on a finished PDF: level B-B, or B-T when a time-stamp
// authority is asked. It takes bytes and returns bytes; the signed file begins with the bytes of the unsigned one,
// since a signature is an incremental update (ISO 32000-1, 7.5.6).
//
// OpenPKCS12 opens the signer's file; any other crypto.Signer with its certificates, such as a smart card, makes a
// Credential as well. Whatever the key answers is compared with its certificate before it goes into a file. Sign writes
// an invisible signature field. The first signature of a file certifies it (DocMDP with P = 2): others may sign it
// afterwards, and nothing else may be changed. Every later signature is an approval signature.
//
// The package calls no clock: the time of signing is an option. Only httpstamp.go touches the network.
package sign

import (
	"errors"
	"fmt"
	"time"
)

// refusal is an error that a person can act on. The sentence for people is in the catalogue under its id.
type refusal struct{ id, text string }

// Error gives the reason in English, for a log.
func (r refusal) Error() string { return r.text }

// Message returns the catalogue id of the sentence for people; it has no arguments.
func (r refusal) Message() (string, map[string]any) { return r.id, nil }

var (
	// ErrWrongPassword says that the password does not open the PKCS#12 file.
	ErrWrongPassword error = refusal{"error.certificate.wrong-password",
		"the password does not open the certificate file; type it again"}
	// ErrNotPKCS12 says that the file is not PKCS#12, or holds no private key with its certificate.
	ErrNotPKCS12 error = refusal{"error.certificate.not-pkcs12",
		"the file is not a PKCS#12 file (.p12, .pfx) with a key and its certificate; choose another one"}
	// ErrProtection says that the PKCS#12 file is protected in a way that is unknown here.
	ErrProtection error = refusal{"error.certificate.protection",
		"the protection of the certificate file is not known; export it again with AES or triple DES"}
	// ErrNoSuchKey says that no key has the label that was asked for.
	ErrNoSuchKey error = refusal{"error.certificate.no-such-key",
		"there is no key of that name; leave the name out to take the only one that can sign"}
	// ErrSeveralKeys says that there are several keys, and no label or one that fits more than one.
	ErrSeveralKeys error = refusal{"error.certificate.several-keys",
		"there are several keys; name the one to sign with"}
	// ErrKeyAnswer says that the key answered with something that is no signature of its certificate. Nothing is
	// signed.
	ErrKeyAnswer error = refusal{"error.certificate.key-answer",
		"the key's answer does not belong to its certificate; nothing was signed"}
	// ErrUnsupportedKey says that the key is of a kind that cannot be used: keys are RSA of 2048 bits or more, or on
	// the curves P-256, P-384 and P-521. errors.As finds a *KeyError that says which kind it is.
	ErrUnsupportedKey error = refusal{"error.certificate.unsupported-key",
		"the key cannot be used for signing; use an RSA key of at least 2048 bits or an elliptic curve key"}
	// ErrMismatch says that the certificate does not belong to the key.
	ErrMismatch error = refusal{"error.certificate.mismatch",
		"the certificate does not belong to the key; export both again from where they were issued"}
	// ErrExpired says that the certificate had run out at the time of signing; errors.As finds a *ValidityError with
	// the dates.
	ErrExpired = errors.New("the certificate has expired")
	// ErrNotYetValid says that the certificate was not yet valid at the time of signing; errors.As finds a
	// *ValidityError.
	ErrNotYetValid = errors.New("the certificate is not valid yet")
	// ErrNoTime says that Options.Time was left out.
	ErrNoTime = errors.New("the time of signing is missing")
	// ErrDraft says that the PDF is marked as a draft (read.DraftKeyword).
	ErrDraft error = refusal{"error.pdf.draft",
		"the PDF is marked as a draft; finish the request, make the PDF again and sign that"}
	// ErrLocked says that an earlier signature forbids every change, further signatures included (DocMDP with P = 1).
	ErrLocked error = refusal{"error.pdf.locked",
		"the signature in the PDF allows no further one; ask its signer for a file without that lock"}
	// ErrNoPage says that Options.Page is not a page of the file.
	ErrNoPage = errors.New("the PDF has no such page")
	// ErrTimeStamp says that no usable time stamp was obtained; nothing is signed. Signing without one remains
	// possible.
	ErrTimeStamp error = refusal{"error.timestamp.failed",
		"no time stamp was obtained; try again, or sign without a time stamp"}
)

// ValidityError says that a certificate is used outside its period of validity. It matches ErrExpired or
// ErrNotYetValid.
type ValidityError struct {
	// NotBefore and NotAfter bound the period of the certificate.
	NotBefore, NotAfter time.Time
	// At is the time of signing.
	At time.Time
}

// Error names the date that matters, in UTC.
func (e *ValidityError) Error() string {
	const day = "2006-01-02 15:04 UTC"
	if e.At.Before(e.NotBefore) {
		return fmt.Sprintf("the certificate is valid only from %s; use another one or wait until then",
			e.NotBefore.UTC().Format(day))
	}
	return fmt.Sprintf("the certificate was valid only until %s; use one that is still valid",
		e.NotAfter.UTC().Format(day))
}

// Message returns the catalogue id of the sentence for people and the period as its arguments From and Until.
func (e *ValidityError) Message() (string, map[string]any) {
	id := "error.certificate.expired"
	if e.At.Before(e.NotBefore) {
		id = "error.certificate.not-yet-valid"
	}
	return id, map[string]any{"From": e.NotBefore, "Until": e.NotAfter}
}

// Is matches ErrNotYetValid before the period and ErrExpired after it.
func (e *ValidityError) Is(target error) bool {
	if e.At.Before(e.NotBefore) {
		return target == ErrNotYetValid
	}
	return target == ErrExpired
}
