package sign_test

import (
	"bytes"
	"crypto"
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
	"time"

	"rogatory/pdf/fitness"
	"rogatory/pdf/pdftest"
	"rogatory/pdf/read"
	"rogatory/pdf/sign"
)

// signer makes a credential on P-256.
func signer(t testing.TB, change func(*x509.Certificate)) sign.Credential {
	t.Helper()
	identity := pdftest.NewAuthority(t).Issue(t, "Claire Procureur", pdftest.P256(t), change)
	return sign.Credential{Signer: identity.Key, Chain: identity.Chain}
}

func TestSignRefuses(t *testing.T) {
	good := signer(t, nil)
	other := signer(t, nil)
	now := pdftest.Now()
	_, edKey, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	edwards := pdftest.NewAuthority(t).Issue(t, "Edwards", edKey, nil)
	pdf := pdftest.PDF(t, "")
	at := sign.Options{Time: now}
	for name, c := range map[string]struct {
		pdf        []byte
		credential sign.Credential
		options    sign.Options
		want       error
	}{
		"a PDF marked as a draft": {pdftest.PDF(t, read.DraftKeyword), good, at, sign.ErrDraft},
		"a draft among other keywords": {pdftest.PDF(t, "ets185, "+read.DraftKeyword+"; français"), good,
			at, sign.ErrDraft},
		"a certificate that has expired": {pdf, good, sign.Options{Time: good.NotAfter().Add(time.Second)},
			sign.ErrExpired},
		"a certificate that is not valid yet": {pdf, good, sign.Options{Time: good.NotBefore().Add(-time.Second)},
			sign.ErrNotYetValid},
		"a certificate of another key": {pdf, sign.Credential{Signer: good.Signer, Chain: other.Chain}, at,
			sign.ErrMismatch},
		"a key without a certificate": {pdf, sign.Credential{Signer: good.Signer}, at, sign.ErrMismatch},
		"an Ed25519 key": {pdf, sign.Credential{Signer: edwards.Key, Chain: edwards.Chain},
			at, sign.ErrUnsupportedKey},
		"no time":                     {pdf, good, sign.Options{}, sign.ErrNoTime},
		"a page beyond the last":      {pdf, good, sign.Options{Time: now, Page: 3}, sign.ErrNoPage},
		"something that is not a PDF": {[]byte("hello"), good, at, read.ErrNotPDF},
		"a PDF that is cut off":       {pdf[:len(pdf)/2], good, at, read.ErrDamaged},
		"a PDF that was encrypted": {bytes.Replace(pdf, []byte("/Root "),
			[]byte("/Encrypt 9 0 R /Root "), 1), good, at, read.ErrEncrypted},
		"a document that an earlier signer locked": {locked(t, pdf, good), good, at, sign.ErrLocked},
		"a time-stamp service that cannot be asked": {pdf, good,
			sign.Options{Time: now, TimeStamper: sign.HTTPTimeStamper{URL: "ftp://x"}}, sign.ErrTimeStamp},
	} {
		t.Run(name, func(t *testing.T) {
			out, err := sign.Sign(c.pdf, c.credential, c.options)
			if !errors.Is(err, c.want) {
				t.Errorf("got %v, want %v", err, c.want)
			}
			if out != nil {
				t.Error("bytes were returned beside the error")
			}
		})
	}
}

// locked signs a file and turns its permission from 2 into 1.
func locked(t *testing.T, pdf []byte, credential sign.Credential) []byte {
	t.Helper()
	signed, err := sign.Sign(pdf, credential, sign.Options{Time: pdftest.Now()})
	if err != nil {
		t.Fatal(err)
	}
	return bytes.Replace(signed, []byte("/TransformParams <</P 2"), []byte("/TransformParams <</P 1"), 1)
}

