package storage

import (
	"errors"
	"fmt"
	"os"
	"runtime/debug"
	"time"

	"rogatory/storage/head"
	"rogatory/storage/root"

	bolterrors "go.etcd.io/bbolt/errors"
)

// guard turns what bbolt does on a damaged page, a panic or a fault in the mapped file, into ErrDamaged.
func (v *Vault) guard(run func() error) (err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if cause := recover(); cause != nil {
			err = v.fail(ErrDamaged, fmt.Errorf("%v", cause))
		}
	}()
	return run()
}

// smallest is the size in bytes of an empty bbolt file, which has four pages.
const smallest = 4 * 4096

// judge tells a vault that was cut from a file of another kind, where bbolt says only that it cannot use it.
func (v *Vault) judge(err error) error {
	if v.file == nil || errors.Is(err, bolterrors.ErrTimeout) {
		return err
	}
	info, statErr := os.Stat(v.path)
	if statErr != nil || !errors.Is(err, bolterrors.ErrInvalid) && info.Size() >= smallest {
		return err
	}
	if isBolt(v.path) {
		return v.fail(ErrDamaged, err)
	}
	return v.fail(ErrNotAVault, err)
}

// isBolt reports whether a file begins as those of bbolt do: a page head of 16 bytes, then a number of its own.
func isBolt(path string) bool {
	file, err := os.Open(path)
	if err != nil {
		return false
	}
	defer func() { _ = file.Close() }() // it was only read
	return !errors.Is(head.Examine(file), head.ErrForeign)
}

// looks is how often the heads are looked at before they are called damaged: another program may write one of them at
// the very moment.
const looks = 3

// examine looks at the file before bbolt may touch it.
func (v *Vault) examine() error {
	file, err := os.Open(v.path)
	if err != nil {
		return err
	}
	defer func() { _ = file.Close() }() // it was only read
	for range looks {
		if err = head.Examine(file); err == nil {
			return nil
		}
		time.Sleep(20 * time.Millisecond)
	}
	switch {
	case errors.Is(err, head.ErrForeign):
		return v.fail(ErrNotAVault, err)
	case errors.Is(err, head.ErrNewer):
		return v.fail(ErrNewerVault, err)
	}
	return v.fail(ErrDamaged, err)
}

// countSound counts what the vault holds and holds the file to the rules of bbolt. Every page is touched on this
// goroutine first: what bbolt's own check meets on one of its own could not be caught.
func (v *Vault) countSound() (counted *root.Record, err error) {
	err = v.viewed(func(r records) error {
		if counted, err = r.count(); err != nil {
			return err
		}
		var found error
		for err := range r.tx.Check() { // to its end: it would wait for ever
			found = errors.Join(found, err)
		}
		if found != nil {
			return v.fail(ErrDamaged, found)
		}
		return nil
	})
	return counted, err
}

// compare holds what was counted to the record that the last change left.
func (v *Vault) compare(counted *root.Record) error {
	return v.viewed(func(r records) error {
		written, err := r.readRoot()
		if err != nil {
			return err
		}
		if written.Transaction != r.tx.ID() {
			return v.fail(ErrDamaged, fmt.Errorf("the record is of transaction %d, the file of %d", written.Transaction,
				r.tx.ID()))
		}
		if names := counted.Differs(written); len(names) > 0 {
			return v.fail(ErrDamaged, fmt.Errorf("the values of %q are not those that were stored", names))
		}
		return nil
	})
}
