package storage

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"

	bolt "go.etcd.io/bbolt"
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
	var head [20]byte
	if _, err := io.ReadFull(file, head[:]); err != nil {
		return false
	}
	return binary.NativeEndian.Uint32(head[16:]) == 0xed0cdaed
}

// checkSize notices a file that was cut: bbolt maps it into memory and would read past its end.
func (v *Vault) checkSize() error {
	info, err := v.file.Stat()
	if err != nil {
		return err
	}
	return v.guard(func() error {
		return v.db.View(func(tx *bolt.Tx) error {
			if info.Size() < tx.Size() {
				return v.fail(ErrDamaged, fmt.Errorf("%d bytes where %d were written", info.Size(), tx.Size()))
			}
			return nil
		})
	})
}
