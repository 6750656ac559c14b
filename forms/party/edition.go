package party

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"regexp"
	"slices"
	"strings"

	"rogatory/forms/treaty"
)

// The limits of an edition file in bytes: as it is sent, and each file in it unpacked. The built-in edition is below a
// twentieth.
const (
	MaximumEdition = 16 << 20
	maximumRecord  = 1 << 20
)

// The name and the first keys of the list of contents in an edition file. editionSchema grows when the meaning of the
// records changes: an edition of the second schema holds instruments beside the records.
const (
	manifestName  = "manifest.json"
	editionFormat = "rogatory-register"
	editionSchema = 2
	recordsAlone  = 1 // the schema of an edition that holds records and no instruments
)

// Manifest is the list of contents of an edition file.
type Manifest struct {
	Format  string            `json:"format"`
	Schema  int               `json:"schema"`
	Edition treaty.Date       `json:"edition"`
	Files   map[string]string `json:"files"` // name to SHA-256 checksum in hexadecimal
}

// Instruments returns how many instruments the edition holds; one of the old shape holds none.
func (m Manifest) Instruments() int {
	n := 0
	for name := range m.Files {
		if strings.HasPrefix(name, instrumentsFolder+"/") {
			n++
		}
	}
	return n
}

// Parties returns how many records the edition holds.
func (m Manifest) Parties() int { return len(m.Files) - m.Instruments() - 1 } // one file names the edition

// Checksum returns the SHA-256 checksum of the manifest, and so of the whole edition, in hexadecimal. An office
// compares it with the one that the publisher states elsewhere: the checksums inside the file tell damage, not the
// author.
func (m Manifest) Checksum() (string, error) {
	text, err := m.encode()
	return checksum(text), err
}

// encode sorts the names, so that the same records give the same bytes.
func (m Manifest) encode() ([]byte, error) { return json.MarshalIndent(m, "", "  ") }

var recordName = regexp.MustCompile(`^([A-Z]{2}|instruments/[a-z0-9]+(-[a-z0-9]+)*)\.yaml$`)

// WriteEdition writes every record of a folder, its instruments and their manifest as one file, a ZIP archive, dated by
// the edition. The same records give the same bytes. A folder that breaks a rule of Lint is refused with a
// *RefusalError.
func WriteEdition(w io.Writer, folder fs.FS, edition treaty.Date) (Manifest, error) {
	if !isDay(edition) {
		return Manifest{}, fmt.Errorf("the edition %q is not a day such as 2026-11-22", edition)
	}
	contents, err := editionContents(folder, edition)
	if err != nil {
		return Manifest{}, err
	}
	manifest := Manifest{Format: editionFormat, Schema: editionSchema, Edition: edition, Files: map[string]string{}}
	for name, text := range contents {
		manifest.Files[name] = checksum(text)
	}
	if manifest.Instruments() == 0 {
		manifest.Schema = recordsAlone
	}
	if contents[manifestName], err = manifest.encode(); err != nil {
		return Manifest{}, err
	}
	return manifest, writeArchive(w, contents)
}

// editionContents reads the records of a clean folder and adds the name of the edition.
func editionContents(folder fs.FS, edition treaty.Date) (map[string][]byte, error) {
	if err := refuseProblems(folder); err != nil {
		return nil, err
	}
	names, err := fs.Glob(folder, "*.yaml")
	if err != nil {
		return nil, err
	}
	instruments, err := fs.Glob(folder, instrumentsFolder+"/*.yaml")
	if err != nil {
		return nil, err
	}
	names = append(names, instruments...)
	contents := map[string][]byte{editionName: []byte(string(edition) + "\n")}
	for _, name := range names {
		if contents[name], err = fs.ReadFile(folder, name); err != nil {
			return nil, fmt.Errorf("read a record for the edition: %w", err)
		}
	}
	return contents, nil
}

func refuseProblems(folder fs.FS) error {
	problems, err := Lint(folder)
	if err != nil {
		return &RefusalError{Reason: NotAnEdition, Err: err}
	}
	if len(problems) > 0 {
		return &RefusalError{Reason: FaultyEdition, Detail: problems[0].String()}
	}
	return nil
}

func writeArchive(w io.Writer, contents map[string][]byte) error {
	archive := zip.NewWriter(w)
	for _, name := range slices.Sorted(maps.Keys(contents)) {
		file, err := archive.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate})
		if err != nil {
			return fmt.Errorf("write the edition: %w", err)
		}
		if _, err := io.Copy(file, bytes.NewReader(contents[name])); err != nil {
			return fmt.Errorf("write the edition: %w", err)
		}
	}
	return archive.Close()
}
