package storage_test

import (
	"os"
	"runtime"
	"testing"

	"golang.org/x/sys/unix"
)

// bound runs a task as one whom the permissions of files bind. The superuser is not bound, so for it the task runs on a
// thread that has laid down every privilege; the thread ends with its goroutine, since it is never unlocked.
func bound(t *testing.T, task func()) {
	t.Helper()
	if os.Geteuid() != 0 {
		task()
		return
	}
	done := make(chan struct{})
	go func() {
		defer close(done)
		runtime.LockOSThread()
		header, none := unix.CapUserHeader{Version: unix.LINUX_CAPABILITY_VERSION_3}, [2]unix.CapUserData{}
		if err := unix.Capset(&header, &none[0]); err != nil {
			t.Error(err)
			return
		}
		task()
	}()
	<-done
}
