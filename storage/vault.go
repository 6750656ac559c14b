package storage

import (
	"os"
	"path/filepath"
	"sync/atomic"
	"time"

	bolt "go.etcd.io/bbolt"
)

// Options says how to open a vault. The zero value is right for the program.
type Options struct {
	Wait     time.Duration // how long to wait for another holder of the file; zero is one second
	Existing bool          // ErrNoVault where nothing is, ErrNotAVault for an empty file, instead of making a vault
}

// Vault is an open vault. Close it when the program ends.
type Vault struct {
	path   string
	db     *bolt.DB
	file   *os.File
	sealer sealer
	broken atomic.Bool // a write met damage: bbolt's locks can no longer be trusted
}

// DefaultPath returns where the vault of this user is: rogatory/rogatory.db in the configuration folder of the system.
func DefaultPath() (string, error) {
	folder, err := os.UserConfigDir()
	if err != nil {
		return "", &Error{Reason: ErrNoFolder.Reason, Err: err}
	}
	return filepath.Join(folder, "rogatory", "rogatory.db"), nil
}

// Open opens the vault at path and makes it, with its folder, where there is none. It returns within about Options.Wait
// also where another program holds the file: then the error is ErrInUse. A file that is something else is left as it
// is.
func Open(path string, options Options) (*Vault, error) {
	if err := prepare(path, options); err != nil {
		return nil, explain(path, ErrCannotOpen, err)
	}
	v := &Vault{path: path, sealer: plain{}}
	if err := v.open(options); err != nil {
		_ = v.Close()
		return nil, explain(path, ErrCannotOpen, err)
	}
	return v, nil
}

func (v *Vault) open(options Options) error {
	if options.Wait == 0 {
		options.Wait = time.Second
	}
	err := v.guard(func() (err error) {
		v.db, err = bolt.Open(v.path, 0o600, &bolt.Options{Timeout: options.Wait, OpenFile: v.openFile})
		return err
	})
	if err != nil {
		return v.judge(err)
	}
	if err := v.checkSize(); err != nil {
		return err
	}
	return v.migrate(migrations())
}

// openFile keeps the file, so that its lock can be given back when bbolt fails half-way.
func (v *Vault) openFile(name string, flag int, mode os.FileMode) (file *os.File, err error) {
	v.file, err = os.OpenFile(name, flag, mode)
	return v.file, err
}

// Close gives the file back. A vault that is closed answers every call with ErrClosed.
func (v *Vault) Close() error {
	if v.db != nil && !v.broken.Load() {
		return explain(v.path, ErrCannotWrite, v.db.Close())
	}
	if v.file != nil {
		release(v.file)
	}
	return nil
}

// view runs a reading transaction. Bytes that the records give out are valid only inside it.
func (v *Vault) view(read func(records) error) error {
	if v.broken.Load() {
		return v.fail(ErrDamaged, nil)
	}
	err := v.guard(func() error {
		return v.db.View(func(tx *bolt.Tx) error { return read(records{v, tx}) })
	})
	return explain(v.path, ErrDamaged, err)
}

// update runs a writing transaction: committed and synced when it returns nil, without effect when it returns an error.
func (v *Vault) update(write func(records) error) error {
	if v.broken.Load() {
		return v.fail(ErrDamaged, nil)
	}
	finished := false
	err := v.guard(func() error {
		err := v.db.Update(func(tx *bolt.Tx) error { return write(records{v, tx}) })
		finished = true
		return err
	})
	if !finished {
		v.broken.Store(true)
	}
	return explain(v.path, ErrCannotWrite, err)
}
