package storage

import (
	"bytes"
	"crypto/sha256"
	"errors"

	"rogatory/forms/party"
)

// editionKey is the key of the one value of its bucket.
var editionKey = []byte("edition")

var errEditionSum = errors.New("the edition of the register does not match its checksum")

// Edition returns the file of the register edition that the office chose, as party.ReadEdition took it, and whether it
// chose one. The file was held to its manifest and to the linter when it was kept, and is held here to the checksum
// taken then, so that a program can open it without reading every record again.
func (v *Vault) Edition() (file []byte, chosen bool, err error) {
	err = v.view(func(r records) error {
		content, found, err := r.get(editionBucket, editionKey)
		if err != nil || !found {
			return err
		}
		if len(content) < sha256.Size || sha256.Sum256(content[sha256.Size:]) != [sha256.Size]byte(content) {
			return v.fail(ErrDamaged, errEditionSum)
		}
		file, chosen = bytes.Clone(content[sha256.Size:]), true
		return nil
	})
	return file, chosen, err
}

// SaveEdition keeps an edition file in the place of the one before and returns its manifest. A file that
// party.ReadEdition refuses is not kept; the error is then a *party.RefusalError.
func (v *Vault) SaveEdition(file []byte) (party.Manifest, error) {
	_, manifest, err := party.ReadEdition(bytes.NewReader(file))
	if err != nil {
		return party.Manifest{}, err
	}
	sum := sha256.Sum256(file)
	err = v.update(func(r records) error { return r.put(editionBucket, editionKey, append(sum[:], file...)) })
	return manifest, err
}

// RemoveEdition goes back to the edition that is built in. It is no error where none was chosen.
func (v *Vault) RemoveEdition() error {
	return v.update(func(r records) error { return r.empty(editionBucket) })
}
