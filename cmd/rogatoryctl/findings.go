package main

import (
	"fmt"
	"slices"
	"strings"

	"rogatory/forms/rules"
	"rogatory/forms/wording"
	"rogatory/i18n"
)

// finding is a finding as the command line shows it.
type finding struct {
	Code     string         `json:"code"`
	Severity rules.Severity `json:"severity"`
	Question string         `json:"question"`
	Basis    []string       `json:"basis"`
	Message  string         `json:"message"`
}

func findingsIn(speaker wording.Speaker, found []rules.Finding) []finding {
	list := make([]finding, len(found))
	for i, f := range found {
		list[i] = finding{f.Code, f.Severity, string(f.Question), append([]string{}, f.Basis...), speaker.Message(f)}
	}
	return list
}

// printFindings writes findings for people, blocking ones first; what several say alike stands in one line.
func (c *console) printFindings(speaker wording.Speaker, found []rules.Finding) {
	for _, alike := range speaker.Together(found) {
		message, questions, basis := speaker.Message(alike[0]), []string{}, []string{}
		if len(alike) > 1 {
			message = speaker.Several(alike)
		}
		for _, f := range alike {
			questions, basis = append(questions, string(f.Question)), append(basis, f.Basis...)
		}
		slices.Sort(basis)
		fmt.Fprintln(c.out, c.label(c.words.Say("severity."+string(alike[0].Severity))), message)
		for _, one := range slices.Compact(basis) {
			fmt.Fprintf(c.out, "    %s\n", speaker.Basis(one))
		}
		fmt.Fprintf(c.out, "    %s (%s)\n", strings.Join(questions, ", "), alike[0].Code)
	}
	if len(found) == 0 {
		fmt.Fprintln(c.out, c.words.Say("check.clean"))
		return
	}
	fmt.Fprintln(c.out, c.words.Say("check.count",
		i18n.Args{"Block": count(found, rules.Block), "Warn": count(found, rules.Warn),
			"Advise": count(found, rules.Advise)}))
}

func count(found []rules.Finding, severity rules.Severity) int {
	n := 0
	for _, f := range found {
		if f.Severity == severity {
			n++
		}
	}
	return n
}
