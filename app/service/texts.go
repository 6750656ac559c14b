package service

import (
	"errors"

	"rogatory/app/files"
	"rogatory/forms/request"
	"rogatory/forms/translation"
	"rogatory/storage"
)

// Texts takes the texts of a request to a translator and back.
type Texts struct{ drafts *Drafts }

// NewTexts returns the texts of the drafts of the vault.
func NewTexts(env Environment) *Texts { return &Texts{NewDrafts(env)} }

// WriteTexts writes the texts for a translator. A file of that name is an error.
func (*Texts) WriteTexts(path string, content []byte) error { return writeFile(path, content, false) }

// ReadTexts reads a translator's file.
func (*Texts) ReadTexts(path string) (translation.Returned, error) {
	content, err := files.Read(path, translation.MaximumFile)
	if err != nil {
		return translation.Returned{}, err
	}
	return translation.Read(content)
}

// Translated returns the draft whose texts a translator's file holds.
func (t *Texts) Translated(returned translation.Returned) (request.Kept, error) {
	kept, err := t.drafts.Load(returned.DraftID())
	if errors.Is(err, storage.ErrNoDraft) {
		return request.Kept{}, &sentence{"error.texts.no-draft", nil, err}
	}
	return kept, err
}
