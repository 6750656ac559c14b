package cms

import (
	"bytes"
	"crypto"
	"crypto/x509"
	"fmt"
	"math/big"
	"time"

	"golang.org/x/crypto/cryptobyte"
	"golang.org/x/crypto/cryptobyte/asn1"
)

// SignedData is a parsed message with one signer.
type SignedData struct {
	// Certificates holds those of the message that can be parsed, in its order.
	Certificates []*x509.Certificate
	// Content is the signed content, nil when it stands outside the message.
	Content []byte
	// Signature is the signature value, over which a time stamp is made.
	Signature []byte

	contentType object
	issuer      []byte
	serial      *big.Int
	keyID       []byte
	digest      crypto.Hash
	scheme      scheme
	attributes  []byte // the signed attributes as a SET, nil when there are none
	signed      map[string]cryptobyte.String
	unsigned    map[string][]cryptobyte.String
}

func malformed(what string) error { return fmt.Errorf("%w: %s", ErrMalformed, what) }

// Parse reads ContentInfo with SignedData. It returns ErrMalformed, also for more or fewer than one signer, and
// ErrUnsupported for algorithms that are not known here.
func Parse(der []byte) (*SignedData, error) {
	data, err := open(der)
	if err != nil {
		return nil, err
	}
	s := &SignedData{}
	if err := s.readContent(&data); err != nil {
		return nil, err
	}
	if err := s.readCertificates(&data); err != nil {
		return nil, err
	}
	var signers, signer cryptobyte.String
	if !data.ReadASN1(&signers, asn1.SET) || !data.Empty() || !signers.ReadASN1(&signer, asn1.SEQUENCE) ||
		!signers.Empty() {
		return nil, malformed("not exactly one signer")
	}
	if err := s.readSigner(&signer); err != nil {
		return nil, err
	}
	return s, nil
}

// open takes SignedData out of ContentInfo.
func open(der []byte) (cryptobyte.String, error) {
	input := cryptobyte.String(der)
	var info, body, data cryptobyte.String
	var kind object
	if !input.ReadASN1(&info, asn1.SEQUENCE) || !input.Empty() ||
		!info.ReadASN1ObjectIdentifier(&kind) || !kind.Equal(idSignedData()) ||
		!info.ReadASN1(&body, tagged(0)) || !info.Empty() ||
		!body.ReadASN1(&data, asn1.SEQUENCE) || !body.Empty() {
		return nil, malformed("no SignedData")
	}
	return data, nil
}

// Certificates returns the certificates in SignedData that needs no signer, the form in which authorities hand out
// their certificates (PKCS#7, .p7b and .p7c). It returns ErrMalformed.
func Certificates(der []byte) ([]*x509.Certificate, error) {
	data, err := open(der)
	if err != nil {
		return nil, err
	}
	s := &SignedData{}
	if err := s.readContent(&data); err != nil {
		return nil, err
	}
	err = s.readCertificates(&data)
	return s.Certificates, err
}

// readContent takes version, digest algorithms and the encapsulated content.
func (s *SignedData) readContent(data *cryptobyte.String) error {
	var version int
	var content, wrapped cryptobyte.String
	var present bool
	if !data.ReadASN1Integer(&version) || !data.SkipASN1(asn1.SET) || !data.ReadASN1(&content, asn1.SEQUENCE) ||
		!content.ReadASN1ObjectIdentifier(&s.contentType) || !content.ReadOptionalASN1(&wrapped, &present, tagged(0)) {
		return malformed("no content type")
	}
	if present && (!wrapped.ReadASN1Bytes(&s.Content, asn1.OCTET_STRING) || !wrapped.Empty()) {
		return malformed("no content")
	}
	return nil
}

// readCertificates takes the certificates and skips revocation data. A certificate that cannot be parsed is passed
// over: it matters only if it is the signer's, and then it is missed.
func (s *SignedData) readCertificates(data *cryptobyte.String) error {
	var set cryptobyte.String
	var present bool
	if !data.ReadOptionalASN1(&set, &present, tagged(0)) || !data.SkipOptionalASN1(tagged(1)) {
		return malformed("no certificates")
	}
	for !set.Empty() {
		var element cryptobyte.String
		var tag asn1.Tag
		if !set.ReadAnyASN1Element(&element, &tag) {
			return malformed("no certificate")
		}
		if c, err := x509.ParseCertificate(element); err == nil && tag == asn1.SEQUENCE {
			s.Certificates = append(s.Certificates, c)
		}
	}
	return nil
}

