package main

import (
	"github.com/spf13/pflag"

	"rogatory/app/service"
	"rogatory/forms/party"
	"rogatory/storage"
)

// registerFlags name the register that a command reads: the built-in one unless they say otherwise.
type registerFlags struct {
	vaultFlags
	edition string
}

// registerFlags starts the flags of a command that reads the register.
func (p *program) registerFlags(name string) *pflag.FlagSet {
	flags := p.flags(name)
	flags.StringVar(&p.chosen.store, "store", "", p.words.Say("flag.register-store"))
	flags.StringVar(&p.chosen.passphraseFile, "passphrase-file", "", p.words.Say("flag.passphrase-file"))
	flags.StringVar(&p.chosen.edition, "edition", "", p.words.Say("flag.edition"))
	return flags
}

// register opens the edition that --edition names, else that of the vault, else the built-in one, with the amendments
// of the vault.
func (p *program) register() (register *party.Register, err error) {
	switch {
	case p.chosen.store != "":
		return p.registerOfVault()
	case p.chosen.edition != "":
		return service.ReadEdition(p.chosen.edition)
	}
	return service.BuiltInRegister()
}

func (p *program) registerOfVault() (register *party.Register, err error) {
	err = p.within(p.chosen.vaultFlags, false, func(vault *storage.Vault) error {
		if p.chosen.edition == "" {
			register, err = service.OpenRegister(vault)
			return err
		}
		edition, err := service.ReadEdition(p.chosen.edition)
		if err != nil {
			return err
		}
		amendments, err := vault.Amendments()
		register = edition.With(amendments)
		return err
	})
	return register, err
}
