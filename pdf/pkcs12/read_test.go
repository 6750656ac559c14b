package pkcs12_test

import (
	"bytes"
	"crypto/ecdsa"
	"crypto/x509"
	"encoding/pem"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"

	library "software.sslmate.com/src/go-pkcs12"

	"rogatory/pdf/pdftest"
	"rogatory/pdf/pkcs12"
)

// identity is a key with a certificate of its own and that of its issuer.
func identity(t testing.TB) pdftest.Identity {
	t.Helper()
	return pdftest.NewAuthority(t).Issue(t, "Claire Procureur", pdftest.P256(t), nil)
}

// holds fails unless the contents are the key and the certificates.
func holds(t *testing.T, got pkcs12.Contents, want pdftest.Identity) {
	t.Helper()
	if len(got.Keys) != 1 || len(got.Certificates) != len(want.Chain) {
		t.Fatalf("%d keys and %d certificates", len(got.Keys), len(got.Certificates))
	}
	key, err := x509.ParsePKCS8PrivateKey(got.Keys[0].PKCS8)
	if own, ok := want.Key.(*ecdsa.PrivateKey); !ok || !own.Equal(key) {
		t.Errorf("another key: %T, %v", key, err)
	}
	for _, c := range want.Chain {
		if !slices.ContainsFunc(got.Certificates, func(der []byte) bool { return bytes.Equal(der, c.Raw) }) {
			t.Errorf("the certificate of %s is missing", c.Subject.CommonName)
		}
	}
}

// openssl makes a file with the program and returns it.
func openssl(t *testing.T, of pdftest.Identity, password string, arguments ...string) []byte {
	t.Helper()
	folder := t.TempDir()
	pdftest.File(t, folder, "key.pem", pdftest.KeyPEM(t, of.Key))
	pdftest.File(t, folder, "chain.pem", pdftest.CertificatePEM(of.Chain...))
	pdftest.File(t, folder, "password", []byte(password+"\n"))
	pdftest.MustRun(t, folder, "openssl", append([]string{"pkcs12", "-export", "-inkey", "key.pem", "-in", "chain.pem",
		"-out", "a.p12", "-passout", "file:password", "-name", "Dienstausweis"}, arguments...)...)
	return pdftest.Read(t, folder, "a.p12")
}

func TestFilesOfOpenSSL(t *testing.T) {
	of := identity(t)
	threeDES := []string{"-keypbe", "PBE-SHA1-3DES", "-certpbe", "PBE-SHA1-3DES"}
	twoDES := []string{"-keypbe", "PBE-SHA1-2DES", "-certpbe", "PBE-SHA1-2DES"}
	for name, c := range map[string]struct {
		password  string
		arguments []string
	}{
		"as today":                        {"geheim", nil},
		"without a MAC":                   {"geheim", []string{"-nomac"}},
		"with a MAC of SHA-384":           {"geheim", []string{"-macalg", "sha384"}},
		"with a MAC of SHA-512":           {"geheim", []string{"-macalg", "sha512"}},
		"with a MAC of SHA-224":           {"geheim", []string{"-macalg", "sha224"}},
		"with a MAC of one round":         {"geheim", []string{"-nomaciter"}},
		"triple DES":                      {"geheim", threeDES},
		"triple DES of two keys":          {"geheim", twoDES},
		"RC2 of 40 bits":                  {"geheim", []string{"-legacy"}},
		"RC2 of 128 bits":                 {"geheim", []string{"-legacy", "-certpbe", "PBE-SHA1-RC2-128"}},
		"triple DES as PBES2":             {"geheim", []string{"-keypbe", "des-ede3-cbc", "-certpbe", "des-ede3-cbc"}},
		"AES of 128 bits":                 {"geheim", []string{"-keypbe", "aes-128-cbc", "-certpbe", "aes-192-cbc"}},
		"nothing encrypted":               {"geheim", []string{"-keypbe", "NONE", "-certpbe", "NONE"}},
		"nothing encrypted and no MAC":    {"", []string{"-keypbe", "NONE", "-certpbe", "NONE", "-nomac"}},
		"no password":                     {"", nil},
		"a password with accents":         {"pässwörd-ñ", nil},
		"a password in Japanese":          {"検察官の鍵", nil},
		"a password in Japanese, old":     {"検察官の鍵", []string{"-legacy"}},
		"an emoji":                        {"geheim😀", nil},
		"an emoji, old encryption":        {"geheim😀", threeDES},
		"an emoji and no MAC":             {"😀", []string{"-nomac"}},
		"a password of one hundred signs": {string(bytes.Repeat([]byte("abcde"), 20)), []string{"-legacy"}},
	} {
		t.Run(name, func(t *testing.T) {
			data := openssl(t, of, c.password, c.arguments...)
			got, err := pkcs12.Read(data, c.password)
			if err != nil {
				t.Fatal(err)
			}
			holds(t, got, of)
			if got.Keys[0].Name != "Dienstausweis" {
				t.Errorf("the name of the key is %q", got.Keys[0].Name)
			}
			if c.password == "" || name == "nothing encrypted" {
				return
			}
			if _, err := pkcs12.Read(data, c.password+"x"); !errors.Is(err, pkcs12.ErrPassword) {
				t.Errorf("a wrong password gives %v", err)
			}
		})
	}
}