// readSigner takes SignerInfo (RFC 5652, 5.3).
func (s *SignedData) readSigner(signer *cryptobyte.String) error {
	var version int
	if !signer.ReadASN1Integer(&version) || !s.readIdentifier(signer) {
		return malformed("no signer identifier")
	}
	var digest, algorithm, attributes cryptobyte.String
	var present bool
	if !signer.ReadASN1(&digest, asn1.SEQUENCE) || !signer.ReadOptionalASN1(&attributes, &present, tagged(0)) ||
		!signer.ReadASN1(&algorithm, asn1.SEQUENCE) || !signer.ReadASN1Bytes(&s.Signature, asn1.OCTET_STRING) {
		return malformed("no signature")
	}
	var err error
	if s.digest, err = readHash(&digest); err != nil {
		return err
	}
	if s.scheme, err = readScheme(&algorithm, s.digest); err != nil {
		return err
	}
	if present {
		if err := s.readSigned(attributes); err != nil {
			return err
		}
	}
	var unsigned cryptobyte.String
	if !signer.ReadOptionalASN1(&unsigned, &present, tagged(1)) || !signer.Empty() {
		return malformed("data after the signature")
	}
	s.unsigned, err = readAttributes(unsigned)
	return err
}

func (s *SignedData) readIdentifier(signer *cryptobyte.String) bool {
	key := asn1.Tag(0).ContextSpecific()
	if signer.PeekASN1Tag(key) {
		return signer.ReadASN1Bytes(&s.keyID, key)
	}
	var id, issuer cryptobyte.String
	s.serial = new(big.Int)
	if !signer.ReadASN1(&id, asn1.SEQUENCE) || !id.ReadASN1Element(&issuer, asn1.SEQUENCE) ||
		!id.ReadASN1Integer(s.serial) {
		return false
	}
	s.issuer = issuer
	return id.Empty()
}

// readSigned keeps the attributes also as the SET over which the signature was made, in the order of DER whatever order
// they stand in (RFC 5652, 5.4). One that stands twice or has
// several values is refused: which of them counts would be open.
func (s *SignedData) readSigned(attributes cryptobyte.String) error {
	all, err := readAttributes(attributes)
	if err != nil {
		return err
	}
	s.signed = map[string]cryptobyte.String{}
	for kind, values := range all {
		if len(values) != 1 {
			return malformed("a signed attribute with several values")
		}
		s.signed[kind] = values[0]
	}
	var elements [][]byte
	for !attributes.Empty() {
		var one cryptobyte.String
		if !attributes.ReadASN1Element(&one, asn1.SEQUENCE) {
			return malformed("no attribute")
		}
		elements = append(elements, one)
	}
	s.attributes, err = encode(func(b *cryptobyte.Builder) { addSet(b, asn1.SET, elements...) })
	return err
}

// readAttributes maps the type of each attribute to its values.
func readAttributes(set cryptobyte.String) (map[string][]cryptobyte.String, error) {
	out := map[string][]cryptobyte.String{}
	for !set.Empty() {
		var one, values, value cryptobyte.String
		var kind object
		var tag asn1.Tag
		if !set.ReadASN1(&one, asn1.SEQUENCE) || !one.ReadASN1ObjectIdentifier(&kind) ||
			!one.ReadASN1(&values, asn1.SET) || !one.Empty() {
			return nil, malformed("no attribute")
		}
		for !values.Empty() {
			if !values.ReadAnyASN1Element(&value, &tag) {
				return nil, malformed("no attribute value")
			}
			out[kind.String()] = append(out[kind.String()], value)
		}
	}
	return out, nil
}

// Signer returns the certificate that the signer identifier names, or ErrNoCertificate.
func (s *SignedData) Signer() (*x509.Certificate, error) {
	for _, c := range s.Certificates {
		if s.serial != nil && c.SerialNumber.Cmp(s.serial) == 0 && bytes.Equal(c.RawIssuer, s.issuer) {
			return c, nil
		}
		if s.serial == nil && len(s.keyID) > 0 && bytes.Equal(c.SubjectKeyId, s.keyID) {
			return c, nil
		}
	}
	return nil, ErrNoCertificate
}

// Digest is the algorithm with which the content was hashed.
func (s *SignedData) Digest() crypto.Hash { return s.digest }

// SigningTime returns the time claimed in the signed attribute signing-time, which PAdES forbids and others write.
func (s *SignedData) SigningTime() (time.Time, bool) {
	value, ok := s.signed[idSigningTime().String()]
	if !ok {
		return time.Time{}, false
	}
	var t time.Time
	if value.PeekASN1Tag(asn1.UTCTime) {
		ok = value.ReadASN1UTCTime(&t)
	} else {
		ok = value.ReadASN1GeneralizedTime(&t)
	}
	return t.UTC(), ok
}

// TimeStamp returns the first time-stamp token over the signature, if there is one (RFC 3161, appendix A).
func (s *SignedData) TimeStamp() ([]byte, bool) {
	values := s.unsigned[idTimeStampToken().String()]
	if len(values) == 0 {
		return nil, false
	}
	return values[0], true
}
