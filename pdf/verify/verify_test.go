package verify_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"rogatory/pdf/pdftest"
	"rogatory/pdf/read"
	"rogatory/pdf/sign"
	"rogatory/pdf/verify"
)

// signed signs a PDF, one signature after the other, with P-256 keys of the authority.
func signed(t testing.TB, authority *pdftest.Authority, pdf []byte, signers ...string) []byte {
	t.Helper()
	for _, name := range signers {
		identity := authority.Issue(t, name, pdftest.P256(t), nil)
		pdf = signedBy(t, pdf, identity, sign.Options{Time: pdftest.Now()})
	}
	return pdf
}

func signedBy(t testing.TB, pdf []byte, identity pdftest.Identity, options sign.Options) []byte {
	t.Helper()
	out, err := sign.Sign(pdf, sign.Credential{Signer: identity.Key, Chain: identity.Chain}, options)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func examine(t testing.TB, pdf []byte) verify.Report {
	t.Helper()
	r, err := verify.Verify(pdf, nil)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestSignedFileIsValid(t *testing.T) {
	authority := pdftest.NewAuthority(t)
	for name, identity := range map[string]pdftest.Identity{
		"RSA":   authority.Issue(t, "Claire Procureur", pdftest.RSA(t, 2048), nil),
		"P-256": authority.Issue(t, "Claire Procureur", pdftest.P256(t), nil),
	} {
		t.Run(name, func(t *testing.T) {
			options := sign.Options{Time: pdftest.Now().Add(123 * time.Millisecond), Reason: "Art. 29 – préservation",
				Location: "Paris"}
			r, err := verify.Verify(signedBy(t, pdftest.PDF(t, ""), identity, options), authority.Roots())
			if err != nil {
				t.Fatal(err)
			}
			if !r.Signed || !r.Valid || r.Trusted != verify.Yes || r.Level != verify.LevelB || !r.CoversWholeDocument ||
				len(r.Problems) != 0 {
				t.Errorf("%+v", r)
			}
			if r.Signer != "Claire Procureur" || !r.SignedAt.Equal(pdftest.Now()) {
				t.Errorf("%s at %v", r.Signer, r.SignedAt)
			}
			s := r.Signatures[0]
			if s.Reason != options.Reason || s.Location != "Paris" || s.TimeSource != verify.Claimed ||
				s.Field != "Signature1" {
				t.Errorf("%+v", s)
			}
		})
	}
}

func TestTrustLeavesValidityAlone(t *testing.T) {
	authority := pdftest.NewAuthority(t)
	pdf := signed(t, authority, pdftest.PDF(t, ""), "Claire Procureur")
	past := authority.Issue(t, "Former prosecutor", pdftest.P256(t),
		pdftest.Valid(pdftest.Now().AddDate(-2, 0, 0), pdftest.Now().AddDate(-1, 0, 0)))
	old := signedBy(t, pdftest.PDF(t, ""), past, sign.Options{Time: pdftest.Now().AddDate(-1, -6, 0)})
	for name, c := range map[string]struct {
		pdf      []byte
		roots    *pdftest.Authority
		want     verify.Trust
		problems []verify.Problem
	}{
		"no roots given":         {pdf, nil, verify.Unknown, nil},
		"the root of the signer": {pdf, authority, verify.Yes, nil},
		"another root": {pdf, pdftest.NewAuthority(t), verify.No,
			[]verify.Problem{verify.IssuerNotTrusted}},
		"a certificate that has run out since":   {old, authority, verify.Yes, nil},
		"a certificate that had run out by then": {redated(t, old), authority, verify.No, nil},
	} {
		t.Run(name, func(t *testing.T) {
			pool := c.roots.RootsOrNil()
			r, err := verify.Verify(c.pdf, pool)
			if err != nil {
				t.Fatal(err)
			}
			if r.Trusted != c.want {
				t.Errorf("trusted %s, want %s; %v", r.Trusted, c.want, r.Problems)
			}
			if name != "a certificate that had run out by then" &&
				(!r.Valid || !slices.Equal(r.Problems, append([]verify.Problem{}, c.problems...))) {
				t.Errorf("valid %v, problems %v", r.Valid, r.Problems)
			}
		})
	}
}

// redated changes the claimed year, so that the certificate had run out; that breaks the signature too.
func redated(t *testing.T, pdf []byte) []byte {
	t.Helper()
	out := bytes.Replace(pdf, []byte("/M (D:2025"), []byte("/M (D:2026"), 1)
	if bytes.Equal(out, pdf) {
		t.Fatal("the date was not found")
	}
	return out
}

func TestReportAsJSON(t *testing.T) {
	for name, c := range map[string]struct {
		pdf  []byte
		want string
	}{
		"a signed file": {
			signed(t, pdftest.NewAuthority(t), pdftest.PDF(t, ""), "Claire Procureur"),
			`{"signed":true,"valid":true,"trusted":"unknown","level":"B-B","signer":"Claire ` +
				`Procureur","signed_at":"2026-11-22T09:30:00Z","covers_whole_document":true,"problems":[],` +
				`"fit":true,"time_source":"claimed","signatures":[{`,
		},
		"an unsigned file": {
			pdftest.PDF(t, ""),
			`{"signed":false,"valid":false,"trusted":"unknown","level":"","signer":"","signed_at":null,` +
				`"covers_whole_document":false,"problems":["not-signed"],"fit":false,"time_source":"","signatures":[]}`,
		},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := json.Marshal(examine(t, c.pdf))
			if err != nil {
				t.Fatal(err)
			}
			if !strings.HasPrefix(string(got), c.want) {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestEverySignedByteCounts(t *testing.T) {
	pdf := signed(t, pdftest.NewAuthority(t), pdftest.PDF(t, ""), "Claire Procureur")
	gap := bytes.LastIndex(pdf, []byte("/Contents <")) + len("/Contents ")
	gapEnd := gap + bytes.IndexByte(pdf[gap:], '>') + 1
	checked := 0
	for i := range pdf {
		if i >= gap && i < gapEnd {
			continue
		}
		for _, bit := range []byte{1, 0x20} {
			broken := bytes.Clone(pdf)
			broken[i] ^= bit
			if r, err := verify.Verify(broken, nil); err == nil && r.Valid {
				t.Errorf("the file is still valid with byte %d changed from %q to %q", i, pdf[i], broken[i])
			}
			checked++
		}
	}
	if checked < 2000 {
		t.Fatalf("only %d changes were tried", checked)
	}
}

// TestMessageBytes changes each byte of the message and the first of its padding: what protects nobody may stay
// valid (the chain's certificates, the case of a digit), but never the signer's certificate, attributes or signature.
func TestMessageBytes(t *testing.T) {
	authority := pdftest.NewAuthority(t)
	identity := authority.Issue(t, "Claire Procureur", pdftest.P256(t), nil)
	identity.Chain = identity.Chain[:1]
	pdf := signedBy(t, pdftest.PDF(t, ""), identity, sign.Options{Time: pdftest.Now()})
	start := bytes.LastIndex(pdf, []byte("/Contents <")) + len("/Contents <")
	length := bytes.Index(pdf[start:], bytes.Repeat([]byte("0"), 200))
	accepted := 0
	for i := start; i < start+length+100; i++ {
		broken := bytes.Clone(pdf)
		broken[i] = "123456789abcdef0"[strings.IndexByte("0123456789abcdef", pdf[i])]
		if r, err := verify.Verify(broken, nil); err == nil && r.Valid {
			accepted++
		}
	}
	// The version numbers and the list of digest algorithms are not signed; they say nothing that is used.
	if accepted > 40 {
		t.Errorf("%d of %d changes were accepted", accepted, length+100)
	}
}

func TestReadErrors(t *testing.T) {
	pdf := signed(t, pdftest.NewAuthority(t), pdftest.PDF(t, ""), "Claire Procureur")
	for name, c := range map[string]struct {
		pdf  []byte
		want error
	}{
		"an empty file":  {nil, read.ErrNotPDF},
		"a text":         {[]byte("Dear colleague"), read.ErrNotPDF},
		"a header alone": {[]byte("%PDF-1.7\n"), read.ErrDamaged},
		"an encrypted file": {bytes.Replace(pdftest.PDF(t, ""), []byte("/Root "), []byte("/Encrypt 9 0 R /Root "), 1),
			read.ErrEncrypted},
		"a wrong position": {append(pdftest.PDF(t, ""), "startxref\n99999999\n%%EOF\n"...),
			read.ErrDamaged},
		"a signature behind the damage": {slices.Concat([]byte("%PDF-1.7 %%EOF"), pdf[300:]), read.ErrDamaged},
	} {
		t.Run(name, func(t *testing.T) {
			if r, err := verify.Verify(c.pdf, nil); !errors.Is(err, c.want) || r.Valid {
				t.Errorf("got %v, want %v", err, c.want)
			}
		})
	}
}

// TestDamageAfterSigning names the signer of what was there before the damage, however that looks.
func TestDamageAfterSigning(t *testing.T) {
	pdf := signed(t, pdftest.NewAuthority(t), pdftest.PDF(t, ""), "Claire Procureur")
	twice := strings.Replace(string(appendTo(t, pdf, map[int]string{20: "(x)"})), "xref\n20 1", "xref\n20 1\n"+
		"0000000009 00000 n \n20 1", 1)
	for name, appended := range map[string]string{
		"a wrong position":           string(pdf) + "startxref\n99999999\n%%EOF\n",
		"several of them":            string(pdf) + strings.Repeat("startxref\n99999999\n%%EOF\n", 7),
		"one object with two places": twice,
	} {
		r := examine(t, []byte(appended))
		if r.Valid || r.CoversWholeDocument || r.Signer != "Claire Procureur" || !slices.Contains(r.Problems,
			verify.LaterBytes) {
			t.Errorf("%s: %+v", name, r)
		}
	}
	tooFar := string(pdf) + strings.Repeat("startxref\n99999999\n%%EOF\n", 8)
	if r, err := verify.Verify([]byte(tooFar), nil); !errors.Is(err, read.ErrDamaged) || r.Valid {
		t.Errorf("%+v, error %v", r, err)
	}
}

// TestTooManySignatures repeats one signature in many fields.
func TestTooManySignatures(t *testing.T) {
	values := []string{"<</Type /Catalog /Pages 2 0 R /AcroForm <</Fields 3 0 R>>>>", "<</Kids []>>", "",
		"<</Type /Sig>>", "<<>>"}
	list := "["
	for i := range 101 {
		values = append(values, fmt.Sprintf("<</FT /Sig /T (%d) /V 4 0 R>>", i))
		list += fmt.Sprintf("%d 0 R ", len(values))
	}
	values[2] = list + "]"
	if _, err := verify.Verify(pdftest.Objects(values...), nil); !errors.Is(err, verify.ErrTooMany) {
		t.Errorf("got %v", err)
	}
}

func TestProblemsAreListedOnce(t *testing.T) {
	all := verify.Problems()
	if len(all) == 0 || len(slices.Compact(slices.Sorted(slices.Values(all)))) != len(all) {
		t.Errorf("%v", all)
	}
}
