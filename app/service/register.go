package service

import (
	"sync/atomic"

	"rogatory/app/files"
	"rogatory/forms/party"
)

// Register is the register of Parties in a program that stays open: what is in use now, and every change of it. A
// change takes effect in the next Register; one that is refused changes nothing. It is safe for use by several
// goroutines.
type Register struct {
	keeper  RegisterKeeper
	current atomic.Pointer[party.Register]
}

// NewRegister opens the register that the keeper chooses. Where what is kept does not read, it returns the reason and a
// Register over the built-in edition, so that a program can say so and go on.
func NewRegister(keeper RegisterKeeper) (*Register, error) {
	register := &Register{keeper: keeper}
	err := register.renew()
	if err == nil {
		return register, nil
	}
	builtIn, openErr := BuiltInRegister()
	if openErr != nil {
		return nil, openErr
	}
	register.current.Store(builtIn)
	return register, err
}

func (r *Register) renew() error {
	register, err := OpenRegister(r.keeper)
	if err != nil {
		return err
	}
	r.current.Store(register)
	return nil
}

// renewed passes on the error of a change, or takes the change into use.
func (r *Register) renewed(err error) error {
	if err != nil {
		return err
	}
	return r.renew()
}

// Register returns the register in use.
func (r *Register) Register() *party.Register { return r.current.Load() }

// BuiltIn reports whether the edition in use is the one that is built into the program.
func (r *Register) BuiltIn() (bool, error) {
	_, chosen, err := r.keeper.Edition()
	return !chosen, err
}

// Amendments returns the office's amendments in the order in which they apply.
func (r *Register) Amendments() ([]party.Amendment, error) { return r.keeper.Amendments() }

// Add takes an amendment into use after holding it to the register; ids that are missing are given.
func (r *Register) Add(amendment party.Amendment) error {
	_, err := AddAmendment(r.keeper, amendment)
	return r.renewed(err)
}

// Remove takes an amendment back.
func (r *Register) Remove(id string) error { return r.renewed(r.keeper.RemoveAmendment(id)) }

// Restore takes the amendments into use that were there before, in their order.
func (r *Register) Restore(amendments []party.Amendment) error {
	return r.renewed(r.keeper.ReplaceAmendments(amendments))
}

// Import takes the amendments of a file into use, all or none, and counts those that are new and those that replace
// another.
func (r *Register) Import(path string) (added, replaced int, err error) {
	file, err := files.Read(path, party.MaximumAmendments)
	if err != nil {
		return 0, 0, err
	}
	arrivals, err := ImportAmendments(r.keeper, file)
	if err != nil {
		return 0, 0, err
	}
	for _, arrival := range arrivals {
		switch arrival.State {
		case NewAmendment:
			added++
		case ReplacedAmendment:
			replaced++
		}
	}
	return added, replaced, r.renew()
}

// Export writes every amendment into a file for another office.
func (r *Register) Export(path string) error {
	file, err := ExportAmendments(r.keeper)
	if err != nil {
		return err
	}
	return files.Write(path, file, 0o600)
}

// UseEdition takes the edition in a file into use. A file that is damaged or of another kind is refused with a
// *party.RefusalError.
func (r *Register) UseEdition(path string) error {
	file, err := files.Read(path, party.MaximumEdition)
	if err != nil {
		return err
	}
	_, err = r.keeper.SaveEdition(file)
	return r.renewed(err)
}

// ResetEdition goes back to the edition that is built in. The amendments stay.
func (r *Register) ResetEdition() error { return r.renewed(r.keeper.RemoveEdition()) }
