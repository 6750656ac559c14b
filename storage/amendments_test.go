package storage_test

import (
	"bytes"
	"errors"
	"io/fs"
	"reflect"
	"testing"
	"testing/fstest"

	"rogatory/forms/party"
	"rogatory/forms/treaty"
	"rogatory/storage"
)

// ends is an amendment by which an office notes that a declaration of Japan no longer holds.
func ends(id string) party.Amendment {
	return party.Amendment{ID: id, Party: "JP", Made: "2026-11-22", Reason: "Letter of " + id, Ends: "jp-29-4",
		Until: "2026-11-01"}
}

func language(id string) party.Amendment {
	return party.Amendment{ID: id, Party: "BE", Made: "2026-11-22",
		Language: &party.LanguageRule{Article: "31", Instrument: "ets185",
			Languages: []string{"en"}, Kind: party.LanguageAccepted, Confidence: treaty.High,
			Evidence: party.Evidence{Source: party.Source{Document: party.OfficeSource, Place: "note verbale",
				AsOf: "2026-11-20"}, Review: treaty.Reviewed}}}
}

func ids(t *testing.T, vault *storage.Vault) string {
	t.Helper()
	all, err := vault.Amendments()
	if err != nil {
		t.Fatal(err)
	}
	list := ""
	for _, a := range all {
		list += a.ID
	}
	return list
}

func TestAmendmentsKeepTheirOrder(t *testing.T) {
	path := newPath(t)
	vault := open(t, path)
	for _, a := range []party.Amendment{ends("a"), language("b"), ends("c")} {
		if err := vault.SaveAmendment(a); err != nil {
			t.Fatal(err)
		}
	}
	_ = vault.Close()
	vault = open(t, path)
	all, err := vault.Amendments()
	if err != nil || len(all) != 3 || !reflect.DeepEqual(all[1], language("b")) {
		t.Fatalf("%+v %v", all, err)
	}
	for _, c := range []struct {
		sentence string
		change   func() error
		ids      string
	}{
		{"a changed amendment keeps its place", func() error { return vault.SaveAmendment(language("a")) }, "abc"},
		{"one in the middle goes and leaves the others", func() error { return vault.RemoveAmendment("b") }, "ac"},
		{"a new one comes last, not into the gap", func() error { return vault.SaveAmendment(ends("d")) }, "acd"},
		{"all are replaced at once, in the order given", func() error { return vault.ReplaceAmendments(all) }, "abc"},
		{"none is a list too", func() error { return vault.ReplaceAmendments(nil) }, ""},
	} {
		if err := c.change(); err != nil {
			t.Fatalf("%s: %v", c.sentence, err)
		}
		if got := ids(t, vault); got != c.ids {
			t.Errorf("%s: %q", c.sentence, got)
		}
	}
	if err := vault.RemoveAmendment("b"); !errors.Is(err, storage.ErrNoAmendment) {
		t.Errorf("one that is not there: %v", err)
	}
}

func TestADamagedAmendmentIsNotTakenForAnAnswer(t *testing.T) {
	vault, err := storage.Open(newPath(t), storage.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = vault.Close() }()
	if err := errors.Join(vault.SaveAmendment(ends("a")), vault.Spoil("amendments", 0)); err != nil {
		t.Fatal(err)
	}
	if _, err := vault.Amendments(); !errors.Is(err, storage.ErrDamaged) {
		t.Errorf("read: %v", err)
	}
	if err := vault.SaveAmendment(ends("b")); !errors.Is(err, storage.ErrDamaged) {
		t.Errorf("saved beside it: %v", err)
	}
	if err := vault.ReplaceAmendments([]party.Amendment{ends("b")}); err != nil || ids(t, vault) != "b" {
		t.Errorf("replaced: %v", err)
	}
}

// edition is a register of one Party.
func edition(t *testing.T) []byte {
	t.Helper()
	text, err := fs.ReadFile(party.Embedded(), "JP.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var file bytes.Buffer
	if _, err := party.WriteEdition(&file, fstest.MapFS{"JP.yaml": {Data: text}}, "2027-01-15"); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

func TestAnEditionIsKeptAndGivenUp(t *testing.T) {
	path := newPath(t)
	vault := open(t, path)
	if _, chosen, err := vault.Edition(); chosen || err != nil {
		t.Fatalf("a new vault has the edition that is built in: %v %v", chosen, err)
	}
	file := edition(t)
	if manifest, err := vault.SaveEdition(file); err != nil || manifest.Edition != "2027-01-15" ||
		len(manifest.Files) != 2 {
		t.Fatalf("%+v %v", manifest, err)
	}
	_ = vault.Close()
	vault = open(t, path)
	if kept, chosen, err := vault.Edition(); !chosen || err != nil || !bytes.Equal(kept, file) {
		t.Errorf("%d bytes %v %v", len(kept), chosen, err)
	}
	damaged := bytes.Clone(file)
	damaged[len(damaged)/2] ^= 1
	var refusal *party.RefusalError
	if _, err := vault.SaveEdition(damaged); !errors.As(err, &refusal) {
		t.Errorf("a damaged edition: %v", err)
	}
	if kept, _, _ := vault.Edition(); !bytes.Equal(kept, file) {
		t.Error("a refused edition took the place of the one before")
	}
	if err := errors.Join(vault.RemoveEdition(), vault.RemoveEdition()); err != nil {
		t.Error(err)
	}
	if _, chosen, err := vault.Edition(); chosen || err != nil {
		t.Errorf("given up: %v %v", chosen, err)
	}
}

func TestADamagedEditionIsNoticed(t *testing.T) {
	vault := newVault(t)
	for _, content := range []string{"", "short", string(make([]byte, 40))} {
		if err := vault.PutValue("edition", []byte("edition"), []byte(content)); err != nil {
			t.Fatal(err)
		}
		if _, chosen, err := vault.Edition(); chosen || !errors.Is(err, storage.ErrDamaged) {
			t.Errorf("%d bytes: %v %v", len(content), chosen, err)
		}
	}
}

func TestAVaultOfAnEarlierEditionTakesAmendments(t *testing.T) {
	path := newPath(t)
	vault := open(t, path)
	if err := vault.RemoveLaterBuckets(); err != nil {
		t.Fatal(err)
	}
	_ = vault.Close()
	vault = open(t, path)
	_, chosen, err := vault.Edition()
	if got := ids(t, vault); got != "" || chosen || err != nil {
		t.Errorf("%q %v %v", got, chosen, err)
	}
	if err := vault.RemoveAmendment("a"); !errors.Is(err, storage.ErrNoAmendment) {
		t.Error(err)
	}
	if err := vault.SaveAmendment(ends("a")); err != nil || ids(t, vault) != "a" {
		t.Errorf("saved: %v", err)
	}
	if _, err := vault.SaveEdition(edition(t)); err != nil {
		t.Error(err)
	}
}
