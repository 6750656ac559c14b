package pkcs12

import (
	"crypto/x509/pkix"
	"encoding/asn1"
	"fmt"
	"hash"
	"math/big"
	"slices"
)

// derive makes a key as PKCS#12 itself defines it (RFC 7292, B.2); purpose is 1 for keys, 2 for initial values and 3
// for MACs.
func derive(newHash func() hash.Hash, purpose byte, password, salt []byte, iterations, size int) []byte {
	h := newHash()
	block := h.BlockSize()
	diversifier := slices.Repeat([]byte{purpose}, block)
	input := append(filled(salt, block), filled(password, block)...)
	var out []byte
	for len(out) < size {
		h.Reset()
		h.Write(diversifier)
		h.Write(input)
		sum := h.Sum(nil)
		for range iterations - 1 {
			h.Reset()
			h.Write(sum)
			sum = h.Sum(nil)
		}
		out = append(out, sum...)
		addToBlocks(input, filled(sum, block)[:block], block)
	}
	return out[:size]
}

// filled repeats bytes to a whole number of blocks.
func filled(b []byte, block int) []byte {
	if len(b) == 0 {
		return nil
	}
	size := (len(b) + block - 1) / block * block
	return slices.Repeat(b, size/len(b)+1)[:size]
}

// addToBlocks adds a number and one to each block, without what overflows it.
func addToBlocks(input, number []byte, block int) {
	plus := new(big.Int).SetBytes(number)
	plus.Add(plus, big.NewInt(1))
	mask := new(big.Int).Lsh(big.NewInt(1), uint(8*block))
	for i := 0; i < len(input); i += block {
		sum := new(big.Int).SetBytes(input[i : i+block])
		sum.Add(sum, plus).Mod(sum, mask).FillBytes(input[i : i+block])
	}
}

// pbkdf2Parameters is PBKDF2-params (RFC 8018, A.2); a salt that stands elsewhere is used by nobody.
type pbkdf2Parameters struct {
	Salt       []byte
	Iterations int
	KeyLength  int                      `asn1:"optional"`
	PRF        pkix.AlgorithmIdentifier `asn1:"optional"`
}

func idPBKDF2() asn1.ObjectIdentifier { return asn1.ObjectIdentifier{1, 2, 840, 113549, 1, 5, 12} }

// readPBKDF2 reads how a key is derived; SHA-1 is meant where nothing is said.
func readPBKDF2(algorithm pkix.AlgorithmIdentifier) (p pbkdf2Parameters, newPRF func() hash.Hash, err error) {
	if !algorithm.Algorithm.Equal(idPBKDF2()) {
		return p, nil, fmt.Errorf("%w: derivation %v", ErrProtection, algorithm.Algorithm)
	}
	if err := unmarshal(algorithm.Parameters.FullBytes, &p); err != nil {
		return p, nil, err
	}
	if p.Iterations < 1 || p.Iterations > maxIterations {
		return p, nil, fmt.Errorf("%w: %d iterations", ErrFormat, p.Iterations)
	}
	newPRF, ok := macs()[p.PRF.Algorithm.String()]
	if len(p.PRF.Algorithm) == 0 {
		newPRF, ok = hashes()["1.3.14.3.2.26"], true
	}
	if !ok {
		return p, nil, fmt.Errorf("%w: %v", ErrProtection, p.PRF.Algorithm)
	}
	return p, newPRF, nil
}
