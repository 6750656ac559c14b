// Package pkcs12 reads PKCS#12 files (RFC 7292, RFC 9579), the .p12 and .pfx in which offices get their keys. It reads
// what the programs of the last twenty-five years wrote: BER and DER, any number of keys and certificates, encrypted
// with PBES2 (AES, triple DES) or as PKCS#12 itself defines it (triple DES, RC2), sealed with any SHA MAC, with PBMAC1,
// or not at all.
//
// Read returns keys and certificates as bytes. What the keys are good for, and which certificate belongs to which, is
// the question of its caller. Writing is left to other programs.
package pkcs12

import "errors"

var (
	// ErrFormat says that the bytes are no PKCS#12 file, or one that is damaged.
	ErrFormat = errors.New("the file is not PKCS#12")
	// ErrPassword says that the password does not open the file.
	ErrPassword = errors.New("the password does not open the PKCS#12 file")
	// ErrProtection says that the file is protected in a way that is unknown here; the wrapping error names it.
	ErrProtection = errors.New("the protection of the PKCS#12 file is not supported")
)

// Contents is what a file holds, in its order.
type Contents struct {
	// Keys are private keys as PKCS#8 (RFC 5958).
	Keys []Key
	// Certificates are X.509 certificates, DER.
	Certificates [][]byte
}

// Key is one private key.
type Key struct {
	// PKCS8 is the key with its algorithm, DER.
	PKCS8 []byte
	// Name is the friendly name that the file gives it, empty for none.
	Name string
}
