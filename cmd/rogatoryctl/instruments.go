package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"rogatory/forms/party"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
	"rogatory/forms/wording"
	"rogatory/i18n"
)

// instrumentCommands are the commands about instruments.
type instrumentCommands struct{ *program }

// instrumentError says that the edition holds no instrument with this id.
type instrumentError struct{ id string }

func (e instrumentError) Error() string { return e.id + " is not an instrument of the register" }

// Message returns the catalogue id of the sentence for people.
func (e instrumentError) Message() (string, map[string]any) {
	return "error.instrument.unknown", map[string]any{"ID": e.id}
}

// shownInstrument is an instrument as the command line shows it: its record, and who is bound on a day.
type shownInstrument struct {
	*treaty.Record
	Members []member `json:"members"`
	Edition string   `json:"edition"`
	On      string   `json:"on"`
}

// member is a Party that is bound by an instrument.
type member struct {
	Party      party.Code        `json:"party"`
	Side       string            `json:"side,omitempty"`
	With       party.Code        `json:"with,omitempty"`
	Title      string            `json:"title,omitempty"`
	From       treaty.Date       `json:"from,omitempty"`
	Confidence treaty.Confidence `json:"confidence"`
}

func (p instrumentCommands) list(args []string) error {
	if _, err := p.parse(p.registerFlags("instruments list"), args, 0, 0); err != nil {
		return err
	}
	register, err := p.register()
	if err != nil {
		return err
	}
	all, err := register.Instruments()
	if err != nil {
		return err
	}
	if p.json {
		return p.printJSON(all.All())
	}
	speaker := wording.Speaker{Words: p.words, Facts: rules.Facts{Instruments: all}}
	for _, r := range all.All() {
		fmt.Fprintf(p.out, "%-16s %s\n", r.ID, speaker.Instrument(r.ID))
	}
	return nil
}

func (p instrumentCommands) show(args []string) error {
	rest, err := p.parse(p.registerFlags("instruments show"), args, 1, 1)
	if err != nil {
		return err
	}
	day, register, err := p.grounds()
	if err != nil {
		return err
	}
	all, err := register.Instruments()
	if err != nil {
		return err
	}
	record := all.ByID(treaty.Instrument(strings.ToLower(rest[0])))
	if record == nil {
		return instrumentError{rest[0]}
	}
	members, err := membersOf(register, record.ID, day)
	if err != nil {
		return err
	}
	shown := shownInstrument{record, members, register.Edition(), string(day)}
	if p.json {
		return p.printJSON(shown)
	}
	p.printInstrument(shown, wording.Speaker{Words: p.words, Facts: rules.Facts{Instruments: all, Register: register}})
	return nil
}

// membersOf returns the Parties that are bound by an instrument on a day. The Convention binds all.
func membersOf(register *party.Register, id treaty.Instrument, day treaty.Date) ([]member, error) {
	members := []member{}
	for _, code := range register.Codes() {
		record, err := register.Party(code)
		if err != nil {
			return nil, err
		}
		if id == treaty.ETS185 && record.Membership.InForce <= day {
			members = append(members, member{Party: code, From: record.Membership.InForce,
				Confidence: record.Membership.Confidence})
		}
		for _, b := range record.At(day).Instruments {
			if b.ID == id {
				members = append(members, member{code, b.Side, b.With, b.Title, b.From, b.Confidence})
			}
		}
	}
	return members, nil
}

// printInstrument writes an instrument for people.
func (p instrumentCommands) printInstrument(shown shownInstrument, speaker wording.Speaker) {
	fmt.Fprintf(p.out, "%s\n%s\n", speaker.InstrumentTitle(shown.ID), speaker.Standing(shown.Record))
	for _, line := range speaker.InstrumentLines(shown.Record) {
		fmt.Fprintf(p.out, "\n%s %s\n", p.label(line.Label), line.Text)
	}
	for _, purpose := range treaty.Purposes() {
		if provision, ok := shown.Provisions[purpose]; ok {
			fmt.Fprintf(p.out, "\n%s %s\n", p.label(p.words.Say("purpose."+string(purpose))),
				speaker.Provision(shown.ID, provision))
		}
	}
	bySide := map[string][]string{}
	for _, m := range shown.Members {
		if m.With == "" {
			bySide[m.Side] = append(bySide[m.Side], string(m.Party))
		} else if m.Party < m.With {
			fmt.Fprintf(p.out, "\n%s – %s: %s\n", m.Party, m.With, m.Title)
		}
	}
	for _, side := range slices.Sorted(maps.Keys(bySide)) {
		fmt.Fprintf(p.out, "\n%s %s\n", p.label(p.words.Say("about-instrument.members")),
			strings.Join(bySide[side], " "))
	}
	for _, source := range shown.Sources {
		fmt.Fprintf(p.out, "  [%s]\n", speaker.Source(source))
	}
	fmt.Fprintf(p.out, "\n%s\n",
		p.words.Say("register.edition", i18n.Args{"Edition": speaker.Date(treaty.Date(shown.Edition))}))
}
