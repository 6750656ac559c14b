package main

import (
	"fmt"
	"os"
	"slices"
	"strings"

	"rogatory/forms/party"
	"rogatory/forms/treaty"
	"rogatory/forms/wording"
	"rogatory/i18n"
)

// registerCommands show the register and lint its data.
type registerCommands struct{ *program }

// partyError says that a State, by its code, is not a Party.
type partyError struct{ state string }

func (e partyError) Error() string { return e.state + " is not a Party" }

// Message returns the catalogue id of the sentence for people.
func (e partyError) Message() (string, map[string]any) {
	return "error.party.not-a-party", map[string]any{"State": e.state}
}

// record is a Party's record as the command line shows it: what is current on a day, and apart from it what is not.
type record struct {
	Name string `json:"name"`
	party.Party
	Superseded superseded `json:"superseded"`
	Edition    string     `json:"edition"`
	On         string     `json:"on"`
}

type superseded struct {
	Authorities  []party.Authority    `json:"authorities"`
	Declarations []party.Statement    `json:"declarations"`
	Languages    []party.LanguageRule `json:"languages"`
	Instruments  []party.Bond         `json:"instruments"`
}

func recordOn(whole party.Party, edition string, day treaty.Date, language string) record {
	current := whole.At(day)
	return record{Name: whole.Names.In(language), Party: current, Edition: edition, On: string(day),
		Superseded: superseded{
			Authorities: without(whole.Authorities, current.Authorities, func(a party.Authority) string {
				return a.ID
			}),
			Declarations: without(whole.Declarations, current.Declarations, func(s party.Statement) string {
				return s.ID
			}),
			Languages: without(whole.Languages, current.Languages, func(l party.LanguageRule) string {
				return fmt.Sprint(l)
			}),
			Instruments: without(whole.Instruments, current.Instruments, func(b party.Bond) string {
				return string(b.ID)
			}),
		}}
}

// without returns the entries of all that do not stand in some.
func without[T any](all, some []T, key func(T) string) []T {
	rest := []T{}
	for _, entry := range all {
		if !slices.ContainsFunc(some, func(s T) bool { return key(s) == key(entry) }) {
			rest = append(rest, entry)
		}
	}
	return rest
}

// lookUp finds a Party's whole record by its code, in capitals or not.
func (p registerCommands) lookUp(register *party.Register, code string) (party.Party, error) {
	code = strings.ToUpper(code)
	if !register.Has(party.Code(code)) {
		return party.Party{}, partyError{code}
	}
	return register.Party(party.Code(code))
}

func (p registerCommands) list(args []string) error {
	if _, err := p.parse(p.registerFlags("register list"), args, 0, 0); err != nil {
		return err
	}
	register, err := p.register()
	if err != nil {
		return err
	}
	heads, err := register.Heads()
	if err != nil {
		return err
	}
	if p.json {
		return p.printJSON(listed(heads, p.words.Language()))
	}
	for _, h := range heads {
		fmt.Fprintf(p.out, "%s  %-32s %s\n", h.Code, h.Names.In(p.words.Language()), h.Membership.InForce)
	}
	return nil
}

type listedParty struct {
	Code    party.Code  `json:"code"`
	Name    string      `json:"name"`
	InForce treaty.Date `json:"in_force"`
}

func listed(heads []party.Head, language string) []listedParty {
	list := make([]listedParty, len(heads))
	for i, h := range heads {
		list[i] = listedParty{h.Code, h.Names.In(language), h.Membership.InForce}
	}
	return list
}

func (p registerCommands) show(args []string) error {
	rest, err := p.parse(p.registerFlags("register show"), args, 1, 1)
	if err != nil {
		return err
	}
	day, register, err := p.grounds()
	if err != nil {
		return err
	}
	whole, err := p.lookUp(register, rest[0])
	if err != nil {
		return err
	}
	shown := recordOn(whole, register.Edition(), day, p.words.Language())
	if p.json {
		return p.printJSON(shown)
	}
	p.printRecord(shown, wording.Speaker{Words: p.words})
	return nil
}

