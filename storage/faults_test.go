package storage_test

import (
	"errors"
	"testing"
	"time"

	"rogatory/forms/office"
	"rogatory/forms/party"
	"rogatory/forms/request"
	"rogatory/storage"
)

// Whichever of its values cannot be stored, a change says so and leaves the vault as it was.
func TestAChangeIsStoredWholeOrNotAtAll(t *testing.T) {
	later := noon.Add(time.Hour)
	for _, c := range []struct {
		sentence string
		change   func(*storage.Vault) error
		values   int
	}{
		{"a new draft", func(v *storage.Vault) error { return v.Save(draft(t, second, "2"), "", later) }, 2},
		{"a draft that changed", func(v *storage.Vault) error { return v.Save(draft(t, first, "2"), "", later) }, 2},
		{"a draft with its place", func(v *storage.Vault) error {
			_, err := v.Keep(draft(t, second, "2"), "facts", request.Revision{}, "A", later)
			return err
		}, 3},
		{"two drafts", func(v *storage.Vault) error {
			return v.SaveAll([]*request.Draft{draft(t, first, "2"), draft(t, second, "2")}, "", later)
		}, 4},
		{"a draft to the bin", func(v *storage.Vault) error { return v.Delete(first) }, 1},
		{"a draft to the archive", func(v *storage.Vault) error { return v.SetArchived(first, true) }, 1},
		{"a revision that is complete", func(v *storage.Vault) error { return v.Mark(first) }, 2},
		{"a place", func(v *storage.Vault) error { return v.SetPlace(first, "facts") }, 1},
		{"a signed copy", func(v *storage.Vault) error { return v.SaveSigned(first, []byte("%PDF"), later) }, 4},
		{"a file", func(v *storage.Vault) error { _, err := v.PutAttachment([]byte("x")); return err }, 1},
		{"a new amendment", func(v *storage.Vault) error { return v.SaveAmendment(ends("c")) }, 1},
		{"another amendment", func(v *storage.Vault) error { return v.SaveAmendment(language("a")) }, 1},
		{"other amendments", func(v *storage.Vault) error {
			return v.ReplaceAmendments([]party.Amendment{ends("d"), ends("e")})
		}, 2},
		{"an edition", func(v *storage.Vault) error { _, err := v.SaveEdition(edition(t)); return err }, 1},
		{"the settings", func(v *storage.Vault) error { return v.SaveSettings(storage.Settings{}) }, 1},
		{"the profile", func(v *storage.Vault) error { return v.SaveProfile(office.Profile{}) }, 1},
	} {
		vault := newVault(t)
		save(t, vault, draft(t, first, "1"), noon)
		if err := errors.Join(vault.SaveAmendment(ends("a")), vault.SaveAmendment(ends("b"))); err != nil {
			t.Fatal(err)
		}
		before := vault.Dump()
		for n := range c.values + 1 { // the last is the record of what the vault holds
			refused, err := vault.FailSealing(n, func() error { return c.change(vault) })
			if !refused || !errors.Is(err, storage.ErrCannotWrite) || vault.Dump() != before {
				t.Errorf("%s, value %d: refused %v, said %v, kept as it was %v", c.sentence, n+1, refused, err,
					vault.Dump() == before)
			}
		}
		refused, err := vault.FailSealing(c.values+1, func() error { return c.change(vault) })
		if refused || err != nil || vault.Dump() == before {
			t.Errorf("%s: it stores more than %d values, or none: %v", c.sentence, c.values, err)
		}
	}
}

// What is there already is not written again.
func TestNothingIsWrittenTwice(t *testing.T) {
	vault := newVault(t)
	save(t, vault, draft(t, first, "1"), noon)
	_, err := vault.PutAttachment([]byte("warrant"))
	if err := errors.Join(err, vault.Mark(first)); err != nil {
		t.Fatal(err)
	}
	for sentence, change := range map[string]func() error{
		"a file that is there": func() error { _, err := vault.PutAttachment([]byte("warrant")); return err },
		"a mark that is there": func() error { return vault.Mark(first) },
	} {
		if refused, err := vault.FailSealing(1, change); refused || err != nil {
			t.Errorf("%s is stored once more: %v", sentence, err)
		}
	}
}
