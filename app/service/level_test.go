package service

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"testing"
	"time"

	"rogatory/i18n"
	"rogatory/pdf/pdftest"
	"rogatory/pdf/sign"
	"rogatory/pdf/verify"
)

func TestLevelsOfSigning(t *testing.T) {
	authority := pdftest.NewAuthority(t)
	identity := authority.Issue(t, "Claire Procureur", pdftest.P256(t), nil)
	credential := sign.Credential{Signer: identity.Key, Chain: identity.Chain}
	service := pdftest.StampService(t, authority.Issue(t, "Stamps", pdftest.P256(t), pdftest.ForTimeStamps), nil)
	stamps := sign.HTTPTimeStamper{URL: service.URL}
	now := time.Now()
	for name, c := range map[string]struct {
		how   How
		level verify.Level
		id    string
	}{
		"nothing said":                  {How{}, verify.LevelB, ""},
		"a service alone":               {How{Stamps: stamps}, verify.LevelT, ""},
		"B-B though there is a service": {How{Level: verify.LevelB, Stamps: stamps}, verify.LevelB, ""},
		"B-T":                           {How{Level: verify.LevelT, Stamps: stamps}, verify.LevelT, ""},
		"B-T without a service":         {How{Level: verify.LevelT}, "", "error.level.no-service"},
		"B-LT without a service":        {How{Level: verify.LevelLT}, "", "error.level.no-service"},
		"B-LT where nobody knows revocation": {How{Level: verify.LevelLT, Stamps: stamps}, "",
			"error.certificate.no-revocation"},
	} {
		got, err := Sign(context.Background(), pdftest.PDF(t, ""), credential, c.how, now)
		if c.id != "" {
			var speaker i18n.Speaker
			if !errors.As(err, &speaker) || got.File != nil {
				t.Errorf("%s: %v", name, err)
			} else if id, _ := speaker.Message(); id != c.id {
				t.Errorf("%s: %s, want %s", name, id, c.id)
			}
			continue
		}
		hash := sha256.Sum256(got.File)
		report, verifyErr := verify.Verify(got.File, authority.Roots())
		if err != nil || verifyErr != nil || got.Level != c.level || report.Level != c.level ||
			got.SHA256 != hex.EncodeToString(hash[:]) {
			t.Errorf("%s: level %s, verified as %s, want %s; %v, %v", name, got.Level, report.Level, c.level,
				err, verifyErr)
		}
	}
}

func TestACounterSignatureNeedsOneThatHolds(t *testing.T) {
	authority := pdftest.NewAuthority(t)
	credential := func(name string) sign.Credential {
		identity := authority.Issue(t, name, pdftest.P256(t), nil)
		return sign.Credential{Signer: identity.Key, Chain: identity.Chain}
	}
	now := pdftest.Now()
	first, err := Sign(context.Background(), pdftest.PDF(t, ""), credential("First"), How{}, now)
	if err != nil {
		t.Fatal(err)
	}
	both, err := Countersign(context.Background(), first.File, credential("Second"), How{}, now)
	if err != nil {
		t.Fatal(err)
	}
	report, err := verify.Verify(both.File, nil)
	if err != nil || !report.Valid || len(report.Signatures) != 2 || !report.Signatures[0].Valid ||
		report.Signatures[1].Signer != "Second" {
		t.Errorf("%+v, %v", report, err)
	}
	broken := append([]byte{}, first.File...)
	broken[len(broken)/3] ^= 1
	for name, file := range map[string][]byte{"unsigned": pdftest.PDF(t, ""), "broken": broken} {
		if got, err := Countersign(context.Background(), file, credential("Second"), How{}, now); err == nil ||
			got.File != nil {
			t.Errorf("a file that is %s took a counter-signature", name)
		}
	}
}
