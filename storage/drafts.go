package storage

import (
	"bytes"
	"errors"
	"slices"
	"time"

	"rogatory/forms/request"

	"github.com/google/uuid"
)

// Keep stores a draft under its id and the place where its interview stands, such as the id of a page, in one
// transaction. The base is the revision on which the draft was worked out, as Keep or Newest returned it; the zero
// Revision for a draft that the vault does not have. Where another one is the newest the vault stays as it is, and the
// error is a *request.ChangedError. A base that is Marked stays as it is in the history.
//
// Keep returns the revision that now is the newest. What the same person keeps within RevisionSpan shares one; a draft
// that has not changed stays as it is. A draft in the bin comes back.
func (v *Vault) Keep(draft *request.Draft, place string, base request.Revision, by string, now time.Time) (
	kept request.Revision, err error) {
	err = v.update(func(r records) error {
		kept, err = r.save(draft, saving{by: by, now: now, base: &base})
		if err != nil {
			return err
		}
		return r.putJSON(placesBucket, canonicalKey(draft.ID), place)
	})
	return kept, err
}

// Save is Keep on top of whatever is newest, for a draft that comes from outside; the place stays as it is.
func (v *Vault) Save(draft *request.Draft, by string, now time.Time) error {
	return v.update(func(r records) error {
		_, err := r.save(draft, saving{by: by, now: now})
		return err
	})
}

// SaveAll stores several drafts in one transaction, all or none, each as a revision of its own: what a draft held
// before stays in its history even if it was saved a moment ago.
func (v *Vault) SaveAll(drafts []*request.Draft, by string, now time.Time) error {
	return v.update(func(r records) error {
		for _, draft := range drafts {
			if _, err := r.save(draft, saving{by: by, now: now, apart: true}); err != nil {
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
		draft, err = r.load(summary)
		return err
	})
	return draft, err
}

// load reads the draft as it was saved last. Where that does not read, the error names the last revision that does.
func (r records) load(summary request.Summary) (*request.Draft, error) {
	_, file, err := r.newest(summary)
	var draft *request.Draft
	if err == nil {
		draft, err = request.Decode(file)
	}
	if err == nil || !errors.Is(err, ErrDamaged) {
		return draft, err
	}
	numbers := r.numbers(revisionsBucket, summary.ID)
	for _, number := range slices.Backward(numbers) {
		if _, readErr := r.loadRevision(summary.ID, number); readErr == nil {
			return nil, &Error{Reason: ErrOlder.Reason, Path: r.vault.path, Last: number, Err: err}
		}
	}
	return nil, err
}

// saving says how a draft is stored.
type saving struct {
	by    string
	now   time.Time
	base  *request.Revision // the one that must be the newest; nil for any
	apart bool              // as a revision of its own
}

func (r records) save(draft *request.Draft, how saving) (request.Revision, error) {
	id, err := uuid.Parse(draft.ID)
	if err != nil {
		return request.Revision{}, r.vault.fail(ErrDraftID, err)
	}
	canonical := draft.Clone()
	canonical.ID = id.String()
	file, err := canonical.Encode()
	if err == nil {
		_, err = request.Decode(file) // what is acknowledged must be readable: the reader's limits hold here too
	}
	if err != nil {
		return request.Revision{}, err
	}
	summary, err := r.summaryToSave(canonical.ID, how.now)
	if err != nil {
		return request.Revision{}, err
	}
	revision, changed, err := r.addRevision(&summary, file, how)
	if err != nil {
		return request.Revision{}, err
	}
	if changed || summary.Changed.IsZero() {
		summary.Changed = how.now.UTC()
		summary.Describe(canonical)
	}
	return revision, r.putJSON(draftsBucket, []byte(canonical.ID), summary)
}

// summaryToSave finds what is known of the draft, in the list or in the bin, out of which it is taken.
func (r records) summaryToSave(id string, now time.Time) (request.Summary, error) {
	summary, known := r.known([]byte(id))
	if !known || summary.Damaged {
		summary = request.Summary{ID: id, Created: now.UTC()}
	}
	return summary, r.remove(binBucket, []byte(id))
}

// known finds a draft in the list or in the bin.
func (r records) known(key []byte) (request.Summary, bool) {
	for _, bucket := range []string{draftsBucket, binBucket} {
		if sealed := r.tx.Bucket([]byte(bucket)).Get(key); sealed != nil {
			return r.readSummary(bucket, key, sealed), true
		}
	}
	return request.Summary{ID: string(key)}, false
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

// SetArchived takes a draft out of the way of those being worked on, or back among them. It stays in the list, marked.
func (v *Vault) SetArchived(id string, archived bool) error {
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
