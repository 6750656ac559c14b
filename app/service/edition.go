package service

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io/fs"
	"os"

	"rogatory/forms/party"
)

// RegisterStore is where an office keeps its amendments of the register and the edition that it chose. A storage.Vault
// is one.
type RegisterStore interface {
	// Amendments returns the amendments in the order in which they apply.
	Amendments() ([]party.Amendment, error)
	// Edition returns an edition file, which was checked when it was kept, and whether one was chosen.
	Edition() (file []byte, chosen bool, err error)
}

// BuiltInRegister returns the register that is built into the program, without amendments.
func BuiltInRegister() (*party.Register, error) { return party.Open(party.Embedded()) }

// OpenRegister returns the register that the store chooses, with its amendments. It reads no record: an edition in the
// vault was held to its manifest and to the linter when it was kept.
func OpenRegister(store RegisterStore) (*party.Register, error) {
	edition, err := OpenEdition(store)
	if err != nil {
		return nil, err
	}
	amendments, err := store.Amendments()
	if err != nil {
		return nil, err
	}
	return edition.With(amendments), nil
}

// OpenEdition returns the edition that the store chooses, without amendments.
func OpenEdition(store RegisterStore) (*party.Register, error) {
	file, chosen, err := store.Edition()
	switch {
	case err != nil:
		return nil, err
	case !chosen:
		return BuiltInRegister()
	}
	archive, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		return nil, fmt.Errorf("open the edition of the register: %w", err)
	}
	return party.Open(archive)
}

// ReadEdition returns the edition in a file, without amendments. The file is held to its manifest and to the linter;
// one that is damaged or of another kind is refused with a *party.RefusalError.
func ReadEdition(path string) (*party.Register, error) {
	folder, _, err := readEdition(path)
	if err != nil {
		return nil, err
	}
	return party.Open(folder)
}

// ReadManifest returns the list of contents of an edition file. It refuses what ReadEdition refuses.
func ReadManifest(path string) (party.Manifest, error) {
	_, manifest, err := readEdition(path)
	return manifest, err
}

func readEdition(path string) (folder fs.FS, manifest party.Manifest, err error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, party.Manifest{}, err
	}
	defer func() { _ = file.Close() }() // it was only read
	return party.ReadEdition(file)
}
