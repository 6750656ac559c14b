package pkcs12

import (
	"crypto/hmac"
	"crypto/pbkdf2"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
	"crypto/x509/pkix"
	"encoding/asn1"
	"fmt"
	"hash"
)

// seal is the MAC over the contents (RFC 7292, 4). It tells a wrong password from a right one.
type seal struct {
	Mac struct {
		Algorithm pkix.AlgorithmIdentifier
		Digest    []byte
	}
	Salt       []byte
	Iterations int `asn1:"optional,default:1"`
}

// maxIterations bounds what a file can make us compute: with it, some seconds.
const maxIterations = 10_000_000

func (s seal) present() bool { return len(s.Mac.Algorithm.Algorithm) > 0 }

// check compares the MAC; a file without one is not checked.
func (s seal) check(safe []byte, with secret) error {
	if !s.present() {
		return nil
	}
	if s.Mac.Algorithm.Algorithm.Equal(idPBMAC1()) {
		return s.checkPBMAC1(safe, with)
	}
	newHash, ok := hashes()[s.Mac.Algorithm.Algorithm.String()]
	if !ok {
		return fmt.Errorf("%w: MAC %v", ErrProtection, s.Mac.Algorithm.Algorithm)
	}
	if s.Iterations < 1 || s.Iterations > maxIterations {
		return fmt.Errorf("%w: %d iterations", ErrFormat, s.Iterations)
	}
	const macKey = 3
	return compare(newHash, derive(newHash, macKey, with.bmp, s.Salt, s.Iterations, newHash().Size()), safe,
		s.Mac.Digest)
}

// checkPBMAC1 compares the MAC of RFC 9579. Its key must be as long as RFC 9579 asks for; a short one can be forged.
func (s seal) checkPBMAC1(safe []byte, with secret) error {
	var parameters struct{ Derivation, Mac pkix.AlgorithmIdentifier }
	if err := unmarshal(s.Mac.Algorithm.Parameters.FullBytes, &parameters); err != nil {
		return err
	}
	p, newPRF, err := readPBKDF2(parameters.Derivation)
	if err != nil {
		return err
	}
	newHash, ok := macs()[parameters.Mac.Algorithm.String()]
	if !ok {
		return fmt.Errorf("%w: MAC %v", ErrProtection, parameters.Mac.Algorithm)
	}
	const shortest, longest = 20, 64
	if p.KeyLength < shortest || p.KeyLength > longest {
		return fmt.Errorf("%w: a MAC key of %d bytes", ErrFormat, p.KeyLength)
	}
	key, err := pbkdf2.Key(newPRF, string(with.utf8), p.Salt, p.Iterations, p.KeyLength)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrProtection, err)
	}
	return compare(newHash, key, safe, s.Mac.Digest)
}

func compare(newHash func() hash.Hash, key, safe, want []byte) error {
	mac := hmac.New(newHash, key)
	mac.Write(safe)
	if !hmac.Equal(mac.Sum(nil), want) {
		return ErrPassword
	}
	return nil
}

func idPBMAC1() asn1.ObjectIdentifier { return asn1.ObjectIdentifier{1, 2, 840, 113549, 1, 5, 14} }

// hashes lists the digests by their identifiers.
func hashes() map[string]func() hash.Hash {
	return map[string]func() hash.Hash{
		"1.3.14.3.2.26":          sha1.New,
		"2.16.840.1.101.3.4.2.4": sha256.New224,
		"2.16.840.1.101.3.4.2.1": sha256.New,
		"2.16.840.1.101.3.4.2.2": sha512.New384,
		"2.16.840.1.101.3.4.2.3": sha512.New,
	}
}

// macs lists HMAC by digest (RFC 8018, B.1.2).
func macs() map[string]func() hash.Hash {
	return map[string]func() hash.Hash{
		"1.2.840.113549.2.7":  sha1.New,
		"1.2.840.113549.2.8":  sha256.New224,
		"1.2.840.113549.2.9":  sha256.New,
		"1.2.840.113549.2.10": sha512.New384,
		"1.2.840.113549.2.11": sha512.New,
	}
}
