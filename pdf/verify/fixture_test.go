package verify_test

import (
	"bytes"
	"flag"
	"path/filepath"
	"slices"
	"testing"

	"rogatory/pdf/pdftest"
	"rogatory/pdf/verify"
)

var update = flag.Bool("update", false, "make the signed files and the seeds under testdata again")

// TestFixtures verifies the signed files under testdata, which were made once; with -update they are made again.
func TestFixtures(t *testing.T) {
	if *update {
		makeFixtures(t)
	}
	files, err := filepath.Glob("testdata/*.pdf")
	if err != nil || len(files) == 0 {
		t.Fatalf("%d files, error %v", len(files), err)
	}
	for _, file := range files {
		r := examine(t, pdftest.Read(t, file))
		if !r.Valid || !r.CoversWholeDocument || r.Trusted != verify.Unknown ||
			!slices.Equal(r.Problems, []verify.Problem{}) {
			t.Errorf("%s: %+v", file, r)
		}
	}
}

func makeFixtures(t *testing.T) {
	t.Helper()
	authority := pdftest.NewAuthority(t)
	streams := pdftest.Read(t, "..", "read", "testdata", "objectstreams.pdf")
	pdftest.File(t, "testdata", "signed.pdf", signed(t, authority, pdftest.PDF(t, ""), "Claire Procureur"))
	pdftest.File(t, "testdata", "twice.pdf",
		signed(t, authority, pdftest.PDF(t, ""), "Claire Procureur", "Second Signer"))
	pdftest.File(t, "testdata", "streams.pdf", signed(t, authority, streams, "Claire Procureur"))
	value := func(entries string) []byte {
		return plainWith(" /V <<" + entries + ">>")
	}
	pdftest.Seeds(t, "FuzzVerify", map[string][]byte{
		"empty": value(""),
		"range": value("/SubFilter /ETSI.CAdES.detached /ByteRange [0 600 700 100] /Contents <3000>"),
		"huge": value("/SubFilter /adbe.pkcs7.detached /ByteRange [0 9223372036854775807 9223372036854775807 1] " +
			"/Contents <30>"),
		"stamp":    value("/SubFilter /ETSI.RFC3161 /ByteRange [0 1 2 3] /Contents <3003020101> /M (D:2026)"),
		"indirect": value("/SubFilter 4 0 R /ByteRange 4 0 R /Contents 4 0 R /M 4 0 R"),
	})
	pdftest.Seeds(t, "FuzzSignThenVerify", map[string][]byte{
		"noterminator": bytes.TrimSpace(plain()), "form": plain(), "unsigned": value(""),
	})
}
