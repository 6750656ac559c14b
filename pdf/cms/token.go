package cms

import (
	"bytes"
	"crypto"
	"crypto/x509"
	"crypto/x509/pkix"
	"math/big"
	"slices"
	"time"

	"golang.org/x/crypto/cryptobyte"
	"golang.org/x/crypto/cryptobyte/asn1"
)

// Token is a time-stamp token (RFC 3161, 2.4.2). Before Verify returned nil nothing in it may be believed.
type Token struct {
	// Time is when the authority says that it saw the hash, in UTC.
	Time time.Time
	// Nonce is the number of the request that is answered, nil when the token has none.
	Nonce *big.Int
	// Policy is the policy under which the authority made the stamp, an object identifier with dots.
	Policy string
	// Authority is the certificate of the time-stamp authority.
	Authority *x509.Certificate
	// Certificates holds the certificates that the token carries.
	Certificates []*x509.Certificate

	message *SignedData
	hash    crypto.Hash
	imprint []byte
}

// ParseToken reads a time-stamp token. It returns the errors of Parse, and ErrNoCertificate.
func ParseToken(der []byte) (*Token, error) {
	message, err := Parse(der)
	if err != nil {
		return nil, err
	}
	if !message.contentType.Equal(idTSTInfo()) || message.Content == nil {
		return nil, malformed("no time stamp")
	}
	authority, err := message.Signer()
	if err != nil {
		return nil, err
	}
	t := &Token{message: message, Authority: authority, Certificates: message.Certificates}
	if err := t.readInfo(cryptobyte.String(message.Content)); err != nil {
		return nil, err
	}
	return t, nil
}

// readInfo takes TSTInfo.
func (t *Token) readInfo(content cryptobyte.String) error {
	var info, imprint, algorithm, moment cryptobyte.String
	var version int
	var policy object
	if !content.ReadASN1(&info, asn1.SEQUENCE) || !content.Empty() || !info.ReadASN1Integer(&version) ||
		!info.ReadASN1ObjectIdentifier(&policy) || !info.ReadASN1(&imprint, asn1.SEQUENCE) ||
		!imprint.ReadASN1(&algorithm, asn1.SEQUENCE) || !imprint.ReadASN1Bytes(&t.imprint, asn1.OCTET_STRING) ||
		!info.SkipASN1(asn1.INTEGER) || !info.ReadASN1(&moment, asn1.GeneralizedTime) {
		return malformed("no time stamp")
	}
	if version != 1 {
		return malformed("a time stamp of an unknown version")
	}
	t.Policy = policy.String()
	var err error
	if t.hash, err = readHash(&algorithm); err != nil {
		return err
	}
	// Fractions of a second are allowed here (RFC 3161, 2.4.2), which rules out the stricter reader of cryptobyte.
	if t.Time, err = time.Parse("20060102150405Z", string(moment)); err != nil {
		return malformed("no time in the time stamp")
	}
	if !info.SkipOptionalASN1(asn1.SEQUENCE) || !info.SkipOptionalASN1(asn1.BOOLEAN) {
		return malformed("no time stamp")
	}
	if info.PeekASN1Tag(asn1.INTEGER) {
		t.Nonce = new(big.Int)
		if !info.ReadASN1Integer(t.Nonce) {
			return malformed("no nonce in the time stamp")
		}
	}
	return nil
}

// Verify checks a token for data of which digest gives the hash, or nothing where it has none: the imprint (ErrDigest),
// the authority's own signature (the errors of SignedData.Verify; ErrBinding also when the token does not name its
// certificate) and that the certificate serves for nothing but time stamps and was valid at Time
// (ErrNotStampAuthority).
func (t *Token) Verify(digest func(crypto.Hash) []byte) error {
	want := digest(t.hash)
	if len(want) == 0 || !bytes.Equal(t.imprint, want) {
		return ErrDigest
	}
	if !t.message.Binds() {
		return ErrBinding
	}
	if err := t.message.Verify(sum(t.message.digest, t.message.Content)); err != nil {
		return err
	}
	if !stampsOnly(t.Authority) || t.Time.Before(t.Authority.NotBefore) || t.Time.After(t.Authority.NotAfter) {
		return ErrNotStampAuthority
	}
	return nil
}

// stampsOnly checks the extended key usage as RFC 3161, 2.3 demands it: critical, and timeStamping alone.
func stampsOnly(c *x509.Certificate) bool {
	if len(c.UnknownExtKeyUsage) > 0 || !slices.Equal(c.ExtKeyUsage, []x509.ExtKeyUsage{x509.ExtKeyUsageTimeStamping}) {
		return false
	}
	return slices.ContainsFunc(c.Extensions, func(e pkix.Extension) bool {
		return e.Id.Equal(idExtKeyUse()) && e.Critical
	})
}

// Request encodes TimeStampReq for the SHA-256 of some data and asks for the authority's certificate.
func Request(digest []byte, nonce *big.Int) ([]byte, error) {
	return encode(func(b *cryptobyte.Builder) {
		sequence(b, func(b *cryptobyte.Builder) {
			b.AddASN1Int64(1)
			sequence(b, func(b *cryptobyte.Builder) {
				addAlgorithm(b, idSHA256(), true)
				b.AddASN1OctetString(digest)
			})
			b.AddASN1BigInt(nonce)
			b.AddASN1Boolean(true)
		})
	})
}
