package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"rogatory/pdf/pdftest"
	"rogatory/pdf/pdftest/forge"
	"rogatory/pdf/sign"
)

// TestForgedRequestsAreNotAccepted forges a real request in every way that package forge knows. Neither verify nor open
// may end as if all were well.
func TestForgedRequestsAreNotAccepted(t *testing.T) {
	folder := t.TempDir()
	path := func(name string) string { return filepath.Join(folder, name) }
	ctl := func(args ...string) int {
		var out, errors bytes.Buffer
		return run(args, &out, &errors)
	}
	if ctl("new", "--type", "preservation", "--from", "FR", "--to", "US", "--example", "-o", path("draft.json"),
		"--on", "2026-11-22") != 0 || ctl("render", path("draft.json"), "-o", path("unsigned.pdf")) != 0 {
		t.Fatal("the request was not written")
	}
	unsigned, err := os.ReadFile(path("unsigned.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	identity := pdftest.NewAuthority(t).Issue(t, "Claire Procureur", pdftest.P256(t), nil)
	honest := func(pdf []byte) []byte {
		credential := sign.Credential{Signer: identity.Key, Chain: identity.Chain}
		signed, err := sign.Sign(pdf, credential, sign.Options{Time: pdftest.Now()})
		if err != nil {
			t.Fatal(err)
		}
		return signed
	}
	pdftest.File(t, folder, "signed.pdf", honest(unsigned))
	if ctl("verify", path("signed.pdf")) != 0 || ctl("open", path("signed.pdf"), "-o", path("back.json")) != 0 {
		t.Fatal("the honest file is not accepted")
	}
	for _, file := range forge.Files(t, unsigned, honest) {
		pdftest.File(t, folder, "forged.pdf", file.PDF)
		if code := ctl("verify", path("forged.pdf")); code != 1 && code != 2 {
			t.Errorf("%s, %s: verify ends with %d", file.Family, file.Name, code)
		}
		if code := ctl("open", path("forged.pdf"), "-o", path("back.json")); code != 1 && code != 2 {
			t.Errorf("%s, %s: open ends with %d", file.Family, file.Name, code)
		}
	}
}
