package records

import (
	"sync/atomic"

	"rogatory/cmd/internal/files"
	"rogatory/forms/party"
)

// Office is the register in a program that stays open: what is in use now, and every change of it. A change takes
// effect in the next Register; one that is refused changes nothing. It is safe for use by several goroutines.
type Office struct {
	keeper  Keeper
	current atomic.Pointer[party.Register]
}

// OpenOffice opens the register that the keeper chooses. Where what is kept does not read, it returns the reason and an
// Office over the built-in register, so that a program can say so and go on.
func OpenOffice(keeper Keeper) (*Office, error) {
	office := &Office{keeper: keeper}
	err := office.renew()
	if err == nil {
		return office, nil
	}
	builtIn, openErr := BuiltIn()
	if openErr != nil {
		return nil, openErr
	}
	office.current.Store(builtIn)
	return office, err
}

func (o *Office) renew() error {
	register, err := Open(o.keeper)
	if err != nil {
		return err
	}
	o.current.Store(register)
	return nil
}

// renewed passes on the error of a change, or takes the change into use.
func (o *Office) renewed(err error) error {
	if err != nil {
		return err
	}
	return o.renew()
}

// Register returns the register in use.
func (o *Office) Register() *party.Register { return o.current.Load() }

// BuiltIn reports whether the edition in use is the one that is built into the program.
func (o *Office) BuiltIn() (bool, error) {
	_, chosen, err := o.keeper.Edition()
	return !chosen, err
}

// Amendments returns the office's amendments in the order in which they apply.
func (o *Office) Amendments() ([]party.Amendment, error) { return o.keeper.Amendments() }

// Add takes an amendment into use after holding it to the register; ids that are missing are given.
func (o *Office) Add(amendment party.Amendment) error {
	_, err := Add(o.keeper, amendment)
	return o.renewed(err)
}

// Remove takes an amendment back.
func (o *Office) Remove(id string) error { return o.renewed(o.keeper.RemoveAmendment(id)) }

// Restore takes the amendments into use that were there before, in their order.
func (o *Office) Restore(amendments []party.Amendment) error {
	return o.renewed(o.keeper.ReplaceAmendments(amendments))
}

// Import takes the amendments of a file into use, all or none, and counts those that are new and those that replace
// another.
func (o *Office) Import(path string) (added, replaced int, err error) {
	file, err := files.Read(path, party.MaximumAmendments)
	if err != nil {
		return 0, 0, err
	}
	arrivals, err := Import(o.keeper, file)
	if err != nil {
		return 0, 0, err
	}
	for _, arrival := range arrivals {
		switch arrival.State {
		case New:
			added++
		case Replaced:
			replaced++
		}
	}
	return added, replaced, o.renew()
}

// Export writes every amendment into a file for another office.
func (o *Office) Export(path string) error {
	file, err := Export(o.keeper)
	if err != nil {
		return err
	}
	return files.Write(path, file, 0o600)
}

// UseEdition takes the edition in a file into use. A file that is damaged or of another kind is refused with a
// *party.RefusalError.
func (o *Office) UseEdition(path string) error {
	file, err := files.Read(path, party.MaximumEdition)
	if err != nil {
		return err
	}
	_, err = o.keeper.SaveEdition(file)
	return o.renewed(err)
}

// ResetEdition goes back to the edition that is built in. The amendments stay.
func (o *Office) ResetEdition() error { return o.renewed(o.keeper.RemoveEdition()) }