func TestValidityErrorNamesTheDates(t *testing.T) {
	c := signer(t, pdftest.Valid(pdftest.Now(), pdftest.Now().AddDate(0, 0, 30)))
	_, err := sign.Sign(pdftest.PDF(t, ""), c, sign.Options{Time: pdftest.Now().AddDate(0, 0, 31)})
	var validity *sign.ValidityError
	if !errors.As(err, &validity) || !validity.NotAfter.Equal(c.NotAfter()) || errors.Is(err, sign.ErrNotYetValid) {
		t.Fatalf("got %v", err)
	}
	if !strings.Contains(err.Error(), "2026-12-22") {
		t.Errorf("the message does not name the day: %v", err)
	}
}

// TestDraftOnlyAsAWord signs a file whose keywords merely contain the mark.
func TestDraftOnlyAsAWord(t *testing.T) {
	if _, err := sign.Sign(pdftest.PDF(t, "not-"+read.DraftKeyword), signer(t, nil),
		sign.Options{Time: pdftest.Now()}); err != nil {
		t.Fatal(err)
	}
}

// TestLongChain signs with more certificates than fit the room first left for the signature.
func TestLongChain(t *testing.T) {
	authority := pdftest.NewAuthority(t)
	identity := authority.Issue(t, "Claire Procureur", pdftest.P256(t), nil)
	filler := authority.Issue(t, strings.Repeat("long name ", 600), pdftest.P256(t), nil)
	for range 4 {
		identity.Chain = append(identity.Chain, filler.Chain[0])
	}
	pdf, err := sign.Sign(pdftest.PDF(t, ""), credential(identity), sign.Options{Time: pdftest.Now()})
	if err != nil {
		t.Fatal(err)
	}
	if message, _ := parts(t, pdf); len(message) <= 16<<10 {
		t.Fatalf("the signature has only %d bytes; the test does not reach the second attempt", len(message))
	}
	checkOutside(t, pdf, authority, 1)
}

// brokenKey is a signer such as a card that was pulled out.
type brokenKey struct{ crypto.Signer }

func (brokenKey) Sign(io.Reader, []byte, crypto.SignerOpts) ([]byte, error) {
	return nil, errors.New("the card is gone")
}

func TestKeyThatFails(t *testing.T) {
	c := signer(t, nil)
	c.Signer = brokenKey{c.Signer}
	if out, err := sign.Sign(pdftest.PDF(t, ""), c, sign.Options{Time: pdftest.Now()}); err == nil || out != nil {
		t.Fatalf("got %d bytes, error %v", len(out), err)
	}
}

// liar is a key that answers with a signature over something else, as a card with two keys did.
type liar struct{ crypto.Signer }

func (l liar) Sign(random io.Reader, digest []byte, options crypto.SignerOpts) ([]byte, error) {
	return l.Signer.Sign(random, append(bytes.Clone(digest[1:]), 0), options)
}

func TestAWrongAnswerOfTheKeyReachesNoFile(t *testing.T) {
	for name, key := range map[string]crypto.Signer{"RSA": pdftest.RSA(t, 2048), "P-256": pdftest.P256(t)} {
		c := credential(pdftest.NewAuthority(t).Issue(t, "Claire Procureur", key, nil))
		c.Signer = liar{c.Signer}
		out, err := sign.Sign(pdftest.PDF(t, ""), c, sign.Options{Time: pdftest.Now()})
		if !errors.Is(err, sign.ErrKeyAnswer) || out != nil {
			t.Errorf("%s: %d bytes, error %v", name, len(out), err)
		}
	}
}

func TestAnUnfitCertificateSignsNothing(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*x509.Certificate)
		want   fitness.Reason
	}{
		"of an authority": {func(c *x509.Certificate) { c.IsCA, c.BasicConstraintsValid = true, true },
			fitness.UsageAuthority},
		"for encryption": {func(c *x509.Certificate) { c.KeyUsage = x509.KeyUsageKeyEncipherment },
			fitness.UsageNotSigning},
		"of a web site": {func(c *x509.Certificate) {
			c.ExtKeyUsage = []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth}
		}, fitness.UsageOther},
	} {
		out, err := sign.Sign(pdftest.PDF(t, ""), signer(t, c.change), sign.Options{Time: pdftest.Now()})
		var unfit *sign.UnfitError
		if !errors.As(err, &unfit) || !slices.Contains(unfit.Reasons, c.want) || out != nil {
			t.Errorf("a certificate %s: %v", name, err)
		}
	}
}

