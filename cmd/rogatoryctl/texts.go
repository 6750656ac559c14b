package main

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"rogatory/forms/question"
	"rogatory/forms/request"
	"rogatory/forms/rules"
	"rogatory/forms/wording"
	"rogatory/i18n"
	"rogatory/i18n/xliff"
)

// textsError says why texts cannot go to a translator or come back. The reason is the end of the catalogue's id
// "error.xliff.<reason>".
type textsError struct{ reason, language string }

func (e textsError) Error() string { return "texts for a translator: " + e.reason + " " + e.language }

// Message returns the catalogue id of the sentence for people and the language that it names.
func (e textsError) Message() (string, map[string]any) {
	return "error.xliff." + e.reason, map[string]any{"Language": e.language}
}

// textsFor gathers the free texts that the document in one language prints, in the order of the interview.
func (p *program) textsFor(draft *request.Draft, language string) (wording.Speaker, []printedText, error) {
	day, register, err := p.grounds()
	if err != nil {
		return wording.Speaker{}, nil, err
	}
	inLanguage := draft.Clone()
	if err := inLanguage.Set("request.language", language); err != nil {
		return wording.Speaker{}, nil, err
	}
	facts, err := rules.Gather(register, inLanguage, day)
	return wording.Speaker{Words: p.words, Facts: facts}, printedTexts(facts), err
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
	drafting := draft.String("request.drafting_language")
	switch drafting {
	case "":
		return nil, textsError{"no-drafting-language", ""}
	case language:
		return nil, textsError{"same-language", language}
	}
	speaker, texts, err := p.textsFor(draft, language)
	if err != nil {
		return nil, err
	}
	return xliff.Write(xliff.File{Original: draft.ID, SourceLanguage: drafting, TargetLanguage: language, Units: unitsOf(speaker, texts, language)})
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
	content, err := os.ReadFile(rest[1])
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
	file, err := xliff.Read(content)
	if err != nil {
		return taken{}, err
	}
	drafting := draft.String("request.drafting_language")
	switch {
	case file.Original != draft.ID:
		return taken{}, textsError{"other-draft", ""}
	case file.SourceLanguage != drafting:
		return taken{}, textsError{"language", file.SourceLanguage}
	case file.TargetLanguage == drafting, !slices.Contains(p.catalogue.DocumentLanguages(), file.TargetLanguage):
		return taken{}, textsError{"target-language", file.TargetLanguage}
	}
	speaker, texts, err := p.textsFor(draft, file.TargetLanguage)
	if err != nil {
		return taken{}, err
	}
	units, err := file.Translations(unitsOf(speaker, texts, file.TargetLanguage))
	if err != nil {
		return taken{}, byName(speaker, err)
	}
	result := taken{Translated: len(units), Empty: len(texts) - len(units), Lost: lostIn(speaker, units)}
	return result, translate(draft, units, file.TargetLanguage)
}

// byName names the questions whose texts changed as the interview does. Units that are not known have no name.
func byName(speaker wording.Speaker, err error) error {
	var wrong *xliff.UnitsError
	if !errors.As(err, &wrong) || wrong.Reason != "changed" {
		return err
	}
	named := &xliff.UnitsError{Reason: wrong.Reason}
	for _, unit := range wrong.Units {
		named.Units = append(named.Units, speaker.Place(question.ID(unit)))
	}
	return named
}

func lostIn(speaker wording.Speaker, units []xliff.Unit) []lost {
	all := []lost{}
	for _, u := range units {
		if gone := u.Lost(); len(gone) > 0 {
			all = append(all, lost{u.ID, speaker.Place(question.ID(u.ID)), gone})
		}
	}
	return all
}

// reportTaken says what was taken, unless the draft itself went to standard output. Lost addresses show in the exit code.
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
		fmt.Fprintln(p.out, p.words.Say("texts.lost", i18n.Args{"Text": l.Name, "Identifiers": strings.Join(l.Identifiers, ", ")}))
	}
}
