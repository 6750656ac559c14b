package cms

import (
	"bytes"
	"crypto"
	"crypto/sha1" // see essHash
	"crypto/x509"
	"math/big"

	"golang.org/x/crypto/cryptobyte"
	"golang.org/x/crypto/cryptobyte/asn1"
)

// Verify checks the signature for content whose hash, made with Digest, is given. In this order it returns
// ErrNoCertificate, ErrDigest when the content is another, ErrSignature when signature, attributes or key do not fit,
// and ErrBinding when signing-certificate names another certificate.
func (s *SignedData) Verify(digest []byte) error {
	certificate, err := s.Signer()
	if err != nil {
		return err
	}
	signed := digest
	if s.attributes != nil {
		if err := s.checkAttributes(digest); err != nil {
			return err
		}
		signed = sum(s.digest, s.attributes)
	}
	if err := s.scheme.check(certificate.PublicKey, s.digest, signed, s.Signature); err != nil {
		return err
	}
	return s.checkBinding(certificate)
}

func sum(hash crypto.Hash, data []byte) []byte {
	h := hash.New()
	h.Write(data)
	return h.Sum(nil)
}

// checkAttributes compares the two attributes that RFC 5652, 11.1 and 11.2 demand.
func (s *SignedData) checkAttributes(digest []byte) error {
	contentType := s.signed[idContentType().String()]
	var kind object
	if !contentType.ReadASN1ObjectIdentifier(&kind) || !kind.Equal(s.contentType) {
		return ErrSignature
	}
	messageDigest := s.signed[idMessageDigest().String()]
	var want cryptobyte.String
	if !messageDigest.ReadASN1(&want, asn1.OCTET_STRING) {
		return malformed("no digest in the signed attributes")
	}
	if !bytes.Equal(want, digest) {
		return ErrDigest
	}
	return nil
}

// Binds reports whether the signed attributes name the signer's certificate, as CAdES and RFC 3161 demand. Whether they
// name the right one is checked by Verify.
func (s *SignedData) Binds() bool {
	_, first := s.signed[idSigningCertificate().String()]
	_, second := s.signed[idSigningCertificateV2().String()]
	return first || second
}

// checkBinding compares each signing-certificate attribute that is there with the certificate.
func (s *SignedData) checkBinding(certificate *x509.Certificate) error {
	for _, id := range []object{idSigningCertificate(), idSigningCertificateV2()} {
		value, ok := s.signed[id.String()]
		if !ok {
			continue
		}
		var attribute, list, first, want cryptobyte.String
		if !value.ReadASN1(&attribute, asn1.SEQUENCE) || !attribute.ReadASN1(&list, asn1.SEQUENCE) ||
			!list.ReadASN1(&first, asn1.SEQUENCE) {
			return malformed("no certificate in signing-certificate")
		}
		have, err := essHash(&first, id, certificate.Raw)
		if err != nil {
			return err
		}
		if !first.ReadASN1(&want, asn1.OCTET_STRING) || !bytes.Equal(want, have) || !sameIssuer(&first, certificate) {
			return ErrBinding
		}
	}
	return nil
}

// sameIssuer compares IssuerSerial (RFC 5035, section 4), which may be left out, with the certificate.
func sameIssuer(entry *cryptobyte.String, certificate *x509.Certificate) bool {
	var issuerSerial, names, directory, issuer cryptobyte.String
	if entry.Empty() {
		return true
	}
	serial := new(big.Int)
	return entry.ReadASN1(&issuerSerial, asn1.SEQUENCE) && entry.Empty() &&
		issuerSerial.ReadASN1(&names, asn1.SEQUENCE) && names.ReadASN1(&directory, tagged(4)) && names.Empty() &&
		directory.ReadASN1Element(&issuer, asn1.SEQUENCE) && bytes.Equal(issuer, certificate.RawIssuer) &&
		issuerSerial.ReadASN1Integer(serial) && serial.Cmp(certificate.SerialNumber) == 0
}

// essHash hashes the certificate as ESSCertID (RFC 2634, always SHA-1) or ESSCertIDv2 (RFC 5035, SHA-256 unless named)
// prescribes. SHA-1 is bearable here: to deceive, one would have to find a second certificate for a given hash.
func essHash(entry *cryptobyte.String, id object, certificate []byte) ([]byte, error) {
	if id.Equal(idSigningCertificate()) {
		hash := sha1.Sum(certificate)
		return hash[:], nil
	}
	var algorithm cryptobyte.String
	var present bool
	if !entry.ReadOptionalASN1(&algorithm, &present, asn1.SEQUENCE) {
		return nil, malformed("no certificate in signing-certificate")
	}
	if !present {
		return sum(crypto.SHA256, certificate), nil
	}
	hash, err := readHash(&algorithm)
	if err != nil {
		return nil, err
	}
	return sum(hash, certificate), nil
}
