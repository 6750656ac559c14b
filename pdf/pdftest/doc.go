// Package pdftest makes what the tests of signing and verifying need: small PDFs and updates of them, a certification
// authority with its certificates, a time-stamp authority on the loopback interface, and the independent programs to
// compare with. Only tests import it.
package pdftest

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/jung-kurt/gofpdf/v2"
	"rogatory/cmd/installed"
)

// Now is the time at which tests sign, inside the period of all certificates unless a test says otherwise. It is not
// the computer's clock, except that the authority's certificates also cover that, for programs which look at it.
func Now() time.Time { return time.Date(2026, 11, 22, 9, 30, 0, 0, time.UTC) }

// PDF makes a document of two pages; keywords go into its information dictionary.
func PDF(t testing.TB, keywords string) []byte {
	t.Helper()
	f := gofpdf.New("P", "mm", "A4", "")
	f.SetCreationDate(Now())
	f.SetModificationDate(Now())
	f.SetCatalogSort(true)
	f.SetTitle("Preservation request", true)
	f.SetKeywords(keywords, true)
	f.SetFont("Helvetica", "", 12)
	for _, text := range []string{"First page (of two)", "Second page"} {
		f.AddPage()
		f.Cell(40, 10, text)
	}
	var out bytes.Buffer
	if err := f.Output(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// Run runs a program in a folder and returns what it printed on both outputs.
func Run(t testing.TB, folder, name string, arguments ...string) (string, error) {
	t.Helper()
	command := exec.Command(installed.Program(t, name), arguments...)
	command.Dir = folder
	out, err := command.CombinedOutput()
	return string(out), err
}

// MustRun is Run for a program that must succeed.
func MustRun(t testing.TB, folder, name string, arguments ...string) string {
	t.Helper()
	out, err := Run(t, folder, name, arguments...)
	if err != nil {
		t.Fatalf("%s %v: %v\n%s", name, arguments, err, out)
	}
	return out
}

// File writes a file into a folder and returns its path.
func File(t testing.TB, folder, name string, data []byte) string {
	t.Helper()
	path := filepath.Join(folder, name)
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// Read reads a file.
func Read(t testing.TB, parts ...string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(parts...))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// Objects writes a PDF with a classic cross-reference table from the values of its objects, numbered from 1. The first
// is the catalog and the fifth, if there is one, the information dictionary.
func Objects(values ...string) []byte {
	var out bytes.Buffer
	out.WriteString("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
	var starts []int
	for i, value := range values {
		starts = append(starts, out.Len())
		fmt.Fprintf(&out, "%d 0 obj\n%s\nendobj\n", i+1, value)
	}
	section := out.Len()
	fmt.Fprintf(&out, "xref\n0 %d\n0000000000 65535 f \n", len(values)+1)
	for _, start := range starts {
		fmt.Fprintf(&out, "%010d 00000 n \n", start)
	}
	info := ""
	if len(values) >= 5 {
		info = "/Info 5 0 R "
	}
	fmt.Fprintf(&out, "trailer\n<</Size %d /Root 1 0 R %s>>\nstartxref\n%d\n%%%%EOF\n", len(values)+1, info, section)
	return out.Bytes()
}

// Seeds writes seeds of a fuzz test, in the form that the go command reads, into testdata of the package under test.
func Seeds(t testing.TB, fuzz string, seeds map[string][]byte) {
	t.Helper()
	folder := filepath.Join("testdata", "fuzz", fuzz)
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	for name, seed := range seeds {
		File(t, folder, name, fmt.Appendf(nil, "go test fuzz v1\n[]byte(%q)\n", seed))
	}
}
