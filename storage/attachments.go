package storage

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"time"
)

// MaximumAttachment is the size in bytes of the largest file that the vault takes.
const MaximumAttachment = 64 << 20

// SignedCopy is a signed PDF of a draft. Attachment(SHA256) returns the file.
type SignedCopy struct {
	Number   int       `json:"-"` // from 1, ascending
	At       time.Time `json:"at"`
	Revision int       `json:"revision"` // number of the revision of the draft that was signed
	SHA256   string    `json:"sha256"`   // in lower-case hexadecimal
	Size     int       `json:"size"`     // bytes
}

// PutAttachment stores a file under its SHA-256, which it returns in lower-case hexadecimal. The same file is stored
// once.
func (v *Vault) PutAttachment(content []byte) (string, error) {
	var sha string
	err := v.update(func(r records) (err error) {
		sha, err = r.putFile(content)
		return err
	})
	return sha, err
}

func (r records) putFile(content []byte) (string, error) {
	if len(content) > MaximumAttachment {
		return "", r.vault.fail(ErrTooLarge, fmt.Errorf("%d bytes", len(content)))
	}
	sha := sum(content)
	if before, found, err := r.get(attachmentsBucket, []byte(sha)); err == nil && found &&
		bytes.Equal(before, content) {
		return sha, nil
	}
	return sha, r.put(attachmentsBucket, []byte(sha), content)
}

func sum(content []byte) string {
	digest := sha256.Sum256(content)
	return hex.EncodeToString(digest[:])
}

// Attachment returns the file of a SHA-256 in hexadecimal. The error is ErrNoFile where none is stored.
func (v *Vault) Attachment(sha string) ([]byte, error) {
	sha = strings.ToLower(sha)
	var file []byte
	err := v.view(func(r records) error {
		content, found, err := r.get(attachmentsBucket, []byte(sha))
		switch {
		case err != nil:
			return err
		case !found:
			return v.fail(ErrNoFile, nil)
		case sum(content) != sha:
			return v.fail(ErrDamaged, fmt.Errorf("attachment %s", sha))
		}
		file = bytes.Clone(content)
		return nil
	})
	return file, err
}

// SaveSigned stores a signed PDF with its draft and marks the revision that was signed.
func (v *Vault) SaveSigned(draftID string, pdf []byte, now time.Time) error {
	return v.update(func(r records) error {
		summary, err := r.summary(draftID)
		if err != nil {
			return err
		}
		sha, err := r.putFile(pdf)
		if err != nil {
			return err
		}
		revision, err := r.mark(&summary)
		if err != nil {
			return err
		}
		summary.Signed++
		summary.Name(sha)
		if err := r.putJSON(draftsBucket, []byte(summary.ID), summary); err != nil {
			return err
		}
		number := r.last(signedBucket, summary.ID) + 1
		copied := SignedCopy{At: now.UTC(), Revision: revision, SHA256: sha, Size: len(pdf)}
		return r.putJSON(signedBucket, numbered(summary.ID, number), copied)
	})
}

// Signed returns the signed copies of a draft, the newest first.
func (v *Vault) Signed(draftID string) ([]SignedCopy, error) {
	var all []SignedCopy
	err := v.view(func(r records) error {
		summary, err := r.summary(draftID)
		if err != nil {
			return err
		}
		for _, number := range r.numbers(signedBucket, summary.ID) {
			copied := SignedCopy{Number: number}
			if err := r.getJSON(signedBucket, numbered(summary.ID, number), &copied); err != nil {
				return err
			}
			all = append([]SignedCopy{copied}, all...)
		}
		return nil
	})
	return all, err
}
