package verify

import (
	"bytes"
	"crypto/x509"
	"encoding/pem"

	"rogatory/pdf/cms"
)

// NotCertificatesError says that a file holds no certificates, or something else beside them.
type NotCertificatesError struct {
	// File is the file's name, as the caller gave it.
	File string
}

// Error says what happened, for a log.
func (e NotCertificatesError) Error() string { return e.File + " holds no certificates" }

// Message returns the catalogue id of the sentence for people, and the name of the file as its argument File.
func (e NotCertificatesError) Message() (string, map[string]any) {
	return "error.trust.not-certificates", map[string]any{"File": e.File}
}

// Certificates reads a file of certificates in the forms in which authorities hand them out: PEM, DER (one behind the
// other), or PKCS#7 in either. It returns a NotCertificatesError, also where one of several cannot be read: a list that
// somebody chose to trust must not shrink in silence.
func Certificates(file string, data []byte) ([]*x509.Certificate, error) {
	var out []*x509.Certificate
	blocks := [][]byte{data}
	if bytes.Contains(data, []byte("-----BEGIN ")) {
		blocks = nil
		for block, rest := pem.Decode(data); block != nil; block, rest = pem.Decode(rest) {
			blocks = append(blocks, block.Bytes)
		}
	}
	for _, der := range blocks {
		certificates, err := x509.ParseCertificates(der)
		if err != nil {
			certificates, err = cms.Certificates(der)
		}
		if err != nil || len(certificates) == 0 {
			return nil, NotCertificatesError{file}
		}
		out = append(out, certificates...)
	}
	if len(out) == 0 {
		return nil, NotCertificatesError{file}
	}
	return out, nil
}
