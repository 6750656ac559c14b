package exchange

import (
	"errors"
	"time"

	"rogatory/forms/request"
	"rogatory/storage"

	"github.com/google/uuid"
)

// State says how a draft that arrived relates to the vault.
type State string

// The states. A draft that lies in the bin counts as new; accepting it takes it out, with its history.
const (
	New     State = "new"
	Same    State = "same"    // every answer is the same
	Differs State = "differs" // the vault has a draft of this id with other answers
)

// Choice says what to do with a draft that arrived.
type Choice string

// The choices.
const (
	Keep    Choice = "keep"    // leave the vault as it is
	Replace Choice = "replace" // store what arrived; what the vault has stays in the draft's history
	AsCopy  Choice = "copy"    // store what arrived as a draft of its own, under a new id
)

// Arrival is one draft that arrived, beside what the vault has of the same id.
type Arrival struct {
	Draft   *request.Draft
	State   State
	Changed time.Time       // when the draft that arrived last changed; else when it was sent
	Here    request.Summary // what the vault has; empty for a new draft
	// for Differs: the ids of the questions whose answers differ, sorted; none where the vault's draft does not read
	Questions []string
	Choice    Choice // to be set; Compare proposes Replace for a new draft, else Keep
}

// Compare looks at each draft of a parcel beside the vault and writes nothing.
func Compare(vault *storage.Vault, parcel *Parcel) ([]Arrival, error) {
	var all []Arrival
	for _, draft := range parcel.Drafts {
		arrival, err := compareOne(vault, draft)
		if err != nil {
			return nil, err
		}
		arrival.Changed = parcel.Exported
		if changed, known := parcel.Changed[draft.ID]; known {
			arrival.Changed = changed
		}
		all = append(all, arrival)
	}
	return all, nil
}

func compareOne(vault *storage.Vault, draft *request.Draft) (Arrival, error) {
	arrival := Arrival{Draft: draft, State: New, Choice: Replace}
	here, err := vault.Summary(draft.ID)
	switch {
	case errors.Is(err, storage.ErrNoDraft):
		return arrival, nil
	case err != nil:
		return arrival, err
	}
	arrival.Here, arrival.Choice = here, Keep
	stored, err := vault.Load(draft.ID)
	var unreadable *request.FileError
	switch {
	case errors.Is(err, storage.ErrDamaged), errors.As(err, &unreadable):
		arrival.State = Differs
		return arrival, nil
	case err != nil:
		return arrival, err
	}
	arrival.State = Same
	for _, id := range stored.Differing(draft) {
		arrival.State, arrival.Questions = Differs, append(arrival.Questions, string(id))
	}
	return arrival, nil
}

// Accept carries out the choices in one transaction: all of them or, with an error of storage, none.
func Accept(vault *storage.Vault, arrivals []Arrival, by string, now time.Time) error {
	var drafts []*request.Draft
	for _, arrival := range arrivals {
		switch arrival.Choice {
		case Replace:
			drafts = append(drafts, arrival.Draft)
		case AsCopy:
			copied := arrival.Draft.Clone()
			copied.ID = uuid.NewString()
			drafts = append(drafts, copied)
		case Keep:
		}
	}
	if len(drafts) == 0 {
		return nil
	}
	return vault.SaveAll(drafts, by, now)
}
