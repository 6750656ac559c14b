package disk

import "syscall"

// fullCodes are the system's errors for want of space: ERROR_HANDLE_DISK_FULL and ERROR_DISK_FULL of winerror.h. The
// names that Unix has for them compile here and never match.
func fullCodes() []syscall.Errno { return []syscall.Errno{39, 112} }
