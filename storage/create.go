package storage

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	bolt "go.etcd.io/bbolt"
)

// prepare makes sure that a vault, or at least a regular file, stands at path, readable by its owner alone.
func prepare(path string, options Options) error {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist) && options.Existing:
		return &Error{Reason: ErrNoVault.Reason, Path: path, Err: err}
	case errors.Is(err, fs.ErrNotExist):
		return create(path, false)
	case err != nil:
		return err
	case !info.Mode().IsRegular():
		return &Error{Reason: ErrNotAVault.Reason, Path: path, Err: fmt.Errorf("mode %s", info.Mode())}
	case info.Size() == 0 && options.Existing:
		return &Error{Reason: ErrNotAVault.Reason, Path: path, Err: errors.New("the file is empty")}
	case info.Size() == 0:
		return create(path, true)
	case info.Mode().Perm()&0o077 != 0:
		// A copy that was brought back may be open to others. The modes of another system mean nothing, so a refusal is
		// no error.
		_ = os.Chmod(path, 0o600)
	}
	return nil
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
			return syncFolder(path)
		}
		if errors.Is(err, fs.ErrExist) {
			return nil
		}
	}
	if err := os.Rename(name, path); err != nil {
		return err
	}
	return syncFolder(path)
}

// syncFolder makes the new name survive a loss of power. Where a folder cannot be synced, as on Windows, the system
// sees to it.
func syncFolder(path string) error {
	folder, err := os.Open(filepath.Dir(path))
	if err != nil {
		return err
	}
	_ = folder.Sync()
	return folder.Close()
}

func initialise(name string) error {
	db, err := bolt.Open(name, 0o600, nil)
	if err != nil {
		return err
	}
	if err := db.Update(layOut); err != nil {
		_ = db.Close()
		return err
	}
	return db.Close()
}
