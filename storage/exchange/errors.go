package exchange

import "rogatory/storage"

// refusal is why drafts cannot be sent or received. An error has more to say than its sentinel: Draft, Schema and Name.
func refusal(reason string) *storage.Error {
	return &storage.Error{Area: "exchange", Reason: reason, Known: Schema, Limit: MaximumFile >> 20}
}

// The reasons, for errors.Is; each error is a *storage.Error of the area exchange.
var (
	ErrWrongPassphrase = refusal("wrong-passphrase")
	ErrNoPassphrase    = refusal("no-passphrase")    // an empty passphrase
	ErrNeedsPassphrase = refusal("needs-passphrase") // an identity was given for a file under a passphrase
	ErrWrongIdentity   = refusal("wrong-identity")   // the file is for other readers
	// a passphrase was given for a file to the keys of its readers
	ErrNeedsIdentity = refusal("needs-identity")
	ErrBadIdentity   = refusal("bad-identity")  // the identity file holds no age identity
	ErrBadRecipient  = refusal("bad-recipient") // not an age X25519 recipient
	ErrNoRecipient   = refusal("no-recipient")  // nobody to send to
	ErrNotAge        = refusal("not-age")       // not an age file
	ErrDamaged       = refusal("damaged")       // an age file that was cut or changed on the way
	ErrTooLarge      = refusal("too-large")     // over MaximumFile
	// the passphrase would take longer to try than MaximumWorkFactor
	ErrTooCostly     = refusal("too-costly")
	ErrNotExchange   = refusal("not-exchange")    // the file opens but holds something else
	ErrEmpty         = refusal("empty")           // the file holds no drafts
	ErrNothingToSend = refusal("nothing-to-send") // a parcel without drafts
	ErrNewer         = refusal("newer")           // written by a newer edition of the program
	ErrBadDraft      = refusal("bad-draft")       // one draft of the file cannot be used
	ErrCannotRead    = refusal("cannot-read")     // the file cannot be read from where it is
	ErrCannotWrite   = refusal("cannot-write")    // the file cannot be written where it should be
)

// fail is an error of the reason of a sentinel.
func fail(sentinel *storage.Error, cause error) *storage.Error {
	err := *sentinel
	err.Err = cause
	return &err
}
