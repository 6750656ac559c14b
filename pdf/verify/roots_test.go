package verify_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"rogatory/pdf/pdftest"
	"rogatory/pdf/verify"
)

func TestCertificatesInEveryForm(t *testing.T) {
	a, b := pdftest.NewAuthority(t), pdftest.NewAuthority(t)
	folder := t.TempDir()
	both := pdftest.CertificatePEM(a.Chain[0], b.Chain[0])
	pdftest.File(t, folder, "both.pem", both)
	pack := []string{"crl2pkcs7", "-nocrl", "-certfile", "both.pem", "-out"}
	pdftest.MustRun(t, folder, "openssl", append(pack, "both.p7b", "-outform", "DER")...)
	pdftest.MustRun(t, folder, "openssl", append(pack, "both.p7")...)
	key := pdftest.KeyPEM(t, a.Key)
	p7b := pdftest.Read(t, folder, "both.p7b")
	for name, c := range map[string]struct {
		data []byte
		want int // 0 for an error
	}{
		"PEM":                    {both, 2},
		"PEM behind a text":      {slices.Concat([]byte("Our roots\n"), both), 2},
		"DER":                    {a.Chain[0].Raw, 1},
		"DER, two":               {slices.Concat(a.Chain[0].Raw, b.Chain[0].Raw), 2},
		"PKCS#7":                 {p7b, 2},
		"PKCS#7 as PEM":          {pdftest.Read(t, folder, "both.p7"), 2},
		"a key":                  {key, 0},
		"a key beside":           {slices.Concat(both, key), 0},
		"half a certificate":     {a.Chain[0].Raw[:99], 0},
		"a certificate and more": {slices.Concat(a.Chain[0].Raw, []byte("x")), 0},
		"half of PKCS#7":         {p7b[:len(p7b)-9], 0},
		"an empty file":          {nil, 0},
		"a broken mark":          {[]byte("-----BEGIN CERTIFICATE-----"), 0},
	} {
		got, err := verify.Certificates("roots.pem", c.data)
		if len(got) != c.want || (err == nil) != (c.want > 0) {
			t.Errorf("%s: %d certificates, error %v", name, len(got), err)
		}
		var refused verify.NotCertificatesError
		if err != nil && (!errors.As(err, &refused) || !strings.Contains(err.Error(), "roots.pem")) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
