package storage_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"rogatory/forms/answer"
	"rogatory/forms/question"
	"rogatory/storage"

	bolt "go.etcd.io/bbolt"
	bolterrors "go.etcd.io/bbolt/errors"
)

// A save shares the revision before it from its own moment up to, but not at, the end of the span.
func TestTheSpanOfARevision(t *testing.T) {
	for _, c := range []struct {
		sentence  string
		after     time.Duration
		revisions int
	}{
		{"at the same moment", 0, 1},
		{"a nanosecond before the end", storage.RevisionSpan - 1, 1},
		{"at the end", storage.RevisionSpan, 2},
		{"a nanosecond before the beginning, by a clock that was set back", -1, 2},
	} {
		vault := newVault(t)
		save(t, vault, draft(t, first, "1"), noon)
		save(t, vault, draft(t, first, "2"), noon.Add(c.after))
		if history, err := vault.History(first); err != nil || len(history) != c.revisions {
			t.Errorf("%s: %d revisions, %v", c.sentence, len(history), err)
		}
	}
}

func TestTheSubjectOfADraft(t *testing.T) {
	for _, c := range []struct{ sentence, title, want string }{
		{"the first line without spaces", "  Illegal access  \nto a hospital", "Illegal access"},
		{"a line of 120 characters", strings.Repeat("é", 120), strings.Repeat("é", 120)},
		{"a line of 121 characters is cut", strings.Repeat("é", 121), strings.Repeat("é", 119) + "…"},
		{"without a title, the facts", "", "On 3 March"},
	} {
		vault := newVault(t)
		d := draft(t, first, "1")
		set(t, d, string(question.OffenceTitle), answer.Text{Text: c.title})
		save(t, vault, d, noon)
		if s, err := vault.Summary(first); err != nil || s.Subject != c.want {
			t.Errorf("%s: %q %v", c.sentence, s.Subject, err)
		}
	}
}

func TestFilesAreNamedOnce(t *testing.T) {
	vault := newVault(t)
	d := draft(t, first, "1")
	set(t, d, "attachments", []answer.Attachment{{SHA256: "aa"}, {Title: "no file yet"},
		{SHA256: "bb"}, {SHA256: "aa"}})
	save(t, vault, d, noon)
	if s, err := vault.Summary(first); err != nil || !slices.Equal(s.Files, []string{"aa", "bb"}) {
		t.Errorf("%q %v", s.Files, err)
	}
}

func TestTheLargestFileIsTaken(t *testing.T) {
	vault := newVault(t)
	if _, err := vault.PutAttachment(make([]byte, storage.MaximumAttachment)); err != nil {
		t.Error(err)
	}
}

// What is no id is not taken for the id of nothing but zeros.
func TestWhatIsNoIDFindsNothing(t *testing.T) {
	vault := newVault(t)
	save(t, vault, draft(t, "00000000-0000-0000-0000-000000000000", "1"), noon)
	if _, err := vault.Load("nonsense"); !errors.Is(err, storage.ErrNoDraft) {
		t.Error(err)
	}
}

// A draft that comes back from the bin by being saved keeps its day and its mark.
func TestADraftFromTheBinIsTheSameDraft(t *testing.T) {
	vault := newVault(t)
	save(t, vault, draft(t, first, "1"), noon)
	save(t, vault, draft(t, first, "2"), noon.Add(time.Hour))
	if err := errors.Join(vault.SetArchived(first, true), vault.Delete(first)); err != nil {
		t.Fatal(err)
	}
	save(t, vault, draft(t, first, "3"), noon.Add(2*time.Hour))
	if s, err := vault.Summary(first); err != nil || !s.Created.Equal(noon) || !s.Archived {
		t.Errorf("%+v %v", s, err)
	}
}

