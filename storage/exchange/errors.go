package exchange

import "strconv"

// Error says why drafts cannot be sent or received. Reason is the end of the catalogue's id "error.exchange.<reason>".
type Error struct {
	Reason string // one of the reasons of the sentinels below
	Draft  int    // for bad-draft and newer: which draft of the file, from 1; 0 for the file itself
	Schema int    // for newer
	Name   string // for bad-recipient: the recipient
	Err    error  // what lay behind it, for a log; for bad-draft the *request.FileError
}

// The reasons, for errors.Is.
var (
	ErrWrongPassphrase = &Error{Reason: "wrong-passphrase"}
	ErrNoPassphrase    = &Error{Reason: "no-passphrase"}    // an empty passphrase
	ErrNeedsPassphrase = &Error{Reason: "needs-passphrase"} // an identity was given for a file under a passphrase
	ErrWrongIdentity   = &Error{Reason: "wrong-identity"}   // the file is for other readers
	// a passphrase was given for a file to the keys of its readers
	ErrNeedsIdentity = &Error{Reason: "needs-identity"}
	ErrBadIdentity   = &Error{Reason: "bad-identity"}  // the identity file holds no age identity
	ErrBadRecipient  = &Error{Reason: "bad-recipient"} // not an age X25519 recipient
	ErrNoRecipient   = &Error{Reason: "no-recipient"}  // nobody to send to
	ErrNotAge        = &Error{Reason: "not-age"}       // not an age file
	ErrDamaged       = &Error{Reason: "damaged"}       // an age file that was cut or changed on the way
	ErrTooLarge      = &Error{Reason: "too-large"}     // over MaximumFile
	// the passphrase would take longer to try than MaximumWorkFactor
	ErrTooCostly     = &Error{Reason: "too-costly"}
	ErrNotExchange   = &Error{Reason: "not-exchange"}    // the file opens but holds something else
	ErrEmpty         = &Error{Reason: "empty"}           // the file holds no drafts
	ErrNothingToSend = &Error{Reason: "nothing-to-send"} // a parcel without drafts
	ErrNewer         = &Error{Reason: "newer"}           // written by a newer edition of the program
	ErrBadDraft      = &Error{Reason: "bad-draft"}       // one draft of the file cannot be used
	ErrCannotRead    = &Error{Reason: "cannot-read"}     // the file cannot be read from where it is
	ErrCannotWrite   = &Error{Reason: "cannot-write"}    // the file cannot be written where it should be
)

func fail(sentinel *Error, cause error) *Error {
	return &Error{Reason: sentinel.Reason, Err: cause}
}

// Error gives the reason in technical English; the sentence for people is in the catalogue.
func (e *Error) Error() string {
	text := "exchange: " + e.Reason
	if e.Draft > 0 {
		text += " in draft " + strconv.Itoa(e.Draft)
	}
	if e.Err != nil {
		text += ": " + e.Err.Error()
	}
	return text
}

// Unwrap returns what lay behind the error.
func (e *Error) Unwrap() error { return e.Err }

// Is reports whether target is an *Error of the same reason.
func (e *Error) Is(target error) bool {
	other, ok := target.(*Error)
	return ok && other.Reason == e.Reason
}

// Message returns the catalogue id of the sentence for people and its arguments: Draft, Schema, Known (the newest
// schema that this edition reads), Name, and Limit, the largest file in MiB.
func (e *Error) Message() (string, map[string]any) {
	return "error.exchange." + e.Reason, map[string]any{
		"Draft": e.Draft, "Schema": e.Schema, "Known": Schema, "Name": e.Name, "Limit": MaximumFile >> 20,
	}
}
