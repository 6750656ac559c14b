package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/google/uuid"
	"github.com/spf13/pflag"

	"rogatory/app/files"
	"rogatory/app/service"
	"rogatory/forms/document"
	"rogatory/forms/example"
	"rogatory/forms/flow"
	"rogatory/forms/office"
	"rogatory/forms/party"
	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/rules"
	"rogatory/forms/treaty"
	"rogatory/forms/wording"
	"rogatory/i18n"
	"rogatory/i18n/glossary"
)

// requestCommands begin, check and write requests.
type requestCommands struct{ *program }

// readDraft reads a draft file; a language given on the command line replaces the document's.
func readDraft(path, language string) (*request.Draft, error) {
	text, err := files.ReadAny(path, request.MaximumFile)
	if err != nil {
		return nil, err
	}
	draft, err := request.Decode(text)
	if err != nil || language == "" {
		return draft, err
	}
	return draft, request.Set(draft, question.RequestLanguage, language)
}

func (p requestCommands) begin(args []string) error {
	var requestType, from, to, out, language string
	var filled bool
	flags := p.registerFlags("new")
	flags.StringVar(&requestType, "type", "", p.words.Say("flag.type"))
	flags.StringVar(&from, "from", "", p.words.Say("flag.from"))
	flags.StringVar(&to, "to", "", p.words.Say("flag.to"))
	flags.StringVarP(&out, "output", "o", "", p.words.Say("flag.output"))
	flags.BoolVar(&filled, "example", false, p.words.Say("flag.example"))
	flags.StringVar(&language, "lang", "", p.words.Say("flag.lang"))
	if _, err := p.parse(flags, args, 0, 0); err != nil {
		return err
	}
	if out == "" || !treaty.RequestType(requestType).Valid() || filled && (from == "" || to == "") {
		return p.usage("new-needs", i18n.Args{"Form": p.formOf("new")})
	}
	draft, err := p.fill(treaty.RequestType(requestType), strings.ToUpper(from), strings.ToUpper(to),
		language, filled)
	if err != nil {
		return err
	}
	text, err := draft.Encode()
	if err != nil {
		return err
	}
	return p.save(out, text, 0o600)
}

func (p requestCommands) fill(requestType treaty.RequestType, from, to, language string, filled bool) (*request.Draft,
	error) {
	day, register, err := p.grounds()
	if err != nil {
		return nil, err
	}
	for _, state := range []string{from, to} {
		if state != "" && !register.Has(party.Code(state)) {
			return nil, partyError{state}
		}
	}
	if from == to && from != "" {
		return nil, sameError{}
	}
	if filled {
		if language == "" {
			language = i18n.English
		}
		return example.Complete(register, party.Code(from), party.Code(to), requestType, language, day)
	}
	draft := request.New(uuid.NewString())
	return draft, setAll(draft,
		map[string]string{string(question.RequestType): string(requestType), string(question.RequestingParty): from,
			string(question.RequestedParty): to, string(question.RequestDate): string(day),
			string(question.RequestLanguage): language})
}

// sameError says that both sides are the same State.
type sameError struct{}

func (sameError) Error() string { return "the same State on both sides" }

// Message returns the catalogue id of the sentence for people.
func (sameError) Message() (string, map[string]any) { return "error.party.same", nil }

func (p requestCommands) check(args []string) error {
	rest, err := p.parse(p.registerFlags("check"), args, 1, 1)
	if err != nil {
		return err
	}
	draft, err := readDraft(rest[0], "")
	if err != nil {
		return err
	}
	speaker, found, err := p.examine(draft)
	if err != nil {
		return err
	}
	if p.json {
		err = p.printJSON(struct {
			Complete bool      `json:"complete"`
			Findings []finding `json:"findings"`
		}{!rules.Blocks(found), findingsIn(speaker, found)})
	} else {
		p.printFindings(speaker, found)
	}
	if rules.Blocks(found) {
		return errBlocked
	}
	return err
}

// examine gathers the facts of a draft and checks them.
func (p *program) examine(draft *request.Draft) (wording.Speaker, []rules.Finding, error) {
	day, register, err := p.grounds()
	if err != nil {
		return wording.Speaker{}, nil, err
	}
	facts, err := rules.Gather(register, draft, day)
	facts.NeedsReader, facts.Waiting = glossary.NeedsReader, p.catalogue.Waiting
	facts.Undrawable = service.NewWriter(register, p.catalogue).Undrawable
	return wording.Speaker{Words: p.words, Facts: facts}, rules.Check(facts), err
}