func TestErrorsSayWhatTheyKnow(t *testing.T) {
	for want, err := range map[string]error{
		"vault: full":                    storage.ErrFull,
		"vault: full: x.db":              &storage.Error{Reason: "full", Path: "x.db"},
		"vault: full: x.db: no space":    &storage.Error{Reason: "full", Path: "x.db", Err: errors.New("no space")},
		"vault: no-folder: not defined":  &storage.Error{Reason: "no-folder", Err: errors.New("not defined")},
		"vault: full: x.db: vault: full": &storage.Error{Reason: "full", Path: "x.db", Err: storage.ErrFull},
	} {
		if err.Error() != want {
			t.Errorf("got %q, want %q", err.Error(), want)
		}
	}
	if errors.Is(storage.ErrFull, storage.ErrClosed) || errors.Is(storage.ErrFull, os.ErrClosed) {
		t.Error("an error is taken for one of another reason")
	}
}

// Errors from below get the reason that says what to do.
func TestErrorsFromBelowAreExplained(t *testing.T) {
	for _, c := range []struct {
		sentence string
		below    error
		want     *storage.Error
	}{
		{"the system has no space", syscall.ENOSPC, storage.ErrFull},
		{"bbolt passes on the text of it", errors.New("file resize error: " + syscall.ENOSPC.Error()), storage.ErrFull},
		{"the word alone is not enough", errors.New("a draft about " + syscall.ENOSPC.Error()), storage.ErrCannotWrite},
		{"bbolt waited for the lock", bolterrors.ErrTimeout, storage.ErrInUse},
		{"bbolt was closed", bolterrors.ErrDatabaseNotOpen, storage.ErrClosed},
		{"the file was closed", os.ErrClosed, storage.ErrClosed},
		{"bbolt does not know the file", bolterrors.ErrInvalid, storage.ErrNotAVault},
		{"another edition of bbolt wrote it", bolterrors.ErrVersionMismatch, storage.ErrNewerVault},
		{"the head does not match its checksum", bolterrors.ErrChecksum, storage.ErrDamaged},
		{"anything else", errors.New("x"), storage.ErrCannotWrite},
		{"what has its reason keeps it", storage.ErrNoDraft, storage.ErrNoDraft},
	} {
		if err := storage.Explained(c.below); !errors.Is(err, c.want) {
			t.Errorf("%s: %v", c.sentence, err)
		}
	}
	if storage.Explained(nil) != nil {
		t.Error("no error became one")
	}
}

