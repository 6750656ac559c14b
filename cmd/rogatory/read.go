package main

import (
	"bytes"
	"io"
	"path/filepath"
	"strings"

	"rogatory/app/shell"
	"rogatory/cmd/internal/files"
	"rogatory/forms/translation"
)

// headLength is how many bytes of a file tell what it is. Readers of PDF accept its mark within the first 1024.
const headLength = 1024

// recognise says what a file holds by its first bytes; a translator's file also by its ending.
func recognise(path string) (shell.FileKind, error) {
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
	content, err := files.Read(path, translation.MaximumFile)
	if err != nil {
		return translation.Returned{}, err
	}
	return translation.Read(content)
}
