package service

import (
	"bytes"
	"errors"
	"io"
	"os"
	"os/user"
	"path/filepath"
	"strings"

	"rogatory/app/files"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/rows"
)

// FileKind is what a file holds that the user opens, whatever it is called.
type FileKind string

// The kinds of files. A draft is a draft file, or a colleague's file with several.
const (
	KindPDF   FileKind = "pdf"
	KindTexts FileKind = "texts" // from a translator
	KindDraft FileKind = "draft"
)

// headLength is how many bytes of a file tell what it is. Readers of PDF accept its mark within the first 1024.
const headLength = 1024

// Recognise says what a file holds by its first bytes; a translator's file also by its ending. The error is a
// *files.Error.
func Recognise(path string) (FileKind, error) {
	file, err := files.Open(path, files.Maximum)
	if err != nil {
		return "", err
	}
	defer func() { _ = file.Close() }() // nothing was written
	head, err := io.ReadAll(io.LimitReader(file, headLength))
	if err != nil {
		return "", files.Unreadable(path, err)
	}
	switch ending := strings.ToLower(filepath.Ext(path)); {
	case bytes.Contains(head, []byte("%PDF-")):
		return KindPDF, nil
	case ending == ".xlf", ending == ".xliff", ending == ".docx", bytes.Contains(head, []byte("<xliff")):
		return KindTexts, nil
	}
	return KindDraft, nil
}

// ReadRows reads a file of identifiers. The error is a *files.Error.
func ReadRows(path string) ([]byte, error) { return files.Read(path, rows.MaximumFile) }

// ErrExists says that a file of that name is there already and may not be written over.
var ErrExists = errors.New("the file exists")

// free reports ErrExists where an order would write over a file that it may not replace.
func free(order Order) error {
	if _, err := os.Stat(order.Path); err == nil && !order.Replace {
		return ErrExists
	}
	return nil
}

// writeFile writes a whole file, which only the user may read, or nothing. Unless it may replace another, a file of
// that name is an error.
func writeFile(path string, content []byte, replace bool) error {
	if _, err := os.Stat(path); err == nil && !replace {
		return &sentence{"error.file.exists", map[string]any{"Path": path}, nil}
	}
	return files.Write(path, content, 0o600)
}

// ProposePath names a PDF after the reference of its draft, in the user's documents or, without such a folder, at home.
func ProposePath(draft *request.Draft) string {
	name := strings.Map(func(r rune) rune {
		if r < ' ' || strings.ContainsRune(`/\:*?"<>|`, r) {
			return '-'
		}
		return r
	}, strings.TrimSpace(draft.String(question.Reference)))
	if name == "" {
		name = "request"
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return name + ".pdf"
	}
	if info, err := os.Stat(filepath.Join(home, "Documents")); err == nil && info.IsDir() {
		home = filepath.Join(home, "Documents")
	}
	return filepath.Join(home, name+".pdf")
}

// User names whoever works, for the history of drafts: by the full name that the system knows, else by the name of the
// account; empty where it knows neither.
func User() string {
	account, err := user.Current()
	switch {
	case err != nil:
		return ""
	case account.Name != "":
		return account.Name
	}
	return account.Username
}
