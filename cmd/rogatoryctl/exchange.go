package main

import (
	"bytes"
	"fmt"

	"rogatory/app/files"
	"rogatory/app/service"
	"rogatory/i18n"
	"rogatory/storage"
	"rogatory/storage/exchange"
)

func (p draftCommands) export(args []string) error {
	var v vaultFlags
	var out, passphraseFile string
	var recipients []string
	flags := p.draftFlags("drafts export", &v)
	flags.StringVarP(&out, "output", "o", "", p.words.Say("flag.output"))
	flags.StringSliceVar(&recipients, "to", nil, p.words.Say("flag.recipient"))
	flags.StringVar(&passphraseFile, "export-passphrase-file", "", p.words.Say("flag.export-passphrase-file"))
	rest, err := p.parse(flags, args, 1, -1)
	if err != nil {
		return err
	}
	if out == "" || (len(recipients) == 0) == (passphraseFile == "") {
		return p.usage("export-needs", i18n.Args{"Form": p.formOf("drafts export")})
	}
	lock := exchange.ForRecipients(recipients...)
	if passphraseFile != "" {
		passphrase, err := readPassword(passphraseFile)
		if err != nil {
			return err
		}
		lock = exchange.ForPassphrase(passphrase)
	}
	return p.within(v, false, func(vault *storage.Vault) error {
		sealed, err := service.NewExchange(p.environment(vault)).Pack(rest, lock)
		if err != nil {
			return err
		}
		return p.save(out, sealed, 0o600)
	})
}

func (p draftCommands) take(args []string) error {
	var v vaultFlags
	var identityFile, passphraseFile, differing string
	flags := p.draftFlags("drafts import", &v)
	flags.StringVar(&identityFile, "identity", "", p.words.Say("flag.identity"))
	flags.StringVar(&passphraseFile, "export-passphrase-file", "", p.words.Say("flag.export-passphrase-file"))
	flags.StringVar(&differing, "existing", string(exchange.Keep), p.words.Say("flag.existing"))
	rest, err := p.parse(flags, args, 1, 1)
	if err != nil {
		return err
	}
	choice := exchange.Choice(differing)
	if (identityFile == "") == (passphraseFile == "") || choice != exchange.Keep && choice != exchange.Replace &&
		choice != exchange.AsCopy {
		return p.usage("import-needs", i18n.Args{"Form": p.formOf("drafts import")})
	}
	key, err := readKey(identityFile, passphraseFile)
	if err != nil {
		return err
	}
	file, err := files.ReadAny(rest[0], files.Maximum)
	if err != nil {
		return err
	}
	parcel, err := exchange.Import(bytes.NewReader(file), key)
	if err != nil {
		return err
	}
	return p.within(v, true, func(vault *storage.Vault) error { return p.receive(vault, parcel, choice) })
}

func readKey(identityFile, passphraseFile string) (exchange.Key, error) {
	if identityFile != "" {
		identity, err := files.ReadAny(identityFile, files.MaximumCertificate)
		return exchange.WithIdentity(string(identity)), err
	}
	passphrase, err := readPassword(passphraseFile)
	return exchange.WithPassphrase(passphrase), err
}

// received is a draft that arrived as the command line shows it.
type received struct {
	ID        string          `json:"id"`
	State     exchange.State  `json:"state"`
	Choice    exchange.Choice `json:"choice"`
	Questions []string        `json:"questions"`
}

// receive stores what is new and treats drafts that differ from those in the vault as the user chose.
func (p draftCommands) receive(vault *storage.Vault, parcel *exchange.Parcel, choice exchange.Choice) error {
	arrivals, err := exchange.Compare(vault, parcel)
	if err != nil {
		return err
	}
	shown := make([]received, len(arrivals))
	for i := range arrivals {
		if arrivals[i].State == exchange.Differs {
			arrivals[i].Choice = choice
		}
		a := arrivals[i]
		shown[i] = received{a.Draft.ID, a.State, a.Choice, append([]string{}, a.Questions...)}
	}
	if err := service.NewExchange(p.environment(vault)).Take(arrivals); err != nil {
		return err
	}
	return p.result(shown, func() {
		for _, r := range shown {
			fmt.Fprintln(p.out, p.words.Say("drafts.arrival."+string(r.State)+"-"+string(r.Choice),
				i18n.Args{"ID": r.ID}))
		}
	})
}
