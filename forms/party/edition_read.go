package party

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"rogatory/forms/strict"
)

// ReadEdition reads an edition file whole, holds every file in it to the manifest and every record to the linter, and
// returns the folder for Open. The error is a *RefusalError, or one of reading.
func ReadEdition(r io.Reader) (fs.FS, Manifest, error) {
	text, err := io.ReadAll(io.LimitReader(r, MaximumEdition+1))
	if err != nil {
		return nil, Manifest{}, fmt.Errorf("read the edition: %w", err)
	}
	if len(text) > MaximumEdition {
		return nil, Manifest{}, &RefusalError{Reason: TooLarge}
	}
	archive, err := zip.NewReader(bytes.NewReader(text), int64(len(text)))
	if err != nil {
		return nil, Manifest{}, &RefusalError{Reason: NotAnEdition, Err: err}
	}
	manifest, err := readManifest(archive)
	if err != nil {
		return nil, Manifest{}, err
	}
	if err := holdToManifest(archive, manifest); err != nil {
		return nil, Manifest{}, err
	}
	return archive, manifest, refuseProblems(archive)
}

// OpenEdition opens an edition that ReadEdition took before and that an office has kept. It reads the manifest and no
// record, so that a program's start does not pay for them; a record that was damaged since is an error when it is asked
// for. The error is a
// *RefusalError.
func OpenEdition(text []byte) (*Register, error) {
	archive, err := zip.NewReader(bytes.NewReader(text), int64(len(text)))
	if err != nil {
		return nil, &RefusalError{Reason: NotAnEdition, Err: err}
	}
	if _, err := readManifest(archive); err != nil {
		return nil, err
	}
	register, err := Open(archive)
	if err != nil {
		return nil, &RefusalError{Reason: NotAnEdition, Err: err}
	}
	return register, nil
}

func readManifest(archive *zip.Reader) (Manifest, error) {
	text, err := readMember(archive, manifestName)
	if err != nil {
		return Manifest{}, &RefusalError{Reason: NotAnEdition, Err: err}
	}
	var manifest Manifest
	if err := strict.Check(text, strict.Keys(manifest)); err != nil {
		return Manifest{}, &RefusalError{Reason: NotAnEdition, Err: err}
	}
	if err := json.Unmarshal(text, &manifest); err != nil || manifest.Format != editionFormat {
		return Manifest{}, &RefusalError{Reason: NotAnEdition, Err: err}
	}
	if manifest.Schema > editionSchema {
		return Manifest{}, &RefusalError{Reason: NewerEdition}
	}
	if !isDay(manifest.Edition) {
		return Manifest{}, &RefusalError{Reason: DamagedEdition, Detail: manifestName}
	}
	return manifest, nil
}

// holdToManifest refuses an archive that has a file more, less, twice or other than the manifest says.
func holdToManifest(archive *zip.Reader, manifest Manifest) error {
	seen := map[string]bool{}
	for _, member := range archive.File {
		if seen[member.Name] {
			return &RefusalError{Reason: DamagedEdition, Detail: member.Name}
		}
		seen[member.Name] = true
		if member.Name == manifestName {
			continue
		}
		if err := holdMember(archive, member.Name, manifest); err != nil {
			return &RefusalError{Reason: DamagedEdition, Detail: member.Name, Err: err}
		}
	}
	for _, name := range append(slices.Sorted(maps.Keys(manifest.Files)), editionName) {
		if !seen[name] {
			return &RefusalError{Reason: DamagedEdition, Detail: name}
		}
	}
	return nil
}

var (
	errTooLarge     = errors.New("larger than a record can be")
	errWrongName    = errors.New("not the name of a record")
	errWrongSum     = errors.New("its checksum is not the one of the manifest")
	errWrongEdition = errors.New("its edition is not the one of the manifest")
)

func holdMember(archive *zip.Reader, name string, manifest Manifest) error {
	if name != editionName && !recordName.MatchString(name) {
		return errWrongName
	}
	text, err := readMember(archive, name)
	switch {
	case err != nil:
		return err
	case checksum(text) != manifest.Files[name]:
		return errWrongSum
	case name == editionName && strings.TrimSpace(string(text)) != string(manifest.Edition):
		return errWrongEdition
	}
	return nil
}

// readMember unpacks one file, up to the largest size of a record: a small archive can unpack to any size.
func readMember(archive *zip.Reader, name string) ([]byte, error) {
	file, err := archive.Open(name)
	if err != nil {
		return nil, err
	}
	defer func() { _ = file.Close() }() // it was only read
	text, err := io.ReadAll(io.LimitReader(file, maximumRecord+1))
	if err == nil && len(text) > maximumRecord {
		err = errTooLarge
	}
	return text, err
}
