package service

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"rogatory/i18n"
)

// The check sheet is written over an older one, since the dialog has asked, and only the user can read it.
func TestTheCheckSheetIsWritten(t *testing.T) {
	env, draft := newOffice(t, time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC))
	words, err := i18n.Embedded().Words("fr")
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "sheet.pdf")
	var files [][]byte
	for range 2 {
		if err := NewDocuments(env).WriteSheet(context.Background(), draft, words, path); err != nil {
			t.Fatal(err)
		}
		file, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	if !bytes.Equal(files[0], files[1]) {
		t.Error("the same moment gives another file")
	}
	if _, err := OpenPDF(files[0]); !errors.Is(err, NoDraftError{}) {
		t.Errorf("the sheet can be opened as a request: %v", err)
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm()&0o077 != 0 {
		t.Errorf("others can read the sheet: %v, %v", info.Mode(), err)
	}
}

// A folder that cannot be written to is one sentence; a sheet that was given up is not written.
func TestACheckSheetThatCannotBeWrittenIsSaid(t *testing.T) {
	env, draft := newOffice(t, time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC))
	words, err := i18n.Embedded().Words("en")
	if err != nil {
		t.Fatal(err)
	}
	var speaker i18n.Speaker
	err = NewDocuments(env).WriteSheet(context.Background(), draft, words,
		filepath.Join(t.TempDir(), "nowhere", "sheet.pdf"))
	if !errors.As(err, &speaker) {
		t.Fatalf("%v has no words", err)
	}
	if id, _ := speaker.Message(); id != "error.file.no-folder" {
		t.Errorf("says %s", id)
	}
	path := filepath.Join(t.TempDir(), "sheet.pdf")
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := NewDocuments(env).WriteSheet(ctx, draft, words, path); !errors.Is(err, context.Canceled) {
		t.Errorf("a sheet that was given up: %v", err)
	}
	if _, err := os.Stat(path); err == nil {
		t.Error("a sheet that was given up was written")
	}
}
