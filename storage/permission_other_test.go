//go:build !linux

package storage_test

import (
	"os"
	"testing"
)

// bound runs a task as one whom the permissions of files bind, which the superuser is not.
func bound(t *testing.T, task func()) {
	t.Helper()
	if os.Geteuid() == 0 {
		t.Skip("permissions do not bind the superuser")
	}
	task()
}
