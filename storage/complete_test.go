package storage_test

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"rogatory/forms/answer"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/storage"
)

// unpacked writes a vault of testdata to a path of its own.
func unpacked(t *testing.T, name string) string {
	t.Helper()
	packed, err := os.Open(filepath.Join("testdata", name+".db.gz"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = packed.Close() }()
	reader, err := gzip.NewReader(packed)
	if err != nil {
		t.Fatal(err)
	}
	content, err := io.ReadAll(reader)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), name+".db")
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// reading opens a damaged vault for what can be read.
func reading(t *testing.T, path string) *storage.Vault {
	t.Helper()
	vault, err := storage.Open(path, storage.Options{Reading: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = vault.Close() })
	return vault
}

// A bit that flips where no value is, in a head, in the list of free pages, in a key, is noticed when the vault is
// opened; the file stays as it is, and what it holds can be read.
func TestAFlippedBitOutsideTheValuesIsNoticed(t *testing.T) {
	for name, drafts := range map[string]int{
		"head-bitflip":      1,  // one of two drafts that were acknowledged
		"freelist-bitflip":  30, // all of them, which the next saves would have spoiled
		"key-bitflip-stale": 0,  // any number
	} {
		path := unpacked(t, name)
		before, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		_, err = storage.Open(path, storage.Options{})
		if !errors.Is(err, storage.ErrDamaged) || !storage.Readable(err) {
			t.Errorf("%s: %v", name, err)
		}
		vault := reading(t, path)
		list, err := vault.List()
		if err != nil || len(list) == 0 || drafts > 0 && len(list) != drafts {
			t.Errorf("%s: %d drafts can be read, %v", name, len(list), err)
		}
		if err := vault.Save(draft(t, first, "1"), "", noon); !errors.Is(err, storage.ErrReading) {
			t.Errorf("%s: something was written: %v", name, err)
		}
		_ = vault.Close()
		if after, err := os.ReadFile(path); err != nil || !bytes.Equal(before, after) {
			t.Errorf("%s: the file was changed, %v", name, err)
		}
		if names, _ := os.ReadDir(filepath.Dir(path)); len(names) != 1 {
			t.Errorf("%s: something lies beside it: %v", name, names)
		}
	}
}

// A vault of the first schema is kept as it was and then brought to the present one, with all that it holds.
func TestAVaultOfSchema1IsBroughtToThePresent(t *testing.T) {
	path := unpacked(t, "schema-1")
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	vault := open(t, path)
	if copied, err := os.ReadFile(path + ".schema-1"); err != nil || !bytes.Equal(copied, before) {
		t.Errorf("the copy: %v", err)
	}
	d, err := vault.Load(first)
	if err != nil || d.String(question.Reference) != "17/3" {
		t.Errorf("%v", err)
	}
	s, err := vault.Summary(first)
	if err != nil || s.Newest != 3 || len(s.Digest) != 64 || s.Signed != 1 {
		t.Errorf("%+v %v", s, err)
	}
	history, err := vault.History(first)
	if err != nil || len(history) != 3 || history[0].Damaged || !history[0].Marked {
		t.Errorf("%+v %v", history, err)
	}
	if bin, err := vault.Bin(); err != nil || len(bin) != 1 || bin[0].Reference != "18/1" || bin[0].Newest != 1 {
		t.Errorf("the bin: %+v %v", bin, err)
	}
	if settings, err := vault.Settings(); err != nil || settings.Language != "fr" {
		t.Errorf("%+v %v", settings, err)
	}
	if all, err := vault.Amendments(); err != nil || len(all) != 1 {
		t.Errorf("%v %v", all, err)
	}
	save(t, vault, draft(t, first, "17/4"), noon.AddDate(1, 0, 0))
	_ = vault.Close()
	open(t, path)
}

