package verify

import (
	"bytes"
	"crypto/x509"
	"time"

	"golang.org/x/crypto/ocsp"

	"rogatory/pdf/read"
)

// store is the validation data of a file: its document security store (EN 319 142-1, 5.4.2).
type store struct {
	certificates []*x509.Certificate
	lists        []*x509.RevocationList
	answers      [][]byte // OCSP
}

// maxStored bounds the elements of each kind that are looked at.
const maxStored = 256

// readStore reads the store of a state of the file. What cannot be read proves nothing and is passed over.
func readStore(document *read.Document) store {
	var s store
	catalog, err := document.Catalog()
	if err != nil {
		return s
	}
	dss, err := document.Dict(catalog["DSS"])
	if err != nil {
		return s
	}
	for _, der := range stored(document, dss["Certs"]) {
		if c, err := x509.ParseCertificate(der); err == nil {
			s.certificates = append(s.certificates, c)
		}
	}
	for _, der := range stored(document, dss["CRLs"]) {
		if list, err := x509.ParseRevocationList(der); err == nil {
			s.lists = append(s.lists, list)
		}
	}
	s.answers = stored(document, dss["OCSPs"])
	return s
}

// stored returns the decoded streams of one array of the store.
func stored(document *read.Document, o read.Object) [][]byte {
	var out [][]byte
	array, err := document.Array(o)
	if err != nil {
		return nil
	}
	for _, element := range array[:min(len(array), maxStored)] {
		resolved, err := document.Resolve(element)
		if err != nil {
			continue
		}
		stream, ok := resolved.(*read.Stream)
		if !ok {
			continue
		}
		if data, err := document.Decode(stream); err == nil {
			out = append(out, data)
		}
	}
	return out
}

// standing is what revocation data say of a certificate.
type standing int

const (
	unsaid standing = iota
	good
	revoked
)

// chain tells what the store says of all certificates of a chain but the last, the trust anchor: good only when it
// vouches for each, revoked when one was revoked at a time.
func (s store) chain(chain []*x509.Certificate, at time.Time) standing {
	result := good
	for i := range len(chain) - 1 {
		switch s.certificate(chain[i], chain[i+1], at) {
		case revoked:
			return revoked
		case unsaid:
			result = unsaid
		}
	}
	return result
}

// certificate looks for a revocation list or an OCSP answer of the issuer that was not out of date at the time.
func (s store) certificate(c, issuer *x509.Certificate, at time.Time) standing {
	result := unsaid
	for _, list := range s.lists {
		if !bytes.Equal(list.RawIssuer, issuer.RawSubject) || list.CheckSignatureFrom(issuer) != nil {
			continue
		}
		for _, entry := range list.RevokedCertificateEntries {
			if entry.SerialNumber.Cmp(c.SerialNumber) == 0 && !entry.RevocationTime.After(at) {
				return revoked
			}
		}
		if !list.NextUpdate.Before(at) {
			result = good
		}
	}
	for _, der := range s.answers {
		answer, err := ocsp.ParseResponseForCert(der, c, issuer)
		if err != nil {
			continue
		}
		if answer.Status == ocsp.Revoked && !answer.RevokedAt.After(at) {
			return revoked
		}
		if answer.Status == ocsp.Good && (answer.NextUpdate.IsZero() || !answer.NextUpdate.Before(at)) {
			result = good
		}
	}
	return result
}
