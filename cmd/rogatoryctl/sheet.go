package main

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"rogatory/app/service"
	"rogatory/forms/document"
	"rogatory/forms/request"
	"rogatory/forms/sheet"
	"rogatory/forms/treaty"
	"rogatory/forms/wording"
	"rogatory/i18n"
)

// sheetReport is a check sheet as one JSON value; the route is the one that is proposed.
type sheetReport struct {
	Made     string  `json:"made"` // RFC 3339
	Complete bool    `json:"complete"`
	Points   []point `json:"points"`
	route
	Addresses []sheet.Address `json:"addresses"`
	Unknown   []string        `json:"unknown"`
	Internal  []sheet.Answer  `json:"internal"`
	Editions  sheet.Editions  `json:"editions"`
}

// point is what a request must hold, with its name.
type point struct {
	ID       string `json:"id"`
	Name     string `json:"name"`
	Complete bool   `json:"complete"`
}

// sheet writes the check sheet of a draft: as a PDF with -o, as one JSON value with --json, else as text.
func (p requestCommands) sheet(args []string) error {
	var out, language string
	flags := p.registerFlags("sheet")
	flags.StringVarP(&out, "output", "o", "", p.words.Say("flag.output"))
	flags.StringVar(&language, "lang", "", p.words.Say("flag.sheet-lang"))
	rest, err := p.parse(flags, args, 1, 1)
	if err != nil {
		return err
	}
	if err := p.useLanguage(language); err != nil {
		return err
	}
	draft, err := readDraft(rest[0], "")
	if err != nil {
		return err
	}
	day, register, err := p.grounds()
	if err != nil {
		return err
	}
	return p.writeSheet(service.NewWriter(register, p.catalogue), draft, day, out)
}

// useLanguage makes the program say its results in another of its languages; an empty one changes nothing.
func (p requestCommands) useLanguage(language string) error {
	if language == "" {
		return nil
	}
	if known := p.catalogue.ProgramLanguages(); !slices.Contains(known, language) {
		return p.usage("value", i18n.Args{"Flag": "--lang", "Value": language, "Options": strings.Join(known, ", ")})
	}
	words, err := p.catalogue.Words(language)
	p.words = words
	return err
}

func (p requestCommands) writeSheet(writer *service.Writer, draft *request.Draft, day treaty.Date, out string) error {
	made, err := writer.Sheet(draft, p.words, p.now(), day)
	if err != nil {
		return err
	}
	tree := made.Document()
	if out != "" {
		file, err := writer.SheetPDF(tree)
		if err != nil {
			return err
		}
		if err := p.save(out, file, 0o600); err != nil {
			return err
		}
	}
	switch {
	case p.json && out != "-":
		return p.printJSON(p.sheetIn(made))
	case out == "":
		_, err = fmt.Fprint(p.out, document.Text(tree))
	}
	return err
}

func (p requestCommands) sheetIn(made sheet.Sheet) sheetReport {
	speaker := made.Speaker()
	return sheetReport{Made: made.Made.Format(time.RFC3339), Complete: made.Complete(),
		Points: pointsIn(speaker, made), route: routeIn(speaker, made.Findings),
		Addresses: made.Addresses, Unknown: made.Unknown, Internal: made.Internal, Editions: made.Editions}
}

func pointsIn(speaker wording.Speaker, made sheet.Sheet) []point {
	points := make([]point, len(made.Points))
	for i, one := range made.Points {
		points[i] = point{one.ID, speaker.Point(one), one.Complete}
	}
	return points
}
