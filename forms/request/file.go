package request

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"maps"
	"slices"
	"strings"

	"rogatory/forms/answer"
	"rogatory/forms/question"
	"rogatory/forms/strict"

	"github.com/google/uuid"
)

// Format and Schema stand at the top of every draft file. Schema grows when the meaning of a file changes; a program
// reads its own schema and, through migrations, older ones.
const (
	Format = "rogatory-draft"
	Schema = 2
)

// MaximumFile is the size in bytes beyond which a file is not read as a draft.
const MaximumFile = 16 << 20

// FileError says why a file is not a draft that can be used. Reason is the end of the catalogue's id
// "error.draft.<reason>".
type FileError struct {
	// empty, cut, not-json, not-a-draft, newer, unknown-question, answer, id, too-large, and those of package strict:
	// not-utf8, half-sign, key-twice, unknown-key
	Reason   string
	Question question.ID // for unknown-question and answer
	Schema   int         // for newer
	Line     int         // for the reasons of package strict, from 1
	Key      string      // for key-twice and unknown-key
	Err      error       // what lay behind it, for a log
}

// Error gives the reason in technical English; the sentence for people is in the catalogue.
func (e *FileError) Error() string {
	text := "draft file: " + e.Reason
	if e.Question != "" {
		text += " at " + string(e.Question)
	}
	if e.Err != nil {
		text += ": " + e.Err.Error()
	}
	return text
}

// Unwrap returns what lay behind the error.
func (e *FileError) Unwrap() error { return e.Err }

// Message returns the catalogue id of the sentence for people and its arguments.
func (e *FileError) Message() (string, map[string]any) {
	return "error.draft." + e.Reason,
		map[string]any{"Question": string(e.Question), "Schema": e.Schema, "Known": Schema, "Line": e.Line,
			"Key": e.Key}
}

type file struct {
	Format  string                          `json:"format"`
	Schema  int                             `json:"schema"`
	ID      string                          `json:"id"`
	Answers map[question.ID]json.RawMessage `json:"answers"`
	Aside   []SetAside                      `json:"set_aside"`
}

// migration turns the answers of a file of one schema into those of the next. It may rename, change and remove answers;
// an error says which answer cannot be carried over.
type migration func(answers map[question.ID]json.RawMessage) error

// migrations holds the step from each older schema to the next. Read only.
var migrations = map[int]migration{
	// Schema 2 has moments to the minute and days as moments, the source of an identifier, translations in doubt and
	// findings set aside. What schema 1 holds means the same in it.
	1: func(map[question.ID]json.RawMessage) error { return nil },
}

// Decode reads a draft file of this schema or of an older one. The error is always a *FileError.
func Decode(text []byte) (*Draft, error) { return decode(text, Schema, migrations) }

func decode(text []byte, schema int, steps map[int]migration) (*Draft, error) {
	f, err := readFile(text, schema)
	if err != nil {
		return nil, err
	}
	for from := f.Schema; from < schema; from++ {
		if err := steps[from](f.Answers); err != nil {
			return nil, &FileError{Reason: "answer", Schema: from, Err: err}
		}
	}
	draft := New(f.ID)
	draft.aside = f.Aside
	for _, id := range slices.Sorted(maps.Keys(f.Answers)) {
		if err := draft.load(id, f.Answers[id]); err != nil {
			return nil, err
		}
	}
	return draft, nil
}

func (d *Draft) load(id question.ID, raw json.RawMessage) error {
	q, ok := question.ByID(id)
	if !ok || q.ID != id {
		return &FileError{Reason: "unknown-question", Question: id}
	}
	value, err := decodeAnswer(q, raw)
	if err == nil {
		err = checkOptions(q, value)
	}
	if err != nil {
		return &FileError{Reason: "answer", Question: id, Err: err}
	}
	if !saysNothing(value) {
		d.answers[id] = value
	}
	return nil
}

func readFile(text []byte, schema int) (file, error) {
	var f file
	text = bytes.TrimPrefix(text, []byte("\ufeff"))
	switch {
	case len(text) > MaximumFile:
		return f, &FileError{Reason: "too-large"}
	case len(bytes.TrimSpace(text)) == 0:
		return f, &FileError{Reason: "empty"}
	}
	if err := decodeFile(text, &f); err != nil {
		return f, err
	}
	switch {
	case f.Format != Format:
		return f, &FileError{Reason: "not-a-draft"}
	case f.Schema > schema:
		return f, &FileError{Reason: "newer", Schema: f.Schema}
	case f.Schema < 1:
		return f, &FileError{Reason: "not-a-draft"}
	}
	if err := checkForm(text); err != nil {
		return f, err
	}
	if _, err := uuid.Parse(f.ID); err != nil {
		return f, &FileError{Reason: "id", Err: err}
	}
	return f, nil
}

// keys are those of every object in a draft file whose keys are fixed.
var keys = strict.Keys(file{}, answer.Item{}, answer.Custodian{}, answer.Person{}, answer.Parallel{},
	answer.Attachment{}, answer.Text{}, answer.Addressee{})

// checkForm refuses a file that two readers would read in two ways.
func checkForm(text []byte) error {
	var fault *strict.Fault
	if err := strict.Check(text, keys); errors.As(err, &fault) {
		return &FileError{Reason: string(fault.Reason), Line: fault.Line, Key: fault.Key, Err: fault}
	}
	var head struct {
		file
		Answers json.RawMessage `json:"answers"`
	}
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&head); err != nil {
		_, key, _ := strings.Cut(err.Error(), "unknown field ")
		return &FileError{Reason: string(strict.UnknownKey), Line: 1, Key: strings.Trim(key, `"`), Err: err}
	}
	return nil
}

// decodeFile tells a cut file from one that never was JSON, and either from JSON of another kind.
func decodeFile(text []byte, f *file) error {
	decoder := json.NewDecoder(bytes.NewReader(text))
	err := decoder.Decode(f)
	var wrongType *json.UnmarshalTypeError
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF):
		return &FileError{Reason: "cut", Err: err}
	case errors.As(err, &wrongType):
		return &FileError{Reason: "not-a-draft", Err: err}
	case err != nil:
		return &FileError{Reason: "not-json", Err: err}
	}
	if _, err := decoder.Token(); !errors.Is(err, io.EOF) {
		return &FileError{Reason: "not-json", Err: errors.New("something follows the draft")}
	}
	return nil
}

// Encode writes the draft file, indented, with sorted keys and a final line feed.
func (d *Draft) Encode() ([]byte, error) {
	answers := d.answers
	if answers == nil {
		answers = map[question.ID]any{}
	}
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	err := encoder.Encode(struct {
		Format  string              `json:"format"`
		Schema  int                 `json:"schema"`
		ID      string              `json:"id"`
		Answers map[question.ID]any `json:"answers"`
		Aside   []SetAside          `json:"set_aside,omitempty"`
	}{Format, Schema, d.ID, answers, d.aside})
	if err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}
