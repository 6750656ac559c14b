package main

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/spf13/pflag"

	"rogatory/forms/party"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

// program is the console with the flags that every command knows, and what several kinds of command need: the day, the
// register, the vault, a draft. A kind of command is a type of its own around it.
type program struct {
	console
	catalogue *i18n.Catalogue
	now       func() time.Time

	on     string        // --on
	chosen registerFlags // --store and --edition
}

// command is one command of the program. The words of its summary stand in the catalogue under "command.<name>".
type command struct {
	name      string // "register show"
	arguments string // "CODE", as usage prints it
	run       func(arguments []string) error
}

// commands returns every command in the order of the help.
func (p *program) commands() []command {
	register, amendments, editions := registerCommands{p}, amendmentCommands{p}, editionCommands{p}
	route, requests, signatures := routeCommand{p}, requestCommands{p}, signatureCommands{p}
	texts, rows, drafts := textCommands{p}, rowCommands{p}, draftCommands{p}
	instruments := instrumentCommands{p}
	return []command{
		{"register list", "", register.list},
		{"register show", "CODE", register.show},
		{"register export", "", register.export},
		{"register lint", "[FOLDER]", register.lint},
		{"register amendments list", "--store FILE", amendments.list},
		{"register amendments add", "FILE --store FILE", amendments.add},
		{"register amendments export", "-o FILE --store FILE", amendments.export},
		{"register amendments remove", "ID --store FILE", amendments.remove},
		{"register edition show", "[FILE]", editions.show},
		{"register edition write", "-o FILE [FOLDER]", editions.write},
		{"register edition use", "FILE --store FILE", editions.use},
		{"register edition reset", "--store FILE", editions.reset},
		{"instruments list", "", instruments.list},
		{"instruments show", "ID", instruments.show},
		{"route", "--type T --from CODE --to CODE", route.run},
		{"new", "--type T -o FILE", requests.begin},
		{"check", "DRAFT", requests.check},
		{"render", "DRAFT -o FILE.pdf", requests.render},
		{"text", "DRAFT", requests.text},
		{"sheet", "DRAFT [-o FILE.pdf]", requests.sheet},
		{"sign", "IN.pdf -o OUT.pdf (--p12 FILE --password-file FILE | --pkcs11 MODULE --pin-file FILE)",
			signatures.sign},
		{"emit", "DRAFT -o OUT.pdf (--p12 FILE --password-file FILE | --pkcs11 MODULE --pin-file FILE)",
			signatures.emit},
		{"countersign", "IN.pdf -o OUT.pdf (--p12 FILE --password-file FILE | --pkcs11 MODULE --pin-file FILE)",
			signatures.countersign},
		{"renew", "IN.pdf -o OUT.pdf --tsa URL", signatures.renew},
		{"verify", "FILE.pdf [--trust FILE]…", signatures.verify},
		{"open", "FILE.pdf -o DRAFT", signatures.reopen},
		{"texts export", "DRAFT --lang LANGUAGE -o FILE.xlf", texts.export},
		{"texts import", "DRAFT FILE.xlf -o DRAFT", texts.take},
		{"rows", "FILE [--zone ZONE] [--order day-first|month-first] [--year-century 20]", rows.read},
		{"identifiers", "DRAFT", rows.identifiers},
		{"drafts list", "--store FILE", drafts.list},
		{"drafts show", "ID [--revision NUMBER] --store FILE", drafts.show},
		{"drafts add", "DRAFT --store FILE", drafts.add},
		{"drafts delete", "ID --store FILE", drafts.remove},
		{"drafts bin list", "--store FILE", drafts.listBin},
		{"drafts bin restore", "ID --store FILE", drafts.restore},
		{"drafts bin empty", "--store FILE", drafts.emptyBin},
		{"drafts history", "ID --store FILE", drafts.history},
		{"drafts export", "ID… -o FILE.age --store FILE", drafts.export},
		{"drafts import", "FILE.age --store FILE", drafts.take},
		{"flow graph", "", requests.graph},
		{"schema", "", requests.schema},
	}
}

// dispatch finds the command that the first words name.
func (p *program) dispatch(args []string) error {
	args = commandFirst(args)
	for _, c := range p.commands() {
		words := strings.Fields(c.name)
		if len(args) >= len(words) && strings.Join(args[:len(words)], " ") == c.name {
			return c.run(args[len(words):])
		}
	}
	if len(args) == 0 || args[0] == "help" || args[0] == "--help" || args[0] == "-h" {
		p.help()
		return nil
	}
	return p.usage("no-command", i18n.Args{"Command": args[0]})
}

// commandFirst moves the flags that every command knows from before the command to its end.
func commandFirst(args []string) []string {
	for i, arg := range args {
		switch {
		case arg == "--json", strings.HasPrefix(arg, "--on="):
		case arg == "--on", i > 0 && args[i-1] == "--on":
		default:
			return slices.Concat(args[i:], args[:i])
		}
	}
	return args
}

// help lists the commands.
func (p *program) help() {
	fmt.Fprintln(p.out, p.words.Say("command.intro"))
	for _, c := range p.commands() {
		fmt.Fprintf(p.out, "  %-26s %s\n", c.name, p.words.Say("command."+strings.ReplaceAll(c.name, " ", "-")))
		fmt.Fprintf(p.out, "  %-26s   rogatoryctl %s %s\n", "", c.name, c.arguments)
	}
}

// flags starts the flags of a command with those that every command knows.
func (p *program) flags(name string) *pflag.FlagSet {
	flags := pflag.NewFlagSet(name, pflag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.SortFlags = false
	flags.BoolVar(&p.json, "json", false, p.words.Say("flag.json"))
	flags.StringVar(&p.on, "on", "", p.words.Say("flag.on"))
	return flags
}

// parse reads the flags, before or after the arguments, and holds the number of arguments to a range. No maximum is -1.
func (p *program) parse(flags *pflag.FlagSet, args []string, least, most int) ([]string, error) {
	switch err := flags.Parse(args); {
	case errors.Is(err, pflag.ErrHelp):
		fmt.Fprint(p.out, flags.FlagUsages())
		return nil, errHelp
	case err != nil:
		return nil, p.usage("flag", i18n.Args{"Command": flags.Name(), "Detail": err.Error()})
	}
	rest := flags.Args()
	if len(rest) < least || most >= 0 && len(rest) > most {
		return nil, p.usage("arguments", i18n.Args{"Command": flags.Name(), "Form": p.formOf(flags.Name())})
	}
	return rest, nil
}

func (p *program) formOf(name string) string {
	for _, c := range p.commands() {
		if c.name == name {
			return "rogatoryctl " + c.name + " " + c.arguments
		}
	}
	return name
}

// today returns the day that --on names, else the day of the clock.
func (p *program) today() (treaty.Date, error) {
	if p.on == "" {
		return treaty.DateOf(p.now()), nil
	}
	day, err := treaty.ParseDate(p.on)
	if err != nil {
		return "", p.usage("date", i18n.Args{"Date": p.on})
	}
	return day, nil
}

// grounds returns the day and the register that a command rests on.
func (p *program) grounds() (treaty.Date, *party.Register, error) {
	day, err := p.today()
	if err != nil {
		return "", nil, err
	}
	register, err := p.register()
	return day, register, err
}
