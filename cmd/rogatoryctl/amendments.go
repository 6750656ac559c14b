package main

import (
	"errors"
	"fmt"
	"slices"

	"rogatory/app/files"
	"rogatory/app/service"
	"rogatory/forms/party"
	"rogatory/i18n"
	"rogatory/storage"
)

// amendmentCommands work with what an office amended in the register.
type amendmentCommands struct{ *program }

// listedAmendment is an amendment as the command line lists it. Matched says that the record holds every entry that it
// names.
type listedAmendment struct {
	party.Amendment
	Matched bool `json:"matched"`
}

func (p amendmentCommands) list(args []string) error {
	var v vaultFlags
	if _, err := p.parse(p.draftFlags("register amendments list", &v), args, 0, 0); err != nil {
		return err
	}
	return p.within(v, false, p.print)
}

func (p amendmentCommands) print(vault *storage.Vault) error {
	list, err := listAmendments(vault)
	if err != nil {
		return err
	}
	return p.result(list, func() {
		for _, a := range list {
			fmt.Fprintf(p.out, "%s  %s  %s  %s\n", a.ID, a.Party, a.Made, p.describe(a.Amendment))
			if !a.Matched {
				fmt.Fprintf(p.out, "  %s\n", p.words.Say("register.amendment.unmatched"))
			}
		}
		if len(list) == 0 {
			fmt.Fprintln(p.out, p.words.Say("register.amendment.none"))
		}
	})
}

func listAmendments(vault *storage.Vault) ([]listedAmendment, error) {
	register, err := service.OpenRegister(vault)
	if err != nil {
		return nil, err
	}
	lost, err := register.Unmatched()
	if err != nil {
		return nil, err
	}
	amendments, err := vault.Amendments()
	list := make([]listedAmendment, len(amendments))
	for i, a := range amendments {
		list[i] = listedAmendment{a, !slices.ContainsFunc(lost, func(l party.Amendment) bool { return l.ID == a.ID })}
	}
	return list, err
}

// describe says in one line what an amendment changes.
func (p amendmentCommands) describe(a party.Amendment) string {
	until := a.Until
	if until == "" {
		until = a.Made
	}
	args := i18n.Args{"Replaces": a.Replaces, "Ends": a.Ends, "Until": string(until), "New": entryOf(a)}
	switch {
	case a.Ends != "" && entryOf(a) == "":
		return p.words.Say("register.amendment.ends", args)
	case a.Ends != "":
		return p.words.Say("register.amendment.ends-and-adds", args)
	case a.Replaces != "":
		return p.words.Say("register.amendment.replaces", args)
	}
	return p.words.Say("register.amendment.adds", args)
}

// entryOf names the entry that an amendment adds.
func entryOf(a party.Amendment) string {
	switch {
	case a.Authority != nil:
		return a.Authority.ID + ", " + a.Authority.Name
	case a.Statement != nil:
		return a.Statement.ID
	case a.Language != nil:
		return a.Language.Key()
	}
	return ""
}

// arrived is an amendment that was added, as the command line shows it.
type arrived struct {
	ID    string                 `json:"id"`
	Party party.Code             `json:"party"`
	State service.AmendmentState `json:"state"`
}

func (p amendmentCommands) add(args []string) error {
	var v vaultFlags
	rest, err := p.parse(p.draftFlags("register amendments add", &v), args, 1, 1)
	if err != nil {
		return err
	}
	file, err := files.ReadAny(rest[0], party.MaximumAmendments)
	if err != nil {
		return err
	}
	arrivals, err := p.take(v, file)
	if err != nil {
		return err
	}
	shown := make([]arrived, len(arrivals))
	for i, a := range arrivals {
		shown[i] = arrived{a.Amendment.ID, a.Amendment.Party, a.State}
	}
	return p.result(shown, func() {
		for _, a := range shown {
			fmt.Fprintln(p.out, p.words.Say("register.amendment.arrival."+string(a.State),
				i18n.Args{"ID": a.ID, "Party": string(a.Party)}))
		}
	})
}

// importAmendments makes a vault that is not there only when every amendment of the file can be kept in it.
func (p amendmentCommands) take(v vaultFlags, file []byte) (arrivals []service.ArrivedAmendment, err error) {
	arriving, _, err := party.DecodeAmendments(file)
	if err != nil {
		return nil, err
	}
	take := func(vault *storage.Vault) error {
		arrivals, err = service.ImportAmendments(vault, file)
		return err
	}
	err = p.within(v, false, take)
	if !errors.Is(err, storage.ErrNoVault) {
		return arrivals, err
	}
	builtIn, err := service.BuiltInRegister()
	if err != nil {
		return nil, err
	}
	if _, _, err := service.MergeAmendments(builtIn, nil, arriving); err != nil {
		return nil, err
	}
	err = p.within(v, true, take)
	return arrivals, err
}

func (p amendmentCommands) export(args []string) error {
	var v vaultFlags
	var out string
	flags := p.draftFlags("register amendments export", &v)
	flags.StringVarP(&out, "output", "o", "", p.words.Say("flag.output"))
	if _, err := p.parse(flags, args, 0, 0); err != nil {
		return err
	}
	if out == "" {
		return p.usage("output-needed", i18n.Args{"Form": p.formOf("register amendments export")})
	}
	return p.within(v, false, func(vault *storage.Vault) error {
		file, err := service.ExportAmendments(vault)
		if err != nil {
			return err
		}
		return p.save(out, file, 0o600)
	})
}

func (p amendmentCommands) remove(args []string) error {
	var v vaultFlags
	rest, err := p.parse(p.draftFlags("register amendments remove", &v), args, 1, 1)
	if err != nil {
		return err
	}
	err = p.within(v, false, func(vault *storage.Vault) error { return vault.RemoveAmendment(rest[0]) })
	if err != nil {
		return err
	}
	return p.result(map[string]string{"id": rest[0]}, func() {
		fmt.Fprintln(p.out, p.words.Say("register.amendment.removed", i18n.Args{"ID": rest[0]}))
	})
}
