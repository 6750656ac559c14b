package main

import (
	"fmt"

	"rogatory/i18n"
	"rogatory/storage"
)

// remove puts a draft into the bin.
func (p draftCommands) remove(args []string) error {
	return p.moved("drafts delete", "drafts.deleted", args, (*storage.Vault).Delete)
}

// restore takes a draft out of the bin.
func (p draftCommands) restore(args []string) error {
	return p.moved("drafts bin restore", "drafts.restored", args, (*storage.Vault).Restore)
}

func (p draftCommands) moved(name, said string, args []string, move func(*storage.Vault, string) error) error {
	var v vaultFlags
	rest, err := p.parse(p.draftFlags(name, &v), args, 1, 1)
	if err != nil {
		return err
	}
	if err := p.within(v, false, func(vault *storage.Vault) error { return move(vault, rest[0]) }); err != nil {
		return err
	}
	return p.result(map[string]string{"id": rest[0]}, func() {
		fmt.Fprintln(p.out, p.words.Say(said, i18n.Args{"ID": rest[0]}))
	})
}

func (p draftCommands) listBin(args []string) error {
	var v vaultFlags
	if _, err := p.parse(p.draftFlags("drafts bin list", &v), args, 0, 0); err != nil {
		return err
	}
	return p.within(v, false, func(vault *storage.Vault) error { return p.print(vault.Bin()) })
}

// emptyBin deletes for good what is in the bin, and says what that does not reach.
func (p draftCommands) emptyBin(args []string) error {
	var v vaultFlags
	if _, err := p.parse(p.draftFlags("drafts bin empty", &v), args, 0, 0); err != nil {
		return err
	}
	deleted := 0
	err := p.within(v, false, func(vault *storage.Vault) (err error) {
		deleted, err = vault.EmptyBin()
		return err
	})
	if err != nil {
		return err
	}
	return p.result(map[string]int{"deleted": deleted}, func() {
		fmt.Fprintln(p.out, p.words.Count("drafts.emptied", deleted))
	})
}