// written is what the commands that write a document share.
type written struct {
	draft  *request.Draft
	writer *service.Writer
	day    treaty.Date
}

func (p *program) prepare(path, language string) (written, error) {
	draft, err := readDraft(path, language)
	if err != nil {
		return written{}, err
	}
	day, register, err := p.grounds()
	if err != nil {
		return written{}, err
	}
	return written{draft, service.NewWriter(register, p.catalogue), day}, nil
}

// file makes the unsigned file, with its two languages in a layout.
func (w written) file(layout string) ([]byte, error) {
	profile := letterhead(w.draft)
	profile.BilingualLayout = office.Layout(layout)
	return w.writer.PDF(w.draft, profile, w.day)
}

// layoutFlag adds the flag for the layout of two languages, and checkLayout holds it to those that there are.
func (p *program) layoutFlag(flags *pflag.FlagSet, layout *string) {
	flags.StringVar(layout, "layout", string(office.Profile{}.Layout()), p.words.Say("flag.layout"))
}

func (p *program) checkLayout(layout string) error {
	if slices.Contains(office.Layouts(), office.Layout(layout)) {
		return nil
	}
	var options []string
	for _, each := range office.Layouts() {
		options = append(options, string(each))
	}
	return p.usage("value", i18n.Args{"Flag": "--layout", "Value": layout, "Options": strings.Join(options, ", ")})
}

// letterhead stands in for the office profile, which the command line does not have: the authority's own name and
// address.
func letterhead(draft *request.Draft) office.Profile {
	language, drafting := draft.String(question.RequestLanguage), draft.String(question.DraftingLanguage)
	name, _ := draft.Text(question.AuthorityName).In(language, drafting)
	address, _ := draft.Text(question.AuthorityAddress).In(language, drafting)
	var lines []string
	for line := range strings.SplitSeq(name+"\n"+address, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			lines = append(lines, line)
		}
	}
	return office.Profile{Letterhead: lines}
}

func (p requestCommands) render(args []string) error {
	var out, language, second, layout string
	flags := p.registerFlags("render")
	flags.StringVarP(&out, "output", "o", "", p.words.Say("flag.output"))
	flags.StringVar(&language, "lang", "", p.words.Say("flag.lang"))
	flags.StringVar(&second, "second-lang", "", p.words.Say("flag.second-lang"))
	p.layoutFlag(flags, &layout)
	rest, err := p.parse(flags, args, 1, 1)
	if err != nil {
		return err
	}
	if err := p.checkLayout(layout); err != nil {
		return err
	}
	if out == "" {
		return p.usage("output-needed", i18n.Args{"Form": p.formOf("render")})
	}
	work, err := p.prepare(rest[0], language)
	if err != nil {
		return err
	}
	if err := setAll(work.draft, map[string]string{string(question.SecondLanguage): second}); err != nil {
		return err
	}
	file, err := work.file(layout)
	if err != nil {
		return err
	}
	return p.save(out, file, 0o666)
}

func (p requestCommands) text(args []string) error {
	var language string
	flags := p.registerFlags("text")
	flags.StringVar(&language, "lang", "", p.words.Say("flag.lang"))
	rest, err := p.parse(flags, args, 1, 1)
	if err != nil {
		return err
	}
	work, err := p.prepare(rest[0], language)
	if err != nil {
		return err
	}
	tree, err := work.writer.Document(work.draft, letterhead(work.draft), work.day)
	if err != nil {
		return err
	}
	_, err = fmt.Fprint(p.out, document.Text(tree))
	return err
}

func (p requestCommands) graph(args []string) error {
	if _, err := p.parse(p.flags("flow graph"), args, 0, 0); err != nil {
		return err
	}
	_, err := fmt.Fprint(p.out, flow.Graph())
	return err
}

func (p requestCommands) schema(args []string) error {
	if _, err := p.parse(p.flags("schema"), args, 0, 0); err != nil {
		return err
	}
	return p.printJSON(request.JSONSchema())
}

// setAll gives a draft the answers that are not empty.
func setAll(draft *request.Draft, answers map[string]string) error {
	for id, value := range answers {
		if value == "" {
			continue
		}
		if err := draft.Set(question.ID(id), value); err != nil {
			return err
		}
	}
	return nil
}
