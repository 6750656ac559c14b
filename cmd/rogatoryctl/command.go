package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"
	"time"

	"github.com/spf13/pflag"

	"rogatory/app/files"
	"rogatory/forms/party"
	"rogatory/forms/treaty"
	"rogatory/i18n"
)

// The exit codes.
const (
	exitDone    = 0
	exitBlocked = 1 // findings that block, a signature that is not valid, or an address that a translation lost
	exitInput   = 2 // input that cannot be read or used
	exitUsage   = 3 // wrong usage
)

// program is what every command works with.
type program struct {
	out       io.Writer
	catalogue *i18n.Catalogue
	words     *i18n.Words
	now       func() time.Time

	json   bool
	on     string
	chosen registerFlags
}

// command is one command of the program. The words of its summary stand in the catalogue under "command.<name>".
type command struct {
	name      string // "register show"
	arguments string // "CODE", as usage prints it
	run       func(*program, []string) error
}

func commands() []command {
	return []command{
		{"register list", "", (*program).registerList},
		{"register show", "CODE", (*program).registerShow},
		{"register export", "", (*program).registerExport},
		{"register lint", "[FOLDER]", (*program).registerLint},
		{"register amendments list", "--store FILE", (*program).amendmentsList},
		{"register amendments add", "FILE --store FILE", (*program).amendmentsAdd},
		{"register amendments export", "-o FILE --store FILE", (*program).amendmentsExport},
		{"register amendments remove", "ID --store FILE", (*program).amendmentsRemove},
		{"register edition show", "[FILE]", (*program).editionShow},
		{"register edition write", "-o FILE [FOLDER]", (*program).editionWrite},
		{"register edition use", "FILE --store FILE", (*program).editionUse},
		{"register edition reset", "--store FILE", (*program).editionReset},
		{"route", "--type T --from CODE --to CODE", (*program).route},
		{"new", "--type T -o FILE", (*program).newDraft},
		{"check", "DRAFT", (*program).check},
		{"render", "DRAFT -o FILE.pdf", (*program).render},
		{"text", "DRAFT", (*program).text},
		{"sheet", "DRAFT [-o FILE.pdf]", (*program).sheet},
		{"sign", "IN.pdf -o OUT.pdf --p12 FILE --password-file FILE", (*program).sign},
		{"emit", "DRAFT -o OUT.pdf --p12 FILE --password-file FILE", (*program).emit},
		{"verify", "FILE.pdf [--trust FILE]…", (*program).verify},
		{"open", "FILE.pdf -o DRAFT", (*program).reopen},
		{"texts export", "DRAFT --lang LANGUAGE -o FILE.xlf", (*program).textsExport},
		{"texts import", "DRAFT FILE.xlf -o DRAFT", (*program).textsImport},
		{"rows", "FILE [--zone ZONE] [--order day-first|month-first] [--year-century 20]", (*program).readRows},
		{"identifiers", "DRAFT", (*program).identifiers},
		{"drafts list", "--store FILE", (*program).draftsList},
		{"drafts show", "ID --store FILE", (*program).draftsShow},
		{"drafts add", "DRAFT --store FILE", (*program).draftsAdd},
		{"drafts history", "ID --store FILE", (*program).draftsHistory},
		{"drafts export", "ID… -o FILE.age --store FILE", (*program).draftsExport},
		{"drafts import", "FILE.age --store FILE", (*program).draftsImport},
		{"flow graph", "", (*program).flowGraph},
		{"schema", "", (*program).schema},
	}
}

// usageError is wrong usage; its sentence is finished.
type usageError struct{ text string }

func (e usageError) Error() string { return e.text }

// errBlocked ends a command that has said everything already: findings block, or a signature is not valid.
var errBlocked = errors.New("blocked")

func (p *program) usage(id string, args ...i18n.Args) error {
	return usageError{p.words.Say("usage."+id, args...)}
}

// dispatch finds the command that the first words name.
func (p *program) dispatch(args []string) error {
	args = commandFirst(args)
	for _, c := range commands() {
		words := strings.Fields(c.name)
		if len(args) >= len(words) && strings.Join(args[:len(words)], " ") == c.name {
			return c.run(p, args[len(words):])
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
	for _, c := range commands() {
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

// errHelp ends a command whose flags were listed.
var errHelp = errors.New("help")

func (p *program) formOf(name string) string {
	for _, c := range commands() {
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

// printJSON writes one JSON value.
func (p *program) printJSON(value any) error {
	encoder := json.NewEncoder(p.out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(value)
}

// show writes a result: as one JSON value where --json asks for it, else as text.
func (p *program) show(value any, asText func()) error {
	if p.json {
		return p.printJSON(value)
	}
	asText()
	return nil
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

// report writes an error in one sentence and returns the exit code.
func (p *program) report(errorsOut io.Writer, err error) int {
	var usage usageError
	switch {
	case err == nil, errors.Is(err, errHelp):
		return exitDone
	case errors.Is(err, errBlocked):
		return exitBlocked
	case errors.As(err, &usage):
		fmt.Fprintln(errorsOut, usage.text)
		return exitUsage
	}
	fmt.Fprintln(errorsOut, p.sentence(err))
	return exitInput
}

// sentence finds the words for an error: its own, or those for what the system says about a file.
func (p *program) sentence(err error) string {
	var speaker i18n.Speaker
	var path *fs.PathError
	if !errors.As(err, &speaker) && errors.As(err, &path) {
		err = files.Unreadable(path.Path, err)
		if path.Op == "write" {
			err = files.Unwritable(path.Path, err)
		}
	}
	return p.words.Error(err)
}
