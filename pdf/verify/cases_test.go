package verify_test

import (
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"rogatory/pdf/pdftest"
	"rogatory/pdf/read"
	"rogatory/pdf/verify"
)

// TestCases holds what was once found against the verifier: each file under testdata/cases with its right value. The
// kinds to which they belong are made anew by package forge.
func TestCases(t *testing.T) {
	const wrapping = "k20-wrapping" // no reader that does not repair files opens it
	cases := map[string]struct {
		sentence string
		valid    bool
		problems []verify.Problem // of the file
	}{
		"a01-dss-only-honest": {"validation data appended in good order", true, nil},
		"a02-duplicate-entry-first-evil": {"one object with two places, of which three of four readers take the first",
			false, []verify.Problem{verify.LaterBytes}},
		"a03-duplicate-entry-evil-last": {"the same in the other order", false, []verify.Problem{verify.LaterBytes}},
		"a04-comment-in-xref":           {"a comment in the table", false, []verify.Problem{verify.LaterBytes}},
		"a05-short-entries": {"entries of the table that are too short", false,
			[]verify.Problem{verify.LaterBytes}},
		"a06-size-too-small":          {"a size below the highest number", false, []verify.Problem{verify.LaterBytes}},
		"a08-trailer-newline-comment": {"comments around the trailer", false, []verify.Problem{verify.LaterBytes}},
		"a10-zero-rect-no-bbox": {"an appearance without area that MuPDF draws", false,
			[]verify.Problem{verify.LaterChanges, verify.SignatureDamaged, verify.SignatureOutsideForm}},
		"a11-zero-rect-zero-bbox": {"an appearance without any area", false,
			[]verify.Problem{verify.LaterChanges, verify.SignatureDamaged, verify.SignatureOutsideForm}},
		"a12-zero-rect-huge-matrix": {"an appearance on a place without area", false,
			[]verify.Problem{verify.LaterChanges, verify.SignatureDamaged, verify.SignatureOutsideForm}},
		"a20-objstm-twice-first-evil": {"one number twice in an object stream", false,
			[]verify.Problem{verify.LaterBytes}},
		"a30-trailer-additionalstreams": {"an unknown key in the trailer", false, []verify.Problem{verify.LaterBytes}},
		"a40-real-rogatory-document": {"a request whose first page two readers replace by a black box", false,
			[]verify.Problem{verify.LaterBytes}},
		"k01-incremental-saving":       {"other contents appended", false, []verify.Problem{verify.LaterChanges}},
		"k03-isa-copy-of-signature":    {"the signature copied behind", false, []verify.Problem{verify.WrongByteRange}},
		"k10-usf-no-byterange":         {"no byte range", false, []verify.Problem{verify.SignatureDamaged}},
		"k16-usf-empty-contents":       {"no message", false, []verify.Problem{verify.WrongByteRange}},
		"k22-bitflip":                  {"a bit changed", false, []verify.Problem{verify.ContentChanged}},
		"k30-evil-annotation-freetext": {"a text on the page", false, []verify.Problem{verify.LaterChanges}},
		"t01-third-party-stamp-2031": {"a stranger's time stamp put in", true,
			[]verify.Problem{verify.TimeStampDisagrees}},
		"w01-rsa1024": {"a short key", true, []verify.Problem{verify.CertificateUnfit}},
		"w04-expired-at-signing": {"a certificate that had run out", true,
			[]verify.Problem{verify.CertificateUnfit, verify.CertificateOutOfDate}},
		"w05-ca-certificate-keyCertSign-only": {"a certificate that may only sign certificates", true,
			[]verify.Problem{verify.CertificateUnfit}},
		"w11-brainpool256": {"a key on a curve that is not supported", false,
			[]verify.Problem{verify.CertificateMissing}},
	}
	_, err := verify.Verify(pdftest.Read(t, "testdata", "cases", wrapping+".pdf"), nil)
	if !errors.Is(err, read.ErrDamaged) {
		t.Errorf("%s (the signed bytes moved): %v", wrapping, err)
	}
	files, err := filepath.Glob("testdata/cases/*.pdf")
	if err != nil || len(files) != len(cases)+1 {
		t.Fatalf("%d files, %d values, error %v", len(files), len(cases), err)
	}
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".pdf")
		c, known := cases[name]
		if !known {
			if name != wrapping {
				t.Errorf("%s has no value", name)
			}
			continue
		}
		r, err := verify.Verify(pdftest.Read(t, file), nil)
		if err != nil || r.Valid != c.valid || !slices.Equal(r.Problems, append([]verify.Problem{}, c.problems...)) {
			t.Errorf("%s (%s): valid %v, problems %v, error %v; want %v, %v", name, c.sentence, r.Valid, r.Problems,
				err, c.valid, c.problems)
		}
	}
}
