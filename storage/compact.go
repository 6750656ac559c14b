package storage

import (
	"errors"
	"os"
	"path/filepath"

	"rogatory/storage/disk"

	bolt "go.etcd.io/bbolt"
)

// EmptyBin deletes every draft in the bin for good, as Purge does, and then writes the file anew, so that nothing of
// them stays in its unused pages. It returns how many were deleted. Copies of the file that were made before still hold
// them, and so may the drive. It needs as much free space as the vault takes.
func (v *Vault) EmptyBin() (deleted int, err error) {
	err = v.update(func(r records) error {
		for _, key := range r.keys(binBucket) {
			if err := r.purge(key); err != nil {
				return err
			}
			deleted++
		}
		return nil
	})
	if err != nil {
		return 0, err
	}
	return deleted, v.Compact()
}

// Compact writes the vault anew without its unused pages, which still hold what was deleted or changed. Where that
// fails the file stays as it was.
func (v *Vault) Compact() error {
	v.swap.Lock()
	defer v.swap.Unlock()
	if v.reads {
		return v.fail(ErrReading, nil)
	}
	name, err := v.writeAnew()
	if err != nil {
		return explain(v.path, ErrCannotWrite, err)
	}
	defer func() { _ = os.Remove(name) }() // it is gone already once it has its name
	return explain(v.path, ErrCannotWrite, v.exchange(name))
}

// writeAnew copies every value into a file beside the vault, and its record.
func (v *Vault) writeAnew() (name string, err error) {
	file, err := os.CreateTemp(filepath.Dir(v.path), "."+filepath.Base(v.path)+".*.new")
	if err != nil {
		return "", err
	}
	anew := &Vault{path: file.Name(), sealer: v.sealer}
	if err = file.Close(); err == nil {
		anew.db, err = bolt.Open(anew.path, 0o600, nil)
	}
	if err == nil {
		err = v.guard(func() error { return bolt.Compact(anew.db, v.db, 0) })
		if err == nil {
			err = anew.update(func(records) error { return nil })
		}
		err = errors.Join(err, anew.db.Close())
	}
	if err != nil {
		_ = os.Remove(anew.path)
	}
	return anew.path, err
}

// exchange puts a new file in the place of the vault and opens it. The new one takes the name while this vault still
// holds the old one, so that nobody can open that in between and write to a file that goes; where the system does not
// let an open file go, it is closed first.
func (v *Vault) exchange(name string) error {
	renamed := os.Rename(name, v.path)
	if err := v.db.Close(); err != nil {
		return err
	}
	if renamed != nil {
		renamed = os.Rename(name, v.path)
	}
	return errors.Join(renamed, disk.SyncFolder(filepath.Dir(v.path)), v.open(Options{}))
}
