package cms

import (
	"bytes"
	"crypto"
	"crypto/ecdsa"
	"crypto/rand"
	"crypto/rsa"
	"crypto/sha256"
	"crypto/x509"
	"fmt"
	"slices"

	"golang.org/x/crypto/cryptobyte"
	"golang.org/x/crypto/cryptobyte/asn1"
)

// Stamp obtains a time-stamp token over a signature value.
type Stamp func(signature []byte) (token []byte, err error)

// Detached signs a document of which digest is the SHA-256 and returns SignedData without the document. chain begins
// with the signer's certificate. The signed attributes are those of PAdES B-B (ETSI EN 319 142-1, 6.3): content type,
// digest and signing-certificate-v2; the claimed time stands in the PDF, so signing-time is left out. With a stamp the
// result is B-T. RSA keys sign with PKCS #1 v1.5, elliptic curve keys with ECDSA; others give ErrUnsupported.
func Detached(digest []byte, signer crypto.Signer, chain []*x509.Certificate, stamp Stamp) ([]byte, error) {
	algorithm, err := signatureAlgorithm(signer.Public())
	if err != nil {
		return nil, err
	}
	attributes, err := signedAttributes(digest, chain[0])
	if err != nil {
		return nil, err
	}
	hash := sha256.Sum256(attributes)
	signature, err := signer.Sign(rand.Reader, hash[:], crypto.SHA256)
	if err != nil {
		return nil, fmt.Errorf("the key did not sign: %w", err)
	}
	var token []byte
	if stamp != nil {
		if token, err = stamp(signature); err != nil {
			return nil, err
		}
	}
	return signedData(chain, attributes, algorithm, signature, token)
}

// signatureAlgorithm gives the AlgorithmIdentifier for SHA-256 with a public key.
func signatureAlgorithm(public crypto.PublicKey) ([]byte, error) {
	switch public.(type) {
	case *rsa.PublicKey:
		return encode(func(b *cryptobyte.Builder) { addAlgorithm(b, idRSASHA256(), true) })
	case *ecdsa.PublicKey:
		return encode(func(b *cryptobyte.Builder) { addAlgorithm(b, idECDSA256(), false) })
	}
	return nil, ErrUnsupported
}

func encode(f func(b *cryptobyte.Builder)) ([]byte, error) {
	var b cryptobyte.Builder
	f(&b)
	return b.Bytes()
}

func addAlgorithm(b *cryptobyte.Builder, id object, null bool) {
	b.AddASN1(asn1.SEQUENCE, func(b *cryptobyte.Builder) {
		b.AddASN1ObjectIdentifier(id)
		if null {
			b.AddASN1NULL()
		}
	})
}

// addSet writes a SET OF in the order that DER demands.
func addSet(b *cryptobyte.Builder, tag asn1.Tag, elements ...[]byte) {
	sorted := slices.SortedFunc(slices.Values(elements), bytes.Compare)
	b.AddASN1(tag, func(b *cryptobyte.Builder) {
		for _, e := range sorted {
			b.AddBytes(e)
		}
	})
}

// attribute encodes an Attribute with one value.
func attribute(id object, value func(b *cryptobyte.Builder)) ([]byte, error) {
	return encode(func(b *cryptobyte.Builder) {
		b.AddASN1(asn1.SEQUENCE, func(b *cryptobyte.Builder) {
			b.AddASN1ObjectIdentifier(id)
			b.AddASN1(asn1.SET, value)
		})
	})
}

