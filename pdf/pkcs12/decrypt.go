package pkcs12

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/des"
	"crypto/pbkdf2"
	"crypto/sha1"
	"crypto/x509/pkix"
	"encoding/asn1"
	"fmt"
)

func idPBES2() asn1.ObjectIdentifier { return asn1.ObjectIdentifier{1, 2, 840, 113549, 1, 5, 13} }

// blockCipher is a cipher in the mode CBC: the length of its key in bytes, and how it is made.
type blockCipher struct {
	key   int
	block int
	make  func(key []byte) (cipher.Block, error)
}

// oldCiphers are those of PKCS#12 itself (RFC 7292, appendix C); the two stream ciphers were used by nobody.
func oldCiphers() map[string]blockCipher {
	return map[string]blockCipher{
		"1.2.840.113549.1.12.1.3": {24, des.BlockSize, des.NewTripleDESCipher},
		"1.2.840.113549.1.12.1.4": {16, des.BlockSize, twoKeys},
		"1.2.840.113549.1.12.1.5": {16, rc2Block, newRC2},
		"1.2.840.113549.1.12.1.6": {5, rc2Block, newRC2},
	}
}

// newCiphers are those of PBES2 (RFC 8018, B.2; RFC 3565).
func newCiphers() map[string]blockCipher {
	return map[string]blockCipher{
		"2.16.840.1.101.3.4.1.2":  {16, aes.BlockSize, aes.NewCipher},
		"2.16.840.1.101.3.4.1.22": {24, aes.BlockSize, aes.NewCipher},
		"2.16.840.1.101.3.4.1.42": {32, aes.BlockSize, aes.NewCipher},
		"1.2.840.113549.3.7":      {24, des.BlockSize, des.NewTripleDESCipher},
	}
}

// twoKeys is triple DES of which the first and the third key are one.
func twoKeys(key []byte) (cipher.Block, error) {
	return des.NewTripleDESCipher(append(key[:16:16], key[:8]...))
}

// decrypt undoes the encryption by a password. It returns ErrPassword where the padding is wrong.
func decrypt(algorithm pkix.AlgorithmIdentifier, data []byte, with secret) ([]byte, error) {
	block, iv, err := prepare(algorithm, with)
	if err != nil {
		return nil, err
	}
	size := block.BlockSize()
	if len(data) == 0 || len(data)%size != 0 {
		return nil, fmt.Errorf("%w: %d encrypted bytes", ErrFormat, len(data))
	}
	plain := make([]byte, len(data))
	cipher.NewCBCDecrypter(block, iv).CryptBlocks(plain, data)
	padding := int(plain[len(plain)-1])
	if padding == 0 || padding > size {
		return nil, ErrPassword
	}
	for _, b := range plain[len(plain)-padding:] {
		if int(b) != padding {
			return nil, ErrPassword
		}
	}
	return plain[:len(plain)-padding], nil
}

// prepare makes cipher and initial value.
func prepare(algorithm pkix.AlgorithmIdentifier, with secret) (cipher.Block, []byte, error) {
	if algorithm.Algorithm.Equal(idPBES2()) {
		return preparePBES2(algorithm, with)
	}
	kind, ok := oldCiphers()[algorithm.Algorithm.String()]
	if !ok {
		return nil, nil, fmt.Errorf("%w: %v", ErrProtection, algorithm.Algorithm)
	}
	var p struct {
		Salt       []byte
		Iterations int
	}
	if err := unmarshal(algorithm.Parameters.FullBytes, &p); err != nil {
		return nil, nil, err
	}
	if p.Iterations < 1 || p.Iterations > maxIterations {
		return nil, nil, fmt.Errorf("%w: %d iterations", ErrFormat, p.Iterations)
	}
	const forKey, forIV = 1, 2
	block, err := kind.make(derive(sha1.New, forKey, with.bmp, p.Salt, p.Iterations, kind.key))
	return block, derive(sha1.New, forIV, with.bmp, p.Salt, p.Iterations, kind.block), err
}

// preparePBES2 makes cipher and initial value of RFC 8018, 6.2.
func preparePBES2(algorithm pkix.AlgorithmIdentifier, with secret) (cipher.Block, []byte, error) {
	var p struct{ Derivation, Cipher pkix.AlgorithmIdentifier }
	if err := unmarshal(algorithm.Parameters.FullBytes, &p); err != nil {
		return nil, nil, err
	}
	kind, ok := newCiphers()[p.Cipher.Algorithm.String()]
	if !ok {
		return nil, nil, fmt.Errorf("%w: cipher %v", ErrProtection, p.Cipher.Algorithm)
	}
	derivation, newPRF, err := readPBKDF2(p.Derivation)
	if err != nil {
		return nil, nil, err
	}
	iv := p.Cipher.Parameters.Bytes
	if len(iv) != kind.block {
		return nil, nil, fmt.Errorf("%w: an initial value of %d bytes", ErrFormat, len(iv))
	}
	key, err := pbkdf2.Key(newPRF, string(with.utf8), derivation.Salt, derivation.Iterations, kind.key)
	if err != nil {
		return nil, nil, fmt.Errorf("%w: %w", ErrProtection, err)
	}
	block, err := kind.make(key)
	return block, iv, err
}
