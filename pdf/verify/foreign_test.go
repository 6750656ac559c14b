package verify_test

import (
	"bytes"
	"crypto/sha256"
	"crypto/x509"
	"encoding/asn1"
	"encoding/hex"
	"slices"
	"testing"

	"rogatory/pdf/cms"
	"rogatory/pdf/pdftest"
	"rogatory/pdf/sign"
	"rogatory/pdf/verify"
)

// covered returns the bytes that the last signature covers.
func covered(t testing.TB, pdf []byte) []byte {
	t.Helper()
	start, end := pdftest.Gap(pdf)
	return slices.Concat(pdf[:start], pdf[end:])
}

// TestSignaturesByOpenSSL verifies messages that another program made, in the form that most other programs use.
func TestSignaturesByOpenSSL(t *testing.T) {
	authority := pdftest.NewAuthority(t)
	rsa := authority.Issue(t, "Claire Procureur", pdftest.RSA(t, 2048), nil)
	curve := authority.Issue(t, "Claire Procureur", pdftest.P256(t), func(c *x509.Certificate) {
		c.SubjectKeyId = []byte{1, 2, 3, 4}
	})
	pss := []string{"-keyopt", "rsa_padding_mode:pss"}
	plain := signed(t, authority, pdftest.PDF(t, ""), "Somebody")
	adobe := bytes.Replace(plain, []byte("/ETSI.CAdES.detached"), []byte("/adbe.pkcs7.detached"), 1)
	for name, c := range map[string]struct {
		pdf       []byte
		identity  pdftest.Identity
		arguments []string
		want      []verify.Problem
	}{
		"RSA with SHA-256":         {adobe, rsa, []string{"-md", "sha256"}, nil},
		"RSA with SHA-384":         {adobe, rsa, []string{"-md", "sha384"}, nil},
		"RSA with SHA-512":         {adobe, rsa, []string{"-md", "sha512"}, nil},
		"RSA-PSS with SHA-256":     {adobe, rsa, append([]string{"-md", "sha256"}, pss...), nil},
		"RSA-PSS with SHA-512":     {adobe, rsa, append([]string{"-md", "sha512"}, pss...), nil},
		"ECDSA with SHA-256":       {adobe, curve, []string{"-md", "sha256"}, nil},
		"ECDSA with SHA-512":       {adobe, curve, []string{"-md", "sha512"}, nil},
		"a signer known by key":    {adobe, curve, []string{"-md", "sha256", "-keyid"}, nil},
		"no signed attributes":     {adobe, rsa, []string{"-md", "sha256", "-noattr"}, nil},
		"CAdES by another program": {plain, rsa, []string{"-md", "sha256", "-cades"}, nil},
		"CAdES with SHA-512":       {plain, curve, []string{"-md", "sha512", "-cades"}, nil},
		"CAdES named, but not delivered": {plain, rsa, []string{"-md", "sha256"},
			[]verify.Problem{verify.CertificateNotNamed}},
		"SHA-1": {adobe, rsa, []string{"-md", "sha1"},
			[]verify.Problem{verify.UnsupportedAlgorithm}},
		"no certificate": {adobe, rsa, []string{"-md", "sha256", "-nocerts"},
			[]verify.Problem{verify.CertificateMissing}},
		"the content carried along": {adobe, rsa, []string{"-md", "sha256", "-nodetach"},
			[]verify.Problem{verify.UnsupportedFormat}},
	} {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			pdftest.File(t, folder, "content", covered(t, c.pdf))
			pdftest.File(t, folder, "key.pem", pdftest.KeyPEM(t, c.identity.Key))
			pdftest.File(t, folder, "cert.pem", pdftest.CertificatePEM(c.identity.Chain[0]))
			arguments := []string{"cms", "-sign", "-binary", "-in", "content", "-outform", "DER", "-out", "message",
				"-inkey", "key.pem", "-signer", "cert.pem"}
			pdftest.MustRun(t, folder, "openssl", append(arguments, c.arguments...)...)
			pdf := pdftest.PutMessage(c.pdf, pdftest.Read(t, folder, "message"))
			r := examine(t, pdf)
			if r.Valid != (c.want == nil) || !slices.Equal(r.Problems, append([]verify.Problem{}, c.want...)) {
				t.Errorf("valid %v, problems %v, want %v", r.Valid, r.Problems, c.want)
			}
			pdf[len(pdf)/4]++
			if examine(t, pdf).Valid {
				t.Error("a changed byte was not noticed")
			}
		})
	}
}

