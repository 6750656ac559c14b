package cms

import (
	"crypto"
	"crypto/ecdsa"
	"crypto/rsa"
	_ "crypto/sha256" // SHA-256 for crypto.Hash.New
	_ "crypto/sha512" // SHA-384 and SHA-512 for crypto.Hash.New
	"fmt"

	"golang.org/x/crypto/cryptobyte"
	"golang.org/x/crypto/cryptobyte/asn1"
)

// scheme is how a signature was made.
type scheme struct {
	kind schemeKind
	salt int // rsaPSS: length of the salt in bytes
}

type schemeKind int

const (
	rsaPKCS1 schemeKind = iota
	rsaPSS
	ellipticCurve
)

func unsupported(id object) error { return fmt.Errorf("%w: %s", ErrUnsupported, id) }

// readHash reads the contents of an AlgorithmIdentifier as one of the accepted hashes.
func readHash(algorithm *cryptobyte.String) (crypto.Hash, error) {
	var id object
	if !algorithm.ReadASN1ObjectIdentifier(&id) {
		return 0, malformed("no digest algorithm")
	}
	switch {
	case id.Equal(idSHA256()):
		return crypto.SHA256, nil
	case id.Equal(idSHA384()):
		return crypto.SHA384, nil
	case id.Equal(idSHA512()):
		return crypto.SHA512, nil
	}
	return 0, unsupported(id)
}

// readScheme reads the contents of a signature's AlgorithmIdentifier. An algorithm that names a hash must name digest.
func readScheme(algorithm *cryptobyte.String, digest crypto.Hash) (scheme, error) {
	var id object
	if !algorithm.ReadASN1ObjectIdentifier(&id) {
		return scheme{}, malformed("no signature algorithm")
	}
	if id.Equal(idRSA()) {
		return scheme{kind: rsaPKCS1}, nil
	}
	if id.Equal(idRSAPSS()) {
		return readPSS(algorithm, digest)
	}
	named := map[crypto.Hash][2]object{
		crypto.SHA256: {idRSASHA256(), idECDSA256()},
		crypto.SHA384: {idRSASHA384(), idECDSA384()},
		crypto.SHA512: {idRSASHA512(), idECDSA512()},
	}[digest]
	switch {
	case id.Equal(named[0]):
		return scheme{kind: rsaPKCS1}, nil
	case id.Equal(named[1]):
		return scheme{kind: ellipticCurve}, nil
	}
	return scheme{}, unsupported(id)
}

// readPSS reads RSASSA-PSS-params (RFC 4055, 3.1). The hash of the message and of the mask must both be digest; the
// standard values, which mean SHA-1, are refused.
func readPSS(algorithm *cryptobyte.String, digest crypto.Hash) (scheme, error) {
	var parameters, hash, mask cryptobyte.String
	if !algorithm.ReadASN1(&parameters, asn1.SEQUENCE) || !parameters.PeekASN1Tag(tagged(0)) {
		return scheme{}, unsupported(idRSAPSS())
	}
	if !explicitAlgorithm(&parameters, &hash, 0) || !explicitAlgorithm(&parameters, &mask, 1) {
		return scheme{}, malformed("wrong parameters of RSA-PSS")
	}
	messageHash, err := readHash(&hash)
	if err != nil {
		return scheme{}, err
	}
	var id object
	var inner cryptobyte.String
	if !mask.ReadASN1ObjectIdentifier(&id) || !id.Equal(idMGF1()) || !mask.ReadASN1(&inner, asn1.SEQUENCE) {
		return scheme{}, unsupported(idRSAPSS())
	}
	maskHash, err := readHash(&inner)
	if err != nil {
		return scheme{}, err
	}
	if messageHash != digest || maskHash != digest {
		return scheme{}, unsupported(idRSAPSS())
	}
	return readSalt(&parameters)
}

func readSalt(parameters *cryptobyte.String) (scheme, error) {
	const standard = 20
	salt := standard
	var explicit cryptobyte.String
	var present bool
	if !parameters.ReadOptionalASN1(&explicit, &present, tagged(2)) || (present && !explicit.ReadASN1Integer(&salt)) ||
		salt <= 0 {
		return scheme{}, malformed("wrong salt of RSA-PSS")
	}
	return scheme{kind: rsaPSS, salt: salt}, nil
}

// explicitAlgorithm takes [n] AlgorithmIdentifier and returns its contents.
func explicitAlgorithm(parameters, out *cryptobyte.String, n uint8) bool {
	var explicit cryptobyte.String
	return parameters.ReadASN1(&explicit, tagged(n)) && explicit.ReadASN1(out, asn1.SEQUENCE)
}

// check verifies a signature over a hash. It returns ErrSignature, also when the key is of another kind than the
// scheme.
func (s scheme) check(public crypto.PublicKey, hash crypto.Hash, digest, signature []byte) error {
	good := false
	switch key := public.(type) {
	case *rsa.PublicKey:
		switch s.kind {
		case rsaPKCS1:
			good = rsa.VerifyPKCS1v15(key, hash, digest, signature) == nil
		case rsaPSS:
			options := &rsa.PSSOptions{SaltLength: s.salt, Hash: hash}
			good = rsa.VerifyPSS(key, hash, digest, signature, options) == nil
		}
	case *ecdsa.PublicKey:
		good = s.kind == ellipticCurve && ecdsa.VerifyASN1(key, digest, signature)
	default:
		return fmt.Errorf("%w: the key is a %T", ErrUnsupported, public)
	}
	if !good {
		return ErrSignature
	}
	return nil
}