func TestExistingFormAndAnnotationsAreKept(t *testing.T) {
	for name, pdf := range map[string][]byte{
		"a form and annotations inside catalog and page": withForm("/AcroForm <</Fields [6 0 R] /DA (/F 0 Tf)>>",
			"/Annots [6 0 R]"),
		"a form of its own, with lists of their own":   withForm("/AcroForm 7 0 R", "/Annots 9 0 R"),
		"a list of fields of its own in a direct form": withForm("/AcroForm <</Fields 8 0 R>>", "/Annots 9 0 R"),
		"lists that do not exist":                      withForm("/AcroForm 88 0 R", "/Annots 99 0 R"),
	} {
		t.Run(name, func(t *testing.T) {
			before := texts(t, pdf)
			signed, err := sign.Sign(pdf, signer(t, nil), sign.Options{Time: pdftest.Now()})
			if err != nil {
				t.Fatal(err)
			}
			after := texts(t, signed)
			if len(after.fields) != len(before.fields)+1 || len(after.annotations) != len(before.annotations)+1 {
				t.Errorf("fields %v became %v, annotations %v became %v", before.fields, after.fields,
					before.annotations, after.annotations)
			}
			if len(before.fields) == 1 && after.fields[0] != "name" {
				t.Errorf("the old field is gone: %v", after.fields)
			}
			pdftest.MustRun(t, t.TempDir(), "qpdf", "--check", pdftest.File(t, t.TempDir(), "x.pdf", signed))
		})
	}
}

type listed struct {
	fields      []string
	annotations read.Array
}

func texts(t *testing.T, pdf []byte) listed {
	t.Helper()
	document, err := read.Open(pdf)
	if err != nil {
		t.Fatal(err)
	}
	fields, err := document.Fields()
	if err != nil {
		t.Fatal(err)
	}
	pages, err := document.Pages()
	if err != nil {
		t.Fatal(err)
	}
	out := listed{}
	for _, f := range fields {
		out.fields = append(out.fields, f.Name)
	}
	out.annotations, err = document.Array(pages[0].Dict["Annots"])
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// withForm writes a small file with a text field; the arguments are entries of catalog and page.
func withForm(form, annotations string) []byte {
	return pdftest.Objects(
		"<</Type /Catalog /Pages 2 0 R "+form+">>",
		"<</Type /Pages /Kids [3 0 R] /Count 1>>",
		"<</Type /Page /Parent 2 0 R /MediaBox [0 0 595.28 841.89] /Contents 4 0 R "+annotations+">>",
		"<</Length 0>>\nstream\n\nendstream",
		"<</Title (A form)>>",
		"<</Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (Müller \\(old\\)) /Rect [0 0 100 20] /P 3 0 R>>",
		"<</Fields 8 0 R>>",
		"[6 0 R]",
		"[6 0 R]",
	)
}

func BenchmarkSign(b *testing.B) {
	authority := pdftest.NewAuthority(b)
	pdf := pdftest.PDF(b, "")
	curve, err := ecdsa.GenerateKey(elliptic.P384(), rand.Reader)
	if err != nil {
		b.Fatal(err)
	}
	for name, key := range map[string]crypto.Signer{"RSA-3072": pdftest.RSA(b, 3072), "P-256": pdftest.P256(b),
		"P-384": curve} {
		c := credential(authority.Issue(b, "Claire Procureur", key, nil))
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if _, err := sign.Sign(pdf, c, sign.Options{Time: pdftest.Now()}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
