package storage

import (
	"errors"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"time"

	bolt "go.etcd.io/bbolt"
)

// Options says how to open a vault. The zero value is right for the program.
type Options struct {
	Wait     time.Duration // how long to wait for another holder of the file; zero is one second
	Existing bool          // ErrNoVault where nothing is, ErrNotAVault for an empty file, instead of making a vault
	// Reading opens a vault that is damaged or may not be written, for what can still be read: see Readable.
	Reading bool
}

// Vault is an open vault. Close it when the program ends.
type Vault struct {
	path   string
	db     *bolt.DB
	file   *os.File
	sealer sealer
	swap   sync.RWMutex // held for writing while the file is exchanged for another
	reads  bool         // it is open for reading alone
	broken atomic.Bool  // a write met damage: bbolt's locks can no longer be trusted
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
// is, to the byte: it is looked at before bbolt may write to it. A vault of which something is missing, or that is
// older than it says, is ErrDamaged; see Readable.
func Open(path string, options Options) (*Vault, error) {
	if err := prepare(path, options); err != nil {
		return nil, explain(path, ErrCannotOpen, err)
	}
	v := &Vault{path: path, sealer: plain{}, reads: options.Reading}
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
	if err := v.examine(); err != nil && (!v.reads || !errors.Is(err, ErrDamaged)) {
		return err
	}
	err := v.guard(func() (err error) {
		v.db, err = bolt.Open(v.path, 0o600, &bolt.Options{Timeout: options.Wait, OpenFile: v.openFile,
			ReadOnly: v.reads})
		return err
	})
	if err != nil {
		return v.judge(err)
	}
	number, err := v.storedSchema(len(migrations()))
	if err != nil || v.reads {
		return err
	}
	v.seclude()
	counted, err := v.countSound()
	if err != nil {
		return err
	}
	if number < schema() {
		return v.migrate(number, migrations())
	}
	return v.compare(counted)
}

// OpenOrRead opens a vault as Open does, and one that is damaged or may not be written for reading. Of the first the
// limited error says ErrPartly, of the second ErrReading; it is nil where the vault is whole and can be written.
func OpenOrRead(path string, options Options) (vault *Vault, limited, err error) {
	vault, err = Open(path, options)
	if !Readable(err) {
		return vault, nil, err
	}
	options.Reading = true
	vault, readErr := Open(path, options)
	switch {
	case readErr != nil:
		return nil, nil, err
	case errors.Is(err, ErrDamaged):
		return vault, &Error{Reason: ErrPartly.Reason, Path: path, Err: err}, nil
	}
	return vault, &Error{Reason: ErrReading.Reason, Path: path, Err: err}, nil
}

// Readable reports whether a vault that did not open for this reason may open with Options.Reading: it is damaged, or
// may not be written.
func Readable(err error) bool {
	return errors.Is(err, ErrDamaged) || errors.Is(err, ErrCannotOpen) && isForbidden(err)
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
	v.swap.RLock()
	defer v.swap.RUnlock()
	return v.viewed(read)
}

// viewed is view for those that hold the lock.
func (v *Vault) viewed(read func(records) error) error {
	if v.broken.Load() {
		return v.fail(ErrDamaged, nil)
	}
	err := v.guard(func() error {
		return v.db.View(func(tx *bolt.Tx) error { return read(records{vault: v, tx: tx}) })
	})
	return explain(v.path, ErrDamaged, err)
}

// update runs a writing transaction: committed and synced when it returns nil, without effect when it returns an error.
func (v *Vault) update(write func(records) error) error {
	v.swap.RLock()
	defer v.swap.RUnlock()
	if v.broken.Load() {
		return v.fail(ErrDamaged, nil)
	}
	finished := false
	if v.reads {
		return v.fail(ErrReading, nil)
	}
	err := v.guard(func() error {
		err := v.db.Update(func(tx *bolt.Tx) error { return records{vault: v, tx: tx}.change(write) })
		finished = true
		return err
	})
	if !finished {
		v.broken.Store(true)
	}
	return explain(v.path, ErrCannotWrite, err)
}
