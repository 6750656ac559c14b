package service

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"rogatory/forms/example"
	"rogatory/forms/office"
	"rogatory/forms/party"
	"rogatory/forms/request"
	"rogatory/forms/treaty"
	"rogatory/i18n"
	"rogatory/pdf/sign/throwaway"
	"rogatory/storage"
)

// newOffice opens a vault with a complete request in it, at a moment.
func newOffice(t *testing.T, now time.Time) (Environment, *request.Draft) {
	t.Helper()
	register, err := party.Open(party.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	draft, err := example.Complete(register, "DE", "JP", treaty.Preservation, "en", treaty.DateOf(now))
	if err != nil {
		t.Fatal(err)
	}
	env := Environment{Vault: emptyVault(t), Writer: NewWriter(register, i18n.Embedded()),
		Register: func() *party.Register { return register }, Now: func() time.Time { return now },
		Today: func() treaty.Date { return treaty.DateOf(now) }, Who: "A. Novak"}
	if err := NewDrafts(env).Add(draft); err != nil {
		t.Fatal(err)
	}
	return env, draft
}

func emptyVault(t *testing.T) *storage.Vault {
	t.Helper()
	opened, err := storage.Open(filepath.Join(t.TempDir(), "rogatory.db"), storage.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = opened.Close() })
	return opened
}

// Everything that can be wrong with a certificate or a path is one sentence of the catalogue, and nothing is written.
func TestWhatIsWrongIsSaidAndNothingIsWritten(t *testing.T) {
	now := time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)
	p12, password, _, err := throwaway.New(now, throwaway.P256)
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	certificate, noCertificate := filepath.Join(folder, "a.p12"), filepath.Join(folder, "b.p12")
	for path, content := range map[string][]byte{certificate: p12, noCertificate: []byte("not a certificate")} {
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for name, c := range map[string]struct {
		later time.Duration
		order Order
		id    string
	}{
		"wrong password": {0, Order{Certificate: certificate, Password: "x"},
			"error.certificate.wrong-password"},
		"not a certificate": {0, Order{Certificate: noCertificate, Password: "x"},
			"error.certificate.not-pkcs12"},
		"no such file": {0, Order{Certificate: filepath.Join(folder, "c.p12")}, "error.file.not-found"},
		"expired": {365 * 24 * time.Hour, Order{Certificate: certificate, Password: password},
			"error.certificate.expired"},
		"path does not exist": {0,
			Order{Certificate: certificate, Password: password, Path: filepath.Join(folder, "nowhere", "a.pdf")},
			"error.file.no-folder"},
	} {
		env, draft := newOffice(t, now.Add(c.later))
		if c.order.Path == "" {
			c.order.Path = filepath.Join(folder, "out.pdf")
		}
		_, err := NewSigning(env).Sign(context.Background(), draft, c.order)
		var speaker i18n.Speaker
		if !errors.As(err, &speaker) {
			t.Errorf("%s: %v has no words", name, err)
			continue
		}
		id, args := speaker.Message()
		words, err := i18n.Embedded().Words("fr")
		if err != nil {
			t.Fatal(err)
		}
		if id != c.id || !words.Has(id) || words.Say(id, args) == "" {
			t.Errorf("%s: says %s, want %s", name, id, c.id)
		}
		if _, err := os.Stat(c.order.Path); err == nil {
			t.Errorf("%s: a file was written", name)
		}
	}
}

// A time-stamp service that fails leads to a question, not to an unstamped signature; the answer signs without it.
func TestWithoutATimeStampTheUserDecides(t *testing.T) {
	now := time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)
	p12, password, _, err := throwaway.New(now, throwaway.P256)
	if err != nil {
		t.Fatal(err)
	}
	const nobody = "http://127.0.0.1:1" // a port on which nothing listens
	for address, id := range map[string]string{nobody: "error.timestamp.failed",
		"stamp.example.org": "error.timestamp.address"} {
		env, draft := newOffice(t, now)
		if err := env.Vault.SaveProfile(office.Profile{TimeStamp: address}); err != nil {
			t.Fatal(err)
		}
		order := Order{Certificate: filepath.Join(t.TempDir(), "a.p12"), Password: password,
			Path: filepath.Join(t.TempDir(), "a.pdf")}
		if err := os.WriteFile(order.Certificate, p12, 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := NewSigning(env).Sign(context.Background(), draft, order)
		var speaker i18n.Speaker
		if !errors.Is(err, ErrNoTimeStamp) || !errors.As(err, &speaker) {
			t.Fatalf("%s: %v", address, err)
		}
		if said, _ := speaker.Message(); said != id {
			t.Errorf("%s: says %s, want %s", address, said, id)
		}
		if _, err := os.Stat(order.Path); err == nil {
			t.Errorf("%s: a file was written", address)
		}
		order.Unstamped = true
		if _, err := NewSigning(env).Sign(context.Background(), draft, order); err != nil {
			t.Errorf("%s: without a time stamp: %v", address, err)
		}
	}
}

func TestSigningKeepsACopyAndTheCertificate(t *testing.T) {
	now := time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)
	env, draft := newOffice(t, now)
	p12, password, _, err := throwaway.New(now, throwaway.P256)
	if err != nil {
		t.Fatal(err)
	}
	order := Order{Certificate: filepath.Join(t.TempDir(), "a.p12"), Password: password,
		Path: filepath.Join(t.TempDir(), "a.pdf")}
	if err := os.WriteFile(order.Certificate, p12, 0o600); err != nil {
		t.Fatal(err)
	}
	if signer, err := NewSigning(env).Sign(context.Background(), draft, order); err != nil || signer != throwaway.Name {
		t.Fatalf("signer %q, %v", signer, err)
	}
	copies, err := env.Vault.Signed(draft.ID)
	if err != nil || len(copies) != 1 {
		t.Errorf("%d copies, %v", len(copies), err)
	}
	if profile, err := env.Vault.Profile(); err != nil || profile.Certificate != order.Certificate {
		t.Errorf("profile %+v, %v", profile, err)
	}
	if _, err := NewSigning(env).Sign(context.Background(), draft, order); !errors.Is(err, ErrExists) {
		t.Errorf("a second file of that name: %v", err)
	}
}
