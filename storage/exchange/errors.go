package exchange

import "rogatory/storage"

// area is the part of the catalogue that has the sentences.
const area = "exchange"

// The reasons, for errors.Is; each error is a *storage.Error of the area exchange.
var (
	ErrWrongPassphrase = &storage.Error{Area: area, Reason: "wrong-passphrase"}
	ErrNoPassphrase    = &storage.Error{Area: area, Reason: "no-passphrase"} // an empty passphrase
	// an identity was given for a file under a passphrase
	ErrNeedsPassphrase = &storage.Error{Area: area, Reason: "needs-passphrase"}
	ErrWrongIdentity   = &storage.Error{Area: area, Reason: "wrong-identity"} // the file is for other readers
	// a passphrase was given for a file to the keys of its readers
	ErrNeedsIdentity = &storage.Error{Area: area, Reason: "needs-identity"}
	ErrBadIdentity   = &storage.Error{Area: area, Reason: "bad-identity"}  // the identity file holds no age identity
	ErrBadRecipient  = &storage.Error{Area: area, Reason: "bad-recipient"} // not an age X25519 recipient
	ErrNoRecipient   = &storage.Error{Area: area, Reason: "no-recipient"}  // nobody to send to
	ErrNotAge        = &storage.Error{Area: area, Reason: "not-age"}       // not an age file
	// an age file that was cut or changed on the way
	ErrDamaged  = &storage.Error{Area: area, Reason: "damaged"}
	ErrTooLarge = &storage.Error{Area: area, Reason: "too-large"} // over MaximumFile
	// the passphrase would take longer to try than MaximumWorkFactor
	ErrTooCostly     = &storage.Error{Area: area, Reason: "too-costly"}
	ErrNotExchange   = &storage.Error{Area: area, Reason: "not-exchange"}    // the file opens but holds something else
	ErrEmpty         = &storage.Error{Area: area, Reason: "empty"}           // the file holds no drafts
	ErrNothingToSend = &storage.Error{Area: area, Reason: "nothing-to-send"} // a parcel without drafts
	// written by a newer edition of the program
	ErrNewer       = &storage.Error{Area: area, Reason: "newer"}
	ErrBadDraft    = &storage.Error{Area: area, Reason: "bad-draft"}    // one draft of the file cannot be used
	ErrCannotRead  = &storage.Error{Area: area, Reason: "cannot-read"}  // the file cannot be read from where it is
	ErrCannotWrite = &storage.Error{Area: area, Reason: "cannot-write"} // the file cannot be written where it should be
)

// fail is an error of the reason of a sentinel. It has more to say: Draft, Schema and Name are for the caller to set.
func fail(sentinel *storage.Error, cause error) *storage.Error {
	return &storage.Error{Area: area, Reason: sentinel.Reason, Known: Schema, Limit: MaximumFile >> 20, Err: cause}
}
