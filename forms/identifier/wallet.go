package identifier

import (
	"crypto/sha256"
	"math/big"
	"strings"

	"golang.org/x/crypto/sha3"
)

var (
	base58Pattern   = pattern(`^[13][1-9A-HJ-NP-Za-km-z]{25,34}$`)
	tronPattern     = pattern(`^T[1-9A-HJ-NP-Za-km-z]{33}$`)
	bech32Pattern   = pattern(`^(bc|ltc)1[02-9ac-hj-np-z]{8,87}$`)
	hexadecimal     = pattern(`^0x([0-9a-fA-F]{40}|[0-9a-fA-F]{64})$`)
	anyWallet       = pattern(`^[0-9A-Za-z:_.+/=-]{16,128}$`)
	base58Alphabet  = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
	bech32Alphabet  = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
	bech32Generator = [5]uint32{0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3}
)

// validWallet accepts the address of an account of virtual assets: addresses of Bitcoin, Litecoin and TRON with a right
// check sum, hexadecimal ones of 20 bytes whose capitals, where they have some, are those of EIP-55, hexadecimal ones
// of 32 bytes, and of all other systems anything that is one word of a plausible length.
func validWallet(value string) bool {
	lower := strings.ToLower(value)
	switch {
	case base58Pattern().MatchString(value), tronPattern().MatchString(value):
		return base58Checks(value)
	case bech32Of(lower) != "":
		return bech32Pattern().MatchString(lower) && (value == lower || value == strings.ToUpper(value)) &&
			bech32Checks(bech32Of(lower), lower)
	case strings.HasPrefix(value, "0x"):
		return hexadecimal().MatchString(value) && (len(value) != 42 || capitalsCheck(value[2:]))
	}
	return anyWallet().MatchString(value)
}

// bech32Of is the prefix of an address that carries its check sum as BIP 173 says; "" for others.
func bech32Of(lower string) string {
	for _, prefix := range []string{"bc", "ltc"} {
		if strings.HasPrefix(lower, prefix+"1") {
			return prefix
		}
	}
	return ""
}

// capitalsCheck holds the capitals of a hexadecimal address to the hash of its small letters (EIP-55). An address of
// small or capital letters alone carries no check sum.
func capitalsCheck(address string) bool {
	lower := strings.ToLower(address)
	if address == lower || address == strings.ToUpper(address) {
		return true
	}
	hash := sha3.NewLegacyKeccak256()
	hash.Write([]byte(lower))
	sum := hash.Sum(nil)
	for i := range len(address) {
		capital := sum[i/2]>>(4*(1-i%2))&15 >= 8
		if lower[i] >= 'a' && capital != (address[i] != lower[i]) {
			return false
		}
	}
	return true
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
func bech32Checks(prefix, value string) bool {
	sum := uint32(1)
	for i := range len(prefix) {
		sum = bech32Step(sum, uint32(prefix[i]>>5))
	}
	sum = bech32Step(sum, 0)
	for i := range len(prefix) {
		sum = bech32Step(sum, uint32(prefix[i]&31))
	}
	for _, r := range value[len(prefix)+1:] {
		sum = bech32Step(sum, uint32(strings.IndexRune(bech32Alphabet, r)))
	}
	return sum == 1 || sum == 0x2bc830a3
}

func bech32Step(sum, value uint32) uint32 {
	top := sum >> 25
	sum = (sum&0x1ffffff)<<5 ^ value
	for i, generator := range bech32Generator {
		if top>>i&1 == 1 {
			sum ^= generator
		}
	}
	return sum
}

// checkedWallet reports whether a value is a wallet beyond doubt: one whose check sum is right, or a hexadecimal one of
// 20 bytes.
func checkedWallet(value string) bool {
	if len(value) < 25 {
		return false
	}
	lower := strings.ToLower(value)
	return (base58Pattern().MatchString(value) || tronPattern().MatchString(value) || bech32Of(lower) != "" ||
		hexadecimal().MatchString(value) && len(value) == 42) && validWallet(value)
}
