package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"rogatory/app/files"
	"rogatory/forms/request"
	"rogatory/forms/rules"
	"rogatory/forms/translation"
	"rogatory/forms/wording"
	"rogatory/i18n"
)

// speakerOf names what stands in a draft, under the register in use.
func (p *program) speakerOf(draft *request.Draft) (wording.Speaker, error) {
	day, register, err := p.grounds()
	if err != nil {
		return wording.Speaker{}, err
	}
	facts, err := rules.Gather(register, draft, day)
	return wording.Speaker{Words: p.words, Facts: facts}, err
}

// textFlags are what both commands of texts know.
func (p *program) textFlags(name string, out *string) *pflag.FlagSet {
	flags := p.registerFlags(name)
	flags.StringVarP(out, "output", "o", "", p.words.Say("flag.output"))
	return flags
}

func (p *program) textsExport(args []string) error {
	var out, language string
	flags := p.textFlags("texts export", &out)
	flags.StringVar(&language, "lang", "", p.words.Say("flag.lang"))
	rest, err := p.parse(flags, args, 1, 1)
	if err != nil {
		return err
	}
	known := p.catalogue.DocumentLanguages()
	switch {
	case out == "" || language == "":
		return p.usage("texts-export-needs", i18n.Args{"Form": p.formOf("texts export")})
	case !slices.Contains(known, language):
		return p.usage("value", i18n.Args{"Flag": "--lang", "Value": language, "Options": strings.Join(known, ", ")})
	}
	draft, err := readDraft(rest[0], "")
	if err != nil {
		return err
	}
	content, err := p.forTranslator(draft, language)
	if err != nil {
		return err
	}
	return p.write(out, content, 0o600)
}

func (p *program) forTranslator(draft *request.Draft, language string) ([]byte, error) {
	speaker, err := p.speakerOf(draft)
	if err != nil {
		return nil, err
	}
	return translation.Export(speaker, language)
}

func (p *program) textsImport(args []string) error {
	var out string
	rest, err := p.parse(p.textFlags("texts import", &out), args, 2, 2)
	if err != nil {
		return err
	}
	if out == "" {
		return p.usage("output-needed", i18n.Args{"Form": p.formOf("texts import")})
	}
	draft, err := readDraft(rest[0], "")
	if err != nil {
		return err
	}
	content, err := files.ReadAny(rest[1], translation.MaximumFile)
	if err != nil {
		return err
	}
	taken, err := p.fromTranslator(draft, content)
	if err != nil {
		return err
	}
	text, err := draft.Encode()
	if err != nil {
		return err
	}
	if err := p.write(out, text, 0o600); err != nil {
		return err
	}
	return p.reportTaken(taken, out)
}

// taken is what came back from the translator, as --json shows it.
type taken struct {
	Translated int    `json:"translated"`
	Empty      int    `json:"empty"` // texts of the draft that the file gives no translation
	Lost       []lost `json:"lost"`
}

// lost names the addresses that a translation does not repeat.
type lost struct {
	Text        string   `json:"text"`
	Name        string   `json:"name"`
	Identifiers []string `json:"identifiers"`
}

// fromTranslator puts the translations of a file into a draft. On an error the draft is as it was.
func (p *program) fromTranslator(draft *request.Draft, content []byte) (taken, error) {
	file, err := translation.Read(content)
	if err != nil {
		return taken{}, err
	}
	speaker, err := p.speakerOf(draft)
	if err != nil {
		return taken{}, err
	}
	offer, err := file.Compare(speaker, p.catalogue.DocumentLanguages())
	if err == nil {
		err = offer.Whole()
	}
	if err != nil {
		return taken{}, err
	}
	for id, answer := range offer.Answers(draft) {
		if err := draft.Set(id, answer); err != nil {
			return taken{}, err
		}
	}
	return taken{len(offer.Taken) + len(offer.Same), len(offer.Empty), lostIn(offer)}, nil
}

func lostIn(offer translation.Offer) []lost {
	all := []lost{}
	for _, t := range slices.Concat(offer.Taken, offer.Same) {
		if len(t.Lost) > 0 {
			all = append(all, lost{string(t.ID), t.Name, t.Lost})
		}
	}
	return all
}

// reportTaken says what was taken, unless the draft itself went to standard output. Lost addresses show in the exit
// code.
func (p *program) reportTaken(t taken, out string) error {
	if out != "-" {
		if err := p.show(t, func() { p.printTaken(t) }); err != nil {
			return err
		}
	}
	if len(t.Lost) > 0 {
		return errBlocked
	}
	return nil
}

func (p *program) printTaken(t taken) {
	fmt.Fprintln(p.out, p.words.Count("texts.taken", t.Translated))
	if t.Empty > 0 {
		fmt.Fprintln(p.out, p.words.Count("texts.empty", t.Empty))
	}
	for _, l := range t.Lost {
		fmt.Fprintln(p.out, p.words.Say("texts.lost",
			i18n.Args{"Text": l.Name, "Identifiers": strings.Join(l.Identifiers, ", ")}))
	}
}
