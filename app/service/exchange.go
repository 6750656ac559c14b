package service

import (
	"bytes"
	"encoding/json"
	"path/filepath"
	"strings"

	"rogatory/app/files"
	"rogatory/forms/request"
	"rogatory/storage/exchange"
)

// Exchange sends drafts to a colleague and receives them. It belongs to one goroutine at a time.
type Exchange struct {
	env      Environment
	arrivals []exchange.Arrival // of the file that was read last
}

// NewExchange returns the exchange of the vault.
func NewExchange(env Environment) *Exchange { return &Exchange{env: env} }

// Pack returns drafts as a file for a colleague that opens with the lock.
func (e *Exchange) Pack(ids []string, lock exchange.Lock) ([]byte, error) {
	parcel, err := exchange.Pack(e.env.Vault, ids, e.env.Now())
	if err != nil {
		return nil, err
	}
	var file bytes.Buffer
	err = exchange.Export(parcel, lock, &file)
	return file.Bytes(), err
}

// Send writes drafts into a file for a colleague that opens with the passphrase. A file of that name is an error.
func (e *Exchange) Send(ids []string, passphrase, path string) error {
	file, err := e.Pack(ids, exchange.ForPassphrase(passphrase))
	if err != nil {
		return err
	}
	return writeFile(path, file, false)
}

// Arrival is a draft that arrived, beside what the vault has. Its Changed is zero where the file does not say when it
// was changed.
type Arrival struct {
	request.Summary
	Here      *request.Summary // what the vault has under this id; nil where there is none
	Same      bool             // both say the same
	Questions []string         // whose answers differ, by their ids

	// what arrived, and what the vault has; Own is nil where there is none, or it does not read
	Draft, Own *request.Draft
}

// Choice says what to do with a draft that arrived.
type Choice = exchange.Choice

// The choices.
const (
	Keep    = exchange.Keep    // leave the vault as it is
	Replace = exchange.Replace // store what arrived; what the vault has stays in the history of the draft
	AsCopy  = exchange.AsCopy  // store what arrived under an id of its own
)

// Receive reads a colleague's file, a draft file, or the PDF of a request, and compares it with what the vault has. It
// stores nothing.
func (e *Exchange) Receive(path, passphrase string) ([]Arrival, error) {
	content, err := files.Read(path, files.Maximum)
	if err != nil {
		return nil, err
	}
	parcel, err := e.parcelOf(content, path, passphrase)
	if err != nil {
		return nil, err
	}
	if e.arrivals, err = exchange.Compare(e.env.Vault, parcel); err != nil {
		return nil, err
	}
	list := make([]Arrival, len(e.arrivals))
	for i, a := range e.arrivals {
		list[i] = e.described(a)
	}
	return list, nil
}

// parcelOf opens a file for a colleague; a draft file, or the PDF of a request, becomes a parcel of one, which does
// not say when it was changed.
func (e *Exchange) parcelOf(content []byte, path, passphrase string) (*exchange.Parcel, error) {
	read := request.Decode
	switch {
	case bytes.HasPrefix(content, []byte("%PDF")):
		read = e.env.restore
	case !strings.EqualFold(filepath.Ext(path), ".json") && !json.Valid(content):
		return exchange.Import(bytes.NewReader(content), exchange.WithPassphrase(passphrase))
	}
	draft, err := read(content)
	if err != nil {
		return nil, err
	}
	return &exchange.Parcel{Drafts: []*request.Draft{draft}}, nil
}

func (e *Exchange) described(a exchange.Arrival) Arrival {
	arrival := Arrival{Summary: request.Summary{ID: a.Draft.ID, Changed: a.Changed}, Same: a.State == exchange.Same,
		Questions: a.Questions, Draft: a.Draft}
	arrival.Describe(a.Draft)
	if a.State == exchange.New {
		return arrival
	}
	arrival.Here = &a.Here
	// one that does not read cannot be compared, but can be replaced
	if own, err := e.env.Vault.Load(a.Draft.ID); err == nil {
		arrival.Own = own
	}
	return arrival
}

// Accept carries out the choices, by the id of a draft, for the file that Receive read last; drafts without one are
// left as they are.
func (e *Exchange) Accept(chosen map[string]Choice) error {
	for i := range e.arrivals {
		e.arrivals[i].Choice = exchange.Keep
		if choice, ok := chosen[e.arrivals[i].Draft.ID]; ok {
			e.arrivals[i].Choice = choice
		}
	}
	return e.Take(e.arrivals)
}

// Take carries out the choices that arrivals bear.
func (e *Exchange) Take(arrivals []exchange.Arrival) error {
	return exchange.Accept(e.env.Vault, arrivals, e.env.Who, e.env.Now())
}
