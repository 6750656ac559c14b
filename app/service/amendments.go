package service

import (
	"bytes"
	"slices"
	"strings"

	"github.com/google/uuid"
	"rogatory/forms/party"
)

// RegisterKeeper is a RegisterStore that can be changed. A storage.Vault is one.
type RegisterKeeper interface {
	RegisterStore
	ReplaceAmendments([]party.Amendment) error
	RemoveAmendment(id string) error
	SaveEdition(file []byte) (party.Manifest, error)
	RemoveEdition() error
}

// AmendmentState says what became of an amendment that arrived.
type AmendmentState string

// The states. An amendment that an office has already keeps its place in the order.
const (
	NewAmendment      AmendmentState = "new"
	SameAmendment     AmendmentState = "same"     // the office has it in the same words
	ReplacedAmendment AmendmentState = "replaced" // the office had another one with this id
)

// ArrivedAmendment is an amendment that came from a file.
type ArrivedAmendment struct {
	Amendment party.Amendment
	State     AmendmentState
}

// ImportAmendments takes the amendments of a file into use, all of them or none. The file was written by
// ExportAmendments, here or in another office. Each amendment is held to the register as the ones before it leave it;
// the error is a *party.RefusalError.
func ImportAmendments(keeper RegisterKeeper, file []byte) ([]ArrivedAmendment, error) {
	arriving, _, err := party.DecodeAmendments(file)
	if err != nil {
		return nil, err
	}
	return addAmendments(keeper, arriving)
}

// AddAmendment takes an amendment into use after holding it to the register. Where it, or the entry that it adds, has
// no id yet, it gets one.
func AddAmendment(keeper RegisterKeeper, amendment party.Amendment) (party.Amendment, error) {
	arrivals, err := addAmendments(keeper, []party.Amendment{named(amendment)})
	if err != nil {
		return party.Amendment{}, err
	}
	return arrivals[0].Amendment, nil
}

func addAmendments(keeper RegisterKeeper, arriving []party.Amendment) ([]ArrivedAmendment, error) {
	edition, err := OpenEdition(keeper)
	if err != nil {
		return nil, err
	}
	kept, err := keeper.Amendments()
	if err != nil {
		return nil, err
	}
	arrivals, merged, err := MergeAmendments(edition, kept, arriving)
	if err != nil {
		return nil, err
	}
	return arrivals, keeper.ReplaceAmendments(merged)
}

// MergeAmendments puts amendments that arrive among those that are kept, and holds each to the edition as the ones
// before it leave it. It stores nothing. The error is a *party.RefusalError.
func MergeAmendments(edition *party.Register, kept, arriving []party.Amendment) (arrivals []ArrivedAmendment,
	merged []party.Amendment,
	err error) {
	merged = slices.Clone(kept)
	for _, a := range arriving {
		at := slices.IndexFunc(merged, func(k party.Amendment) bool { return k.ID == a.ID })
		if at >= 0 && sameAmendment(merged[at], a) {
			arrivals = append(arrivals, ArrivedAmendment{a, SameAmendment})
			continue
		}
		if err := edition.With(merged).CheckAmendment(a); err != nil {
			return nil, nil, err
		}
		if at >= 0 {
			merged[at] = a
			arrivals = append(arrivals, ArrivedAmendment{a, ReplacedAmendment})
			continue
		}
		merged = append(merged, a)
		arrivals = append(arrivals, ArrivedAmendment{a, NewAmendment})
	}
	return arrivals, merged, nil
}

// sameAmendment compares two amendments as a file would hold them: a list without entries and no list are the same
// there.
func sameAmendment(a, b party.Amendment) bool {
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

// ExportAmendments writes every amendment of the store as one file for another office, made for the edition in use.
func ExportAmendments(store RegisterStore) ([]byte, error) {
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
