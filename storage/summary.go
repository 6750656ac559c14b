package storage

import (
	"slices"

	"rogatory/forms/request"
)

// Summary returns what the list shows of one draft. The error is ErrNoDraft where there is none or it is in the bin.
func (v *Vault) Summary(id string) (request.Summary, error) {
	var summary request.Summary
	err := v.view(func(r records) (err error) {
		summary, err = r.summary(id)
		return err
	})
	return summary, err
}

// summary finds a draft that is not in the bin.
func (r records) summary(id string) (request.Summary, error) {
	key := canonicalKey(id)
	sealed := r.tx.Bucket([]byte(draftsBucket)).Get(key)
	if sealed == nil {
		return request.Summary{}, r.vault.fail(ErrNoDraft, nil)
	}
	return r.readSummary(draftsBucket, key, sealed), nil
}

// readSummary reads a summary, and makes it anew from the draft where it is damaged.
func (r records) readSummary(bucket string, key, sealed []byte) request.Summary {
	var summary request.Summary
	content, err := r.open(bucket, key, sealed)
	if err == nil {
		err = r.parse(bucket, key, content, &summary)
	}
	if err != nil {
		return r.rebuildSummary(string(key))
	}
	summary.ID = string(key)
	return summary
}

func (r records) rebuildSummary(id string) request.Summary {
	revision, file, err := r.revision(id, r.last(revisionsBucket, id))
	if err != nil {
		return request.Summary{ID: id, Damaged: true}
	}
	draft, err := request.Decode(file)
	if err != nil {
		return request.Summary{ID: id, Damaged: true}
	}
	summary := request.Summary{ID: id, Created: revision.Started, Changed: revision.Changed}
	summary.Describe(draft)
	r.noteNewest(&summary)
	for _, number := range r.numbers(signedBucket, id) {
		var copied SignedCopy
		if err := r.getJSON(signedBucket, numbered(id, number), &copied); err == nil {
			summary.Name(copied.SHA256)
		}
		summary.Signed++
	}
	return summary
}

// List returns all drafts that are not in the bin, those changed last first.
func (v *Vault) List() ([]request.Summary, error) { return v.list(draftsBucket) }

// Bin returns the drafts that were deleted and can still be restored, those changed last first.
func (v *Vault) Bin() ([]request.Summary, error) { return v.list(binBucket) }

func (v *Vault) list(bucket string) ([]request.Summary, error) {
	all := []request.Summary{}
	err := v.view(func(r records) error {
		return r.tx.Bucket([]byte(bucket)).ForEach(func(key, sealed []byte) error {
			all = append(all, r.readSummary(bucket, key, sealed))
			return nil
		})
	})
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(all, func(a, b request.Summary) int { return b.Changed.Compare(a.Changed) })
	return all, nil
}