// PBMAC1 is what new programs write; the library makes it.
func TestAFileSealedWithPBMAC1(t *testing.T) {
	of := identity(t)
	data, err := library.Modern2026.Encode(of.Key, of.Chain[0], of.Chain[1:], "geheim")
	if err != nil {
		t.Fatal(err)
	}
	got, err := pkcs12.Read(data, "geheim")
	if err != nil {
		t.Fatal(err)
	}
	holds(t, got, of)
	if _, err := pkcs12.Read(data, "Geheim"); !errors.Is(err, pkcs12.ErrPassword) {
		t.Errorf("a wrong password gives %v", err)
	}
}

// A letter with its accent apart is the same password as the letter in one piece.
func TestAccentsInEitherForm(t *testing.T) {
	of := identity(t)
	for made, typed := range map[string]string{"cl\u00e9": "cle\u0301", "cle\u0301": "cl\u00e9"} {
		if _, err := pkcs12.Read(openssl(t, of, made), typed); err != nil {
			t.Errorf("made with %+q, typed %+q: %v", made, typed, err)
		}
	}
}

// The vectors of RFC 9579, appendix A: three files that are sealed well, and three whose seal is wrong.
func TestTheVectorsOfPBMAC1(t *testing.T) {
	for n, want := range map[int]error{1: nil, 2: nil, 3: nil, 4: pkcs12.ErrPassword, 5: pkcs12.ErrPassword,
		6: pkcs12.ErrFormat} {
		name := filepath.Join("testdata", "rfc9579-a"+string(rune('0'+n))+".pem")
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		block, _ := pem.Decode(text)
		if block == nil {
			t.Fatalf("%s is not PEM", name)
		}
		if _, err := pkcs12.Read(block.Bytes, "1234"); !errors.Is(err, want) {
			t.Errorf("vector A.%d: %v, want %v", n, err, want)
		}
	}
}

func TestWhatIsNoPKCS12(t *testing.T) {
	good := openssl(t, identity(t), "geheim")
	for name, data := range map[string][]byte{
		"nothing":                      nil,
		"text":                         []byte("hello, world"),
		"a file that is cut off":       good[:len(good)-10],
		"a file with bytes added":      append(bytes.Clone(good), 1),
		"a hundred open brackets":      bytes.Repeat([]byte{0x30, 0x80}, 100),
		"a length that is a lie":       {0x30, 0x84, 0xFF, 0xFF, 0xFF, 0xFF},
		"a certificate":                identity(t).Chain[0].Raw,
		"an end mark inside of a list": {0x30, 0x02, 0x00, 0x00},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := pkcs12.Read(data, "geheim"); !errors.Is(err, pkcs12.ErrFormat) {
				t.Errorf("got %v", err)
			}
		})
	}
}

// FuzzRead looks for a file that makes the reader panic or hang.
func FuzzRead(f *testing.F) {
	files, err := filepath.Glob(filepath.Join("testdata", "*.pem"))
	if err != nil || len(files) == 0 {
		f.Fatalf("no seeds: %v", err)
	}
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		block, _ := pem.Decode(text)
		f.Add(block.Bytes, "1234")
	}
	f.Fuzz(func(_ *testing.T, data []byte, password string) {
		_, _ = pkcs12.Read(data, password)
	})
}
