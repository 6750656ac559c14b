package storage_test

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"sync"
	"testing"
	"time"

	"rogatory/forms/answer"
	"rogatory/forms/office"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/storage"

	"github.com/google/uuid"
	bolterrors "go.etcd.io/bbolt/errors"
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
		if err := vault.Check(); err != nil && !errors.Is(err, bolterrors.ErrDatabaseNotOpen) && !t.Failed() {
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
		string(question.Reference): reference, string(question.RequestType): "preservation",
		string(question.RequestedParty): "JP",
		string(question.OffenceTitle):   answer.Text{Text: "Illegal access\nto a hospital"},
		string(question.FactsSummary):   answer.Text{Text: "On 3 March"},
	} {
		set(t, d, question, value)
	}
	return d
}

func save(t testing.TB, vault *storage.Vault, d *request.Draft, at time.Time) {
	t.Helper()
	if err := vault.Save(d, "", at); err != nil {
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

func TestOpenFillsAnEmptyFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "empty.db")
	if err := os.WriteFile(path, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	save(t, open(t, path), draft(t, first, "1"), noon)
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
				err = vault.Save(draft(t, first, "1"), "", noon)
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

func TestAnEmptyFileIsNoVaultThatExists(t *testing.T) {
	path := filepath.Join(t.TempDir(), "empty")
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := storage.Open(path, storage.Options{Existing: true})
	if info, _ := os.Stat(path); !errors.Is(err, storage.ErrNotAVault) || info.Size() != 0 {
		t.Errorf("%v, %d bytes", err, info.Size())
	}
}

func TestSeveralGoroutinesShareAVault(t *testing.T) {
	vault := newVault(t)
	var workers sync.WaitGroup
	for i := range 6 {
		workers.Go(func() {
			for j := range 10 {
				if err := vault.Save(draft(t, uuid.NewString(), fmt.Sprint(i, j)), "", noon); err != nil {
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
	if !errors.Is(err, storage.ErrNewerVault) || !errors.As(err, &said) || said.Schema != 4 {
		t.Errorf("a newer vault: %v", err)
	}
}

func TestAClosedVaultSaysSo(t *testing.T) {
	vault := newVault(t)
	_ = vault.Close()
	if err := vault.Save(draft(t, first, "1"), "", noon); !errors.Is(err, storage.ErrClosed) {
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
	for _, variable := range []string{"HOME", "XDG_CONFIG_HOME", "AppData"} {
		t.Setenv(variable, t.TempDir())
	}
	folder, err := os.UserConfigDir()
	if err != nil {
		t.Fatal(err)
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
	if settings, err := vault.Settings(); err != nil || !reflect.DeepEqual(settings, storage.Settings{}) {
		t.Errorf("a new vault has empty settings: %+v %v", settings, err)
	}
	wanted := storage.Settings{Language: "fr", TextSize: 1.25, Theme: "dark", LastDraft: first}
	if err := errors.Join(vault.SaveProfile(office.Profile{Authority: "Parquet de Bruxelles"}),
		vault.SaveSettings(wanted), vault.Close()); err != nil {
		t.Fatal(err)
	}
	vault = open(t, path)
	if profile, err := vault.Profile(); err != nil || profile.Authority != "Parquet de Bruxelles" {
		t.Errorf("profile %+v %v", profile, err)
	}
	if settings, err := vault.Settings(); err != nil || !reflect.DeepEqual(settings, wanted) {
		t.Errorf("settings %+v %v", settings, err)
	}
}