// What goes away behind the back of the vault is noticed at the next opening, whatever it is.
func TestWhatIsMissingIsNoticed(t *testing.T) {
	for _, c := range []struct {
		bucket string
		key    []byte
	}{
		{"drafts", []byte(first)}, {"places", []byte(first)}, {"settings", []byte("program")},
		{"revisions", storage.RevisionKey(first, 1)}, {"revisions", storage.RevisionKey(first, 2)},
		{"signed", storage.RevisionKey(first, 1)}, {"root", []byte("root")}, {"amendments", nil},
	} {
		path := newPath(t)
		vault, err := storage.Open(path, storage.Options{})
		if err != nil {
			t.Fatal(err)
		}
		save(t, vault, draft(t, first, "1"), noon)
		save(t, vault, draft(t, first, "2"), noon.Add(time.Hour))
		err = errors.Join(vault.SetPlace(first, "facts"), vault.SaveSettings(storage.Settings{Language: "fr"}),
			vault.SaveSigned(first, []byte("%PDF"), noon), vault.SaveAmendment(ends("a")))
		if c.bucket == "root" {
			err = errors.Join(err, vault.LoseRoot(), vault.Close())
		} else {
			err = errors.Join(err, vault.Lose(c.bucket, c.key), vault.Close())
		}
		if err != nil {
			t.Fatal(err)
		}
		if _, err := storage.Open(path, storage.Options{}); !errors.Is(err, storage.ErrDamaged) {
			t.Errorf("%s %q: %v", c.bucket, c.key, err)
		}
	}
}

// An older version is never given out in the place of the newest; the error names the last one that reads.
func TestAnOlderVersionIsNoAnswer(t *testing.T) {
	for sentence, damage := range map[string]func(*storage.Vault) error{
		"the newest is missing": func(v *storage.Vault) error {
			return v.Lose("revisions", storage.RevisionKey(first, 3))
		},
		"the newest does not read": func(v *storage.Vault) error { return v.Spoil("revisions", 2) },
		"the newest is an older one": func(v *storage.Vault) error {
			return v.PutValue("revisions", storage.RevisionKey(first, 3), []byte("{}\n{}"))
		},
	} {
		vault := newSpoiled(t)
		for i := range 3 {
			save(t, vault, draft(t, first, fmt.Sprint(i+1)), noon.Add(time.Duration(i)*time.Hour))
		}
		if err := damage(vault); err != nil {
			t.Fatal(err)
		}
		_, err := vault.Load(first)
		var said *storage.Error
		if !errors.Is(err, storage.ErrOlder) || !errors.Is(err, storage.ErrDamaged) || !errors.As(err, &said) ||
			said.Last != 2 {
			t.Errorf("%s: %v", sentence, err)
		}
		if d, err := vault.LoadRevision(first, 2); err != nil || d.String(question.Reference) != "2" {
			t.Errorf("%s, the one before: %v", sentence, err)
		}
		history, err := vault.History(first)
		if err != nil || len(history) != 3 || !history[0].Damaged || history[0].Number != 3 || history[1].Damaged {
			t.Errorf("%s: %+v %v", sentence, history, err)
		}
		if newest, err := vault.Newest(first); err == nil || newest.Number != 3 || !newest.Damaged {
			t.Errorf("%s: as a base %+v %v", sentence, newest, err)
		}
		if err := vault.Mark(first); !errors.Is(err, storage.ErrDamaged) {
			t.Errorf("%s: it was marked: %v", sentence, err)
		}
		save(t, vault, draft(t, first, "4"), noon.Add(9*time.Hour))
		if d, err := vault.Load(first); err != nil || d.String(question.Reference) != "4" {
			t.Errorf("%s, after another save: %v", sentence, err)
		}
	}
}

// Revisions are a chain: one that was exchanged for another is damaged, though it reads.
func TestARevisionThatWasExchangedIsDamaged(t *testing.T) {
	vault := newSpoiled(t)
	for i := range 4 {
		save(t, vault, draft(t, first, fmt.Sprint(i+1)), noon.Add(time.Duration(i)*time.Hour))
	}
	file, err := draft(t, first, "9").Encode()
	if err != nil {
		t.Fatal(err)
	}
	put(t, vault, "revisions", storage.RevisionKey(first, 2), append([]byte("{}\n"), file...))
	history, err := vault.History(first)
	if err != nil || len(history) != 4 {
		t.Fatalf("%+v %v", history, err)
	}
	for _, r := range history {
		if r.Damaged != (r.Number == 2) {
			t.Errorf("%+v", r)
		}
	}
}

