package sign_test

import (
	"bytes"
	"encoding/asn1"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rogatory/pdf/pdftest"
	"rogatory/pdf/read"
	"rogatory/pdf/sign"
)

// parts cuts a signed file into the message of its last signature and the bytes that it covers, by means of the parser.
func parts(t *testing.T, pdf []byte) (message, content []byte) {
	t.Helper()
	document, err := read.Open(pdf)
	if err != nil {
		t.Fatal(err)
	}
	fields, err := document.Fields()
	if err != nil {
		t.Fatal(err)
	}
	dict, err := document.Dict(fields[len(fields)-1].Value)
	if err != nil {
		t.Fatal(err)
	}
	contents := dict["Contents"].(read.String)
	var padded asn1.RawValue
	if _, err := asn1.Unmarshal(contents.Bytes, &padded); err != nil {
		t.Fatal(err)
	}
	return padded.FullBytes, append(bytes.Clone(pdf[:contents.Start]), pdf[contents.End:]...)
}

// checkOutside asks the independent readers about a file with a number of signatures, all by certificates of the
// authority.
func checkOutside(t *testing.T, pdf []byte, authority *pdftest.Authority, signatures int) {
	t.Helper()
	folder := t.TempDir()
	file := pdftest.File(t, folder, "signed.pdf", pdf)
	pdftest.MustRun(t, folder, "qpdf", "--check", file)
	checkPoppler(t, folder, file, authority, signatures)
	message, content := parts(t, pdf)
	pdftest.File(t, folder, "message.der", message)
	pdftest.File(t, folder, "content", content)
	pdftest.File(t, folder, "root.pem", pdftest.CertificatePEM(authority.Chain[0]))
	out := pdftest.MustRun(t, folder, "openssl", "cms", "-verify", "-cades", "-inform", "DER", "-in", "message.der",
		"-content", "content", "-binary", "-CAfile", "root.pem", "-purpose", "any", "-out", os.DevNull)
	if !strings.Contains(out, "CAdES Verification successful") {
		t.Errorf("openssl says: %s", out)
	}
}

// checkPoppler gives pdfsig a certificate data base in which the authority is trusted.
func checkPoppler(t *testing.T, folder, file string, authority *pdftest.Authority, signatures int) {
	t.Helper()
	base := filepath.Join(folder, "nss")
	if err := os.Mkdir(base, 0o700); err != nil {
		t.Fatal(err)
	}
	root := pdftest.File(t, folder, "nss-root.pem", pdftest.CertificatePEM(authority.Chain[0]))
	pdftest.MustRun(t, folder, "certutil", "-N", "-d", "sql:"+base, "--empty-password")
	pdftest.MustRun(t, folder, "certutil", "-A", "-d", "sql:"+base, "-n", "root", "-t", "CT,C,C", "-i", root)
	out := pdftest.MustRun(t, folder, "pdfsig", "-nssdir", base, file)
	for _, want := range []string{"Signature Validation: Signature is Valid.",
		"Certificate Validation: Certificate is Trusted."} {
		if n := strings.Count(out, want); n != signatures {
			t.Errorf("pdfsig says %q %d times, want %d:\n%s", want, n, signatures, out)
		}
	}
	if !strings.Contains(out, "Total document signed") || !strings.Contains(out, "ETSI.CAdES.detached") {
		t.Errorf("pdfsig says:\n%s", out)
	}
}

func credential(identity pdftest.Identity) sign.Credential {
	return sign.Credential{Signer: identity.Key, Chain: identity.Chain}
}

func TestOtherProgramsAcceptTheSignature(t *testing.T) {
	authority := pdftest.NewAuthority(t)
	rsa := credential(authority.Issue(t, "Claire Procureur", pdftest.RSA(t, 3072), nil))
	curve := credential(authority.Issue(t, "Łukasz Żółć", pdftest.P256(t), nil))
	third := credential(authority.Issue(t, "Maria Third", pdftest.P256(t), nil))
	stamper := pdftest.StampService(t, authority.Issue(t, "Stamps", pdftest.P256(t), pdftest.ForTimeStamps), nil)
	stamped := sign.Options{Time: pdftest.Now(), TimeStamper: sign.HTTPTimeStamper{URL: stamper.URL}}
	plain := sign.Options{Time: pdftest.Now(), Reason: "Article 29", Location: "Paris"}
	for _, c := range []struct {
		name    string
		signers []sign.Credential
		options sign.Options
	}{
		{"an RSA key", []sign.Credential{rsa}, plain},
		{"an elliptic curve key and a name beyond Latin-1", []sign.Credential{curve}, plain},
		{"a time stamp on an RSA signature", []sign.Credential{rsa}, stamped},
		{"a time stamp on an elliptic curve signature", []sign.Credential{curve}, stamped},
		{"a second signer", []sign.Credential{rsa, curve}, plain},
		{"three signers", []sign.Credential{curve, rsa, third}, stamped},
	} {
		t.Run(c.name, func(t *testing.T) {
			pdf := pdftest.PDF(t, "")
			for _, signer := range c.signers {
				signed, err := sign.Sign(pdf, signer, c.options)
				if err != nil {
					t.Fatal(err)
				}
				if !bytes.HasPrefix(signed, pdf) {
					t.Fatal("the signed file does not begin with the unsigned one")
				}
				pdf = signed
			}
			checkOutside(t, pdf, authority, len(c.signers))
		})
	}
}

func TestOtherProgramsAcceptASignatureInAFileWithStreams(t *testing.T) {
	authority := pdftest.NewAuthority(t)
	signers := []sign.Credential{
		credential(authority.Issue(t, "Claire Procureur", pdftest.P256(t), nil)),
		credential(authority.Issue(t, "Second Procureur", pdftest.P256(t), nil)),
	}
	folder := t.TempDir()
	pdftest.File(t, folder, "plain.pdf", pdftest.PDF(t, ""))
	for name, arguments := range map[string][]string{
		"object streams":             {"--object-streams=generate"},
		"a linearized file":          {"--linearize"},
		"a linearized streams' file": {"--linearize", "--object-streams=generate"},
	} {
		t.Run(name, func(t *testing.T) {
			pdftest.MustRun(t, folder, "qpdf", append(arguments, "plain.pdf", "other.pdf")...)
			pdf := pdftest.Read(t, folder, "other.pdf")
			for n, signer := range signers {
				signed, err := sign.Sign(pdf, signer, sign.Options{Time: pdftest.Now(), Page: 1})
				if err != nil {
					t.Fatal(err)
				}
				pdf = signed
				checkOutside(t, pdf, authority, n+1)
			}
		})
	}
}
