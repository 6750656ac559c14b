//go:build !windows

package disk

import "syscall"

// fullCodes are the system's errors for want of space: on the drive, in the quota, in the largest size of a file.
func fullCodes() []syscall.Errno {
	return []syscall.Errno{syscall.ENOSPC, syscall.EDQUOT, syscall.EFBIG}
}
