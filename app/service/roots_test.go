package service

import (
	"path/filepath"
	"testing"

	"rogatory/pdf/pdftest"
	"rogatory/pdf/sign"
	"rogatory/pdf/verify"
)

// The office's own list decides who vouches for a signer; whether the document is as it was signed is another question.
func TestTheOfficeChoosesWhomItTrusts(t *testing.T) {
	authority, stranger := pdftest.NewAuthority(t), pdftest.NewAuthority(t)
	identity := authority.Issue(t, "Claire Procureur", pdftest.P256(t), nil)
	signed, err := sign.Sign(pdftest.PDF(t, ""), sign.Credential{Signer: identity.Key, Chain: identity.Chain},
		sign.Options{Time: pdftest.Now()})
	if err != nil {
		t.Fatal(err)
	}
	path := put(t, "signed.pdf", signed)
	own := put(t, "own.pem", pdftest.CertificatePEM(authority.Chain[0]))
	other := put(t, "other.pem", pdftest.CertificatePEM(stranger.Chain[0]))
	none := put(t, "none.pem", []byte("no certificates"))
	env, _ := newOffice(t, pdftest.Now())
	for name, c := range map[string]struct {
		trust []string
		want  verify.Trust
		fails bool
	}{
		"nobody":                   {nil, verify.Unknown, false},
		"the issuer":               {[]string{own}, verify.Yes, false},
		"somebody else":            {[]string{other}, verify.No, false},
		"both":                     {[]string{other, own}, verify.Yes, false},
		"a file that is gone":      {[]string{own, filepath.Join(t.TempDir(), "gone.pem")}, "", true},
		"a file of something else": {[]string{own, none}, "", true},
	} {
		profile, err := env.Vault.Profile()
		if err != nil {
			t.Fatal(err)
		}
		profile.Trust = c.trust
		if err := env.Vault.SaveProfile(profile); err != nil {
			t.Fatal(err)
		}
		got, err := NewVerification(env).Examine(path)
		if (err != nil) != c.fails || !c.fails && (got.Trusted != c.want || !got.Valid) {
			t.Errorf("%s: trusted %q, valid %v, %v; want %q", name, got.Trusted, got.Valid, err, c.want)
		}
	}
}