// signedAttributes encodes the attributes as the SET over which the signature is made (RFC 5652, 5.4).
func signedAttributes(digest []byte, leaf *x509.Certificate) ([]byte, error) {
	contentType, err := attribute(idContentType(), func(b *cryptobyte.Builder) { b.AddASN1ObjectIdentifier(idData()) })
	if err != nil {
		return nil, err
	}
	messageDigest, err := attribute(idMessageDigest(), func(b *cryptobyte.Builder) { b.AddASN1OctetString(digest) })
	if err != nil {
		return nil, err
	}
	binding, err := attribute(idSigningCertificateV2(), func(b *cryptobyte.Builder) { addSigningCertificate(b, leaf) })
	if err != nil {
		return nil, err
	}
	return encode(func(b *cryptobyte.Builder) { addSet(b, asn1.SET, contentType, messageDigest, binding) })
}

// addSigningCertificate writes SigningCertificateV2 (RFC 5035) with SHA-256, which as the default value is not written.
func addSigningCertificate(b *cryptobyte.Builder, leaf *x509.Certificate) {
	hash := sha256.Sum256(leaf.Raw)
	directoryName := asn1.Tag(4).ContextSpecific().Constructed()
	sequence(b, func(b *cryptobyte.Builder) {
		sequence(b, func(b *cryptobyte.Builder) {
			sequence(b, func(b *cryptobyte.Builder) {
				b.AddASN1OctetString(hash[:])
				sequence(b, func(b *cryptobyte.Builder) {
					sequence(b, func(b *cryptobyte.Builder) {
						b.AddASN1(directoryName, func(b *cryptobyte.Builder) { b.AddBytes(leaf.RawIssuer) })
					})
					b.AddASN1BigInt(leaf.SerialNumber)
				})
			})
		})
	})
}

func sequence(b *cryptobyte.Builder, f cryptobyte.BuilderContinuation) { b.AddASN1(asn1.SEQUENCE, f) }

func tagged(n uint8) asn1.Tag { return asn1.Tag(n).ContextSpecific().Constructed() }

// signedData encodes ContentInfo with SignedData of one signer.
func signedData(chain []*x509.Certificate, attributes, algorithm, signature, token []byte) ([]byte, error) {
	var certificates [][]byte
	for _, c := range chain {
		certificates = append(certificates, c.Raw)
	}
	return encode(func(b *cryptobyte.Builder) {
		sequence(b, func(b *cryptobyte.Builder) {
			b.AddASN1ObjectIdentifier(idSignedData())
			b.AddASN1(tagged(0), func(b *cryptobyte.Builder) {
				sequence(b, func(b *cryptobyte.Builder) {
					b.AddASN1Int64(1)
					b.AddASN1(asn1.SET, func(b *cryptobyte.Builder) { addAlgorithm(b, idSHA256(), false) })
					sequence(b, func(b *cryptobyte.Builder) { b.AddASN1ObjectIdentifier(idData()) })
					addSet(b, tagged(0), certificates...)
					b.AddASN1(asn1.SET, func(b *cryptobyte.Builder) {
						addSigner(b, chain[0], attributes, algorithm, signature, token)
					})
				})
			})
		})
	})
}

// addSigner writes SignerInfo. The attributes, encoded as a SET, take the tag [0] here.
func addSigner(b *cryptobyte.Builder, leaf *x509.Certificate, attributes, algorithm, signature, token []byte) {
	sequence(b, func(b *cryptobyte.Builder) {
		b.AddASN1Int64(1)
		sequence(b, func(b *cryptobyte.Builder) {
			b.AddBytes(leaf.RawIssuer)
			b.AddASN1BigInt(leaf.SerialNumber)
		})
		addAlgorithm(b, idSHA256(), false)
		b.AddBytes([]byte{byte(tagged(0))})
		b.AddBytes(attributes[1:])
		b.AddBytes(algorithm)
		b.AddASN1OctetString(signature)
		if token == nil {
			return
		}
		b.AddASN1(tagged(1), func(b *cryptobyte.Builder) {
			sequence(b, func(b *cryptobyte.Builder) {
				b.AddASN1ObjectIdentifier(idTimeStampToken())
				b.AddASN1(asn1.SET, func(b *cryptobyte.Builder) { b.AddBytes(token) })
			})
		})
	})
}