// printRecord writes a record for people: what is current, each fact with its source.
func (p registerCommands) printRecord(r record, speaker wording.Speaker) {
	fmt.Fprintf(p.out, "%s (%s)\n%s\n", r.Name, r.Code,
		p.words.Say("register.in-force", i18n.Args{"Date": speaker.Date(r.Membership.InForce)}))
	for _, role := range treaty.Roles() {
		for _, a := range r.WithRole(role) {
			fmt.Fprintf(p.out, "\n%s %s\n%s", p.label(p.words.Say("role."+string(role))), a.Name, p.mark(a.Evidence))
			p.printAuthority(a)
			fmt.Fprintf(p.out, "  [%s]\n", speaker.Source(a.Source))
		}
	}
	for _, s := range slices.Concat(r.Declarations, officeNotes(r.Practice)) {
		fmt.Fprintf(p.out, "\n%s %s\n%s  [%s]\n", p.label(wording.UpperFirst(speaker.Basis(string(s.Article)))),
			s.Summary.In(p.words.Language()), p.mark(s.Evidence), speaker.Source(s.Source))
	}
	for _, l := range r.Languages {
		fmt.Fprintf(p.out, "\n%s %s\n%s  [%s]\n",
			p.label(p.words.Say("register.languages", i18n.Args{"Article": string(l.Article)})),
			p.words.LanguageNames(l.Languages), p.mark(l.Evidence), speaker.Source(l.Source))
	}
	for _, d := range r.Defects {
		id := "register.defect"
		if d.Believed == "" {
			id = "register.defect-unknown"
		}
		fmt.Fprintf(p.out, "\n%s\n",
			p.words.Say(id, i18n.Args{"Printed": d.Printed, "Believed": d.Believed,
				"Why": d.Why.In(p.words.Language())}))
	}
	p.printEnded(r.Superseded, speaker)
	fmt.Fprintf(p.out, "\n%s\n",
		p.words.Say("register.edition", i18n.Args{"Edition": speaker.Date(treaty.Date(r.Edition))}))
}

// printEnded names the entries that an office amendment ended, so that nobody looks for them in vain.
func (p registerCommands) printEnded(s superseded, speaker wording.Speaker) {
	ended := func(name string, until treaty.Date, evidence party.Evidence) {
		if evidence.FromOffice() {
			fmt.Fprintf(p.out, "\n%s\n%s",
				p.words.Say("register.ended", i18n.Args{"Name": name, "Date": speaker.Date(until)}), p.mark(evidence))
		}
	}
	for _, a := range s.Authorities {
		ended(p.label(p.words.Say("role."+string(a.Role)))+" "+a.Name, a.Until, a.Evidence)
	}
	for _, st := range s.Declarations {
		ended(p.label(wording.UpperFirst(speaker.Basis(string(st.Article))))+" "+st.Summary.In(p.words.Language()),
			st.Until, st.Evidence)
	}
	for _, l := range s.Languages {
		ended(p.label(p.words.Say("register.languages", i18n.Args{"Article": string(l.Article)}))+" "+
			p.words.LanguageNames(l.Languages), l.Until, l.Evidence)
	}
}

// mark says on a line of its own that an office amendment added or ended an entry.
func (p registerCommands) mark(evidence party.Evidence) string {
	if !evidence.FromOffice() {
		return ""
	}
	return "  " + p.words.Say("register.amended", i18n.Args{"ID": evidence.Amendment}) + "\n"
}

// officeNotes returns what the office noted about a Party's practice.
func officeNotes(practice []party.Statement) []party.Statement {
	return slices.DeleteFunc(slices.Clone(practice), func(s party.Statement) bool { return !s.FromOffice() })
}

func (c *console) printAuthority(a party.Authority) {
	for _, line := range slices.Concat([]string{a.Address}, a.Phones, a.Faxes, a.Emails, a.Web) {
		if line != "" {
			fmt.Fprintf(c.out, "  %s\n", line)
		}
	}
}

func (p registerCommands) export(args []string) error {
	if _, err := p.parse(p.registerFlags("register export"), args, 0, 0); err != nil {
		return err
	}
	day, register, err := p.grounds()
	if err != nil {
		return err
	}
	parties := map[party.Code]record{}
	for _, code := range register.Codes() {
		whole, err := register.Party(code)
		if err != nil {
			return err
		}
		parties[code] = recordOn(whole, register.Edition(), day, p.words.Language())
	}
	return p.printJSON(struct {
		Edition string                `json:"edition"`
		Parties map[party.Code]record `json:"parties"`
	}{register.Edition(), parties})
}

func (p registerCommands) lint(args []string) error {
	rest, err := p.parse(p.flags("register lint"), args, 0, 1)
	if err != nil {
		return err
	}
	folder := party.Embedded()
	if len(rest) == 1 {
		if _, err := os.ReadDir(rest[0]); err != nil {
			return err
		}
		folder = os.DirFS(rest[0])
	}
	problems, err := party.Lint(folder)
	if err != nil {
		return err
	}
	if p.json {
		err = p.printJSON(append([]party.Problem{}, problems...))
	} else {
		for _, problem := range problems {
			fmt.Fprintln(p.out, problem)
		}
	}
	if len(problems) > 0 {
		return errBlocked
	}
	return err
}
