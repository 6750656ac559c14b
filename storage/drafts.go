package storage

import (
	"bytes"
	"time"

	"rogatory/forms/request"

	"github.com/google/uuid"
)

// Save stores a draft under its id, at the time now. Saves within a minute of each other share one revision of the
// history; a draft that has not changed stays as it is. A draft in the bin comes back.
func (v *Vault) Save(draft *request.Draft, now time.Time) error {
	return v.update(func(r records) error { return r.save(draft, now, false) })
}

// SaveAll stores several drafts in one transaction, all or none, each as a revision of its own: what a draft held
// before stays in its history even if it was saved a moment ago.
func (v *Vault) SaveAll(drafts []*request.Draft, now time.Time) error {
	return v.update(func(r records) error {
		for _, draft := range drafts {
			if err := r.save(draft, now, true); err != nil {
				return err
			}
		}
		return nil
	})
}

// Load returns the draft as it was saved last. The error is ErrNoDraft where there is none or it is in the bin.
func (v *Vault) Load(id string) (*request.Draft, error) {
	var draft *request.Draft
	err := v.view(func(r records) (err error) {
		summary, err := r.summary(id)
		if err != nil {
			return err
		}
		draft, err = r.loadRevision(summary.ID, r.last(revisionsBucket, summary.ID))
		return err
	})
	return draft, err
}

func (r records) save(draft *request.Draft, now time.Time, apart bool) error {
	id, err := uuid.Parse(draft.ID)
	if err != nil {
		return r.vault.fail(ErrDraftID, err)
	}
	canonical := draft.Clone()
	canonical.ID = id.String()
	file, err := canonical.Encode()
	if err != nil {
		return err
	}
	summary, err := r.summaryToSave(canonical.ID, now)
	if err != nil {
		return err
	}
	changed, err := r.addRevision(canonical.ID, file, now, apart)
	if err != nil {
		return err
	}
	if changed || summary.Changed.IsZero() {
		summary.Changed = now.UTC()
		summary.describe(canonical)
	}
	return r.putJSON(draftsBucket, []byte(canonical.ID), summary)
}

// summaryToSave finds what is known of the draft, in the list or in the bin, out of which it is taken.
func (r records) summaryToSave(id string, now time.Time) (Summary, error) {
	key := []byte(id)
	for _, bucket := range []string{draftsBucket, binBucket} {
		sealed := r.tx.Bucket([]byte(bucket)).Get(key)
		if sealed == nil {
			continue
		}
		if summary := r.readSummary(bucket, key, sealed); !summary.Damaged {
			return summary, r.remove(binBucket, key)
		}
	}
	return Summary{ID: id, Created: now.UTC()}, r.remove(binBucket, key)
}

// Delete puts a draft into the bin; Restore takes it out again, with its history, its signed copies and its place.
func (v *Vault) Delete(id string) error { return v.move(id, draftsBucket, binBucket) }

// Restore takes a draft out of the bin.
func (v *Vault) Restore(id string) error { return v.move(id, binBucket, draftsBucket) }

func (v *Vault) move(id, from, to string) error {
	return v.update(func(r records) error {
		key := canonicalKey(id)
		content, found, err := r.get(from, key)
		if err != nil {
			return err
		}
		if !found {
			return v.fail(ErrNoDraft, nil)
		}
		content = bytes.Clone(content)
		if err := r.remove(from, key); err != nil {
			return err
		}
		return r.put(to, key, content)
	})
}

// Archive takes a draft out of the way of those being worked on. It stays in the list, marked.
func (v *Vault) Archive(id string) error { return v.setArchived(id, true) }

// Unarchive undoes Archive.
func (v *Vault) Unarchive(id string) error { return v.setArchived(id, false) }

func (v *Vault) setArchived(id string, archived bool) error {
	return v.update(func(r records) error {
		summary, err := r.summary(id)
		if err != nil {
			return err
		}
		summary.Archived = archived
		return r.putJSON(draftsBucket, []byte(summary.ID), summary)
	})
}

// canonicalKey is the key of a draft: its UUID in lower case with hyphens. What is no UUID is a key that no draft has.
func canonicalKey(id string) []byte {
	parsed, err := uuid.Parse(id)
	if err != nil {
		return []byte("no id")
	}
	return []byte(parsed.String())
}
