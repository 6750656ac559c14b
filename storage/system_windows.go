package storage

import (
	"errors"
	"io/fs"
	"os"
	"syscall"
)

// release closes a file that bbolt gave up without closing; Windows takes its lock away with it.
func release(file *os.File) { _ = file.Close() }

// isForbidden reports whether a file may not be written: by its attributes or rights, or since its drive may only be
// read (ERROR_WRITE_PROTECT).
func isForbidden(err error) bool {
	return errors.Is(err, fs.ErrPermission) || errors.Is(err, syscall.Errno(19))
}
