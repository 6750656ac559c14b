package exchange

import (
	"errors"
	"strconv"
	"strings"

	"filippo.io/age"
	"rogatory/storage"
)

// WorkFactor is the binary logarithm of the scrypt cost of a passphrase: about a second on the computers of today.
// Files that ask for more than MaximumWorkFactor, about a quarter of a minute, are refused.
const (
	WorkFactor        = 18
	MaximumWorkFactor = 22
)

// Lock says who can open a file. ForPassphrase and ForRecipients make one.
type Lock struct {
	recipients func() ([]age.Recipient, error)
}

// ForPassphrase makes a file that opens with a passphrase. It must not be empty.
func ForPassphrase(passphrase string) Lock { return ForPassphraseWithCost(passphrase, WorkFactor) }

// ForPassphraseWithCost is ForPassphrase with another work factor, from 1 to MaximumWorkFactor. A lower one makes
// guessing cheaper by half for each step.
func ForPassphraseWithCost(passphrase string, workFactor int) Lock {
	return Lock{func() ([]age.Recipient, error) {
		recipient, err := age.NewScryptRecipient(passphrase)
		if err != nil {
			return nil, fail(ErrNoPassphrase, err)
		}
		recipient.SetWorkFactor(min(max(workFactor, 1), MaximumWorkFactor))
		return []age.Recipient{recipient}, nil
	}}
}

// ForRecipients makes a file that opens with the identity of any one of the recipients, which are written "age1…" as
// age-keygen prints them. Only X25519 recipients are taken: the age program of present systems reads no others.
func ForRecipients(names ...string) Lock {
	return Lock{func() ([]age.Recipient, error) {
		var all []age.Recipient
		for _, name := range names {
			recipient, err := age.ParseX25519Recipient(strings.TrimSpace(name))
			if err != nil {
				refused := fail(ErrBadRecipient, err)
				refused.Name = name
				return nil, refused
			}
			all = append(all, recipient)
		}
		if len(all) == 0 {
			return nil, fail(ErrNoRecipient, nil)
		}
		return all, nil
	}}
}

// Key opens a file. WithPassphrase and WithIdentity make one.
type Key struct {
	identities   func() ([]age.Identity, error)
	isPassphrase bool
}

// WithPassphrase opens a file that was made with ForPassphrase or with age -p.
func WithPassphrase(passphrase string) Key {
	return Key{isPassphrase: true, identities: func() ([]age.Identity, error) {
		identity, err := age.NewScryptIdentity(passphrase)
		if err != nil {
			return nil, fail(ErrNoPassphrase, err)
		}
		identity.SetMaxWorkFactor(MaximumWorkFactor)
		return []age.Identity{capped{identity}}, nil
	}}
}

// WithIdentity opens a file that was made for recipients. The text is an identity file as age-keygen writes it; the
// mark that Windows puts before a text is no part of it.
func WithIdentity(text string) Key {
	text = strings.TrimPrefix(text, "\ufeff")
	return Key{identities: func() ([]age.Identity, error) {
		identities, err := age.ParseIdentities(strings.NewReader(text))
		if err != nil {
			return nil, fail(ErrBadIdentity, err)
		}
		return identities, nil
	}}
}

// explain tells a key that does not fit from a file that is damaged.
func (k Key) explain(err error) error {
	var said *storage.Error
	if errors.As(err, &said) {
		return said
	}
	var noMatch *age.NoIdentityMatchError
	if !errors.As(err, &noMatch) {
		return fail(ErrDamaged, err)
	}
	underPassphrase := len(noMatch.StanzaTypes) == 1 && noMatch.StanzaTypes[0] == "scrypt"
	switch {
	case k.isPassphrase && underPassphrase:
		return fail(ErrWrongPassphrase, err)
	case k.isPassphrase:
		return fail(ErrNeedsIdentity, err)
	case underPassphrase:
		return fail(ErrNeedsPassphrase, err)
	}
	return fail(ErrWrongIdentity, err)
}

// capped names the reason when a file asks for too much work, which age does not tell from damage.
type capped struct{ *age.ScryptIdentity }

// Unwrap implements age.Identity.
func (c capped) Unwrap(stanzas []*age.Stanza) ([]byte, error) {
	for _, stanza := range stanzas {
		if stanza.Type != "scrypt" || len(stanza.Args) != 2 {
			continue
		}
		if factor, err := strconv.Atoi(stanza.Args[1]); err == nil && factor > MaximumWorkFactor {
			return nil, fail(ErrTooCostly, nil)
		}
	}
	return c.ScryptIdentity.Unwrap(stanzas)
}
