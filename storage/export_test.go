package storage

import (
	"errors"
	"fmt"
	"os"

	bolt "go.etcd.io/bbolt"
	"rogatory/forms/request"
)

// Check looks at every page of the file and opens every value.
func (v *Vault) Check() error {
	return v.db.View(func(tx *bolt.Tx) error {
		var found []error
		for err := range tx.Check() {
			found = append(found, err)
		}
		r := records{vault: v, tx: tx}
		for _, bucket := range dataBuckets() {
			values := tx.Bucket([]byte(bucket))
			if values == nil {
				continue
			}
			_ = values.ForEach(func(key, sealed []byte) error {
				_, err := r.open(bucket, key, sealed)
				found = append(found, err)
				return nil
			})
		}
		return errors.Join(found...)
	})
}

// Commits counts the transactions that changed something; bbolt syncs its file twice in each.
func (v *Vault) Commits() (n int) {
	_ = v.db.View(func(tx *bolt.Tx) error {
		n = tx.ID()
		return nil
	})
	return n
}

// Keys counts the keys of a bucket.
func (v *Vault) Keys(bucket string) (n int) {
	_ = v.db.View(func(tx *bolt.Tx) error {
		n = tx.Bucket([]byte(bucket)).Stats().KeyN
		return nil
	})
	return n
}

// behind changes something behind the back of the record, whose transaction goes on.
func (v *Vault) behind(change func(*bolt.Tx) error) error {
	return v.db.Update(func(tx *bolt.Tx) error {
		r := records{vault: v, tx: tx}
		return r.change(func(records) error { return change(tx) })
	})
}

// Spoil writes over every value of a bucket whose position in it is at least from.
func (v *Vault) Spoil(bucket string, from int) error {
	return v.behind(func(tx *bolt.Tx) error {
		position := 0
		var keys [][]byte
		_ = tx.Bucket([]byte(bucket)).ForEach(func(key, _ []byte) error {
			if position++; position > from {
				keys = append(keys, key)
			}
			return nil
		})
		for _, key := range keys {
			if err := tx.Bucket([]byte(bucket)).Put(key, []byte("\x01spoiled")); err != nil {
				return err
			}
		}
		return nil
	})
}

// RemoveLaterBuckets makes the vault one of an edition that did not know them.
func (v *Vault) RemoveLaterBuckets() error {
	return v.update(func(r records) error {
		var errs []error
		for _, name := range laterBuckets() {
			errs = append(errs, r.empty(name))
		}
		return errors.Join(errs...)
	})
}

// SetSchema pretends that the file was written by another edition.
func (v *Vault) SetSchema(text string) error {
	return v.behind(func(tx *bolt.Tx) error {
		return tx.Bucket([]byte(metaBucket)).Put([]byte("schema"), []byte(text))
	})
}

// Migrate runs as many steps as names, each of which leaves its name in the settings; the name "fail" fails.
func (v *Vault) Migrate(names ...string) error {
	steps := migrations()
	for _, name := range names {
		steps = append(steps, func(r records) error {
			if name == "fail" {
				return errors.New("a step that fails")
			}
			return r.putJSON(settingsBucket, []byte(name), name)
		})
	}
	number, err := v.storedSchema(len(steps))
	if err != nil {
		return err
	}
	return v.migrate(number, steps)
}

// Reopened gives a stored value back as the readers of the vault would take it: a revision, a summary and a place.
func Reopened(bucket string, key, sealed []byte) error {
	v := &Vault{path: "fuzz", sealer: plain{}}
	r := records{vault: v}
	content, err := r.open(bucket, key, sealed)
	if err != nil {
		return err
	}
	for _, target := range []any{&request.Summary{}, &request.Revision{}, &SignedCopy{}, &Settings{}} {
		if err := r.parse(bucket, key, content, target); err != nil && !errors.Is(err, ErrDamaged) {
			return fmt.Errorf("an error without its reason: %w", err)
		}
	}
	return nil
}

// Sealed is what the disk holds of a content.
func Sealed(bucket string, key, content []byte) []byte {
	sealed, _ := plain{}.seal(bucket, key, content)
	return sealed
}

// PutValue stores a sealed content, as the vault itself would.
func (v *Vault) PutValue(bucket string, key, content []byte) error {
	return v.update(func(r records) error { return r.put(bucket, key, content) })
}

// failing is a sealer that refuses one value: the one that is sealed after so many others.
type failing struct {
	sealer
	after *int
}

var errSeal = errors.New("a value that cannot be sealed")

func (f failing) seal(bucket string, key, content []byte) ([]byte, error) {
	if *f.after--; *f.after == -1 {
		return nil, errSeal
	}
	return f.sealer.seal(bucket, key, content)
}

// FailSealing makes the vault refuse the value that it stores after so many others, and reports of the run whether it
// came to that.
func (v *Vault) FailSealing(after int, run func() error) (refused bool, err error) {
	before := v.sealer
	v.sealer = failing{before, &after}
	defer func() { v.sealer = before }()
	err = run()
	return after < 0, err
}

// Dump is everything that the vault holds, one value a line.
func (v *Vault) Dump() (text string) {
	_ = v.db.View(func(tx *bolt.Tx) error {
		return tx.ForEach(func(name []byte, values *bolt.Bucket) error {
			return values.ForEach(func(key, value []byte) error {
				text += fmt.Sprintf("%s %q %q\n", name, key, value)
				return nil
			})
		})
	})
	return text
}

// Lose takes a value, or where key is nil a whole bucket, out of the file.
func (v *Vault) Lose(bucket string, key []byte) error {
	return v.behind(func(tx *bolt.Tx) error {
		if key == nil {
			return tx.DeleteBucket([]byte(bucket))
		}
		return tx.Bucket([]byte(bucket)).Delete(key)
	})
}

// RevisionKey is the key of a revision of a draft.
func RevisionKey(id string, number int) []byte { return numbered(id, number) }

// Judged is what is said of a file that bbolt cannot use.
func Judged(path string, file *os.File, err error) error {
	return (&Vault{path: path, file: file}).judge(err)
}

// Explained is the error of a vault for one from below it.
func Explained(err error) error { return explain("x.db", ErrCannotWrite, err) }

// Smallest is the size of an empty bbolt file.
const Smallest = smallest

// PutNewest stores a content as the newest revision of a draft, and the summary that says so.
func (v *Vault) PutNewest(id string, number int, content []byte) error {
	return v.update(func(r records) error {
		summary, err := r.summary(id)
		if err == nil {
			err = r.put(revisionsBucket, numbered(id, number), content)
		}
		if err != nil {
			return err
		}
		r.noteNewest(&summary)
		return r.putJSON(draftsBucket, []byte(id), summary)
	})
}

// LoseRoot takes the record of what the vault holds out of the file.
func (v *Vault) LoseRoot() error {
	return v.db.Update(func(tx *bolt.Tx) error { return tx.DeleteBucket([]byte(rootBucket)) })
}
