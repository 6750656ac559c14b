package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"rogatory/app/files"
	"rogatory/forms/rows"
	"rogatory/i18n"
)

// rowCommands read identifiers from a table and write them into one.
type rowCommands struct{ *program }

// rowReport is a row of a file, as --json shows it. One line gives two where it names an account and an address.
type rowReport struct {
	Line       int              `json:"line"`
	Clear      bool             `json:"clear"`
	Identifier identifierReport `json:"identifier"`
	ZoneFrom   string           `json:"zone_from,omitempty"` // moment, row, heading, legend or default
	Source     sourceReport     `json:"source"`
	Faults     []faultReport    `json:"faults"`
	Questions  []string         `json:"questions"`
}

type identifierReport struct {
	Kind     string `json:"kind"`
	Value    string `json:"value"`
	Port     int    `json:"port,omitempty"`
	At       string `json:"at,omitempty"`
	TimeZone string `json:"time_zone,omitempty"`
}

type sourceReport struct {
	Cells []string `json:"cells"`
}

type faultReport struct {
	Code   string `json:"code"`
	Field  string `json:"field"`
	Column int    `json:"column"`
	Text   string `json:"text"`
}

type questionReport struct {
	Code string `json:"code"`
	Text string `json:"text"`
}

type columnReport struct {
	Heading string `json:"heading"`
	Role    string `json:"role"`
	Kind    string `json:"kind,omitempty"`
	Zone    string `json:"zone,omitempty"`
}

// tableReport is what was understood of a file.
type tableReport struct {
	Rows      []rowReport      `json:"rows"`
	Questions []questionReport `json:"questions"`
	Columns   []columnReport   `json:"columns"`
	Legend    []string         `json:"legend"`
}

// rowFlags are what the user can say about the text as a whole.
type rowFlags struct {
	zone, order, clock string
	century            int
}

// options holds the flags to what they take.
func (p rowCommands) options(f rowFlags) (rows.Options, error) {
	wrong := func(flag, value, options string) (rows.Options, error) {
		return rows.Options{}, p.usage("value", i18n.Args{"Flag": flag, "Value": value, "Options": options})
	}
	order := rows.Order(f.order)
	if order != rows.Unknown && order != rows.DayFirst && order != rows.MonthFirst {
		return wrong("--order", f.order, "day-first, month-first")
	}
	if f.century != 0 && f.century != 19 && f.century != 20 {
		return wrong("--year-century", strconv.Itoa(f.century), "19, 20")
	}
	if f.clock != "" && f.clock != "24" {
		return wrong("--clock", f.clock, "24")
	}
	if _, _, code := rows.Moment("2026-11-20 12:00", f.zone, rows.Options{}); f.zone != "" && code != "" {
		return wrong("--zone", f.zone, "Europe/Paris, +01:00, UTC")
	}
	return rows.Options{Order: order, Zone: f.zone, Century: f.century, Clock24: f.clock != ""}, nil
}

func (p rowCommands) read(args []string) error {
	var f rowFlags
	flags := p.flags("rows")
	flags.StringVar(&f.zone, "zone", "", p.words.Say("flag.zone"))
	flags.StringVar(&f.order, "order", "", p.words.Say("flag.order"))
	flags.IntVar(&f.century, "year-century", 0, p.words.Say("flag.year-century"))
	flags.StringVar(&f.clock, "clock", "", p.words.Say("flag.clock"))
	rest, err := p.parse(flags, args, 1, 1)
	if err != nil {
		return err
	}
	options, err := p.options(f)
	if err != nil {
		return err
	}
	content, err := files.ReadAny(rest[0], rows.MaximumFile)
	if err != nil {
		return err
	}
	table, err := rows.ParseFile(content, options)
	if err != nil {
		return err
	}
	return p.result(reportOf(table), func() { p.print(table) })
}

// reportOf writes a table with lists that are never null.
func reportOf(table rows.Table) tableReport {
	report := tableReport{Rows: []rowReport{}, Questions: []questionReport{}, Columns: []columnReport{},
		Legend: []string{}}
	for _, row := range table.Rows {
		i := row.Identifier
		r := rowReport{Line: row.Line, Clear: row.Clear(), ZoneFrom: row.ZoneFrom, Source: sourceReport{row.Cells},
			Identifier: identifierReport{i.Kind, i.Value, i.Port, i.At, i.TimeZone}, Faults: []faultReport{},
			Questions: append([]string{}, row.Asked...)}
		if r.Source.Cells == nil {
			r.Source.Cells = []string{}
		}
		for _, fault := range row.Faults {
			r.Faults = append(r.Faults, faultReport{fault.Code, string(fault.Field), fault.Column, fault.Text})
		}
		report.Rows = append(report.Rows, r)
	}
	for _, q := range unanswered(table) {
		report.Questions = append(report.Questions, questionReport{q.Code, q.Text})
	}
	for _, c := range table.Columns {
		report.Columns = append(report.Columns, columnReport{c.Heading, string(c.Role), c.Kind, c.Zone})
	}
	for _, line := range table.Legend {
		report.Legend = append(report.Legend, line.Text)
	}
	return report
}

// printRows prints each row with what is to be checked in it, and the questions once.
func (p rowCommands) print(table rows.Table) {
	for _, row := range table.Rows {
		i := row.Identifier
		said := []string{strconv.Itoa(row.Line), i.Kind, i.Value}
		if i.Port != 0 {
			said = append(said, strconv.Itoa(i.Port))
		}
		for _, part := range []string{i.At, i.TimeZone} {
			if part != "" {
				said = append(said, part)
			}
		}
		fmt.Fprintln(p.out, strings.Join(said, "\t"))
		for _, fault := range row.Faults {
			fmt.Fprintf(p.out, "\t%q: %s\n", fault.Text,
				p.words.Say("error.row."+fault.Code, i18n.Args{"Text": fault.Text}))
		}
	}
	for _, q := range unanswered(table) {
		fmt.Fprintln(p.out, p.words.Say("question.rows."+q.Code, i18n.Args{"Text": q.Text}))
	}
}

// unanswered are the questions that no flag answers.
func unanswered(table rows.Table) []rows.Question {
	return slices.DeleteFunc(slices.Clone(table.Questions), func(q rows.Question) bool { return q.Answered })
}

// identifiers prints the identifiers of a draft as CSV, one line for each.
func (p rowCommands) identifiers(args []string) error {
	rest, err := p.parse(p.flags("identifiers"), args, 1, 1)
	if err != nil {
		return err
	}
	draft, err := readDraft(rest[0], "")
	if err != nil {
		return err
	}
	list := rows.List(draft.Items())
	if p.json {
		return p.printJSON(withHeads(list))
	}
	content, err := rows.CSV(draft.Items())
	if err != nil {
		return err
	}
	_, err = p.exact.Write(content)
	return err
}

// withHeads gives each line of a list its headings.
func withHeads(list [][]string) []map[string]string {
	lines := []map[string]string{}
	for _, cells := range list[1:] {
		line := map[string]string{}
		for i, text := range cells {
			line[list[0][i]] = text
		}
		lines = append(lines, line)
	}
	return lines
}
