//go:build !windows

package storage_test

import (
	"os/signal"
	"syscall"
)

// limitFileSize makes writes beyond size fail in this process, as on a full disk.
func limitFileSize(size uint64) error {
	signal.Ignore(syscall.SIGXFSZ)
	return syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: size, Max: size})
}
