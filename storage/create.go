package storage

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"rogatory/storage/disk"

	bolt "go.etcd.io/bbolt"
)

// prepare makes sure that a vault, or at least a regular file, stands at path.
func prepare(path string, options Options) error {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist) && (options.Existing || options.Reading):
		return &Error{Reason: ErrNoVault.Reason, Path: path, Err: err}
	case errors.Is(err, fs.ErrNotExist):
		return create(path, false)
	case err != nil:
		return err
	case !info.Mode().IsRegular():
		return &Error{Reason: ErrNotAVault.Reason, Path: path, Err: fmt.Errorf("mode %s", info.Mode())}
	case info.Size() == 0 && (options.Existing || options.Reading):
		return &Error{Reason: ErrNotAVault.Reason, Path: path, Err: errors.New("the file is empty")}
	case info.Size() == 0:
		return create(path, true)
	}
	return nil
}

// seclude takes the file from others: a copy that was brought back may be open to them. The modes of another system
// mean nothing, so a refusal is no error.
func (v *Vault) seclude() {
	if info, err := v.file.Stat(); err == nil && info.Mode().Perm()&0o077 != 0 {
		_ = os.Chmod(v.path, 0o600)
	}
}

// create writes an empty vault beside path and then gives it its name: a crash or a full disk never leaves half of one
// there.
func create(path string, replace bool) error {
	folder := filepath.Dir(path)
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return err
	}
	file, err := os.CreateTemp(folder, "."+filepath.Base(path)+".*.new")
	if err != nil {
		return err
	}
	name := file.Name()
	defer func() { _ = os.Remove(name) }() // it is gone already once it has its name
	if err := file.Close(); err != nil {
		return err
	}
	if err := initialise(name); err != nil {
		return err
	}
	return place(name, path, replace)
}

// place gives the new vault its name. A link never replaces the vault that another program has made in the meantime;
// where the file system has no links, as on a memory stick, renaming must do.
func place(name, path string, replace bool) error {
	if !replace {
		err := os.Link(name, path)
		if err == nil {
			return disk.SyncFolder(filepath.Dir(path))
		}
		if errors.Is(err, fs.ErrExist) {
			return nil
		}
	}
	if err := os.Rename(name, path); err != nil {
		return err
	}
	return disk.SyncFolder(filepath.Dir(path))
}

func initialise(name string) error {
	db, err := bolt.Open(name, 0o600, nil)
	if err != nil {
		return err
	}
	v := &Vault{path: name, sealer: plain{}}
	layOut := func(tx *bolt.Tx) error { return records{vault: v, tx: tx}.change(records.layOut) }
	if err := db.Update(layOut); err != nil {
		_ = db.Close()
		return err
	}
	return db.Close()
}

// copyBefore keeps the file as it is beside the vault, with the number of its schema behind its name, before it is
// brought to a newer one. Nobody writes meanwhile: this vault holds the lock.
func (v *Vault) copyBefore(schema int) error {
	from, err := os.Open(v.path)
	if err != nil {
		return err
	}
	defer func() { _ = from.Close() }() // it was only read
	to, err := os.CreateTemp(filepath.Dir(v.path), "."+filepath.Base(v.path)+".*.new")
	if err != nil {
		return err
	}
	defer func() { _ = os.Remove(to.Name()) }() // it is gone already once it has its name
	_, err = io.Copy(to, from)
	if err = errors.Join(err, to.Sync(), to.Close()); err != nil {
		return err
	}
	return place(to.Name(), fmt.Sprintf("%s.schema-%d", v.path, schema), true)
}
