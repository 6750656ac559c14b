package storage_test

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"testing"
	"time"

	"github.com/google/uuid"
	bolt "go.etcd.io/bbolt"
	"rogatory/forms/office"
	"rogatory/forms/request"
	"rogatory/storage"
)

const (
	first  = "6f1c6a52-0f6b-4b53-9d0f-6c3f9d7f5c11"
	second = "a3b0c9d8-1111-4222-8333-444455556666"
)

var noon = time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)

// open opens a vault whose consistency is checked when the test ends.
func open(t testing.TB, path string) *storage.Vault {
	t.Helper()
	vault, err := storage.Open(path, storage.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := vault.Check(); err != nil && !errors.Is(err, bolt.ErrDatabaseNotOpen) && !t.Failed() {
			t.Errorf("the vault is not consistent: %v", err)
		}
		_ = vault.Close()
	})
	return vault
}

func newPath(t testing.TB) string { return filepath.Join(t.TempDir(), "rogatory", "rogatory.db") }

func newVault(t testing.TB) *storage.Vault { return open(t, newPath(t)) }

func draft(t testing.TB, id, reference string) *request.Draft {
	t.Helper()
	d := request.New(id)
	for question, value := range map[string]any{
		"request.reference": reference, "request.type": "preservation", "request.requested_party": "JP",
		"offence.title": request.Text{Text: "Illegal access\nto a hospital"}, "facts.summary": request.Text{Text: "On 3 March"},
	} {
		set(t, d, question, value)
	}
	return d
}

func save(t testing.TB, vault *storage.Vault, d *request.Draft, at time.Time) {
	t.Helper()
	if err := vault.Save(d, at); err != nil {
		t.Fatal(err)
	}
}

func TestOpenMakesAPrivateFile(t *testing.T) {
	path := newPath(t)
	open(t, path)
	if runtime.GOOS == "windows" {
		t.Skip("modes mean nothing on Windows")
	}
	file, err := os.Stat(path)
	if err != nil || file.Mode().Perm() != 0o600 {
		t.Errorf("file %v %v", file.Mode(), err)
	}
	folder, err := os.Stat(filepath.Dir(path))
	if err != nil || folder.Mode().Perm() != 0o700 {
		t.Errorf("folder %v %v", folder.Mode(), err)
	}
	if names, _ := os.ReadDir(filepath.Dir(path)); len(names) != 1 {
		t.Errorf("something was left beside the vault: %v", names)
	}
}

func TestOpenTakesAwayWhatOthersMayDo(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("modes mean nothing on Windows")
	}
	path := newPath(t)
	_ = open(t, path).Close()
	if err := os.Chmod(path, 0o664); err != nil {
		t.Fatal(err)
	}
	open(t, path)
	if file, _ := os.Stat(path); file.Mode().Perm() != 0o600 {
		t.Errorf("mode %v", file.Mode())
	}
}

func TestOpenRefusesWhatIsNoVaultAndLeavesIt(t *testing.T) {
	folder := t.TempDir()
	foreign := filepath.Join(folder, "foreign.db")
	db, err := bolt.Open(foreign, 0o600, nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := db.Update(func(tx *bolt.Tx) error { _, err := tx.CreateBucket([]byte("games")); return err }); err != nil {
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

func TestOpenFillsAnEmptyFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "empty.db")
	if err := os.WriteFile(path, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	save(t, open(t, path), draft(t, first, "1"), noon)
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
		{"a file whose pages were written over", append(bytes.Clone(whole[:8192]), bytes.Repeat([]byte{0xee}, len(whole)-8192)...)},
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
	if os.Geteuid() == 0 {
		t.Skip("permissions do not bind the superuser")
	}
	path := newPath(t)
	_ = open(t, path).Close()
	for why, forbid := range map[string]func() error{
		"a file that may only be read":    func() error { return os.Chmod(path, 0o400) },
		"a folder that may not be opened": func() error { return os.Chmod(filepath.Dir(path), 0) },
	} {
		if err := forbid(); err != nil {
			t.Fatal(err)
		}
		_, err := storage.Open(path, storage.Options{})
		if !errors.Is(err, storage.ErrCannotOpen) || !errors.Is(err, fs.ErrPermission) {
			t.Errorf("%s: %v", why, err)
		}
		_ = os.Chmod(filepath.Dir(path), 0o700)
		_ = os.Chmod(path, 0o600)
	}
}

func TestASecondOpeningInThisProcessIsRefused(t *testing.T) {
	path := newPath(t)
	open(t, path)
	started := time.Now()
	_, err := storage.Open(path, storage.Options{Wait: 200 * time.Millisecond})
	if !errors.Is(err, storage.ErrInUse) || time.Since(started) > 2*time.Second {
		t.Errorf("%v after %s", err, time.Since(started))
	}
}

func TestOnlyOneOfManyFirstStartsMakesTheVault(t *testing.T) {
	path := newPath(t)
	opened := make(chan *storage.Vault, 8)
	var starts sync.WaitGroup
	for range cap(opened) {
		starts.Go(func() {
			vault, err := storage.Open(path, storage.Options{Wait: 300 * time.Millisecond})
			if err != nil && !errors.Is(err, storage.ErrInUse) {
				t.Error(err)
			}
			if err == nil {
				err = vault.Save(draft(t, first, "1"), noon)
				opened <- vault
			}
			if err != nil && !errors.Is(err, storage.ErrInUse) {
				t.Error(err)
			}
		})
	}
	starts.Wait()
	if len(opened) != 1 {
		t.Fatalf("%d vaults at one path", len(opened))
	}
	_ = (<-opened).Close()
	if _, err := open(t, path).Load(first); err != nil {
		t.Error(err)
	}
	if names, _ := os.ReadDir(filepath.Dir(path)); len(names) != 1 {
		t.Errorf("something was left beside the vault: %v", names)
	}
}

func TestAVaultThatMustExistIsNotMade(t *testing.T) {
	path := newPath(t)
	_, err := storage.Open(path, storage.Options{Existing: true})
	if _, here := os.Stat(filepath.Dir(path)); !errors.Is(err, storage.ErrNoVault) || !errors.Is(here, fs.ErrNotExist) {
		t.Errorf("%v, folder %v", err, here)
	}
}

// What happens to the file while it is open, by a program that copies folders or by a failing disk, ends in an error.
func TestDamageWhileOpenEndsInAnError(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows lets nobody write to an open vault")
	}
	for why, damage := range map[string]func(*os.File) error{
		"the file is cut":        func(file *os.File) error { return file.Truncate(8192) },
		"its pages are replaced": func(file *os.File) error { _, err := file.WriteAt(bytes.Repeat([]byte{0xee}, 1<<20), 8192); return err },
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
			if err := vault.Save(draft(t, first, "x"), noon); !errors.Is(err, storage.ErrDamaged) {
				t.Errorf("%s, writing: %v", why, err)
			}
		}
		_ = vault.Close()
		if _, err := storage.Open(path, storage.Options{}); !errors.Is(err, storage.ErrDamaged) {
			t.Errorf("%s, opening again: %v", why, err)
		}
	}
}