// What could not be read again is not acknowledged.
func TestADraftOverTheLimitIsRefused(t *testing.T) {
	vault := newVault(t)
	save(t, vault, draft(t, first, "1"), noon)
	d := draft(t, first, "2")
	set(t, d, string(question.FactsSummary), answer.Text{Text: strings.Repeat("x", request.MaximumFile)})
	var refused *request.FileError
	if err := vault.Save(d, "", noon.Add(time.Hour)); !errors.As(err, &refused) || refused.Reason != "too-large" {
		t.Errorf("%v", err)
	}
	if d, err := vault.Load(first); err != nil || d.String(question.Reference) != "1" {
		t.Errorf("the draft before: %v", err)
	}
}

// A vault on a drive or in a folder that may only be read is read.
func TestAVaultThatMayOnlyBeReadIsRead(t *testing.T) {
	path := newPath(t)
	vault, err := storage.Open(path, storage.Options{})
	if err != nil {
		t.Fatal(err)
	}
	save(t, vault, draft(t, first, "1"), noon)
	if err := errors.Join(vault.Close(), os.Chmod(path, 0o400)); err != nil {
		t.Fatal(err)
	}
	bound(t, func() {
		_, err := storage.Open(path, storage.Options{})
		if !storage.Readable(err) {
			t.Errorf("%v", err)
		}
		vault := reading(t, path)
		if d, err := vault.Load(first); err != nil || d.String(question.Reference) != "1" {
			t.Errorf("%v", err)
		}
	})
	for sentence, path := range map[string]string{"nothing": newPath(t), "an empty file": emptyFile(t)} {
		if _, err := storage.Open(path, storage.Options{Reading: true}); err == nil || storage.Readable(err) {
			t.Errorf("%s: %v", sentence, err)
		}
	}
	for _, err := range []error{storage.ErrInUse, storage.ErrNotAVault, storage.ErrCannotOpen, nil} {
		if storage.Readable(err) {
			t.Errorf("%v can be read", err)
		}
	}
}

func emptyFile(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "empty.db")
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// flips is how many bits are flipped, each in a vault of its own.
const flips = 100

// Whatever bit flips, no older or other answer is given out, no other draft is hurt by later saves, and nothing
// crashes.
func TestAFlippedBitIsNeverTakenForAnAnswer(t *testing.T) {
	path := newPath(t)
	vault, err := storage.Open(path, storage.Options{})
	if err != nil {
		t.Fatal(err)
	}
	ids := make([]string, 6)
	for i := range ids {
		ids[i] = fmt.Sprintf("6f1c6a52-0f6b-4b53-9d0f-6c3f9d7f5c%02d", i)
		for n := range 4 {
			save(t, vault, draft(t, ids[i], fmt.Sprint(n)), noon.Add(time.Duration(n)*time.Hour))
		}
	}
	if err := vault.Close(); err != nil {
		t.Fatal(err)
	}
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	random := rand.New(rand.NewPCG(14, 2026))
	told, harmless := 0, 0
	for range flips {
		at, bit := random.IntN(len(whole)), random.IntN(8)
		spoiled := bytes.Clone(whole)
		spoiled[at] ^= 1 << bit
		if err := os.WriteFile(path, spoiled, 0o600); err != nil {
			t.Fatal(err)
		}
		if tellsOrHolds(t, path, ids, fmt.Sprintf("byte %d, bit %d", at, bit)) {
			told++
		} else {
			harmless++
		}
	}
	t.Logf("%d flips: %d told, %d harmless", flips, told, harmless)
}

// tellsOrHolds reports whether a vault says that it is damaged; where it does not, every draft must be right, now and
// after others were saved.
func tellsOrHolds(t *testing.T, path string, ids []string, flip string) (told bool) {
	t.Helper()
	vault, err := storage.Open(path, storage.Options{})
	if err != nil {
		return true
	}
	defer func() { _ = vault.Close() }()
	for n := range 5 {
		for i, id := range ids {
			d, err := vault.Load(id)
			told = told || err != nil
			if err == nil && i > 0 && d.String(question.Reference) != "3" {
				t.Errorf("%s: draft %d is %q", flip, i, d.String(question.Reference))
			}
		}
		told = told || vault.Save(draft(t, ids[0], fmt.Sprint("later", n)), "", noon.AddDate(0, 0, n+1)) != nil
	}
	return told
}
