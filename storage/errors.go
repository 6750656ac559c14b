package storage

import (
	"errors"
	"os"
	"strconv"

	"rogatory/forms/request"
	"rogatory/storage/disk"

	bolterrors "go.etcd.io/bbolt/errors"
)

// Error says what went wrong with the vault, or with a file for a colleague (storage/exchange). The sentence for people
// is the catalogue's "error.<area>.<reason>".
type Error struct {
	Area   string // empty for the vault, else "exchange"
	Reason string // one of the reasons of the sentinels of that area
	Path   string // the vault's file or its folder
	Schema int    // for newer: the schema of the file
	Draft  int    // of an exchange file: which draft of it, from 1; 0 for the file itself
	Last   int    // of a draft whose newest revision is damaged: the number of the last one that reads
	Name   string // of an exchange file: the recipient that is none
	Err    error  // what lay behind it, for a log; errors.Is finds fs.ErrPermission and the like in it

	Known, Limit int // the newest schema that this edition reads, and the largest file in MiB; the vault knows its own
}

// The reasons, for errors.Is. An error has more to say than its sentinel: Path, Schema and what lay behind it.
var (
	ErrInUse      = &Error{Reason: "in-use"}      // another program, or this one, has the file open
	ErrNoVault    = &Error{Reason: "no-vault"}    // nothing is at the path, and Options.Existing was set
	ErrNotAVault  = &Error{Reason: "not-a-vault"} // the path holds something else; it was not touched
	ErrNewerVault = &Error{Reason: "newer"}       // written by a newer edition of the program
	// the file, or the value asked for, does not read as it was written
	ErrDamaged = &Error{Reason: "damaged"}
	// the newest revision of a draft is missing or does not read, but an earlier one does; errors.Is finds ErrDamaged
	// too
	ErrOlder = &Error{Reason: "older"}
	// what was read is what a damaged vault still gives; something may be missing or older
	ErrPartly = &Error{Reason: "partly"}
	// a passphrase was given for a vault that is not encrypted
	ErrNotEncrypted = &Error{Reason: "not-encrypted"}
	// the vault is open for reading alone; the change was not stored
	ErrReading     = &Error{Reason: "reading"}
	ErrNoFolder    = &Error{Reason: "no-folder"}            // the system names no configuration folder
	ErrCannotOpen  = &Error{Reason: "cannot-open"}          // the path cannot be made, read or written
	ErrCannotWrite = &Error{Reason: "cannot-write"}         // the change was not stored
	ErrFull        = &Error{Reason: "full"}                 // the disk has no space; the change was not stored
	ErrClosed      = &Error{Reason: "closed"}               // the vault was closed
	ErrNoDraft     = &Error{Reason: "no-draft"}             // no draft has this id
	ErrNoRevision  = &Error{Reason: "no-revision"}          // the draft has no revision of this number
	ErrDraftID     = &Error{Reason: "draft-id"}             // the draft to be saved has no UUID as its id
	ErrNoFile      = &Error{Reason: "no-attachment"}        // no file of this SHA-256 is stored
	ErrNoAmendment = &Error{Reason: "no-amendment"}         // no amendment of the register has this id
	ErrTooLarge    = &Error{Reason: "attachment-too-large"} // over MaximumAttachment
)

func (e *Error) area() string {
	if e.Area == "" {
		return "vault"
	}
	return e.Area
}

// Error gives the reason in technical English; the sentence for people is in the catalogue.
func (e *Error) Error() string {
	text := e.area() + ": " + e.Reason
	if e.Draft > 0 {
		text += " in draft " + strconv.Itoa(e.Draft)
	}
	if e.Path != "" {
		text += ": " + e.Path
	}
	if e.Err != nil {
		text += ": " + e.Err.Error()
	}
	return text
}

// Unwrap returns what lay behind the error.
func (e *Error) Unwrap() error { return e.Err }

// Is reports whether target is an *Error of the same area and reason.
func (e *Error) Is(target error) bool {
	other, ok := target.(*Error)
	return ok && other.Area == e.Area && (other.Reason == e.Reason ||
		e.Reason == ErrOlder.Reason && other.Reason == ErrDamaged.Reason)
}

// Message returns the catalogue id of the sentence for people and its arguments: Path, Schema, Draft, Last, Name, Known
// and Limit.
func (e *Error) Message() (string, map[string]any) {
	known, limit := e.Known, e.Limit
	if e.Area == "" {
		known, limit = schema(), MaximumAttachment>>20
	}
	return "error." + e.area() + "." + e.Reason, map[string]any{"Path": e.Path, "Schema": e.Schema, "Draft": e.Draft,
		"Last": e.Last, "Name": e.Name, "Known": known, "Limit": limit}
}

func (v *Vault) fail(sentinel *Error, cause error) error {
	return &Error{Reason: sentinel.Reason, Path: v.path, Err: cause}
}

// explain gives an error from below its reason; fallback is for what has no reason of its own.
func explain(path string, fallback *Error, err error) error {
	var known *Error
	var inDraft *request.FileError
	var changed *request.ChangedError
	if err == nil || errors.As(err, &known) || errors.As(err, &inDraft) || errors.As(err, &changed) {
		return err
	}
	reason := fallback
	switch {
	case disk.IsFull(err):
		reason = ErrFull
	case errors.Is(err, bolterrors.ErrTimeout):
		reason = ErrInUse
	case errors.Is(err, bolterrors.ErrDatabaseNotOpen), errors.Is(err, os.ErrClosed):
		reason = ErrClosed
	case errors.Is(err, bolterrors.ErrInvalid):
		reason = ErrNotAVault
	case errors.Is(err, bolterrors.ErrVersionMismatch):
		reason = ErrNewerVault
	case errors.Is(err, bolterrors.ErrChecksum):
		reason = ErrDamaged
	}
	return &Error{Reason: reason.Reason, Path: path, Err: err}
}
