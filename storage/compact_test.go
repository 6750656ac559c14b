package storage_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"rogatory/forms/question"
	"rogatory/storage"
)

// What was in the bin is nowhere in the file any more, and the rest is as it was.
func TestEmptyingTheBinLeavesNothing(t *testing.T) {
	path := newPath(t)
	vault := open(t, path)
	save(t, vault, draft(t, first, "stays 1"), noon)
	for _, reference := range []string{"secret 1", "secret 2"} {
		save(t, vault, draft(t, second, reference), noon.Add(time.Hour))
	}
	if err := errors.Join(vault.SaveSigned(second, []byte("%PDF secret"), noon), vault.Delete(second)); err != nil {
		t.Fatal(err)
	}
	if content, err := os.ReadFile(path); err != nil || !bytes.Contains(content, []byte("secret 2")) {
		t.Fatalf("the file does not hold what is looked for: %v", err)
	}
	deleted, err := vault.EmptyBin()
	if err != nil || deleted != 1 {
		t.Fatalf("%d %v", deleted, err)
	}
	content, err := os.ReadFile(path)
	if err != nil || bytes.Contains(content, []byte("secret")) {
		t.Errorf("the file still holds what was deleted, %v", err)
	}
	if bin, err := vault.Bin(); err != nil || len(bin) != 0 {
		t.Errorf("in the bin: %v %v", bin, err)
	}
	save(t, vault, draft(t, first, "stays 2"), noon.Add(2*time.Hour))
	if _, err := storage.Open(path, storage.Options{}); !errors.Is(err, storage.ErrInUse) {
		t.Errorf("the new file is not held: %v", err)
	}
	if names, _ := os.ReadDir(filepath.Dir(path)); len(names) != 1 {
		t.Errorf("something lies beside the vault: %v", names)
	}
	_ = vault.Close()
	again := open(t, path)
	if d, err := again.Load(first); err != nil || d.String(question.Reference) != "stays 2" {
		t.Errorf("%v", err)
	}
	if history, err := again.History(first); err != nil || len(history) != 2 {
		t.Errorf("%v %v", history, err)
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("%v %v", info.Mode(), err)
	}
}

// Where the vault cannot be written anew it stays as it was, and goes on.
func TestAVaultThatCannotBeWrittenAnewGoesOn(t *testing.T) {
	path := newPath(t)
	vault := open(t, path)
	save(t, vault, draft(t, first, "1"), noon)
	if err := os.Chmod(filepath.Dir(path), 0o500); err != nil {
		t.Fatal(err)
	}
	bound(t, func() {
		if err := vault.Compact(); !errors.Is(err, storage.ErrCannotWrite) {
			t.Errorf("%v", err)
		}
	})
	_ = os.Chmod(filepath.Dir(path), 0o700)
	save(t, vault, draft(t, first, "2"), noon.Add(time.Hour))
	if err := vault.Close(); err != nil {
		t.Fatal(err)
	}
	reads := reading(t, path)
	if err := reads.Compact(); !errors.Is(err, storage.ErrReading) {
		t.Errorf("a vault that can only be read: %v", err)
	}
	if _, err := reads.EmptyBin(); !errors.Is(err, storage.ErrReading) {
		t.Errorf("its bin: %v", err)
	}
}
