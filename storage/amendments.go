package storage

import (
	"encoding/binary"
	"errors"
	"fmt"

	"rogatory/forms/party"
)

// Amendments returns the office amendments to the register in the order in which they apply.
func (v *Vault) Amendments() ([]party.Amendment, error) {
	var all []party.Amendment
	err := v.view(func(r records) error {
		kept, err := r.amendments()
		for _, k := range kept {
			all = append(all, k.Amendment)
		}
		return err
	})
	return all, err
}

// SaveAmendment keeps an amendment: in the place of the one with the same id, else after all others. It is for the
// caller to hold it to the register (party.Register.CheckAmendment).
func (v *Vault) SaveAmendment(a party.Amendment) error {
	return v.update(func(r records) error {
		kept, err := r.amendments()
		if err != nil {
			return err
		}
		next := uint64(1)
		for _, k := range kept {
			if k.ID == a.ID {
				return r.putAmendment(k.number, a)
			}
			next = k.number + 1
		}
		return r.putAmendment(next, a)
	})
}

// RemoveAmendment takes an amendment back. The error is ErrNoAmendment where none has this id.
func (v *Vault) RemoveAmendment(id string) error {
	return v.update(func(r records) error {
		kept, err := r.amendments()
		if err != nil {
			return err
		}
		for _, k := range kept {
			if k.ID == id {
				return r.remove(amendmentsBucket, numberKey(k.number))
			}
		}
		return v.fail(ErrNoAmendment, fmt.Errorf("amendment %q", id))
	})
}

// ReplaceAmendments keeps these amendments, in this order, and no others.
func (v *Vault) ReplaceAmendments(all []party.Amendment) error {
	return v.update(func(r records) error {
		if err := r.empty(amendmentsBucket); err != nil {
			return err
		}
		for i, a := range all {
			if err := r.putAmendment(uint64(i+1), a); err != nil {
				return err
			}
		}
		return nil
	})
}

// keptAmendment is an amendment with the number that gives its place in the order.
type keptAmendment struct {
	number uint64
	party.Amendment
}

func (r records) amendments() ([]keptAmendment, error) {
	var all []keptAmendment
	err := r.each(amendmentsBucket, func(key, content []byte) error {
		a, err := party.DecodeAmendment(content)
		if err == nil && len(key) != 8 {
			err = errors.New("a key that is no number")
		}
		if err != nil {
			return r.vault.fail(ErrDamaged, fmt.Errorf("%s %x: %w", amendmentsBucket, key, err))
		}
		all = append(all, keptAmendment{binary.BigEndian.Uint64(key), a})
		return nil
	})
	return all, err
}

func (r records) putAmendment(number uint64, a party.Amendment) error {
	content, err := party.EncodeAmendment(a)
	if err != nil {
		return err
	}
	return r.put(amendmentsBucket, numberKey(number), content)
}

func numberKey(number uint64) []byte { return binary.BigEndian.AppendUint64(nil, number) }

// each opens every value of a bucket in the order of the keys.
func (r records) each(bucket string, read func(key, content []byte) error) error {
	values := r.tx.Bucket([]byte(bucket))
	if values == nil {
		return nil
	}
	return values.ForEach(func(key, sealed []byte) error {
		content, err := r.open(bucket, key, sealed)
		if err != nil {
			return err
		}
		return read(key, content)
	})
}

// empty removes every value of a bucket that came later, and the bucket: the next value brings it back.
func (r records) empty(bucket string) error {
	if r.tx.Bucket([]byte(bucket)) == nil {
		return nil
	}
	r.root.Empty(bucket)
	return r.tx.DeleteBucket([]byte(bucket))
}
