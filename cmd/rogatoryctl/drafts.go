package main

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/pflag"

	"rogatory/app/service"
	"rogatory/forms/request"
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
// is not there. Limited says why the vault can only be read, or nil.
func (p *program) open(v vaultFlags, makeIt bool) (vault *storage.Vault, limited, err error) {
	path := v.store
	if path == "" {
		own, err := storage.DefaultPath()
		if err != nil {
			return nil, nil, err
		}
		path = own
	}
	if v.passphraseFile != "" {
		return nil, nil, &storage.Error{Reason: storage.ErrNotEncrypted.Reason, Path: path}
	}
	return storage.OpenOrRead(path, storage.Options{Existing: !makeIt})
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

// within opens the vault, does something with it and closes it again; the first error counts. That a vault is damaged
// is an error although what could be read was shown.
func (p *program) within(v vaultFlags, makeIt bool, do func(*storage.Vault) error) error {
	vault, limited, err := p.open(v, makeIt)
	if err != nil {
		return err
	}
	err = do(vault)
	if closeErr := vault.Close(); err == nil {
		err = closeErr
	}
	if err == nil && errors.Is(limited, storage.ErrPartly) {
		err = limited
	}
	return err
}

func (p draftCommands) list(args []string) error {
	var v vaultFlags
	if _, err := p.parse(p.draftFlags("drafts list", &v), args, 0, 0); err != nil {
		return err
	}
	return p.within(v, false, func(vault *storage.Vault) error { return p.print(vault.List()) })
}

func (p draftCommands) print(list []request.Summary, err error) error {
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
	var number int
	flags := p.draftFlags("drafts show", &v)
	flags.IntVar(&number, "revision", 0, p.words.Say("flag.revision"))
	rest, err := p.parse(flags, args, 1, 1)
	if err != nil {
		return err
	}
	return p.within(v, false, func(vault *storage.Vault) error {
		load := vault.Load
		if flags.Changed("revision") {
			load = func(id string) (*request.Draft, error) { return vault.LoadRevision(id, number) }
		}
		draft, err := load(rest[0])
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
	By      string    `json:"by,omitempty"`
	Damaged bool      `json:"damaged,omitempty"`
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
		shown[i] = revision{r.Number, r.Started, r.Changed, r.By, r.Damaged}
	}
	return p.result(shown, func() {
		for _, r := range shown {
			when := p.words.DateTime(r.Changed)
			if r.Damaged {
				when = p.words.Say("drafts.damaged")
			}
			fmt.Fprintln(p.out, strings.TrimRight(fmt.Sprintf("%4d  %s  %s", r.Number, when, r.By), " "))
		}
	})
}