func TestMessages(t *testing.T) {
	authority := pdftest.NewAuthority(t)
	pdf := signed(t, authority, pdftest.PDF(t, ""), "Somebody")
	digest := sha256.Sum256(covered(t, pdf))
	other := sha256.Sum256([]byte("another document"))
	a, b := authority.Issue(t, "A", pdftest.P256(t), nil), authority.Issue(t, "B", pdftest.P256(t), nil)
	twin := authority.Issue(t, "A", a.Key, nil)
	for len(twin.Chain[0].Raw) != len(a.Chain[0].Raw) || twin.Chain[0].SerialNumber.BitLen() > 7 {
		a, twin = twin, authority.Issue(t, "A", a.Key, nil)
	}
	for len(b.Chain[0].Raw) != len(a.Chain[0].Raw) {
		b = authority.Issue(t, "B", pdftest.P256(t), nil)
	}
	build := func(digest [32]byte, key, chain pdftest.Identity) []byte {
		message, err := cms.Detached(digest[:], key.Key, chain.Chain, nil)
		if err != nil {
			t.Fatal(err)
		}
		return message
	}
	good := build(digest, a, a)
	swapped := bytes.Replace(good, a.Chain[0].Raw, b.Chain[0].Raw, 1)
	for name, c := range map[string]struct {
		message []byte
		want    verify.Problem
	}{
		"a signature over another document":    {build(other, a, a), verify.ContentChanged},
		"a certificate of another key":         {build(digest, a, b), verify.SignatureWrong},
		"another certificate put in":           {swapped, verify.CertificateMissing},
		"nothing but zeros":                    {nil, verify.UnreadableSignature},
		"text instead of a message":            {[]byte("not a signature"), verify.UnreadableSignature},
		"a message whose end is missing":       {good[:len(good)-40], verify.SignatureWrong},
		"bytes behind the message":             {append(bytes.Clone(good), 1), verify.UnreadableSignature},
		"a second certificate of the same key": {renumbered(t, good, a, twin), verify.CertificateReplaced},
	} {
		t.Run(name, func(t *testing.T) {
			r := examine(t, pdftest.PutMessage(pdf, c.message))
			if r.Valid || !slices.Contains(r.Problems, c.want) {
				t.Errorf("valid %v, problems %v, want %v", r.Valid, r.Problems, c.want)
			}
		})
	}
	if r := examine(t, pdftest.PutMessage(pdf, good)); !r.Valid {
		t.Errorf("the message from which the others are made is not valid: %v", r.Problems)
	}
}

// renumbered gives the message the other certificate and, in the part that is not signed, its serial number. Without
// the signed attribute that names the certificate nobody could notice. Both certificates must be equally long.
func renumbered(t *testing.T, message []byte, from, to pdftest.Identity) []byte {
	t.Helper()
	identifier := func(c *x509.Certificate) []byte {
		return slices.Concat(c.RawIssuer, []byte{2, 1, byte(c.SerialNumber.Int64())})
	}
	out := bytes.Replace(message, from.Chain[0].Raw, to.Chain[0].Raw, 1)
	out = bytes.Replace(out, identifier(from.Chain[0]), identifier(to.Chain[0]), 1)
	if len(out) != len(message) || bytes.Equal(out, message) {
		t.Fatal("the certificates could not be exchanged")
	}
	return out
}

// TestDocumentTimeStamp turns the last signature of a file into a time stamp over the whole document.
func TestDocumentTimeStamp(t *testing.T) {
	authority := pdftest.NewAuthority(t)
	service := pdftest.StampService(t, authority.Issue(t, "Stamps", pdftest.P256(t), pdftest.ForTimeStamps), nil)
	stamp := func(pdf []byte) []byte { return documentStamp(t, pdf, service.URL) }
	pdf := stamp(signed(t, authority, plain(), "First", "Second"))
	r := examine(t, pdf)
	if !r.Valid || !r.CoversWholeDocument || len(r.Signatures) != 2 || r.Signer != "First" {
		t.Errorf("%+v", r)
	}
	if s := r.Signatures[1]; s.Kind != verify.KindTimeStamp || s.Signer != "Stamps" || s.TimeSource != verify.Stamped {
		t.Errorf("%+v", s)
	}
	if r := examine(t, breakStamp(t, pdf)); r.Valid {
		t.Errorf("a broken document time stamp was accepted: %+v", r)
	}
	if r := examine(t, stamp(signed(t, authority, plain(), "First"))); r.Signed || r.Valid ||
		!slices.Contains(r.Problems, verify.NotSigned) {
		t.Errorf("a document time stamp alone counts as a signature: %+v", r)
	}
}

// documentStamp makes a time stamp over the whole document of the last signature of a file.
func documentStamp(t *testing.T, pdf []byte, url string) []byte {
	t.Helper()
	at := bytes.LastIndex(pdf, []byte("/ETSI.CAdES.detached"))
	out := slices.Concat(pdf[:at], []byte("/ETSI.RFC3161       "), pdf[at+len("/ETSI.CAdES.detached"):])
	digest := sha256.Sum256(covered(t, out))
	token, err := sign.HTTPTimeStamper{URL: url}.Stamp(t.Context(), digest[:])
	if err != nil {
		t.Fatal(err)
	}
	return pdftest.PutMessage(out, token)
}

// breakStamp changes the last byte of the message, which belongs to the time stamp's own signature.
func breakStamp(t *testing.T, pdf []byte) []byte {
	t.Helper()
	start, end := pdftest.Gap(pdf)
	raw, err := hex.DecodeString(string(pdf[start+1 : end-1]))
	if err != nil {
		t.Fatal(err)
	}
	var padded asn1.RawValue
	if _, err := asn1.Unmarshal(raw, &padded); err != nil {
		t.Fatal(err)
	}
	message := padded.FullBytes
	message[len(message)-1] ^= 1
	return pdftest.PutMessage(pdf, message)
}
