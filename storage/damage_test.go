package storage_test

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"rogatory/storage"

	bolt "go.etcd.io/bbolt"
)

func TestOpenRefusesWhatIsNoVaultAndLeavesIt(t *testing.T) {
	folder := t.TempDir()
	foreign := filepath.Join(folder, "foreign.db")
	db, err := bolt.Open(foreign, 0o600, nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := db.Update(func(tx *bolt.Tx) error {
		_, err := tx.CreateBucket([]byte("games"))
		return err
	}); err != nil {
		t.Fatal(err)
	}
	_ = db.Close()
	other, _ := os.ReadFile(foreign)
	for _, c := range []struct {
		why     string
		content []byte
	}{
		{"a short text is no vault", []byte("Dear colleague")},
		{"a text of more than a page is no vault", bytes.Repeat([]byte("word "), 1000)},
		{"a long text is no vault", bytes.Repeat([]byte("Dear colleague\n"), 5000)},
		{"zeros are no vault", make([]byte, 65536)},
		{"a bbolt file of another program is no vault", other},
	} {
		path := filepath.Join(folder, "file")
		if err := os.WriteFile(path, c.content, 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := storage.Open(path, storage.Options{}); !errors.Is(err, storage.ErrNotAVault) {
			t.Errorf("%s: %v", c.why, err)
		}
		if now, _ := os.ReadFile(path); !bytes.Equal(now, c.content) {
			t.Errorf("%s: the file was changed", c.why)
		}
	}
	if _, err := storage.Open(folder, storage.Options{}); !errors.Is(err, storage.ErrNotAVault) {
		t.Errorf("a folder is no vault: %v", err)
	}
}

func TestOpenRefusesADamagedFile(t *testing.T) {
	path := newPath(t)
	vault := open(t, path)
	for i := range 50 {
		save(t, vault, draft(t, first, string(rune('a'+i))), noon.Add(time.Duration(i)*time.Hour))
	}
	_ = vault.Close()
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	broken := bytes.Clone(whole)
	copy(broken[4096+16+8:], "spoiled")
	copy(broken[16+8:], "spoiled")
	for _, c := range []struct {
		why     string
		content []byte
	}{
		{"a file that was cut in the middle", whole[:len(whole)/2/4096*4096]},
		{"a file that was cut in its first page", whole[:100]},
		{"a file that was cut in its second page", whole[:5000]},
		{"a file that was cut after its head", whole[:8192]},
		{"a file whose pages were written over",
			append(bytes.Clone(whole[:8192]), bytes.Repeat([]byte{0xee}, len(whole)-8192)...)},
		{"a file whose two heads do not match their checksums", broken},
	} {
		if err := os.WriteFile(path, c.content, 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := storage.Open(path, storage.Options{}); !errors.Is(err, storage.ErrDamaged) {
			t.Errorf("%s: %v", c.why, err)
		}
	}
	if err := os.WriteFile(path, whole, 0o600); err != nil {
		t.Fatal(err)
	}
	open(t, path)
}

func TestOpenNamesAPathThatCannotBeUsed(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	below := filepath.Join(file, "rogatory", "rogatory.db")
	_, err := storage.Open(below, storage.Options{})
	var said *storage.Error
	if !errors.As(err, &said) || !errors.Is(err, storage.ErrCannotOpen) || said.Path != below {
		t.Errorf("a path below a file: %v", err)
	}
	if id, arguments := said.Message(); id != "error.vault.cannot-open" || arguments["Path"] != below {
		t.Errorf("message %s %v", id, arguments)
	}
}

func TestOpenTellsWhenPermissionIsMissing(t *testing.T) {
	path := newPath(t)
	_ = open(t, path).Close()
	for why, forbid := range map[string]func() error{
		"a file that may only be read":    func() error { return os.Chmod(path, 0o400) },
		"a folder that may not be opened": func() error { return os.Chmod(filepath.Dir(path), 0) },
	} {
		if err := forbid(); err != nil {
			t.Fatal(err)
		}
		bound(t, func() {
			_, err := storage.Open(path, storage.Options{})
			if !errors.Is(err, storage.ErrCannotOpen) || !errors.Is(err, fs.ErrPermission) {
				t.Errorf("%s: %v", why, err)
			}
		})
		_ = os.Chmod(filepath.Dir(path), 0o700)
		_ = os.Chmod(path, 0o600)
	}
}

// What happens to the file while it is open, by a program that copies folders or by a failing disk, ends in an error.
func TestDamageWhileOpenEndsInAnError(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows lets nobody write to an open vault")
	}
	for why, damage := range map[string]func(*os.File) error{
		"the file is cut": func(file *os.File) error { return file.Truncate(8192) },
		"its pages are replaced": func(file *os.File) error {
			_, err := file.WriteAt(bytes.Repeat([]byte{0xee}, 1<<20), 8192)
			return err
		},
	} {
		path := newPath(t)
		vault, err := storage.Open(path, storage.Options{})
		if err != nil {
			t.Fatal(err)
		}
		for i := range 300 {
			save(t, vault, draft(t, first, fmt.Sprint(i)), noon.Add(time.Duration(i)*time.Hour))
		}
		file, err := os.OpenFile(path, os.O_RDWR, 0)
		if err != nil {
			t.Fatal(err)
		}
		if err := errors.Join(damage(file), file.Close()); err != nil {
			t.Fatal(err)
		}
		if _, err := vault.Load(first); !errors.Is(err, storage.ErrDamaged) {
			t.Errorf("%s, reading: %v", why, err)
		}
		for range 3 {
			if err := vault.Save(draft(t, first, "x"), "", noon); !errors.Is(err, storage.ErrDamaged) {
				t.Errorf("%s, writing: %v", why, err)
			}
		}
		_ = vault.Close()
		if _, err := storage.Open(path, storage.Options{}); !errors.Is(err, storage.ErrDamaged) {
			t.Errorf("%s, opening again: %v", why, err)
		}
	}
}

func TestASchemaThatIsNoNumberIsDamage(t *testing.T) {
	path := newPath(t)
	vault := open(t, path)
	if err := vault.SetSchema("zero"); err != nil {
		t.Fatal(err)
	}
	_ = vault.Close()
	if _, err := storage.Open(path, storage.Options{}); !errors.Is(err, storage.ErrDamaged) {
		t.Error(err)
	}
}
