//go:build !windows

package storage

import (
	"errors"
	"syscall"
)

// isFull reports whether a write failed for want of space: the disk, the user's quota or the largest size of a file.
func isFull(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) || errors.Is(err, syscall.EFBIG)
}
