package main

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"rogatory/app/shell"
	"rogatory/forms/translation"
)

// maximumFile is the size in bytes beyond which no file is read. What the parts of the program read is smaller by their own measure.
const maximumFile = 200 << 20

// readFile reads a whole file of at most so many bytes. Its errors are sentences: each says in one what is wrong with the path.
func readFile(path string, maximum int64) ([]byte, error) {
	file, err := openFile(path, maximum)
	if err != nil {
		return nil, err
	}
	defer func() { _ = file.Close() }() // nothing was written
	content, err := io.ReadAll(io.LimitReader(file, maximum+1))
	if err != nil {
		return nil, unreadable(path, err)
	}
	if int64(len(content)) > maximum {
		return nil, tooLarge(path, maximum) // it grew meanwhile
	}
	return content, nil
}

func openFile(path string, maximum int64) (*os.File, error) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, unreadable(path, err)
	case info.IsDir():
		return nil, &sentence{"error.file.folder", map[string]any{"Path": path}, nil}
	case !info.Mode().IsRegular():
		return nil, &sentence{"error.file.special", map[string]any{"Path": path}, nil}
	case info.Size() > maximum:
		return nil, tooLarge(path, maximum)
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, unreadable(path, err)
	}
	return file, nil
}

func tooLarge(path string, maximum int64) error {
	return &sentence{"error.file.too-large", map[string]any{"Path": path, "Limit": maximum >> 20}, nil}
}

// unreadable says why a file cannot be read.
func unreadable(path string, err error) error {
	id := "error.file.cannot-read"
	switch {
	case errors.Is(err, fs.ErrNotExist):
		id = "error.file.not-found"
	case errors.Is(err, fs.ErrPermission):
		id = "error.file.denied"
	}
	return &sentence{id, map[string]any{"Path": path}, err}
}

// headLength is how many bytes of a file tell what it is. Readers of PDF accept its mark within the first 1024.
const headLength = 1024

// recognise says what a file holds by its first bytes; a translator's file also by its ending.
func recognise(path string) (shell.FileKind, error) {
	file, err := openFile(path, maximumFile)
	if err != nil {
		return "", err
	}
	defer func() { _ = file.Close() }() // nothing was written
	head, err := io.ReadAll(io.LimitReader(file, headLength))
	if err != nil {
		return "", unreadable(path, err)
	}
	switch ending := strings.ToLower(filepath.Ext(path)); {
	case bytes.Contains(head, []byte("%PDF-")):
		return shell.KindPDF, nil
	case ending == ".xlf", ending == ".xliff", bytes.Contains(head, []byte("<xliff")):
		return shell.KindTexts, nil
	}
	return shell.KindDraft, nil
}

// WriteTexts writes the texts for a translator. A file of that name is an error.
func (v *vault) WriteTexts(path string, content []byte) error {
	return write(path, content, false)
}

// ReadTexts reads a translator's file.
func (v *vault) ReadTexts(path string) (translation.Returned, error) {
	content, err := readFile(path, translation.MaximumFile)
	if err != nil {
		return translation.Returned{}, err
	}
	return translation.Read(content)
}
