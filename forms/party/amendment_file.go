package party

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"strings"

	"go.yaml.in/yaml/v3"
)

// MaximumAmendments is the size in bytes beyond which a file is not read as amendments.
const MaximumAmendments = 4 << 20

// The first keys of a file of amendments. amendmentSchema grows when the meaning of the file changes.
const (
	amendmentFormat = "rogatory-register-amendments"
	amendmentSchema = 2
	checksumKey     = "sha256: "
)

// amendmentFile is what stands below the checksum.
type amendmentFile struct {
	Format     string      `yaml:"format"`
	Schema     int         `yaml:"schema"`
	Edition    string      `yaml:"edition"` // of the register that the amendments were made for
	Amendments []Amendment `yaml:"amendments"`
}

// EncodeAmendments writes a file of amendments, made for an edition of the register. It is YAML for people to read; its
// first line holds the SHA-256 checksum of everything below that line, in hexadecimal.
func EncodeAmendments(amendments []Amendment, edition string) ([]byte, error) {
	body, err := yaml.Marshal(amendmentFile{amendmentFormat, amendmentSchema, edition, amendments})
	if err != nil {
		return nil, fmt.Errorf("write the amendments: %w", err)
	}
	return append([]byte(checksumKey+checksum(body)+"\n"), body...), nil
}

func checksum(text []byte) string {
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:])
}

// DecodeAmendments reads a file of amendments and the edition that they were made for. It holds the file to its
// checksum and knows every key; it does not hold the amendments to a register: that is Register.CheckAmendment. The
// error is a *RefusalError.
func DecodeAmendments(text []byte) ([]Amendment, string, error) {
	if len(text) > MaximumAmendments {
		return nil, "", &RefusalError{Reason: TooLarge}
	}
	first, body, _ := bytes.Cut(text, []byte("\n"))
	sum, ok := strings.CutPrefix(strings.TrimSpace(string(first)), checksumKey)
	if !ok {
		return nil, "", &RefusalError{Reason: NotAmendments}
	}
	if sum != checksum(body) {
		return nil, "", &RefusalError{Reason: DamagedAmendments}
	}
	return decodeAmendmentBody(body)
}

func decodeAmendmentBody(body []byte) ([]Amendment, string, error) {
	var beginning struct {
		Format string `yaml:"format"`
		Schema int    `yaml:"schema"`
	}
	if err := yaml.Unmarshal(body, &beginning); err != nil || beginning.Format != amendmentFormat {
		return nil, "", &RefusalError{Reason: NotAmendments, Err: err}
	}
	if beginning.Schema > amendmentSchema {
		return nil, "", &RefusalError{Reason: NewerAmendments}
	}
	var file amendmentFile
	if err := decodeStrictly(body, &file); err != nil {
		return nil, "", &RefusalError{Reason: NotAmendments, Err: err}
	}
	return file.Amendments, file.Edition, nil
}

// EncodeAmendment writes one amendment as JSON, for a store.
func EncodeAmendment(a Amendment) ([]byte, error) { return json.Marshal(a) }

// DecodeAmendment reads what EncodeAmendment wrote. Unknown keys are an error, a *RefusalError.
func DecodeAmendment(text []byte) (Amendment, error) {
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.DisallowUnknownFields()
	var a Amendment
	if err := decoder.Decode(&a); err != nil {
		return Amendment{}, &RefusalError{Reason: NotAmendments, Err: err}
	}
	return a, nil
}
