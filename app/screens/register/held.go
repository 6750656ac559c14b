package register

import (
	"errors"
	"slices"
	"strings"

	"rogatory/app/widgets"
	"rogatory/forms/party"
)

// held is what the page shows, as it was read last.
type held struct {
	register   *party.Register
	builtIn    bool
	heads      []party.Head // by name in the reader's language
	amendments []party.Amendment
	records    map[party.Code]party.Party // of the Parties that are amended
	lost       map[string]bool            // ids of the amendments that fit no entry of the edition in use
}

// read reads everything from the store. It decodes the heads of all Parties and the records of those that are amended.
func read(store Store, language string) (held, error) {
	now := held{register: store.Register(), records: map[party.Code]party.Party{}, lost: map[string]bool{}}
	var errBuiltIn, errAmendments, errHeads error
	now.builtIn, errBuiltIn = store.BuiltIn()
	now.amendments, errAmendments = store.Amendments()
	now.heads, errHeads = now.register.Heads()
	lost, err := now.register.Unmatched()
	if err := errors.Join(errBuiltIn, errAmendments, errHeads, err); err != nil {
		return held{}, err
	}
	for _, a := range lost {
		now.lost[a.ID] = true
	}
	slices.SortFunc(now.heads, func(a, b party.Head) int {
		return strings.Compare(widgets.Fold(a.Names.In(language)), widgets.Fold(b.Names.In(language)))
	})
	return now, now.readAmended()
}

func (h *held) readAmended() error {
	for _, a := range h.amendments {
		if !h.register.Has(a.Party) {
			continue
		}
		record, err := h.register.Party(a.Party)
		if err != nil {
			return err
		}
		h.records[a.Party] = record
	}
	return nil
}

// amended counts the amendments of a Party.
func (h *held) amended(code party.Code) int {
	n := 0
	for _, a := range h.amendments {
		if a.Party == code {
			n++
		}
	}
	return n
}

// touched reports whether an amendment added, replaced or ended the entry with this id.
func (h *held) touched(id string) bool {
	return slices.ContainsFunc(h.amendments, func(a party.Amendment) bool {
		return id != "" && (a.Replaces == id || a.Ends == id || a.Authority != nil && a.Authority.ID == id ||
			a.Statement != nil && a.Statement.ID == id)
	})
}
