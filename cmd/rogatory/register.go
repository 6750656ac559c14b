package main

import (
	"errors"

	"rogatory/cmd/internal/records"
	"rogatory/i18n"
)

// register is the register as its screen sees it: what goes wrong with a file has words.
type register struct{ *records.Office }

// Import takes the amendments of a file into use.
func (r register) Import(path string) (added, replaced int, err error) {
	added, replaced, err = r.Office.Import(path)
	return added, replaced, said(err)
}

// Export writes the amendments into a file.
func (r register) Export(path string) error {
	err := r.Office.Export(path)
	var speaker i18n.Speaker
	if err == nil || errors.As(err, &speaker) {
		return err
	}
	return cannotWrite(path, err)
}

// UseEdition takes the edition in a file into use.
func (r register) UseEdition(path string) error { return said(r.Office.UseEdition(path)) }
