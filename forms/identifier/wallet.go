package identifier

import (
	"crypto/sha256"
	"math/big"
	"regexp"
	"strings"
)

var (
	base58Pattern   = regexp.MustCompile(`^[13][1-9A-HJ-NP-Za-km-z]{25,34}$`)
	bech32Pattern   = regexp.MustCompile(`^bc1[02-9ac-hj-np-z]{8,87}$`)
	hexadecimal     = regexp.MustCompile(`^0x([0-9a-fA-F]{40}|[0-9a-fA-F]{64})$`)
	anyWallet       = regexp.MustCompile(`^[0-9A-Za-z:_.+/=-]{16,128}$`)
	base58Alphabet  = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
	bech32Alphabet  = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
	bech32Generator = [5]uint32{0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3}
)

// validWallet accepts the address of an account of virtual assets: Bitcoin addresses with a right check sum,
// hexadecimal ones of
// 20 or 32 bytes, and of all other systems anything that is one word of a plausible length.
func validWallet(value string) bool {
	switch {
	case base58Pattern.MatchString(value):
		return base58Checks(value)
	case strings.HasPrefix(strings.ToLower(value), "bc1"):
		return bech32Pattern.MatchString(strings.ToLower(value)) && bech32Checks(strings.ToLower(value))
	case strings.HasPrefix(value, "0x"):
		return hexadecimal.MatchString(value)
	}
	return anyWallet.MatchString(value)
}

// base58Checks compares the last four of 25 bytes with the double SHA-256 of the others.
func base58Checks(value string) bool {
	number := new(big.Int)
	for _, r := range value {
		number.Mul(number, big.NewInt(58))
		number.Add(number, big.NewInt(int64(strings.IndexRune(base58Alphabet, r))))
	}
	if number.BitLen() > 25*8 {
		return false
	}
	all := number.FillBytes(make([]byte, 25))
	once := sha256.Sum256(all[:21])
	twice := sha256.Sum256(once[:])
	return string(twice[:4]) == string(all[21:])
}

// bech32Checks computes the check sum of BIP 173; 1 is bech32 and 0x2bc830a3 its successor bech32m (BIP 350).
func bech32Checks(value string) bool {
	sum := uint32(1)
	for _, part := range []byte{'b' >> 5, 'c' >> 5, 0, 'b' & 31, 'c' & 31} {
		sum = bech32Step(sum, part)
	}
	for _, r := range value[len("bc1"):] {
		sum = bech32Step(sum, byte(strings.IndexRune(bech32Alphabet, r)))
	}
	return sum == 1 || sum == 0x2bc830a3
}

func bech32Step(sum uint32, value byte) uint32 {
	top := sum >> 25
	sum = (sum&0x1ffffff)<<5 ^ uint32(value)
	for i, generator := range bech32Generator {
		if top>>i&1 == 1 {
			sum ^= generator
		}
	}
	return sum
}

// checkedWallet reports whether a value is a wallet beyond doubt: one whose check sum is right, or a hexadecimal one of
// known length.
func checkedWallet(value string) bool {
	lower := strings.ToLower(value)
	return (base58Pattern.MatchString(value) || strings.HasPrefix(lower, "bc1") || hexadecimal.MatchString(value)) &&
		validWallet(value)
}
