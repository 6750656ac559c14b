//go:build !windows

package storage

import (
	"errors"
	"io/fs"
	"os"
	"syscall"
)

// release closes a file that bbolt gave up without closing. The lock goes first: it belongs to the open file, and a
// mapping that was left behind keeps that open.
func release(file *os.File) {
	_ = syscall.Flock(int(file.Fd()), syscall.LOCK_UN)
	_ = file.Close()
}

// isForbidden reports whether a file may not be written: by its mode, or since its drive may only be read.
func isForbidden(err error) bool {
	return errors.Is(err, fs.ErrPermission) || errors.Is(err, syscall.EROFS)
}