// A file that bbolt cannot use is called damaged or something else only where that can be known.
func TestAFileThatCannotBeUsedIsJudged(t *testing.T) {
	sized := func(size int) string {
		path := filepath.Join(t.TempDir(), "file")
		if err := os.WriteFile(path, make([]byte, size), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	below := errors.New("x")
	large, small, edge := sized(storage.Smallest+1), sized(storage.Smallest-1), sized(storage.Smallest)
	vault := newPath(t)
	_ = open(t, vault).Close()
	file, err := os.Open(large)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	for _, c := range []struct {
		sentence string
		path     string
		file     *os.File
		err      error
		want     error
	}{
		{"a file that was not opened", small, nil, bolterrors.ErrInvalid, bolterrors.ErrInvalid},
		{"a file that another has", small, file, bolterrors.ErrTimeout, bolterrors.ErrTimeout},
		{"a file that is gone", filepath.Join(t.TempDir(), "gone"), file, bolterrors.ErrInvalid, bolterrors.ErrInvalid},
		{"a large file with another error", large, file, below, below},
		{"a file of the smallest size with another error", edge, file, below, below},
		{"a smaller file with another error", small, file, below, storage.ErrNotAVault},
		{"a large file that bbolt does not know", large, file, bolterrors.ErrInvalid, storage.ErrNotAVault},
		{"a vault that bbolt does not know", vault, file, bolterrors.ErrInvalid, storage.ErrDamaged},
	} {
		got := storage.Judged(c.path, c.file, c.err)
		var said *storage.Error
		if !errors.Is(got, c.want) || errors.As(got, &said) != errors.As(c.want, &said) {
			t.Errorf("%s: %v", c.sentence, got)
		}
	}
}

func TestOpenLeavesStricterModes(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("modes mean nothing on Windows")
	}
	path := newPath(t)
	_ = open(t, path).Close()
	for mode, want := range map[os.FileMode]os.FileMode{0o700: 0o700, 0o601: 0o600, 0o610: 0o600} {
		if err := os.Chmod(path, mode); err != nil {
			t.Fatal(err)
		}
		vault, err := storage.Open(path, storage.Options{Existing: true})
		if err != nil {
			t.Fatal(err)
		}
		_ = vault.Close()
		if info, err := os.Stat(path); err != nil || info.Mode().Perm() != want {
			t.Errorf("%o became %o, want %o", mode, info.Mode().Perm(), want)
		}
	}
}

// The name of the file that is written first is longer than that of the vault, and may be too long.
func TestAVaultThatCannotBeMadeIsAnError(t *testing.T) {
	path := filepath.Join(t.TempDir(), strings.Repeat("x", 250))
	if _, err := storage.Open(path, storage.Options{}); !errors.Is(err, storage.ErrCannotOpen) {
		t.Error(err)
	}
}

// A file that ends exactly where bbolt's pages end was not cut.
func TestAFileThatEndsWithItsPagesIsWhole(t *testing.T) {
	path := newPath(t)
	vault := open(t, path)
	if _, err := vault.PutAttachment(make([]byte, 100_000)); err != nil {
		t.Fatal(err)
	}
	_ = vault.Close()
	db, err := bolt.Open(path, 0o600, nil)
	if err != nil {
		t.Fatal(err)
	}
	var size int64
	_ = db.View(func(tx *bolt.Tx) error {
		size = tx.Size()
		return nil
	})
	if err := errors.Join(db.Close(), os.Truncate(path, size)); err != nil {
		t.Fatal(err)
	}
	open(t, path)
}

func TestWhatTheHeadOfAVaultSays(t *testing.T) {
	for _, c := range []struct {
		sentence string
		change   func(*storage.Vault) error
		want     *storage.Error
		words    string
	}{
		{"schema 0", func(v *storage.Vault) error { return v.SetSchema("0") }, storage.ErrDamaged, `schema "0"`},
		{"a schema below 0", func(v *storage.Vault) error { return v.SetSchema("-1") }, storage.ErrDamaged, "schema"},
		{"a schema that no number can hold", func(v *storage.Vault) error {
			return v.SetSchema("99999999999999999999")
		}, storage.ErrDamaged, "schema"},
		{"the next schema", func(v *storage.Vault) error { return v.SetSchema("3") }, storage.ErrNewerVault, ""},
		{"no format", func(v *storage.Vault) error { return v.Lose("meta", []byte("format")) }, storage.ErrNotAVault,
			"another program"},
		{"no head", func(v *storage.Vault) error { return v.Lose("meta", nil) }, storage.ErrNotAVault,
			"another program"},
		{"no drafts", func(v *storage.Vault) error { return v.Lose("drafts", nil) }, storage.ErrDamaged, "drafts"},
	} {
		path := newPath(t)
		vault, err := storage.Open(path, storage.Options{})
		if err := errors.Join(err, c.change(vault), vault.Close()); err != nil {
			t.Fatal(err)
		}
		_, err = storage.Open(path, storage.Options{})
		says(t, c.sentence, err, c.want, c.words)
	}
}

func TestOneStepIsTaken(t *testing.T) {
	vault := newVault(t)
	for n, names := range [][]string{{"one"}, {"one"}, {"one", "two"}} {
		if err := vault.Migrate(names...); err != nil || vault.Keys("settings") != len(names) {
			t.Errorf("run %s: %v, %d", fmt.Sprint(n+1), err, vault.Keys("settings"))
		}
	}
}
