package storage

import (
	"errors"
	"fmt"
	"strconv"

	bolt "go.etcd.io/bbolt"
)

const format = "rogatory-vault"

// The buckets; package documentation says what they hold.
const (
	metaBucket        = "meta"
	draftsBucket      = "drafts"
	binBucket         = "bin"
	revisionsBucket   = "revisions"
	placesBucket      = "places"
	signedBucket      = "signed"
	attachmentsBucket = "attachments"
	settingsBucket    = "settings"
	amendmentsBucket  = "amendments"
	editionBucket     = "edition"
	rootBucket        = "root"
)

// dataBuckets are those whose values pass through the sealer.
func dataBuckets() []string { return append(firstBuckets(), laterBuckets()...) }

// firstBuckets are in every vault.
func firstBuckets() []string {
	return []string{draftsBucket, binBucket, revisionsBucket, placesBucket, signedBucket, attachmentsBucket,
		settingsBucket}
}

// laterBuckets came when vaults of this schema were in use. A vault without one gets it with the first value; an older
// edition of the program leaves it alone.
func laterBuckets() []string { return []string{amendmentsBucket, editionBucket} }

// A migration brings the file from one schema to the next. It may make buckets and rewrite values, all in one
// transaction.
type migration func(records) error

// migrations are the steps from schema 1 on: the first leads from 1 to 2.
func migrations() []migration { return []migration{records.takeStock} }

// takeStock brings a vault to schema 2, which knows what it holds: a record of all its values, and in each summary the
// newest revision.
func (r records) takeStock() error {
	for _, bucket := range []string{draftsBucket, binBucket} {
		for _, key := range r.keys(bucket) {
			summary := r.readSummary(bucket, key, r.tx.Bucket([]byte(bucket)).Get(key))
			r.noteNewest(&summary)
			if err := r.putJSON(bucket, key, summary); err != nil {
				return err
			}
		}
	}
	counted, err := r.count()
	if err == nil {
		*r.root = *counted
	}
	return err
}

// schema is the schema that this edition writes.
func schema() int { return 1 + len(migrations()) }

// layOut makes the buckets of an empty vault of the present schema.
func (r records) layOut() error {
	for _, name := range append(dataBuckets(), metaBucket) {
		if _, err := r.tx.CreateBucket([]byte(name)); err != nil {
			return err
		}
	}
	meta := r.tx.Bucket([]byte(metaBucket))
	if err := meta.Put([]byte("format"), []byte(format)); err != nil {
		return err
	}
	return putSchema(meta, schema())
}

func putSchema(meta *bolt.Bucket, number int) error {
	return meta.Put([]byte("schema"), []byte(strconv.Itoa(number)))
}

// readSchema returns the schema of the file and refuses what is no vault or newer than newest.
func (v *Vault) readSchema(tx *bolt.Tx, newest int) (int, error) {
	meta := tx.Bucket([]byte(metaBucket))
	if meta == nil || string(meta.Get([]byte("format"))) != format {
		return 0, v.fail(ErrNotAVault, errors.New("a bbolt file of another program"))
	}
	text := string(meta.Get([]byte("schema")))
	number, err := strconv.Atoi(text)
	switch {
	case err != nil || number < 1:
		return 0, v.fail(ErrDamaged, fmt.Errorf("schema %q", text))
	case number > newest:
		return 0, &Error{Reason: ErrNewerVault.Reason, Path: v.path, Schema: number}
	}
	return number, nil
}

// storedSchema reads the schema of the file, which may have taken as many steps, and looks whether all buckets are
// there.
func (v *Vault) storedSchema(steps int) (number int, err error) {
	err = v.viewed(func(r records) error {
		if number, err = v.readSchema(r.tx, 1+steps); err != nil {
			return err
		}
		return r.checkBuckets()
	})
	return number, err
}

// migrate brings a vault of an older schema to the present one, in one transaction, after a copy was made. It writes
// nothing where nothing is to be done, so that a vault on a full disk still opens.
func (v *Vault) migrate(number int, steps []migration) error {
	if number > len(steps) {
		return nil
	}
	if err := v.viewed(records.openAll); err != nil {
		return err
	}
	if err := v.copyBefore(number); err != nil {
		return err
	}
	return v.update(func(r records) error { return r.migrate(number, steps) })
}

// openAll opens every value once: a vault of an older schema cannot say what is missing, but what lies under another
// key does not open.
func (r records) openAll() error {
	for _, bucket := range dataBuckets() {
		if err := r.each(bucket, func(_, _ []byte) error { return nil }); err != nil {
			return err
		}
	}
	return nil
}

func (r records) migrate(number int, steps []migration) error {
	for ; number <= len(steps); number++ {
		if err := steps[number-1](r); err != nil {
			return fmt.Errorf("from schema %d: %w", number, err)
		}
	}
	return putSchema(r.tx.Bucket([]byte(metaBucket)), number)
}

func (r records) checkBuckets() error {
	for _, name := range firstBuckets() {
		if r.tx.Bucket([]byte(name)) == nil {
			return r.vault.fail(ErrDamaged, fmt.Errorf("no bucket %s", name))
		}
	}
	return nil
}