func TestSeveralGoroutinesShareAVault(t *testing.T) {
	vault := newVault(t)
	var workers sync.WaitGroup
	for i := range 6 {
		workers.Go(func() {
			for j := range 10 {
				if err := vault.Save(draft(t, uuid.NewString(), fmt.Sprint(i, j)), noon); err != nil {
					t.Error(err)
				}
				if _, err := vault.List(); err != nil {
					t.Error(err)
				}
			}
		})
	}
	workers.Wait()
	if list, err := vault.List(); err != nil || len(list) != 60 {
		t.Errorf("%d drafts, %v", len(list), err)
	}
}

func TestWithoutAConfigurationFolderThePathIsAnError(t *testing.T) {
	for _, name := range []string{"HOME", "XDG_CONFIG_HOME", "AppData", "home"} {
		t.Setenv(name, "")
	}
	if path, err := storage.DefaultPath(); !errors.Is(err, storage.ErrNoFolder) {
		t.Errorf("%q %v", path, err)
	}
}

func TestSchemas(t *testing.T) {
	path := newPath(t)
	vault := open(t, path)
	if err := vault.Migrate("one", "two"); err != nil || vault.Keys("settings") != 2 {
		t.Errorf("two steps: %v, %d", err, vault.Keys("settings"))
	}
	if err := vault.Migrate("one", "two"); err != nil {
		t.Errorf("steps that were done are not done again: %v", err)
	}
	if err := vault.Migrate("one", "two", "three", "fail"); err == nil || vault.Keys("settings") != 2 {
		t.Errorf("a step that fails leaves nothing: %v, %d", err, vault.Keys("settings"))
	}
	_ = vault.Close()
	_, err := storage.Open(path, storage.Options{})
	var said *storage.Error
	if !errors.Is(err, storage.ErrNewerVault) || !errors.As(err, &said) || said.Schema != 3 {
		t.Errorf("a newer vault: %v", err)
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

func TestAClosedVaultSaysSo(t *testing.T) {
	vault := newVault(t)
	_ = vault.Close()
	if err := vault.Save(draft(t, first, "1"), noon); !errors.Is(err, storage.ErrClosed) {
		t.Errorf("save: %v", err)
	}
	if _, err := vault.List(); !errors.Is(err, storage.ErrClosed) {
		t.Errorf("list: %v", err)
	}
	if err := vault.Close(); err != nil {
		t.Errorf("a second closing: %v", err)
	}
}

func TestDefaultPathIsInTheConfigurationFolder(t *testing.T) {
	folder, err := os.UserConfigDir()
	if err != nil {
		t.Skip(err)
	}
	if path, err := storage.DefaultPath(); err != nil || path != filepath.Join(folder, "rogatory", "rogatory.db") {
		t.Errorf("%s %v", path, err)
	}
}

func TestProfileAndSettingsSurviveARestart(t *testing.T) {
	path := newPath(t)
	vault := open(t, path)
	if profile, err := vault.Profile(); err != nil || profile.Authority != "" {
		t.Errorf("a new vault has an empty profile: %+v %v", profile, err)
	}
	if settings, err := vault.Settings(); err != nil || settings != (storage.Settings{}) {
		t.Errorf("a new vault has empty settings: %+v %v", settings, err)
	}
	wanted := storage.Settings{Language: "fr", TextSize: 1.25, Theme: "dark", LastDraft: first}
	if err := errors.Join(vault.SaveProfile(office.Profile{Authority: "Parquet de Bruxelles"}), vault.SaveSettings(wanted), vault.Close()); err != nil {
		t.Fatal(err)
	}
	vault = open(t, path)
	if profile, err := vault.Profile(); err != nil || profile.Authority != "Parquet de Bruxelles" {
		t.Errorf("profile %+v %v", profile, err)
	}
	if settings, err := vault.Settings(); err != nil || settings != wanted {
		t.Errorf("settings %+v %v", settings, err)
	}
}
