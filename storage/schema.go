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
func migrations() []migration { return nil }

// schema is the schema that this edition writes.
func schema() int { return 1 + len(migrations()) }

// layOut makes the buckets of an empty vault of the present schema.
func layOut(tx *bolt.Tx) error {
	for _, name := range append(dataBuckets(), metaBucket) {
		if _, err := tx.CreateBucket([]byte(name)); err != nil {
			return err
		}
	}
	meta := tx.Bucket([]byte(metaBucket))
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

// migrate brings a vault of an older schema to the present one, in one transaction. It writes nothing where nothing is
// to be done, so that a vault on a full disk still opens.
func (v *Vault) migrate(steps []migration) error {
	number := 0
	err := v.guard(func() error {
		return v.db.View(func(tx *bolt.Tx) (err error) {
			number, err = v.readSchema(tx, 1+len(steps))
			return err
		})
	})
	if err != nil {
		return err
	}
	if number <= len(steps) {
		if err := v.update(func(r records) error { return r.migrate(number, steps) }); err != nil {
			return err
		}
	}
	return v.view(records.checkBuckets)
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
