package verify_test

import (
	"flag"
	"path/filepath"
	"slices"
	"testing"

	"rogatory/pdf/pdftest"
	"rogatory/pdf/verify"
)

// TestFixtures verifies the signed files under testdata, which were made once; with -update they are made again.
func TestFixtures(t *testing.T) {
	if flag.Lookup("update").Value.String() == "true" {
		makeFixtures(t)
	}
	files, err := filepath.Glob("testdata/*.pdf")
	if err != nil || len(files) == 0 {
		t.Fatalf("%d files, error %v", len(files), err)
	}
	for _, file := range files {
		r := examine(t, pdftest.Read(t, file))
		if !r.Valid || !r.CoversWholeDocument || r.Trusted != verify.Unknown || !slices.Equal(r.Problems, []verify.Problem{}) {
			t.Errorf("%s: %+v", file, r)
		}
	}
}

func makeFixtures(t *testing.T) {
	t.Helper()
	authority := pdftest.NewAuthority(t)
	streams := pdftest.Read(t, "..", "read", "testdata", "objectstreams.pdf")
	pdftest.File(t, "testdata", "signed.pdf", signed(t, authority, pdftest.PDF(t, ""), "Claire Procureur"))
	pdftest.File(t, "testdata", "twice.pdf", signed(t, authority, pdftest.PDF(t, ""), "Claire Procureur", "Second Signer"))
	pdftest.File(t, "testdata", "streams.pdf", signed(t, authority, streams, "Claire Procureur"))
}

var _ = flag.Bool("update", false, "make the signed files under testdata again")
