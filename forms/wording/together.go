package wording

import (
	"fmt"
	"slices"

	"rogatory/forms/rules"
)

// several begins the id of a message that says of many questions what a finding says of one.
const several = "several."

// Together puts findings together that say the same of several questions, such as that no answer is there yet, so that
// it is said once. Each group stands where its first finding stood; most groups have one finding.
func (s Speaker) Together(findings []rules.Finding) [][]rules.Finding {
	var groups [][]rules.Finding
	for _, f := range findings {
		at := -1
		if s.Words.Has(several + f.Code) {
			at = slices.IndexFunc(groups, func(g []rules.Finding) bool { return kindOf(g[0]) == kindOf(f) })
		}
		if at >= 0 {
			groups[at] = append(groups[at], f)
			continue
		}
		groups = append(groups, []rules.Finding{f})
	}
	return groups
}

// kindOf is what findings of one group share: all but their questions.
func kindOf(f rules.Finding) string { return fmt.Sprint(f.Severity, f.Code, f.Args) }

// Several says once what each finding of a group says of its own question; the questions are named beside it.
func (s Speaker) Several(alike []rules.Finding) string {
	return s.Words.Say(several+alike[0].Code, s.Arguments(alike[0].Args))
}
