package storage

import "slices"

// Purge deletes a draft for good, out of the bin: its history, its place, its signed copies, and the files that no
// other draft names. Nothing brings it back.
func (v *Vault) Purge(id string) error {
	return v.update(func(r records) error { return r.purge(canonicalKey(id)) })
}

func (r records) purge(key []byte) error {
	sealed := r.tx.Bucket([]byte(binBucket)).Get(key)
	if sealed == nil {
		return r.vault.fail(ErrNoDraft, nil)
	}
	summary := r.readSummary(binBucket, key, sealed)
	if err := r.removeRecords(summary.ID); err != nil {
		return err
	}
	return r.removeFiles(summary.Files)
}

func (r records) removeRecords(id string) error {
	for _, bucket := range []string{binBucket, placesBucket} {
		if err := r.remove(bucket, []byte(id)); err != nil {
			return err
		}
	}
	for _, bucket := range []string{revisionsBucket, signedBucket} {
		for _, number := range r.numbers(bucket, id) {
			if err := r.remove(bucket, numbered(id, number)); err != nil {
				return err
			}
		}
	}
	return nil
}

// removeFiles deletes those files that no draft names, in the list or in the bin; none, where a draft cannot be asked.
func (r records) removeFiles(files []string) error {
	for _, bucket := range []string{draftsBucket, binBucket} {
		err := r.tx.Bucket([]byte(bucket)).ForEach(func(key, sealed []byte) error {
			other := r.readSummary(bucket, key, sealed)
			named := func(sha string) bool { return other.Damaged || slices.Contains(other.Files, sha) }
			files = slices.DeleteFunc(files, named)
			return nil
		})
		if err != nil {
			return err
		}
	}
	for _, sha := range files {
		if err := r.remove(attachmentsBucket, []byte(sha)); err != nil {
			return err
		}
	}
	return nil
}
