// Package p11 calls a PKCS #11 module (version 2.40) without cgo: Open loads it, Tokens lists what is in the readers,
// and a Session finds certificates and keys and signs.
//
// The structures of the standard differ by system (layout_unix.go, layout_windows.go): on Unix a CK_ULONG has eight
// bytes and structures are aligned, on Windows it has four and they are packed. All memory that a module sees is pinned
// while it sees it. A module that crashes takes its process with it, so this package belongs into a process of its own.
package p11

import "fmt"

// Places in CK_FUNCTION_LIST (6.4 of the standard's header pkcs11f.h).
const (
	atInitialize, atFinalize, atGetSlotList, atGetTokenInfo = 0, 1, 4, 6
	atOpenSession, atCloseSession, atLogin, atLogout        = 12, 13, 18, 19
	atGetAttributeValue                                     = 24
	atFindInit, atFind, atFindFinal                         = 26, 27, 28
	atSignInit, atSign                                      = 42, 43
	functionCount                                           = 68
)

// Values of pkcs11t.h.
const (
	osLocking     = 2
	serialSession = 4
	user          = 1
	contextUser   = 2

	attributeClass, attributeLabel, attributeValue, attributeID = 0, 3, 0x11, 0x102
	attributeAlwaysAuthenticate                                 = 0x202
	classCertificate, classPrivateKey                           = 1, 3
	mechanismRSA, mechanismECDSA                                = 1, 0x1041
)

// Flags of a token.
const (
	// LoginRequired says that private keys need the PIN.
	LoginRequired = 0x4
	// PINInitialized says that the token has a PIN; one without was never set up.
	PINInitialized = 0x8
	// ProtectedPath says that the PIN is typed on the reader.
	ProtectedPath = 0x100
	// PINCountLow says that a wrong PIN was given since the last right one.
	PINCountLow = 0x10000
	// PINFinalTry says that one more wrong PIN locks the token.
	PINFinalTry = 0x20000
	// PINLocked says that the token takes no PIN any more.
	PINLocked = 0x40000
)

// Code is an answer of the module other than CKR_OK.
type Code uint32

// The answers on which a caller acts.
const (
	DeviceRemoved      Code = 0x32
	PINIncorrect       Code = 0xA0
	PINInvalid         Code = 0xA1
	PINLength          Code = 0xA2
	PINIsLocked        Code = 0xA4
	TokenNotPresent    Code = 0xE0
	AlreadyLoggedIn    Code = 0x100
	alreadyInitialized Code = 0x191
)

// Error gives the answer as the standard numbers it.
func (c Code) Error() string { return fmt.Sprintf("CKR 0x%X", uint32(c)) }
