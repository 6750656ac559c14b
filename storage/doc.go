// Package storage is the vault: one bbolt file that holds a prosecutor's drafts with their history, the signed copies,
// the attachments, the office profile, the settings, and what the office changed in the register of Parties. It is the
// only package that knows bbolt.
//
//	path, err := storage.DefaultPath()
//	vault, err := storage.Open(path, storage.Options{})    // storage.ErrInUse: another window has it open
//	defer vault.Close()
//	drafts, err := vault.List()
//	draft, err := vault.Load(drafts[0].ID)
//	base, err := vault.Newest(draft.ID)
//	base, err = vault.Keep(draft, place, base, who, now)   // on the disk when it returns
//
// # What is where
//
// The file has mode 0600, a folder that had to be made 0700. Keys are random ids (the UUID of a draft), numbers or
// SHA-256 sums; a value is JSON unless it is the content of a file.
//
//	bucket       key                  value
//	meta         format, schema       "rogatory-vault" and a decimal number, always readable
//	drafts       draft id             request.Summary: what the list of drafts shows
//	bin          draft id             request.Summary of a draft that was deleted
//	revisions    draft id / number    a line of JSON about the revision, then the draft file; the last is the draft
//	places       draft id             where the interview stood
//	signed       draft id / number    SignedCopy; the PDF itself is an attachment
//	attachments  SHA-256              the content of the file
//	settings     office, program      office.Profile, Settings
//	amendments   number               party.Amendment; the numbers give the order
//	root         root                 root.Record: what all other buckets but meta hold
//	edition      edition              SHA-256 (32 bytes) and content of the register edition in use, where it is
//	                                  not the built-in one
//
// Every value passes through a sealer, which today adds a format byte and a checksum over bucket, key and content:
// damage on the disk, or a value under another key, is noticed and never taken for an answer. Encryption at rest is
// another sealer.
//
// # What is missing is noticed
//
// A checksum tells whether a value reads as it was written, not whether it is there. So the vault knows what it holds:
// the record under root, written with every change, has the number of the change and of each bucket a count and a
// digest of its keys; a summary has the number and the digest of the newest revision; each revision has the digest of
// the one before it. Open looks at both heads of the file before bbolt may touch it (package head), runs bbolt's own
// check, and compares the record. What is missing or older is damage, and never an answer; OpenOrRead then opens for
// reading. A vault of an older schema is copied beside itself (rogatory.db.schema-1) before it is brought to the
// present one.
//
// # What can be relied on
//
// Each call that changes something is one transaction, synced to the disk before it returns: after a crash the vault
// holds either all of it or nothing of it. An error leaves the state before the call. Every error is an *Error with a
// sentence for people behind Message, the *request.FileError of a stored draft, or a *request.ChangedError. A vault is
// safe for use by several goroutines.
//
// bbolt does not wipe: what was deleted for good stays in unused pages of the file until they are written over, or
// until EmptyBin writes the file anew.
package storage
