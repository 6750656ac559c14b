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
	"rogatory/i18n/xliff"
)

// textCommands send the texts of a draft to a translator and take them back.
type textCommands struct{ *program }

// speakerOf names what stands in a draft, under the register in use.
func (p textCommands) speakerOf(draft *request.Draft) (wording.Speaker, error) {
	day, register, err := p.grounds()
	if err != nil {
		return wording.Speaker{}, err
	}
	facts, err := rules.Gather(register, draft, day)
	return wording.Speaker{Words: p.words, Facts: facts}, err
}

// textFlags are what both commands of texts know.
func (p textCommands) flagsOf(name string, out *string) *pflag.FlagSet {
	flags := p.registerFlags(name)
	flags.StringVarP(out, "output", "o", "", p.words.Say("flag.output"))
	return flags
}

func (p textCommands) export(args []string) error {
	var out, language string
	flags := p.flagsOf("texts export", &out)
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
	content, err := p.forTranslator(out, draft, language)
	if err != nil {
		return err
	}
	return p.save(out, content, 0o600)
}

func (p textCommands) forTranslator(path string, draft *request.Draft, language string) ([]byte, error) {
	speaker, err := p.speakerOf(draft)
	if err != nil {
		return nil, err
	}
	return translation.ExportAs(path, speaker, language)
}

func (p textCommands) take(args []string) error {
	var out string
	var confirmed []string
	flags := p.flagsOf("texts import", &out)
	flags.StringSliceVar(&confirmed, "confirm", nil, p.words.Say("flag.confirm"))
	rest, err := p.parse(flags, args, 2, 2)
	if err != nil {
		return err
	}
	for _, result := range confirmed {
		if !slices.Contains(waiting, xliff.Result(result)) {
			return p.usage("value", i18n.Args{"Flag": "--confirm", "Value": result,
				"Options": "same-as-source, awaits-review, machine, source-changed"})
		}
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
	taken, err := p.fromTranslator(draft, content, confirmed)
	if err != nil {
		return err
	}
	text, err := draft.Encode()
	if err != nil {
		return err
	}
	if err := p.save(out, text, 0o600); err != nil {
		return err
	}
	return p.reportTaken(taken, out)
}

// taken is what came back from the translator, as --json shows it.
type taken struct {
	Translated int    `json:"translated"`
	Empty      int    `json:"empty"` // texts of the draft that the file gives no translation
	Lost       []lost `json:"lost"`
	Units      []unit `json:"units"` // of the file that hold a translation, in its order
}

// unit is a text of the file with what became of it: taken, one of the results that wait for a person, or unknown.
type unit struct {
	ID     string       `json:"id"`
	Result xliff.Result `json:"result"`
}

// waiting are the results that wait for a person: the exit code tells of them, and --confirm takes them.
var waiting = []xliff.Result{xliff.SameAsSource, xliff.ForReview, xliff.Machine, xliff.SourceChanged}

// lost names the addresses that a translation does not repeat.
type lost struct {
	Text        string   `json:"text"`
	Name        string   `json:"name"`
	Identifiers []string `json:"identifiers"`
}

// fromTranslator puts the translations of a file into a draft. On an error the draft is as it was.
func (p textCommands) fromTranslator(draft *request.Draft, content []byte, confirmed []string) (taken, error) {
	file, err := translation.Read(content)
	if err != nil {
		return taken{}, err
	}
	speaker, err := p.speakerOf(draft)
	if err != nil {
		return taken{}, err
	}
	offer, err := file.Compare(speaker, p.catalogue.DocumentLanguages())
	if err != nil {
		return taken{}, err
	}
	results := make([]xliff.Result, len(confirmed))
	for i, result := range confirmed {
		results[i] = xliff.Result(result)
	}
	for id, answer := range offer.Answers(draft, results...) {
		if err := draft.Set(id, answer); err != nil {
			return taken{}, err
		}
	}
	report := taken{Empty: len(offer.Empty), Lost: lostIn(offer, results), Units: []unit{}}
	for _, u := range offer.Units {
		if slices.Contains(results, u.Result) {
			u.Result = xliff.Taken
		}
		if u.Result == xliff.Taken {
			report.Translated++
		}
		report.Units = append(report.Units, unit(u))
	}
	return report, nil
}

// lostIn names the addresses that translations lost which stand in the draft now.
func lostIn(offer translation.Offer, confirmed []xliff.Result) []lost {
	all := []lost{}
	for _, t := range slices.Concat(offer.Taken, offer.Same, offer.Doubtful, offer.Changed) {
		left := t.Result == xliff.SourceChanged && !slices.Contains(confirmed, t.Result)
		if len(t.Lost) > 0 && !left {
			all = append(all, lost{string(t.ID), t.Name, t.Lost})
		}
	}
	return all
}

// reportTaken says what was taken, unless the draft itself went to standard output. Lost addresses and units that wait
// show in the exit code.
func (p textCommands) reportTaken(t taken, out string) error {
	if out != "-" {
		if err := p.result(t, func() { p.printTaken(t) }); err != nil {
			return err
		}
	}
	if len(t.Lost) > 0 || slices.ContainsFunc(t.Units, func(u unit) bool {
		return slices.Contains(waiting, u.Result)
	}) {
		return errBlocked
	}
	return nil
}

func (p textCommands) printTaken(t taken) {
	fmt.Fprintln(p.out, p.words.Count("texts.taken", t.Translated))
	if t.Empty > 0 {
		fmt.Fprintln(p.out, p.words.Count("texts.empty", t.Empty))
	}
	for _, result := range slices.Concat(waiting, []xliff.Result{xliff.Unknown}) {
		var ids []string
		for _, u := range t.Units {
			if u.Result == result {
				ids = append(ids, u.ID)
			}
		}
		if len(ids) > 0 {
			fmt.Fprintln(p.out, p.words.Count("texts."+string(result), len(ids),
				i18n.Args{"Texts": strings.Join(ids, ", ")}))
		}
	}
	for _, l := range t.Lost {
		fmt.Fprintln(p.out, p.words.Say("texts.lost",
			i18n.Args{"Text": l.Name, "Identifiers": strings.Join(l.Identifiers, ", ")}))
	}
}
