package storage_test

import (
	"path/filepath"
	"testing"
	"time"

	"rogatory/forms/question"
	"rogatory/storage"
)

// Whatever stands on the disk, opening a value gives what was sealed or an error, and reading it into a record never
// panics.
func FuzzStoredValue(f *testing.F) {
	key := []byte(first)
	f.Add(storage.Sealed("drafts", key,
		[]byte(`{"reference":"1","created":"2026-11-22T12:00:00Z","changed":"2026-11-22T12:00:00Z"}`)))
	f.Add(storage.Sealed("drafts", key, []byte("null")))
	f.Add([]byte("\x01\x00\x00\x00\x00"))
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, value []byte) {
		_ = storage.Reopened("drafts", key, value)
		if err := storage.Reopened("drafts", key, storage.Sealed("drafts", key, value)); err != nil {
			t.Error(err)
		}
		if err := storage.Reopened("drafts", []byte(second), storage.Sealed("drafts", key, value)); err == nil {
			t.Error("a value was taken under another key")
		}
	})
}

// Whatever content a record has, every reader of the vault gives a value or an error, and a save mends the draft.
func FuzzReaders(f *testing.F) {
	vault, err := storage.Open(filepath.Join(f.TempDir(), "fuzz.db"), storage.Options{})
	if err != nil {
		f.Fatal(err)
	}
	f.Cleanup(func() { _ = vault.Close() })
	f.Add([]byte(`{"reference":"1"}`),
		[]byte("{\"started\":\"2026-11-22T12:00:00Z\"}\n{\"format\":\"rogatory-draft\",\"schema\":1}"))
	f.Add([]byte(`{"files":[null]}`), []byte("{}\n"))
	f.Add([]byte(`[]`), []byte("null"))
	f.Fuzz(func(t *testing.T, summary, revision []byte) {
		for bucket, value := range map[string][]byte{"drafts": summary, "places": summary, "settings": summary,
			"revisions":  revision,
			"amendments": summary, "edition": revision} {
			key := map[string]string{"settings": "program", "revisions": first + "/\x00\x00\x00\x00\x00\x00\x00\x09",
				"amendments": "\x00\x00\x00\x00\x00\x00\x00\x01", "edition": "edition"}[bucket]
			if key == "" {
				key = first
			}
			if err := vault.PutValue(bucket, []byte(key), value); err != nil {
				t.Fatal(err)
			}
		}
		_, _ = vault.Load(first)
		_, _ = vault.Place(first)
		_, _ = vault.Settings()
		_, _ = vault.Amendments()
		if _, chosen, err := vault.Edition(); chosen == (err != nil) {
			t.Errorf("the edition: %v %v", chosen, err)
		}
		if list, err := vault.List(); err != nil || len(list) != 1 {
			t.Errorf("the list: %v %v", list, err)
		}
		if _, err := vault.History(first); err != nil {
			t.Errorf("the history: %v", err)
		}
		save(t, vault, draft(t, first, "mended"), noon.Add(time.Hour))
		if d, err := vault.Load(first); err != nil || d.String(question.Reference) != "mended" {
			t.Errorf("after a save: %v", err)
		}
	})
}

func TestTheSeedsExist(t *testing.T) {
	for _, name := range []string{"FuzzStoredValue", "FuzzReaders"} {
		if seeds, err := filepath.Glob(filepath.Join("testdata", "fuzz", name, "*")); err != nil || len(seeds) == 0 {
			t.Errorf("%s has no seeds: %v", name, err)
		}
	}
}
