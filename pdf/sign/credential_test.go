package sign_test

import (
	"bytes"
	"crypto"
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"encoding/asn1"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"software.sslmate.com/src/go-pkcs12"

	"rogatory/pdf/pdftest"
	"rogatory/pdf/sign"
	"rogatory/pdf/sign/throwaway"
)

// pack makes a PKCS#12 file.
func pack(t *testing.T, encoder *pkcs12.Encoder, key crypto.Signer, leaf *x509.Certificate, others []*x509.Certificate,
	password string) []byte {
	t.Helper()
	data, err := encoder.Encode(key, leaf, others, password)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestLoadPKCS12(t *testing.T) {
	authority := pdftest.NewAuthority(t)
	stranger := pdftest.NewAuthority(t)
	curve384, err := ecdsa.GenerateKey(elliptic.P384(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	const password = "geheim-日本-é"
	for name, c := range map[string]struct {
		key      crypto.Signer
		encoder  *pkcs12.Encoder
		password string
	}{
		"RSA, protected as today's programs do":  {pdftest.RSA(t, 2048), pkcs12.Modern, password},
		"P-256, with the newest protection":      {pdftest.P256(t), pkcs12.Modern2026, password},
		"P-384, protected as old programs do":    {curve384, pkcs12.LegacyDES, password},
		"P-256, protected as Windows XP did it":  {pdftest.P256(t), pkcs12.LegacyRC2, password},
		"P-256 under an empty password":          {pdftest.P256(t), pkcs12.Modern, ""},
		"P-256 under a password of plain digits": {pdftest.P256(t), pkcs12.Modern, "123456"},
	} {
		t.Run(name, func(t *testing.T) {
			identity := authority.Issue(t, "Claire Procureur", c.key, nil)
			others := append([]*x509.Certificate{stranger.Chain[0]}, identity.Chain[1:]...)
			got, err := sign.LoadPKCS12(pack(t, c.encoder, c.key, identity.Chain[0], others, c.password), c.password)
			if err != nil {
				t.Fatal(err)
			}
			if len(got.Chain) != 2 || !got.Chain[0].Equal(identity.Chain[0]) ||
				!got.Chain[1].Equal(authority.Chain[0]) {
				t.Errorf("the chain is not the leaf and its root: %d certificates", len(got.Chain))
			}
			if got.CommonName() != "Claire Procureur" || !got.NotAfter().Equal(identity.Chain[0].NotAfter) {
				t.Errorf("got %q until %v", got.CommonName(), got.NotAfter())
			}
			if err := got.Check(pdftest.Now()); err != nil {
				t.Error(err)
			}
		})
	}
}

// TestLoadPKCS12AnyOrder opens a file that lists the root before the signer's certificate.
func TestLoadPKCS12AnyOrder(t *testing.T) {
	authority := pdftest.NewAuthority(t)
	identity := authority.Issue(t, "Claire Procureur", pdftest.P256(t), nil)
	data := pack(t, pkcs12.Modern, identity.Key, authority.Chain[0], identity.Chain[:1], "x")
	got, err := sign.LoadPKCS12(data, "x")
	if err != nil {
		t.Fatal(err)
	}
	if !got.Chain[0].Equal(identity.Chain[0]) || len(got.Chain) != 2 {
		t.Errorf("the chain begins with %q", got.CommonName())
	}
}

func TestLoadPKCS12Refuses(t *testing.T) {
	authority := pdftest.NewAuthority(t)
	identity := authority.Issue(t, "Claire Procureur", pdftest.P256(t), nil)
	weak := authority.Issue(t, "Short key", pdftest.RSA(t, 1024), nil)
	_, edwards, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	edwardsIdentity := authority.Issue(t, "Edwards", edwards, nil)
	good := pack(t, pkcs12.Modern, identity.Key, identity.Chain[0], nil, "right")
	for name, c := range map[string]struct {
		data     []byte
		password string
		want     error
	}{
		"a wrong password":                  {good, "wrong", sign.ErrWrongPassword},
		"no password":                       {good, "", sign.ErrWrongPassword},
		"an emoji that is not the password": {good, "😀", sign.ErrWrongPassword},
		"a wrong password for an old file": {pack(t, pkcs12.LegacyRC2, identity.Key, identity.Chain[0], nil,
			"right"), "wrong", sign.ErrWrongPassword},
		"an empty file": {nil, "right", sign.ErrNotPKCS12},
		"a PEM file": {pdftest.CertificatePEM(identity.Chain...), "right",
			sign.ErrNotPKCS12},
		"a certificate":           {identity.Chain[0].Raw, "right", sign.ErrNotPKCS12},
		"a file that is cut off":  {good[:len(good)-10], "right", sign.ErrNotPKCS12},
		"a file with bytes added": {append(bytes.Clone(good), 0), "right", sign.ErrNotPKCS12},
		"a file without a key":    {trustStore(t, identity.Chain[0]), "right", sign.ErrNotPKCS12},
		"a certificate that is not the key's": {pack(t, pkcs12.Modern, pdftest.P256(t), identity.Chain[0], nil,
			"right"), "right", sign.ErrMismatch},
		"an RSA key that is too short": {pack(t, pkcs12.Modern, weak.Key, weak.Chain[0], nil, "right"),
			"right", sign.ErrUnsupportedKey},
		"an Ed25519 key, which viewers don't read": {pack(t, pkcs12.Modern, edwards, edwardsIdentity.Chain[0], nil,
			"right"), "right", sign.ErrUnsupportedKey},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := sign.LoadPKCS12(c.data, c.password); !errors.Is(err, c.want) {
				t.Errorf("got %v, want %v", err, c.want)
			}
		})
	}
}

func trustStore(t *testing.T, certificate *x509.Certificate) []byte {
	t.Helper()
	data, err := pkcs12.Modern.EncodeTrustStore([]*x509.Certificate{certificate}, "right")
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// TestOpenSSLFile opens a file that another program wrote.
func TestOpenSSLFile(t *testing.T) {
	folder := t.TempDir()
	identity := pdftest.NewAuthority(t).Issue(t, "Claire Procureur", pdftest.RSA(t, 2048), nil)
	pdftest.File(t, folder, "key.pem", pdftest.KeyPEM(t, identity.Key))
	pdftest.File(t, folder, "chain.pem", pdftest.CertificatePEM(identity.Chain...))
	pdftest.MustRun(t, folder, "openssl", "pkcs12", "-export", "-inkey", "key.pem", "-in", "chain.pem", "-out", "a.p12",
		"-passout", "pass:geheim")
	got, err := sign.LoadPKCS12(pdftest.Read(t, folder, "a.p12"), "geheim")
	if err != nil || len(got.Chain) != 2 {
		t.Fatalf("%d certificates, error %v", len(got.Chain), err)
	}
}

func TestThrowAway(t *testing.T) {
	for name, kind := range map[string]throwaway.KeyType{"RSA": throwaway.RSA, "P-256": throwaway.P256} {
		t.Run(name, func(t *testing.T) {
			data, password, certificate, err := throwaway.New(pdftest.Now(), kind)
			if err != nil {
				t.Fatal(err)
			}
			c, err := sign.LoadPKCS12(data, password)
			if err != nil {
				t.Fatal(err)
			}
			if c.CommonName() != throwaway.Name || c.Check(pdftest.Now()) != nil {
				t.Errorf("%q cannot sign now", c.CommonName())
			}
			if !errors.Is(c.Check(pdftest.Now().AddDate(0, 0, 31)), sign.ErrExpired) {
				t.Error("it does not expire after thirty days")
			}
			if !bytes.Equal(certificate, pdftest.CertificatePEM(c.Chain[0])) {
				t.Error("the PEM certificate is another one")
			}
		})
	}
}

// foreign opens a file that openssl made of a key of a kind that it names, with a certificate that the key signed.
func foreign(t *testing.T, arguments ...string) ([]sign.Credential, error) {
	t.Helper()
	folder := t.TempDir()
	pdftest.MustRun(t, folder, "openssl", append([]string{"genpkey", "-out", "key.pem"}, arguments...)...)
	pdftest.MustRun(t, folder, "openssl", "req", "-new", "-x509", "-key", "key.pem", "-subj", "/CN=Claire Procureur",
		"-days", "30", "-out", "leaf.pem")
	pdftest.MustRun(t, folder, "openssl", "pkcs12", "-export", "-inkey", "key.pem", "-in", "leaf.pem", "-out", "a.p12",
		"-passout", "pass:a")
	return sign.OpenPKCS12(pdftest.Read(t, folder, "a.p12"), "a")
}

func TestKeysOfOtherKindsAreNamed(t *testing.T) {
	for want, arguments := range map[string][]string{
		"brainpoolP256r1": {"-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:brainpoolP256r1"},
		"brainpoolP384r1": {"-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:brainpoolP384r1"},
		"secp256k1":       {"-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:secp256k1"},
		"RSA-PSS":         {"-algorithm", "RSA-PSS", "-pkeyopt", "rsa_keygen_bits:2048"},
		"Ed448":           {"-algorithm", "ed448"},
	} {
		_, err := foreign(t, arguments...)
		var kind *sign.KeyError
		if !errors.Is(err, sign.ErrUnsupportedKey) || !errors.As(err, &kind) || kind.Kind != want {
			t.Errorf("a key of the kind %s: %v", want, err)
		}
	}
}

// The cases are files that offices were given.
func TestFilesFromPractice(t *testing.T) {
	for name, want := range map[string]string{"k21-brainpool.p12": "brainpoolP256r1",
		"k21-secp256k1.p12": "secp256k1"} {
		data, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			t.Fatal(err)
		}
		_, err = sign.OpenPKCS12(data, "a")
		var kind *sign.KeyError
		if !errors.As(err, &kind) || kind.Kind != want {
			t.Errorf("%s: %v, want the kind %s", name, err, want)
		}
		if _, err := sign.OpenPKCS12(data, "b"); !errors.Is(err, sign.ErrWrongPassword) {
			t.Errorf("%s with a wrong password: %v", name, err)
		}
	}
}

// twoKeys is a file with the keys of two certificates under the names a and b.
func twoKeys(t *testing.T, a, b pdftest.Identity) []byte {
	t.Helper()
	folder := t.TempDir()
	for name, identity := range map[string]pdftest.Identity{"a": a, "b": b} {
		pdftest.File(t, folder, name, append(pdftest.KeyPEM(t, identity.Key),
			pdftest.CertificatePEM(identity.Chain...)...))
		pdftest.MustRun(t, folder, "openssl", "pkcs12", "-export", "-in", name, "-out", name+".p12", "-name", name,
			"-nomac", "-passout", "pass:geheim")
	}
	return merged(t, pdftest.Read(t, folder, "a.p12"), pdftest.Read(t, folder, "b.p12"))
}

// merged puts the contents of files without a MAC into one.
func merged(t *testing.T, all ...[]byte) []byte {
	t.Helper()
	type pfx struct {
		Version int
		Safe    struct {
			Type asn1.ObjectIdentifier
			Body []byte `asn1:"explicit,tag:0"`
		}
	}
	var out pfx
	var parts []asn1.RawValue
	for _, data := range all {
		var more []asn1.RawValue
		if _, err := asn1.Unmarshal(data, &out); err != nil {
			t.Fatal(err)
		}
		if _, err := asn1.Unmarshal(out.Safe.Body, &more); err != nil {
			t.Fatal(err)
		}
		parts = append(parts, more...)
	}
	var err error
	if out.Safe.Body, err = asn1.Marshal(parts); err != nil {
		t.Fatal(err)
	}
	der, err := asn1.Marshal(out)
	if err != nil {
		t.Fatal(err)
	}
	return der
}

func TestAFileWithSeveralKeys(t *testing.T) {
	authority := pdftest.NewAuthority(t)
	signs := authority.Issue(t, "Claire Procureur", pdftest.P256(t), nil)
	other := authority.Issue(t, "Claire Procureur (2)", pdftest.RSA(t, 2048), nil)
	encrypts := authority.Issue(t, "Claire Procureur, encryption", pdftest.P256(t),
		func(c *x509.Certificate) { c.KeyUsage = x509.KeyUsageKeyAgreement })
	both, err := sign.OpenPKCS12(twoKeys(t, signs, other), "geheim")
	if err != nil || len(both) != 2 || both[0].Label != "a" || both[1].Label != "b" {
		t.Fatalf("%d keys, %v", len(both), err)
	}
	mixed, err := sign.OpenPKCS12(twoKeys(t, encrypts, signs), "geheim")
	if err != nil || len(mixed) != 2 {
		t.Fatalf("%d keys, %v", len(mixed), err)
	}
	for name, c := range map[string]struct {
		from  []sign.Credential
		label string
		take  string
		err   error
	}{
		"two that can sign":             {both, "", "", sign.ErrSeveralKeys},
		"by its name":                   {both, "b", "Claire Procureur (2)", nil},
		"by the name of its holder":     {both, "Claire Procureur", "Claire Procureur", nil},
		"by its fingerprint":            {both, strings.ToUpper(both[1].Fingerprint()), "Claire Procureur (2)", nil},
		"by a name that no key has":     {both, "c", "", sign.ErrNoSuchKey},
		"one that can sign":             {mixed, "", "Claire Procureur", nil},
		"one alone, though it is unfit": {mixed[:1], "", "Claire Procureur, encryption", nil},
	} {
		got, err := sign.Choose(c.from, c.label, pdftest.Now())
		if !errors.Is(err, c.err) || got.CommonName() != c.take {
			t.Errorf("%s: %q, %v", name, got.CommonName(), err)
		}
	}
	if _, err := sign.LoadPKCS12(twoKeys(t, signs, other), "geheim"); !errors.Is(err, sign.ErrSeveralKeys) {
		t.Errorf("a file with two keys, opened as one with one: %v", err)
	}
}
