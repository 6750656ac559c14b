package sign

import (
	"bytes"
	"context"
	"crypto/x509"
	"errors"
	"slices"

	"rogatory/pdf/cms"
	"rogatory/pdf/read"
)

// Validation is what proves later that no certificate had been revoked: certificates, revocation lists and OCSP
// answers, all DER.
type Validation struct {
	Certificates, Lists, Answers [][]byte
}

// Fetcher obtains revocation data.
type Fetcher interface {
	// Issuer returns the certificate that issued another one, from the addresses that this one names.
	Issuer(ctx context.Context, c *x509.Certificate) (*x509.Certificate, error)
	// Revocation adds to the data what its issuer says of a certificate today, proved by the issuer's signature. It
	// returns ErrRevoked, or ErrNoRevocation where the issuer's services say nothing.
	Revocation(ctx context.Context, c, issuer *x509.Certificate, to *Validation) error
}

var (
	// ErrRevoked says that a certificate in the file was revoked.
	ErrRevoked error = refusal{"error.certificate.revoked",
		"a certificate has been revoked; do not use it, and ask for a new one"}
	// ErrNoRevocation says that revocation data cannot be had, so that B-LT cannot be reached.
	ErrNoRevocation error = refusal{"error.certificate.no-revocation",
		"the issuer did not say whether the certificates were revoked; try later, or sign at the level B-T"}
	// ErrNotSigned says that the file has no signature to which something could be added.
	ErrNotSigned error = refusal{"error.pdf.not-signed", "the PDF is not signed; sign it first"}
)

// longestChain bounds the certificates from a signer to the root.
const longestChain = 10

// Extend adds the validation data of all signatures and time stamps of a file (ETSI EN 319 142-1, 5.4.2). A signature
// with a time stamp becomes B-LT. It returns ErrNotSigned, ErrRevoked, ErrNoRevocation, and the errors of Sign about
// the file.
func Extend(ctx context.Context, pdf []byte, from Fetcher) ([]byte, error) {
	document, err := read.Open(pdf)
	if err != nil {
		return nil, err
	}
	leaves, known, err := carried(document)
	if err != nil {
		return nil, err
	}
	var data Validation
	for _, leaf := range leaves {
		if err := follow(ctx, leaf, known, from, &data); err != nil {
			return nil, err
		}
	}
	update := newIncrement(document, pdf)
	if err := addStore(update, data); err != nil {
		return nil, err
	}
	out, _ := update.bytes()
	return out, nil
}

// carried returns the certificates of all signers and time-stamp authorities of a file, and all that lie beside them.
func carried(document *read.Document) (leaves, known []*x509.Certificate, err error) {
	fields, err := document.Fields()
	if err != nil {
		return nil, nil, err
	}
	for _, field := range fields {
		if field.Type != "Sig" || field.Value == nil {
			continue
		}
		message, err := messageOf(document, field)
		if err != nil {
			return nil, nil, err
		}
		leaf, err := message.Signer()
		if err != nil {
			return nil, nil, err
		}
		leaves, known = append(leaves, leaf), append(known, message.Certificates...)
		if raw, ok := message.TimeStamp(); ok {
			token, err := cms.ParseToken(raw)
			if err != nil {
				return nil, nil, err
			}
			leaves, known = append(leaves, token.Authority), append(known, token.Certificates...)
		}
	}
	if len(leaves) == 0 {
		return nil, nil, ErrNotSigned
	}
	return leaves, known, nil
}

// messageOf reads the message in a signed field, behind which zeros fill its room.
func messageOf(document *read.Document, field read.Field) (*cms.SignedData, error) {
	dict, err := document.Dict(field.Value)
	if err != nil {
		return nil, err
	}
	contents, ok := dict["Contents"].(read.String)
	if !ok {
		return nil, read.ErrDamaged
	}
	der, err := firstElement(contents.Bytes)
	if err != nil {
		return nil, err
	}
	return cms.Parse(der)
}

// follow adds the data of a certificate and of those above it, up to the root, which nobody but itself can revoke.
func follow(ctx context.Context, c *x509.Certificate, known []*x509.Certificate, from Fetcher, to *Validation) error {
	for range longestChain {
		to.add(&to.Certificates, c.Raw)
		if bytes.Equal(c.RawSubject, c.RawIssuer) {
			return nil
		}
		at := slices.IndexFunc(known, func(k *x509.Certificate) bool {
			return bytes.Equal(k.RawSubject, c.RawIssuer) && c.CheckSignatureFrom(k) == nil
		})
		var issuer *x509.Certificate
		if at >= 0 {
			issuer = known[at]
		} else {
			var err error
			if issuer, err = from.Issuer(ctx, c); err != nil {
				return err
			}
		}
		if err := from.Revocation(ctx, c, issuer, to); err != nil {
			return err
		}
		c = issuer
	}
	return errors.Join(ErrNoRevocation, errors.New("the chain of certificates is too long"))
}

// add puts data on a list once.
func (*Validation) add(list *[][]byte, der []byte) {
	if !slices.ContainsFunc(*list, func(have []byte) bool { return bytes.Equal(have, der) }) {
		*list = append(*list, der)
	}
}

// addStore writes the document security store, longer than the one that is there.
func addStore(update *increment, data Validation) error {
	root, ok := update.document.Trailer()["Root"].(read.Reference)
	if !ok {
		return read.ErrDamaged
	}
	catalog, err := update.document.Catalog()
	if err != nil {
		return err
	}
	old, err := update.document.Dict(catalog["DSS"])
	if err != nil {
		return err
	}
	store := old.Clone()
	for _, part := range []struct {
		key  read.Name
		data [][]byte
	}{{"Certs", data.Certificates}, {"CRLs", data.Lists}, {"OCSPs", data.Answers}} {
		array, err := update.document.Array(old[part.key])
		if err != nil {
			return err
		}
		for _, der := range part.data {
			stream := &read.Stream{Dict: read.Dict{"Length": read.Integer(len(der))}, Raw: der}
			array = appended(array, update.add(read.Append(nil, stream)))
		}
		if len(array) > 0 {
			store[part.key] = array
		}
	}
	catalog = catalog.Clone()
	catalog["DSS"] = update.add(read.Append(nil, store))
	update.replace(root, catalog)
	return nil
}
