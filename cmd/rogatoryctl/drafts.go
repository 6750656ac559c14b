package main

import (
	"fmt"
	"time"

	"github.com/spf13/pflag"

	"rogatory/app/service"
	"rogatory/i18n"
	"rogatory/storage"
)

// draftCommands work with the drafts in the vault.
type draftCommands struct{ *program }

// vaultFlags name the vault. The passphrase opens an encrypted one.
type vaultFlags struct {
	store, passphraseFile string
}

func (p *program) draftFlags(name string, v *vaultFlags) *pflag.FlagSet {
	flags := p.flags(name)
	flags.StringVar(&v.store, "store", "", p.words.Say("flag.store"))
	flags.StringVar(&v.passphraseFile, "passphrase-file", "", p.words.Say("flag.passphrase-file"))
	return flags
}

// open opens the vault that the flags name, else the user's own. Only a command that adds something makes a vault that
// is not there.
func (p *program) open(v vaultFlags, makeIt bool) (*storage.Vault, error) {
	path := v.store
	if path == "" {
		own, err := storage.DefaultPath()
		if err != nil {
			return nil, err
		}
		path = own
	}
	return storage.Open(path, storage.Options{Existing: !makeIt})
}

// environment is what the use cases that need only the vault work with.
func (p *program) environment(vault *storage.Vault) service.Environment {
	return service.Environment{Vault: vault, Now: p.now, Who: service.User()}
}

// draftSummary is an entry of the list as the command line shows it.
type draftSummary struct {
	ID        string    `json:"id"`
	Reference string    `json:"reference"`
	Type      string    `json:"type"`
	To        string    `json:"to"`
	Subject   string    `json:"subject"`
	Changed   time.Time `json:"changed"`
}

// within opens the vault, does something with it and closes it again; the first error counts.
func (p *program) within(v vaultFlags, makeIt bool, do func(*storage.Vault) error) error {
	vault, err := p.open(v, makeIt)
	if err != nil {
		return err
	}
	err = do(vault)
	if closeErr := vault.Close(); err == nil {
		err = closeErr
	}
	return err
}

func (p draftCommands) list(args []string) error {
	var v vaultFlags
	if _, err := p.parse(p.draftFlags("drafts list", &v), args, 0, 0); err != nil {
		return err
	}
	return p.within(v, false, p.print)
}

func (p draftCommands) print(vault *storage.Vault) error {
	list, err := vault.List()
	if err != nil {
		return err
	}
	shown := make([]draftSummary, len(list))
	for i, s := range list {
		shown[i] = draftSummary{s.ID, s.Reference, s.Type, s.To, s.Subject, s.Changed}
	}
	return p.result(shown, func() {
		for _, s := range shown {
			fmt.Fprintf(p.out, "%s  %-20s %-13s %-3s %s  %s\n", s.ID, s.Reference, s.Type, s.To,
				s.Changed.Format(time.DateOnly), s.Subject)
		}
		if len(shown) == 0 {
			fmt.Fprintln(p.out, p.words.Say("drafts.none"))
		}
	})
}

func (p draftCommands) show(args []string) error {
	var v vaultFlags
	rest, err := p.parse(p.draftFlags("drafts show", &v), args, 1, 1)
	if err != nil {
		return err
	}
	return p.within(v, false, func(vault *storage.Vault) error {
		draft, err := vault.Load(rest[0])
		if err != nil {
			return err
		}
		text, err := draft.Encode()
		if err != nil {
			return err
		}
		_, err = p.exact.Write(text)
		return err
	})
}

func (p draftCommands) add(args []string) error {
	var v vaultFlags
	rest, err := p.parse(p.draftFlags("drafts add", &v), args, 1, 1)
	if err != nil {
		return err
	}
	draft, err := readDraft(rest[0], "")
	if err != nil {
		return err
	}
	err = p.within(v, true, func(vault *storage.Vault) error {
		return service.NewDrafts(p.environment(vault)).Add(draft)
	})
	if err != nil {
		return err
	}
	return p.result(map[string]string{"id": draft.ID}, func() {
		fmt.Fprintln(p.out, p.words.Say("drafts.added", i18n.Args{"ID": draft.ID}))
	})
}

// revision is an entry of a draft's history as the command line shows it.
type revision struct {
	Number  int       `json:"number"`
	Started time.Time `json:"started"`
	Changed time.Time `json:"changed"`
}

func (p draftCommands) history(args []string) error {
	var v vaultFlags
	rest, err := p.parse(p.draftFlags("drafts history", &v), args, 1, 1)
	if err != nil {
		return err
	}
	return p.within(v, false, func(vault *storage.Vault) error { return p.printHistory(vault, rest[0]) })
}

func (p draftCommands) printHistory(vault *storage.Vault, id string) error {
	history, err := vault.History(id)
	if err != nil {
		return err
	}
	shown := make([]revision, len(history))
	for i, r := range history {
		shown[i] = revision{r.Number, r.Started, r.Changed}
	}
	return p.result(shown, func() {
		for _, r := range shown {
			fmt.Fprintf(p.out, "%4d  %s\n", r.Number, p.words.DateTime(r.Changed))
		}
	})
}
