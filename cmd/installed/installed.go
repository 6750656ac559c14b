// Package installed finds the other programs that tests compare us with: those that read the files which we write, such
// as qpdf, poppler and openssl, and those that shape text. .ci/setup test installs them all.
//
//	out, err := exec.Command(installed.Program(t, "qpdf"), "--check", path).Output()
//
// Only tests import the package.
package installed

import (
	"os"
	"os/exec"
	"testing"
)

// Program returns the path of a program. Where it is not installed the test is skipped; but where the environment
// variable CI is set, as `make test` and the integration machine do, it fails, so that a comparison which nobody made
// is not taken for one that passed.
func Program(t testing.TB, name string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err == nil {
		return path
	}
	if os.Getenv("CI") != "" {
		t.Fatalf("%s is missing, and where CI is set no test may do without: run .ci/setup test", name)
	}
	t.Skipf("%s is missing: run .ci/setup test", name)
	return ""
}
