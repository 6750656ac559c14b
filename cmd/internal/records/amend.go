package records

import (
	"bytes"
	"slices"
	"strings"

	"github.com/google/uuid"
	"rogatory/forms/party"
)

// Keeper is a Store that can be changed. A storage.Vault is one.
type Keeper interface {
	Store
	ReplaceAmendments([]party.Amendment) error
	RemoveAmendment(id string) error
	SaveEdition(file []byte) (party.Manifest, error)
	RemoveEdition() error
}

// State says what became of an amendment that arrived.
type State string

// The states. An amendment that an office has already keeps its place in the order.
const (
	New      State = "new"
	Same     State = "same"     // the office has it in the same words
	Replaced State = "replaced" // the office had another one with this id
)

// Arrival is an amendment that came from a file.
type Arrival struct {
	Amendment party.Amendment
	State     State
}

// Import takes the amendments of a file into use, all of them or none. The file was written by Export, here or in
// another office. Each amendment is held to the register as the ones before it leave it; the error is a
// *party.RefusalError.
func Import(keeper Keeper, file []byte) ([]Arrival, error) {
	arriving, _, err := party.DecodeAmendments(file)
	if err != nil {
		return nil, err
	}
	return add(keeper, arriving)
}

// Add takes an amendment into use after holding it to the register. Where it, or the entry that it adds, has no id yet,
// it gets one.
func Add(keeper Keeper, amendment party.Amendment) (party.Amendment, error) {
	arrivals, err := add(keeper, []party.Amendment{named(amendment)})
	if err != nil {
		return party.Amendment{}, err
	}
	return arrivals[0].Amendment, nil
}

func add(keeper Keeper, arriving []party.Amendment) ([]Arrival, error) {
	edition, err := OpenEdition(keeper)
	if err != nil {
		return nil, err
	}
	kept, err := keeper.Amendments()
	if err != nil {
		return nil, err
	}
	arrivals, merged, err := Merge(edition, kept, arriving)
	if err != nil {
		return nil, err
	}
	return arrivals, keeper.ReplaceAmendments(merged)
}

// Merge puts amendments that arrive among those that are kept, and holds each to the edition as the ones before it
// leave it. It stores nothing. The error is a *party.RefusalError.
func Merge(edition *party.Register, kept, arriving []party.Amendment) (arrivals []Arrival, merged []party.Amendment,
	err error) {
	merged = slices.Clone(kept)
	for _, a := range arriving {
		at := slices.IndexFunc(merged, func(k party.Amendment) bool { return k.ID == a.ID })
		if at >= 0 && same(merged[at], a) {
			arrivals = append(arrivals, Arrival{a, Same})
			continue
		}
		if err := edition.With(merged).CheckAmendment(a); err != nil {
			return nil, nil, err
		}
		if at >= 0 {
			merged[at] = a
			arrivals = append(arrivals, Arrival{a, Replaced})
			continue
		}
		merged = append(merged, a)
		arrivals = append(arrivals, Arrival{a, New})
	}
	return arrivals, merged, nil
}

// same compares two amendments as a file would hold them: a list without entries and no list are the same there.
func same(a, b party.Amendment) bool {
	one, errOne := party.EncodeAmendments([]party.Amendment{a}, "")
	other, errOther := party.EncodeAmendments([]party.Amendment{b}, "")
	return errOne == nil && errOther == nil && bytes.Equal(one, other)
}

// named gives an amendment and its entry the ids that they lack. They are random, so that those of two offices never
// meet.
func named(a party.Amendment) party.Amendment {
	if a.ID == "" {
		a.ID = uuid.NewString()
	}
	id := strings.ToLower(string(a.Party)) + "-office-" + strings.SplitN(a.ID, "-", 2)[0]
	if a.Authority != nil && a.Authority.ID == "" {
		entry := *a.Authority
		entry.ID, a.Authority = id, &entry
	}
	if a.Statement != nil && a.Statement.ID == "" {
		entry := *a.Statement
		entry.ID, a.Statement = id, &entry
	}
	return a
}

// Export writes every amendment of the store as one file for another office, made for the edition in use.
func Export(store Store) ([]byte, error) {
	edition, err := OpenEdition(store)
	if err != nil {
		return nil, err
	}
	amendments, err := store.Amendments()
	if err != nil {
		return nil, err
	}
	return party.EncodeAmendments(amendments, edition.Edition())
}
