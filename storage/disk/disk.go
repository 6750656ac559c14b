// Package disk is what a program that must lose nothing asks of a drive beyond reading and writing: whether a write
// failed for want of space, and that a new name in a folder survives a loss of power. The vault and the files that a
// user names ask it in the same way.
package disk

import (
	"errors"
	"os"
	"slices"
	"strings"
	"syscall"
)

// IsFull reports whether a write failed for want of space: on the drive, in the user's quota, or in the largest size of
// a file. Where bbolt cannot enlarge its file it passes on only the text of the system's error.
func IsFull(err error) bool {
	return err != nil && slices.ContainsFunc(fullCodes(), func(code syscall.Errno) bool {
		return errors.Is(err, code) || strings.HasSuffix(err.Error(), ": "+code.Error())
	})
}

// SyncFolder makes a new name in the folder survive a loss of power. Where a folder cannot be synced, as on Windows,
// the system sees to it. The error says that the folder cannot be opened.
func SyncFolder(folder string) error {
	file, err := os.Open(folder)
	if err != nil {
		return err
	}
	_ = file.Sync()
	return file.Close()
}
