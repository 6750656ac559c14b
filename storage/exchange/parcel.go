package exchange

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"time"

	"rogatory/forms/request"
	"rogatory/forms/strict"
	"rogatory/storage"

	"github.com/google/uuid"
)

// Format and Schema stand at the top of the content of every file. Schema grows when its meaning changes.
const (
	Format = "rogatory-exchange"
	Schema = 1
)

// MaximumFile is the size in bytes beyond which a file is neither written nor read.
const MaximumFile = 64 << 20

// Parcel is what travels.
type Parcel struct {
	Exported time.Time
	Drafts   []*request.Draft
	Changed  map[string]time.Time // by the id of a draft: when its answers last changed; an id may be absent
}

// Pack takes drafts out of a vault. The errors are those of storage.
func Pack(vault *storage.Vault, ids []string, now time.Time) (*Parcel, error) {
	parcel := &Parcel{Exported: now.UTC(), Changed: map[string]time.Time{}}
	for _, id := range ids {
		draft, err := vault.Load(id)
		if err != nil {
			return nil, err
		}
		summary, err := vault.Summary(id)
		if err != nil {
			return nil, err
		}
		parcel.Drafts = append(parcel.Drafts, draft)
		parcel.Changed[draft.ID] = summary.Changed
	}
	return parcel, nil
}

type content struct {
	Format   string               `json:"format"`
	Schema   int                  `json:"schema"`
	Exported time.Time            `json:"exported"`
	Drafts   []json.RawMessage    `json:"drafts"`
	Changed  map[string]time.Time `json:"changed,omitempty"`
}

// encode writes the content of a file.
func (p *Parcel) encode() ([]byte, error) {
	if len(p.Drafts) == 0 {
		return nil, fail(ErrNothingToSend, nil)
	}
	c := content{Format: Format, Schema: Schema, Exported: p.Exported.Truncate(time.Second), Changed: p.Changed}
	for i, draft := range p.Drafts {
		file, err := draft.Encode()
		if err == nil {
			_, err = request.Decode(file)
		}
		if err != nil {
			return nil, badDraft(i, err)
		}
		c.Drafts = append(c.Drafts, file)
	}
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(c); err != nil {
		return nil, err
	}
	if out.Len() > MaximumFile {
		return nil, fail(ErrTooLarge, nil)
	}
	return out.Bytes(), nil
}

// decode reads the content of a file. The error is always a *storage.Error.
func decode(text []byte) (*Parcel, error) {
	c, err := decodeContent(text)
	if err != nil {
		return nil, err
	}
	parcel := &Parcel{Exported: c.Exported, Changed: map[string]time.Time{}}
	seen := map[string]bool{}
	for i, file := range c.Drafts {
		draft, err := request.Decode(file)
		if err != nil {
			return nil, badDraft(i, err)
		}
		changed, known := c.Changed[draft.ID]
		draft.ID = canonical(draft.ID)
		if seen[draft.ID] {
			return nil, badDraft(i, fmt.Errorf("the file has two drafts of the id %s", draft.ID))
		}
		seen[draft.ID] = true
		if known {
			parcel.Changed[draft.ID] = changed
		}
		parcel.Drafts = append(parcel.Drafts, draft)
	}
	return parcel, nil
}

// canonical is a UUID as the vault writes it.
func canonical(id string) string {
	if parsed, err := uuid.Parse(id); err == nil {
		return parsed.String()
	}
	return id
}

func decodeContent(text []byte) (content, error) {
	var head struct {
		Format string `json:"format"`
		Schema int    `json:"schema"`
	}
	var c content
	if err := decodeOne(text, &head); err != nil || head.Format != Format || head.Schema < 1 {
		return c, fail(ErrNotExchange, err)
	}
	if head.Schema > Schema {
		return c, newer(head.Schema, nil)
	}
	if err := strict.Check(text, keys); err != nil {
		return c, fail(ErrNotExchange, err)
	}
	if err := decodeOne(text, &c); err != nil {
		return c, fail(ErrNotExchange, err)
	}
	if len(c.Drafts) == 0 {
		return c, fail(ErrEmpty, nil)
	}
	return c, nil
}

// keys are those of a parcel; its drafts know their own.
var keys = strict.Keys(content{})

func decodeOne(text []byte, target any) error {
	decoder := json.NewDecoder(bytes.NewReader(text))
	if err := decoder.Decode(target); err != nil {
		return err
	}
	if _, err := decoder.Token(); !errors.Is(err, io.EOF) {
		return errors.New("something follows the content")
	}
	return nil
}

func badDraft(position int, err error) error {
	var inFile *request.FileError
	if errors.As(err, &inFile) && inFile.Reason == "newer" {
		refused := newer(inFile.Schema, err)
		refused.Draft = position + 1
		return refused
	}
	refused := fail(ErrBadDraft, err)
	refused.Draft = position + 1
	return refused
}

// newer says that a file, or a draft in it, has a schema that this edition does not know.
func newer(schema int, cause error) *storage.Error {
	refused := fail(ErrNewer, cause)
	refused.Schema = schema
	return refused
}
